/** URLs that were removed from servers, or added to them. */
import assert from "node:assert/strict";
import type { ChangeFacts } from "../../src/engine/index";
import { told } from "./compared";

type Servers = readonly { readonly url: string; readonly variables?: Readonly<Record<string, unknown>> }[];

const document = (servers: Servers | undefined): string =>
  JSON.stringify({
    ...{ openapi: "3.1.0", info: { title: "t", version: "1" }, servers },
    paths: { "/a": { get: { responses: { 200: { description: "" } } } } },
  });

const at = (url: string, variables?: Readonly<Record<string, unknown>>): Servers[number] => ({
  url,
  ...(variables && { variables }),
});
const env = (...values: readonly string[]) => ({ env: { default: values[0], enum: values } });
const any = { a: { default: "x" }, b: { default: "y" } };

/**
 * The servers before and after, and the changes: `-` for a removed URL and `+` for an added one, with the number of
 * further URLs, and the location.
 */
const rows: readonly (readonly [
  title: string,
  base: Servers | undefined,
  head: Servers | undefined,
  told: readonly string[],
])[] = [
  ["the same", [at("https://e.com")], [at("https://e.com")], []],
  ["one gone", [at("https://e.com"), at("https://f.com")], [at("https://e.com")], ["- https://f.com"]],
  ["one come", [at("https://e.com")], [at("https://e.com"), at("https://f.com")], ["+ https://f.com"]],
  ["the first that are named", undefined, [at("https://e.com")], []],
  ["none any more", [at("https://e.com")], undefined, ["- https://e.com"]],
  [
    "a value of a variable gone",
    [at("https://{env}.e.com", env("a", "b"))],
    [at("https://{env}.e.com", env("a"))],
    ["- https://b.e.com at variables"],
  ],
  [
    "two values gone",
    [at("https://{env}.e.com", env("a", "b", "c"))],
    [at("https://{env}.e.com", env("a"))],
    ["- https://b.e.com +1 at variables"],
  ],
  [
    "a value come",
    [at("https://{env}.e.com", env("a"))],
    [at("https://{env}.e.com", env("a", "b"))],
    ["+ https://b.e.com"],
  ],
  [
    "another one in place of all values",
    [at("https://{env}.e.com", env("a", "b"))],
    [at("https://f.com")],
    ["- https://a.e.com", "+ https://f.com"],
  ],
  [
    "a variable in place of one address",
    [at("https://x.e.com")],
    [at("https://{a}.e.com", any)],
    ["+ https://{a}.e.com"],
  ],
  [
    "one address in place of a variable",
    [at("https://{a}.e.com", any)],
    [at("https://x.e.com")],
    ["- https://{a}.e.com"],
  ],
  [
    "two variables that an address fits",
    [at("https://x.e.y.com")],
    [at("https://{a}.e.{b}.com", any)],
    ["+ https://{a}.e.{b}.com"],
  ],
  [
    "two variables, of which one would be empty",
    [at("https://.e.y.com")],
    [at("https://{a}.e.{b}.com", any)],
    ["- https://.e.y.com", "+ https://{a}.e.{b}.com"],
  ],
  [
    "two variables with something else between",
    [at("https://x.f.y.com")],
    [at("https://{a}.e.{b}.com", any)],
    ["- https://x.f.y.com", "+ https://{a}.e.{b}.com"],
  ],
  [
    "two variables with nothing left for the second",
    [at("https://x.e.com")],
    [at("https://{a}.e.{b}.com", any)],
    ["- https://x.e.com", "+ https://{a}.e.{b}.com"],
  ],
];

describe("servers", () => {
  for (const [title, base, head, expected] of rows)
    it(`${title}: ${expected.join(", ") || "no changes"}`, () => {
      const said = told(document(base), document(head)).flatMap(({ change, underlines }) => {
        if (change.kind !== "server-removed" && change.kind !== "server-added") return [];
        const { url, others } = change.facts as ChangeFacts["server-removed"];
        const place = underlines === '"variables"' ? " at variables" : "";
        return [
          `${change.kind === "server-removed" ? "-" : "+"} ${url}${others > 0 ? ` +${others}` : ""}${place}`,
        ];
      });
      assert.deepEqual(said.sort(), [...expected].sort());
    });
});
