/** Readers of arguments. Each throws a `ToolError` for a value of another type. */
import { isAbsolute } from "node:path";
import { fileURLToPath } from "node:url";
import { ToolError, type ToolInput } from "./tool";

/** The absolute path of a document, from a path or a `file:` URI. */
export function readPath(input: ToolInput): string {
  const given = readString(input, "path");
  if (given === undefined) throw new ToolError("`path` is missing. Pass the absolute path of a document.");
  const path = given.startsWith("file:") && URL.canParse(given) ? fileURLToPath(given) : given;
  if (!isAbsolute(path))
    throw new ToolError(`\`path\` is not absolute: ${quote(given)}. Pass an absolute path.`);
  return path;
}

export function readString(input: ToolInput, name: string): string | undefined {
  const value = input[name];
  if (value === undefined || typeof value === "string") return value;
  throw new ToolError(`\`${name}\` is not a string.`);
}

export function readBoolean(input: ToolInput, name: string): boolean {
  const value = input[name];
  if (value === undefined || typeof value === "boolean") return value ?? false;
  throw new ToolError(`\`${name}\` is not true or false.`);
}

export function readCount(input: ToolInput, name: string, usual: number, most: number): number {
  const value = input[name];
  if (value === undefined) return usual;
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw new ToolError(`\`${name}\` is not an integer from 0 to ${most}.`);
}

export function readStrings(input: ToolInput, name: string): readonly string[] | undefined {
  const value = input[name];
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every((each) => typeof each === "string")) return value;
  throw new ToolError(`\`${name}\` is not an array of strings.`);
}

/** One of these values. */
export function readChoice<Choice extends string>(
  input: ToolInput,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = readString(input, name);
  const found = choices.find((choice) => choice === value);
  if (value === undefined || found !== undefined) return found;
  throw new ToolError(`\`${name}\` is not one of ${choices.join(", ")}.`);
}

/** A value from outside as a short JSON string, for a message. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}
