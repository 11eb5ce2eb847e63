/** Which OpenAPI a document is written in. */
import type { At } from "../at";

export type Dialect = "2.0" | "3.0" | "3.1" | "3.2";

/** The value of `openapi` or `swagger` at the root; undefined if it has neither. */
export function declaredVersion(root: At | undefined): string | undefined {
  return (root?.get("openapi") ?? root?.get("swagger"))?.text();
}

/** Whether the root has both `openapi` and `swagger`: each tool reads another document then. */
export function declaresBoth(root: At | undefined): boolean {
  return root?.get("openapi") !== undefined && root.get("swagger") !== undefined;
}

/** The dialect whose rules apply, or undefined for a version that is not supported, and for two of them. */
export function dialectOf(root: At | undefined): Dialect | undefined {
  if (declaresBoth(root)) return undefined;
  const swagger = root?.get("swagger")?.text();
  if (swagger !== undefined) return /^2(\.0)?$/.test(swagger) ? "2.0" : undefined;
  const match = /^3\.([012])(\.|$|-)/.exec(root?.get("openapi")?.text() ?? "");
  return match === null ? undefined : (`3.${match[1] ?? ""}` as Dialect);
}

/** Beside `$ref`, other keywords count only since OpenAPI 3.1 (JSON Schema 2020-12 §8.2.3.1). */
export function ignoresSiblings(dialect: Dialect): boolean {
  return dialect === "2.0" || dialect === "3.0";
}
