import assert from "node:assert/strict";
import fc from "fast-check";
import type { Published } from "../../src/published/index";
import { createChecker, type Checker } from "../../src/service/index";

/** A document that refers to these files for the same schema. */
const api = (first: string, second: string): string => `openapi: 3.1.0
info: { title: Books, version: 1.0.0 }
paths:
  /books:
    get:
      parameters: [{ name: genre, in: query, schema: { $ref: "${first}" } }]
      responses: { "200": { description: Found } }
  /shelves:
    get:
      responses:
        "200":
          description: Found
          content: { application/json: { schema: { $ref: "${second}" } } }
components:
  schemas:
    Genre: { type: string, enum: [novel, poetry, travel] }
`;

const own = "#/components/schemas/Genre";
const references = [own, "one.yaml#/Genre", "two.yaml#/Genre", "parts/one.yaml#/Genre"];
const texts = [
  undefined,
  "Genre: { type: string, enum: [novel, poetry, travel] }\n",
  "Genre: { type: string, enum: [novel, poetry] }\n",
  "Genre: { type: string, enum: [novel, poetry]\n",
  'Genre: { $ref: "two.yaml#/Genre" }\n',
];

const base: Published = {
  kind: "published",
  uri: "file:///published/openapi.yaml",
  label: "1.0.0",
  source: "file",
  text: api(own, own),
  readFile: async () => undefined,
};

/** The results for a state of the workspace, and the requested files. */
async function told(checker: Checker, head: string, files: ReadonlyMap<string, string>): Promise<unknown> {
  const asked = new Set<string>();
  const report = await checker.check({
    base,
    head: { uri: "file:///work/openapi.yaml", text: head },
    readFile: async (uri) => {
      asked.add(uri);
      return files.get(uri);
    },
  });
  return { report, asked: [...asked].sort() };
}

describe("states of files that are checked one after the other", () => {
  it("have the same results as separate checks, and request the same files", async () => {
    const files = ["one.yaml", "two.yaml", "parts/one.yaml"].map((path) =>
      fc.constantFrom(...texts).map((text) => [`file:///work/${path}`, text] as const),
    );
    const state = fc.record({
      head: fc.tuple(fc.constantFrom(...references), fc.constantFrom(...references)),
      files: fc.tuple(...files),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(state, { minLength: 2, maxLength: 8 }), async (states) => {
        const checker = createChecker();
        for (const { head, files } of states) {
          const there = new Map(files.flatMap(([uri, text]) => (text === undefined ? [] : [[uri, text]])));
          assert.deepEqual(
            await told(checker, api(...head), there),
            await told(createChecker(), api(...head), there),
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});
