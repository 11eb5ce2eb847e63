import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import AjvDraft04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import type { Log, Result } from "sarif";
import { everyRule } from "../../src/cli/every-rule";
import { toSarif } from "../../src/formats/index";
import type { Report } from "../../src/policy/index";
import { awkward, everything, notChecked, path, saying } from "./hostile-report";
import { at, finding, headUri, report } from "./reports";

/** The schema of the OASIS standard, which the package contains. */
const schemaFile = createRequire(resolve("package.json")).resolve(
  "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json",
);
const ajv = new AjvDraft04({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, "utf8")) as object);

function log(...reports: Report[]): Log {
  const text = toSarif(reports, { path, version: "1.2.3", rules: everyRule });
  assert.equal(toSarif(reports, { path, version: "1.2.3", rules: everyRule }), text);
  const parsed = JSON.parse(text) as Log;
  assert.ok(validate(parsed), JSON.stringify(validate.errors, null, 2));
  return parsed;
}

const results = (...reports: Report[]): readonly Result[] => log(...reports).runs[0]?.results ?? [];

describe("the report as SARIF", () => {
  it("is validated by the schema", () => {
    assert.equal(validate({ version: "2.1.0", runs: [{ results: [] }] }), false);
  });

  it("names the published version of each document that has one", () => {
    assert.deepEqual(log(everything, notChecked).runs[0]?.properties, {
      published: ["openapi.yaml: Published: v1.4.0 (release tag), `info.version` 1.4.0."],
    });
  });

  it("has a result for each breaking or dangerous finding, with approved ones suppressed", () => {
    assert.deepEqual(
      results(everything).map(({ ruleId, level, suppressions }) => [
        ruleId,
        level,
        suppressions?.[0]?.justification,
      ]),
      [
        ["enum-value-removed", "error", undefined],
        ["enum-value-removed", "warning", undefined],
        ["enum-value-removed", "error", "approved by jane until 2027-03-31: Nobody calls it"],
      ],
    );
  });

  it("contains the fixes of a finding, by file", () => {
    const { range } = at(headUri, 2, 6, 11);
    const edits = [
      { uri: headUri, range, newText: "[cat]" },
      { uri: "file:///shop/parts/pet.yaml", range, newText: "" },
    ];
    const fix = { title: "Restore it", kind: "restore", edits, hash: "0".repeat(64), tried: true } as const;
    const [result] = results(report([finding({ fixes: [fix] })]));
    const deletedRegion = { startLine: 3, startColumn: 7, endLine: 3, endColumn: 12 };
    assert.deepEqual(
      result?.fixes?.map(({ description, artifactChanges, properties }) => [
        description?.text,
        artifactChanges.map(({ artifactLocation, replacements }) => [artifactLocation.uri, replacements]),
        properties,
      ]),
      [
        [
          "Restore it",
          [
            ["openapi.yaml", [{ deletedRegion, insertedContent: { text: "[cat]" } }]],
            ["pet.yaml", [{ deletedRegion, insertedContent: { text: "" } }]],
          ],
          { kind: "restore", hash: "0".repeat(64), tried: true },
        ],
      ],
    );
  });

  it("counts lines and columns from one", () => {
    const [result] = results(report([finding({ head: at(headUri, 2, 6, 11) })]));
    assert.deepEqual(result?.locations?.[0]?.physicalLocation, {
      artifactLocation: { uri: "openapi.yaml", uriBaseId: "%SRCROOT%" },
      region: { startLine: 3, startColumn: 7, endLine: 3, endColumn: 12 },
    });
  });

  it("distinguishes results by their changes, independent of locations", () => {
    const moved = finding({ head: at(headUri, 40, 6, 11), message: "Other words." });
    const prints = [finding(), moved].map((one) => results(report([one]))[0]?.partialFingerprints);
    assert.deepEqual(prints[0], prints[1]);
    assert.deepEqual(prints[0], {
      primaryLocationLineHash: "0123456789abcdef:1",
      "contractGuard/v1": "0123456789abcdef",
    });
  });

  it("describes each rule once, with help", () => {
    const [run] = log(everything, everything).runs;
    const rules = run?.tool.driver.rules ?? [];
    assert.deepEqual(
      rules.map(({ id }) => id),
      ["enum-value-removed"],
    );
    assert.match(rules[0]?.help?.markdown ?? "", /^# Enum value removed\n/);
    assert.ok(run?.results?.every(({ ruleIndex }) => ruleIndex === 0));
  });

  it("describes a rule of the policy itself", () => {
    const [rule] = log(report([finding({ rule: "sunset-missing" })])).runs[0]?.tool.driver.rules ?? [];
    assert.deepEqual(
      [rule?.id, rule?.name, rule?.shortDescription?.text],
      ["sunset-missing", "SunsetMissing", "Deprecated without a sunset date."],
    );
  });

  it("has an error for an unchecked document, never an empty log", () => {
    const [run] = log(notChecked, report([])).runs;
    assert.equal(run?.invocations?.[0]?.executionSuccessful, false);
    assert.deepEqual(
      run.results?.map(({ ruleId, level, locations }) => [
        ruleId,
        level,
        locations?.[0]?.physicalLocation?.region?.startLine,
      ]),
      [["not-checked", "error", 5]],
    );
  });

  it("has URIs for files outside of the working directory, and escaped relative paths for others", () => {
    const uris = ["/shop/openapi.yaml", "C:\\shop\\openapi.yaml", "a b/ü#.yaml"].map((name) => {
      const [result] = (
        JSON.parse(toSarif([report([finding()])], { path: () => name, version: "1.0.0", rules: [] })) as Log
      ).runs[0]?.results ?? [undefined];
      return result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri;
    });
    assert.deepEqual(uris, [headUri, headUri, "a%20b/%C3%BC%23.yaml"]);
  });

  for (const text of awkward)
    it(`is valid for any document text: ${JSON.stringify(text)}`, () => {
      assert.equal(results(saying(text)).length, 2);
    });

  it("contains no links from document texts", () => {
    const [result] = results(report([finding({ message: "[here](https://example.com)" })]));
    assert.match(result?.message.text ?? "", /^\\\[here\]\(https/);
  });
});
