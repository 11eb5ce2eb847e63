/** Compares the engine with a validator: finds values that only one version of a schema accepts. */
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020";
import { Validator, type Schema } from "@cfworker/json-schema";
import addFormats from "ajv-formats";
import {
  severityBySide,
  type Change,
  type Comparison,
  type Compatibility,
  type Side,
} from "../../src/engine/index";
import { compareTexts } from "./compared";
import { builtValues, provenOf } from "./soak-proofs";
import type { Json } from "./rewrites";
import type { Pair } from "./soak-edits";
import { isMap, listOf, mapOf, type Written } from "./soak-schemas";
import { randomFrom, valuesNear } from "./soak-values";

export interface SideJudged {
  readonly side: Side;
  readonly said: Compatibility;
  readonly kinds: readonly Change["kind"][];
  /** A value that only one version accepts, which breaks clients; undefined if none was found. */
  readonly witness: Json | undefined;
  /**
   * `miss`: a value is rejected without a reported change. `suspect`: a breaking change was reported, and no value is
   * rejected.
   */
  readonly fault: "miss" | "suspect" | undefined;
  /** For each change that breaks the side, whether it has a proof; not computed in a short run. */
  readonly proven: readonly boolean[];
}

export interface Effort {
  /** Number of values to try for a miss, and for a suspect. */
  readonly tries: number;
  readonly longTries: number;
  readonly seed: number;
}

const ranks: readonly Compatibility[] = ["compatible", "dangerous", "breaking"];

/** The schema as a document's only request body and only response. */
export function documentOf({ root, components }: Written): string {
  const content = { content: { "application/json": { schema: root } } };
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "t", version: "1.0.0" },
    paths: {
      "/things": { post: { requestBody: content, responses: { 200: { description: "ok", ...content } } } },
    },
    components: { schemas: components },
  });
}

export interface Validity {
  /** Undefined if the validator fails. */
  readonly accepts: (value: Json) => boolean | undefined;
  /** Whether another validator agrees. */
  readonly isSure: (value: Json) => boolean;
}

let ajv: Ajv2020 | undefined;
let compiled = 0;

/** A validator for a schema; undefined for an invalid or infinitely recursive schema. */
export function validatorOf(written: Written): Validity | undefined {
  const { root, components } = written;
  if (goesRound(written)) return undefined;
  if (ajv === undefined || compiled++ % 200 === 0) {
    ajv = new Ajv2020({ strict: false, logger: false, addUsedSchema: false });
    addFormats(ajv);
  }
  let validate: ValidateFunction;
  try {
    // Ajv resolves references in definitions, which are at another location.
    validate = ajv.compile({ allOf: [root], components: { schemas: components }, $defs: components });
  } catch {
    return undefined;
  }
  // A second validator confirms faults, because both validators have bugs.
  const schema = { allOf: [root], components: { schemas: components } } as unknown as Schema;
  const second = new Validator(schema, "2020-12");
  return {
    accepts: (value) => settled(() => validate(value)),
    isSure: (value) => settled(() => second.validate(value).valid) === validate(value),
  };
}

/** Ajv generates invalid code for some `unevaluated…` keywords; the second validator fails for some references. */
function settled(accepts: () => boolean): boolean | undefined {
  try {
    return accepts();
  } catch {
    return undefined;
  }
}

/** True if a schema refers to itself without a step into the value (JSON Schema 2020-12 §9.4.1). */
function goesRound({ root, components }: Written): boolean {
  const walk = (words: Json | undefined, open: ReadonlySet<string>): boolean => {
    if (!isMap(words)) return false;
    const single = ["not", "if", "then", "else"].map((word) => words[word]);
    const lists = ["allOf", "anyOf", "oneOf"].flatMap((word) => listOf(words[word]));
    const inner = [...single, ...lists, ...Object.values(mapOf(words.dependentSchemas))];
    if (inner.some((each) => walk(each, open))) return true;
    if (typeof words.$ref !== "string") return false;
    const name = words.$ref.slice("#/components/schemas/".length);
    return open.has(name) || walk(components[name], new Set([...open, name]));
  };
  return [root, ...Object.values(components)].some((schema) => walk(schema, new Set()));
}

/** The result of the engine for each side. */
export function saidOf({
  base,
  head,
}: Pair): { side: Side; said: Compatibility; changes: Change[]; comparison: Comparison }[] {
  const comparison = compareTexts(documentOf(base), documentOf(head));
  const { changes } = comparison;
  return (["request", "response"] as const).map((side) => {
    const own = changes.filter((change) => change.uses.some((use) => use.side === side));
    const rank = Math.max(0, ...own.map((change) => ranks.indexOf(severityBySide(change)[side])));
    return { side, said: ranks[rank] ?? "compatible", changes: own, comparison };
  });
}

export function judge({ base, head }: Pair, { tries, longTries, seed }: Effort): SideJudged[] | undefined {
  const [before, after] = [validatorOf(base), validatorOf(head)];
  if (before === undefined || after === undefined) return undefined;
  return saidOf({ base, head }).map(({ side, said, changes: own, comparison }) => {
    const [accepts, refuses] = side === "request" ? [before, after] : [after, before];
    const skipped =
      side === "request"
        ? new Set([...namesAdded(own), ...namesOfBranches(own, base, head)])
        : new Set<string>();
    const flips = (value: Json): boolean =>
      accepts.accepts(value) === true &&
      refuses.accepts(value) === false &&
      !names(value, skipped) &&
      accepts.isSure(value) &&
      refuses.isSure(value);
    // `dangerous` means that some clients may break: neither a miss nor a suspect.
    const most = said === "dangerous" ? 0 : said === "breaking" ? longTries : tries;
    const built = most === 0 ? undefined : builtValues(comparison, side).find(flips);
    const witness = most === 0 ? undefined : (built ?? search({ base, head }, flips, most, seed));
    const missed = said === "compatible" && witness !== undefined;
    const suspected = said === "breaking" && witness === undefined;
    const fault = missed ? "miss" : suspected ? "suspect" : undefined;
    const breaks = own.filter((change) => severityBySide(change)[side] === "breaking");
    const proven = longTries === 0 ? [] : provenOf(comparison, breaks, side);
    return { side, said, kinds: own.map((change) => change.kind), witness, fault, proven };
  });
}

/** Values near the boundaries of either schema, and of both together. */
function search(pair: Pair, flips: (value: Json) => boolean, most: number, seed: number): Json | undefined {
  const random = randomFrom(seed);
  const components = joined(pair);
  const both = { allOf: [rooted(pair.base, "base"), rooted(pair.head, "head")] };
  const sources = [rooted(pair.base, "base"), rooted(pair.head, "head"), both].map((root) =>
    valuesNear({ root, components }, random),
  );
  for (let round = 0; round < most; round++) {
    const value = sources[round % sources.length]?.() ?? null;
    if (flips(value)) return value;
  }
  return undefined;
}

function joined({ base, head }: Pair): Written["components"] {
  const renamed = ([version, written]: [string, Written]): [string, Json][] =>
    Object.entries(written.components).map(([name, schema]) => [
      `${version}${name}`,
      prefixed(schema, version),
    ]);
  return Object.fromEntries([...renamed(["base", base]), ...renamed(["head", head])]);
}

function rooted({ root }: Written, version: string): Json {
  return prefixed(root, version);
}

/** The schema with its references changed to the components of its version. */
function prefixed(schema: Json, version: string): Json {
  const text = JSON.stringify(schema).replaceAll("#/components/schemas/", `#/components/schemas/${version}`);
  return JSON.parse(text) as Json;
}

/**
 * A new optional property of an open object is compatible on the request side by decision, although an older client
 * might have sent any value under that name: values with such a name are ignored.
 */
export function namesAdded(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap(({ kind, facts, decided }) =>
      kind === "property-added" && "property" in facts && Object.values(decided).includes("harmless")
        ? [facts.property]
        : [],
    ),
  );
}

/** The same applies to properties that only a new alternative requires: clients do not send them by chance. */
function namesOfBranches(changes: readonly Change[], base: Written, head: Written): readonly string[] {
  if (!changes.some(({ kind }) => kind === "union-branch-added")) return [];
  const known = new Set(namesIn([base.root, base.components]));
  return namesIn([head.root, head.components]).filter((name) => !known.has(name));
}

/** The property names in a schema, at any depth. */
function namesIn(schema: Json): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap(namesIn);
  const own = [...Object.keys(mapOf(schema.properties)), ...listOf(schema.required).map(String)];
  return [...own, ...Object.values(schema).flatMap(namesIn)];
}

/** True if a value has one of these property names, at any depth. */
export function names(value: Json, skipped: ReadonlySet<string>): boolean {
  if (skipped.size === 0 || typeof value !== "object" || value === null) return false;
  if (!Array.isArray(value) && Object.keys(value).some((name) => skipped.has(name))) return true;
  return Object.values(value).some((member) => names(member, skipped));
}
