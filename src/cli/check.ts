/** `contract-guard check`. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { styleText } from "node:util";
import { nodeIo, readDocument, resolveBase } from "../baseline/index";
import { createChecker } from "../check/index";
import { toJson, toText } from "../present/index";
import { exitCodeOf } from "./exit";
import type { FailOn } from "./exit";
import { findDocument, readHead } from "./head";
import { pathOf } from "./path";
import { rememberTexts } from "./texts";

export interface CheckOptions {
  readonly base?: string;
  readonly format: "text" | "json";
  readonly failOn: FailOn;
}

/** Prints the report and sets the exit code. `fail` tells the user of wrong usage and does not return. */
export async function check(
  head: string | undefined,
  { base: spec, format, failOn }: CheckOptions,
  fail: (message: string) => never,
): Promise<void> {
  const file = resolve(head ?? findDocument(fail));
  const text = readHead(file, fail);
  const uri = pathToFileURL(file).href;
  const io = nodeIo();
  const base = await resolveBase(io, file, spec);

  const texts = new Map([[uri, text]]);
  if (base.kind === "published") texts.set(base.uri, base.text);
  const report = await createChecker().check({
    base: base.kind === "published" ? { ...base, readFile: rememberTexts(base.readFile, texts) } : base,
    head: { uri, text },
    readFile: rememberTexts(async (other) => readDocument(io, other), texts),
  });

  process.exitCode = exitCodeOf(report, failOn);
  process.stdout.write(
    format === "json"
      ? toJson(report)
      : toText(report, {
          paint: (style, words) => styleText(style, words, { stream: process.stdout }),
          sources: (from) => texts.get(from),
          path: pathOf(process.cwd()),
        }),
  );
}
