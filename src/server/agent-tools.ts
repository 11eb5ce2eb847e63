/** The tools for coding agents, on the texts of the editor. */
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { callTool, ToolError, tools } from "../agents/index";
import type { BaselineIo } from "../published/index";
import {
  createChecker,
  editsBetweenTexts,
  type CheckRequest,
  type Edits,
  type FixedText,
} from "../service/index";
import type { Documents } from "./documents";
import type { RecordingReader } from "./files";
import type { ToolCallAnswer, ToolQuestion } from "./protocol";
import type { PublishedVersions } from "./published-versions";

export interface ToolSources {
  readonly io: BaselineIo;
  readonly documents: Documents;
  readonly published: PublishedVersions;
  readonly readerOfOne: () => RecordingReader;
  /** As in `CheckRequest`. */
  readonly oldSince: NonNullable<CheckRequest["oldSince"]>;
}

/** A tool call with a checker of its own, whose caches do not depend on the checks of the editor. */
export function createAgentTools({
  io,
  documents,
  published,
  readerOfOne,
  oldSince,
}: ToolSources): (question: ToolQuestion) => Promise<ToolCallAnswer> {
  let checker: ReturnType<typeof createChecker> | undefined;
  return async ({ name, input, opened, base: chosen, folders }) => {
    const tool = tools.find((each) => each.name === name);
    if (tool === undefined) return { error: `Unknown tool ${JSON.stringify(name)}.` };
    const written: FixedText[] = [];
    const readText = async (path: string): Promise<string> => {
      const { href } = pathToFileURL(path);
      const text =
        (opened?.path === path ? opened.text : undefined) ??
        documents.get(href)?.text ??
        (await io.readFile(path).catch(() => undefined));
      if (text === undefined)
        throw new ToolError(`Cannot read ${JSON.stringify(path)}. Pass the path of a file.`);
      return text;
    };
    const answer = await callTool(tool, input, {
      checker: (checker ??= createChecker()),
      readText,
      prepare: async (path, { base = chosen, text }) => {
        const { href: uri } = pathToFileURL(path);
        const files = readerOfOne();
        const question = { uri, version: 0, folders, ...(base !== undefined && { base }) };
        const found = await published.find({ ...question, directory: dirname(path) }, files.read);
        files.within(found);
        return {
          ...found,
          head: { uri, text: text ?? (await readText(path)) },
          readFile: files.read,
          whyMissing: files.why,
          oldSince,
        };
      },
      write: async (texts) => {
        written.push(...texts);
        return undefined;
      },
    });
    if ("error" in answer) return answer;
    return { text: answer.text, changes: changesOf(written) };
  };
}

function changesOf(texts: readonly FixedText[]): Edits {
  return {
    edits: texts.flatMap(({ uri, before, after }) =>
      before === undefined
        ? []
        : editsBetweenTexts(before, after).map(({ range, newText: text }) => ({ uri, range, text })),
    ),
    files: texts.flatMap(({ uri, before, after: text }) => (before === undefined ? [{ uri, text }] : [])),
  };
}
