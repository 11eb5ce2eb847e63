/** `contract-guard rules` and `contract-guard explain RULE`. */
import { styleText } from "node:util";
import { createChecker, exampleProofs, ruleNamed } from "../check/index";
import { paintMarkdown, ruleList, rulePage } from "../present/index";
import { everyRule } from "./every-rule";

/** Names that a wrong one may have meant. */
const MOST_OFFERED = 5;

export function listRules(): void {
  process.stdout.write(ruleList(everyRule));
}

/** The page of a rule: painted on a terminal, as Markdown elsewhere. `fail` tells the user of wrong usage and does not return. */
export async function explainRule(name: string, fail: (message: string) => never): Promise<void> {
  const rule = ruleNamed(name);
  if (!rule) return fail(`there is no rule ${JSON.stringify(name)}. ${hint(name)}`);
  const page = rulePage(rule, await exampleProofs(createChecker(), rule));
  const isPainted = styleText("bold", "x", { stream: process.stdout }) !== "x";
  const text = isPainted
    ? paintMarkdown(page, (style, words) => styleText(style, words, { stream: process.stdout }))
    : page;
  process.stdout.write(text);
}

/** The rules that have most words of the name in common with it. */
function hint(name: string): string {
  const words = name.toLowerCase().split(/[^a-z]+/);
  const scored = everyRule
    .map(({ kind }) => ({ kind, score: kind.split("-").filter((word) => words.includes(word)).length }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_OFFERED);
  if (scored.length === 0) return "`contract-guard rules` lists them.";
  return `Perhaps ${scored.map(({ kind }) => kind).join(", ")}? \`contract-guard rules\` lists them all.`;
}
