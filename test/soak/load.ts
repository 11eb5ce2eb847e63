/**
 * `npm run soak:load [-- edits [seed]]`: a workspace of 200 APIs, 20 of them open, for as many edits as in four hours
 * (one every two seconds), with a program that sometimes writes 500 files at once. Prints the figures, and fails if a
 * verdict is wrong at the end of a round, or if memory or handles grow.
 */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { nodeIo, readDocument } from "../../src/published/index";
import { compare } from "../../src/service/library";
import { createWorkerClient, type CheckAnswer, type OpenDocument } from "../../src/server/index";
import { prepareWorkspace, randomBy, type Workspace } from "./workspace";

const [edits = 7200, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
const openCount = 20;
const roundLength = 200;
const io = nodeIo();

interface Sample {
  readonly edits: number;
  readonly megabytes: number;
  readonly handles: number;
}

/** Growth per thousand edits, by least squares over the second half: the first half fills the caches. */
function slope(samples: readonly Sample[], of: (sample: Sample) => number): number {
  const late = samples.slice(Math.floor(samples.length / 2));
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, one) => sum + one, 0) / values.length;
  const [x, y] = [mean(late.map((one) => one.edits)), mean(late.map(of))];
  const over = late.reduce((sum, one) => sum + (one.edits - x) * (of(one) - y), 0);
  const under = late.reduce((sum, one) => sum + (one.edits - x) ** 2, 0);
  return under === 0 ? 0 : (1000 * over) / under;
}

const told = (report: {
  readonly verdict: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
  }[];
}): string =>
  [
    report.verdict,
    ...report.findings
      .filter(({ severity }) => severity !== "compatible")
      .map(({ rule, message }) => `${rule} ${message}`),
  ].join("\n");

/** The result of a new check of a document, with its other files from the editor or from disk. */
async function fromScratch(
  { folder, variantText }: Workspace,
  file: string,
  text: string,
  open: ReadonlyMap<string, OpenDocument>,
): Promise<string> {
  const uri = pathToFileURL(file).href;
  const published = new Map([[uri, variantText(file, 0)]]);
  const root = pathToFileURL(`${folder}/shared/`).href;
  // The base is located elsewhere, as a snapshot is, with its own parts.
  const baseUri = uri.replace("file://", "base://");
  const report = await compare({
    base: { uri: baseUri, text: published.get(uri) ?? "", label: "v1.0.0" },
    head: { uri, text },
    proof: false,
    readFile: async (asked) => {
      const there = asked.replace(/^base:/, "file:");
      if (asked.startsWith("base:"))
        return there.startsWith(root)
          ? variantText(join(folder, "shared", there.slice(root.length)), 0)
          : undefined;
      return open.get(there)?.text ?? readDocument(io, there);
    },
  });
  return told(report);
}

async function soak(): Promise<void> {
  const home = realpathSync.native(mkdtempSync(join(tmpdir(), "contract-guard-load-")));
  const random = randomBy(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const workspace = prepareWorkspace(home, 200, 300);
  const { documents, parts, variantText } = workspace;
  const open = new Map<string, OpenDocument>();
  const client = createWorkerClient({
    script: resolve("dist", "worker.js"),
    documents: () => open.values(),
    log: (level, message) => level !== "debug" && console.log(`\n${level}: ${message}`),
  });
  const counts = { edits: 0, storms: 0, asked: 0, answered: 0, overtaken: 0, judged: 0, wrong: 0 };
  const verdicts: Record<string, number> = {};
  const samples: Sample[] = [];
  const opened = documents.slice(0, openCount);
  const ask = async (file: string): Promise<CheckAnswer | undefined> => {
    const uri = pathToFileURL(file).href;
    counts.asked++;
    const answer = await client.ask("check", { uri, version: open.get(uri)?.version ?? 0 });
    if (answer === undefined) counts.overtaken++;
    else counts.answered++;
    return answer;
  };
  const write = (file: string, text: string): void => {
    const uri = pathToFileURL(file).href;
    const before = open.get(uri);
    if (before === undefined) return;
    const version = before.version + 1;
    open.set(uri, { uri, version, text });
    client.change(uri, version, [{ offset: 0, length: before.text.length, text }], text.length);
  };
  try {
    for (const file of opened) {
      const document = { uri: pathToFileURL(file).href, version: 1, text: variantText(file, 0) };
      open.set(document.uri, document);
      client.open(document);
    }
    const started = performance.now();
    while (counts.edits < edits) {
      const pending: Promise<unknown>[] = [];
      for (let at = 0; at < roundLength && counts.edits < edits; at++) {
        const file = pick(opened);
        write(file, variantText(file, Math.floor(random() * 32)));
        counts.edits++;
        pending.push(ask(file));
        // Sometimes the result is awaited; otherwise the next edit supersedes it.
        if (random() < 0.3) await Promise.all(pending.splice(0));
      }
      if (random() < 0.3) {
        counts.storms++;
        for (const file of [...documents, ...parts]) {
          const text = variantText(file, Math.floor(random() * 16));
          writeFileSync(file, text);
          if (open.has(pathToFileURL(file).href)) write(file, text);
        }
        // After any number of file changes, each open document is checked once.
        pending.push(...opened.map(ask));
      }
      await Promise.all(pending);
      for (const file of opened) {
        const answer = await ask(file);
        const text = open.get(pathToFileURL(file).href)?.text ?? "";
        const expected = await fromScratch(workspace, file, text, open);
        counts.judged++;
        const [verdict = ""] = expected.split("\n");
        verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
        if (answer === undefined || told(answer.report) !== expected) {
          counts.wrong++;
          if (counts.wrong < 4)
            console.log(
              `\n${file}\n${answer ? told(answer.report) : "no answer"}\nbut from scratch\n${expected}`,
            );
        }
      }
      global.gc?.();
      const handles = process.getActiveResourcesInfo().length;
      samples.push({ edits: counts.edits, megabytes: process.memoryUsage().rss / 1e6, handles });
      process.stderr.write(`\r${counts.edits} edits, ${counts.wrong} wrong `);
    }
    const seconds = (performance.now() - started) / 1000;
    const [first, last] = [samples[0], samples.at(-1)];
    const growth = {
      megabytes: slope(samples, (one) => one.megabytes),
      handles: slope(samples, (one) => one.handles),
    };
    process.stderr.write("\n");
    console.log({ seed, seconds, ...counts, verdicts, first, last, growthPerThousandEdits: growth });
    process.exitCode = counts.wrong > 0 || growth.megabytes > 10 || growth.handles > 1 ? 1 : 0;
  } finally {
    await client.dispose();
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

void soak();
