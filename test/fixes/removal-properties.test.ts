import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { assert as hold, asyncProperty, constantFrom, uniqueArray } from "fast-check";
import { stringify } from "yaml";
import { At, type SourceNode } from "../../src/engine/index";
import { lineTable, parse } from "../../src/source/index";
import { breaksIn, changedLines, check } from "./apply-repairs";
import { hasLinesOf } from "./lines";

const bookshop = readFileSync("test/start/bookshop.yaml", "utf8");

/** The lines of an entry or item in block style: its first line, and the line after its last one. */
interface Lines {
  readonly pointer: string;
  readonly from: number;
  readonly to: number;
}

/** The parts of a text that can be removed by whole lines and have siblings. */
function removable(text: string): Lines[] {
  const { document } = parse("file:///api.yaml", text);
  const lines = lineTable(text);
  const all = text.split("\n");
  const found: Lines[] = [];
  const add = (at: At, start: number): void => {
    const from = lines.positionAt(start).line;
    const to = lines.positionAt(at.node.end).line + 1;
    const isWhole = (all[from] ?? "").slice(0, lines.positionAt(start).character).trim() === "";
    if (isWhole && at.node.start >= start) found.push({ pointer: at.pointer(), from, to });
  };
  const walk = (at: At): void => {
    const { node } = at;
    if (isFlow(text, node)) return;
    const children = [...at.entries(), ...at.items()];
    for (const child of children) {
      const isItem = node.kind === "seq";
      const start = isItem ? text.lastIndexOf("-", child.node.start) : child.keyPlace().span.start;
      if (children.length > 1) add(child, start);
      walk(child);
    }
  };
  const root = At.root(document);
  for (const key of ["paths", "components"]) {
    const part = root?.get(key);
    if (part) walk(part);
  }
  return found;
}

function isFlow(text: string, node: SourceNode): boolean {
  return node.kind !== "scalar" && "{[".includes(text[node.start] ?? "");
}

function without(text: string, gone: readonly Lines[]): string {
  const isGone = (line: number): boolean => gone.some(({ from, to }) => from <= line && line < to);
  return text
    .split("\n")
    .filter((_, line) => !isGone(line))
    .join("\n");
}

const parts = removable(bookshop);

describe("a removed part of a document", () => {
  it("exists in sufficient number", () => assert.ok(parts.length > 60, String(parts.length)));

  for (const part of parts)
    it(`is restored exactly: ${part.pointer}`, async () => {
      const head = without(bookshop, [part]);
      const checked = await check(bookshop, head);
      const whole = await checked.all();
      if (breaksIn(checked.report).length === 0) assert.equal(whole, undefined);
      else {
        assert.ok(
          whole,
          breaksIn(checked.report)
            .map(({ rule, message }) => `${rule} ${message}`)
            .join("\n"),
        );
        assert.equal(changedLines(bookshop, checked.with(whole)), "");
        assert.ok(checked.with(whole) === bookshop);
      }
    });

  for (const lineBreak of ["\n", "\r\n"])
    it(`is restored with ${JSON.stringify(lineBreak)}, and all other text is unchanged`, async () => {
      const written = (text: string): string => text.replaceAll("\n", lineBreak);
      const some = uniqueArray(constantFrom(...parts), { minLength: 1, maxLength: 5 });
      await hold(
        asyncProperty(some, async (gone) => {
          const head = written(without(bookshop, gone));
          const checked = await check(written(bookshop), head);
          const whole = await checked.all();
          if (whole === undefined) {
            assert.deepEqual(breaksIn(checked.report), []);
            return;
          }
          const text = checked.with(whole);
          assert.deepEqual(breaksIn((await check(written(bookshop), text)).report), []);
          assert.ok(hasLinesOf(head, text), text);
        }),
        { numRuns: 60, seed: 8 },
      );
    });

  it("is restored into a document in another format", async () => {
    const some = uniqueArray(constantFrom(...parts), { minLength: 1, maxLength: 5 });
    const ways: ((text: string) => string)[] = [
      (text) => `${JSON.stringify(valueOf(text), undefined, "\t")}\n`,
      (text) => JSON.stringify(valueOf(text)),
      (text) => stringify(valueOf(text), { indent: 4, indentSeq: false, lineWidth: 0 }),
      (text) => stringify(valueOf(text), { collectionStyle: "flow", lineWidth: 0 }),
    ];
    await hold(
      asyncProperty(some, constantFrom(...ways), async (gone, way) => {
        const checked = await check(bookshop, way(without(bookshop, gone)));
        const whole = await checked.all();
        const text = whole ? checked.with(whole) : way(without(bookshop, gone));
        assert.deepEqual(breaksIn((await check(bookshop, text)).report), []);
      }),
      { numRuns: 60, seed: 8 },
    );
  });
});

function valueOf(text: string): unknown {
  const plain = (node: SourceNode): unknown => {
    if (node.kind === "scalar") return node.value;
    if (node.kind === "seq") return node.items.map(plain);
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
  };
  const { root } = parse("file:///api.yaml", text).document;
  assert.ok(root);
  return plain(root);
}
