/** Reads the approvals of a folder. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { escapingLink, type BaselineIo, type NotRead } from "../published/index";
import { approvalFolder, readApproval, type ApprovalFile } from "../policy/index";
import { parse } from "../source/index";

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
  readFile: (uri: string) => Promise<string | undefined>,
  isName: (api: string) => Promise<boolean>,
): Promise<readonly ApprovalFile[]> {
  const folder = join(root, approvalFolder);
  const folderOut = await escapingLink(io, root, folder);
  if (folderOut !== undefined) return [unreadable(pathToFileURL(folder).href, folderOut)];
  const names = (await io.readDirectory(folder).catch(() => undefined)) ?? [];
  const files = names.filter((name) => /^[^.].*\.ya?ml$/i.test(name));
  return Promise.all(
    files.map(async (name) => {
      const uri = pathToFileURL(join(folder, name)).href;
      const out = await escapingLink(io, root, join(folder, name));
      if (out !== undefined) return unreadable(uri, out);
      const approval = parseApproval(uri, (await readFile(uri).catch(() => undefined)) ?? "");
      const { decision } = approval;
      return "wrong" in decision || (await isName(decision.api))
        ? approval
        : { ...approval, isOfNoApi: true };
    }),
  );
}

/** An approval, or the folder of all, that is not read. */
function unreadable(uri: string, { message, advice }: NotRead): ApprovalFile {
  const start = { line: 0, character: 0 };
  return {
    uri,
    decision: { wrong: `${message} ${advice}` },
    at: { uri, pointer: "", range: { start, end: start } },
  };
}

/** An approval by its text. */
export function parseApproval(uri: string, text: string): ApprovalFile {
  const { document, problems, lines } = parse(uri, text);
  const [problem] = problems;
  return readApproval(
    document,
    ({ pointer, span }) => ({
      uri,
      pointer,
      range: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) },
    }),
    problem?.message,
  );
}
