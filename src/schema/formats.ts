/** Values of `format` as an assertion (JSON Schema 2020-12 validation §7). */
import { fullFormats } from "ajv-formats/dist/formats";

const checks = new Map<string, unknown>(Object.entries(fullFormats));

/** Formats that the JSON Schema specifications define. */
const asserted = [
  ...["date", "time", "date-time", "duration", "uri", "uri-reference", "uri-template", "email", "hostname"],
  ...["ipv4", "ipv6", "regex", "uuid", "json-pointer", "relative-json-pointer"],
  // Their strings cannot be checked: what depends on them is not decided.
  ...["iri", "iri-reference", "idn-email", "idn-hostname"],
];

export function isAsserted(format: string): boolean {
  return asserted.includes(format);
}

/** True if a string has a format; undefined for unknown formats. */
export function matchesFormat(format: string, text: string): boolean | undefined {
  const check = checks.get(format);
  if (check instanceof RegExp) {
    check.lastIndex = 0;
    return check.test(text);
  }
  if (typeof check === "function") return (check as (text: string) => boolean)(text);
  const validate = (check as { readonly validate?: unknown } | undefined)?.validate;
  return typeof validate === "function" ? (validate as (text: string) => boolean)(text) : undefined;
}

const time = String.raw`\d\d:\d\d:\d\d(\.\d+)?([zZ]|[+-]\d\d(:?\d\d)?)?`;
const date = String.raw`\d{4}-\d\d-\d\d`;

/** Patterns that every string of a format matches. */
export const formatShapes: ReadonlyMap<string, string> = new Map([
  ["date", `^${date}$`],
  ["time", `^${time}$`],
  ["date-time", String.raw`^${date}[tT\s]${time}$`],
  ["duration", "^P[0-9YMDTHSW]+$"],
  ["email", "^[^@]+@[^@]+$"],
  ["ipv4", String.raw`^(\d{1,3}\.){3}\d{1,3}$`],
  ["ipv6", "^[0-9a-fA-F:.]+$"],
  ["uuid", "^([uU][rR][nN]:[uU][uU][iI][dD]:)?[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"],
]);

/** Strings with various formats, for witnesses. */
export const formatExamples: readonly string[] = [
  ...["2024-02-29", "12:30:00Z", "2024-02-29T12:30:00Z", "P1DT12H", "https://example.com/a?b=c#d", "/a/b"],
  ...["a@example.com", "example.com", "192.0.2.1", "2001:db8::1", "6f1e1d5e-3a55-4c40-9d3e-6d5ce6d8e2b1"],
  ...["/a~1b/0", "0#", "1/a", "a{b}", "^a+$", "{", "[", "(", " ", "", "a b", "%", "\\", "é", "\u0000"],
];
