/** Groups of findings at the same location, such as twelve properties that were removed from one schema. */
import type { Finding, Location } from "../policy/index";
import { splitCode } from "./inline-code";
import { standing } from "./finding-status";

/** The parts of a finding that decide about its group and title. */
export type Groupable = Pick<Finding, "rule" | "severity" | "approval" | "message"> & {
  readonly head: Location;
};

export interface FindingGroup<F> {
  /** A sentence: the message of the only finding, or a summary of all. */
  readonly title: string;
  readonly first: F;
  /** All findings, in report order. */
  readonly findings: readonly F[];
}

const mostNamed = 5;

/**
 * Findings of the same rule and standing at the same location, in the order of the first of each group.
 * @param placeOf what findings of a group have in common; default: the location
 */
export function groupFindings<F extends Groupable>(
  findings: readonly F[],
  placeOf: (finding: F) => unknown = ({ head }) => [head.uri, head.range],
): readonly FindingGroup<F>[] {
  const groups = new Map<string, { readonly first: F; readonly findings: F[] }>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.rule, standing(finding), placeOf(finding)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: finding, findings: [finding] });
    else group.findings.push(finding);
  }
  return [...groups.values()].map((group) => ({
    ...group,
    title: summaryOf(group.findings.map(({ message }) => message)),
  }));
}

/** Causes of fewer findings are not merged. */
const fewest = 4;

/**
 * Findings of the same rule and standing whose messages differ only in names, wherever they are located: a header that
 * was added to 200 responses. The title counts the locations. In the order of the first of each group.
 */
export function mergeCauses<F extends Groupable>(findings: readonly F[]): readonly FindingGroup<F>[] {
  const causes = new Map<string, F[]>();
  for (const finding of findings) {
    const words = splitCode(finding.message).map(({ text, isCode }) => (isCode ? "" : text));
    const key = JSON.stringify([finding.rule, standing(finding), words]);
    const cause = causes.get(key);
    if (cause === undefined) causes.set(key, [finding]);
    else cause.push(finding);
  }
  return [...causes.values()].flatMap((cause): readonly FindingGroup<F>[] => {
    const [first] = cause;
    if (first === undefined || cause.length < fewest) return groupFindings(cause);
    const messages = cause.map(({ message }) => message);
    const isRepeated = new Set(messages).size < messages.length;
    const title = summaryOf(messages);
    return [
      {
        title: isRepeated ? `${title.replace(/\.$/, "")} (${cause.length} locations).` : title,
        first,
        findings: cause,
      },
    ];
  });
}

/** `2 properties were removed from "account": "a", "b".` The messages are of one rule. */
function summaryOf(messages: readonly string[]): string {
  const unique = [...new Set(messages)];
  const [first = ""] = unique;
  if (unique.length === 1) return first;
  const plural = pluralOf(unique);
  if (plural === undefined) return `${first.replace(/\.$/, "")}, and ${similar(unique.length - 1)}.`;
  const { names, noun, predicate } = plural;
  const listed = names.slice(0, mostNamed).map((name) => `\`${name}\``);
  const more = names.length - listed.length;
  const list = listed.join(", ") + (more > 0 ? ` and ${more} more` : "");
  return `${names.length} ${noun} ${predicate}: ${list}.`;
}

function similar(count: number): string {
  return count === 1 ? "1 similar change" : `${count} similar changes`;
}

/** The parts of a sentence about several elements: `properties`, `a` and `b`, `were removed from "account"`. */
export interface PluralSubject {
  readonly noun: string;
  readonly names: readonly string[];
  readonly predicate: string;
}

/** Undefined if the messages differ in more than the name of their subject. */
export function pluralOf(messages: readonly string[]): PluralSubject | undefined {
  const parts = messages.map((message) => {
    const [noun, name, ...rest] = splitCode(message);
    const sentence = rest.map(({ text, isCode }) => (isCode ? `\`${text}\`` : text)).join("");
    return { noun: noun?.text ?? "", name: name?.text ?? "", isNamed: name?.isCode === true, sentence };
  });
  const [first] = parts;
  const verb = first && /^ (was|became|is|has) (.+)\.$/.exec(first.sentence);
  if (!verb || first.noun.trim() === "") return undefined;
  const isAlike = parts.every(
    ({ noun, sentence, isNamed }) => isNamed && noun === first.noun && sentence === first.sentence,
  );
  if (!isAlike) return undefined;
  const [, word = "", rest = ""] = verb;
  return {
    noun: pluralNoun(first.noun.trim()),
    names: parts.map(({ name }) => name),
    predicate: `${pluralVerbs[word] ?? word} ${rest}`,
  };
}

const pluralVerbs: Readonly<Record<string, string>> = { was: "were", is: "are", has: "have" };

/** `Enum value` becomes `enum values`; abbreviations keep their case. */
function pluralNoun(noun: string): string {
  const start = /^[A-Z][a-z]/.test(noun) ? noun.charAt(0).toLowerCase() + noun.slice(1) : noun;
  return /[^aeiou]y$/.test(start) ? `${start.slice(0, -1)}ies` : `${start}s`;
}
