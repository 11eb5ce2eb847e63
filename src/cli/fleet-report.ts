/** `contract-guard report --fleet`: one page, or JSON, over many APIs. */
import { writeFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { displayPathWithSlashes, nodeIo } from "../published/index";
import { readCatalog } from "../service/index";
import { summarizeApi, type Fleet, type FleetApi } from "../policy/index";
import { toFleetHtml, toFleetJson, visible } from "../formats/index";
import { compareAll } from "./compare-documents";
import { showProgress } from "./progress";
import { findDocuments } from "./select-documents";

export interface FleetOptions {
  readonly output?: string;
  readonly format?: "html" | "json";
  readonly versions: number;
  readonly allowHost?: readonly string[];
}

/**
 * Checks the documents and writes the overview.
 * @param fail reports a usage error and does not return
 */
export async function reportFleet(
  given: readonly string[],
  { output, format = "html", versions, allowHost = [] }: FleetOptions,
  fail: (message: string) => never,
): Promise<void> {
  const documents = await findDocuments(given, fail);
  const folder = process.cwd();
  const path = displayPathWithSlashes(folder);
  const uris = documents.map(({ file }) => pathToFileURL(file).href);
  const progress = showProgress(process.stderr, false);
  progress.step("reading the catalog");
  const catalog = await readCatalog(nodeIo(), folder);
  progress.clear();
  for (const { file, name, url } of catalog.elsewhere)
    process.stderr.write(
      `${visible(`note: ${path(pathToFileURL(file).href)}: The definition of \`${name}\` at ${url} is not read. Set the annotation \`contract-guard/document\` to the path of its document.`)}\n`,
    );
  const generated = new Date().toISOString();
  const comparing = {
    ...{ base: undefined, allowHost, mostProofs: 0, fixes: false, doors: true, showsLines: false },
    fleet: { versions },
  };
  const step = (index: number, words: string): void =>
    progress.step(`${index + 1} of ${documents.length}, ${path(uris[index] ?? "")}: ${words}`);
  const apis: FleetApi[] = [];
  const excluded: string[] = [];
  let index = 0;
  for await (const { report, facts } of compareAll(documents, comparing, { step, fail })) {
    const uri = uris[index++] ?? "";
    if (report === undefined) excluded.push(path(uri));
    else
      apis.push(
        summarizeApi(
          report,
          facts ?? noFacts(uri),
          catalog.entries.get(fileURLToPath(uri)),
          path(uri),
          generated,
        ),
      );
  }
  progress.clear();
  const fleet: Fleet = { fleetVersion: 1, generated, apis, excluded };
  const text = format === "json" ? toFleetJson(fleet) : toFleetHtml(fleet);
  if (output === undefined) process.stdout.write(text);
  else
    try {
      writeFileSync(output, text);
    } catch (error) {
      fail(`cannot write ${output}: ${error instanceof Error ? error.message : String(error)}.`);
    }
}

/** A document whose process ended, or that is not read. */
function noFacts(uri: string) {
  const name = basename(uri, extname(uri));
  return { name, title: null, sunsets: [], codeOwners: [], history: [] };
}
