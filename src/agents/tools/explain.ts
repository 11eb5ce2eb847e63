import { rulePage } from "../../formats/index";
import { exampleProofs, findRule, ruleNames } from "../../service/index";
import { quote, readString } from "../input";
import { inputSchema, resultSchema } from "../schemas";
import { ToolError, type Tool, type ToolContext } from "../tool";

export const explainTool: Tool = {
  name: "explain",
  title: "Explain a rule",
  description:
    "Returns the page of a rule in Markdown: its severity in requests and in responses, the reason, advice, and tested examples. The same as `contract-guard explain`.",
  inputSchema: inputSchema(
    { rule: { type: "string", description: "The rule of a finding, such as `enum-value-removed`." } },
    ["rule"],
  ),
  outputSchema: resultSchema({
    rule: { type: "string" },
    title: { type: "string" },
    page: { description: "Markdown.", type: "string" },
  }),
  writes: false,
  run: async (input, context) => explainRule(readString(input, "rule") ?? "", context),
};

/** Throws a `ToolError` for an unknown rule. */
export async function explainRule(
  name: string,
  { checker }: Pick<ToolContext, "checker">,
): Promise<{ readonly rule: string; readonly title: string; readonly page: string }> {
  const rule = findRule(name);
  if (rule === undefined) throw new ToolError(`Unknown rule ${quote(name)}. Rules: ${ruleNames.join(", ")}.`);
  return { rule: rule.kind, title: rule.title, page: rulePage(rule, await exampleProofs(checker, rule)) };
}
