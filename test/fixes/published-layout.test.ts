import assert from "node:assert/strict";
import { load } from "js-yaml";
import { rules } from "../../src/engine/index";
import { layOutPublished, type LineMark } from "../../src/service/index";
import { exampleDocuments } from "../engine/example";

/** The output of a diff: lines of the published text that are not in the edited one, and the reverse. */
function shown(
  published: string,
  edited: string,
): { readonly lines: string[]; readonly marks: readonly LineMark[] } {
  const made = layOutPublished(
    { uri: "base:///api.yaml", text: published },
    { uri: "file:///api.yaml", text: edited },
  );
  assert.ok(made, "it can be laid out");
  const [before, now] = [made.text.split(/\r?\n/), edited.split(/\r?\n/)];
  return {
    lines: [
      ...before.filter((line) => !now.includes(line)).map((line) => `- ${line.trim()}`),
      ...now.filter((line) => !before.includes(line)).map((line) => `+ ${line.trim()}`),
    ],
    marks: made.marks,
  };
}

interface Row {
  readonly title: string;
  readonly published: string;
  readonly edited: string;
  readonly lines: readonly string[];
  readonly marks: readonly string[];
}

const rows: readonly Row[] = [
  {
    title: "keys in another order, other quotes, other indents, comments: no differences",
    published: `openapi: 3.1.0\ninfo:\n    title: "Books"\n    version: 1.0.0\npaths: {}\n`,
    edited: `# Ours\nopenapi: '3.1.0'\npaths: {}\ninfo: { version: 1.0.0, title: Books }  # short\n`,
    lines: [],
    marks: [],
  },
  {
    title: "JSON and YAML: no differences",
    published: `{"openapi":"3.1.0","info":{"title":"Books","version":"1.0.0"},"paths":{}}`,
    edited: `openapi: 3.1.0\ninfo:\n  title: Books\n  version: 1.0.0\npaths: {}\n`,
    lines: [],
    marks: [],
  },
  {
    title: "unordered lists: only removed and added items",
    published: `paths:\n  /a:\n    get:\n      tags: [x, y]\n      parameters:\n        - { name: a, in: query }\n        - { name: b, in: query, required: true }\n`,
    edited: `paths:\n  /a:\n    get:\n      tags: [y, x]\n      parameters:\n        - { name: b, in: query }\n        - { name: c, in: query }\n        - { name: a, in: query }\n`,
    lines: [
      "- - { name: b, in: query, required: true }",
      "+ - { name: b, in: query }",
      "+ - { name: c, in: query }",
    ],
    marks: ["changed 5", "added 6"],
  },
  {
    title: "the order of an example matters",
    published: `a:\n  example:\n    tags: [x, y]\n`,
    edited: `a:\n  example:\n    tags: [y, x]\n`,
    lines: ["- tags: [x, y]", "+ tags: [y, x]"],
    marks: ["changed 2"],
  },
  {
    title: "a removed item at its former position, with the indent of its neighbors",
    published: `paths:\n    /a:\n        get: { x: 1 }\n    /b:\n        get:\n            x: 2\n    /c: {}\n`,
    edited: `paths:\n  /a:\n    get:\n      x: 1\n  /c: {}\n`,
    lines: ["- /b:", "- get:", "- x: 2"],
    marks: ["gone 4"],
  },
  {
    title: "a removed item at the end",
    published: `paths:\n  /a: {}\n  /b: {}\n`,
    edited: `paths:\n  /a: {}\n`,
    lines: ["- /b: {}"],
    marks: ["gone 2"],
  },
  {
    title: "a changed value, with the line ends of the edited text",
    published: `info:\n  version: 1.0.0\n  title: Books\n`,
    edited: `info:\r\n  title: Books\r\n  version: 2.0.0 # next\r\n`,
    lines: ["- version: 1.0.0 # next", "+ version: 2.0.0 # next"],
    marks: ["changed 2"],
  },
  {
    title: "several new lines",
    published: `info:\n  title: Books\n`,
    edited: `info:\n  title: Books\n  license:\n    name: MIT\n    url: https://e.com\n`,
    lines: ["+ license:", "+ name: MIT", "+ url: https://e.com"],
    marks: ["added 2-4"],
  },
  {
    title: "a published OpenAPI 3.0 document with the keywords of 3.1",
    published: `openapi: 3.0.3\ncomponents:\n  schemas:\n    A:\n      type: string\n      nullable: true\n`,
    edited: `openapi: 3.1.0\ncomponents:\n  schemas:\n    A:\n      type: [string, "null"]\n`,
    lines: ["- openapi: 3.0.3", "+ openapi: 3.1.0"],
    marks: ["changed 0"],
  },
  {
    title: "content of an anchor is written with its parent",
    published: `a: { x: 1, y: 2 }\nb: { x: 1, y: 3 }\n`,
    edited: `a: &a { x: 1, y: 2 }\nb: *a\n`,
    lines: ["- b: { x: 1, y: 3 }", "+ b: *a"],
    marks: ["changed 1"],
  },
];

const markText = ({ kind, first, last }: LineMark): string =>
  `${kind} ${first}${last > first ? `-${last}` : ""}`;

describe("the published text in the layout of the edited one", () => {
  for (const { title, published, edited, lines, marks } of rows)
    it(title, () => {
      const made = shown(published, edited);
      assert.deepEqual(made.lines, lines);
      assert.deepEqual(made.marks.map(markText), marks);
    });

  it("has the published content, for the examples of every rule", () => {
    for (const rule of Object.values(rules))
      for (const example of rule.examples) {
        const { before, after } = exampleDocuments(example);
        // With other keywords, the text differs, with the same meaning.
        if (versionOf(before) !== versionOf(after)) continue;
        const made = layOutPublished(
          { uri: "base:///a.yaml", text: before },
          { uri: "file:///a.yaml", text: after },
        );
        assert.ok(made, `${rule.kind}: ${example.title}`);
        assert.deepEqual(ordered(load(made.text)), ordered(load(before)), `${rule.kind}: ${example.title}`);
      }
  });
});

function versionOf(text: string): string | undefined {
  return /^(?:openapi|swagger):.*/m.exec(text)?.[0];
}

/** With sorted keys and sorted unordered lists. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(ordered);
    return items.map((item) => JSON.stringify(item)).sort();
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, ordered(each)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
