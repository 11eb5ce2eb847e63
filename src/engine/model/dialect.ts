/** Which OpenAPI a document is written in. */
import type { At } from "../at";

export type Dialect = "2.0" | "3.0" | "3.1" | "3.2";

/** What the root says of itself: `openapi: 3.1.0` or `swagger: "2.0"`; undefined if it says neither. */
export function declaredVersion(root: At | undefined): string | undefined {
  return (root?.get("openapi") ?? root?.get("swagger"))?.text();
}

/** The dialect whose rules apply, or undefined for a version that is not supported. */
export function dialectOf(root: At | undefined): Dialect | undefined {
  const swagger = root?.get("swagger")?.text();
  if (swagger !== undefined) return /^2(\.0)?$/.test(swagger) ? "2.0" : undefined;
  const match = /^3\.([012])(\.|$|-)/.exec(root?.get("openapi")?.text() ?? "");
  return match === null ? undefined : (`3.${match[1] ?? ""}` as Dialect);
}
