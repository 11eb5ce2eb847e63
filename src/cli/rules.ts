/** `contract-guard rules` and `contract-guard explain RULE`. */
import { createChecker, exampleProofs } from "../check/index";
import { rules } from "../engine/index";
import { ruleList, rulePage } from "../present/index";

export function listRules(): void {
  process.stdout.write(ruleList(Object.values(rules)));
}

/** `fail` tells the user of wrong usage and does not return. */
export async function explainRule(name: string, fail: (message: string) => never): Promise<void> {
  const rule = Object.values(rules).find(({ kind }) => kind === name);
  if (!rule) return fail(`there is no rule ${JSON.stringify(name)}. \`contract-guard rules\` lists them.`);
  process.stdout.write(rulePage(rule, await exampleProofs(createChecker(), rule)));
}
