import assert from "node:assert/strict";
import { createComparer } from "../../src/schema/index";
import type { Json } from "../../src/schema/json";

function petStore(pet: Json): Json {
  return {
    openapi: "3.0.3",
    components: {
      schemas: {
        Pet: pet,
        Owner: {
          type: "object",
          properties: { pets: { type: "array", items: { $ref: "#/components/schemas/Pet" } } },
        },
        Node: { type: "object", properties: { next: { $ref: "#/components/schemas/Node" } } },
      },
    },
  };
}

const base = petStore({
  type: "object",
  required: ["name"],
  properties: { name: { type: "string", maxLength: 9 } },
});
const head = petStore({ type: "object", properties: { name: { type: "string", nullable: true } } });

/** More pigeons than holes: hard to refute by trying cases. */
function pigeons(count: number): Json {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const inHole = (pigeon: number, hole: number): Json => ({
    type: "object",
    required: [`${pigeon} in ${hole}`],
  });
  const housed = numbers.map((pigeon) => ({ anyOf: numbers.slice(1).map((hole) => inHole(pigeon, hole)) }));
  const alone = numbers
    .slice(1)
    .flatMap((hole) =>
      numbers.flatMap((one) =>
        numbers.slice(0, one).map((other) => ({ not: { allOf: [inHole(one, hole), inHole(other, hole)] } })),
      ),
    );
  return { allOf: [...housed, ...alone] };
}

describe("a comparer of documents", () => {
  const comparer = createComparer();
  const [older, newer] = [base, head].map((document) => comparer.read(document, { dialect: "openapi-3.0" }));

  for (const [reference, widened, narrowed] of [
    ["#/components/schemas/Pet", "yes", "no"],
    ["#/components/schemas/Owner", "yes", "no"],
    ["#/components/schemas/Node", "yes", "yes"],
  ] as const)
    it(`compares ${reference} in both directions`, () => {
      const [before, after] = [older?.schemaAt(reference), newer?.schemaAt(reference)];
      assert.ok(before && after);
      assert.deepEqual(
        [comparer.includes(after, before).answer, comparer.includes(before, after).answer],
        [widened, narrowed],
      );
    });

  it("finds a witness inside of a referenced schema", () => {
    const [before, after] = [older, newer].map((document) =>
      document?.schemaAt("#/components/schemas/Owner"),
    );
    assert.ok(before && after);
    const given = comparer.includes(before, after);
    const witness = given.answer === "no" ? given.witness : undefined;
    assert.notEqual(witness, undefined);
    assert.deepEqual(
      [after.validate(witness ?? null), before.validate(witness ?? null)],
      [{ answer: "valid" }, { answer: "invalid" }],
    );
  });

  it("gives the reason for a reference without a target", () => {
    const [before, after] = [older, newer].map((document) => document?.schemaAt("#/components/schemas/Cat"));
    assert.ok(before && after);
    assert.deepEqual(comparer.includes(before, after), {
      answer: "unknown",
      why: 'The reference "#/components/schemas/Cat" cannot be resolved.',
    });
  });

  it("works after a question that was too complex", () => {
    assert.equal(
      comparer.includes(comparer.read(false).schemaAt("#"), comparer.read(pigeons(9)).schemaAt("#")).answer,
      "unknown",
    );
    const [integers, numbers] = ["integer", "number"].map((type) => comparer.read({ type }).schemaAt("#"));
    assert.ok(integers && numbers);
    assert.deepEqual(comparer.includes(numbers, integers), { answer: "yes" });
  });

  it("rejects schemas of another comparer", () => {
    const own = comparer.read(true).schemaAt("#");
    const foreign = createComparer().read(true).schemaAt("#");
    assert.equal(comparer.includes(own, foreign).answer, "unknown");
  });

  it("adds up the steps of all questions", () => {
    const counting = createComparer();
    const [wide, narrow] = [{ type: "string" }, { type: "string", maxLength: 3 }].map((schema) =>
      counting.read(schema).schemaAt("#"),
    );
    assert.ok(wide && narrow);
    const spent = [counting.spent()];
    for (const [outer, inner] of [
      [wide, narrow],
      [narrow, wide],
    ] as const) {
      counting.includes(outer, inner);
      spent.push(counting.spent());
    }
    assert.ok(
      spent[0] === 0 && spent.every((steps, index) => index === 0 || steps > (spent[index - 1] ?? 0)),
    );
  });
});
