import assert from "node:assert/strict";
import { compare } from "../../src/service/library";
import { api, said } from "./check-pair";

const before = { uri: "old.yaml", text: api("{ enum: [a, b] }") };
const after = { uri: "new.yaml", text: api("{ enum: [a] }") };

describe("compare", () => {
  it("returns the report of two texts", async () => {
    const report = await compare({ base: before, head: after });
    assert.equal(said(report), "breaking enum-value-removed:breaking");
    assert.deepEqual(report.base, {
      uri: "old.yaml",
      label: "old.yaml",
      source: "text",
      apiVersion: "1.0.0",
    });
    assert.equal(report.head.label, "working tree");
    assert.equal(report.findings[0]?.head.uri, "new.yaml");
  });

  it("includes proofs by default", async () => {
    const [found] = (await compare({ base: before, head: after })).findings;
    assert.equal(found?.proof?.payload, "b");
    assert.equal(found.proofMissing, undefined);
    assert.equal(
      found.proof.because,
      'The published version accepts it, but now the request body must be one of "a".',
    );
    const [plain] = (await compare({ base: before, head: after, proof: false })).findings;
    assert.equal(plain?.proof, null);
    assert.equal(plain.proofMissing, "Not searched.");
  });

  it("accepts the same URI for both versions", async () => {
    const report = await compare({
      base: { ...before, uri: "a.yaml", label: "v1" },
      head: { ...after, uri: "a.yaml" },
    });
    assert.equal(said(report), "breaking enum-value-removed:breaking");
    assert.equal(report.base?.label, "v1");
  });

  it("reads other files of both by their URI", async () => {
    const text = api('{ $ref: "part.yaml#/Thing" }');
    const files: Record<string, string> = {
      "file:///old/part.yaml": "Thing: { enum: [a, b] }",
      "file:///new/part.yaml": "Thing: { enum: [b] }",
    };
    const pair = { base: { uri: "file:///old/api.yaml", text }, head: { uri: "file:///new/api.yaml", text } };
    const report = await compare({ ...pair, readFile: async (uri) => files[uri] });
    assert.equal(said(report), "breaking enum-value-removed:breaking");
    assert.equal(report.findings[0]?.base?.uri, "file:///old/part.yaml");
    assert.equal(said(await compare(pair)).split(" ")[0], "unchecked");
    assert.ok((await compare(pair)).unchecked?.message.includes("part.yaml"));
  });

  it("knows the metaschemas of JSON Schema, and the schemas that they refer to", async () => {
    const of = (schema: string) => ({ uri: "file:///api.yaml", text: api(schema) });
    const metaSchema = '{ $ref: "https://json-schema.org/draft/2020-12/schema" }';
    const ask = async (base: string, head: string) => said(await compare({ base: of(base), head: of(head) }));
    assert.equal(await ask(metaSchema, metaSchema), "compatible");
    assert.equal(await ask(metaSchema, "{ type: boolean }"), "breaking type-narrowed:breaking");
  });

  it("reports problems instead of rejecting", async () => {
    const report = await compare({
      base: before,
      head: { uri: "new.yaml", text: "a: [" },
      readFile: () => Promise.reject(new Error("no")),
    });
    assert.equal(said(report), "unchecked syntax");
  });
});
