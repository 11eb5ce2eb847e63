/**
 * Labeled pairs of JSON Schemas, as the request body and as the response of an operation: the verdict is the label,
 * except where a convention of API evolution differs from JSON Schema (media/docs/compatibility.md).
 */
import assert from "node:assert/strict";
import { compare } from "../../src/service/library";
import { contested, readCases, unresolved, type Case } from "../schema/containment";

const asserted = "Values of a known `format` are expected to have it.";
const described = "By convention, clients do not send properties that are not described.";
const ignored = "A server may ignore a property that is no longer described.";
const listed = "Listed values of an obviously wrong type are read as intended.";

/** Reasons by the beginning of an ID. */
const conventions: Readonly<Record<string, string>> = {
  "nonvalid/format.json#": asserted,
  "valid/format.json#": asserted,
  "unions/format.json#": asserted,
  "test_enum.TestEnum.test_enum_uninhabited2#164": listed,
  "test_mix.TestMixedTypes.test_enum6#318": listed,
  "test_from_lale.TestMore.test_49#242": ignored,
  "test_from_lale.TestMore.test_62#257": ignored,
  "test_object.TestObjectSubtype.test_simple_obj1#573": ignored,
  "test_from_lale.TestMore.": described,
  "test_object.TestObjectSubtype.test_simple_obj1#574": described,
  "test_object.TestObjectSubtype.test_tricky1#584": asserted,
};

const used = new Set<string>();

function isExplained(id: string): boolean {
  const convention = Object.keys(conventions).find((start) => id.startsWith(start));
  if (convention !== undefined) used.add(convention);
  return convention !== undefined || id in contested || unresolved.includes(id);
}

function documentOf(schema: Case["s1"]): string {
  // References in the pair lead to its root, so the schema is a resource of its own.
  const isOpen =
    typeof schema === "object" && schema !== null && !Array.isArray(schema) && !("$id" in schema);
  const resource = isOpen ? Object.assign({ $id: "https://example.com/s" }, schema) : schema;
  const content = { "application/json": { schema: resource } };
  const operation = { requestBody: { required: true, content }, responses: { "200": { description: "ok" } } };
  const info = { title: "t", version: "1" };
  return JSON.stringify({ openapi: "3.1.0", info, paths: { "/a": { post: operation } } });
}

async function verdictOf({ s1, s2 }: Case): Promise<string> {
  const [base, head] = [s1, s2].map((schema, at) => ({
    uri: `file:///${String(at)}.json`,
    text: documentOf(schema),
  }));
  const { verdict, summary } = await compare({ base, head, proof: false } as Parameters<typeof compare>[0]);
  return verdict === "compatible" && summary.dangerous > 0 ? "undecided" : verdict;
}

for (const file of ["suite.json", "jsonsubschema.json"])
  describe(`checks of the pairs in ${file}`, () => {
    it("agree with the labels, except by a convention", async () => {
      const wrong: string[] = [];
      for (const each of readCases(file)) {
        const verdict = await verdictOf(each);
        if (verdict !== (each.within ? "compatible" : "breaking") && !isExplained(each.id))
          wrong.push(`${each.id} ${verdict}`);
      }
      assert.deepEqual(wrong, []);
    });
  });

describe("conventions that differ from JSON Schema", () => {
  it("each explain a label", () => {
    assert.deepEqual(
      Object.keys(conventions).filter((each) => !used.has(each)),
      [],
    );
  });
});
