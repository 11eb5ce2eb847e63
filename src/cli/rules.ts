/** `contract-guard rules` and `contract-guard explain RULE`. */
import { styleText } from "node:util";
import { createChecker, exampleProofs, findRule } from "../service/index";
import { paintMarkdown, ruleList, rulePage } from "../formats/index";
import { everyRule } from "./every-rule";

/** Maximum number of suggestions for an unknown name. */
const MAX_OFFERED = 5;

export function listRules(): void {
  process.stdout.write(ruleList(everyRule));
}

/** Prints the page of a rule: formatted on a terminal, as Markdown elsewhere. `fail` reports a usage error and does not return. */
export async function explainRule(name: string, fail: (message: string) => never): Promise<void> {
  const rule = findRule(name);
  if (!rule) return fail(`unknown rule ${JSON.stringify(name)}. ${hint(name)}`);
  const page = rulePage(rule, await exampleProofs(createChecker(), rule));
  const isPainted = styleText("bold", "x", { stream: process.stdout }) !== "x";
  const text = isPainted
    ? paintMarkdown(page, (style, words) => styleText(style, words, { stream: process.stdout }))
    : page;
  process.stdout.write(text);
}

/** Suggests the rules whose names share the most words with this one. */
function hint(name: string): string {
  const words = name.toLowerCase().split(/[^a-z]+/);
  const scored = everyRule
    .map(({ kind }) => ({ kind, score: kind.split("-").filter((word) => words.includes(word)).length }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, MAX_OFFERED);
  if (scored.length === 0) return "List all rules with `contract-guard rules`.";
  return `Did you mean ${scored.map(({ kind }) => kind).join(", ")}? List all rules with \`contract-guard rules\`.`;
}
