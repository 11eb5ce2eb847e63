/** Labeled pairs of JSON Schemas from other projects: true if every instance of `s1` is an instance of `s2`. */
import { readFileSync } from "node:fs";
import type { Json } from "../../src/schema/json";

export interface Case {
  readonly id: string;
  readonly s1: Json;
  readonly s2: Json;
  readonly within: boolean;
}

const rewritten =
  "The suite moved `not` or renamed identifiers so that references lead to other schemas than it assumes.";
const lineFeed = "In ECMA-262 `.` does not match a line feed, so `.+` rejects a string that consists of one.";

/** Labels that are wrong in strict JSON Schema semantics, with the reason. */
export const contested: Readonly<Record<string, string>> = {
  "nonvalid/dynamicRef.json#9": rewritten,
  "nonvalid/ref.json#14": rewritten,
  "universal/anchor.json#4r": rewritten,
  "universal/dynamicRef.json#2r": rewritten,
  "universal/dynamicRef.json#9r": rewritten,
  "universal/ref.json#14r": rewritten,
  "universal/ref.json#15r": rewritten,
  "unsatisfiable/anchor.json#4": rewritten,
  "unsatisfiable/dynamicRef.json#1": rewritten,
  "unsatisfiable/dynamicRef.json#9": rewritten,
  "unsatisfiable/id.json#2": rewritten,
  "unsatisfiable/ref.json#12": rewritten,
  "unsatisfiable/ref.json#15": rewritten,
  "test_more.TestPaperExamples.test_equiv_multiple_case#370": lineFeed,
  "test_more.TestPaperExamples.test_equiv_multiple_case#372": lineFeed,
  "test_more.TestPaperExamples.test_equiv_multiple_case#379": lineFeed,
  "test_more.TestPaperExamples.test_equiv_multiple_case#381": lineFeed,
  "test_numeric.TestCompositeNumericSubtype.test_all_all_3#396": "Every multiple of 3 is a multiple of 0.3.",
};

/** References without a target. */
export const unresolved = ["unsatisfiable/ref.json#16", "unsatisfiable/ref.json#16r"];

export function readCases(file: string): readonly Case[] {
  return JSON.parse(readFileSync(`../shared/cases/containment/${file}`, "utf8")) as Case[];
}
