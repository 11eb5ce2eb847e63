/** Detects the OpenAPI version of a document. */
import type { At } from "../at";

export type Dialect = "2.0" | "3.0" | "3.1" | "3.2";

/** The value of `openapi` or `swagger` at the root; undefined if both are missing. */
export function declaredVersion(root: At | undefined): string | undefined {
  return (root?.get("openapi") ?? root?.get("swagger"))?.text();
}

/** True if the root contains both `openapi` and `swagger`, which tools interpret differently. */
export function declaresBoth(root: At | undefined): boolean {
  return root?.get("openapi") !== undefined && root.get("swagger") !== undefined;
}

/** The dialect of a document; undefined if the version is not supported or ambiguous. */
export function dialectOf(root: At | undefined): Dialect | undefined {
  if (declaresBoth(root)) return undefined;
  const swagger = root?.get("swagger")?.text();
  if (swagger !== undefined) return /^2(\.0)?$/.test(swagger) ? "2.0" : undefined;
  const match = /^3\.([012])(\.|$|-)/.exec(root?.get("openapi")?.text() ?? "");
  return match === null ? undefined : (`3.${match[1] ?? ""}` as Dialect);
}

/** Keywords next to `$ref` apply only since OpenAPI 3.1 (JSON Schema 2020-12 §8.2.3.1). */
export function ignoresSiblings(dialect: Dialect): boolean {
  return dialect === "2.0" || dialect === "3.0";
}
