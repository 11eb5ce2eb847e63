/** `contract-guard inputs`: the files that a check depends on, for build systems. */
import { readFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { displayPathWithSlashes, memoizeIo, type BaselineIo } from "../published/index";
import { createChecker, createClosureSearch, readRequestFiles } from "../service/index";
import { prepareComparison } from "./compare-document";
import { withNetworkConsent } from "./network-consent";
import { printLine } from "./print";

export interface InputsOptions {
  readonly format: "text" | "json";
  readonly base?: string;
  readonly allowHost?: readonly string[];
}

/** Prints the files that a check of the document reads. `fail` reports a usage error and does not return. */
export async function listInputs(
  document: string,
  { format, base, allowHost = [] }: InputsOptions,
  fail: (message: string) => never,
): Promise<void> {
  const file = resolve(document);
  const { io, read, absent, urls } = recordReads(memoizeIo(withNetworkConsent(base, allowHost, fail)));
  const prepared = await prepareComparison(
    { file, isNamed: true },
    {
      ...{ io, checker: createChecker(), base, allowHost, fail },
      ...{ mostProofs: 0, texts: new Map(), step: () => undefined },
    },
  );
  const request = prepared === undefined || "verdict" in prepared ? undefined : prepared;
  if (request !== undefined) await readRequestFiles(request);
  const published = request?.base.kind === "published" ? request.base : undefined;
  // A file that is referred to and not read now is read when an earlier problem is fixed.
  const closureOf = createClosureSearch(allowHost);
  const entries = published?.source === "file" ? [file, fileURLToPath(published.uri)] : [file];
  for (const entry of entries) for (const path of (await closureOf(entry)).files) read.add(path);
  const show = displayPathWithSlashes(process.cwd());
  const named = (paths: Iterable<string>): string[] =>
    [...new Set([...paths].map((path) => show(pathToFileURL(path).href)))].sort();
  const files = named(read);
  if (format === "text") {
    for (const name of files) printLine(name);
    return;
  }
  const hashed = await Promise.all(
    files.map(async (path) => ({
      path,
      sha256: createHash("sha256")
        .update(await readFile(resolve(path)))
        .digest("hex"),
    })),
  );
  const { label, source, commit, hash } = published ?? {};
  const inputs = {
    files: hashed,
    absent: named(absent),
    urls: [...urls].sort(),
    published: published === undefined ? null : { label, source, commit, hash },
  };
  process.stdout.write(`${JSON.stringify(inputs, null, 2)}\n`);
}

interface RecordedReads<Io> {
  readonly io: Io;
  /** Paths of files that were read. */
  readonly read: Set<string>;
  /** Paths that were looked for and do not exist. */
  readonly absent: Set<string>;
  /** URLs that were requested. */
  readonly urls: Set<string>;
}

/** The same environment; what is read is recorded. */
function recordReads<Io extends BaselineIo>(io: Io): RecordedReads<Io> {
  const [read, absent, urls] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const note = (path: string, isThere: boolean): void => {
    if (!path.split(sep).includes(".git")) (isThere ? read : absent).add(path);
  };
  const recorded = {
    ...io,
    async readFile(path: string) {
      const text = await io.readFile(path);
      note(path, text !== undefined);
      return text;
    },
    fetch: async (input: string | URL | Request, init?: RequestInit) => {
      urls.add(input instanceof Request ? input.url : String(input));
      return (io.fetch ?? fetch)(input, init);
    },
    async exists(path: string) {
      const isThere = await io.exists(path);
      if (!isThere) note(path, false);
      return isThere;
    },
  };
  return { io: recorded, read, absent, urls };
}
