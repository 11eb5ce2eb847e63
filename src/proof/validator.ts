/** Validates values with a JSON Schema validator that does not share code with the engine. */
import type { Schema, SchemaStore, Side } from "../engine/index";
import { Ajv2020, addFormats, upgradeToThreeOne, type ErrorObject, type ValidateFunction } from "./ajv";
import { BudgetExceeded, unlimited, type Spend } from "./budget";
import { isList, isObject, jsonSize, type Json, type JsonObject } from "./json";
import { patternTest } from "./patterns";
import { convertSchema, type Reading } from "./schema-json";

export type ValidationError = ErrorObject;

export interface Validator {
  /**
   * The errors of a value: empty if it is valid; undefined if the validator itself fails.
   * @throws {BudgetExceeded} also for a value that requires too many evaluations
   */
  readonly faults: (value: Json) => readonly ValidationError[] | undefined;
  /** The other readings under which the schema may judge these values differently. */
  readonly otherReadings: ReadonlySet<Reading>;
}

/** State that the validators of one report share. */
export interface Validation {
  readonly spend: Spend;
  /** The most recently compiled schemas, by their text: changes in one large schema use the same one. */
  readonly compiled: Map<string, ValidateFunction>;
  /** Patterns that were tested with an automaton. */
  readonly automata: Set<string>;
}

export function createValidation(spend: Spend = unlimited): Validation {
  return { spend, compiled: new Map(), automata: new Set() };
}

/** Integer formats of OpenAPI with their ranges. */
const integerFormats: readonly (readonly [string, number, number])[] = [
  ["int8", -(2 ** 7), 2 ** 7 - 1],
  ["int16", -(2 ** 15), 2 ** 15 - 1],
  ["uint8", 0, 2 ** 8 - 1],
  ["uint16", 0, 2 ** 16 - 1],
  ["uint32", 0, 2 ** 32 - 1],
  ["uint64", 0, 2 ** 64],
];

let ajv: Ajv2020 | undefined;
let compiled = 0;
/** The validation that is running: the instance above is shared. */
let currentSpend: Validation = createValidation();
/** Patterns in the schema that is being compiled. */
let patterns = 0;
/** Evaluations of shared schemas in the run for one value. */
let evaluations = 0;
/** Limit of them: each may create several errors, and all errors are kept until the end of the run. */
const MOST_EVALUATIONS = 100_000;
const maxCachedSchemas = 24;

/** Steps per character of a schema, for compiling it and for running the code once. */
const STEPS_PER_CHARACTER = 4;
/** Size limit, in keywords, of shared schemas that are inlined at each reference; larger ones are compiled once. */
const MAX_INLINED = 100;
/** Building one node of an automaton takes several steps. */
const STEPS_PER_NODE = 20;
/** Automata that certainly remain cached; beyond that, each test may build one again. */
const MOST_AUTOMATA = 200;
/** The keyword that counts how often a shared schema is evaluated: a few schemas can lead to billions of evaluations. */
const countingKeyword = "x-contract-guard-counted";

/** The validator instance. It caches every schema that it compiled, so it is replaced regularly. */
function validator(): Ajv2020 {
  if (ajv !== undefined && compiled++ < 200) return ajv;
  compiled = 0;
  const test = (pattern: string) => {
    // For each pattern, Ajv copies the declarations of those before it.
    currentSpend.spend(++patterns / 4);
    const matches = patternTest(pattern, (nodes) => spendOnAutomaton(pattern, nodes));
    return { test: matches, toString: () => pattern };
  };
  const regExp = Object.assign(test, { code: "patternTest" });
  ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    logger: false,
    validateSchema: false,
    addUsedSchema: false,
    ownProperties: true,
    // Without a number, Ajv looks for references in every array twice, so nested arrays take exponential time.
    inlineRefs: MAX_INLINED,
    code: { regExp, optimize: false },
  });
  addFormats(ajv);
  const count = (): boolean => {
    currentSpend.spend(1);
    if (++evaluations > MOST_EVALUATIONS) throw new BudgetExceeded("A value takes too many evaluations.");
    return true;
  };
  ajv.addKeyword({ keyword: countingKeyword, schemaType: "boolean", errors: false, validate: count });
  for (const [name, least, most] of integerFormats)
    ajv.addFormat(name, {
      type: "number",
      validate: (value: number) => Number.isInteger(value) && value >= least && value <= most,
    });
  for (const [name, form] of encodings) ajv.addFormat(name, form);
  return ajv;
}

function spendOnAutomaton(pattern: string, nodes: number): void {
  const { spend, automata } = currentSpend;
  if (!automata.has(pattern) || automata.size > MOST_AUTOMATA) spend(nodes * STEPS_PER_NODE);
  automata.add(pattern);
}

/** The encodings that a text can be seen not to be in (RFC 4648), as formats. */
const encodings: readonly (readonly [string, RegExp])[] = [
  ["base64", /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/],
  ["base64url", /^[A-Za-z0-9_-]*={0,2}$/],
  ["base32", /^(?:[A-Z2-7]{8})*(?:[A-Z2-7]{2}={6}|[A-Z2-7]{4}={4}|[A-Z2-7]{5}={3}|[A-Z2-7]{7}=)?$/],
  ["base16", /^(?:[0-9A-Fa-f]{2})*$/],
];

/** A validator for these values alone; undefined if the schema cannot be compiled. */
export function createValidator(
  store: SchemaStore,
  schema: Schema,
  side: Side,
  values: readonly Json[],
  reading: Reading,
  validation: Validation = createValidation(),
): Validator | undefined {
  const { spend, compiled: known } = validation;
  const { dialect, schemas, otherReadings } = convertSchema(store, schema, side, values, reading, spend);
  const written = Object.entries(dialect === "3.0" ? convertSchemas(schemas) : schemas);
  const held = Object.fromEntries(written.map(([name, each]) => [name, withEncodingFormat(each)]));
  const root = inlineSchemas(held);
  return undefinedUnlessExceeded(() => {
    [currentSpend, patterns] = [validation, 0];
    const validate = compile(root, spend, known);
    return {
      faults(value) {
        spend(jsonSize(value));
        [currentSpend, evaluations] = [validation, 0];
        return undefinedUnlessExceeded(() => (validate(value) ? [] : [...(validate.errors ?? [])]));
      },
      otherReadings,
    };
  });
}

/** Undefined for any other error. @throws {BudgetExceeded} */
function undefinedUnlessExceeded<Answer>(find: () => Answer): Answer | undefined {
  try {
    return find();
  } catch (error) {
    if (error instanceof BudgetExceeded) throw error;
    return undefined;
  }
}

function compile(
  schema: JsonObject,
  spend: Spend,
  remembered: Map<string, ValidateFunction>,
): ValidateFunction {
  const text = JSON.stringify(schema);
  let validate = remembered.get(text);
  spend(text.length / 100);
  if (validate === undefined) {
    spend(text.length * STEPS_PER_CHARACTER);
    const instance = validator();
    try {
      validate = instance.compile(schema);
    } finally {
      instance.removeSchema(schema);
    }
    const [oldest] = remembered.keys();
    if (oldest !== undefined && remembered.size >= maxCachedSchemas) remembered.delete(oldest);
    remembered.set(text, validate);
  }
  return validate;
}

function convertSchemas(schemas: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  const document = upgradeToThreeOne({
    openapi: "3.0.3",
    components: { schemas },
  });
  return (document as { components: { schemas: Readonly<Record<string, Json>> } }).components.schemas;
}

/** Adds the format that corresponds to `contentEncoding`, as `format: byte` in OpenAPI 3.0. */
function withEncodingFormat(schema: Json): Json {
  if (!isObject(schema) || typeof schema.contentEncoding !== "string" || schema.format !== undefined)
    return schema;
  return { ...schema, format: schema.contentEncoding };
}

/** Inlines schemas that are referenced once: the validator compiles one large schema faster than many small ones. */
function inlineSchemas(schemas: Readonly<Record<string, Json>>): JsonObject {
  const uses = new Map<string, number>();
  const count = (value: Json): void => {
    if (isList(value)) value.forEach(count);
    else if (isObject(value)) {
      const name = referencedName(value);
      if (name === undefined) Object.values(value).forEach(count);
      else uses.set(name, (uses.get(name) ?? 0) + 1);
    }
  };
  Object.values(schemas).forEach(count);
  const put = (value: Json): Json => {
    if (isList(value)) return value.map(put);
    if (!isObject(value)) return value;
    const name = referencedName(value);
    if (name !== undefined) return uses.get(name) === 1 ? put(schemas[name] ?? true) : value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, put(each)]));
  };
  const shared = Object.entries(schemas).filter(([name]) => (uses.get(name) ?? 0) > 1);
  const components = {
    schemas: Object.fromEntries(shared.map(([name, each]) => [name, counted(put(each))])),
  };
  return { allOf: [put(schemas.s0 ?? true)], components };
}

function counted(schema: Json): Json {
  return isObject(schema) ? { [countingKeyword]: true, ...schema } : schema;
}

const prefix = "#/components/schemas/";

/** The name of the target, if the schema contains only a reference. */
function referencedName(value: JsonObject): string | undefined {
  const reference = value.$ref;
  return typeof reference === "string" && reference.startsWith(prefix)
    ? reference.slice(prefix.length)
    : undefined;
}
