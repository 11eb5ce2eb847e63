/** `contract-guard fix`: undoes findings and closes doors by editing the document. */
import { pathToFileURL } from "node:url";
import { styleText } from "node:util";
import { allowedFolders, displayPath, displayPathWithSlashes, nodeIo } from "../published/index";
import { findRule, writeFixedTexts, type FixedDocument, type FixSelection } from "../service/index";
import { findDoor } from "../doors/index";
import type { Report } from "../policy/index";
import { formatLocation, toUnifiedDiff, visible } from "../formats/index";
import { compareOne } from "./compare-documents";
import { exitCodes } from "./exit-codes";
import { withNetworkConsent } from "./network-consent";
import { findDocuments } from "./select-documents";
import type { ProcessOptions } from "./process-limits";

export interface FixOptions extends Pick<ProcessOptions, "memory"> {
  readonly base?: string;
  /** Prints a unified diff and writes nothing. */
  readonly dryRun?: true;
  readonly rule?: readonly string[];
  readonly fingerprint?: readonly string[];
  readonly kind?: NonNullable<FixSelection["kind"]>;
  readonly allowHost?: readonly string[];
}

/** Fixes the selected findings and doors, and sets the exit code: 1 if some of them remain. */
export async function fix(
  given: string | undefined,
  { base, dryRun, rule, fingerprint, kind, allowHost = [], ...options }: FixOptions,
  fail: (message: string) => never,
): Promise<void> {
  for (const name of rule ?? [])
    if (findRule(name) === undefined && findDoor(name) === undefined)
      fail(`unknown rule ${JSON.stringify(name)}. List all rules with \`contract-guard rules\`.`);
  const [document, ...others] = await findDocuments(given === undefined ? [] : [given], fail);
  if (document === undefined || others.length > 0)
    return fail(`${others.length + 1} documents found. Specify one: contract-guard fix FILE.`);
  const comparing = {
    ...{ base, allowHost, mostProofs: 0 },
    fix: { rules: rule, fingerprints: fingerprint, kind },
  };
  const compared = await compareOne({ ...document, isNamed: true }, comparing, { fail }, options);
  const { report, fixed } = compared ?? {};
  if (report === undefined) return;
  // Doors of a document that was never published do not depend on the verdict.
  const isUnchecked = report.verdict === "unchecked";
  if (fixed === undefined || (isUnchecked && fixed.selected.length === 0)) {
    printUnchecked(report);
    return;
  }
  for (const start of fingerprint ?? [])
    if (
      ![...fixed.before.findings, ...(fixed.before.doors ?? [])].some((one) =>
        one.fingerprint.startsWith(start),
      )
    )
      fail(
        `no finding or door has the fingerprint ${JSON.stringify(start)}. List them with \`check --doors --format json\`.`,
      );
  if (dryRun === true) {
    const path = displayPathWithSlashes(process.cwd());
    print(toUnifiedDiff(fixed.texts.map(({ uri, ...texts }) => ({ path: path(uri), ...texts }))));
  } else {
    const folders = await allowedFolders(nodeIo(), document.file, [process.cwd()]);
    const io = withNetworkConsent(base, allowHost, fail);
    const refused = await writeFixedTexts(io, fixed.texts, folders);
    if (refused !== undefined) {
      print(`${paint("red", "not fixed")}: ${visible(refused.message)} ${visible(refused.advice)}\n`);
      process.exitCode = exitCodes.unchecked;
      return;
    }
    printResult(fixed, pathToFileURL(document.file).href);
  }
  if (fixed.left.length > 0) process.exitCode = exitCodes.breaking;
  if (fixed.after.verdict === "unchecked" && !isUnchecked) process.exitCode = exitCodes.unchecked;
}

function printResult({ selected, left, texts }: FixedDocument, uri: string): void {
  const path = displayPath(process.cwd());
  if (selected.length === 0) {
    print(visible(`${path(uri)}: nothing to fix.`) + "\n");
    return;
  }
  const files = texts.map((text) => path(text.uri)).join(", ");
  const count = `${selected.length - left.length} of ${selected.length}`;
  const noun = selected.every(({ isDoor }) => isDoor) ? "doors" : "findings";
  print(`${visible(`Fixed ${count} ${noun}${files === "" ? "" : ` in ${files}`}.`)}\n`);
  for (const { at, message, advice } of left) {
    const place = visible(formatLocation(at, path));
    print(`${place}: ${paint("red", "no automatic fix")}: ${visible(`${message} ${advice}`)}\n`);
  }
}

function printUnchecked({ unchecked }: Report): void {
  if (unchecked === null) return;
  const { message, advice } = unchecked;
  print(`${paint("red", "not checked")}: ${visible(message)} ${visible(advice)}\n`);
  process.exitCode = exitCodes.unchecked;
}

function paint(style: "red", text: string): string {
  return styleText(style, text, { stream: process.stdout });
}

function print(text: string): void {
  process.stdout.write(text);
}
