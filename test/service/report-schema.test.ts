import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Ajv2020, type AnySchema } from "ajv/dist/2020.js";
import { doors } from "../../src/doors/index";
import { rules } from "../../src/engine/index";
import type { Report } from "../../src/policy/index";
import { exampleDocuments } from "../engine/example";
import { exampleDocument } from "../../src/service/index";
import { compare } from "../../src/service/library";
import { checked } from "./check-pair";

const schema = JSON.parse(readFileSync("media/report.schema.json", "utf8")) as AnySchema;
const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema);

async function assertValid(before: string, after: string): Promise<Report> {
  const report = await checked(before, after);
  // Values that are not JSON must be rejected.
  assert.ok(validate(JSON.parse(JSON.stringify(report))), JSON.stringify(validate.errors));
  return report;
}

describe("the report schema", () => {
  it("describes the reports of every rule's examples, in both directions", async () => {
    const verdicts = new Set<string>();
    for (const rule of Object.values(rules)) {
      for (const example of rule.examples) {
        const { before, after } = exampleDocuments(example);
        verdicts.add((await assertValid(before, after)).verdict);
        verdicts.add((await assertValid(after, before)).verdict);
        assert.deepEqual((await assertValid(after, after)).findings, [], `${rule.kind}: ${example.title}`);
      }
    }
    assert.ok(verdicts.has("breaking") && verdicts.has("compatible"));
  });

  it("describes proofs", async () => {
    let count = 0;
    for (const rule of Object.values(rules)) {
      for (const example of rule.examples) {
        const { before, after } = exampleDocuments(example);
        const report = await compare({ base: { uri: "a", text: before }, head: { uri: "b", text: after } });
        assert.ok(validate(JSON.parse(JSON.stringify(report))), JSON.stringify(validate.errors));
        count += report.findings.filter(({ proof }) => proof !== null).length;
      }
    }
    assert.ok(count > 100, String(count));
  });

  it("describes doors", async () => {
    const policy = { doors: Object.fromEntries(doors.map(({ name }) => [name, "warn"])) };
    const base = {
      uri: "a",
      text: 'openapi: 3.1.0\npaths: { /ping: { get: { responses: { "204": { description: ok } } } } }',
    };
    const found = new Set<string>();
    for (const { futures } of doors) {
      const head = { uri: "b", text: exampleDocument(futures, futures.design.now) };
      const report = await compare({ base, head, policy, doors: true, proof: false });
      assert.ok(validate(JSON.parse(JSON.stringify(report))), JSON.stringify(validate.errors));
      for (const { door } of report.doors ?? []) found.add(door);
    }
    assert.deepEqual([...found].sort(), doors.map(({ name }) => name).sort());
  });

  it("describes reports of unchecked documents", async () => {
    for (const text of ["", "a: [", "a: 1", "openapi: 4.0.0"])
      assert.equal((await assertValid("openapi: 3.0.0", text)).verdict, "unchecked");
  });

  it("rejects invalid reports", async () => {
    const report = await checked("openapi: 3.0.0", "openapi: 3.0.0");
    for (const wrong of [
      { verdict: "fine" },
      { unchecked: {} },
      { base: null },
      { extra: 1 },
      { findings: [{}] },
    ])
      assert.equal(validate({ ...report, ...wrong }), false, JSON.stringify(wrong));
  });
});
