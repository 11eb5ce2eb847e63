/** Reads the files of decisions: approvals of breaks, and acceptances of doors. */
import type { Place, SourceDocument } from "../../engine/index";
import type { Location } from "../report";
import type { ConfigReader, ConfigValue } from "../config/read";

/** The content of a file, or why it is invalid: a sentence and its location. */
export type DecisionContent<T> =
  | { readonly read: T; readonly at: (key: keyof T & string) => Location }
  | { readonly wrong: string; readonly at: Location };

/**
 * @param required the keys without which the file is invalid
 * @param what the decision, as a noun phrase: `an approval`
 * @param unreadable the reason why it is not YAML
 */
export function readDecision<T extends object>(
  { root, uri }: SourceDocument,
  reader: ConfigReader<Partial<T>>,
  required: readonly (keyof T & string)[],
  locate: (place: Place) => Location,
  what: string,
  unreadable?: string,
): DecisionContent<T> {
  let first: { readonly wrong: string; readonly place: Place } | undefined;
  const reportProblem: ConfigValue["tell"] = ({ message, advice }, pointer, span) => {
    first ??= { wrong: `${message} ${advice}`, place: { uri, pointer, span } };
  };
  const read = root && reader({ uri, node: root, pointer: "", tell: reportProblem });
  const lacking = required.find((key) => read?.[key] === undefined);
  const start = root?.start ?? 0;
  const whole: Place = { uri, pointer: "", span: { start, end: start } };
  const invalid = (wrong: string, place = whole): DecisionContent<T> => ({ wrong, at: locate(place) });
  if (root?.kind !== "map") return invalid(unreadable ?? `The file does not contain ${what}.`);
  if (first !== undefined) return invalid(first.wrong, first.place);
  if (read === undefined || lacking !== undefined)
    return invalid(`Required key \`${lacking ?? ""}\` is missing.`);
  return {
    read: read as T,
    at: (key) => locate({ uri, pointer: `/${key}`, span: root.get(key)?.value ?? whole.span }),
  };
}

/** A plain scalar if it is always read as a string, else double-quoted with JSON escapes. */
export function yamlString(value: string): string {
  return /^[a-z][a-z-]*[a-z]$/.test(value) && !/^(?:true|false|null|yes|no|on|off)$/.test(value)
    ? value
    : JSON.stringify(value);
}

/** The first line of a file: what was decided, for its readers. */
export function yamlComment(text: string): string {
  return `# ${text.replace(/[\s\p{Cc}]+/gu, " ")}`;
}
