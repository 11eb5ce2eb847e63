/** A comparer that remembers beside one that does not. */
import assert from "node:assert/strict";
import {
  compareDocuments,
  createComparer,
  type Comparison,
  type SourceDocument,
} from "../../src/engine/index";
import { includesPattern } from "../../src/proof/index";
import { createSectionMemory, parse, type Hold } from "../../src/source/index";
import { edited } from "./edits";

/** Edits head, now and then base, one edit after the other, and asserts after each that both tell the same. */
export function assertSameWhileEdited(base: string, head: string, edits: number, random: () => number): void {
  const memory = createSectionMemory();
  const holds: { base: Hold; head: Hold } = { base: [], head: [] };
  const comparer = createComparer({ includesPattern });
  const read = (name: "base" | "head", text: string): SourceDocument => {
    const hold: Hold = [];
    const { document } = parse(`${name}.yaml`, text, { memory, hold });
    memory.release(holds[name]);
    holds[name] = hold;
    return document;
  };
  const texts = { base, head };
  const documents = { base: read("base", base), head: read("head", head) };
  for (let edit = 0; ; edit++) {
    const remembered = comparer.compare(alone(documents.base), alone(documents.head));
    const anew = compareDocuments(
      alone(parse("base.yaml", texts.base).document),
      alone(parse("head.yaml", texts.head).document),
      { includesPattern },
    );
    assert.deepEqual(told(remembered), told(anew), `after ${String(edit)} edits`);
    if (edit === edits) return;
    const name = random() < 0.1 ? "base" : "head";
    // Most edits are taken back sooner or later.
    texts[name] = random() < 0.15 ? { base, head }[name] : edited(texts[name], random);
    documents[name] = read(name, texts[name]);
  }
}

function alone(entry: SourceDocument): Parameters<typeof compareDocuments>[0] {
  return { entry, get: () => undefined };
}

function told({ changes, problems }: Comparison): unknown {
  const sorted = (all: readonly object[]): string[] => all.map((each) => JSON.stringify(each)).sort();
  return { changes: sorted(changes), base: sorted(problems.base), head: sorted(problems.head) };
}
