/** A report (or a rule) in a form that people and programs read. Pure: strings out, nothing printed. */
export { toText } from "./text";
export type { TextOptions } from "./text";
export { toJson } from "./json";
export { toMarkdown } from "./markdown";
export { toHtml } from "./html";
export { curl } from "./http";
export { proofMarkdown } from "./proof";
export { prose } from "./prose";
export { rulePage, ruleList } from "./rule-page";
export type { RuleWords } from "./rule-page";
export { headline, provenance, reached, verdictWords } from "./words";
export type { Verdict } from "./words";
