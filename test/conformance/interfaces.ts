/** The interfaces of the product, with comparable bytes of their results for the same pairs. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { compare } from "../../src/service/library";
import type { Report } from "../../src/policy/index";
import { createWorkerClient } from "../../src/server/index";
import type { OpenDocument } from "../../src/server/index";
import type { Laid } from "./workspace";

/** The packaged library. */
export async function byLibrary(laid: readonly Laid[], dist: string): Promise<string[]> {
  const library = (await import(resolve(dist, "api.js"))) as { compare: typeof compare };
  const told: string[] = [];
  for (const { file, input } of laid) told.push(bytesOf(await library.compare(input), dirname(file)));
  return told;
}

/** The packaged program, in one run for all documents. */
export function byCommandLine(laid: readonly Laid[], folder: string, dist: string): string[] {
  const args = [resolve(dist, "cli.js"), "check", "*/openapi.yaml", "--format", "json", "--fail-on", "never"];
  const told = exits(() =>
    execFileSync(process.execPath, args, {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
      // Inside VS Code, the program runs in Electron's Node.js.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
    }),
  );
  const reports = JSON.parse(told) as readonly Report[];
  return laid.map(({ file }, index) => {
    const report = reports[index];
    if (report === undefined || fileURLToPath(report.head.uri) !== file)
      throw new Error(`no report of ${file}`);
    return bytesOf(report, dirname(file));
  });
}

/** The output of a program, regardless of its exit code. */
function exits(run: () => string): string {
  try {
    return run();
  } catch (error) {
    if (error instanceof Error && "stdout" in error && typeof error.stdout === "string") return error.stdout;
    throw error;
  }
}

/** The packaged worker, in its thread. */
export async function byWorker(laid: readonly Laid[], dist: string): Promise<string[]> {
  const documents = new Map<string, OpenDocument>();
  const failures: string[] = [];
  const client = createWorkerClient({
    script: resolve(dist, "worker.js"),
    documents: () => documents.values(),
    log: (level, message) => level !== "debug" && failures.push(message),
  });
  const told: string[] = [];
  try {
    for (const { file } of laid) {
      const about = { uri: pathToFileURL(file).href, version: 1 };
      const document = { ...about, text: readFileSync(file, "utf8") };
      documents.set(about.uri, document);
      client.open(document);
      await client.ask("check", about);
      const report = await client.ask("report", about);
      if (report === undefined || failures.length > 0)
        throw new Error(`no report of ${file} ${failures.join()}`);
      told.push(bytesOf(report, dirname(file)));
      documents.delete(about.uri);
      client.close(about.uri);
    }
  } finally {
    await client.dispose();
  }
  return told;
}

/**
 * A report as bytes: paths are relative to its folder, and the source of the published version is omitted, because the
 * library does not know it.
 */
export function bytesOf(report: Report, folder: string): string {
  const base = report.base && pick(report.base);
  const near = (uri: string): string => relative(folder, fileURLToPath(uri)).replaceAll("\\", "/");
  return JSON.stringify({ ...report, base }, (key, value: unknown) => {
    if (key !== "uri" || typeof value !== "string") return value;
    // A policy that is passed as a value has the content of the file.
    if (value === "policy:/policy.json") return "contract-guard.yaml";
    return value.startsWith("file:") ? near(value) : value;
  });
}

function pick({ uri, label, apiVersion }: NonNullable<Report["base"]>): Partial<Report["base"]> {
  return { uri, label, apiVersion };
}
