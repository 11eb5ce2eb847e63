/** A door as a page of Markdown, with both futures side by side. */
import type { Door } from "../doors/index";
import type { Finding } from "../policy/index";
import { sideBySide } from "./side-by-side";

/** What the comparison reports for the later edit of both designs. */
export interface Outcomes {
  readonly design: readonly Pick<Finding, "rule" | "severity" | "message">[];
  readonly alternative: readonly Pick<Finding, "rule" | "severity" | "message">[];
}

const titles = ["This design", "The alternative"] as const;

export function doorPage(door: Door, outcomes: Outcomes): string {
  return `${[`# ${door.title}`, ...doorSections(door, outcomes)].join("\n\n")}\n`;
}

/** The page without its heading. */
export function doorSections(door: Door, { design, alternative }: Outcomes): readonly string[] {
  const { name, isOn, why, advice, guideline, futures } = door;
  const columns = (left: string, right: string): string =>
    fenced(sideBySide([titles[0], left.trim()], [titles[1], right.trim()]));
  return [
    `\`${name}\`, ${isOn ? "on" : "off"} by default`,
    `**Why.** ${why}`,
    `**What to do.** ${advice}`,
    ...(guideline === null ? [] : [`**Guideline.** [${guideline.name}](${guideline.url})`]),
    "Published:",
    columns(futures.design.now, futures.alternative.now),
    `Later: ${futures.edit}`,
    columns(futures.design.later, futures.alternative.later),
    "Reported for the later edit:",
    columns(outcomeText(design), outcomeText(alternative)),
  ];
}

/** One line per door, for a terminal: the name, padded to a column, and the title. */
export function doorList(doors: readonly Door[]): string {
  const width = Math.max(0, ...doors.map(({ name }) => name.length));
  return doors
    .map(({ name, title, isOn }) => `${name.padEnd(width)}  ${title}${isOn ? "" : " (off by default)"}\n`)
    .join("");
}

function outcomeText(findings: Outcomes["design"]): string {
  if (findings.length === 0) return "compatible";
  return findings.map(({ rule, severity, message }) => `${severity}: ${message} [${rule}]`).join("\n");
}

function fenced(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``;
}
