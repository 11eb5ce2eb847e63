import assert from "node:assert/strict";
import fc from "fast-check";
import { marked } from "marked";
import { findingsMarkdown, toMarkdown, toMarkdownText } from "../../src/formats/index";
import type { Finding } from "../../src/policy/index";
import { awkward, everything, notChecked, path, saying } from "./hostile-report";
import { at, finding, headUri, proof, report } from "./reports";

const compatible = { severity: "compatible" } as const;
const manyBreaks = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    finding({ proof, fingerprint: String(index).padStart(16, "0"), head: at(headUri, index, 6, 11) }),
  );
const longReason = { code: "a", message: "m".repeat(70_000), advice: "a".repeat(70_000) };

describe("the report as Markdown", () => {
  it("shows the verdict, then breaking findings, then the rest in folded sections", () => {
    assert.equal(
      toMarkdown([everything], { path }),
      `<!-- contract-guard -->

### ❌ 1 breaking change since v1.4.0 (and 1 dangerous, 1 approved, 1 compatible). 1 warning.

\`openapi.yaml\` · Published: v1.4.0 (release tag), \`info.version\` 1.4.0. Required version bump: **major**.

| Breaking change | Affected operations | Location |
| --- | --- | --- |
| Enum value \`cat\` was removed from \`kind\`. | POST /pets, request side | \`openapi.yaml:3:7\` |

<details><summary>Details, proofs and advice</summary>

#### Enum value \`cat\` was removed from \`kind\`.

\`openapi.yaml:3:7\` · published \`openapi.yaml:3:8\` · \`enum-value-removed\` · POST /pets, request side

A client that still sends it is refused.

**Instead:** Keep accepting it.

The published version accepts it, but now \`kind\` must be one of "dog".

Worked before, fails now:

\`\`\`http
POST https://api.example.com/pets
Content-Type: application/json

{
  "kind": "cat"
}
\`\`\`

</details>

<details><summary>1 dangerous change (may break some clients)</summary>

#### Enum value \`cat\` was removed from \`kind\`.

\`openapi.yaml:3:7\` · published \`openapi.yaml:3:8\` · \`enum-value-removed\` · POST /pets, request side

A client that still sends it is refused.

**Instead:** Keep accepting it.

_No proof. None was found._

</details>

<details><summary>1 approved change</summary>

- Enum value \`cat\` was removed from \`kind\`. \`openapi.yaml:3:7\` — approved by jane until 2027-03-31: Nobody calls it

</details>

<details><summary>1 compatible change</summary>

- Enum value \`cat\` was removed from \`kind\`. \`openapi.yaml:3:7\`

</details>

<details><summary>1 warning</summary>

- \`openapi.yaml:1:1\`: \`a\` leads nowhere. Correct it.

</details>
`,
    );
  });

  it("gives advice for a document that was not checked", () => {
    assert.equal(
      toMarkdown([notChecked], { path }),
      `<!-- contract-guard -->

### ❔ Not checked: This file is in no git repository.

\`openapi.yaml\`

\`openapi.yaml:5:3\`: Name the published version.
`,
    );
  });

  it("begins with an overview of several documents", () => {
    assert.match(
      toMarkdown([everything, notChecked], { path }),
      /^<!-- contract-guard -->\n\n\*\*2 documents: ❌ 1 breaking, ❔ 1 not checked\*\*\n\n\| Document \| Verdict \|\n\| --- \| --- \|\n\| ❌ `openapi\.yaml` \| 1 breaking.*\n\| ❔ `openapi\.yaml` \| Not checked: .*\n\n### ❌ /,
    );
  });

  it("stays below the limit of a comment, and counts omitted findings", () => {
    const page = toMarkdown([report(manyBreaks(400))], { path });
    assert.ok(page.length < 65_536, String(page.length));
    assert.match(page, /\n_350 more breaking; see the full report\._\n/);
    assert.match(page, /\n_\d+ more; see the full report\._\n\n<\/details>\n$/);
  });

  const longName = "very/long/".repeat(30);
  const counts = [2, 10, 200, 1000];
  const kinds = [
    { title: "with 400 breaking changes each", of: () => report(manyBreaks(400)) },
    {
      title: "with one long breaking change each",
      of: () => report([finding({ proof, message: "m".repeat(70_000) })]),
    },
    {
      title: "that were not checked, with a long reason",
      of: () => ({ ...notChecked, unchecked: longReason }),
    },
    {
      title: "with long paths",
      of: (index: number) => ({ ...everything, head: { ...everything.head, uri: `${longName}${index}` } }),
    },
  ];
  for (const { title, of } of kinds)
    it(`stays below the limit of a comment for up to 1,000 documents ${title}`, () => {
      for (const count of [1, ...counts]) {
        const page = toMarkdown(Array.from({ length: count }, (_, index) => of(index)));
        assert.ok(page.length < 65_536, `${count}: ${page.length}`);
      }
    });

  const removed = (name: string, parts: Partial<Finding> = {}) =>
    finding({ message: `Property \`${name}\` was removed from \`Pet\`.`, fingerprint: name, ...parts });

  it("lists findings of one rule at the same location together, with the first proof", () => {
    const page = toMarkdown(
      [report([removed("id"), removed("name", { proof }), removed("tag", { proof })])],
      {
        path,
      },
    );
    assert.match(
      page,
      /\n\| 3 properties were removed from `Pet`: `id`, `name`, `tag`\. \| POST \/pets, request side \| `openapi\.yaml:3:7` \|\n/,
    );
    assert.match(page, /\n- Property `name` was removed from `Pet`\. \(published `openapi\.yaml:3:8`\)\n/);
    assert.equal(page.split("```http").length - 1, 1);
  });

  it("counts the findings of a group that are not listed", () => {
    const names = Array.from({ length: 30 }, (_, index) => `p${index}`);
    const page = toMarkdown([report(names.map((name) => removed(name)))], { path });
    assert.match(page, /\n- _10 more; see the full report\._\n/);
  });

  it("lists compatible changes of one rule at the same location in one line", () => {
    const page = toMarkdown([report([removed("a", compatible), removed("b", compatible)])], { path });
    assert.match(
      page,
      /<summary>2 compatible changes<\/summary>\n\n- 2 properties were removed from `Pet`: `a`, `b`\. /,
    );
  });

  const pasted: readonly { title: string; findings: readonly Finding[]; text: RegExp }[] = [
    {
      title: "one finding with its proof",
      findings: [removed("id", { proof })],
      text: /^#### Property `id` was removed from `Pet`\.\n\n`openapi\.yaml:3:7` · published [^]*```http[^]*```\n$/,
    },
    {
      title: "an approved finding with its approval instead of advice",
      findings: [removed("id", { approval: { reason: "benign: x", owner: "jane", expires: "2031-12-31" } })],
      text: /\n\nApproved by jane until 2031-12-31: benign: x\.\n\n_No proof\._\n$/,
    },
    {
      title: "a group under one heading",
      findings: [removed("id"), removed("name")],
      text: /^#### 2 properties were removed from `Pet`: `id`, `name`\.\n/,
    },
  ];
  for (const { title, findings, text } of pasted)
    it(`is copied for ${title}`, () => assert.match(findingsMarkdown(findings, { path }), text));

  it("has no marker for bots when it is copied", () => {
    assert.equal(
      `<!-- contract-guard -->\n\n${toMarkdownText([everything], { path })}`,
      toMarkdown([everything], { path }),
    );
  });

  it("counts and first shows a breaking and an unchecked document among any number of others", () => {
    const fine = report([]);
    for (const count of counts) {
      const page = toMarkdown([...Array.from({ length: count }, () => fine), notChecked, everything], {
        path,
      });
      const [, summary, , , first, second] = page.split("\n").filter((line) => line !== "");
      assert.equal(
        summary,
        `**${count + 2} documents: ❌ 1 breaking, ❔ 1 not checked, ✅ ${count} compatible**`,
      );
      assert.match(`${first}\n${second}`, /^\| ❌ .*\n\| ❔ /);
    }
  });

  it("counts the documents that are omitted from the table and the sections", () => {
    const page = toMarkdown(
      Array.from({ length: 1000 }, () => report(manyBreaks(3))),
      { path },
    );
    const [inTable, inSections] = [
      /\n_Not in this table: (\d+) documents: ❌ (\d+) breaking\._\n/,
      /\n_Not shown: (\d+) documents: ❌ (\d+) breaking; see the full report\._\n$/,
    ].map((pattern) => pattern.exec(page)?.slice(1).map(Number));
    const shown = [/^\| ❌ /gm, /^### ❌ /gm].map((pattern) => page.match(pattern)?.length ?? 0);
    assert.deepEqual(
      [inTable, inSections],
      shown.map((count) => [1000 - count, 1000 - count]),
    );
  });

  it("has the same structure for any document text", () => {
    const structure = (text: string): string =>
      (
        marked
          .parse(toMarkdown([saying(text)], { path }), { async: false })
          .replace(/<\/?(?:code|em|a)\b[^>]*>/g, "")
          .match(/<[^>]*>/g) ?? []
      ).join("");
    for (const text of awkward) assert.equal(structure(text), structure("x"), JSON.stringify(text));
    const letters = fc.constantFrom(
      "`",
      "|",
      "\\",
      "<",
      ">",
      "\n",
      "~",
      "#",
      "-",
      "1.",
      "a",
      " ",
      "</details>",
    );
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 12 }), (text) =>
        assert.equal(structure(text), structure("x")),
      ),
      { numRuns: 500 },
    );
  });
});
