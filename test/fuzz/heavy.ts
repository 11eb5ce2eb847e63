/** Documents that are expensive to compare and to prove: each check keeps to the limits, in every format. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { edited, randomOf } from "../engine/random-edits";
import { excess } from "./limits";
import { contractGuard } from "./processes";
import { write } from "./published";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface Heavy {
  readonly kind: string;
  readonly format: string;
  readonly texts: () => readonly [base: string, head: string];
  readonly shown: string;
  /** True if head is known to break base. */
  readonly breaks: boolean;
}

const documentOf = (schemas: Readonly<Record<string, Json>>, more: Json = {}): string => {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/S0" } } };
  const post = { requestBody: { content }, responses: { 200: { description: "", content } } };
  const paths = { "/a": { post }, ...(more as object) };
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths,
    components: { schemas },
  });
};

/** Schemas that contain other schemas. */
const wrappers: Readonly<Record<string, (...of: readonly Json[]) => Json>> = {
  oneOf: (...of) => ({ oneOf: of }),
  anyOf: (...of) => ({ anyOf: of }),
  allOf: (...of) => ({ allOf: of }),
  "oneOf in allOf": (...of) => ({ allOf: [{ oneOf: of }, { anyOf: of }] }),
  not: (first = true) => ({ not: first }),
  items: (first = true) => ({ type: "array", items: first, minItems: 2 }),
  prefixItems: (...of) => ({ type: "array", prefixItems: of, contains: of[0] ?? true }),
  properties: (...of) => ({
    type: "object",
    required: ["p0"],
    properties: Object.fromEntries(of.map((each, at) => [`p${at}`, each])),
  }),
  additionalProperties: (first = true) => ({ additionalProperties: first, minProperties: 3 }),
  patternProperties: (...of) => ({
    patternProperties: Object.fromEntries(of.map((each, at) => [`^(a|a)*${at}$`, each])),
  }),
  "if, then, else": (a = true, b = true, c = true) => ({ if: a, then: b, else: c }),
  dependentSchemas: (a = true, b = true) => ({ dependentSchemas: { a, b } }),
  discriminator: (...of) => ({ oneOf: of, discriminator: { propertyName: "kind" } }),
  unevaluatedProperties: (...of) => ({ anyOf: of, unevaluatedProperties: false }),
  "unevaluatedProperties next to several keywords": (first = true, ...of) => ({
    ...{ allOf: [first], anyOf: [...of, { properties: { z: first } }], unevaluatedProperties: false },
  }),
  unevaluatedItems: (first = true, ...of) => ({
    ...{ allOf: [first], anyOf: [...of, { contains: first }], unevaluatedItems: false },
  }),
  contains: (first = true, ...of) => ({
    ...{ type: "array", contains: first, minContains: 2, items: { anyOf: [first, ...of] } },
  }),
  propertyNames: (first = true, second = true) => ({ propertyNames: first, additionalProperties: second }),
};

const leaves: readonly (readonly [base: Json, head: Json])[] = [
  [{ type: "string" }, { type: "integer" }],
  [
    { type: "string", maxLength: 10 },
    { type: "string", maxLength: 5 },
  ],
  [{ enum: ["a", "b"] }, { enum: ["a"] }],
  [{ type: "object" }, { type: "object", required: ["x"] }],
  [{ pattern: "^(a+)+$" }, { pattern: "^(a|aa)+b?$" }],
  [
    { type: "array", minItems: 1_000_000 },
    { type: "array", minItems: 1_000_001 },
  ],
  [{ minLength: 1_000_000_000 }, { minLength: 1_000_000_001 }],
  [{ multipleOf: 0.01 }, { multipleOf: 0.03 }],
  [{ maximum: 1e308 }, { maximum: 1e307 }],
];

interface Level {
  readonly wrapper: string;
  /** Relative levels of the references; 0 refers to an earlier level. */
  readonly to: readonly number[];
}

function chain(levels: readonly Level[], leaf: Json): string {
  const ref = (level: number): Json => ({ $ref: `#/components/schemas/S${Math.min(level, levels.length)}` });
  const entries = levels.map(({ wrapper, to }, at): [string, Json] => {
    const of = to.map((step) => ref(step === 0 ? Math.floor(at / 2) : at + step));
    return [`S${at}`, wrappers[wrapper]?.(...of) ?? true];
  });
  return documentOf({ ...Object.fromEntries(entries), [`S${levels.length}`]: leaf });
}

const level = fc.record<Level>({
  wrapper: fc.constantFrom(...Object.keys(wrappers)),
  to: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom([1, 1], [1, 1, 1], [1, 2]) },
    fc.array(fc.nat(3), { minLength: 1, maxLength: 3 }),
  ),
});
/** Levels that repeat a short sequence: regular chains grow exponentially. */
const repeated = fc
  .tuple(fc.array(level, { minLength: 1, maxLength: 3 }), fc.integer({ min: 2, max: 40 }))
  .map(([some, times]) =>
    Array.from({ length: times }, () => some)
      .flat()
      .slice(0, 60),
  );

const chains = fc.record({ levels: repeated, leaf: fc.constantFrom(...leaves) }).map(({ levels, leaf }) => ({
  kind: "chain",
  texts: () => [chain(levels, leaf[0]), chain(levels, leaf[1])] as const,
  shown: JSON.stringify({ levels, leaf }),
  breaks: false,
}));

const indexes = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);
const named = (count: number, of: (at: number) => Json): Readonly<Record<string, Json>> =>
  Object.fromEntries(indexes(count).map((at) => [`p${at}`, of(at)]));

/** Documents with many elements of one kind, all of which differ in head. */
const widths: Readonly<Record<string, (count: number, shift: number) => string>> = {
  "enum values": (count, shift) => documentOf({ S0: { enum: indexes(count).map((at) => `v${at + shift}`) } }),
  properties: (count, shift) =>
    documentOf({
      S0: { type: "object", properties: named(count, (at) => ({ maxLength: 90 + at - shift })) },
    }),
  "required properties": (count, shift) =>
    documentOf({ S0: { type: "object", required: indexes(count).map((at) => `p${at + shift}`) } }),
  "oneOf branches": (count, shift) =>
    documentOf({ S0: { oneOf: indexes(count).map((at) => ({ const: `v${at + shift}` })) } }),
  "anyOf objects": (count, shift) =>
    documentOf({
      S0: { anyOf: indexes(count).map((at) => ({ type: "object", required: [`p${at + shift}`] })) },
    }),
  "allOf objects": (count, shift) =>
    documentOf({
      S0: { allOf: indexes(count).map((at) => ({ properties: { [`p${at}`]: { maxLength: 90 - shift } } })) },
    }),
  patterns: (count, shift) =>
    documentOf({ S0: { allOf: indexes(count).map((at) => ({ pattern: `^(a|b|ab)*c{${at + shift}}$` })) } }),
  operations: (count, shift) =>
    documentOf(
      { S0: { type: shift === 0 ? "string" : "integer" } },
      Object.fromEntries(
        indexes(count).map((at) => [
          `/p${at}`,
          {
            get: {
              parameters: [
                { name: "q", in: "query", schema: { maxLength: 90 - shift, enum: ["a", `b${shift}`] } },
              ],
              responses: {},
            },
          },
        ]),
      ),
    ),
  // `JSON.stringify` cannot nest that deep.
  depth: (count, shift) => {
    const [open, close] = ['{"properties":{"p":', "}}"].map((part) => part.repeat(count));
    return documentOf({ S0: "SCHEMA" }).replace(
      '"SCHEMA"',
      `${open ?? ""}{"maxLength":${90 - shift}}${close ?? ""}`,
    );
  },
  "long values": (count, shift) => documentOf({ S0: { enum: ["x".repeat(count * 1000 + shift)] } }),
};

const wide = fc
  .record({
    name: fc.constantFrom(...Object.keys(widths)),
    count: fc.integer({ min: 1, max: 5000 }),
    shift: fc.integer({ min: 1, max: 60 }),
  })
  .map(({ name, count, shift }) => ({
    kind: `many ${name}`,
    texts: () => [widths[name]?.(count, 0) ?? "", widths[name]?.(count, shift) ?? ""] as const,
    shown: JSON.stringify({ name, count, shift }),
    breaks: name !== "depth" && name !== "patterns" && name !== "properties",
  }));

const specs = "../shared/specs";
const realNames = existsSync(specs)
  ? readdirSync(specs, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? [each.name] : []))
  : [];

/** Real documents with a few random edits, if they are available. */
const real = fc
  .record({
    name: fc.constantFrom(...realNames, ""),
    edits: fc.integer({ min: 1, max: 12 }),
    seed: fc.nat(1_000_000),
    isOfNext: fc.boolean(),
  })
  .filter(({ name }) => name !== "")
  .map(({ name, edits, seed, isOfNext }) => ({
    kind: `real ${name}`,
    texts: () => {
      const file = readdirSync(join(specs, name)).find((each) => each.startsWith("base.")) ?? "";
      const read = (of: string): string => readFileSync(join(specs, name, file.replace("base", of)), "utf8");
      const random = randomOf(seed);
      let head = read(isOfNext ? "head" : "base");
      for (let edit = 0; edit < edits; edit++) head = edited(head, random);
      return [read("base"), head] as const;
    },
    shown: JSON.stringify({ name, edits, seed, isOfNext }),
    breaks: false,
  }));

const kinds: readonly fc.Arbitrary<Omit<Heavy, "format">>[] =
  realNames.length === 0 ? [chains, wide] : [chains, wide, real];

export const heavies: fc.Arbitrary<Heavy> = fc
  .tuple(fc.oneof(...kinds), fc.constantFrom("text", "json", "html", "markdown", "sarif", "github"))
  .map(([pair, format]) => ({ ...pair, format }));

/** The fault in how a process checks an expensive pair. */
export async function faultOfHeavy({ texts, format, breaks }: Heavy): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "contract-guard-heavy-"));
  try {
    const [base, head] = texts();
    write(folder, { "base.yaml": base, "head.yaml": head });
    const outcome = await contractGuard(folder, [
      "check",
      "head.yaml",
      "--base=base.yaml",
      `--format=${format}`,
    ]);
    const { code, stderr } = outcome;
    if (code === null) return "it does not end";
    if (![0, 1, 3].includes(code)) return `it ends with ${code}:\n${stderr.slice(-2000)}`;
    if (breaks && code === 0) return "it passes and is known to break";
    return excess(outcome);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
