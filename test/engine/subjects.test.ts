import assert from "node:assert/strict";
import { compareDocuments } from "../../src/engine/index";
import { parse } from "../../src/source/index";

/** The subject of a removed enum value, by the reference to the schema and the text of the referenced file. */
const cases: Readonly<Record<string, readonly [reference: string, text: string, subject: string]>> = {
  "a schema at the root of a part": ["schemas/genre.yaml", "{ type: string, enum: [VALUES] }", "genre"],
  "a property of a schema at the root of a part": [
    "genre%20book.yaml",
    "{ type: object, properties: { kind: { enum: [VALUES] } } }",
    "genre book.kind",
  ],
  "a key of a part": ["parts.yaml#/Genre", "Genre: { enum: [VALUES] }", "Genre"],
  "items of a key of a part": [
    "parts.yaml#/Genres",
    "Genres: { type: array, items: { enum: [VALUES] } }",
    "Genres[]",
  ],
};

const api = (reference: string): string => `openapi: 3.1.0
info: { title: Books, version: 1.0.0 }
paths:
  /books:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "${reference}" } } } }
      responses: { "200": { description: Done } }
`;

describe("the subject of a change in a referenced file", () => {
  for (const [title, [reference, text, subject]] of Object.entries(cases))
    it(title, () => {
      const version = (values: string) => ({
        entry: parse("file:///openapi.yaml", api(reference)).document,
        get: (uri: string) => parse(uri, text.replace("VALUES", values)).document,
      });
      const { changes } = compareDocuments(version("a, b"), version("a"));
      assert.deepEqual(
        changes.map(({ facts }) => facts),
        [{ subject, value: "b" }],
      );
    });
});
