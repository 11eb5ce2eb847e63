/** Describes a run, so that only shards of the same run are merged. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { version } from "../../../package.json";
import { displayPathWithSlashes, nodeIo } from "../../published/index";
import { configName, sha256 } from "../../service/index";
import type { Comparing } from "../comparer";
import type { SizedDocument } from "../narrow-documents";
import type { BlobRun } from "./blob";

export async function describeRun(
  documents: readonly SizedDocument[],
  { base, allowHost, fixes, doors, mostProofs }: Comparing,
  { isOneOfMany, none }: { readonly isOneOfMany: boolean; readonly none: string | undefined },
): Promise<BlobRun> {
  const show = displayPathWithSlashes(process.cwd());
  const configs = findConfigs(documents.map(({ document }) => document.file));
  const commit = await nodeIo()
    .git(process.cwd())
    .raw(["rev-parse", "--verify", "--quiet", "HEAD"])
    .catch(() => "");
  return {
    engine: version,
    commit: commit === "" ? null : commit.trim(),
    options: {
      base: base ?? null,
      allowHost,
      fixes: fixes === true,
      doors: doors === true,
      proofs: mostProofs > 0,
    },
    documents: documents.map(({ document, bytes }) => ({
      name: show(pathToFileURL(document.file).href),
      bytes,
    })),
    configuration: sha256(JSON.stringify(configs.map((path) => readFileSync(path, "utf8")))),
    isOneOfMany,
    none: none ?? null,
  };
}

/** The configurations in the folders above the files, up to the root of the disk, ordered by path. */
function findConfigs(files: readonly string[]): readonly string[] {
  const folders = new Set<string>();
  for (const file of files)
    for (let folder = dirname(file); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  return [...folders]
    .map((folder) => join(folder, configName))
    .filter(existsSync)
    .sort();
}
