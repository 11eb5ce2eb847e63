import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { positionIn } from "../../src/editor/config-position";
import { createConfigWords, type ConfigSchema } from "../../src/editor/config-schema";

const words = createConfigWords(JSON.parse(readFileSync("media/config.schema.json", "utf8")) as ConfigSchema);

/** The position of `|` in a text. */
function at(text: string) {
  const offset = text.indexOf("|");
  const lines = text.slice(0, offset).split("\n");
  return positionIn(text.replace("|", "").split("\n"), lines.length - 1, lines.at(-1)?.length ?? 0);
}

const positions: readonly { title: string; text: string; at: string; others?: readonly string[] }[] = [
  { title: "a key at the root", text: "ap|", at: "key : ap", others: [] },
  {
    title: "an empty line at the root",
    text: "versions: semver\n|\nrules:\n  a: b\n",
    at: "key : ",
    others: ["versions", "rules"],
  },
  { title: "a value", text: "versions: se|", at: "value versions: se" },
  { title: "an empty value", text: "versions: |", at: "value versions: " },
  {
    title: "a key of a nested mapping",
    text: "apis:\n  orders:\n    pub|\n    versions: off\n  users:\n",
    at: "key apis/orders: pub",
    others: ["versions"],
  },
  {
    title: "a value of a nested mapping",
    text: "rules:\n  # note\n\n  path-removed: |",
    at: "value rules/path-removed: ",
  },
  {
    title: "a key of a list item",
    text: "overrides:\n  - paths: /a\n    |\n  - tags: b\n",
    at: "key overrides: ",
    others: ["paths"],
  },
  { title: "the first key of a list item", text: "overrides:\n  - pa|", at: "key overrides: pa", others: [] },
  {
    title: "a list at the column of its key",
    text: "overrides:\n- paths: /a\n  rules:\n    |",
    at: "key overrides/rules: ",
    others: [],
  },
  {
    title: "a key of a flow mapping",
    text: "published: { tag: v*, pre| }",
    at: "key published: pre",
    others: ["tag"],
  },
  {
    title: "a value of a flow mapping",
    text: "published: { tag: v*, prereleases: t|",
    at: "value published/prereleases: t",
  },
  {
    title: "a nested flow mapping",
    text: "deprecation: { notice: { st|",
    at: "key deprecation/notice: st",
    others: [],
  },
  { title: "a quoted key", text: '"apis":\n  "a.b": |', at: "value apis/a.b: " },
];

describe("positions in contract-guard.yaml", () => {
  for (const { title, text, at: expected, others = [] } of positions)
    it(title, () => {
      const place = at(text);
      assert.equal(place && `${place.of} ${place.path.join("/")}: ${place.word}`, expected);
      assert.deepEqual(place?.others, others);
    });

  it("do not exist in a comment", () => assert.equal(at("versions: semver # no|"), undefined));
});

const lists: readonly { path: string; keys?: readonly string[]; values?: readonly string[] }[] = [
  { path: "published", keys: ["tag", "prereleases", "branch", "url", "file"], values: ["ledger"] },
  { path: "versions", values: ["semver", "off"] },
  { path: "extensibleEnums", values: ["true", "false"] },
  { path: "breaks", keys: ["wire", "code", "expectation"] },
  {
    path: "rules/path-removed",
    keys: ["request", "response"],
    values: ["breaking", "dangerous", "compatible"],
  },
  { path: "apis/orders/compatibility", values: ["latest", "all"] },
  { path: "deprecation/notice", keys: ["draft", "alpha", "beta", "stable"] },
  { path: "outOfContract", keys: ["internal", "below"], values: ["true", "false"] },
  { path: "extends", keys: ["url", "integrity"] },
  {
    path: "locked",
    values: [
      ...["published", "compatibility", "versions", "rules", "breaks"],
      ...["outOfContract", "extensibleEnums", "deprecation", "doors"],
    ],
  },
  { path: "unknown" },
];

describe("keys and values of contract-guard.yaml", () => {
  for (const { path, keys = [], values = [] } of lists)
    it(`are listed for ${path}`, () => {
      assert.deepEqual(
        words.keys(path.split("/")).map(({ name }) => name),
        keys,
      );
      assert.deepEqual(
        words.values(path.split("/")).map(({ name }) => name),
        values,
      );
    });

  it("include all keys of the root and of an API", () => {
    const names = (path: readonly string[]) => words.keys(path).map(({ name }) => name);
    assert.ok(["apis", "include", "exclude", "overrides", "rules"].every((name) => names([]).includes(name)));
    assert.ok(["document", "published", "versions"].every((name) => names(["apis", "x"]).includes(name)));
  });

  it("mark keys that need a block", () => {
    const blocks = words.keys([]).flatMap(({ name, isBlock }) => (isBlock ? [name] : []));
    assert.deepEqual(
      blocks,
      ["apis", "rules", "breaks", "deprecation", "doors", "overrides"].filter((name) =>
        blocks.includes(name),
      ),
    );
    assert.ok(blocks.includes("apis") && !blocks.includes("versions"));
  });

  const hovers: readonly { path: readonly string[]; text: RegExp | undefined }[] = [
    { path: ["versions"], text: /^`semver`: report .*\n\nValues: `semver`, `off`\.\n\nDefault: `off`\.$/ },
    { path: ["rules", "path-removed"], text: /^Path removed\.\n\nValues: `breaking`, / },
    { path: ["apis"], text: /^The APIs, by name\./ },
    { path: ["nothing"], text: undefined },
  ];
  for (const { path, text } of hovers)
    it(`explain ${path.join("/")}`, () => {
      const shown = words.explain(path);
      if (text === undefined) assert.equal(shown, undefined);
      else assert.match(shown ?? "", text);
    });
});
