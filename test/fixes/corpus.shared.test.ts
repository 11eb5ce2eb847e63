import assert from "node:assert/strict";
import { globSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { rules, type Example, type Rule } from "../../src/engine/index";
import { applyEdits } from "../../src/fixes/index";
import type { FileEdit, Finding, Report } from "../../src/policy/index";
import { createChecker, exampleDocuments, fixDocument, reportWithFixes } from "../../src/service/index";
import { lineTable } from "../../src/source/index";
import { published } from "../service/check-pair";
import { changedLines } from "./apply-repairs";
import { hasLinesOf } from "./lines";
import { graft, isGraftable, merge } from "./graft";

/** Bytes up to which a document is used: the fixes of 70 findings take minutes in a larger one. */
const MAX_BYTES = 1_100_000;

/** Rounds of checking and applying: fixes of the same round must not overlap. */
const MAX_ROUNDS = 4;

const documents = globSync("../shared/specs/*/{base,head}.{json,yaml}")
  .filter((file) => statSync(file).size <= MAX_BYTES)
  .sort();

const allRules = Object.values(rules as Readonly<Record<string, Rule>>);

const isBreaking = ({ reports }: Example): boolean =>
  reports.some(({ compatibility }) => compatibility === "breaking");

/** The first breaking example of each rule, in the dialect of the document if there is one. */
function examplesFor(text: string): { readonly before: string; readonly after: string }[] {
  const dialect = /(?:^|[{,\s])"?(?:openapi|swagger)"?\s*:\s*["']?(\d\.\d)/.exec(text)?.[1];
  assert.ok(dialect);
  return allRules.flatMap(({ examples }) => {
    const breaking = examples.filter(isBreaking);
    const own =
      breaking.find((example) => (example.dialect ?? "3.0") === dialect) ??
      breaking.find((example) => dialect !== "2.0" && example.dialect !== "2.0");
    return own === undefined ? [] : [exampleDocuments(own)];
  });
}

/** Rules whose examples concern the document as a whole. */
const wholeDocument = allRules.filter(({ examples }) => {
  const example = examples.find(isBreaking);
  return example !== undefined && !isGraftable(exampleDocuments(example));
});

const openFindings = ({ findings }: Report): Finding[] =>
  findings.filter(({ severity, approval }) => severity !== "compatible" && approval === null);

/** The recommended fixes of a report that do not overlap, as ordered edits. */
function editsOf(report: Report, text: string): FileEdit[] {
  const lines = lineTable(text);
  const span = ({ range }: FileEdit): [number, number] => [
    lines.offsetAt(range.start),
    lines.offsetAt(range.end),
  ];
  const chosen: FileEdit[] = [];
  for (const { fixes = [] } of openFindings(report)) {
    const edits = fixes[0]?.edits ?? [];
    const isClear = edits.every((edit) => {
      const [start, end] = span(edit);
      return chosen.every((other) => span(other)[0] > end || span(other)[1] < start);
    });
    if (isClear) chosen.push(...edits);
  }
  return chosen.toSorted((one, other) => span(one)[0] - span(other)[0]);
}

describe("fixes in real documents", () => {
  const fixed = new Set<string>();

  it("are tried in at least ten documents, in YAML and in JSON", () => {
    assert.ok(documents.length >= 10, String(documents.length));
    assert.deepEqual([...new Set(documents.map((file) => file.replace(/.*\./, "")))].sort(), [
      "json",
      "yaml",
    ]);
  });

  for (const file of documents)
    it(`remove every finding: ${basename(dirname(file))}/${basename(file)}`, async () => {
      const text = readFileSync(file, "utf8");
      const uri = pathToFileURL(resolve(file)).href;
      const pair = graft(uri, text, examplesFor(text));
      assert.ok(pair);
      const base = published(pair.before);
      const checker = createChecker();
      let head = pair.after;
      let checked = await checker.check({ base, head: { uri, text: head } });
      const open = openFindings(checked);
      assert.ok(open.length > 0);
      for (let round = 0; openFindings(checked).length > 0; round++) {
        assert.ok(round < MAX_ROUNDS, "findings remain");
        const report = await reportWithFixes(checker, checked);
        for (const { rule, message, fixes = [] } of openFindings(report))
          assert.notDeepEqual(fixes, [], `${rule} ${message}`);
        const edited = applyEdits(head, editsOf(report, head));
        assert.ok(edited !== undefined);
        head = edited;
        checked = await checker.check({ base, head: { uri, text: head } });
      }
      assert.equal(checked.verdict, "compatible");
      assert.ok(hasLinesOf(text, head), "a line of the document itself was changed");
      for (const { rule } of open) fixed.add(rule);
    });

  for (const file of documents.filter((each) => /twilio|xero/.test(each)))
    it(`are applied together: ${basename(dirname(file))}/${basename(file)}`, async () => {
      const text = readFileSync(file, "utf8");
      const uri = pathToFileURL(resolve(file)).href;
      const pair = graft(uri, text, examplesFor(text));
      assert.ok(pair);
      const request = { base: published(pair.before), head: { uri, text: pair.after } };
      const { selected, left, after, texts, edits } = await fixDocument(createChecker(), request, {});
      assert.ok(selected.length > 60, String(selected.length));
      assert.deepEqual(left, []);
      assert.equal(after.summary.breaking, 0);
      assert.ok(hasLinesOf(text, texts[0]?.after ?? ""));
      assert.equal(applyEdits(pair.after, edits), texts[0]?.after);
    });

  for (const file of documents.filter((each) => !each.includes("swagger2")))
    it(`remove findings about whole documents: ${basename(dirname(file))}/${basename(file)}`, async () => {
      const text = readFileSync(file, "utf8");
      const uri = pathToFileURL(resolve(file)).href;
      for (const { kind, examples } of wholeDocument) {
        const example = examples.find(isBreaking);
        assert.ok(example);
        const pair = merge(text, file.endsWith("json") ? "json" : "yaml", exampleDocuments(example));
        const base = published(pair.before);
        const checker = createChecker();
        const checked = await checker.check({ base, head: { uri, text: pair.after } });
        const report = await reportWithFixes(checker, checked);
        assert.ok(
          openFindings(report).some(({ rule }) => rule === kind),
          kind,
        );
        const edited = applyEdits(pair.after, editsOf(report, pair.after)) ?? "";
        assert.equal(changedLines(pair.before, edited), "");
        assert.deepEqual((await checker.check({ base, head: { uri, text: edited } })).findings, []);
        fixed.add(kind);
      }
    });

  it("are tried for every rule with a breaking example", () => {
    const breaking = allRules.filter(({ examples }) => examples.some(isBreaking)).map(({ kind }) => kind);
    assert.deepEqual(
      breaking.filter((kind) => !fixed.has(kind)),
      [],
    );
  });
});
