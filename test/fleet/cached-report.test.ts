import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { alreadyRead } from "../../src/published/index";
import {
  createChecker,
  createReportCache,
  policyAt,
  sha256,
  type CheckRequest,
  type LocatedRequest,
  type ReportEntry,
} from "../../src/service/index";
import { request } from "../bench/requests";
import { api, narrowed } from "./apis";

const scope = { options: {}, folder: "file:///" };

function located(asked: CheckRequest): LocatedRequest {
  const { base, older = [], head } = asked;
  return {
    ...asked,
    base: alreadyRead(base),
    older: older.map(alreadyRead),
    head: { uri: head.uri, content: sha256(head.text) },
    read: async () => asked,
  };
}

const deprecated = (sunset: string): string =>
  api("orders", "{ type: string }").replace(
    "get:",
    `get:\n      deprecated: true\n      x-sunset: ${sunset}`,
  );
const removed = api("users", "{ type: string }");

interface Dated {
  readonly title: string;
  readonly base: string;
  readonly head: string;
  readonly times: readonly string[];
  readonly sources: readonly string[];
}

const dated: readonly Dated[] = [
  {
    title: "once if no date counts",
    base: api("orders", "{ type: string }"),
    head: api("orders", narrowed),
    times: ["2030-01-01T10:00:00Z", "2031-01-01T10:00:00Z"],
    sources: ["check", "cache"],
  },
  {
    title: "once a day if a sunset counts",
    base: deprecated("2030-01-01"),
    head: removed,
    times: ["2030-01-01T10:00:00Z", "2030-01-01T11:00:00Z", "2030-01-02T10:00:00Z"],
    sources: ["check", "cache", "check"],
  },
  {
    title: "each time if a sunset with a time of day counts",
    base: deprecated("2030-01-01T12:00:00Z"),
    head: removed,
    times: ["2030-01-01T10:00:00Z", "2030-01-01T11:00:00Z"],
    sources: ["check", "check"],
  },
];

describe("a cached report", () => {
  let folder = "";
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "contract-guard-cache-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  for (const { title, base, head, times, sources } of dated)
    it(`is computed ${title}`, async () => {
      const cache = createReportCache({ folder, isReadOnly: false, secret: undefined, engine: "1" });
      const checker = createChecker();
      const found: string[] = [];
      for (const now of times) {
        const asked = { ...request(base, head), policy: policyAt(undefined, now) };
        const { report, source } = await cache.report(located(asked), scope, async (each) => ({
          report: await checker.check(each),
          texts: new Map(),
        }));
        assert.deepEqual(
          JSON.parse(JSON.stringify(report)),
          JSON.parse(JSON.stringify(await checker.check(asked))),
        );
        found.push(source);
      }
      assert.deepEqual(found, sources);
    });

  it("is computed again by another program", async () => {
    const found = [];
    for (const engine of ["1", "1", "2"]) {
      const cache = createReportCache({ folder, isReadOnly: false, secret: undefined, engine });
      const asked = request(api("orders", "{}"), api("orders", narrowed));
      const check = async (each: CheckRequest): Promise<ReportEntry> => ({
        report: await createChecker().check(each),
        texts: new Map(),
      });
      found.push((await cache.report(located(asked), scope, check)).source);
    }
    assert.deepEqual(found, ["check", "cache", "check"]);
  });
});
