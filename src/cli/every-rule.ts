/** Every rule that a finding may name: those about changes, and those of the policy itself. */
import { rules } from "../engine/index";
import { ownRules } from "../policy/index";
import type { RuleWords } from "../present/index";

export const everyRule: readonly RuleWords[] = [...Object.values(rules), ...Object.values(ownRules)];
