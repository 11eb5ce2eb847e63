import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join } from "node:path";
import { At } from "../../src/engine/index";
import { applyEdits } from "../../src/fixes/index";
import type { Finding, Fix } from "../../src/policy/index";
import { parse } from "../../src/source/index";
import { createRandom } from "../schema/random";
import { hasLinesOf } from "../fixes/lines";
import { startAgent, type Agent, type Result } from "./client";

const MAX_BYTES = 750_000;

/** Removed entries, steps until the document must be compatible again, and draws of edits. */
const EDITS = 3;
const MAX_STEPS = 30;
const MAX_DRAWS = 50;

const documents = globSync("../shared/specs/*/{base,head}.{json,yaml}")
  .filter((file) => statSync(file).size <= MAX_BYTES)
  .sort();

interface Entry {
  readonly start: number;
  /** Start of the next entry of the same map. */
  readonly end: number;
}

/** The entries of maps that another entry follows: without one, the document is still well-formed. */
function removableEntries(uri: string, text: string): Entry[] {
  const root = At.root(parse(uri, text).document);
  const found: Entry[] = [];
  const walk = (at: At): void => {
    const entries = at.entries();
    entries.forEach((entry, index) => {
      const next = entries[index + 1];
      const { start } = entry.keyPlace().span;
      const isOnOwnLine = text.slice(text.lastIndexOf("\n", start) + 1, start).trim() === "";
      if (next !== undefined && isOnOwnLine) found.push({ start, end: next.keyPlace().span.start });
      walk(entry);
    });
    at.items().forEach(walk);
  };
  for (const key of ["paths", "components", "definitions"]) {
    const part = root?.get(key);
    if (part) walk(part);
  }
  return found;
}

/** The text without some entries that do not overlap. */
function withoutEntries(text: string, entries: readonly Entry[]): string {
  const sorted = entries.toSorted((one, other) => other.start - one.start);
  return sorted.reduce(
    (all, { start, end }, index) =>
      end <= (sorted[index - 1]?.start ?? Infinity) ? all.slice(0, start) + all.slice(end) : all,
    text,
  );
}

function countNotes({ notes }: Result): number {
  return (notes as unknown[]).length;
}

describe("an agent without a model", () => {
  let folder = "";
  let agent: Agent;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "contract-guard-loop-"));
    agent = await startAgent();
  });
  after(async () => {
    await agent.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const file of documents)
    for (const seed of [1, 2])
      it(`repairs random edits: ${basename(dirname(file))}/${basename(file)}, seed ${seed}`, async () => {
        const published = readFileSync(file, "utf8");
        const [base, head] = ["published", "openapi"].map((name) => join(folder, name + extname(file)));
        assert.ok(base !== undefined && head !== undefined);
        writeFileSync(base, published);
        const check = (): Promise<Result> =>
          agent.call("check", { path: head, base, severity: "breaking", fixes: true, limit: 1 });
        writeFileSync(head, published);
        const notes = countNotes(await check());
        const entries = removableEntries(file, published);
        const random = createRandom(seed);
        let result: Result = {};
        let edited = published;
        // Edits that break nothing, or make the document invalid, are drawn again.
        for (let draws = 0; result.verdict !== "breaking" || countNotes(result) > notes; draws++) {
          assert.ok(draws < MAX_DRAWS);
          const removed = Array.from({ length: EDITS }, () => random.pick(entries));
          edited = withoutEntries(published, removed);
          writeFileSync(head, edited);
          result = await check();
        }
        for (let steps = 0; result.verdict !== "compatible"; steps++) {
          assert.ok(steps < MAX_STEPS);
          const [finding] = result.findings as Finding[];
          const fix: Fix | undefined = finding?.fixes?.[0];
          assert.ok(fix, JSON.stringify([result.verdict, result.unchecked, finding?.message]));
          const text: string = readFileSync(head, "utf8");
          assert.equal(createHash("sha256").update(text).digest("hex"), fix.hash);
          writeFileSync(head, applyEdits(text, fix.edits) ?? "");
          result = await check();
        }
        const repaired = readFileSync(head, "utf8");
        assert.ok(hasLinesOf(edited, repaired), "another line was changed");
        assert.ok(hasLinesOf(repaired, published), "a line was added that is not published");
      });
});
