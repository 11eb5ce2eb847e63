import assert from "node:assert/strict";
import { compareDocuments, messageOf } from "../../src/engine/index";
import { parse } from "../../src/source/index";

/** What is said of an enum that loses a value, by the reference that leads to it and the text of the file there. */
const cases: Readonly<Record<string, readonly [reference: string, text: string, message: string]>> = {
  "a schema at the root of a part": [
    "schemas/genre.yaml",
    "{ type: string, enum: [VALUES] }",
    "`b` is no longer allowed for `genre`.",
  ],
  "a property of a schema at the root of a part": [
    "genre%20book.yaml",
    "{ type: object, properties: { kind: { enum: [VALUES] } } }",
    "`b` is no longer allowed for `genre book.kind`.",
  ],
  "a key of a part": [
    "parts.yaml#/Genre",
    "Genre: { enum: [VALUES] }",
    "`b` is no longer allowed for `Genre`.",
  ],
  "items of a key of a part": [
    "parts.yaml#/Genres",
    "Genres: { type: array, items: { enum: [VALUES] } }",
    "`b` is no longer allowed for `Genres[]`.",
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

describe("what a change in a part of a document speaks of", () => {
  for (const [title, [reference, text, message]] of Object.entries(cases))
    it(title, () => {
      const version = (values: string) => ({
        entry: parse("file:///openapi.yaml", api(reference)).document,
        get: (uri: string) => parse(uri, text.replace("VALUES", values)).document,
      });
      const { changes } = compareDocuments(version("a, b"), version("a"));
      assert.deepEqual(changes.map(messageOf), [message]);
    });
});
