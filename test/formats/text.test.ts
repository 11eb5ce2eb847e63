import assert from "node:assert/strict";
import { toJson, toText } from "../../src/formats/index";
import type { Report } from "../../src/policy/index";
import { at, baseUri, finding, headUri, proof, report, unchecked } from "./reports";

const sources: Record<string, string> = {
  [headUri]: "Pet:\n  kind:\n    enum: [dog]\n  name: {}\n",
  [baseUri]: "Pet:\n  kind:\n    enum: [cat, dog]\n  name: {}\n",
};

function text(of: Report, files = sources): string {
  return toText(of, { sources: (uri) => files[uri], path: (uri) => uri.replace(/^.*\//, "") });
}

const pages: readonly { title: string; of: Report; reads: string }[] = [
  {
    title: "a finding with both locations",
    of: report([finding({ head: at(headUri, 2, 10, 15), base: at(baseUri, 2, 11, 14) })]),
    reads: `openapi.yaml:3:11: breaking: Enum value \`cat\` was removed from \`kind\`. [enum-value-removed]
    1 | Pet:
    2 |   kind:
  > 3 |     enum: [dog]
      |           ^^^^^
    4 |   name: {}
  v1.4.0: openapi.yaml:3:12
    1 | Pet:
    2 |   kind:
  > 3 |     enum: [cat, dog]
      |            ^^^
    4 |   name: {}
  why     A client that still sends it is refused.
  do      Keep accepting it.
  reaches POST /pets, request side

1 breaking change since v1.4.0.
Published: v1.4.0 (release tag), \`info.version\` 1.4.0.
`,
  },
  {
    title: "findings of one rule at the same location, together",
    of: report(
      ["cat", "cow"].map((value, index) =>
        finding({
          message: `Enum value \`${value}\` was removed from \`kind\`.`,
          base: at("file:///shop/base.yaml", 12 + index, 16, 19),
          head: at("file:///shop/pets.yaml", 8, 0, 3),
        }),
      ),
    ),
    reads: `pets.yaml:9:1: breaking: 2 enum values were removed from \`kind\`: \`cat\`, \`cow\`. [enum-value-removed]
  - Enum value \`cat\` was removed from \`kind\`. (base.yaml:13:17)
  - Enum value \`cow\` was removed from \`kind\`. (base.yaml:14:17)
  v1.4.0: base.yaml:13:17
  why     A client that still sends it is refused.
  do      Keep accepting it.
  reaches POST /pets, request side

2 breaking changes since v1.4.0.
Published: v1.4.0 (release tag), \`info.version\` 1.4.0.
`,
  },
  {
    title: "a finding with nothing behind it, in a file whose text is not known",
    of: report([
      finding({
        severity: "dangerous",
        base: null,
        head: at("file:///shop/pets.yaml", 8, 0, 3),
        operations: [],
      }),
    ]),
    reads: `pets.yaml:9:1: dangerous: Enum value \`cat\` was removed from \`kind\`. [enum-value-removed]
  why     A client that still sends it is refused.
  do      Keep accepting it.

No breaking change since v1.4.0, but 1 dangerous change that may break some clients.
Published: v1.4.0 (release tag), \`info.version\` 1.4.0.
`,
  },
  {
    title: "a published file, whose location is not repeated",
    of: report([finding({ base: at("file:///shop/base.yaml", 12, 16, 19), operations: [] })], {
      base: { uri: "file:///shop/base.yaml", label: "base.yaml", apiVersion: null, source: "file" },
    }),
    reads: `openapi.yaml:3:7: breaking: Enum value \`cat\` was removed from \`kind\`. [enum-value-removed]
    1 | Pet:
    2 |   kind:
  > 3 |     enum: [dog]
      |       ^^^^^
    4 |   name: {}
  published: base.yaml:13:17
  why     A client that still sends it is refused.
  do      Keep accepting it.

1 breaking change since base.yaml.
Published: base.yaml (file).
`,
  },
  {
    title: "a published location that the ledger's bundle has from another file",
    of: report([
      finding({
        head: at("file:///shop/pets.yaml", 8, 0, 3),
        base: {
          ...at("published:/openapi.json", 7, 4, 9),
          origin: { path: "parts/pet.yaml", line: 2, character: 6 },
        },
        operations: [],
      }),
    ]),
    reads: `pets.yaml:9:1: breaking: Enum value \`cat\` was removed from \`kind\`. [enum-value-removed]
  v1.4.0: openapi.json:8:5 (source: parts/pet.yaml:3:7)
  why     A client that still sends it is refused.
  do      Keep accepting it.

1 breaking change since v1.4.0.
Published: v1.4.0 (release tag), \`info.version\` 1.4.0.
`,
  },
  {
    title: "compatible changes are counted",
    of: report([finding({ severity: "compatible" })]),
    reads: `Compatible with v1.4.0: 1 compatible change.
Published: v1.4.0 (release tag), \`info.version\` 1.4.0.
`,
  },
  {
    title: "parts that were not compared",
    of: report([], {
      notes: [
        {
          code: "ref-not-found",
          message: "`pets.yaml` is not there.",
          advice: "Add the file.",
          at: at(headUri, 3, 2, 6),
        },
      ],
    }),
    reads: `openapi.yaml:4:3: warning: \`pets.yaml\` is not there. [ref-not-found]
    2 |   kind:
    3 |     enum: [dog]
  > 4 |   name: {}
      |   ^^^^
  do      Add the file.

Compatible with v1.4.0: no changes found. 1 warning.
Published: v1.4.0 (release tag), \`info.version\` 1.4.0.
`,
  },
  {
    title: "not checked, without a published version",
    of: unchecked(),
    reads: `not checked: This file is in no git repository.
  do      Name the published version.
`,
  },
  {
    title: "not checked, with a location",
    of: unchecked({ message: "A bracket is not closed.", advice: "Close it.", at: at(headUri, 2, 10, 11) }),
    reads: `openapi.yaml:3:11: not checked: A bracket is not closed.
    1 | Pet:
    2 |   kind:
  > 3 |     enum: [dog]
      |           ^
    4 |   name: {}
  do      Close it.
`,
  },
];

describe("the report as text", () => {
  for (const { title, of, reads } of pages) it(title, () => assert.equal(text(of), reads));

  it("is colored by severity on request", () => {
    const painted = toText(report([finding({ base: null })]), {
      paint: (style, words) => `<${style}>${words}</${style}>`,
      sources: () => undefined,
    });
    assert.match(
      painted,
      /^file:\/\/\/shop\/openapi\.yaml:3:7: <red>breaking<\/red>: <bold>Enum value `cat` was/,
    );
    assert.match(
      painted,
      /<bold><red>1 breaking change since v1\.4\.0\.<\/red><\/bold>\n<dim>Published: .+<\/dim>\n$/,
    );
  });
});

/** The line of head with the finding and the marker line, for one line of text. */
function framed(line: string, from: number, to: number): string[] {
  const shown = text(report([finding({ head: at(headUri, 0, from, to), base: null })]), { [headUri]: line });
  return shown.split("\n").slice(1, 3);
}

const lines: readonly { title: string; line: string; from: number; to: number; shows: readonly string[] }[] =
  [
    {
      title: "wide characters",
      line: "名前: [犬]",
      from: 4,
      to: 7,
      shows: ["  > 1 | 名前: [犬]", "      |       ^^^^"],
    },
    {
      title: "an emoji of two UTF-16 units",
      line: "🐈: cat",
      from: 4,
      to: 7,
      shows: ["  > 1 | 🐈: cat", "      |     ^^^"],
    },
    { title: "a tab", line: "\ta: b", from: 1, to: 2, shows: ["  > 1 |   a: b", "      |   ^"] },
    { title: "an empty range", line: "a: b", from: 3, to: 3, shows: ["  > 1 | a: b", "      |    ^"] },
    {
      title: "terminal control characters",
      line: 'a: "\u001b[31m\u202eb"',
      from: 0,
      to: 1,
      shows: ['  > 1 | a: "␛[31m\ufffdb"', "      | ^"],
    },
    {
      title: "a line longer than the terminal",
      line: `${"a".repeat(500)}[cat]${"b".repeat(500)}`,
      from: 500,
      to: 505,
      shows: [`  > 1 | …${"a".repeat(48)}[cat]${"b".repeat(43)}…`, `      | ${" ".repeat(49)}^^^^^`],
    },
  ];

describe("a code frame", () => {
  for (const { title, line, from, to, shows } of lines) {
    it(`underlines the correct columns: ${title}`, () => assert.deepEqual(framed(line, from, to), shows));
  }

  it("underlines the first line of a longer range", () => {
    const head = {
      ...at(headUri, 1, 2, 0),
      range: { start: { line: 1, character: 2 }, end: { line: 3, character: 4 } },
    };
    assert.match(text(report([finding({ head, base: null })])), /> 2 \| {3}kind:\n {6}\| {3}\^{5}\n/);
  });

  it("supports every kind of line end", () => {
    const head = at(headUri, 2, 0, 1);
    const files = { [headUri]: "a\r\nb\rc\nd" };
    assert.match(
      text(report([finding({ head, base: null })]), files),
      /1 \| a\n.*2 \| b\n.*3 \| c\n.*\^\n.*4 \| d\n/,
    );
  });
});

describe("the report as JSON", () => {
  it("contains the report, and ends with a line end", () => {
    const one = report([finding()]);
    const json = toJson([one]);
    assert.deepEqual(JSON.parse(json), one);
    assert.match(json, /^\{\n {2}"reportVersion": 1,[^]*\n\}\n$/);
  });

  it("contains several reports as an array", () => {
    const [one, other] = [report([finding()]), report([])];
    assert.deepEqual(JSON.parse(toJson([one, other])), [one, other]);
  });
});

describe("the report as text, with proofs", () => {
  const explained = (of: Parameters<typeof finding>[0]) =>
    toText(report([finding({ base: null, operations: [], ...of })]), {
      sources: () => undefined,
      explain: true,
    });

  it("shows the request that worked", () => {
    assert.equal(
      explained({ proof }),
      `${headUri}:3:7: breaking: Enum value \`cat\` was removed from \`kind\`. [enum-value-removed]
  why     A client that still sends it is refused.
  do      Keep accepting it.
  proof   The published version accepts it, but now \`kind\` must be one of "dog".

    Worked before, fails now
    POST https://api.example.com/pets
    Content-Type: application/json

    {
      "kind": "cat"
    }

1 breaking change since v1.4.0.
Published: v1.4.0 (release tag), \`info.version\` 1.4.0.
`,
    );
  });

  it("shows the possible response after its request", () => {
    const response = {
      status: 200,
      headers: {},
      body: Array.from({ length: 60 }, (_, n) => `${n}`).join("\n"),
    };
    const { request } = proof.exchange;
    const text = explained({
      proof: { ...proof, base: "rejects", head: "accepts", exchange: { request, response } },
    });
    assert.match(text, /Request\n {4}POST [^]*\n\n {4}Response that is now possible\n {4}HTTP\/1\.1 200\n/);
    assert.match(text, /\n {4}39\n {4}… 20 more lines\n/);
  });

  it("shows the assumption of a proof, and the reason for a missing one", () => {
    assert.match(
      explained({ proof: { ...proof, assuming: "The tag decides." } }),
      /"dog"\. Assumption: The tag decides\.\n/,
    );
    assert.match(
      explained({ proofMissing: "Nothing was found." }),
      /\n {2}proof {3}No proof\. Nothing was found\.\n/,
    );
  });
});
