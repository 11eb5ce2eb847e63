/** Collects what the overview of many APIs shows of a document in addition to its report. */
import { fileURLToPath } from "node:url";
import { listPastVersions, type BaselineIo, type Published } from "../../published/index";
import type { FleetFacts, FleetVersion, Report } from "../../policy/index";
import { parse } from "../../source/index";
import { findCodeOwners, resolvePublished, type WorkspaceConfig } from "../../workspace/index";
import { compareVersions } from "../compare-versions";
import type { Checker } from "../types";
import { findSunsets } from "./sunsets";

/**
 * Never rejects.
 * @param uri `file:` URI of the document
 * @param versions the number of published versions to compare with the one before each; 0 for none
 */
export async function readFleetFacts(
  io: BaselineIo,
  checker: Checker,
  { uri, text }: { readonly uri: string; readonly text: string },
  config: WorkspaceConfig,
  versions: number,
): Promise<FleetFacts> {
  const { root } = parse(uri, text).document;
  const info = root?.kind === "map" ? root.get("info")?.value : undefined;
  const title = info?.kind === "map" ? info.get("title")?.value : undefined;
  return {
    name: config.ledger.api,
    title: title?.kind === "scalar" && typeof title.value === "string" ? title.value : null,
    sunsets: findSunsets(root),
    codeOwners: await findCodeOwners(io, fileURLToPath(uri)),
    history: versions === 0 ? [] : await readHistory(io, checker, fileURLToPath(uri), config, versions),
  };
}

/** Versions without the document are skipped. */
async function readHistory(
  io: BaselineIo,
  checker: Checker,
  file: string,
  config: WorkspaceConfig,
  most: number,
): Promise<FleetVersion[]> {
  const { ledger, published, policy } = config;
  const listed = await listPastVersions(io, file, { ledger, published });
  if ("kind" in listed) return [];
  // One more than shown: the oldest shown version is compared too.
  const selected = listed.slice(0, most + 1).reverse();
  const history: FleetVersion[] = [];
  let before: Published | undefined;
  for (const { label, spec, date } of selected) {
    const version = { label, date: date === "" ? null : new Date(date).toISOString() };
    const { base } = await resolvePublished(io, file, config, { spec });
    if (base.kind === "unpublished") continue;
    if (base.kind === "unchecked") {
      history.push({ ...version, verdict: "unchecked", breaking: 0 });
      before = undefined;
      continue;
    }
    const report: Report | undefined = before && (await compareVersions(checker, before, base, policy));
    const verdict = report?.verdict ?? (history.length === 0 ? "first" : "unchecked");
    history.push({ ...version, verdict, breaking: report?.summary.breaking ?? 0 });
    before = base;
  }
  return history.slice(-most);
}
