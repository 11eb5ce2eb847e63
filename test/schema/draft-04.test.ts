/** The official test suite for draft-04, each test as the inclusion of an instance. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { includes, validate } from "../../src/schema/index";
import type { Json } from "../../src/schema/json";

interface Group {
  readonly description: string;
  readonly schema: Json;
  readonly tests: readonly { readonly description: string; readonly data: Json; readonly valid: boolean }[];
}

const folder = "node_modules/json-schema-test-suite/tests/draft4";
const files = globSync(`${folder}/{*,optional/bignum}.json`).filter(
  (file) => basename(file) !== "refRemote.json",
);

describe("the official test suite for draft-04", () => {
  for (const file of files)
    it(`agrees with ${basename(file)}`, () => {
      const groups = JSON.parse(readFileSync(file, "utf8")) as Group[];
      const wrong = groups.flatMap(({ description, schema, tests }) =>
        tests
          .filter(({ data, valid }) => {
            const dialect = "draft-04";
            const expected = valid ? "yes" : "no";
            return (
              validate(schema, data, { dialect }).answer !== (valid ? "valid" : "invalid") ||
              includes(schema, { enum: [data] }, { dialect }).answer !== expected ||
              includes(schema, { allOf: [{ enum: [data] }] }, { dialect }).answer !== expected
            );
          })
          .map((test) => `${description}: ${test.description}`),
      );
      assert.deepEqual(wrong, []);
      assert.ok(groups.length > 0);
    });
});
