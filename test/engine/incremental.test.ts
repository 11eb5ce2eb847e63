/** Incremental comparison gives the same result as a complete comparison. */
import assert from "node:assert/strict";
import { rules } from "../../src/engine/index";
import { randomOf } from "./random-edits";
import { assertSameWhileEdited } from "./incremental";

const shop = `openapi: 3.0.3
info: { title: Shop, version: 1.0.0 }
servers:
- url: https://api.example.com
tags:
- name: pets
paths:
  /pets:
    get:
      parameters:
      - $ref: "#/components/parameters/limit"
      - name: tag
        in: query
        schema: { type: string, maxLength: 10 }
      responses:
        "200":
          description: Many.
          content:
            application/json:
              schema:
                type: array
                items:
                  $ref: "#/components/schemas/Animal"
        default:
          $ref: "#/components/responses/failed"
    post:
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: "#/components/schemas/Pet"
      responses:
        "201":
          description: Made.
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Pet"
  /owners/{id}:
    parameters:
    - name: id
      in: path
      required: true
      schema:
        type: integer
    get:
      responses:
        "200":
          description: One.
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Owner"
    put:
      requestBody:
        content:
          application/json:
            schema:
              $ref: "#/components/schemas/Owner"
      responses:
        "204": { description: Done. }
components:
  parameters:
    limit:
      name: limit
      in: query
      schema: { type: integer, maximum: 100 }
  responses:
    failed:
      description: Failed.
      content:
        application/json:
          schema:
            $ref: "#/components/schemas/Problem"
  schemas:
    Problem:
      type: object
      required: [code]
      properties:
        code: { type: string, enum: [a, b, c] }
        inner:
          $ref: "#/components/schemas/Problem"
    Named:
      type: object
      required: [name]
      properties:
        name: { type: string, minLength: 1 }
    Pet:
      allOf:
      - $ref: "#/components/schemas/Named"
      - type: object
        required: [kind]
        properties:
          kind: { type: string }
          owner:
            anyOf:
            - type: string
              maxLength: 5000
            - $ref: "#/components/schemas/Owner"
          age: { type: integer, minimum: 0 }
      discriminator:
        propertyName: kind
        mapping:
          cat: "#/components/schemas/Cat"
          dog: "#/components/schemas/Dog"
    Cat:
      allOf:
      - $ref: "#/components/schemas/Pet"
      - type: object
        properties:
          lives: { type: integer }
    Dog:
      allOf:
      - $ref: "#/components/schemas/Pet"
      - type: object
        properties:
          barks: { type: boolean }
    Animal:
      oneOf:
      - $ref: "#/components/schemas/Cat"
      - $ref: "#/components/schemas/Dog"
      - $ref: "#/components/schemas/Ghost"
    Ghost:
      type: object
      additionalProperties: false
      properties:
        haunts:
          $ref: "#/components/schemas/Alias"
    Alias:
      $ref: "#/components/schemas/Owner"
    Owner:
      type: object
      required: [id]
      properties:
        id: { type: integer, format: int64 }
        pets:
          type: array
          items:
            $ref: "#/components/schemas/Pet"
        best:
          anyOf:
          - $ref: "#/components/schemas/Ghost"
          - $ref: "#/components/schemas/Alias"
        friend:
          anyOf:
          - type: "null"
          - $ref: "#/components/schemas/Owner"
`;

describe("incremental comparison", () => {
  for (const seed of [1, 2, 3, 4, 5, 6])
    it(`gives the same result as a complete comparison, over 60 edits from seed ${String(seed)}`, () => {
      assert.ok(assertSameWhileEdited(shop, shop, 60, randomOf(seed)) > 0, "none was ended half-way");
    });

  it("gives the same result as a complete comparison, over the examples of all rules", () => {
    const random = randomOf(7);
    for (const { examples } of Object.values(rules))
      for (const { before, after } of examples) assertSameWhileEdited(before, after, 1, random);
  });
});
