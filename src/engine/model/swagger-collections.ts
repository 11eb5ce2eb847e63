/** Converts `collectionFormat` of Swagger 2.0 to the styles of OpenAPI 3. */
import type { At } from "../at";

/** The style for a `collectionFormat` (Swagger 2.0 §4.3.12) at a parameter location: `query`, `header` and so on. */
export function collectionStyle(at: At, place: string): CollectionStyle {
  const format = at.get("collectionFormat")?.string() ?? "csv";
  const styleAt = at.get("collectionFormat");
  const standard = place === "query" ? "form" : "simple";
  const named: Readonly<Record<string, string>> = {
    ssv: "spaceDelimited",
    pipes: "pipeDelimited",
    tsv: "tabDelimited",
  };
  const style = `${named[format] ?? standard}${innerFormats(at)}`;
  return { style, explode: format === "multi", styleAt };
}

export interface CollectionStyle {
  readonly style: string;
  readonly explode: boolean;
  readonly styleAt: At | undefined;
}

/** Formats of nested arrays; comma, the default, is omitted. */
function innerFormats(at: At): string {
  const items = at.get("items");
  if (items === undefined) return "";
  const format = items.get("collectionFormat")?.string() ?? "csv";
  return `${format === "csv" ? "" : ` of ${format}`}${innerFormats(items)}`;
}
