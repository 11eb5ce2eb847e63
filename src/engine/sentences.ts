/** Sentences that several rules share. */
import type { Change, ChangeFacts } from "./change";
import { describeSubject, fromTo, quote, quoteDistinct, quoteLookalike, quoteValue } from "./quote";

type Changed = { readonly subject: string; readonly before: string | null; readonly after: string | null };

/** `` Format of `Pet.tag` changed from `a` to `b`. ``, or that it was added or removed. */
export function valueChanged(noun: string, { subject, before, after }: Changed): string {
  const of = describeSubject(subject);
  if (before === null) return `${noun} ${quoteValue(after ?? "")} was added to ${of}.`;
  if (after === null) return `${noun} ${quoteValue(before)} was removed from ${of}.`;
  return `${noun} of ${of} changed ${fromTo(before, after)}.`;
}

const limits: Readonly<Record<string, string>> = {
  minimum: "Minimum",
  maximum: "Maximum",
  exclusiveMinimum: "Exclusive minimum",
  exclusiveMaximum: "Exclusive maximum",
  minLength: "Minimum length",
  maxLength: "Maximum length",
  minItems: "Minimum number of items",
  maxItems: "Maximum number of items",
  minProperties: "Minimum number of properties",
  maxProperties: "Maximum number of properties",
  multipleOf: "`multipleOf`",
};

/** `` Maximum length of `Pet.tag` decreased from 80 to 60. `` */
export function limitChanged(facts: ChangeFacts["range-narrowed"]): string {
  const of = describeSubject(facts.subject);
  const noun = limits[facts.keyword] ?? facts.keyword;
  const [before, after] = [limitText(facts.before), limitText(facts.after)];
  if (before === null) return `${noun} ${after ?? ""} was added to ${of}.`;
  if (after === null) return `${noun} ${before} was removed from ${of}.`;
  const difference = Number.parseFloat(after) - Number.parseFloat(before);
  const verb = difference > 0 ? "increased" : difference < 0 ? "decreased" : "changed";
  return `${noun} of ${of} ${verb} from ${before} to ${after}.`;
}

function limitText(limit: string | null): string | null {
  return limit === null ? null : limit.replace(/, exclusive$/, " (exclusive)");
}

/** `` `a` was removed from …; it may have been renamed to `b` ``, where something similar was added. */
export function removed(name: string, from: string, renamedTo: string | null): string {
  if (renamedTo === null) return `${quote(name)} was removed${from}.`;
  const to = quoteDistinct(renamedTo, name);
  return `${quoteDistinct(name, renamedTo)} was removed${from}; it may have been renamed to ${to}.`;
}

export function deprecated(name: string, sunset: string | null): string {
  const date = sunset === null ? "without a sunset date" : `with sunset date ${quote(sunset)}`;
  return `${name} was deprecated ${date}.`;
}

export function parameterName({
  name,
  in: location,
}: {
  readonly name: string;
  readonly in: string;
}): string {
  return `${location} parameter ${quote(name)}`;
}

/** `` Server `https://a.example` was ``, or that and more of its URLs were. */
export function serverUrls(url: string, others: number): string {
  return others === 0
    ? `Server ${quote(url)} was`
    : `Server ${quote(url)} and ${others} more of its URLs were`;
}

/** An enum value; with its code points if the other version has a value that looks the same. */
export function quoteEnumValue(value: string, lookalike = false): string {
  return lookalike ? quoteLookalike(value) : quoteValue(value);
}

/** The advice for everything that is added. */
export const reviewFirst = "It becomes part of the contract with the next publish. Review it first.";

/** The end of a sentence about a change whose effect may be unknown: the question that was not decided. */
export function undecided(decided: Change["decided"], question: string): string {
  return Object.values(decided).includes("uncertain") ? `; whether ${question} could not be decided` : "";
}

/** The end of a sentence about a pattern: why its effect is unknown, if it is. */
export function patternEffect(isValid: false | undefined): string {
  return isValid === false
    ? "; it is not a regular expression of ECMA-262, so its effect could not be decided"
    : "";
}
