/** Documents whose schemas are compared, and a cache of results. */
import { createBudget, Undecided } from "./budget";
import { createBuilder } from "./build";
import { changedAlternatives } from "./changed-alternatives";
import { readDialect, valueIn } from "./dialects";
import { canonicalKey, findInputProblem, isList, isObject, memberOf, type Json } from "./json";
import { lazyValue } from "./lazy-value";
import type { KnownSet } from "./normal-form";
import type { Outcome } from "./outcome";
import { resolvePlace, type Place } from "./places";
import { createResources, type LoadDocument } from "./resources";
import { createSets } from "./sets";
import { createSolver } from "./solve";
import { accepts } from "./validate";

export interface SchemaOptions {
  /** Of schemas without `$schema`: `2020-12` (default), `draft-07`, `openapi-3.0`, … or the URI of a metaschema. */
  readonly dialect?: string;
  /** True if `format` constrains strings. Default: `annotation`, it does not. */
  readonly format?: "annotation" | "assertion";
  /** Supplies other documents by absolute URI without a fragment. */
  readonly load?: LoadDocument;
  /** Base URI for relative references. */
  readonly uri?: string;
}

export type Answer =
  | { readonly answer: "yes" }
  /** The outer schema rejects the witness, the inner one accepts it. */
  | { readonly answer: "no"; readonly witness: Json }
  | { readonly answer: "unknown"; readonly why: string };

export type Validity =
  { readonly answer: "valid" | "invalid" } | { readonly answer: "unknown"; readonly why: string };

/** A schema of a document. */
export interface ReadSchema {
  readonly validate: (value: Json) => Validity;
}

export interface SchemaDocument {
  /** The target of a reference within the document: `#` is the whole document. */
  readonly schemaAt: (reference: string) => ReadSchema;
}

/** Compares schemas of any number of documents. Never throws: an error is the reason of an unknown answer. */
export interface Comparer {
  /** Reads a JSON Schema, or a document that contains schemas. */
  readonly read: (document: Json, options?: SchemaOptions) => SchemaDocument;
  /** True if `outer` accepts every value that `inner` accepts. Cached by pair of normal forms. */
  readonly includes: (outer: ReadSchema, inner: ReadSchema) => Answer;
  /** The steps of all questions so far. */
  readonly spent: () => number;
}

/** The comparer's data about a schema. */
interface Own extends ReadSchema {
  readonly accepts: (value: Json) => boolean;
  readonly set: () => KnownSet;
  /** All values that it can accept, if they are enumerated. */
  readonly candidates: () => readonly Json[] | undefined;
}

const defaultUri = "schema:///";
/** Steps for one question: about a second. */
const mostSteps = 350_000;
const maxCandidates = 10_000;

/** @param steps limits the work of one question */
export function createComparer(steps = mostSteps): Comparer {
  const budget = createBudget(steps);
  const sets = createSets(budget);
  const solver = createSolver(sets, budget);
  const schemas = new WeakMap<ReadSchema, Own>();
  const answers = new Map<string, Answer>();
  let documents = 0;

  function read(document: Json, options: SchemaOptions = {}): SchemaDocument {
    const assertsFormat = options.format === "assertion";
    const origin = documents++;
    const load = lazyValue(() => {
      const problem = findInputProblem(document);
      if (problem !== undefined) throw new Undecided(problem);
      const dialect = readDialect(options.dialect ?? "2020-12");
      if (dialect === undefined)
        throw new Undecided(`The dialect "${String(options.dialect)}" is not known.`);
      const resources = createResources(document, options.uri ?? defaultUri, dialect, options.load);
      return { resources, builder: createBuilder(sets, resources, assertsFormat, origin) };
    });
    return {
      schemaAt(reference) {
        const place = lazyValue(() => resolvePlace(load().resources, reference));
        const own: Own = {
          accepts: (value) => accepts(load().resources, place(), value, assertsFormat),
          set: lazyValue(() => sets.known(load().builder.build(place()))),
          candidates: () => enumerated(place()),
          validate: (value) =>
            attempt<Validity>(
              () => ({ answer: own.accepts(value) ? "valid" : "invalid" }),
              (why) => ({ answer: "unknown", why }),
            ),
        };
        schemas.set(own, own);
        return own;
      },
    };
  }

  function includes(outer: ReadSchema, inner: ReadSchema): Answer {
    const [wide, narrow] = [schemas.get(outer), schemas.get(inner)];
    if (wide === undefined || narrow === undefined)
      return { answer: "unknown", why: "The schema was read by another comparer." };
    const quick = within(steps / 8, () => kept(wide, narrow), unknown);
    if (quick.answer !== "unknown") return quick;
    const wasQuick = !budget.isUsedUp();
    const witness = within(
      steps / 4,
      () => sampled(wide, narrow),
      () => undefined,
    );
    if (witness !== undefined) return { answer: "no", witness };
    return wasQuick ? quick : within(steps, () => kept(wide, narrow), unknown);
  }

  /** Decides within a number of steps. The results of interrupted searches are discarded, those before them are kept. */
  function within<Result>(limit: number, decide: () => Result, open: (why: string) => Result): Result {
    budget.restart(limit);
    const result = attempt(decide, open);
    solver.reset();
    return result;
  }

  /** A counterexample of an alternative that the outer schema does not have, if one is found quickly. */
  function sampled(outer: Own, inner: Own): Json | undefined {
    const other = attempt(outer.set, () => undefined);
    for (const set of changedAlternatives(sets, inner.set(), other)) {
      const outcome = solver.valueIn(set);
      if (outcome.kind === "found" && confirmed(outer, inner, outcome).answer === "no") return outcome.value;
    }
    return undefined;
  }

  function kept(outer: Own, inner: Own): Answer {
    const candidates = inner.candidates();
    if (candidates !== undefined) return amongCandidates(outer, inner, candidates);
    const key = `${outer.set().id} ${inner.set().id}`;
    const before = answers.get(key);
    if (before !== undefined) return before;
    const difference = sets.and([inner.set(), sets.not(outer.set())]);
    const answer = confirmed(outer, inner, solver.valueIn(difference));
    answers.set(key, answer);
    return answer;
  }

  return { read, includes, spent: budget.spent };
}

function unknown(why: string): Answer {
  return { answer: "unknown", why };
}

function amongCandidates(outer: Own, inner: Own, candidates: readonly Json[]): Answer {
  const value = candidates.find((each) => inner.accepts(each) && !outer.accepts(each));
  return value === undefined ? { answer: "yes" } : { answer: "no", witness: value };
}

/** Validates a witness against both schemas, independently of the solver. */
function confirmed(outer: Own, inner: Own, outcome: Outcome): Answer {
  if (outcome.kind === "empty") return { answer: "yes" };
  if (outcome.kind === "unknown") return { answer: "unknown", why: outcome.why };
  const { value } = outcome;
  if (inner.accepts(value) && !outer.accepts(value)) return { answer: "no", witness: value };
  return { answer: "unknown", why: `The counterexample ${canonicalKey(value)} could not be confirmed.` };
}

function enumerated({ schema, resource }: Place): readonly Json[] | undefined {
  const { dialect } = resource;
  if (!isObject(schema) || (dialect.isRefAlone && memberOf(schema, "$ref") !== undefined)) return undefined;
  const constant = valueIn(dialect, schema, "const");
  if (constant !== undefined) return [constant];
  const listed = valueIn(dialect, schema, "enum");
  return isList(listed) && listed.length <= maxCandidates ? listed : undefined;
}

/** Decides a question. Errors make it unknown, because the input may be any JSON value. */
function attempt<Result>(decide: () => Result, open: (why: string) => Result): Result {
  try {
    return decide();
  } catch (error) {
    if (error instanceof Undecided) return open(error.message);
    if (error instanceof RangeError) return open("The schemas are nested too deeply.");
    return open(`The schemas cannot be compared: ${error instanceof Error ? error.message : String(error)}`);
  }
}
