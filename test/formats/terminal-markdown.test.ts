import assert from "node:assert/strict";
import { paintMarkdown } from "../../src/formats/index";

const paint = (style: string, text: string): string => `<${style}>${text}</${style}>`;

const cases: readonly { title: string; markdown: string; reads: string }[] = [
  { title: "headings", markdown: "# One\n\n## Two", reads: "<bold>One</bold>\n\n<bold>Two</bold>" },
  { title: "code and bold text", markdown: "a `b` **c**.", reads: "a <cyan>b</cyan> <bold>c</bold>." },
  { title: "escapes", markdown: "1\\. a \\| b", reads: "1. a | b" },
  { title: "blocks", markdown: "```yaml\na: `b`\n# c\n```\nd", reads: "    a: `b`\n    # c\nd" },
  {
    title: "tables",
    markdown: "| one | two |\n|---|---|\n| a | **b** |\n| longer | c |",
    reads: "  one     two\n  a       <bold>b</bold>\n  longer  c",
  },
];

describe("Markdown in a terminal", () => {
  for (const { title, markdown, reads } of cases)
    it(`shows ${title}`, () => assert.equal(paintMarkdown(markdown, paint), reads));
});
