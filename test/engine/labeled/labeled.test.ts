/**
 * Changes with the expected verdict: schemas in requests and in responses (`schemas.jsonl`), and documents
 * (`documents.jsonl`).
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { compare } from "../../../src/service/library";
import type { Json } from "../../../src/schema/json";

type Verdict = "breaking" | "dangerous" | "compatible";

interface LabeledDocuments {
  readonly about: string;
  readonly verdict: Verdict;
  readonly base: Json;
  readonly head: Json;
}

interface LabeledSchemas {
  readonly about: string;
  readonly media?: string;
  /** Of OpenAPI, of base and of head. Default: 3.1. */
  readonly versions?: readonly [string, string];
  readonly request?: Verdict;
  readonly response?: Verdict;
  readonly base: Json;
  readonly head: Json;
  /** The schemas of components, of base and of head. */
  readonly components?: readonly [Json, Json];
}

function readRows(file: string): readonly unknown[] {
  const lines = readFileSync(`test/engine/labeled/${file}`, "utf8").trim().split("\n");
  return lines.map((line): unknown => JSON.parse(line));
}

/** An operation that receives or sends the values of the schema. */
function operation(side: "request" | "response", media: string, schema: Json): Json {
  const content = { [media]: { schema } };
  return side === "request"
    ? { post: { requestBody: { required: true, content }, responses: { "204": { description: "ok" } } } }
    : { get: { responses: { "200": { description: "ok", content } } } };
}

function documents(row: LabeledSchemas, side: "request" | "response", verdict: Verdict): LabeledDocuments {
  const { about, media = "application/json", versions = ["3.1", "3.1"], components = [{}, {}] } = row;
  const info = { title: "t", version: "1" };
  const [base, head] = [row.base, row.head].map((schema, index) => ({
    openapi: `${versions[index] ?? ""}.0`,
    info,
    paths: { "/a": operation(side, media, schema) },
    components: { schemas: components[index] ?? {} },
  }));
  return { about: `${about} (${side})`, verdict, base: base ?? {}, head: head ?? {} };
}

const rows = [
  ...(readRows("schemas.jsonl") as readonly LabeledSchemas[]).flatMap((row) =>
    (["request", "response"] as const).flatMap((side) => {
      const verdict = row[side];
      return verdict === undefined ? [] : [documents(row, side, verdict)];
    }),
  ),
  ...(readRows("documents.jsonl") as readonly LabeledDocuments[]),
];

describe("labeled changes", () => {
  for (const { about, verdict, base, head } of rows)
    it(`is ${verdict}: ${about}`, async () => {
      const [before, after] = [base, head].map((document, index) => ({
        uri: `file:///${index === 0 ? "base" : "head"}.json`,
        text: JSON.stringify(document),
      }));
      assert.ok(before && after);
      const report = await compare({ base: before, head: after });
      const { breaking, dangerous } = report.summary;
      const given = breaking > 0 ? "breaking" : dangerous > 0 ? "dangerous" : "compatible";
      const unproved = report.findings.filter((each) => each.severity === "breaking" && each.proof === null);
      assert.deepEqual(
        { unchecked: report.unchecked, verdict: given, unproved: unproved.map(({ message }) => message) },
        { unchecked: null, verdict, unproved: [] },
      );
    });
});
