/** Typical strings and numbers for examples, by format and by property name. */

const byFormat: Readonly<Record<string, readonly string[]>> = {
  "date-time": ["2024-05-17T09:30:00Z"],
  date: ["2024-05-17"],
  time: ["09:30:00Z"],
  duration: ["P3D"],
  email: ["jane.doe@example.com"],
  "idn-email": ["jane.doe@example.com"],
  hostname: ["api.example.com"],
  "idn-hostname": ["api.example.com"],
  ipv4: ["192.0.2.10"],
  ipv6: ["2001:db8::1"],
  uri: ["https://example.com/items/1"],
  url: ["https://example.com/items/1"],
  iri: ["https://example.com/items/1"],
  "uri-reference": ["/items/1"],
  "iri-reference": ["/items/1"],
  "uri-template": ["https://example.com/items/{id}"],
  uuid: ["3fa85f64-5717-4562-b3fc-2c963f66afa6"],
  byte: ["SGVsbG8="],
  "json-pointer": ["/name"],
  "relative-json-pointer": ["0"],
  regex: ["^[a-z]+$"],
  snowflake: ["175928847299117063"],
  int64: ["42"],
  password: ["PASSWORD"],
};

/** `Hello` in each encoding (RFC 4648). */
const byEncoding: Readonly<Record<string, readonly string[]>> = {
  base64: ["SGVsbG8="],
  base64url: ["SGVsbG8_"],
  base32: ["JBSWY3DP", "ME======"],
  base16: ["48656C6C6F"],
};

export function stringsInEncoding(encoding: string): readonly string[] {
  return Object.hasOwn(byEncoding, encoding) ? (byEncoding[encoding] ?? []) : [];
}

const byName: readonly (readonly [RegExp, string])[] = [
  [/e_?mail(_address)?$/, "jane.doe@example.com"],
  [/(first|given)_?name$/, "Jane"],
  [/(last|family|sur)_?name$/, "Doe"],
  [/(user_?name|login|nick(name)?)$/, "jane"],
  [/(url|uri|href|website|link)$/, "https://example.com"],
  [/(domain|host(name)?)$/, "example.com"],
  [/phone(_number)?$/, "+15555550100"],
  [/currency(_code)?$/, "USD"],
  [/country(_code)?$/, "US"],
  [/(locale|language|lang)$/, "en"],
  [/time_?zone$/, "Europe/Berlin"],
  [/city$/, "Springfield"],
  [/(postal|zip)(_?code)?$/, "62701"],
  [/(street|address|line_?1)$/, "1 Main Street"],
  [/(_at|date_?time|timestamp)$/, "2024-05-17T09:30:00Z"],
  [/date$/, "2024-05-17"],
  [/(token|secret|api_?key|password)$/, "SECRET"],
  [/ip(_address)?$/, "192.0.2.10"],
  [/version$/, "1.0.0"],
  [/colou?r$/, "#336699"],
  [/(file_?name|file)$/, "example.txt"],
  [/path$/, "/example"],
  [/(amount|price|total|balance)$/, "10.00"],
  [/(message|comment|text|content|body)$/, "Hello"],
  [/(title|name|label)$/, "Example"],
  [/(description|summary)$/, "An example"],
];

/** Typical strings of a format; empty for an unknown format. */
export function stringsOfFormat(format: string): readonly string[] {
  return Object.hasOwn(byFormat, format) ? (byFormat[format] ?? []) : [];
}

/** The typical strings of all formats. */
export const formattedStrings: readonly string[] = [...new Set(Object.values(byFormat).flat())];

/** A typical string for a property name. */
export function stringForName(name: string): string {
  const words = snake(name);
  if (/(^|_)(id|uuid|key)$/.test(words)) return `${words.replace(/_?(id|uuid|key)$/, "") || "id"}_123`;
  const noun = nouns.exec(words)?.[1];
  return (
    byName.find(([pattern]) => pattern.test(words))?.[1] ?? (noun === undefined ? "example" : `${noun}_123`)
  );
}

/** Nouns that are often referenced by id. */
const nouns =
  /(account|application|card|channel|charge|client|configuration|customer|device|group|guild|invoice|member|merchant|order|organization|payment|plan|product|project|role|session|source|subscription|team|template|transfer|user)$/;

const numbersByName: readonly (readonly [RegExp, number])[] = [
  [/(amount|price|total|balance|cost)(_|$)/, 1999],
  [/(created|updated|timestamp|expires|_at|date)(_|$)/, 1715938200],
  [/(quantity|count|page|version)(_|$)/, 1],
  [/(limit|size|percent)(_|$)/, 10],
  [/year$/, 2024],
  [/month$/, 5],
  [/(^|_)port$/, 443],
  [/(^|_)id$/, 42],
];

export function numberForName(name: string): number {
  const words = snake(name);
  return numbersByName.find(([pattern]) => pattern.test(words))?.[1] ?? 1;
}

function snake(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .toLowerCase();
}
