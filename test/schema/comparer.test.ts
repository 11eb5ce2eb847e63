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

  it("goes on after a question that was too complex", () => {
    const hard = (longer: number): Json => ({
      properties: Object.fromEntries(
        Array.from({ length: 1500 }, (_, index) => [
          `p${index}`,
          { type: "string", maxLength: index + longer },
        ]),
      ),
    });
    const [narrow, wide] = [0, 1].map((longer) => comparer.read(hard(longer)).schemaAt("#"));
    assert.ok(narrow && wide);
    assert.equal(comparer.includes(wide, narrow).answer, "unknown");
    const [integers, numbers] = ["integer", "number"].map((type) => comparer.read({ type }).schemaAt("#"));
    assert.ok(integers && numbers);
    assert.deepEqual(comparer.includes(numbers, integers), { answer: "yes" });
  });

  it("does not compare schemas of another comparer", () => {
    const own = comparer.read(true).schemaAt("#");
    const foreign = createComparer().read(true).schemaAt("#");
    assert.equal(comparer.includes(own, foreign).answer, "unknown");
  });
});
