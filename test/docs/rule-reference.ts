/** Generates media/docs/rules.md: every rule with its severities, its explanation, and an example with its message. */
import { compare } from "../../src/service/library";
import { rules, type Example, type PerSide, type Rule } from "../../src/engine/index";
import { ownRules } from "../../src/policy/index";
import { exampleDocuments } from "../engine/example";
import { code, table } from "./markdown";

/** A rule of the engine or of the policy. */
type AnyRule = Omit<Rule, "kind" | "message" | "compatibility"> & {
  readonly kind: string;
  readonly compatibility: unknown;
};

export const allRules: readonly AnyRule[] = [...Object.values(rules), ...Object.values(ownRules)];

const introduction = `# Rule reference

Every finding names a rule. Set the severity of a rule in [\`contract-guard.yaml\`](configuration.md#policy), and print all examples of a rule with \`contract-guard explain RULE\`.

- **Request** and **response** are the highest severities where clients send or receive the data: a change is less severe if the schemas as a whole show that no client is affected, or [by convention](compatibility.md#conventions). _varies_: the severity depends on the change; see the example.
- **Breaks** states what breaks: \`wire\` (requests or responses that were valid are rejected), \`code\` (generated code no longer compiles) or \`expectation\` (clients can no longer rely on something the document stated).`;

/** The page. Its examples are compared to print the messages that users see. */
export async function ruleReference(): Promise<string> {
  const rows = allRules.map((rule) => {
    const { request, response } = severities(rule);
    return [`[${code(rule.kind)}](#${rule.kind})`, rule.title, request, response, code(rule.breaks)];
  });
  const overview = table(["rule", "title", "request", "response", "breaks"], rows);
  const sections: string[] = [];
  for (const rule of allRules) sections.push(await sectionOf(rule));
  return [introduction, "## Overview", overview, "## Rules", ...sections].join("\n\n");
}

function severities({ compatibility }: AnyRule): PerSide<string> {
  if (typeof compatibility === "function") return { request: "varies", response: "varies" };
  return compatibility as PerSide<string>;
}

async function sectionOf(rule: AnyRule): Promise<string> {
  const { kind, title, why, advice, examples } = rule;
  const { request, response } = severities(rule);
  const reasons = typeof why === "string" ? why : `Request: ${why.request} Response: ${why.response}`;
  const shown = examples.find(({ reports }) => reports.length > 0);
  return [
    `### ${kind}`,
    `**${title}.** Request: ${request}. Response: ${response}. Breaks: ${code(rule.breaks)}.`,
    reasons,
    advice,
    ...(shown ? [await exampleOf(kind, shown)] : []),
  ].join("\n\n");
}

async function exampleOf(kind: string, example: Example): Promise<string> {
  const { before, after } = exampleDocuments(example);
  const report = await compare({
    base: { uri: "file:///before.yaml", text: before },
    head: { uri: "file:///after.yaml", text: after },
    proof: false,
  });
  const messages = report.findings
    .filter(({ rule }) => rule === kind)
    .map(({ severity, side, message }) => `- ${severity}, ${side}: ${message}`);
  const yaml = (text: string): string => `\`\`\`yaml\n${text.trim()}\n\`\`\``;
  return [
    "Before:",
    yaml(example.before),
    "After:",
    yaml(example.after),
    "Reported:",
    messages.join("\n"),
  ].join("\n\n");
}
