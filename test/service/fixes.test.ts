import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Ajv2020, type AnySchema } from "ajv/dist/2020.js";
import { applyEdits } from "../../src/fixes/index";
import { compare, type Fix, type Report } from "../../src/service/library";

const schema = JSON.parse(readFileSync("media/report.schema.json", "utf8")) as AnySchema;
const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema);

const published = readFileSync("test/start/bookshop.yaml", "utf8");
const headUri = "file:///openapi.yaml";

async function fixed(head: string, more: Partial<Parameters<typeof compare>[0]> = {}): Promise<Report> {
  const report = await compare({
    base: { uri: "file:///published.yaml", text: published },
    head: { uri: headUri, text: head },
    proof: false,
    fixes: true,
    ...more,
  });
  assert.ok(validate(JSON.parse(JSON.stringify(report))), JSON.stringify(validate.errors));
  return report;
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const summary = ({ findings }: Report): (readonly [string, readonly string[] | undefined])[] =>
  findings.map(({ rule, fixes }) => [rule, fixes?.map(({ kind }) => kind)]);

describe("fixes in a report", () => {
  const cases: readonly {
    readonly title: string;
    readonly change: readonly [from: string | RegExp, to: string];
    readonly kinds: readonly (readonly [rule: string, kinds: readonly string[] | undefined])[];
  }[] = [
    {
      title: "restore a narrowed range",
      change: ["maximum: 100", "maximum: 50"],
      kinds: [["range-narrowed", ["restore"]]],
    },
    {
      title: "restore or deprecate a removed operation",
      change: [/ {4}delete:\n(?: {6}.*\n)+/, ""],
      kinds: [["operation-removed", ["restore", "deprecate"]]],
    },
    {
      title: "are not sought for compatible changes",
      change: ["maximum: 100", "maximum: 200"],
      kinds: [["range-widened", undefined]],
    },
  ];
  for (const { title, change, kinds } of cases)
    it(title, async () => {
      const head = published.replace(...change);
      const report = await fixed(head);
      assert.deepEqual(summary(report), kinds);
      for (const { fingerprint, fixes = [] } of report.findings)
        for (const { edits, hash, tried } of fixes) {
          assert.equal(hash, sha256(head));
          assert.equal(tried, true);
          const after = await fixed(applyEdits(head, edits) ?? "");
          assert.ok(after.findings.every((finding) => finding.fingerprint !== fingerprint));
        }
    });

  it("set the version that the changes require", async () => {
    const head = published.replace("maximum: 100", "maximum: 50");
    const report = await fixed(head, { policy: { versions: "semver" } });
    const fix = report.findings.flatMap(({ fixes = [] }) => fixes).find(({ kind }) => kind === "version");
    assert.equal(fix?.title, "Set the version to 2.0.0");
    assert.match(applyEdits(head, fix.edits) ?? "", /^ {2}version: 2\.0\.0$/m);
  });

  it("are omitted by default", async () => {
    const report = await fixed(published.replace("maximum: 100", "maximum: 50"), { fixes: false });
    assert.deepEqual(summary(report), [["range-narrowed", undefined]]);
  });

  it("edit the file that contains the change", async () => {
    const paths = (max: number): string =>
      `/a:\n  get:\n    parameters:\n      - { name: n, in: query, schema: { type: integer, maximum: ${max} } }\n    responses: { "200": { description: ok } }\n`;
    const main =
      'openapi: 3.0.3\ninfo: { title: t, version: 1.0.0 }\npaths:\n  /a: { $ref: "paths.yaml#/~1a" }\n';
    const report = await compare({
      base: { uri: "file:///base/api.yaml", text: main },
      head: { uri: "file:///head/api.yaml", text: main },
      readFile: async (uri) => paths(uri.includes("/base/") ? 9 : 5),
      proof: false,
      fixes: true,
    });
    const [fix]: readonly Fix[] = report.findings[0]?.fixes ?? [];
    assert.deepEqual([...new Set(fix?.edits.map(({ uri }) => uri))], ["file:///head/paths.yaml"]);
    assert.equal(fix?.hash, sha256(paths(5)));
    assert.equal(applyEdits(paths(5), fix.edits), paths(9));
  });
});
