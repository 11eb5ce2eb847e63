/** `contract-guard check DOCUMENT --print-config`. */
import { pathToFileURL } from "node:url";
import { displayPath, readDocument } from "../published/index";
import { findWorkspaceConfig } from "../service/index";
import { formatLocation, toConfigJson, toConfigText } from "../formats/index";
import { exitCodes } from "./exit-codes";
import { withNetworkConsent } from "./network-consent";
import { findDocuments } from "./select-documents";

/**
 * Prints the effective configuration of one document with the origin of each value. The exit code is 3 if the
 * configuration prevents a check.
 * @param fail reports a usage error and does not return
 */
export async function printConfig(
  given: readonly string[],
  { format, allowHost = [] }: { readonly format: string; readonly allowHost?: readonly string[] },
  fail: (message: string) => never,
): Promise<void> {
  if (format !== "text" && format !== "json")
    fail("--print-config requires `--format text` or `--format json`.");
  const [document, another] = await findDocuments(given, fail);
  if (document === undefined || another !== undefined)
    return fail("--print-config prints the configuration of one document. Specify it.");
  const io = withNetworkConsent(undefined, allowHost, fail);
  const path = displayPath(process.cwd());
  const { explain, wrong } = await findWorkspaceConfig(io, document.file, async (uri) =>
    readDocument(io, uri),
  );
  const config = { ...explain(), document: path(pathToFileURL(document.file).href) };
  process.stdout.write(format === "json" ? toConfigJson(config, path) : toConfigText(config, path));
  if (wrong === undefined) return;
  const place = wrong.at === undefined ? "" : `${formatLocation(wrong.at, path)}: `;
  process.stderr.write(`${place}${wrong.message} ${wrong.advice}\n`);
  process.exitCode = exitCodes.unchecked;
}
