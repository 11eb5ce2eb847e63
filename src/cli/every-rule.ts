/** All rules: those for changes, and the policy's own. */
import { rules } from "../engine/index";
import { ownRules } from "../policy/index";
import type { RuleWords } from "../formats/index";

export const everyRule: readonly RuleWords[] = [...Object.values(rules), ...Object.values(ownRules)];
