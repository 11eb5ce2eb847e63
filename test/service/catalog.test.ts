import assert from "node:assert/strict";
import { relative } from "node:path";
import { nodeIo } from "../../src/published/index";
import { readCatalog } from "../../src/service/index";
import { repository } from "../published/repository";

const api = (spec: string, metadata = "name: a"): string =>
  `kind: API\nmetadata: { ${metadata} }\nspec: ${spec}\n`;

const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]
${"bcdefgh"
  .split("")
  .map(
    (name, index) =>
      `${name}: &${name} [${Array<string>(10)
        .fill(`*${"abcdefg"[index] ?? ""}`)
        .join(", ")}]`,
  )
  .join("\n")}
kind: API
`;

/** The text of `apis/catalog-info.yaml`, and the entries as `document owner system lifecycle`. */
const cases: readonly {
  title: string;
  text: string;
  entries: readonly string[];
  /** Names and URLs of definitions that are not read. */
  elsewhere?: readonly string[];
}[] = [
  ...["$text", "$yaml", "$json", "$openapi"].map((key) => ({
    title: `a definition with ${key}`,
    text: api(`{ owner: team, system: s, lifecycle: production, definition: { ${key}: ./openapi.yaml } }`),
    entries: ["apis/openapi.yaml team s production"],
  })),
  {
    title: "a document in another folder",
    text: api("{ owner: team, definition: { $text: ../books/openapi.yaml } }"),
    entries: ["books/openapi.yaml team - -"],
  },
  {
    title: "references with a kind and a namespace",
    text: api("{ owner: group:default/team, system: system:shop/orders, definition: { $text: a.yaml } }"),
    entries: ["apis/a.yaml team shop/orders -"],
  },
  {
    title: "an annotation, if the definition is inline",
    text: api(
      "{ owner: team, definition: 'openapi: 3.1.0' }",
      "name: a, annotations: { contract-guard/document: a.yaml }",
    ),
    entries: ["apis/a.yaml team - -"],
  },
  {
    title: "a definition at a URL",
    text: api("{ owner: team, definition: { $text: https://example.com/a.yaml } }"),
    entries: [],
    elsewhere: ["a https://example.com/a.yaml"],
  },
  {
    title: "an annotation, if the definition is at a URL",
    text: api(
      "{ owner: team, definition: { $text: https://example.com/a.yaml } }",
      "name: a, annotations: { contract-guard/document: a.yaml }",
    ),
    entries: ["apis/a.yaml team - -"],
  },
  {
    title: "an entity of another kind",
    text: "kind: Component\nspec: { definition: { $text: a.yaml } }\n",
    entries: [],
  },
  {
    title: "several entities, of which one cannot be parsed",
    text: `${api("{ owner: one, definition: { $text: a.yaml } }")}---\nkind: [\n---\n${api("{ owner: two, definition: { $text: b.yaml } }")}`,
    entries: ["apis/a.yaml one - -", "apis/b.yaml two - -"],
  },
  {
    title: "values of other types",
    text: api("{ owner: [1], definition: { $text: { a: b } } }"),
    entries: [],
  },
  {
    title: "keys of prototypes",
    text: api("{ owner: team, __proto__: { definition: { $text: a.yaml } } }"),
    entries: [],
  },
  { title: "many aliases", text: bomb, entries: [] },
  { title: "nothing", text: "", entries: [] },
];

describe("the API entities of a catalog", () => {
  for (const { title, text, entries, elsewhere = [] } of cases)
    it(`are read from ${title}`, async () => {
      const repo = repository().write("apis/catalog-info.yaml", text);
      const catalog = await readCatalog(nodeIo(), repo.folder);
      const found = [...catalog.entries].map(([file, { owner, system, lifecycle }]) =>
        [
          relative(repo.folder, file).replaceAll("\\", "/"),
          owner ?? "-",
          system ?? "-",
          lifecycle ?? "-",
        ].join(" "),
      );
      assert.deepEqual(found, entries);
      assert.deepEqual(
        catalog.elsewhere.map(({ name, url }) => `${name} ${url}`),
        elsewhere,
      );
    });
});
