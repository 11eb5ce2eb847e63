/** `contract-guard rules`, `contract-guard doors` and `contract-guard explain NAME`. */
import { styleText } from "node:util";
import { explain } from "../agents/index";
import { doors } from "../doors/index";
import { createChecker } from "../service/index";
import { doorList, paintMarkdown, ruleList } from "../formats/index";
import { everyRule } from "./every-rule";

/** Maximum number of suggestions for an unknown name. */
const MAX_OFFERED = 5;

export function listRules(): void {
  process.stdout.write(ruleList(everyRule));
}

/** Prints the page of a rule or a door: formatted on a terminal, as Markdown elsewhere. `fail` reports a usage error and does not return. */
export async function explainRule(name: string, fail: (message: string) => never): Promise<void> {
  const explanation = await explain(name, { checker: createChecker() });
  if (!explanation) return fail(`unknown rule or door ${JSON.stringify(name)}. ${hint(name)}`);
  print(explanation.page);
}

export function listDoors(): void {
  process.stdout.write(doorList(doors));
}

function print(page: string): void {
  const isPainted = styleText("bold", "x", { stream: process.stdout }) !== "x";
  const text = isPainted
    ? paintMarkdown(page, (style, words) => styleText(style, words, { stream: process.stdout }))
    : page;
  process.stdout.write(text);
}

/** Suggests the rules and doors whose names share the most words with this one. */
function hint(name: string): string {
  const words = name.toLowerCase().split(/[^a-z]+/);
  const scored = [...everyRule.map(({ kind }) => kind), ...doors.map((door) => door.name)]
    .map((kind) => ({ kind, score: kind.split("-").filter((word) => words.includes(word)).length }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, MAX_OFFERED);
  if (scored.length === 0) return "List all rules with `contract-guard rules`.";
  return `Did you mean ${scored.map(({ kind }) => kind).join(", ")}? List all rules with \`contract-guard rules\`.`;
}
