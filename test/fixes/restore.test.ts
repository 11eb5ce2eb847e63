import assert from "node:assert/strict";
import type { RepairKind } from "../../src/fixes/index";
import { check } from "./apply-repairs";

/** Fixes the only finding that is breaking or dangerous. */
async function repaired(
  base: string,
  head: string,
  kind: RepairKind = "restore",
): Promise<string | undefined> {
  const checked = await check(base, head);
  const [finding, ...others] = checked.report.findings.filter(({ severity }) => severity !== "compatible");
  assert.ok(finding, "something breaks");
  const of = (one: typeof finding) => `${one.rule} ${one.head.pointer}`;
  assert.deepEqual(others.map(of), [], of(finding));
  const repair = (await checked.repairs(finding)).find((one) => one.kind === kind);
  return repair && checked.with(repair);
}

/** A document; the text between the marks is removed in head. */
const marks = /«([^]*?)»/g;

const yaml = (schemas: string): string => `openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok } }
components:
  schemas:
${schemas.replace(/^/gm, "    ").replace(/ +$/gm, "")}
`;

const json = (pet: string): string => `{
  "openapi": "3.0.3",
  "info": { "title": "t", "version": "1.0.0" },
  "paths": {
    "/pets": {
      "get": {
        "responses": {
          "200": {
            "description": "ok",
            "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } }
          }
        }
      },
      "post": {
        "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } } },
        "responses": { "200": { "description": "ok" } }
      }
    }
  },
  "components": {
    "schemas": {
      "Pet": ${pet.trim().replaceAll("\n", "\n      ")}
    }
  }
}
`;

const paths = (text: string): string => `openapi: 3.0.3\ninfo: { title: t, version: 1.0.0 }\n${text}`;

/** Removed texts, which are restored exactly. */
const cases: Readonly<Record<string, string>> = {
  "a way to sign in without scopes, beside one with some": paths(`security:
«  - key: []
»  - oauth: [read]
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    oauth:
      type: oauth2
      flows: { clientCredentials: { tokenUrl: "https://a.example/token", scopes: { read: r } } }
paths:
  /pets: { get: { responses: { "200": { description: ok } } } }
`),
  "a property in block style": yaml(`
Pet:
  type: object
  properties:
    id: { type: string }
«    tag:
      type: string
      description: A word.
»    name: { type: string }
`),
  "the first property": yaml(`
Pet:
  properties:
«    tag: { type: string }
»    name: { type: string }
`),
  "the last property, and nothing after it": yaml(`
Pet:
  properties:
    name: { type: string }«
    tag: { type: string }»`).trimEnd(),
  "a property with comments around and in it": yaml(`
Pet:
  properties:
    id: { type: string } # the id
«    # A word that people know it by.
    # It may be long.
    tag: # free
      # at least one
      type: string # text
»    # What it is called.
    name: { type: string }
`),
  "the first property with a comment": yaml(`
Pet:
  properties:
«    # A word.
    tag: { type: string }
»    # A name.
    name: { type: string }
`),
  "a property whose comment was left behind": yaml(`
Pet:
  properties:
    id: { type: string }
    # A word.
«    tag: { type: string }
»    name: { type: string }
`),
  "with the blank lines around it": yaml(`
Pet:
  properties:
    id: { type: string }

«    tag: { type: string }

»    name: { type: string }
`),
  "with the blank line before it": yaml(`
Pet:
  properties:
    id: { type: string }«

    tag: { type: string }»

    name: { type: string }
`),
  "a property in flow style": yaml(`
Pet: { properties: { id: { type: string }, «tag: { type: string }, »name: { type: string } } }
`),
  "the first property in flow style": yaml(`
Pet: { properties: { «tag: {type: string}, »name: {type: string} } }
`),
  "the last property in flow style": yaml(`
Pet: { properties: { name: { type: string }«, tag: { type: string }» } }
`),
  "flow style in lines": yaml(`
Pet: {
  properties: {
    id: { type: string },
«    tag: { type: string },
»    name: { type: string },
  },
}
`),
  "the only property, its holder too": yaml(`
Pet:
  type: object
«  properties:
    tag: { type: string }
»  description: A pet.
`),
  "quotes of keys and values": yaml(`
Pet:
  properties:
    'id': { type: 'string' }
«    "tag":
      type: 'string'
      description: "it's"
»    name: { type: "string" }
`),
  "a block scalar": yaml(`
Pet:
  properties:
    id: { type: string }
«    tag:
      type: string
      description: |
        Two
          lines.

        And one more.
»    name: { type: string }
`),
  "after a block scalar": yaml(`
Pet:
  properties:
    id:
      type: string
      description: >-
        An
        id.
«    tag: { type: string }
»    name: { type: string }
`),
  "after a block scalar that keeps its breaks": yaml(`
Pet:
  properties:
    id:
      type: string
      description: |+
        An id.

«    tag: { type: string }
»    name: { type: string }
`),
  "lists whose dashes are not indented": yaml(`
Pet:
  type: object
  required:
  - id
«  - tag
»  - name
  properties:
    id: { type: string }
    tag: { type: string }
    name: { type: string }
`),
  "a bound": yaml(`
Pet:
  type: string
«  maxLength: 5 # as the database has it
»  description: x
`),
  "a pattern with its quotes": yaml(`
Pet: { type: string«, pattern: '^[a-z]+$'» }
`),
  "a path": paths(`paths:
  /pets:
    get: { responses: { "200": { description: ok } } }

«  # Shops
  /shops:
    get:
      responses:
        "200": { description: ok }

»  /toys:
    get: { responses: { "200": { description: ok } } }
`),
  "an operation": paths(`paths:
  /pets:
    get: { responses: { "200": { description: ok } } }
«    delete:
      operationId: removePet
      responses: { "204": { description: gone } }
»    patch: { responses: { "200": { description: ok } } }
`),
  "all paths": paths(`paths:«
  /pets:
    get: { responses: { "200": { description: ok } } }»
`),
  "a parameter": paths(`paths:
  /pets:
    get:
      parameters:
        - { name: a, in: query, schema: { type: string } }
«        - name: b # the second
          in: query
          schema:
            type: string
»        - name: c
          in: query
          schema: { type: string }
      responses: { "200": { description: ok } }
`),
  "the only parameter": paths(`paths:
  /pets:
    get:
      summary: Pets
«      parameters:
        - name: b
          in: query
          schema: { type: string }
»      responses: { "200": { description: ok } }
`),
  "a media type": paths(`paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content:
            application/json: {}
«            text/csv:
              schema: { type: string }
»
`),
  "a response": paths(`paths:
  /pets:
    get:
      responses:
        "200": { description: ok }
«        "201":
          description: made
»        default: { description: bad }
`),
  "a JSON property": json(`
{
  "type": "object",
  "properties": {
    "id": { "type": "string" },
«    "tag": {
      "type": "string",
      "description": "A \\"word\\"."
    },
»    "name": { "type": "string" }
  }
}`),
  "the last JSON property": json(`
{
  "properties": {
    "name": { "type": "string" }«,
    "tag": { "type": "string" }»
  }
}`),
  "the first JSON property": json(`
{
  "properties": {
«    "tag": { "type": "string" },
»    "name": { "type": "string" }
  }
}`),
  "JSON with spaces before colons": json(`
{
  "properties" : {
    "id" : { "type" : "string" },
«    "tag" : { "type" : "string" },
»    "name" : { "type" : "string" }
  }
}`),
  "JSON with tabs": json(`
{
  "properties": {
    "id": { "type": "string" },
«    "tag": {
      "type": "string"
    },
»    "name": { "type": "string" }
  }
}`).replaceAll("  ", "\t"),
  "JSON in one line": JSON.stringify(
    JSON.parse(
      json(
        `{ "properties": { "id": { "type": "string" }, "tag": { "type": "string" }, "name": { "type": "string" } } }`,
      ),
    ),
  ).replace('"tag":{"type":"string"},', "«$&»"),
  "JSON in YAML": yaml(`
Pet: {
  "properties": {
    "id": { "type": "string" },
«    "tag": { "type": "string" },
»    "name": { "type": "string" }
  }
}
`),
};

/** `«published|edited»`: changed or inserted text, which is restored. */
const changed: Readonly<Record<string, string>> = {
  "a bound": yaml(`
Pet:
  type: integer
  minimum: «1|2» # at least
  description: x
`),
  "a bound in flow style": yaml(`
Pet: { type: integer, minimum: «1|2», description: x }
`),
  "a pattern, in the published quotes": yaml(`
Pet:
  type: string
  pattern: «'^[a-z]+$'|"^[b-z]+$"» # letters
`),
  "a pattern that came": yaml(`
Pet:
  type: string
«|  pattern: "^[b-z]+$"
»  description: x
`),
  "a pattern that came last": yaml(`
Pet: { type: string«|, pattern: "^[b-z]+$"» }
`),
  "a pattern that came first": yaml(`
Pet: { «|pattern: "^[b-z]+$", »type: string }
`),
  "a pattern that came into JSON": json(`
{
  "type": "string",«|
  "pattern": "^[b-z]+$",»
  "description": "x"
}`),
  "a list in place of a word": paths(`paths:
  /pets:
    get: { responses: { "200": { description: ok } } }
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties: { a: { type: string } }
«|              required:
                - a
»      responses: { "200": { description: ok } }
`),
  "a property that is required now": paths(`paths:
  /pets:
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [a«|, b»]
              properties: { a: { type: string }, b: { type: string } }
      responses: { "200": { description: ok } }
`),
  "an enum value": paths(`paths:
  /pets:
    get:
      parameters:
        - name: kind
          in: query
          schema:
            type: string
            enum:
              - cat
«              - dog # barks
|»              - fox
      responses: { "200": { description: ok } }
`),
  "an enum value that came": yaml(`
Pet:
  type: string
  enum:
    - cat
«|    - dog
»    - fox
`),
  "a type in a list": yaml(`
Pet:
  type: object
  properties:
    a: { type: «string|integer» }
`),
  "a mapping in place of a mapping": yaml(`
Pet:
  type: object
  properties:
    a:
      not:
«        # No text.
        type: string
|        enum: [b]
»    b: {}
`),
  "a block in place of a flow": yaml(`
Pet:
  type: object
  properties:
    a:
      not:«
        type: string| { enum: [b] }»
    b: {}
`),
  "a slash": paths(`paths:
  /pets«|/»: # all
    get: { responses: { "200": { description: ok } } }
`),
  "a slash in quotes": paths(`paths:
  '/pets«|/»':
    get: { responses: { "200": { description: ok } } }
`),
  "what is required in security": paths(`security: [{ key: [] }]
components: { securitySchemes: { key: { type: apiKey, in: header, name: k }, other: { type: apiKey, in: header, name: o } } }
paths:
  /pets:
    get:
      summary: Pets
«|      security:
        - key: []
          other: []
»      responses: { "200": { description: ok } }
`),
};

describe("restoring changed or inserted text", () => {
  for (const [title, text] of Object.entries(changed))
    for (const lineBreak of ["\n", "\r\n"])
      it(`${title}${lineBreak === "\n" ? "" : ", with CRLF"}`, async () => {
        const written = text.replaceAll("\n", lineBreak);
        const base = written.replace(/«([^|»]*)\|[^»]*»/, "$1");
        const head = written.replace(/«[^|»]*\|([^»]*)»/, "$1");
        assert.notEqual(base, head);
        assert.equal(await repaired(base, head), base);
      });
});

describe("restoring removed text exactly", () => {
  const endings: Readonly<Record<string, (text: string) => string>> = {
    "": (text) => text,
    ", with CRLF": (text) => text.replaceAll("\n", "\r\n"),
    ", after a byte order mark": (text) => `\uFEFF${text}`,
  };
  for (const [title, text] of Object.entries(cases))
    for (const [how, written] of Object.entries(endings))
      it(`${title}${how}`, async () => {
        const base = written(text.replace(marks, "$1"));
        const head = written(text.replace(marks, ""));
        assert.notEqual(base, head);
        assert.equal(await repaired(base, head), base);
      });
});
