import assert from "node:assert/strict";
import type { Repair } from "../../src/service/index";
import type { Texts } from "../service/check-pair";
import { check } from "./apply-repairs";

interface Case {
  readonly base: Texts;
  /** `api.yaml` and the other files; omitted files are as in base. */
  readonly head: Texts;
  readonly rule: string;
  /** The files that the fix `restore` changes; undefined: there is no fix. */
  readonly restored: Texts | undefined;
}

const top = "openapi: 3.0.3\ninfo: { title: t, version: 1.0.0 }\n";
const ok = '"200": { description: ok }';

const schemaIn = (reference: string): string => `${top}paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { $ref: "${reference}" } } }
`;

const twoOperations = `${top}paths:
  /pets:
    get: { responses: { ${ok} } }
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { ${ok} }
components:
  schemas:
    Other: { type: string }
    # A pet.
    Pet:
      type: object
      properties:
        owner: { $ref: "#/components/schemas/Owner" }
    Owner: { type: object } # who has it
`;

const cases: Readonly<Record<string, Case>> = {
  "what comes back refers to components that are gone": {
    base: { "api.yaml": twoOperations },
    head: {
      "api.yaml": `${top}paths:\n  /pets:\n    get: { responses: { ${ok} } }\ncomponents:\n  schemas:\n    Other: { type: string }\n`,
    },
    rule: "operation-removed",
    restored: { "api.yaml": twoOperations },
  },
  "what comes back needs a security scheme that is gone": {
    base: {
      "api.yaml": `${top}paths:
  /pets:
    get: { responses: { ${ok} } }
    delete:
      security: [{ key: [] }]
      responses: { ${ok} }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: k }
`,
    },
    head: { "api.yaml": `${top}paths:\n  /pets:\n    get: { responses: { ${ok} } }\n` },
    rule: "operation-removed",
    restored: {
      "api.yaml": `${top}paths:
  /pets:
    get: { responses: { ${ok} } }
    delete:
      security: [{ key: [] }]
      responses: { ${ok} }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: k }
`,
    },
  },
  "a place in another file": {
    base: {
      "api.yaml": schemaIn("schemas/pet.yaml"),
      "schemas/pet.yaml": "type: object\nproperties:\n  id: {}\n  # The tag.\n  tag: { type: string }\n",
    },
    head: { "schemas/pet.yaml": "type: object\nproperties:\n  id: {}\n" },
    rule: "property-removed",
    restored: {
      "schemas/pet.yaml": "type: object\nproperties:\n  id: {}\n  # The tag.\n  tag: { type: string }\n",
    },
  },
  "two files at once": {
    base: {
      "api.yaml": `${schemaIn("schemas/pet.yaml#/Pet")}  /shops: { $ref: "paths.yaml#/shops" }\n`,
      "paths.yaml": `other: {}\nshops:\n  get: { responses: { ${ok} } }\n`,
      "schemas/pet.yaml": "Pet: { type: string }\n",
    },
    head: { "api.yaml": schemaIn("schemas/pet.yaml#/Pet"), "paths.yaml": "other: {}\n" },
    rule: "path-removed",
    restored: {
      "api.yaml": `${schemaIn("schemas/pet.yaml#/Pet")}  /shops: { $ref: "paths.yaml#/shops" }\n`,
      "paths.yaml": `other: {}\nshops:\n  get: { responses: { ${ok} } }\n`,
    },
  },
  "a file that is gone": {
    base: {
      "api.yaml": `${schemaIn("schemas/pet.yaml#/Pet")}  /shops: { $ref: "paths/shops.yaml" }\n`,
      "paths/shops.yaml": `# Shops\nget:\n  responses:\n    "200": { $ref: "../responses.yaml#/Shop" }\n`,
      "responses.yaml": "Shop: { description: ok }\n",
      "schemas/pet.yaml": "Pet: { type: string }\n",
    },
    head: {
      "api.yaml": schemaIn("schemas/pet.yaml#/Pet"),
      "paths/shops.yaml": "",
      "responses.yaml": "",
    },
    rule: "path-removed",
    restored: {
      "api.yaml": `${schemaIn("schemas/pet.yaml#/Pet")}  /shops: { $ref: "paths/shops.yaml" }\n`,
      "paths/shops.yaml": `# Shops\nget:\n  responses:\n    "200": { $ref: "../responses.yaml#/Shop" }\n`,
      "responses.yaml": "Shop: { description: ok }\n",
    },
  },
  "a published version that is one file, an edited one of several": {
    base: {
      "api.yaml": JSON.stringify({
        openapi: "3.0.3",
        info: { title: "t", version: "1.0.0" },
        paths: {
          "/pets": {
            get: {
              responses: {
                200: {
                  description: "ok",
                  content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } },
                },
              },
            },
          },
        },
        components: {
          schemas: {
            Pet: {
              type: "object",
              properties: { id: {}, owner: { $ref: "#/components/schemas/Owner" }, name: {} },
            },
            Owner: { type: "string" },
          },
        },
      }),
    },
    head: {
      "api.yaml": `${schemaIn("schemas/pet.yaml")}components:\n  schemas:\n    Owner: { type: string }\n`,
      "schemas/pet.yaml": "type: object\nproperties:\n  id: {}\n  name: {}\n",
    },
    rule: "property-removed",
    restored: {
      "schemas/pet.yaml": `type: object\nproperties:\n  id: {}\n  owner:\n    $ref: ../api.yaml#/components/schemas/Owner\n  name: {}\n`,
    },
  },
  "a component that has another name now": {
    base: {
      "api.yaml": `${schemaIn("#/components/schemas/Pet")}components:\n  schemas:\n    Pet:\n      type: string\n      maxLength: 5 # short\n`,
    },
    head: {
      "api.yaml": `${schemaIn("#/components/schemas/Animal")}components:\n  schemas:\n    Animal:\n      type: string\n      title: x\n`,
    },
    rule: "length-widened",
    restored: {
      "api.yaml": `${schemaIn("#/components/schemas/Animal")}components:\n  schemas:\n    Animal:\n      type: string\n      maxLength: 5 # short\n      title: x\n`,
    },
  },
  "a reference that was pointed elsewhere": {
    base: {
      "api.yaml": `${schemaIn("#/components/schemas/Pet")}components:\n  schemas:\n    Pet: { type: string }\n    Other: { type: integer }\n`,
    },
    head: {
      "api.yaml": `${schemaIn("#/components/schemas/Other")}components:\n  schemas:\n    Pet: { type: string }\n    Other: { type: integer }\n`,
    },
    rule: "type-changed",
    restored: {
      "api.yaml": `${schemaIn("#/components/schemas/Pet")}components:\n  schemas:\n    Pet: { type: string }\n    Other: { type: integer }\n`,
    },
  },
  "a parameter that is taken from a list, and its component": {
    base: {
      "api.yaml": `${top}paths:
  /pets:
    get:
      parameters:
        - $ref: "#/components/parameters/a" # first
        - $ref: "#/components/parameters/b"
      responses: { ${ok} }
components:
  parameters:
    a: { name: a, in: query, schema: {} }
    b: { name: b, in: query, schema: {} }
`,
    },
    head: {
      "api.yaml": `${top}paths:
  /pets:
    get:
      parameters:
        - $ref: "#/components/parameters/b"
      responses: { ${ok} }
components:
  parameters:
    b: { name: b, in: query, schema: {} }
`,
    },
    rule: "parameter-removed",
    restored: {
      "api.yaml": `${top}paths:
  /pets:
    get:
      parameters:
        - $ref: "#/components/parameters/a" # first
        - $ref: "#/components/parameters/b"
      responses: { ${ok} }
components:
  parameters:
    a: { name: a, in: query, schema: {} }
    b: { name: b, in: query, schema: {} }
`,
    },
  },
  "what stands behind an anchor, for all that share it": {
    base: {
      "api.yaml": `${top}x-size: &size { type: string, maxLength: 5 }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { type: object, properties: { a: *size, b: *size } } } }
`,
    },
    head: {
      "api.yaml": `${top}x-size: &size { type: string }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { type: object, properties: { a: *size, b: *size } } } }
`,
    },
    rule: "length-widened",
    restored: {
      "api.yaml": `${top}x-size: &size { type: string, maxLength: 5 }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { type: object, properties: { a: *size, b: *size } } } }
`,
    },
  },
  "an alias that is gone": {
    base: {
      "api.yaml": `${top}x-size: &size { type: string }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                type: object
                properties:
                  a: *size
                  b: *size # the same
                  c: *size
`,
    },
    head: {
      "api.yaml": `${top}x-size: &size { type: string }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                type: object
                properties:
                  a: *size
                  c: *size
`,
    },
    rule: "property-removed",
    restored: {
      "api.yaml": `${top}x-size: &size { type: string }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                type: object
                properties:
                  a: *size
                  b: *size # the same
                  c: *size
`,
    },
  },
  "an alias whose anchor says something else now": {
    base: {
      "api.yaml": `${top}x-size: &size { type: string }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { type: object, properties: { a: {}, b: *size } } } }
`,
    },
    head: {
      "api.yaml": `${top}x-size: &size { type: integer }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { type: object, properties: { a: {} } } } }
`,
    },
    rule: "property-removed",
    restored: {
      "api.yaml": `${top}x-size: &size { type: integer }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { type: object, properties: { a: {}, b: { type: string } } } } }
`,
    },
  },
  "what comes through a merge key, where it is written": {
    base: {
      "api.yaml": `${top}x-size: &size { type: string, maxLength: 5 }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { properties: { a: { <<: *size } } } } }
`,
    },
    head: {
      "api.yaml": `${top}x-size: &size { type: string, maxLength: 9 }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { properties: { a: { <<: *size } } } } }
`,
    },
    rule: "length-widened",
    restored: {
      "api.yaml": `${top}x-size: &size { type: string, maxLength: 5 }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { properties: { a: { <<: *size } } } } }
`,
    },
  },
  "what came through a merge key": {
    base: {
      "api.yaml": `${top}x-size: &size { type: string }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { <<: *size } } } }
      responses: { ${ok} }
`,
    },
    head: {
      "api.yaml": `${top}x-size: &size { type: string, maxLength: 9 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { <<: *size } } } }
      responses: { ${ok} }
`,
    },
    rule: "length-narrowed",
    restored: {
      "api.yaml": `${top}x-size: &size { type: string }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { <<: *size } } } }
      responses: { ${ok} }
`,
    },
  },
};

describe("fixes in several places", () => {
  for (const [title, { base, head, rule, restored }] of Object.entries(cases))
    it(title, async () => {
      const edited = Object.fromEntries(
        Object.entries({ ...base, ...head }).filter(([, text]) => text !== ""),
      );
      const checked = await check(base["api.yaml"] ?? "", edited["api.yaml"] ?? "", { base, head: edited });
      const finding = checked.report.findings.find((one) => one.rule === rule);
      assert.ok(
        finding,
        JSON.stringify(checked.report.unchecked ?? checked.report.findings.map((one) => one.rule)),
      );
      const repair = (await checked.repairs(finding)).find(({ kind }) => kind === "restore");
      assert.deepEqual(repair && filesAfter(repair, edited, checked.with), restored);
    });
});

/** The files that a fix changes or creates. */
function filesAfter(
  { edits, files }: Repair,
  before: Texts,
  apply: (repair: Pick<Repair, "edits">, uri?: string) => string,
): Texts {
  const changed = [...new Set(edits.map(({ uri }) => uri))].map(
    (uri) => [uri, apply({ edits }, uri)] as const,
  );
  const made = files.map(({ uri, text }) => [uri, text] as const);
  for (const [uri] of made) assert.ok(!(uri.replace("file:///", "") in before), "a new file is new");
  return Object.fromEntries([...changed, ...made].map(([uri, text]) => [uri.replace("file:///", ""), text]));
}
