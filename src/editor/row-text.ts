/** The text of a row of findings, in which the name that distinguishes it comes first. Independent of VS Code. */
import { pluralOf } from "../formats/index";

export interface RowText {
  readonly label: string;
  /** Completes the label: `total` and `removed from Order`. */
  readonly description: string;
}

/** Longer labels hide the description in a narrow sidebar: they lose their first names, and then are cut. */
const [LONG_LABEL, MAX_LABEL] = [32, 48];

/** Maximum number of names in a label. */
const MAX_NAMES = 3;

/** Sentences about a value, which several elements may have: the element distinguishes them. */
const ABOUT_VALUE =
  /^(?:`[^`]+` is (?:now|no longer) allowed for|Default `[^`]+` was \w+ (?:from|to)) [^`]*`([^`]+)`/;

/**
 * The first name, unless it is only a value: `Sunset date changed from 2030-01-01 to 2031-01-01`, `null is now allowed
 * for the 200 response`.
 */
const FIRST_NAME = /^(?![^`]* changed from `|`[^`]+` is (?:now|no longer) allowed for [^`]*$)[^`]*`([^`]+)`/;

/**
 * The name that distinguishes a change from others of its rule, and the rest of its message; or only the message.
 * @param operation the operation whose group contains the row, and whose name is omitted; may be empty
 */
export function rowText(message: string, operation: string): RowText {
  const rest = withoutOperation(message, operation);
  const sentence = rest.replace(/\.$/, "");
  if (rest !== message && isAbout(message, operation)) {
    const [label = "", description = ""] = sentence.split("; ");
    return { label: plain(label), description: plain(description) };
  }
  const name = (ABOUT_VALUE.exec(sentence) ?? FIRST_NAME.exec(sentence))?.[1];
  if (name === undefined) return { label: plain(sentence), description: "" };
  return { label: shorten(lastNames(name)), description: plain(predicateOf(sentence, name)) };
}

/** The names that distinguish several changes, and what they have in common. @param title of the group */
export function causeText(messages: readonly string[], title: string, operation: string): RowText {
  const plural = pluralOf(messages);
  if (plural === undefined)
    return { label: plain(withoutOperation(title, operation).replace(/\.$/, "")), description: "" };
  const { names, noun, predicate } = plural;
  const more = names.length - MAX_NAMES;
  const listed = names.slice(0, MAX_NAMES).join(", ") + (more > 0 ? ` and ${more} more` : "");
  const common = withoutOperation(`${names.length} ${noun} ${withoutVerb(predicate)}`, operation);
  return { label: shorten(listed), description: plain(common) };
}

/** What a sentence states about the name in it: `removed from Order`, `type changed from string to object`. */
function predicateOf(sentence: string, name: string): string {
  const quoted = `\`${name}\``;
  const start = sentence.indexOf(quoted);
  const before = sentence.slice(0, start);
  const after = sentence.slice(start + quoted.length);
  const isSubject = !PREPOSITION.test(before);
  // The container implies what the name is: a property, an enum value.
  const isImplied = isSubject && after.includes("`");
  const subject = isSubject ? before.trimEnd() : before.replace(PREPOSITION, "");
  const text = withoutVerb(isImplied ? after.trimStart() : `${subject}${after}`.trimStart());
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** ` to query parameter ` at the end, in front of a name. */
const PREPOSITION = / (?:of|from|to|for|in|on) (?:(?!(?:of|from|to|for|in|on) )[a-z]+ )*$/;

/** `was removed from Order` without its auxiliary verb. */
export function withoutVerb(predicate: string): string {
  return predicate.replace(/(^| )(?:was|were|is|are) /, "$1");
}

/** True if the subject of a message, its first name, is the operation or its path. */
function isAbout(message: string, operation: string): boolean {
  return namesOf(operation).includes(FIRST_QUOTED.exec(message)?.[1] ?? "");
}

const FIRST_QUOTED = /`([^`]+)`/;

/** `GET /pets` and `/pets`; none for an empty name. */
function namesOf(operation: string): readonly string[] {
  const [, path] = operation.split(" ");
  return [operation, path ?? ""].filter((name) => name !== "");
}

/** A message in the group of an operation, whose name or path need not be repeated. */
function withoutOperation(message: string, operation: string): string {
  for (const name of namesOf(operation)) {
    const start = message.indexOf(` \`${name}\``);
    if (start < 0) continue;
    const rest = message.slice(start + name.length + 3);
    return message.slice(0, start).replace(/ (?:from|to|of|in)$/, "") + rest;
  }
  return message;
}

/** The end of a long path of names: `…configuration.application`. */
function lastNames(path: string): string {
  return lastParts(path, /(?<=\.)(?=\w)/g, LONG_LABEL);
}

/** The end of a long text after `…`. @param starts of the parts that the end may begin with */
function lastParts(text: string, starts: RegExp, longest: number): string {
  if (text.length <= longest) return text;
  const all = [...text.matchAll(starts)].map(({ index }) => index);
  const start = all.find((each) => text.length - each < longest) ?? all.at(-1);
  return start === undefined ? text : `…${text.slice(start)}`;
}

/** Labels of operations, of which long ones are shortened if they remain unique: `GET …/users/{id}`. */
export function operationLabels(operations: readonly string[]): ReadonlyMap<string, string> {
  const labels = new Map(operations.map((operation) => [operation, shortenOperation(operation)]));
  const all = [...labels.values()];
  const isUnique = (label: string): boolean => all.indexOf(label) === all.lastIndexOf(label);
  return new Map([...labels].map(([operation, label]) => [operation, isUnique(label) ? label : operation]));
}

function shortenOperation(operation: string): string {
  const [method = "", path] = operation.split(" ");
  if (path?.startsWith("/") !== true) return operation;
  return `${method} ${lastParts(path, /\/(?=.)/g, LONG_LABEL - method.length)}`;
}

function shorten(label: string): string {
  return label.length > MAX_LABEL ? `${label.slice(0, MAX_LABEL - 1)}…` : label;
}

export function plain(text: string): string {
  return text.replaceAll("`", "");
}
