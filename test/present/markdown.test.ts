import assert from "node:assert/strict";
import fc from "fast-check";
import { marked } from "marked";
import { toMarkdown } from "../../src/present/index";
import { awkward, everything, notChecked, path, saying } from "./awkward";
import { finding, proof, report } from "./reports";

describe("the report as Markdown", () => {
  it("says the verdict, then what breaks, then folds the rest", () => {
    assert.equal(
      toMarkdown([everything], { path }),
      `<!-- contract-guard -->

### ❌ 1 breaking change since v1.4.0 (and 1 dangerous, 1 approved, 1 compatible). 1 place is doubtful, or could not be compared.

\`openapi.yaml\` · Published: v1.4.0 (release tag), \`info.version\` 1.4.0. The changes ask for a **major** version.

| What breaks | For whom | Where |
| --- | --- | --- |
| Enum value \`cat\` was removed from \`kind\`. | POST /pets, request side | \`openapi.yaml:3:7\` |

<details><summary>Details, proofs and what to do</summary>

#### Enum value \`cat\` was removed from \`kind\`.

\`openapi.yaml:3:7\` · published \`openapi.yaml:3:8\` · \`enum-value-removed\` · POST /pets, request side

A client that still sends it is refused.

**Instead:** Keep accepting it.

The published version takes it; now \`kind\` must be one of "dog".

Worked before, fails now:

\`\`\`http
POST https://api.example.com/pets
Content-Type: application/json

{
  "kind": "cat"
}
\`\`\`

</details>

<details><summary>1 dangerous change: may break some clients</summary>

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

<details><summary>1 doubtful, or not compared</summary>

- \`openapi.yaml:1:1\`: \`a\` leads nowhere. Correct it.

</details>
`,
    );
  });

  it("says what to do where a document was not checked", () => {
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
      /^<!-- contract-guard -->\n\n\| Document \| Verdict \|\n\| --- \| --- \|\n\| ❌ `openapi\.yaml` \| 1 breaking.*\n\| ❔ `openapi\.yaml` \| Not checked: .*\n\n### ❌ /,
    );
  });

  it("fits into a comment, and counts what does not", () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      finding({ proof, fingerprint: String(index).padStart(16, "0") }),
    );
    const page = toMarkdown([report(many)], { path });
    assert.ok(page.length < 65_536, String(page.length));
    assert.match(page, /\n_350 more break clients; the whole report has them\._\n/);
    assert.match(page, /\n_\d+ more; the whole report has them\._\n\n<\/details>\n$/);
  });

  it("has the same structure whatever a document holds", () => {
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
