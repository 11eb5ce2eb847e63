/** A comparer that remembers beside one that does not. */
import assert from "node:assert/strict";
import {
  compareDocuments,
  createComparer,
  type Comparer,
  type Comparison,
  type SourceDocument,
} from "../../src/engine/index";
import { includesPattern } from "../../src/proof/index";
import { createSectionMemory, parse, type Hold } from "../../src/source/index";
import { edited } from "./edits";

/**
 * Edits head, now and then base, one edit after the other, and asserts after each that both tell the same, also where
 * the one that remembers was ended half-way just before.
 * @returns how often it was
 */
export function assertSameWhileEdited(
  base: string,
  head: string,
  edits: number,
  random: () => number,
): number {
  let ended = 0;
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
    if (endsEarly(comparer, documents, Math.floor(random() * 40))) ended++;
    const remembered = comparer.compare(alone(documents.base), alone(documents.head));
    const anew = compareDocuments(
      alone(parse("base.yaml", texts.base).document),
      alone(parse("head.yaml", texts.head).document),
      { includesPattern },
    );
    assert.deepEqual(told(remembered), told(anew), `after ${String(edit)} edits`);
    if (edit === edits) return ended;
    const name = random() < 0.1 ? "base" : "head";
    // Most edits are taken back sooner or later.
    texts[name] = random() < 0.15 ? { base, head }[name] : edited(texts[name], random);
    documents[name] = read(name, texts[name]);
  }
}

/** Ends a comparison half-way, where it takes so long. */
function endsEarly(
  comparer: Comparer,
  { base, head }: { readonly base: SourceDocument; readonly head: SourceDocument },
  looks: number,
): boolean {
  const reason = new Error("There is something newer.");
  let left = looks;
  try {
    comparer.compare(alone(base), alone(head), () => {
      if (left-- === 0) throw reason;
    });
    return false;
  } catch (error) {
    assert.equal(error, reason);
    return true;
  }
}

function alone(entry: SourceDocument): Parameters<typeof compareDocuments>[0] {
  return { entry, get: () => undefined };
}

function told({ changes, problems }: Comparison): unknown {
  const sorted = (all: readonly object[]): string[] => all.map((each) => JSON.stringify(each)).sort();
  return { changes: sorted(changes), base: sorted(problems.base), head: sorted(problems.head) };
}
