/** `contract-guard publish`: shows what becomes permanent, asks once, and writes it into the ledger. */
import { relative, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { styleText } from "node:util";
import { displayPath, publishVersion } from "../published/index";
import type { Publication, Refusal } from "../service/index";
import { formatLocation, permanentGroups, toText, visible } from "../formats/index";
import { compareOne } from "./compare-documents";
import { exitCodes } from "./exit-codes";
import { withNetworkConsent } from "./network-consent";
import { findDocument } from "./read-document";
import type { ProcessOptions } from "./process-limits";

export interface PublishOptions extends Pick<ProcessOptions, "memory"> {
  readonly yes?: boolean;
  /** Hosts that `$ref`s of the document may be loaded from. */
  readonly allowHost?: readonly string[];
}

const MAX_LISTED = 60;

/** Publishes a document or prints why it cannot be published, and sets the exit code. `fail` reports a usage error and does not return. */
export async function publish(
  head: string | undefined,
  { yes = false, allowHost = [], ...options }: PublishOptions,
  fail: (message: string) => never,
): Promise<void> {
  const file = resolve(head ?? findDocument(fail));
  const comparing = {
    ...{ base: undefined, allowHost, mostProofs: 0 },
    publish: { date: new Date().toISOString() },
  };
  const compared = await compareOne({ file, isNamed: true }, comparing, { fail }, options);
  // The process of a document that is too large ends without a result.
  const prepared =
    compared?.publication ??
    (compared?.report?.unchecked && { kind: "refused" as const, ...compared.report.unchecked });
  if (compared === undefined || !prepared) return;
  if (prepared.kind === "refused") {
    printRefusal(prepared, compared.texts);
    return;
  }
  printText(`${describePublication(prepared, relative(".", file))}\n`);
  if (!yes && !process.stdin.isTTY)
    fail("cannot prompt for confirmation (not a terminal). Pass `--yes` to publish without it.");
  if (!yes && !(await confirmPublication())) {
    printText("Nothing was published.\n");
    process.exitCode = exitCodes.breaking;
    return;
  }
  const { place, record, known } = prepared;
  const io = withNetworkConsent(undefined, allowHost, fail);
  const done = await publishVersion(io, place, record, prepared.texts, known);
  if ("code" in done) {
    printRefusal({ ...done, kind: "refused" }, compared.texts);
    return;
  }
  const committed = relative(".", done.folder);
  printText(`${visible(`Published ${record.version} of ${place.api}. Commit ${committed}.`)}\n`);
}

function describePublication({ place, record, follows, permanent }: Publication, name: string): string {
  const { version, form, files } = record;
  const forms = {
    file: "",
    bundle: " (its files are bundled into one)",
    files: ` (${files.length} files)`,
  };
  const groups = permanentGroups(permanent);
  const all = groups.flatMap(({ title, lines }) => [`  ${title}`, ...lines.map((line) => `    - ${line}`)]);
  const listed = all.slice(0, MAX_LISTED);
  const more = all.length - listed.length;
  return [
    `${name} will be published as version ${version} of ${place.api}${follows === null ? ", its first version" : `, after ${follows}`}${forms[form]}.`,
    groups.length === 0
      ? "Nothing in it is new for clients."
      : "Clients may depend on the following from then on:",
    ...listed,
    ...(more > 0
      ? [`  and ${more} more lines; see \`contract-guard check --doors\` and \`contract-guard diff\``]
      : []),
    "A published version cannot be changed.",
  ]
    .map(visible)
    .join("\n");
}

function printRefusal(
  { code, message, advice, report, doors = [] }: Refusal,
  texts: ReadonlyMap<string, string>,
): void {
  const paint = (style: "red" | "yellow" | "green" | "cyan" | "bold" | "dim", text: string): string =>
    styleText(style, text, { stream: process.stdout });
  if (report?.unchecked === null)
    printText(
      `${toText(report, { paint, sources: (uri) => texts.get(uri), path: displayPath(process.cwd()) })}\n`,
    );
  for (const { at, message: door, fingerprint } of doors)
    printText(
      `${visible(formatLocation(at, displayPath(process.cwd())))}: ${paint("red", "block")}: ${visible(door)} ${fingerprint}\n`,
    );
  printText(
    `${paint("red", "not published")}: ${paint("bold", visible(message))}\n  ${paint("dim", "do     ")} ${visible(advice)}\n`,
  );
  const decided = [
    "unapproved-breaks",
    "blocking-doors",
    "version-misfit",
    "version-name",
    "already-published",
  ];
  process.exitCode = decided.includes(code) ? exitCodes.breaking : exitCodes.unchecked;
}

async function confirmPublication(): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await terminal.question("Publish it? [y/N] ")).trim());
  } finally {
    terminal.close();
  }
}

function printText(text: string): void {
  process.stdout.write(text);
}
