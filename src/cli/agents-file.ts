/** `contract-guard init --agents`: a section of AGENTS.md that states when to call which tool. */
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { nodeIo } from "../published/index";
import { writeFixedTexts } from "../service/index";
import { printLine } from "./print";

const name = "AGENTS.md";
const [start, end] = ["<!-- contract-guard -->", "<!-- /contract-guard -->"];

const section = `${start}

## API compatibility

Clients depend on the published versions of the OpenAPI documents in this repository. Contract Guard compares a document with its published version. Its tools are available through the MCP server \`contract-guard mcp\`, and as commands with \`--format json\`.

- Before removing or renaming something: \`published\` shows what is published.
- Before an edit that may break clients: \`preview\` returns the findings that it would cause.
- After editing an OpenAPI document: \`check\` (\`contract-guard check\`). \`unchecked\` is not a pass; follow the advice.
- If the verdict is \`breaking\`: \`fix\` (\`contract-guard fix --dry-run\`) returns verified edits. To remove something later, use its kind \`deprecate\`.
- After adding something: \`doors\` (\`contract-guard check --doors\`) lists designs that cannot be changed once they are published.
- \`explain\` describes a rule or a door, \`changes\` lists all changes, and \`version\` returns the version that the changes require.

Approving a break (\`contract-guard approve\`) and publishing a version (\`contract-guard publish\`) are decisions for a person. Do not run these commands, and do not edit files in \`.contract-guard\`.

${end}
`;

/** Adds the section or updates it. Everything else in the file is unchanged. `fail` reports an error and does not return. */
export async function writeAgentsSection(folder: string, fail: (message: string) => never): Promise<void> {
  const root = resolve(folder);
  const path = join(root, name);
  const io = nodeIo();
  const before = await io.readFile(path);
  const after = withSection(before ?? "");
  const shown = relative(".", path);
  if (after === undefined)
    return fail(`${shown} contains ${start} without ${end} after it. Remove that line.`);
  if (after === before) {
    printLine(`${shown} is up to date.`);
    return;
  }
  const refused = await writeFixedTexts(io, [{ uri: pathToFileURL(path).href, before, after }], [root]);
  if (refused !== undefined) return fail(`${refused.message} ${refused.advice}`);
  printLine(`${before === undefined ? "Wrote" : "Updated"} ${shown}. Commit the file.`);
}

/** The text with the current section, in its line ends; undefined if the end of an existing section is missing. */
function withSection(text: string): string | undefined {
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  const own = section.replaceAll("\n", lineBreak);
  const from = text.indexOf(start);
  if (from < 0) {
    const gap = text === "" ? "" : text.endsWith("\n") ? lineBreak : lineBreak + lineBreak;
    return text + gap + own;
  }
  const to = text.indexOf(end, from);
  if (to < 0) return undefined;
  return text.slice(0, from) + own.trimEnd() + text.slice(to + end.length);
}
