/** Compares a comparer that is used again with a new one. */
import assert from "node:assert/strict";
import {
  compareDocuments,
  createComparer,
  type Comparer,
  type Comparison,
  type SourceDocument,
} from "../../src/engine/index";
import { includesPattern } from "../../src/proof/index";
import { createSectionMemory, parse, type UsedSections } from "../../src/source/index";
import { edited } from "./random-edits";

/**
 * Edits head, and sometimes base, and asserts after each edit that both comparers give the same result, also after an
 * aborted comparison.
 * @returns the number of aborted comparisons
 */
export function assertSameWhileEdited(
  base: string,
  head: string,
  edits: number,
  random: () => number,
): number {
  let ended = 0;
  const comparer = createComparer({ includesPattern });
  const read = createDocumentReader();
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
    // Most edits are reverted later.
    texts[name] = random() < 0.15 ? { base, head }[name] : edited(texts[name], random);
    documents[name] = read(name, texts[name]);
  }
}

/** Reads consecutive texts of both versions. Unchanged sections of a version are the same objects. */
export function createDocumentReader(): (name: "base" | "head", text: string) => SourceDocument {
  const memory = createSectionMemory();
  const holds: { base: UsedSections; head: UsedSections } = { base: [], head: [] };
  return (name, text) => {
    const hold: UsedSections = [];
    const { document } = parse(`${name}.yaml`, text, { memory, hold });
    memory.release(holds[name]);
    holds[name] = hold;
    return document;
  };
}

/** Aborts a comparison, if it takes long enough. */
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
