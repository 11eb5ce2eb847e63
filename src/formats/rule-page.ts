/** A rule as a page of Markdown, with the examples that the tests run. */
import type { Compatibility, Effect, Example, PerSide, Rule } from "../engine/index";
import type { Proof } from "../policy/index";
import { proofMarkdown } from "./proof";

/** A rule of any kind, without its message. */
export type RuleWords = Omit<Rule, "kind" | "message" | "compatibility"> & {
  readonly kind: string;
  readonly compatibility: PerSide<Compatibility> | ((facts: never) => PerSide<Compatibility>);
};

const EFFECT: Record<Effect, string> = {
  wire: "Requests or responses that worked before fail.",
  code: "Requests and responses still work; code generated from the document no longer compiles.",
  expectation: "Requests and responses still work; something clients relied on has changed.",
};

const VERDICT: Record<Compatibility, string> = {
  breaking: "**breaking**",
  dangerous: "**dangerous**: may break some clients; this depends on more than the document",
  compatible: "compatible",
};

/**
 * The page of a rule: severity per side, reason, advice, and examples, each with the request or response that proves it
 * if there is one.
 */
export function rulePage(
  rule: RuleWords,
  proofs: ReadonlyMap<Example, readonly Proof[]> = new Map(),
): string {
  return `${[
    `# ${rule.title}`,
    `\`${rule.kind}\``,
    ...perSide(rule),
    `**What breaks.** ${EFFECT[rule.breaks]}`,
    "## Why it matters",
    ...why(rule.why),
    "## What to do",
    rule.advice,
    ...(rule.examples.length > 0 ? ["## Examples"] : []),
    ...rule.examples.flatMap((each) => example(each, proofs.get(each) ?? [])),
  ].join("\n\n")}\n`;
}

/** One line per rule, for a terminal: the kind, padded to a column, and the title. */
export function ruleList(rules: readonly RuleWords[]): string {
  const width = Math.max(0, ...rules.map((rule) => rule.kind.length));
  return rules.map((rule) => `${rule.kind.padEnd(width)}  ${rule.title}\n`).join("");
}

function perSide({ compatibility }: RuleWords): string[] {
  if (typeof compatibility === "function") return ["The severity depends on the change; see the examples."];
  return [
    [
      "| The document describes | Highest severity |",
      "|---|---|",
      `| what a client sends (request side) | ${VERDICT[compatibility.request]} |`,
      `| what a client receives (response side) | ${VERDICT[compatibility.response]} |`,
    ].join("\n"),
  ];
}

function why(words: string | PerSide<string>): string[] {
  if (typeof words === "string") return [words];
  return [`On the request side: ${words.request}`, `On the response side: ${words.response}`];
}

function example({ title, before, after, reports }: Example, proofs: readonly Proof[]): string[] {
  const reported = reports.map(({ compatibility, side, underlines }) => {
    const where = side === undefined || side === "both" ? "" : ` on the ${side} side`;
    return `- ${VERDICT[compatibility]}${where}, at ${inlineCode(underlines)}`;
  });
  return [
    `### ${title.slice(0, 1).toUpperCase()}${title.slice(1)}`,
    "Before",
    fenced(before),
    "After",
    fenced(after),
    reported.length > 0
      ? `Reported:\n\n${reported.join("\n")}`
      : "Nothing is reported: this change is not breaking.",
    ...proofs.map((proof) => proofMarkdown({ proof })),
  ];
}

function fenced(yaml: string): string {
  return `\`\`\`yaml\n${yaml.replace(/^\n+|\s+$/g, "")}\n\`\`\``;
}

function inlineCode(text: string): string {
  return `\`${text.replace(/\s+/g, " ").trim().replace(/`/g, "'")}\``;
}
