/** Reads the approvals and the acceptances of doors of a folder. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { escapingLink, oncePerRun, type BaselineIo, type NotRead } from "../published/index";
import {
  acceptanceFolder,
  approvalFolder,
  readAcceptance,
  readApproval,
  type AcceptanceFile,
  type ApprovalFile,
  type Location,
} from "../policy/index";
import type { Place, SourceDocument } from "../engine/index";
import { parse } from "../source/index";

type ReadFile = (uri: string) => Promise<string | undefined>;

/**
 * Every approval below a folder, ordered by file name. An approval that cannot be read is included with its problem.
 * Never rejects.
 * @param root absolute path of the folder that contains `.contract-guard`
 * @param readFile returns a text by `file:` URI
 * @param isName whether an API has this name
 */
export async function readApprovals(
  io: BaselineIo,
  root: string,
  readFile: ReadFile,
  isName: (api: string) => Promise<boolean>,
): Promise<readonly ApprovalFile[]> {
  const files = await readDecisions(io, root, approvalFolder, readFile, parseApproval);
  return Promise.all(
    files.map(async (approval) => {
      const { decision } = approval;
      return "wrong" in decision || (await isName(decision.api))
        ? approval
        : { ...approval, isOfNoApi: true };
    }),
  );
}

/** Every acceptance of a door below a folder, like `readApprovals`. */
export async function readAcceptances(
  io: BaselineIo,
  root: string,
  readFile: ReadFile,
): Promise<readonly AcceptanceFile[]> {
  return readDecisions(io, root, acceptanceFolder, readFile, parseAcceptance);
}

/** A file, or the folder of all, that is not read. */
interface Unreadable {
  readonly uri: string;
  readonly decision: { readonly wrong: string };
  readonly at: Location;
}

async function readDecisions<File>(
  io: BaselineIo,
  root: string,
  below: string,
  readFile: ReadFile,
  parseFile: (uri: string, text: string) => File,
): Promise<readonly (File | Unreadable)[]> {
  const folder = join(root, below);
  return oncePerRun(io, `decisions ${folder}`, async () => readAll(io, root, folder, readFile, parseFile));
}

async function readAll<File>(
  io: BaselineIo,
  root: string,
  folder: string,
  readFile: ReadFile,
  parseFile: (uri: string, text: string) => File,
): Promise<readonly (File | Unreadable)[]> {
  const folderOut = await escapingLink(io, root, folder);
  if (folderOut !== undefined) return [unreadable(pathToFileURL(folder).href, folderOut)];
  const names = (await io.readDirectory(folder).catch(() => undefined)) ?? [];
  const files = names.filter((name) => /^[^.].*\.ya?ml$/i.test(name));
  return Promise.all(
    files.map(async (name) => {
      const uri = pathToFileURL(join(folder, name)).href;
      const out = await escapingLink(io, root, join(folder, name));
      if (out !== undefined) return unreadable(uri, out);
      return parseFile(uri, (await readFile(uri).catch(() => undefined)) ?? "");
    }),
  );
}

function unreadable(uri: string, { message, advice }: NotRead): Unreadable {
  const start = { line: 0, character: 0 };
  return {
    uri,
    decision: { wrong: `${message} ${advice}` },
    at: { uri, pointer: "", range: { start, end: start } },
  };
}

/** An approval by its text. */
export function parseApproval(uri: string, text: string): ApprovalFile {
  return parseDecision(uri, text, readApproval);
}

/** An acceptance by its text. */
function parseAcceptance(uri: string, text: string): AcceptanceFile {
  return parseDecision(uri, text, readAcceptance);
}

function parseDecision<File>(
  uri: string,
  text: string,
  read: (document: SourceDocument, locate: (place: Place) => Location, unreadable?: string) => File,
): File {
  const { document, problems, lines } = parse(uri, text);
  const [problem] = problems;
  const locate = ({ pointer, span }: Place): Location => ({
    uri,
    pointer,
    range: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) },
  });
  return read(document, locate, problem?.message);
}
