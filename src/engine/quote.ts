/** Quoting in messages: names, values, and the subject of a change. */

/**
 * Quotes a name or a value. Every message quotes with backticks, and nothing else: Markdown, HTML and colored output
 * show such text as code, and plain text (VS Code diagnostics, logs) stays as readable as the diagnostics of rustc. Double
 * quotes are left to JSON strings, where they distinguish `"5"` from `5`. Numeric limits and type names are not quoted.
 */
export function quote(text: string): string {
  return hasUnreadableCharacters(text) ? quoteWithCodePoints(text) : `\`${text}\``;
}

/** Quotes a value: a JSON string loses its double quotes if no other value could be meant; long text is cut. */
export function quoteValue(value: string): string {
  return quote(shorten(withoutQuotes(value)));
}

/** Quotes up to four values: `` `a`, `b`, `c`, `d` and 2 more ``. */
export function quoteValues(values: readonly string[]): string {
  const shown = values.slice(0, 4).map(quoteValue).join(", ");
  return values.length > 4 ? `${shown} and ${values.length - 4} more` : shown;
}

/** `` from `a` to `b` ``. Values that would look the same are shown in full, or with their code points. */
export function fromTo(before: string, after: string): string {
  return `from ${quoteDistinct(before, after)} to ${quoteDistinct(after, before)}`;
}

/** True if two different texts may look the same: they differ in normalization or in invisible characters only. */
function looksLike(one: string, other: string): boolean {
  return one !== other && visible(one) === visible(other);
}

/** Quotes a value that looks like another one, with its code points. */
export function quoteLookalike(value: string): string {
  return quoteWithCodePoints(withoutQuotes(value));
}

/** The code points of at most 20 characters: `U+00E9`, `U+0065 U+0301`. */
function quoteWithCodePoints(text: string): string {
  const points = Array.from(text, (character) => (character.codePointAt(0) ?? 0).toString(16).toUpperCase());
  const shown = points.slice(0, 20).map((point) => `U+${point.padStart(4, "0")}`);
  return `\`${text}\` (${shown.join(" ")}${points.length > 20 ? " …" : ""})`;
}

/** A property, a parameter or a schema as a noun phrase: `` query parameter `limit` ``, `the request body`. */
export function describeSubject(subject: string): string {
  const [, whole, part = ""] =
    /^(property names of|additional properties of|items of|decoded content of) (.+)$/s.exec(subject) ?? [];
  if (whole !== undefined) return `${whole} ${describeSubject(part)}`;
  const [, operation] = /^the request body of (.+)$/s.exec(subject) ?? [];
  if (operation !== undefined) return `the request body of ${quote(operation)}`;
  if (subject.startsWith("the ")) return subject;
  const [, kind, name = ""] = /^((?:\w+ parameter)|header|response) (.+)$/s.exec(subject) ?? [];
  return kind === undefined ? quote(subject) : `${kind} ${quote(name)}`;
}

/** Cuts text after 60 characters. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** Longer examples make a title unreadable. */
const MAX_EXAMPLE = 30;

/** `` , for example `3` ``; empty for a long value, which the proof shows. */
export function forExample(value: string): string {
  return value.length > MAX_EXAMPLE ? "" : `, for example ${quoteValue(value)}`;
}

/** Quotes a value so that it looks different from `other`. */
export function quoteDistinct(text: string, other: string): string {
  if (looksLike(text, other)) return quoteWithCodePoints(text);
  const quoted = quoteValue(text);
  return quoted === quoteValue(other) ? quote(text) : quoted;
}

/** Text that reads as a word: not JSON of another type, and without characters that require quotes. */
const word = /^[\p{L}\p{M}\p{N}_./:-]*\p{L}[\p{L}\p{M}\p{N}_ ./:-]*$/u;

function withoutQuotes(value: string): string {
  const text = /^"([^"\\]*)"$/.exec(value)?.[1] ?? "";
  return word.test(text) && !/^(true|false|null)$/.test(text) ? text : value;
}

/** Format characters, spaces other than U+0020, and control characters. */
const unreadable = /[\p{Cf}\p{Cc}]|(?! )\p{Zs}/gu;

/** The text as it looks: normalized, without invisible characters. */
export function visible(text: string): string {
  return text.normalize("NFC").replace(unreadable, "");
}

function hasUnreadableCharacters(text: string): boolean {
  return text.normalize("NFC") !== text || text.search(unreadable) >= 0;
}
