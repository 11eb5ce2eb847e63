/** Inclusion of schemas as sets: whether every value that one accepts is accepted by another. */
import type { Sets, ValueSet } from "./normal-form";
import { createBudget, Undecided } from "./budget";
import { createBuilder } from "./build";
import { readDialect, valueIn } from "./dialects";
import { canonicalKey, inputProblem, isList, isObject, memberOf, type Json } from "./json";
import type { Outcome } from "./outcome";
import { rootPlace, type Place } from "./places";
import { createResources, type LoadDocument, type Resources } from "./resources";
import { createSets } from "./sets";
import { createSolver } from "./solve";
import type { Solver } from "./solver";
import { accepts } from "./validate";

export interface SchemaOptions {
  /** Of schemas without `$schema`: `2020-12` (default), `draft-07`, `openapi-3.0`, … or the URI of a metaschema. */
  readonly dialect?: string;
  /** Whether `format` constrains strings. Default: `annotation`, it does not. */
  readonly format?: "annotation" | "assertion";
  /** Supplies other documents by absolute URI without a fragment. */
  readonly load?: LoadDocument;
  /** Where the schema is located, for relative references. */
  readonly uri?: string;
}

export type Answer =
  | { readonly answer: "yes" }
  /** The outer schema rejects the witness, the inner one accepts it. */
  | { readonly answer: "no"; readonly witness: Json }
  | { readonly answer: "unknown"; readonly why: string };

const defaultUri = "schema:///";
/** Steps for one question: two to three seconds at most. */
const steps = 600_000;

/** A schema that has been read, and its set once it is needed. */
interface Read {
  readonly accepts: (value: Json) => boolean;
  readonly set: () => ValueSet;
  /** All values that it can accept, if it enumerates them. */
  readonly candidates: readonly Json[] | undefined;
}

function read(sets: Sets, schema: Json, options: SchemaOptions, origin: number): Read {
  const problem = inputProblem(schema);
  if (problem !== undefined) throw new Undecided(problem);
  const dialect = readDialect(options.dialect ?? "2020-12");
  if (dialect === undefined) throw new Undecided(`The dialect "${String(options.dialect)}" is not known.`);
  const resources: Resources = createResources(schema, options.uri ?? defaultUri, dialect, options.load);
  const place = rootPlace(resources);
  const assertsFormat = options.format === "assertion";
  const builder = createBuilder(sets, resources, assertsFormat, origin);
  return {
    accepts: (value) => accepts(resources, place, value, assertsFormat),
    set: () => builder.build(place),
    candidates: enumerated(place),
  };
}

const maxCandidates = 10_000;

function enumerated({ schema, resource }: Place): readonly Json[] | undefined {
  if (!isObject(schema) || (resource.dialect.isRefAlone && memberOf(schema, "$ref") !== undefined))
    return undefined;
  const constant = valueIn(resource.dialect, schema, "const");
  if (constant !== undefined) return [constant];
  const listed = valueIn(resource.dialect, schema, "enum");
  return isList(listed) && listed.length <= maxCandidates ? listed : undefined;
}

/** Runs a question. Errors mean that it cannot be decided: input may be any JSON value. */
function attempt<Result>(decide: () => Result, open: (why: string) => Result): Result {
  try {
    return decide();
  } catch (error) {
    if (error instanceof Undecided) return open(error.message);
    if (error instanceof RangeError) return open("The schemas are nested too deeply.");
    return open(`The schemas cannot be compared: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Whether `outer` accepts every value that `inner` accepts. Never throws. */
export function includes(outer: Json, inner: Json, options: SchemaOptions = {}): Answer {
  return attempt(
    () => decide(outer, inner, options),
    (why) => ({ answer: "unknown", why }),
  );
}

function decide(outerSchema: Json, innerSchema: Json, options: SchemaOptions): Answer {
  const budget = createBudget(steps);
  const sets = createSets(budget);
  const [outer, inner] = [read(sets, outerSchema, options, 0), read(sets, innerSchema, options, 1)];
  const difference = sets.known(sets.and([inner.set(), sets.not(outer.set())]));
  const outcome = differenceOf(createSolver(sets, budget), outer, inner, difference);
  if (outcome.kind === "empty") return { answer: "yes" };
  if (outcome.kind === "unknown") return { answer: "unknown", why: outcome.why };
  const { value } = outcome;
  if (inner.accepts(value) && !outer.accepts(value)) return { answer: "no", witness: value };
  return {
    answer: "unknown",
    why: `The value ${canonicalKey(value)} could not be confirmed as a counterexample.`,
  };
}

function differenceOf(solver: Solver, outer: Read, inner: Read, difference: ValueSet): Outcome {
  if (inner.candidates === undefined) return solver.valueIn(difference);
  const value = inner.candidates.find((each) => inner.accepts(each) && !outer.accepts(each));
  return value === undefined ? { kind: "empty" } : { kind: "found", value };
}

export type Validity =
  { readonly answer: "valid" | "invalid" } | { readonly answer: "unknown"; readonly why: string };

/** Whether a schema accepts a value. Never throws. */
export function validate(schema: Json, value: Json, options: SchemaOptions = {}): Validity {
  return attempt<Validity>(
    () => ({
      answer: read(createSets(createBudget(steps)), schema, options, 0).accepts(value) ? "valid" : "invalid",
    }),
    (why) => ({ answer: "unknown", why }),
  );
}

export type Sample =
  | { readonly answer: "found"; readonly value: Json }
  | { readonly answer: "empty" }
  | { readonly answer: "unknown"; readonly why: string };

/** A value that a schema accepts, or that there is none. Never throws. */
export function sample(schema: Json, options: SchemaOptions = {}): Sample {
  const answer = includes(false, schema, options);
  if (answer.answer === "yes") return { answer: "empty" };
  return answer.answer === "no" ? { answer: "found", value: answer.witness } : answer;
}
