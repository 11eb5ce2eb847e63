import { doors, findDoor } from "../../doors/index";
import { doorPage, rulePage } from "../../formats/index";
import { doorOutcomes, exampleProofs, findRule, ruleNames } from "../../service/index";
import { quote, readString } from "../input";
import { inputSchema, resultSchema } from "../schemas";
import { ToolError, type Tool, type ToolContext } from "../tool";

export interface Explanation {
  /** The name of the rule or door. */
  readonly rule: string;
  readonly title: string;
  /** Markdown. */
  readonly page: string;
}

export const explainTool: Tool = {
  name: "explain",
  title: "Explain a rule or a door",
  description:
    "Returns the page of a rule in Markdown: its severity in requests and in responses, the reason, advice, and tested examples; or the page of a door: the design, the later edit that it makes breaking, and an alternative. The same as `contract-guard explain`.",
  inputSchema: inputSchema(
    {
      rule: {
        type: "string",
        description: "The rule of a finding, such as `enum-value-removed`, or the name of a door.",
      },
    },
    ["rule"],
  ),
  outputSchema: resultSchema({
    rule: { type: "string" },
    title: { type: "string" },
    page: { description: "Markdown.", type: "string" },
  }),
  writes: false,
  async run(input, context) {
    const name = readString(input, "rule") ?? "";
    const explanation = await explain(name, context);
    if (explanation !== undefined) return { ...explanation };
    const names = [...ruleNames, ...doors.map((door) => door.name)];
    throw new ToolError(`Unknown rule ${quote(name)}. Rules and doors: ${names.join(", ")}.`);
  },
};

/** The page of a rule or a door; undefined for an unknown name. */
export async function explain(
  name: string,
  { checker }: Pick<ToolContext, "checker">,
): Promise<Explanation | undefined> {
  const door = findDoor(name);
  if (door !== undefined)
    return { rule: door.name, title: door.title, page: doorPage(door, await doorOutcomes(checker, door)) };
  const rule = findRule(name);
  if (rule === undefined) return undefined;
  return { rule: rule.kind, title: rule.title, page: rulePage(rule, await exampleProofs(checker, rule)) };
}
