/** Rules as SARIF describes them. */
import type { ReportingDescriptor } from "sarif";
import { rules, type Compatibility, type Rule } from "../engine/index";
import type { Finding } from "../policy/index";
import { rulePage } from "./rule-page";

/** The rule of a document that was not checked. */
export const notChecked = "not-checked";

const known: ReadonlyMap<string, Rule> = new Map(
  Object.values(rules as Readonly<Record<string, Rule>>).map((rule) => [rule.kind, rule]),
);

/** @param example a finding of the rule, which has the words where the rule is one of the policy's own */
export function describeRule(id: string, example: Finding | undefined): ReportingDescriptor {
  const rule = known.get(id);
  if (rule !== undefined)
    return {
      id,
      name: pascal(id),
      shortDescription: { text: `${rule.title}.` },
      fullDescription: {
        text: typeof rule.why === "string" ? rule.why : `${rule.why.request} ${rule.why.response}`,
      },
      help: { text: rule.advice, markdown: rulePage(rule) },
      defaultConfiguration: { level: level(rule.compatibility) },
      properties: { tags: ["openapi", "compatibility", rule.breaks] },
    };
  const { why, advice, severity } = example ?? unchecked;
  return {
    id,
    name: pascal(id),
    shortDescription: { text: `${sentenceCase(id)}.` },
    fullDescription: { text: why },
    help: { text: advice },
    defaultConfiguration: { level: level({ request: severity, response: severity }) },
    properties: { tags: ["openapi", "compatibility"] },
  };
}

const unchecked = {
  why: "Whether this document breaks clients of its published version is not known.",
  advice: "Do what the message says; until then nothing guards this document.",
  severity: "breaking",
} as const;

function level(compatibility: Rule["compatibility"]): "error" | "warning" | "note" {
  if (typeof compatibility === "function") return "warning";
  const sides: Compatibility[] = [compatibility.request, compatibility.response];
  if (sides.includes("breaking")) return "error";
  return sides.includes("dangerous") ? "warning" : "note";
}

function pascal(id: string): string {
  return id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function sentenceCase(id: string): string {
  return `${id.slice(0, 1).toUpperCase()}${id.slice(1).replaceAll("-", " ")}`;
}
