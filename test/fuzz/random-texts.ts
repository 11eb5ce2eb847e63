/** Random texts: documents of random structure, and samples with damaged bytes and lines. */
import fc from "fast-check";
import { rules } from "../../src/engine/index";
import { exampleDocuments } from "../engine/example";

const samples = Object.values(rules).flatMap(({ examples }) =>
  examples.flatMap((example) => Object.values(exampleDocuments(example))),
);

const keywords = [
  ...["type", "properties", "items", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "enum", "const"],
  ...[
    "required",
    "additionalProperties",
    "patternProperties",
    "propertyNames",
    "pattern",
    "format",
    "default",
  ],
  ...[
    "minimum",
    "exclusiveMaximum",
    "multipleOf",
    "maxLength",
    "minItems",
    "prefixItems",
    "contains",
    "$ref",
  ],
  ...[
    "discriminator",
    "propertyName",
    "mapping",
    "nullable",
    "readOnly",
    "deprecated",
    "x-sunset",
    "$anchor",
  ],
  ...[
    "get",
    "post",
    "parameters",
    "requestBody",
    "responses",
    "200",
    "default",
    "content",
    "schema",
    "headers",
  ],
  ...["application/json", "callbacks", "links", "servers", "url", "security", "name", "in", "a", "b", "$id"],
  ...[
    "__proto__",
    "constructor",
    "hasOwnProperty",
    "toString",
    "",
    "~",
    "/",
    "\ud800",
    "\0",
    "unevaluatedItems",
  ],
];

const words = [
  ...[
    "string",
    "integer",
    "object",
    "array",
    "null",
    "query",
    "path",
    "a",
    "b",
    "^a+$",
    "(a|a)*$",
    "[",
    "date",
  ],
  ...["#/components/schemas/A", "#/components/schemas/B", "#/components/schemas/nope", "#", "other.yaml#/A"],
  ...["2024-02-30", "2024-13-45", "__proto__", "\udc00", "\0", "https://{a}.e.com", "#a", "%zz"],
];

const scalar = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...words) },
  fc.constantFrom(0, 1, -1, 1.5, 1e308, 5e-324, true, false, null),
);

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    scalar,
    fc.dictionary(fc.constantFrom(...keywords), tie("value"), { maxKeys: 5 }),
    fc.array(tie("value"), { maxLength: 3 }),
  ),
}));

const members = fc.dictionary(fc.constantFrom(...keywords), value, { maxKeys: 6 });

/** A document with every kind of element, some of them replaced by random values. */
const structured = fc
  .record({
    openapi: fc.constantFrom("3.0.3", "3.1.0", "3.2.0"),
    a: members,
    b: members,
    body: value,
    operation: members,
    rest: members,
  })
  .map(({ openapi, a, b, body, operation, rest }) => {
    const content = { "application/json": { schema: body } };
    const post = { requestBody: { content }, responses: { 200: { description: "", content } }, ...operation };
    const paths = { "/a/{b}": { post }, ...rest };
    return JSON.stringify({
      openapi,
      info: { title: "t", version: "1" },
      paths,
      components: { schemas: { A: a, B: b } },
    });
  });

const strays = [
  ...[
    "\0",
    "\t",
    "\r",
    "\r\n",
    "\n",
    "\u2028",
    "\u0085",
    "\ufeff",
    "\ud800",
    "&a ",
    "*a",
    "<<: *a",
    "!x ",
    "- ",
  ],
  ...[
    "{",
    "}",
    "[",
    "]",
    '"',
    "'",
    ": ",
    "? ",
    "#",
    "|",
    ">",
    "%",
    "---\n",
    "...\n",
    "1e400",
    "12345678901234567891",
  ],
  ...["$ref: '#/components/schemas/Thing'", "__proto__: ", "allOf: ", "  "],
];

interface Slip {
  /** Position in the text, from 0 to 1, uniformly distributed. */
  readonly where: number;
  readonly what: "insert" | "cut" | "repeat" | "line";
  readonly length: number;
  readonly stray: string;
}

const slip = fc.record<Slip>({
  where: fc.noBias(fc.nat(9999)).map((place) => place / 10_000),
  what: fc.constantFrom("insert", "cut", "repeat", "line"),
  length: fc.integer({ min: 1, max: 40 }),
  stray: fc.constantFrom(...strays),
});

function slipped(text: string, { where, what, length, stray }: Slip): string {
  const at = Math.floor(where * text.length);
  const [before, some, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
  if (what === "insert") return before + stray + some + after;
  if (what === "cut") return before + after;
  if (what === "repeat") return before + some.repeat(3) + after;
  const lines = text.split("\n");
  lines.splice(Math.floor(where * lines.length), 1);
  return lines.join("\n");
}

/** Texts with random damages. */
export function accidents(texts: readonly string[]): fc.Arbitrary<string> {
  const slips = fc.array(slip, { minLength: 1, maxLength: 4 });
  return fc.tuple(fc.constantFrom(...texts), slips).map(([text, some]) => some.reduce(slipped, text));
}

const mutated = accidents(samples);

/** A text, and another one with the same kind of damage. */
export const pairs = fc.oneof(
  fc.tuple(structured, structured),
  fc.tuple(fc.constantFrom(...samples), mutated),
  fc.tuple(mutated, mutated),
);
