/** Reasons why a document cannot be checked, with advice. */
import type { NotRead } from "../published/index";
import { TooComplex, type Description, type Problem } from "../engine/index";
import type { Location, Unchecked } from "../policy/index";
import { fileName, type Parsed } from "../source/index";

/** Maximum length of a document in characters. */
const MAX_CHARACTERS = 50_000_000;

/** One of the two documents, as described in messages. */
export interface DescribedDocument {
  readonly version: "head" | "base";
  /** The label of the version. */
  readonly label: string;
  readonly uri: string;
}

const anotherVersion = "Specify another published version: a file, a URL or a git ref.";

export function explainTooLarge(text: string, named: DescribedDocument): Unchecked | undefined {
  if (text.length <= MAX_CHARACTERS) return undefined;
  const message = `${describeDocument(named)} is larger than ${MAX_CHARACTERS / 1_000_000} MB.`;
  return { code: "too-large", message, advice: adviceForVersion(named, "Split it into several files.") };
}

/** Detects UTF-16 text that was decoded as UTF-8: every other character is NUL. */
export function explainEncoding(text: string, named: DescribedDocument): Unchecked | undefined {
  if (!/^(?:\ufffd\ufffd|\ufeff)?(?:[^\0]\0|\0[^\0]){2}/.test(text)) return undefined;
  const message = `${describeDocument(named)} is encoded in UTF-16. OpenAPI documents must be UTF-8.`;
  return { code: "encoding", message, advice: adviceForVersion(named, "Convert the file to UTF-8.") };
}

/** The reason why the text is not a supported OpenAPI document. */
export function explainUnsupported(
  parsed: Parsed,
  named: DescribedDocument,
  description: Description,
): Unchecked | undefined {
  return explainUnparsable(parsed, named) ?? explainNotOpenApi(named, description);
}

/** The reason why a file (the entry or a referenced one) is not valid YAML or JSON. */
export function explainUnparsable(
  { document, problems, lines }: Parsed,
  named: DescribedDocument,
): Unchecked | undefined {
  if (document.root !== undefined) return undefined;
  const [problem] = problems;
  if (problem === undefined)
    return {
      code: "empty",
      message: `${describeDocument(named)} is empty.`,
      advice: adviceForVersion(named, "Add an OpenAPI document to it."),
    };
  const { pointer, span, uri } = problem.place;
  const range = { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
  return {
    code: problem.code,
    message: qualifyByVersion(problem.message, named),
    advice: adviceForVersion(named, problem.advice),
    at: { uri, pointer, range },
  };
}

function explainNotOpenApi(
  named: DescribedDocument,
  { dialect, declared, isAmbiguous }: Description,
): Unchecked | undefined {
  if (dialect !== undefined) return undefined;
  if (isAmbiguous)
    return {
      code: "two-versions",
      message: `${describeDocument(named)} has both \`openapi\` and \`swagger\` at its root.`,
      advice: adviceForVersion(named, "Remove the one that does not apply."),
    };
  if (declared === undefined) {
    const message = `${describeDocument(named)} is not an OpenAPI document: it has no \`openapi\` or \`swagger\` at its root.`;
    return {
      code: "not-openapi",
      message,
      advice: adviceForVersion(named, "Add the version at the root, for example `openapi: 3.1.0`."),
    };
  }
  const message = `${describeDocument(named)} has an unsupported OpenAPI version: ${declared === "" ? "none" : declared}.`;
  return {
    code: "unsupported-version",
    message,
    advice: adviceForVersion(named, "Use OpenAPI 3.0, 3.1 or 3.2, or Swagger 2.0."),
  };
}

/** A referenced file that could not be read. */
export function explainMissingFile(
  uri: string,
  named: DescribedDocument,
  at: Location,
  why: NotRead | undefined,
): Unchecked {
  const name = `\`${fileName(uri)}\``;
  const cause =
    why?.message.includes(name) === true
      ? why.message
      : [`Cannot read referenced file ${name}.`, why?.message].filter(Boolean).join(" ");
  const sentence = `${cause} Parts that refer to it were not compared.`;
  const todo = why?.advice ?? adviceForVersion(named, "Correct the reference, or add the file.");
  return { code: "missing-file", message: qualifyByVersion(sentence, named), advice: todo, at };
}

/** A part of a document that was not compared because it is malformed or an unresolved reference. */
export function explainUnreadPart(
  { code, message, advice: ofHead }: Problem,
  named: DescribedDocument,
  at: Location,
): Unchecked {
  return { code, message: qualifyByVersion(message, named), advice: adviceForVersion(named, ofHead), at };
}

/** The reason why a check was aborted: documents that are too complex, or an internal error. */
export function explainFailure(error: unknown): Unchecked {
  if (error instanceof TooComplex)
    return {
      code: "too-complex",
      message: `The two versions could not be compared: ${error.message}.`,
      advice: "Simplify schemas that combine many alternatives or are deeply nested.",
    };
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: "internal-error",
    message: `The check failed because of an internal error: ${reason}`,
    advice: "Report the issue with both documents.",
  };
}

function describeDocument({ version, label, uri }: DescribedDocument): string {
  return version === "head" ? `\`${fileName(uri)}\`` : `The published version (${label})`;
}

/** The label is omitted if it is the path of the file, which the sentence names. */
function qualifyByVersion(sentence: string, { version, label, uri }: DescribedDocument): string {
  if (version === "head") return sentence;
  const isPath = label.split(/[/\\]/).at(-1) === fileName(uri) && sentence.includes(fileName(uri));
  return `In the published version${isPath ? "" : ` (${label})`}: ${sentence}`;
}

function adviceForVersion({ version }: DescribedDocument, ofHead: string): string {
  return version === "head" ? ofHead : anotherVersion;
}
