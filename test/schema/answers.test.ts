/**
 * The answers for random pairs of schemas, and the steps that they take. When the file was written, other validators
 * confirmed the answers of 1,622 pairs in both directions and the validity of 6,487 values; those of schemas that they
 * misread (`$ref`, `contains` next to `unevaluatedItems`) are as given. `UPDATE_ANSWERS=1` writes the file.
 */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createComparer, type ReadSchema } from "../../src/schema/comparer";
import { includes, validate } from "../../src/schema/index";
import type { Json } from "../../src/schema/json";
import { createRandom } from "./random";
import { randomValue } from "./random-schemas";
import { pairOf } from "./soak-pairs";

const file = "test/schema/answers.txt";
const labeledFile = "test/schema/labeled-answers.txt";
const seeds = Array.from({ length: 2000 }, (_, index) => index + 1);
const lineLength = 100;

/** The first letters of the answers to both questions about each pair, and of the validity of four values. */
function answered(): string {
  const letters = seeds.flatMap((seed) => {
    const { outer, inner } = pairOf(seed);
    const random = createRandom(seed);
    const values = Array.from({ length: 4 }, () => randomValue(random));
    const answers = [
      includes(outer, inner),
      includes(inner, outer, { format: "assertion" }),
      ...values.map((value, index) => validate(index % 2 === 0 ? inner : outer, value)),
    ];
    return answers.map(({ answer }) => answer.charAt(0));
  });
  const lines = letters.join("").match(new RegExp(`.{1,${String(lineLength)}}`, "g")) ?? [];
  return `${lines.join("\n")}\n`;
}

interface Labeled {
  readonly about: string;
  readonly versions?: readonly [string, string];
  readonly base: Json;
  readonly head: Json;
  readonly components?: readonly [Json, Json];
}

/** The answers for the labeled pairs of schemas of documents, in both directions. */
function answeredForDocuments(): { readonly text: string; readonly steps: number } {
  let steps = 0;
  const rows = readFileSync("test/engine/labeled/schemas.jsonl", "utf8").trim().split("\n");
  const lines = rows.map((line) => {
    const { about, base, head, versions, components } = JSON.parse(line) as Labeled;
    const comparer = createComparer();
    const read = (root: Json, index: 0 | 1): ReadSchema => {
      const version = versions?.[index] === "3.0" ? "openapi-3.0" : "openapi-3.1";
      const document = { root, components: { schemas: components?.[index] ?? {} } };
      return comparer.read(document, { dialect: version, format: "assertion" }).schemaAt("#/root");
    };
    const [was, is] = [read(base, 0), read(head, 1)];
    const answers = [comparer.includes(is, was).answer, comparer.includes(was, is).answer];
    steps += comparer.spent();
    return `${answers.join(" ")} ${about}\n`;
  });
  return { text: lines.join(""), steps };
}

describe("the answers for schemas of documents", () => {
  it("are the same as before, and take no more steps", () => {
    const { text, steps } = answeredForDocuments();
    if (process.env.UPDATE_ANSWERS === "1") writeFileSync(labeledFile, text);
    assert.equal(text, readFileSync(labeledFile, "utf8").replaceAll("\r\n", "\n"));
    assert.ok(steps <= 117_100, `${String(steps)} steps`);
  });
});

describe("the answers for many random pairs of schemas", () => {
  it("are the same as before", () => {
    const now = answered();
    if (process.env.UPDATE_ANSWERS === "1") writeFileSync(file, now);
    assert.equal(now, readFileSync(file, "utf8").replaceAll("\r\n", "\n"));
  });

  it("take no more steps than before", () => {
    const comparer = createComparer();
    for (const seed of seeds) {
      const { outer, inner } = pairOf(seed);
      const [wide, narrow] = [outer, inner].map((schema) => comparer.read(schema).schemaAt("#"));
      if (wide !== undefined && narrow !== undefined) comparer.includes(wide, narrow);
    }
    assert.ok(comparer.spent() <= 53_345, `${String(comparer.spent())} steps`);
  });
});
