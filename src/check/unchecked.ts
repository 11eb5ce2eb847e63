/** Why a document cannot be checked, in a sentence and with advice. */
import type { NotRead } from "../baseline/index";
import { TooComplex, type Description, type Problem } from "../engine/index";
import type { Location, Unchecked } from "../policy/index";
import { fileName, type Parsed } from "../source/index";

/** Characters of a text that may be parsed. */
const MOST = 50_000_000;

/** One of the two documents, the way a sentence speaks of it. */
export interface Named {
  readonly version: "head" | "base";
  /** What a person calls the version. */
  readonly label: string;
  readonly uri: string;
}

const anotherVersion = "Name another published version: a file, a URL or a git ref.";

export function tooLarge(text: string, named: Named): Unchecked | undefined {
  if (text.length <= MOST) return undefined;
  const message = `${subject(named)} is larger than ${MOST / 1_000_000} MB.`;
  return { code: "too-large", message, advice: advice(named, "Split it into several files.") };
}

/** A text that was written in UTF-16 and read as UTF-8: every other character is none. */
export function otherEncoding(text: string, named: Named): Unchecked | undefined {
  if (!/^(?:\ufffd\ufffd|\ufeff)?(?:[^\0]\0|\0[^\0]){2}/.test(text)) return undefined;
  const message = `${subject(named)} is written in UTF-16, which OpenAPI documents are not.`;
  return { code: "encoding", message, advice: advice(named, "Save it in UTF-8.") };
}

/** What is wrong with the text itself, or with what it holds. */
export function unfit(parsed: Parsed, named: Named, description: Description): Unchecked | undefined {
  return unreadable(parsed, named) ?? notOpenApi(named, description);
}

/** A file, the entry or another, that is no YAML or JSON. */
export function unreadable({ document, problems, lines }: Parsed, named: Named): Unchecked | undefined {
  if (document.root !== undefined) return undefined;
  const [problem] = problems;
  if (problem === undefined)
    return {
      code: "empty",
      message: `${subject(named)} is empty.`,
      advice: advice(named, "Write an OpenAPI document into it."),
    };
  const { pointer, span, uri } = problem.place;
  const range = { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
  return {
    code: problem.code,
    message: inVersion(problem.message, named),
    advice: advice(named, problem.advice),
    at: { uri, pointer, range },
  };
}

function notOpenApi(named: Named, { dialect, declared, isAmbiguous }: Description): Unchecked | undefined {
  if (dialect !== undefined) return undefined;
  if (isAmbiguous)
    return {
      code: "two-versions",
      message: `${subject(named)} has both \`openapi\` and \`swagger\` at its root.`,
      advice: advice(named, "Remove the one that does not apply."),
    };
  if (declared === undefined) {
    const message = `${subject(named)} is not an OpenAPI document: it has no \`openapi\` or \`swagger\` at its root.`;
    return {
      code: "not-openapi",
      message,
      advice: advice(named, "Begin it with the version, for example `openapi: 3.1.0`."),
    };
  }
  const message = `${subject(named)} is written in OpenAPI ${declared === "" ? "of no version" : declared}, which is not supported.`;
  return {
    code: "unsupported-version",
    message,
    advice: advice(named, "Use OpenAPI 3.0, 3.1 or 3.2, or Swagger 2.0."),
  };
}

/** A file that a document refers to and that is not there. */
export function missingFile(uri: string, named: Named, at: Location, why: NotRead | undefined): Unchecked {
  const because = why === undefined ? "" : `${why.message} `;
  const sentence = `${because}\`${fileName(uri)}\` could not be read, so what refers to it was not compared.`;
  const todo = why?.advice ?? advice(named, "Correct the reference, or put the file in its place.");
  return { code: "missing-file", message: inVersion(sentence, named), advice: todo, at };
}

/** A part of a document that was not compared, for it is malformed or refers to nothing. */
export function unreadPart(
  { code, message, advice: ofHead }: Problem,
  named: Named,
  at: Location,
): Unchecked {
  return { code, message: inVersion(message, named), advice: advice(named, ofHead), at };
}

/** What stopped a check: documents that would take too long, or else a fault of this program; never a pass. */
export function failed(error: unknown): Unchecked {
  if (error instanceof TooComplex)
    return {
      code: "too-complex",
      message: `The two versions could not be compared: ${error.message}.`,
      advice: "Split what combines many alternatives, or nests very deeply, into simpler schemas.",
    };
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: "internal-error",
    message: `The check failed: ${reason}`,
    advice: "Please report it with the two documents.",
  };
}

function subject({ version, label, uri }: Named): string {
  return version === "head" ? `\`${fileName(uri)}\`` : `The published version (${label})`;
}

function inVersion(sentence: string, { version, label }: Named): string {
  return version === "head" ? sentence : `In the published version (${label}): ${sentence}`;
}

function advice({ version }: Named, ofHead: string): string {
  return version === "head" ? ofHead : anotherVersion;
}
