import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Log } from "sarif";
import { reportFormats as formats } from "../../src/cli/format-names";
import { contractGuard, freshSample } from "./run";

const begins: Readonly<Record<(typeof formats)[number], RegExp>> = {
  text: /^openapi\.yaml:\d+:\d+: breaking: /,
  json: /^\{\n {2}"reportVersion": 1,/,
  sarif: /^\{\n {2}"\$schema": ".+sarif-2\.1\.0\.json",\n {2}"version": "2\.1\.0",/,
  junit: /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites /,
  github: /^::error file=openapi\.yaml,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=breaking%3A /,
  gitlab: /^\[\n {2}\{\n {4}"description": /,
  markdown: /^<!-- contract-guard -->\n\n### ❌ \d breaking changes since v1\.4\.0/,
  html: /^<!doctype html>\n/,
};

describe("the report formats", () => {
  const sample = freshSample();
  for (const format of formats)
    it(`prints ${format} deterministically, with the exit code of the check`, () => {
      const [one, other] = [1, 2].map(() => contractGuard(sample().folder, ["check", "--format", format]));
      assert.deepEqual([one?.code, one?.stderr], [1, ""]);
      assert.match(one?.stdout ?? "", begins[format]);
      assert.equal(one?.stdout, other?.stdout);
    });

  it("points code scanning at the text of a finding", () => {
    const { folder, file } = sample();
    const { stdout } = contractGuard(folder, ["check", "--format", "sarif"]);
    const lines = readFileSync(file, "utf8").split("\n");
    const shown = (JSON.parse(stdout) as Log).runs[0]?.results?.map(({ ruleId, locations }) => {
      const {
        startLine = 0,
        startColumn = 0,
        endColumn = 0,
      } = locations?.[0]?.physicalLocation?.region ?? {};
      return [ruleId, lines[startLine - 1]?.slice(startColumn - 1, endColumn - 1)];
    });
    assert.deepEqual(shown, [
      ["operation-removed", "/books/{isbn}"],
      ["enum-value-removed", "enum"],
      ["property-became-required", "email"],
      ["property-removed", "properties"],
      ["type-narrowed", "integer"],
    ]);
  });

  it("shows both sides as HTML", () => {
    const { stdout } = contractGuard(sample().folder, ["check", "--format", "html"]);
    assert.match(
      stdout,
      /<b>Published, v1\.4\.0<\/b>[^]*?<mark>cooking<\/mark>[^]*?<b>Now<\/b>[^]*?<mark>enum<\/mark>/,
    );
  });
});

describe("contract-guard diff", () => {
  const sample = freshSample();

  it("lists every change by operation", () => {
    const { code, stdout, stderr } = contractGuard(sample().folder, ["diff"]);
    assert.deepEqual([code, stderr], [0, ""]);
    assert.match(
      stdout,
      /^DELETE \/books\/\{isbn\}\n {2}breaking {4}.*`DELETE \/books\/\{isbn\}`.*\n\n[^]*POST \/orders\n {2}breaking {4}.+\n[^]*compatible {2}.*`delivery`[^]*\n\n5 breaking changes since v1\.4\.0 \(and 1 compatible\)\.\nPublished: v1\.4\.0 \(release tag\), .+\.\n$/,
    );
  });

  it("prints Markdown on request", () => {
    const { stdout } = contractGuard(sample().folder, [
      "diff",
      "openapi.yaml",
      "--base",
      "v1.3.0",
      "--format",
      "markdown",
    ]);
    assert.match(stdout, /^## 5 breaking changes since v1\.3\.0/);
  });

  it("reports that nothing could be compared", () => {
    const { code, stdout } = contractGuard(sample().folder, ["diff", "--base", "v9.9.9"]);
    assert.equal(code, 3);
    assert.match(stdout, /^Not checked: .*v9\.9\.9.*\n.+\n$/);
  });
});
