import { NULL, type At } from "../../engine/index";
import type { Value, ValueDoor } from "../door";

export const ambiguousNull: ValueDoor = {
  name: "ambiguous-null",
  title: "Ambiguous null in a response",
  isOn: true,
  of: "value",
  side: "response",
  find({ at, schema, shape, store }) {
    if ((shape.types & NULL) !== 0) return undefined;
    const written = [at, ...schema.parts.map((part) => part.at)];
    return written.map((each) => ignoredNullable(each, store)).find((found) => found !== undefined);
  },
  message: (subject) =>
    `\`null\` is declared for ${subject} in a way that has no effect; it cannot be returned later.`,
  why: "Some tools read the value as nullable and others do not, because this version of OpenAPI ignores the keyword here.",
  advice: "Declare `null` with the keywords of this version, or remove the declaration.",
  guideline: {
    name: "OpenAPI Initiative, Clarify Semantics of nullable",
    url: "https://github.com/OAI/OpenAPI-Specification/blob/main/proposals/2019-10-31-Clarify-Nullable.md",
  },
  futures: {
    of: "schema",
    dialect: "3.1",
    edit: "Return `null` if there is no value.",
    design: {
      now: `
type: object
properties:
  note: { type: string, nullable: true }
`,
      later: `
type: object
properties:
  note: { type: [string, "null"] }
`,
      reports: { rule: "null-added", severity: "breaking" },
    },
    alternative: {
      now: `
type: object
properties:
  note: { type: [string, "null"] }
`,
      later: `
type: object
properties:
  note: { type: [string, "null"], description: Null if there is no note. }
`,
    },
  },
  examples: [
    {
      title: "`nullable` in OpenAPI 3.1",
      of: "operation",
      dialect: "3.1",
      text: `
responses:
  "200":
    description: ok
    content:
      application/json:
        schema: { type: object, properties: { note: { type: string, nullable: true } } }
`,
      finds: ["true"],
    },
    {
      title: "`nullable` next to a reference in OpenAPI 3.0",
      of: "document",
      text: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /things:
    get:
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                type: object
                properties:
                  owner: { nullable: true, $ref: "#/components/schemas/Person" }
components: { schemas: { Person: { type: object } } }
`,
      finds: ["true"],
    },
    {
      title: "`nullable` with a type in OpenAPI 3.0",
      of: "operation",
      text: `
responses:
  "200":
    description: ok
    content:
      application/json:
        schema: { type: object, properties: { note: { type: string, nullable: true } } }
`,
      finds: [],
    },
  ],
};

/**
 * `nullable: true` in OpenAPI 3.1, which does not have the keyword, or next to a `$ref` in 3.0, which ignores it there.
 */
function ignoredNullable(at: At, { dialect }: Value["store"]): At | undefined {
  const nullable = at.get("nullable");
  const isIgnored = dialect === "3.0" ? at.get("$ref") !== undefined : dialect !== "2.0";
  return isIgnored && nullable?.boolean() === true ? nullable : undefined;
}
