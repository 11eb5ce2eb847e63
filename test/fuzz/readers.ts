/** The readers of other untrusted files: configurations, approvals and records of a ledger. */
import {
  findLatestInLedger,
  listLedgerVersions,
  nodeIo,
  verifyLedger,
  type BaselineIo,
} from "../../src/published/index";
import { matchesGlob, readApproval, readConfig, settingsOf } from "../../src/policy/index";
import { parse } from "../../src/source/index";
import { accidents } from "./random-texts";

const config = `compatibility: all
exclude: "**/drafts/**"
followLinks: true
rules: { enum-value-added: breaking, property-removed: { request: compatible, response: breaking } }
outOfContract: { internal: true, below: beta }
deprecation: { notice: { stable: 180, beta: 30 } }
versions: semver
overrides:
  - { paths: [/admin/**, "/{a,b}/*"], outOfContract: true }
  - { tags: billing, operations: ["GET /invoices/*"], rules: { default-changed: breaking } }
apis:
  orders: { document: "services/{orders,**}/*.yaml", published: { tag: "orders/v*" } }
`;
const approval = `api: orders
rule: enum-value-removed
fingerprint: "3f2a9c0b1d4e5f67"
published: { version: "v1.4.0", hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" }
reason: no-customers
words: "Nobody has sent it since March."
owner: "team-books"
expires: "2031-12-31"
`;
const hash = "0".repeat(64);
const record = JSON.stringify({
  ...{ recordVersion: 1, api: "a", version: "1.0.0", date: "2026-01-01T00:00:00Z", form: "file" },
  ...{ document: "a.yaml", files: [{ path: "a.yaml", source: "a.yaml", sha256: hash }], sha256: hash },
  ...{ commit: null, approvals: [], retired: null },
});

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

async function readAsConfig(text: string): Promise<void> {
  const settings = readConfig(parse("file:///contract-guard.yaml", text).document).config;
  settingsOf(settings, "services/orders/openapi.yaml");
  for (const glob of settings.globs) matchesGlob(glob.text, `services/${"a/".repeat(200)}openapi.yaml`);
}

async function readAsApproval(text: string): Promise<void> {
  const { document, problems } = parse("file:///a.yaml", text);
  readApproval(document, ({ uri, pointer }) => ({ uri, pointer, range }), problems[0]?.message);
}

async function readAsRecord(text: string): Promise<void> {
  const io: BaselineIo = {
    ...nodeIo(),
    readDirectory: async (path) => (path.endsWith("published") ? ["a"] : path.endsWith("a") ? ["1.0.0"] : []),
    readFile: async () => text,
  };
  const place = { root: "/r", api: "a" };
  await listLedgerVersions(io, place);
  await findLatestInLedger(io, place);
  const [verified] = await verifyLedger(io, place.root);
  if (verified?.wrong === undefined) throw new Error("a record that nobody has sealed is taken for sound");
}

export const written = accidents([config, approval, record]);

/** The fault in how a text is read by each reader; undefined if there is none. */
export async function faultOfReaders(text: string): Promise<string | undefined> {
  const started = performance.now();
  for (const read of [readAsConfig, readAsApproval, readAsRecord])
    try {
      await read(text);
    } catch (error) {
      return `${read.name} throws: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    }
  return performance.now() - started > 10_000 ? "it takes too long to read" : undefined;
}
