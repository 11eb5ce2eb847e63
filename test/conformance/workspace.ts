/** The pairs as folders on disk, with document, configuration, published versions and approvals. */
import assert from "node:assert/strict";
import { mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  nodeIo,
  publishVersion,
  readDocument,
  sealRecord,
  sha256,
  type Published,
} from "../../src/published/index";
import type { CompareInput } from "../../src/service/library";
import {
  approvableFindings,
  createChecker,
  resolvePublished,
  findWorkspaceConfig,
  prepareApproval,
} from "../../src/service/index";
import type { Files, Pair } from "./pairs";

/** A pair on disk, and the input of the library for it. */
export interface Laid {
  readonly title: string;
  /** Absolute path of the document. */
  readonly file: string;
  readonly input: CompareInput;
}

const io = nodeIo();
const read = (uri: string) => readDocument(io, uri);
const configName = "contract-guard.yaml";
const approvalPath = ".contract-guard/approvals/a.yaml";

/** Writes the pairs below a folder: `000/openapi.yaml` and so on. */
export async function layOut(folder: string, pairs: readonly Pair[]): Promise<readonly Laid[]> {
  mkdirSync(folder, { recursive: true });
  const home = realpathSync.native(folder);
  return Promise.all(
    pairs.map((pair, index) =>
      layOne(join(home, String(index).padStart(3, "0")), pair, `${index} ${pair.title}`),
    ),
  );
}

async function layOne(root: string, pair: Pair, title: string): Promise<Laid> {
  const { published, head, others, approval } = pair;
  const [newest, ...older] = published;
  const isLedger = older.length > 0;
  const place = isLedger
    ? { published: "ledger", compatibility: "all" }
    : { published: { file: "published/openapi.yaml" } };
  const policy = { ...place, ...pair.policy };
  const file = join(root, "openapi.yaml");
  write(root, { "openapi.yaml": head, [configName]: JSON.stringify(policy), ...others?.head });
  if (isLedger) for (const text of published.toReversed()) await publish(root, text);
  else write(join(root, "published"), { "openapi.yaml": newest, ...others?.published });

  const governed = await findWorkspaceConfig(io, file, read);
  const bases = await resolvePublished(io, file, governed);
  const [base, ...rest] = [bases.base, ...bases.older].map(given);
  assert.ok(base, title);
  const uri = pathToFileURL(file).href;
  const checker = createChecker();
  const report = await checker.check({ ...bases, head: { uri, text: head }, readFile: read });
  const [finding] = approvableFindings(report);
  const input = {
    ...{ base, older: rest, policy, readFile: read },
    // With the labels that the front ends use.
    head: { uri, text: head, label: "working tree" },
  };
  if (approval === undefined || finding === undefined) return { title, file, input };
  const decided = {
    fingerprint: finding.fingerprint,
    reason: "agreed",
    words: "Told in March.",
    owner: "team",
    expires: "2099-12-31",
    ticket: null,
  } as const;
  const now = "2026-05-01T12:00:00.000Z";
  const prepared = prepareApproval(report, checker.publishedHash(report), governed.ledger, decided, now);
  assert.ok(prepared.kind === "ready", title);
  const text = approval(prepared.text);
  write(root, { [approvalPath]: text });
  const approvals = [{ uri: pathToFileURL(join(root, approvalPath)).href, text }];
  return { title, file, input: { ...input, approvals } };
}

function given(base: Published | { readonly kind: string }): CompareInput["base"] {
  assert.ok("text" in base, base.kind);
  const { uri, text, label } = base;
  return { uri, text, label };
}

function write(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

async function publish(root: string, text: string): Promise<void> {
  const version = /version: ([\d.]+)/.exec(text)?.[1] ?? "";
  const record = sealRecord({
    recordVersion: 1,
    api: "openapi",
    version,
    form: "file",
    document: "openapi.yaml",
    commit: null,
    approvals: [],
    date: "2026-01-01T00:00:00.000Z",
    files: [{ path: "openapi.yaml", source: "openapi.yaml", sha256: sha256(text) }],
    retired: null,
  });
  const done = await publishVersion(io, { root, api: "openapi" }, record, new Map([["openapi.yaml", text]]));
  assert.ok("folder" in done, JSON.stringify(done));
}
