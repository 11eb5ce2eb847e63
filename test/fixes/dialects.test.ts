import assert from "node:assert/strict";
import { breaksIn, changedLines, check } from "./apply-repairs";

const api = (version: string, schema: string): string => `openapi: ${version}
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
components:
  schemas:
    Pet:
${schema.replace(/^/gm, "      ")}
`;

const old = "3.0.3";
const now = "3.1.0";

/** Differences of head, in its own OpenAPI version, and the lines that restoring changes. */
const cases: Readonly<
  Record<string, readonly [base: string, head: string, from: string, to: string, lines: string]>
> = {
  "a property that may be null": [
    "additionalProperties: false\nproperties:\n  a: { type: string }\n  b:\n    type: string\n    nullable: true # or nothing",
    "additionalProperties: false\nproperties:\n  a: { type: string }",
    old,
    now,
    `+        b:\n+          type:\n+            - string\n+            - "null"`,
  ],
  "a type that may be null": [
    "type: string\nnullable: true",
    "type: string",
    old,
    now,
    `-      type: string\n+      type:\n+        - string\n+        - "null"`,
  ],
  "a type that may be null, in the old words": [
    'type: [string, "null"]\nmaxLength: 5',
    "type: string\nmaxLength: 5",
    now,
    old,
    "+      nullable: true",
  ],
  "a bound that is excluded": [
    "type: integer\nminimum: 1\nexclusiveMinimum: true",
    "type: integer\nminimum: 5",
    old,
    now,
    "-      minimum: 5\n+      exclusiveMinimum: 1",
  ],
  "a bound that is excluded, in the old words": [
    "type: integer\nexclusiveMinimum: 1",
    "type: integer\nminimum: 5",
    now,
    old,
    "-      minimum: 5\n+      minimum: 1\n+      exclusiveMinimum: true",
  ],
  "what is said in the same words, as it was written": [
    "additionalProperties: false\nproperties:\n  a: { type: string, nullable: true }\n  b: # second\n    'type': string",
    'additionalProperties: false\nproperties:\n  a: { type: [string, "null"] }',
    old,
    now,
    "+        b: # second\n+          'type': string",
  ],
};

describe("restoring into a document of another OpenAPI version", () => {
  for (const [title, [before, after, from, to, lines]] of Object.entries(cases))
    it(title, async () => {
      const [base, head] = [api(from, before), api(to, after)];
      const checked = await check(base, head);
      const whole = await checked.all();
      assert.ok(
        whole,
        breaksIn(checked.report)
          .map(({ message }) => message)
          .join(),
      );
      const text = checked.with(whole);
      assert.equal(changedLines(head, text), lines);
      assert.deepEqual(breaksIn((await check(base, text)).report), []);
    });
});
