import type { Problem, SourceNode } from "../engine/index";
import type { Warning } from "./warnings";
import { Unreadable } from "./failure";
import { fileName } from "./file-name";
import { readJson } from "./json";
import { lineTable } from "./lines";
import type { Parsed } from "./parsed";
import { readSections, type Sections } from "./sections";
import { readTolerantly } from "./tolerant";
import { readYaml } from "./yaml";

/** The result of one parser. */
interface ParseResult {
  readonly root?: SourceNode | undefined;
  readonly doubts: readonly Warning[];
}

/**
 * Parses a YAML or JSON text to a tree with locations. Never throws: errors are in `problems`.
 * @param uri identifies the document in every location; it is not read
 * @param sections the sections of other texts, to share nodes with
 */
export function parse(uri: string, text: string, sections?: Sections): Parsed {
  const lines = lineTable(text);
  const done = (format: Parsed["format"], { root, doubts }: ParseResult): Parsed => {
    const problems = doubts.map(({ pointer, span, ...doubt }): Problem => ({
      ...doubt,
      place: { uri, pointer, span },
    }));
    problems.sort((one, other) => one.place.span.start - other.place.span.start);
    return { document: { uri, root }, format, text, problems, lines };
  };
  const failed = (format: Parsed["format"], { code, reason, offset }: Unreadable): Parsed => {
    const { line, character } = lines.positionAt(offset);
    const where = `line ${String(line + 1)}, column ${String(character + 1)}`;
    const message = `\`${fileName(uri)}\` is not valid ${format === "json" ? "JSON" : "YAML"} at ${where}: ${reason}.`;
    const advice = "Correct the syntax error. The document cannot be compared until then.";
    return done(format, {
      doubts: [{ code, message, advice, pointer: "", span: { start: offset, end: offset + 1 } }],
    });
  };

  const looksLikeJson = /^\uFEFF?\s*[{[]/.test(text);
  const format = looksLikeJson ? "json" : "yaml";
  const inSections = sections && readSections(text, format, sections);
  if (inSections !== undefined) return done(format, inSections);
  const json = looksLikeJson ? catchUnreadable(() => readJson(text)) : undefined;
  if (json !== undefined && !(json instanceof Unreadable)) return done("json", json);
  const yaml = catchUnreadable(() => readYaml(text));
  if (!(yaml instanceof Unreadable)) return done("yaml", yaml);
  const tolerant = mayBeRefusedByMistake(text, yaml) ? catchUnreadable(() => readTolerantly(text)) : yaml;
  if (!(tolerant instanceof Unreadable)) return done("yaml", tolerant);
  return json === undefined ? failed("yaml", yaml) : failed("json", json);
}

/**
 * Length in characters from which the slow parser is used only for errors that the fast one is known to report by
 * mistake.
 */
const LARGE = 1_000_000;

function mayBeRefusedByMistake(text: string, { code, reason }: Unreadable): boolean {
  return code === "syntax" && (text.length <= LARGE || reason === "deficient indentation");
}

function catchUnreadable(read: () => ParseResult): ParseResult | Unreadable {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) return error;
    return new Unreadable("syntax", error instanceof Error ? error.message : String(error), 0);
  }
}
