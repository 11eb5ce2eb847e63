/** Rule descriptions for SARIF. */
import type { ReportingDescriptor } from "sarif";
import type { Compatibility } from "../engine/index";
import { rulePage, type RuleWords } from "./rule-page";

/** The rule of an unchecked document. */
export const notChecked = "not-checked";

/** The description of a rule among `rules`. */
export function describeRule(id: string, rules: readonly RuleWords[]): ReportingDescriptor {
  const name = id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  if (id === notChecked) return { id, name, ...uncheckedRule };
  const rule = rules.find(({ kind }) => kind === id);
  if (rule === undefined) return { id, name };
  const { title, why, advice, compatibility, breaks } = rule;
  return {
    id,
    name,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: typeof why === "string" ? why : `${why.request} ${why.response}` },
    help: { text: advice, markdown: rulePage(rule) },
    defaultConfiguration: { level: level(compatibility) },
    properties: { tags: ["openapi", "compatibility", breaks] },
  };
}

const uncheckedRule: Omit<ReportingDescriptor, "id"> = {
  shortDescription: { text: "Not checked." },
  fullDescription: { text: "The document could not be compared with its published version." },
  help: { text: "Follow the advice in the message. Breaking changes are not detected until then." },
  defaultConfiguration: { level: "error" },
  properties: { tags: ["openapi", "compatibility"] },
};

function level(compatibility: RuleWords["compatibility"]): "error" | "warning" | "note" {
  if (typeof compatibility === "function") return "warning";
  const sides: Compatibility[] = [compatibility.request, compatibility.response];
  if (sides.includes("breaking")) return "error";
  return sides.includes("dangerous") ? "warning" : "note";
}
