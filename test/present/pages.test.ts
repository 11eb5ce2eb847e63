import assert from "node:assert/strict";
import fc from "fast-check";
import { toHtml, toMarkdown } from "../../src/present/index";
import { at, finding, headUri, proof, report } from "./reports";

const path = (uri: string) => uri.replace(/^.*\//, "");
const one = report(
  [finding({ proof }), finding({ severity: "dangerous", proofMissing: "None was found." })],
  {
    notes: [{ code: "x", message: "`a` leads nowhere.", advice: "Correct it.", at: at(headUri, 0, 0, 1) }],
  },
);

describe("the report as Markdown", () => {
  it("tells each finding with its proof", () => {
    assert.equal(
      toMarkdown(one, { path }),
      `# 1 breaking since v1\\.4\\.0 \\(and 1 dangerous\\)\\. 1 place is doubtful, or could not be compared\\.

## Breaking

### \`cat\` is no longer allowed for \`kind\`\\.

\`openapi.yaml:3:7\` · \`enum-value-removed\` · POST /pets, request side

A client that still sends it is refused\\. Keep accepting it\\.

<details><summary>Proof</summary>

The published version takes it; now \`kind\` must be one of "dog"\\.

Worked before, fails now:

\`\`\`http
POST https://api.example.com/pets
Content-Type: application/json

{
  "kind": "cat"
}
\`\`\`

</details>

## May break some clients

### \`cat\` is no longer allowed for \`kind\`\\.

\`openapi.yaml:3:7\` · \`enum-value-removed\` · POST /pets, request side

A client that still sends it is refused\\. Keep accepting it\\.

_No proof\\. None was found\\._

## Doubtful, or not compared

- \`openapi.yaml:1:1\`: \`a\` leads nowhere\\. Correct it\\.
`.replace("1 breaking since", "1 breaking change since"),
    );
  });

  it("cannot be left by what a payload holds", () => {
    const body = "```\n# not a heading\n````\n</details>";
    const request = { ...proof.exchange.request, body };
    const page = toMarkdown(
      report([finding({ proof: { ...proof, exchange: { request, response: null } } })]),
    );
    assert.ok(page.includes("`````http\n"));
    assert.ok(page.includes(`\n${body}\n\`\`\`\`\`\n`));
  });
});

describe("the report as HTML", () => {
  it("tells each finding with its proof", () => {
    const page = toHtml(one, { path });
    assert.match(page, /^<!doctype html>\n<html lang="en">\n[^]*<h1>1 breaking change since v1\.4\.0/);
    assert.match(page, /<h3><code>cat<\/code> is no longer allowed for <code>kind<\/code>\.<\/h3>/);
    assert.match(
      page,
      /<details><summary>Proof<\/summary>\n<p>The published[^]*<pre><code>POST https:[^]*&quot;kind&quot;: &quot;cat&quot;/,
    );
    assert.match(page, /<p class="place">No proof\. None was found\.<\/p>/);
  });

  it("lets nothing out of a document become markup", () => {
    const tags = (text: string) => {
      const request = { ...proof.exchange.request, url: text, body: text };
      const said = { ...proof, because: text, exchange: { request, response: null } };
      const page = toHtml(report([finding({ message: text, why: text, rule: text, proof: said })]));
      return page.match(/<[^>]*>/g)?.join("");
    };
    const letters = fc.constantFrom("<", ">", "&", '"', "'", "/", "a", "script");
    fc.assert(fc.property(fc.string({ unit: letters }), (text) => assert.equal(tags(text), tags("x"))));
  });
});
