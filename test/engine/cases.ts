/** Tables of cases: pairs of documents, and every change that is reported between them. */
import assert from "node:assert/strict";
import type { Example } from "../../src/engine/index";
import { exampleDocuments } from "./example";
import { reported, type Expected } from "./expected";
import { wrongPlaces } from "./locations";

export { breaking, compatible, dangerous } from "./expected";

/** Same format as the example of a rule; `changes` contains all reported changes, in document order of head. */
export interface Case extends Omit<Example, "reports"> {
  readonly changes: readonly Expected[];
  /** The changes in the other direction, from `after` to `before`. */
  readonly reverted?: readonly Expected[];
}

type Pair = Pick<Case, "before" | "after" | "dialect"> & { readonly of: "document" };

const versions = { "3.0": "3.0.3", "3.1": "3.1.0", "3.2": "3.2.0" } as const;

/** One or more component schemas, each in one line. */
type Schemas = string | readonly string[];

/**
 * Builds pairs of documents from the component schemas of base and of head, and those that follow in both. `POST /pets`
 * has the schema `root` in its request and in its response.
 */
export function documentsOf(root: string, dialect: keyof typeof versions) {
  const content = `content: { application/json: { schema: { $ref: "#/components/schemas/${root}" } } }`;
  const documentWith = (schemas: readonly string[]) => `
openapi: ${versions[dialect]}
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { ${content} }
      responses: { "200": { description: ok, ${content} } }
components:
  schemas:
${schemas.map((schema) => `    ${schema}\n`).join("")}`;
  return (before: Schemas, after: Schemas, ...unchanged: readonly string[]): Pair => ({
    of: "document",
    dialect,
    before: documentWith([before, unchanged].flat()),
    after: documentWith([after, unchanged].flat()),
  });
}

export function describeCases(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const { changes, reverted, ...example } of cases)
      it(example.title, () => {
        const { before, after } = exampleDocuments({ ...example, reports: [] });
        const report = (base: string, head: string) => reported(base, head, example.of);
        assert.deepEqual(report(before, after), changes);
        if (reverted !== undefined) assert.deepEqual(report(after, before), reverted, "reverted");
        assert.deepEqual(report(after, after), [], "against itself");
        assert.deepEqual(wrongPlaces(before, after), []);
      });
  });
}
