import assert from "node:assert/strict";
import fc from "fast-check";
import { itemsOfShard } from "../../src/service/index";
import { repository } from "../cli/run";
import { checkAll, documents, mixedApis } from "./apis";

describe("shards", () => {
  const items = fc.uniqueArray(fc.record({ name: fc.string(), cost: fc.nat(1_000_000) }), {
    selector: ({ name }) => name,
    maxLength: 60,
  });
  const count = fc.integer({ min: 1, max: 9 });
  const shards = (all: readonly { name: string; cost: number }[], of: number) =>
    Array.from({ length: of }, (_, index) => itemsOfShard(all, { index: index + 1, count: of }));

  it("contain every document exactly once", () => {
    fc.assert(
      fc.property(items, count, (all, of) => {
        const names = shards(all, of).flatMap((own) => own.map(({ name }) => name));
        assert.deepEqual(names.toSorted(), all.map(({ name }) => name).toSorted());
      }),
    );
  });

  it("do not depend on the order in which the documents were found", () => {
    fc.assert(
      fc.property(items, count, (all, of) => {
        const sets = (of1: readonly { name: string; cost: number }[]) =>
          shards(of1, of).map((own) => own.map(({ name }) => name).toSorted());
        assert.deepEqual(sets(all.toReversed()), sets(all));
      }),
    );
  });

  it("differ by at most the cost of the most expensive document", () => {
    fc.assert(
      fc.property(items, count, (all, of) => {
        const totals = shards(all, of).map((own) =>
          own.reduce((sum, { cost }) => sum + Math.max(1, cost), 0),
        );
        const most = Math.max(1, ...all.map(({ cost }) => cost));
        assert.ok(Math.max(...totals) - Math.min(...totals) <= most);
      }),
    );
  });
});

describe("check --shard", () => {
  const folder = repository(mixedApis);

  it("checks every document in one shard", () => {
    const reports = [1, 2, 3].flatMap((index) => {
      const { stdout } = checkAll(
        folder(),
        "--shard",
        `${String(index)}/3`,
        "--format",
        "json",
        "--base",
        "v1.0.0",
      );
      const value = JSON.parse(stdout) as { head: { uri: string } } | { head: { uri: string } }[];
      return [value].flat().map(({ head }) => /(\w+)\/openapi\.yaml$/.exec(head.uri)?.[1]);
    });
    assert.deepEqual(reports.toSorted(), [...documents]);
  });

  it("reports a shard without documents", () => {
    const { code, stdout } = checkAll(folder(), "--shard", "6/6");
    assert.deepEqual([code, stdout], [0, "Shard 6/6 has no documents.\n"]);
  });

  for (const shard of ["0/3", "4/3", "3", "a/b", "1/0", "-1/3"])
    it(`rejects ${shard}`, () => {
      const { code, stderr } = checkAll(folder(), `--shard=${shard}`);
      assert.equal(code, 2);
      assert.match(stderr, /Write the index and the number of shards, for example 3\/8\.\n$/);
    });
});
