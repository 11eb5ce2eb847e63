import assert from "node:assert/strict";
import { ruleList, rulePage } from "../../src/formats/index";
import type { RuleWords } from "../../src/formats/index";
import { proof } from "./reports";

const rule: RuleWords = {
  kind: "enum-value-removed",
  title: "Enum value removed",
  breaks: "wire",
  compatibility: { request: "breaking", response: "compatible" },
  why: "A client that still sends it is refused.",
  advice: "Keep accepting it.",
  examples: [
    {
      title: "a kind of pet is dropped",
      of: "schema",
      before: "\nenum: [cat, dog]\n",
      after: "enum: [dog]\n",
      reports: [{ compatibility: "breaking", side: "request", underlines: "[dog]" }],
    },
    { title: "The order changes", of: "schema", before: "enum: [a, b]", after: "enum: [b, a]", reports: [] },
  ],
};

describe("the page of a rule", () => {
  it("shows an example with the request that proves it", () => {
    const [example] = rule.examples;
    assert.ok(example);
    const page = rulePage(rule, new Map([[example, [proof]]]));
    assert.ok(page.includes("at `[dog]`\n\nThe published version accepts it, but now `kind` must be one of"));
    assert.equal(page.split("```http\nPOST https://api.example.com/pets\n").length, 2);
  });

  it("shows the meaning, the reason, the advice and examples", () => {
    assert.equal(
      rulePage(rule),
      `# Enum value removed

\`enum-value-removed\`

| The document describes | Highest severity |
|---|---|
| what a client sends (request side) | **breaking** |
| what a client receives (response side) | compatible |

**What breaks.** Requests or responses that worked before fail.

## Why it matters

A client that still sends it is refused.

## What to do

Keep accepting it.

## Examples

### A kind of pet is dropped

Before

\`\`\`yaml
enum: [cat, dog]
\`\`\`

After

\`\`\`yaml
enum: [dog]
\`\`\`

Reported:

- **breaking** on the request side, at \`[dog]\`

### The order changes

Before

\`\`\`yaml
enum: [a, b]
\`\`\`

After

\`\`\`yaml
enum: [b, a]
\`\`\`

Nothing is reported: this change is not breaking.
`,
    );
  });

  it("shows the reason of each side", () => {
    const page = rulePage({ ...rule, why: { request: "It is refused.", response: "It is not sent." } });
    assert.match(
      page,
      /\n\nOn the request side: It is refused\.\n\nOn the response side: It is not sent\.\n\n/,
    );
  });

  it("states that the severity depends on the change", () => {
    const page = rulePage({
      ...rule,
      compatibility: () => ({ request: "compatible", response: "breaking" }),
    });
    assert.match(page, /\n\nThe severity depends on the change; see the examples\.\n\n/);
  });
});

describe("the list of rules", () => {
  it("has one line for each rule, with aligned titles", () => {
    const rules: RuleWords[] = [rule, { ...rule, kind: "path-removed", title: "Path removed" }];
    assert.equal(
      ruleList(rules),
      "enum-value-removed  Enum value removed\npath-removed        Path removed\n",
    );
  });
});
