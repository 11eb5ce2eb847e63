import assert from "node:assert/strict";
import { createChecker, limitProofs, reportWithProofs } from "../../src/service/index";
import { request } from "../bench/requests";
import { api } from "./apis";

describe("limitProofs", () => {
  it("returns the report of a search with this limit", async () => {
    const values = Array.from({ length: 6 }, (_, index) => `v${String(index)}`);
    const document = (names: readonly string[]): string =>
      api(
        "orders",
        `{ type: object, properties: { ${names.map((name) => `${name}: { type: string }`).join(", ")} } }`,
      ).replace("name: id, in: query", "name: id, in: query, style: deepObject");
    const checker = createChecker();
    const report = await checker.check(
      request(document(values), document(values).replaceAll("string", "integer")),
    );
    assert.ok(report.summary.breaking > 3);
    const all = await reportWithProofs(checker, report);
    for (const most of [1, 3, Infinity])
      assert.deepEqual(
        JSON.parse(JSON.stringify(limitProofs(all, most))),
        JSON.parse(JSON.stringify(await reportWithProofs(checker, report, most))),
        String(most),
      );
  });
});
