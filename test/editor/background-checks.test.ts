import assert from "node:assert/strict";
import { createBackgroundChecks, type BackgroundChecks } from "../../src/editor/background-checks";
import type { ClosedCheckAnswer } from "../../src/server/index";
import { report, unchecked } from "../formats/reports";

const compatible = report([]);

/** Checks with a fake worker that logs what it is asked. */
function bench(answers: Readonly<Record<string, ClosedCheckAnswer | undefined>> = {}) {
  const asked: string[] = [];
  const open = new Set<string>();
  const manual = new Set<string>();
  let running = 0;
  const checks: BackgroundChecks = createBackgroundChecks({
    async ask(uri, budget) {
      running++;
      assert.equal(running, 1, "one check at a time");
      asked.push(`${uri} ${budget}`);
      await Promise.resolve();
      running--;
      if (uri in answers) return answers[uri];
      return { kind: "checked", verdict: compatible, size: 10, files: [`${uri}/part`] };
    },
    whenIdle: async () => undefined,
    isOpen: (uri) => open.has(uri),
    isManual: (uri) => manual.has(uri),
    changed: () => undefined,
    now: () => 1000,
    budget: 100,
  });
  const shown = () =>
    checks
      .list()
      .map(({ uri, report: is, unchecked: why, checkedAt }) => [uri, why?.code ?? is?.verdict, checkedAt]);
  return { checks, asked, open, manual, shown };
}

describe("the checks in the background", () => {
  it("check one document after the other, within the budget", async () => {
    const { checks, asked, shown } = bench();
    checks.replace(["a", "b"]);
    await checks.recheck();
    assert.deepEqual(asked, ["a 100", "b 90"]);
    assert.deepEqual(shown(), [
      ["a", "compatible", 1000],
      ["b", "compatible", 1000],
    ]);
  });

  it("leave out open documents, and documents that are checked on demand", async () => {
    const { checks, asked, open, manual, shown } = bench();
    open.add("a");
    manual.add("b");
    checks.replace(["a", "b"]);
    await checks.recheck();
    assert.deepEqual(asked, []);
    assert.deepEqual(shown(), [
      ["a", undefined, undefined],
      ["b", undefined, undefined],
    ]);
    await checks.checkAll(() => false);
    assert.deepEqual(asked, ["b Infinity"]);
  });

  it("keep the verdict of an open document, and check it again once it is closed", async () => {
    const { checks, asked, open, shown } = bench();
    open.add("a");
    checks.record("a", { report: report([], { verdict: "breaking" }), unchecked: undefined });
    open.delete("a");
    assert.deepEqual(shown(), [["a", "breaking", 1000]]);
    await checks.recheck((uri) => uri === "a");
    assert.deepEqual(asked, ["a 100"]);
    assert.deepEqual(shown(), [["a", "compatible", 1000]]);
  });

  it("repeat a check that an open document superseded", async () => {
    const answers: Record<string, ClosedCheckAnswer | undefined> = { a: undefined };
    const { checks, asked, open } = bench(answers);
    checks.replace(["a"]);
    const work = checks.recheck();
    await Promise.resolve();
    delete answers.a;
    await work;
    assert.deepEqual([...new Set(asked)], ["a 100"]);
    assert.equal(open.size, 0);
    assert.deepEqual(
      checks.list().map(({ report: is }) => is?.verdict),
      ["compatible"],
    );
  });

  it("check again the documents that read a changed file", async () => {
    const { checks, asked } = bench();
    checks.replace(["a", "b"]);
    await checks.recheck();
    asked.length = 0;
    await checks.recheck((uri) => uri === "b/part");
    assert.deepEqual(asked, ["b 100"]);
  });

  it("show the reason why a document was not checked, and keep it until it is checked again", async () => {
    const why = unchecked().unchecked;
    assert.ok(why);
    const { checks, shown, asked } = bench({ a: { kind: "unchecked", unchecked: why } });
    checks.replace(["a"]);
    await checks.recheck();
    await checks.recheck(() => false);
    assert.deepEqual(shown(), [["a", why.code, undefined]]);
    assert.equal(asked.length, 1);
  });

  it("forget files that are missing, excluded or not OpenAPI documents", async () => {
    const without = (code: string): ClosedCheckAnswer => {
      const verdict = report([], { verdict: "unchecked", unchecked: { code, message: "?", advice: "!" } });
      return { kind: "checked", size: 1, files: [], verdict };
    };
    const { checks, shown } = bench({
      missing: { kind: "missing" },
      excluded: without("excluded"),
      other: without("not-openapi"),
      unknown: without("no-release"),
    });
    checks.replace(["missing", "excluded", "other", "unknown"]);
    await checks.recheck();
    assert.deepEqual(shown(), [["unknown", "no-release", 1000]]);
  });

  it("keep the verdicts of documents that remain when the list is replaced", async () => {
    const { checks, open, shown } = bench();
    checks.replace(["a", "b", "c"]);
    await checks.recheck();
    open.add("b");
    checks.replace(["c", "d"]);
    assert.deepEqual(shown(), [
      ["b", "compatible", 1000],
      ["c", "compatible", 1000],
      ["d", undefined, undefined],
    ]);
  });

  it("stop when they are canceled or disposed of", async () => {
    const { checks, asked } = bench();
    checks.replace(["a", "b"]);
    await checks.checkAll(() => asked.length === 1);
    assert.deepEqual(asked, ["a Infinity"]);
    checks.dispose();
    await checks.recheck();
    assert.deepEqual(asked, ["a Infinity"]);
  });
});
