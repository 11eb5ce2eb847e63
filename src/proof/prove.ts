/** Finds proofs for the changes of a comparison. */
import type { Api, Carrier, Change, Comparison, Occurrence, Operation, Place, Side } from "../engine/index";
import type { Exchange, Proof } from "../policy/index";
import { maxStringLength } from "../schema/index";
import { describeErrors } from "./validation-errors";
import { BudgetExceeded, createBudget, type Budget } from "./budget";
import { embedValue } from "./embed-value";
import { buildRequest, buildResponse, readExamples, type Body } from "./exchange";
import type { Json } from "./json";
import { proveOperationChange } from "./operation-proofs";
import type { ProofResult } from "./proof";
import { createSampler, maxNestedValues, type Sampler } from "./samples";
import { search, type FoundValue } from "./search";
import type { Reading } from "./schema-json";
import { serializeHeader } from "./serialize";
import { createValidation } from "./validator";

export interface Effort {
  /** Limit of paths to the change that are searched. */
  readonly ways: number;
  /** Limit of values to try on each path. */
  readonly values: number;
}

export interface Prover {
  /**
   * Never throws. `sides` are the sides on which the change is breaking or dangerous. The same effort finds the same
   * proof.
   */
  prove(change: Change, sides: readonly Side[], effort: Effort): ProofResult;
}

type Apis = { readonly base: Api; readonly head: Api };

/** @param budget the step limit of all proofs of a report; provers of several comparisons may share it */
export function createProver({ apis, occurrences }: Comparison, budget: Budget = createBudget()): Prover {
  const samplers = new Map<string, Sampler>();
  const validation = createValidation(budget.spend);

  function samplerOf(both: Apis, side: Side, accepting: "base" | "head"): Sampler {
    const key = `${side} ${accepting}`;
    let sampler = samplers.get(key);
    if (sampler === undefined) {
      const refusing = accepting === "base" ? "head" : "base";
      const versions = { side, accepts: both[accepting].schemas, refuses: both[refusing].schemas };
      samplers.set(key, (sampler = createSampler(versions, budget.spend)));
    }
    return sampler;
  }

  function proveInside(both: Apis, change: Change, ways: readonly Occurrence[], values: number): ProofResult {
    let [tried, agreed] = [0, 0];
    let isTooLarge = false;
    const witness = change.witness === null ? undefined : (JSON.parse(change.witness) as Json);
    const question = {
      values,
      readings: readingsFor(change),
      about: changedProperty(change),
      keyword: changedLimit(change),
      witness,
    };
    const listedAt = (accepting: "base" | "head"): Place | null =>
      change.kind.startsWith("enum-value-") ? change[accepting] : null;
    const around = { ...question, about: undefined, keyword: undefined };
    const attempts = [
      ...ways.map((way) => ({ way, ...question, listedAt })),
      ...ways.flatMap(enclosing).map((way) => {
        return { way, ...around, witness: way.way.at(-1)?.witness, listedAt: () => null };
      }),
    ];
    for (const { way, ...attempt } of attempts) {
      const { side } = way.use;
      const accepting = side === "request" ? "base" : "head";
      const sampler = samplerOf(both, side, accepting);
      const hints = documentedExamples(way.carrier, way.operations[accepting]);
      const request = { ...attempt, listedAt: attempt.listedAt(accepting) };
      const searched = search(both, sampler, validation, decoded(way), hints, request);
      tried += searched.tried;
      agreed += searched.agreed;
      isTooLarge ||= searched.isTooLarge;
      if (searched.found === undefined) continue;
      const payload = encoded(sampler, way, searched.found.value, accepting, hints);
      const exchange = payload === undefined ? undefined : buildExchange(both, way, payload, samplerOf);
      if (payload !== undefined && exchange !== undefined)
        return { proof: { ...buildProof(way, searched.found, exchange), payload } };
    }
    if (tried === 0 && isTooLarge) return tooLargePayload;
    return hasLongLimits(change) ? tooLongString : missingProof(tried, agreed);
  }

  function proveOnAnyPath(change: Change, sides: readonly Side[], { ways, values }: Effort): ProofResult {
    if (apis === undefined) return unknownOperation;
    const met = occurrences(change, ways * 2).filter(({ use }) => sides.includes(use.side));
    const inside = met
      .filter(({ carrier }) => carrier !== undefined)
      .sort(byCarrier)
      .slice(0, ways);
    for (const { way } of inside) budget.spend(way.length);
    const near = inside.filter(({ way }) => way.length <= MAX_NESTED_SCHEMAS);
    if (near[0] !== undefined) {
      const proved = proveInside(apis, change, near, values);
      // What the content of a string means is not part of its schema.
      const isAboutContent = "missing" in proved && change.kind.startsWith("content-");
      return isAboutContent ? proveOperationChange(apis, change, near[0], samplerOf) : proved;
    }
    if (inside.length > 0) return tooDeeplyNested;
    const [first] = met;
    if (first === undefined) return unknownOperation;
    return proveOperationChange(apis, change, first, samplerOf);
  }

  return {
    prove(change, sides, effort) {
      if (budget.isUsedUp()) return budgetUsedUp;
      budget.begin();
      try {
        const proved = proveOnAnyPath(change, sides, effort);
        // Proofs are kept until the report is printed: their length counts as work, which bounds the memory they take.
        if ("proof" in proved) budget.spend(proofLength(proved.proof) / 2);
        return proved;
      } catch (error) {
        if (error instanceof BudgetExceeded) return budget.isUsedUp() ? budgetUsedUp : tooComplexSchema;
        const reason = error instanceof Error ? error.message : String(error);
        return { missing: `The search failed: ${reason}`, possiblyEquivalent: false };
      }
    },
  };
}

/** Limit of nested schemas on the path to a change: deeper payloads are unreadable, and each level costs time. */
const MAX_NESTED_SCHEMAS = 200;

const budgetUsedUp = {
  missing: "Not searched: the budget for the proofs of one report was used up.",
  possiblyEquivalent: false,
} as const;

const tooComplexSchema = {
  missing: "Not found: the schema is too complex for the budget of one proof.",
  possiblyEquivalent: false,
} as const;

const tooDeeplyNested = {
  missing: `Not searched: the change is nested in more than ${MAX_NESTED_SCHEMAS} schemas.`,
  possiblyEquivalent: false,
} as const;

const tooLargePayload = {
  missing: `Not searched: the payload would have more than ${maxNestedValues} members and items.`,
  possiblyEquivalent: false,
} as const;

const tooLongString = {
  missing: `Not searched: the payload would have a string of more than ${maxStringLength} characters.`,
  possiblyEquivalent: false,
} as const;

const unknownOperation = {
  missing: "No operation reaches this change.",
  possiblyEquivalent: false,
} as const;

/**
 * The paths that end before the change: at a value around it that the versions are known to judge differently, or at
 * the union that contains it, because the paired alternatives are a guess. The nearest first.
 */
function enclosing(occurrence: Occurrence): Occurrence[] {
  const { way } = occurrence;
  return way
    .slice(0, -1)
    .flatMap(({ witness }, index) =>
      witness !== undefined || way[index + 1]?.step.startsWith("branch ") === true
        ? [{ ...occurrence, way: way.slice(0, index + 1) }]
        : [],
    )
    .toReversed()
    .slice(0, MAX_ENCLOSING);
}

const MAX_ENCLOSING = 2;

/** The number of schemas around decoded content; 0 if the change is not in the schema of decoded content. */
function depthOfContent({ way }: Occurrence): number {
  return Math.max(
    0,
    way.findLastIndex(({ step }) => step === "contentSchema"),
  );
}

/** The path from the decoded content, which is a value of its own (JSON Schema 2020-12 validation §8.5). */
function decoded(occurrence: Occurrence): Occurrence {
  const way = occurrence.way.slice(depthOfContent(occurrence));
  return way.length === occurrence.way.length ? occurrence : { ...occurrence, way };
}

/** The whole payload with a value at the start of the decoded path. */
function encoded(
  sampler: Sampler,
  occurrence: Occurrence,
  value: Json,
  accepting: "base" | "head",
  hints: readonly Json[],
): Json | undefined {
  const depth = depthOfContent(occurrence);
  if (depth === 0) return value;
  const around = { way: occurrence.way.slice(0, depth) };
  return embedValue(sampler, around, accepting, [JSON.stringify(value)], hints)[0]?.value;
}

/** Length of the bodies and the URL, which make up most of a proof. */
function proofLength({ exchange: { request, response } }: Proof): number {
  return request.url.length + (request.body?.length ?? 0) + (response?.body?.length ?? 0);
}

/** Orders JSON first, because it is the most readable. */
function byCarrier(one: Occurrence, other: Occurrence): number {
  const isOther = ({ carrier }: Occurrence): number =>
    carrier !== undefined && "mediaType" in carrier && !carrier.mediaType.includes("json") ? 1 : 0;
  return isOther(one) - isOther(other);
}

/** True if only strings that are too long for a proof are within one limit of a length and beyond the other. */
function hasLongLimits({ kind, facts }: Change): boolean {
  if (!kind.startsWith("length-") || !("before" in facts && "after" in facts)) return false;
  return [facts.before, facts.after].every((limit) => limit === null || Number(limit) >= maxStringLength);
}

/** The property that a change is about, if any. */
function changedProperty({ facts }: Change): string | undefined {
  return "property" in facts ? facts.property : undefined;
}

/** The keyword of the limit that a change is about, if any. */
function changedLimit({ facts }: Change): string | undefined {
  return "keyword" in facts ? facts.keyword : undefined;
}

function readingsFor({ kind }: Change): readonly Reading[] {
  if (kind.startsWith("discriminator-")) return ["tagged", "any"];
  return kind.startsWith("union-overlap-") ? ["written", "tagged"] : ["written", "tagged", "any"];
}

/** The examples of a whole parameter or body in the document. */
function documentedExamples(carrier: Carrier | undefined, operation: Operation | undefined): readonly Json[] {
  if (carrier === undefined || operation === undefined) return [];
  switch (carrier.of) {
    case "parameter":
      return readExamples(carrier.base.definition);
    case "header":
      return readExamples(carrier.base.at);
    case "body":
    case "response": {
      const response = operation.responses.find(
        ({ status }) => "status" in carrier && status === carrier.status,
      );
      const content = carrier.of === "body" ? operation.body?.content : response?.content;
      const described = content?.find(
        ({ name, key }) => name === carrier.mediaType || key === carrier.mediaType,
      );
      return described === undefined ? [] : readExamples(described.at);
    }
  }
}

type SamplerOf = (both: Apis, side: Side, accepting: "base" | "head") => Sampler;

/** The request and response that carry a payload; undefined if no operation is known. */
function buildExchange(
  both: Apis,
  { carrier, operations, use }: Occurrence,
  payload: Json,
  samplerOf: SamplerOf,
): Exchange | undefined {
  const accepting = use.side === "request" ? "base" : "head";
  const operation = operations[accepting];
  if (carrier === undefined || operation === undefined) return undefined;
  const refusing = accepting === "base" ? "head" : "base";
  const described = {
    api: both[accepting],
    operation,
    other: operations[refusing],
    sampler: samplerOf(both, "request", accepting),
  };
  switch (carrier.of) {
    case "parameter":
      return {
        request: buildRequest(described, { parameters: new Map([[carrier[accepting].key, payload]]) }),
        response: null,
      };
    case "body":
      return {
        request: buildRequest(described, { body: { mediaType: carrier.mediaType, value: payload } }),
        response: null,
      };
    case "response": {
      const response = operation.responses.find(({ status }) => status === carrier.status);
      const body: Body = { mediaType: carrier.mediaType, value: payload };
      const sampler = samplerOf(both, "response", accepting);
      const built = response && buildResponse(sampler, response, body);
      return built && { request: buildRequest(described), response: built };
    }
    case "header": {
      const { name, key, explode } = carrier[accepting];
      const response = operation.responses.find(({ headers }) =>
        headers.some((header) => header.key === key),
      );
      const sampler = samplerOf(both, "response", accepting);
      const built =
        response &&
        buildResponse(sampler, response, undefined, { [name]: serializeHeader(explode, payload) });
      return built && { request: buildRequest(described), response: built };
    }
  }
}

function buildProof(
  { carrier, use }: Occurrence,
  { value, faults, reading }: FoundValue,
  exchange: Exchange,
): Proof {
  const where = carrier === undefined ? "request" : describeCarrier(carrier);
  const fault = describeErrors(faults, `the ${where}`);
  const isRequest = use.side === "request";
  return {
    payload: value,
    where,
    base: isRequest ? "accepts" : "rejects",
    head: isRequest ? "rejects" : "accepts",
    because: isRequest
      ? `The published version accepts it, but now ${fault}.`
      : `The new version allows it, but in the published version ${fault}.`,
    checked: "validator",
    assuming: assumptions[reading],
    exchange,
  };
}

const assumptions: Readonly<Record<Reading, string | null>> = {
  written: null,
  tagged: "The discriminator alone selects the alternative.",
  any: "`oneOf` accepts values that match more than one alternative, because the alternatives overlap as written.",
};

function describeCarrier(carrier: Carrier): string {
  switch (carrier.of) {
    case "parameter":
      return `${carrier.base.in} parameter \`${carrier.base.name}\``;
    case "body":
      return "request body";
    case "response":
      return `${carrier.status} response`;
    case "header":
      return `header \`${carrier.base.name}\``;
  }
}

/** Number of values on which both versions agree that makes an equivalence likely. */
const equivalentAfter = 20;

function missingProof(tried: number, agreed: number): { missing: string; possiblyEquivalent: boolean } {
  if (agreed >= equivalentAfter)
    return {
      missing: `The change may have no effect: both versions accept each of ${String(agreed)} values that were tried.`,
      possiblyEquivalent: true,
    };
  if (tried === 0)
    return { missing: "No valid value could be generated for this schema.", possiblyEquivalent: false };
  return {
    missing: `None of ${String(tried)} values that were tried shows a difference that results from this change alone.`,
    possiblyEquivalent: false,
  };
}
