/** `contract-guard check`. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { styleText } from "node:util";
import { nodeIo, readDocument, type Baseline } from "../baseline/index";
import { createChecker, findBases, governedBy, reportWithProofs } from "../check/index";
import { toHtml, toJson, toMarkdown, toText } from "../present/index";
import { exitCodeOf } from "./exit";
import type { FailOn } from "./exit";
import { fetchWithHeaders } from "./headers";
import { referencesOf } from "./references";
import { findDocument, readHead } from "./head";
import { pathOf } from "./path";
import { rememberTexts } from "./texts";

export interface CheckOptions {
  readonly base?: string;
  readonly format: "text" | "json" | "markdown" | "html";
  readonly failOn: FailOn;
  /** Servers that the document's references may lead to. */
  readonly allowHost?: readonly string[];
  /** Shows the requests and responses that prove the findings. */
  readonly explain?: true;
}

/** Prints the report and sets the exit code. `fail` tells the user of wrong usage and does not return. */
export async function check(
  head: string | undefined,
  { base: spec, format, failOn, explain, allowHost = [] }: CheckOptions,
  fail: (message: string) => never,
): Promise<void> {
  const file = resolve(head ?? findDocument(fail));
  const text = readHead(file, fail);
  const uri = pathToFileURL(file).href;
  const io = { ...nodeIo(), fetch: fetchWithHeaders(fail) };
  const texts = new Map([[uri, text]]);
  const governed = await governedBy(io, file, async (other) => readDocument(io, other));
  const references = referencesOf(io, governed, allowHost);
  const readFile = rememberTexts(references.read, texts);
  const { base, older } = await findBases(io, file, governed, spec);
  const checker = createChecker();
  const checked = await checker.check({
    base: remembered(base, texts),
    older: older.map((one) => remembered(one, texts)),
    notes: governed.notes,
    head: { uri, text },
    readFile,
    whyMissing: references.why,
  });
  // Whoever reads text is told the findings alone, unless they ask for more.
  const isProven = explain === true || format !== "text";
  const report = isProven ? await reportWithProofs(checker, checked) : checked;

  process.exitCode = exitCodeOf(report, failOn);
  const path = pathOf(process.cwd());
  const forms: Readonly<Record<CheckOptions["format"], () => string>> = {
    json: () => toJson(report),
    markdown: () => toMarkdown(report, { path }),
    html: () => toHtml(report, { path }),
    text: () =>
      toText(report, {
        paint: (style, words) => styleText(style, words, { stream: process.stdout }),
        sources: (from) => texts.get(from),
        path,
        explain: explain === true,
      }),
  };
  process.stdout.write(forms[format]());
}

/** The same version; its files are put into `texts` as they are read. */
function remembered(base: Baseline, texts: Map<string, string>): Baseline {
  if (base.kind !== "published") return base;
  texts.set(base.uri, base.text);
  return { ...base, readFile: rememberTexts(base.readFile, texts) };
}
