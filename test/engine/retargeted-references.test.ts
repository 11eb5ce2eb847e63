/** A reference that is changed to another one of many recursive schemas. */
import assert from "node:assert/strict";
import { told } from "./compared";
import { randomOf } from "./random-edits";
import { assertSameWhileEdited } from "./incremental";

const numbers = Array.from({ length: 200 }, (_, index) => index);

/** Cycles of different lengths: their comparison creates a pair for each combination of schemas. */
function circles(
  first: number,
  kindOf: (nth: number) => string,
  refer = (name: string): string => `{ $ref: "#/components/schemas/${name}" }`,
): string {
  const thing = (nth: number): string => `    Thing${String(nth)}:
      type: object
      properties:
        kind: ${kindOf(nth)}
        next: ${refer(`Thing${String((nth * 7 + 3) % numbers.length)}`)}
        other: ${refer(`Thing${String((nth * 13 + 5) % numbers.length)}`)}
`;
  return `openapi: 3.1.0
info: { title: Circles, version: 1.0.0 }
paths:
  /things:
    post:
      requestBody:
        content:
          application/json:
            schema: ${refer(`Thing${String(first)}`)}
      responses: { "204": { description: Done. } }
components:
  schemas:
${numbers.map(thing).join("")}`;
}

const alike = (): string => "{ type: string }";
const different = (nth: number): string => `{ type: string, maxLength: ${String(100 + nth)} }`;

interface Way {
  readonly refer: (name: string) => string;
  readonly underlines: string;
}

const ways: Readonly<Record<string, Way>> = {
  "as they are": {
    refer: (name) => `{ $ref: "#/components/schemas/${name}" }`,
    underlines: "schema",
  },
  "that may be null": {
    refer: (name) => `{ anyOf: [{ type: "null" }, { $ref: "#/components/schemas/${name}" }] }`,
    underlines: '$ref: "#/components/schemas/Thing2"',
  },
  "beside a text": {
    refer: (name) => `{ anyOf: [{ type: string }, { $ref: "#/components/schemas/${name}" }] }`,
    underlines: '$ref: "#/components/schemas/Thing2"',
  },
};

describe("a changed reference in a large strongly connected component of schemas", () => {
  for (const [way, { refer, underlines }] of Object.entries(ways))
    it(`is reported once as not completely compared, at the reference: schemas ${way}`, () => {
      const findings = told(circles(3, different, refer), circles(2, different, refer));
      const [cut, ...more] = findings.filter(({ kind }) => kind === "schema-not-compared");
      assert.deepEqual(more, []);
      assert.equal(cut?.underlines, underlines);
      const narrowed = findings.filter(({ kind }) => kind === "length-narrowed");
      assert.deepEqual([...new Set(narrowed.map((each) => each.underlines))], [underlines]);
    });

  it("is not reported if both targets are equivalent", () => {
    assert.deepEqual(told(circles(3, alike), circles(2, alike)), []);
  });

  it("gives the same result after edits as a new comparison", () => {
    assertSameWhileEdited(circles(3, different), circles(2, different), 10, randomOf(3));
  });

  it("gives the same result after an edit elsewhere makes the targets different", () => {
    assertSameWhileEdited(circles(3, alike), circles(2, alike), 5, randomOf(3));
  });
});
