/**
 * Proofs of changes outside of schemas: a request that worked before, or a response that is now possible, with an
 * explanation.
 */
import type {
  Api,
  Change,
  ChangeFacts,
  ChangeKind,
  Occurrence,
  Parameter,
  Response,
  Side,
} from "../engine/index";
import type { Exchange, HttpResponse, Proof } from "../policy/index";
import {
  buildRequest,
  buildResponse,
  sampleBody,
  type RequestChanges,
  type DescribedOperation,
} from "./exchange";
import type { Json } from "./json";
import type { ProofResult } from "./proof";
import type { Sampler } from "./samples";

type Apis = { readonly base: Api; readonly head: Api };
type SamplerOf = (both: Apis, side: Side, accepting: "base" | "head") => Sampler;

/** How the minimal request of base is adapted to the change, and the resulting response. */
interface Demonstration {
  readonly departure?: RequestChanges;
  readonly response?: HttpResponse | undefined;
  readonly where: string;
  readonly because: string;
}

interface AffectedOperationContext {
  readonly described: DescribedOperation;
  readonly occurrence: Occurrence;
  readonly responses: { readonly base: readonly Response[]; readonly head: readonly Response[] };
  /** Samples of head's responses. */
  readonly sampler: Sampler;
}

type Demonstrations = {
  readonly [K in ChangeKind]?: (facts: ChangeFacts[K], meeting: AffectedOperationContext) => Demonstration;
};

const expectNotFound = "expect 404 Not Found";

const demonstrations: Demonstrations = {
  "path-removed": ({ path }) => ({
    where: "path",
    because: `Requests to \`${path}\` are no longer described: ${expectNotFound}.`,
  }),
  "path-trailing-slash-changed": ({ before, after }) => ({
    where: "path",
    because: `The path changed from \`${before}\` to \`${after}\`. If the server distinguishes them, ${expectNotFound}.`,
  }),
  "operation-removed": ({ method }) => ({
    where: "method",
    because: `\`${method}\` is no longer described for this path: expect 405 Method Not Allowed.`,
  }),
  "server-removed": ({ url }) => ({
    departure: { server: url },
    where: "server",
    because: "The document no longer lists this server.",
  }),
  "webhook-removed": ({ name }) => ({
    where: "webhook",
    because: `Webhook \`${name}\` is no longer sent.`,
  }),
  "callback-removed": ({ name }) => ({
    where: "callback",
    because: `Callback \`${name}\` is no longer sent.`,
  }),
  "parameter-removed": (facts, meeting) => ({
    departure: withParameter(meeting, facts),
    where: describeParameter(facts),
    because: `The ${describeParameter(facts)} is no longer described: servers may ignore or reject it.`,
  }),
  "required-parameter-added": (facts) => missingParameter(facts),
  "parameter-became-required": (facts, meeting) => ({
    departure: { parameters: new Map([[parameterKey(facts, meeting), undefined]]) },
    ...missingParameter(facts),
  }),
  "parameter-moved": (facts, meeting) => ({
    departure: withParameter(meeting, { name: facts.name, in: facts.from }),
    where: describeParameter({ name: facts.name, in: facts.from }),
    because: `The ${describeParameter({ name: facts.name, in: facts.from })} is no longer read. It is now a ${facts.in} parameter.`,
  }),
  "parameter-serialization-changed": (facts, meeting) => ({
    departure: withParameter(meeting, facts, exampleArray),
    where: describeParameter(facts),
    because: `The ${describeParameter(facts)} was serialized as ${facts.before}, but is now parsed as ${facts.after}.`,
  }),
  "parameter-accepts-list": (facts, meeting) => ({
    departure: withParameter(meeting, facts),
    where: describeParameter(facts),
    because: `The ${describeParameter(facts)} is now parsed as an array: a comma separates items.`,
  }),
  "parameter-reserved-disallowed": (facts, meeting) => ({
    departure: { parameters: new Map([[parameterKey(facts, meeting), "a/b:c"]]) },
    where: describeParameter(facts),
    because: `Reserved characters in the ${describeParameter(facts)} must now be percent-encoded.`,
  }),
  "parameter-empty-disallowed": (facts, meeting) => ({
    departure: { parameters: new Map([[parameterKey(facts, meeting), ""]]) },
    where: describeParameter(facts),
    because: `The ${describeParameter(facts)} must now have a value: expect 400 Bad Request.`,
  }),
  "request-body-removed": (_, meeting) => ({
    departure: withBody(meeting),
    where: "request body",
    because: "The operation no longer describes a request body.",
  }),
  "required-request-body-added": () => missingBody,
  "request-body-became-required": () => missingBody,
  "media-type-removed": ({ mediaType }, meeting) => showMediaType(mediaType, meeting),
  "media-type-added": ({ mediaType }, meeting) => ({
    departure: withBody(meeting),
    where: "Content-Type",
    because: `The body can now be sent as \`${mediaType}\`, which the receiver did not request.`,
  }),
  "part-encoding-changed": ({ property, before, after }, meeting) => ({
    departure: withBody(meeting),
    where: "request body",
    because: `\`${property}\` was encoded as ${before}, but is now parsed as ${after}.`,
  }),
  "xml-changed": (_, meeting) =>
    showBody(meeting, "The XML representation differs from the published one.", "xml"),
  "content-encoding-changed": ({ before, after }, meeting) =>
    showBody(meeting, `The encoding of the content changed from ${before ?? "none"} to ${after ?? "none"}.`),
  "content-media-type-changed": ({ before, after }, meeting) =>
    showBody(
      meeting,
      `The media type of the content changed from ${before ?? "none"} to ${after ?? "none"}.`,
    ),
  "response-removed": ({ status }, { responses, sampler }) => ({
    response: headResponse(sampler, responses.head),
    where: "status",
    because: `The new version no longer describes response ${status}, so clients that wait for it may never receive it.`,
  }),
  "response-added": ({ status }, { responses, sampler }) => ({
    response: headResponse(sampler, responses.head, status),
    where: "status",
    because: `The published version does not describe response ${status}.`,
  }),
  "header-added": ({ name }, meeting) => ({
    departure: withBody(meeting),
    where: `header \`${name}\``,
    because: `A part of the multipart body must now have header \`${name}\`.`,
  }),
  "header-removed": ({ name }, meeting) => showMissingHeader(name, meeting),
  "header-became-optional": ({ name }, meeting) => showMissingHeader(name, meeting),
  "header-serialization-changed": ({ name, before, after }, meeting) => ({
    ...showMissingHeader(name, meeting),
    because: `Header \`${name}\` was serialized as ${before}, and is now serialized as ${after}.`,
  }),
  "header-became-required": ({ name }, meeting) => ({
    departure: withBody(meeting),
    where: `header \`${name}\``,
    because: `Header \`${name}\` is now required.`,
  }),
  "security-tightened": ({ before, after }) => ({
    where: "security",
    because: `${capitalizeSentence(before)} was sufficient, but ${after} is now required: expect 401 Unauthorized or 403 Forbidden.`,
  }),
  "security-relaxed": () => ({
    where: "security",
    because: "The request no longer has the credentials that identify its sender.",
  }),
  "security-scheme-changed": ({ scheme, changed }) => ({
    where: "security",
    because: `Security scheme \`${scheme}\` changed (${changed.map(({ key }) => key).join(", ")}): expect 401 Unauthorized.`,
  }),
};

const exampleArray: Json = ["first", "second"];

const missingBody: Demonstration = {
  departure: { body: null },
  where: "request body",
  because: "A request body is now required: expect 400 Bad Request.",
};

/** The proof of a change outside of schemas, for an affected operation. */
export function proveOperationChange(
  both: Apis,
  change: Change,
  occurrence: Occurrence,
  samplerOf: SamplerOf,
): ProofResult {
  const { use, operations } = occurrence;
  const show = demonstrations[change.kind] as
    ((facts: Change["facts"], meeting: AffectedOperationContext) => Demonstration) | undefined;
  if (show === undefined)
    return {
      missing: "Requests and responses look the same in both versions.",
      possiblyEquivalent: false,
    };
  const known = operations.base ?? operations.head ?? firstOperation(both.base);
  if (known === undefined) return { missing: "The document has no operations.", possiblyEquivalent: false };
  const from = operations.base === undefined && operations.head !== undefined ? "head" : "base";
  const meeting: AffectedOperationContext = {
    described: {
      api: both[from],
      operation: known,
      other: from === "base" ? operations.head : undefined,
      sampler: samplerOf(both, "request", from),
    },
    occurrence,
    responses: { base: operations.base?.responses ?? [], head: operations.head?.responses ?? [] },
    sampler: samplerOf(both, "response", "head"),
  };
  const shown = show(change.facts, meeting);
  const exchange: Exchange = {
    request: buildRequest(meeting.described, shown.departure),
    response: shown.response ?? null,
  };
  const isRequest = use.side === "request";
  const proof: Proof = {
    payload: null,
    where: shown.where,
    base: isRequest ? "accepts" : "rejects",
    head: isRequest ? "rejects" : "accepts",
    because: shown.because,
    checked: "comparison",
    assuming: null,
    exchange,
  };
  return { proof };
}

function firstOperation({ paths }: Api): DescribedOperation["operation"] | undefined {
  return paths.flatMap(({ operations }) => operations)[0];
}

interface ParameterName {
  readonly name: string;
  readonly in: string;
}

function describeParameter(facts: ParameterName): string {
  return `${facts.in} parameter \`${facts.name}\``;
}

function findParameter(
  facts: ParameterName,
  { described: { operation } }: AffectedOperationContext,
): Parameter | undefined {
  return operation.parameters.find(({ name, in: place }) => name === facts.name && place === facts.in);
}

function parameterKey(facts: ParameterName, meeting: AffectedOperationContext): string {
  return findParameter(facts, meeting)?.key ?? `${facts.in} ${facts.name}`;
}

function missingParameter(facts: ParameterName): Demonstration {
  const where = describeParameter(facts);
  return { where, because: `The ${where} is now required: expect 400 Bad Request.` };
}

function withParameter(
  meeting: AffectedOperationContext,
  facts: ParameterName,
  value?: Json,
): RequestChanges {
  const parameter = findParameter(facts, meeting);
  const schema = parameter?.schema ?? parameter?.content[0]?.schema;
  if (parameter === undefined) return {};
  const { sampler } = meeting.described;
  const samples =
    schema === undefined
      ? []
      : [
          ...sampler.complete({ accepts: schema, refuses: undefined }, [], {
            name: facts.name,
            hints: [],
            depth: 1,
          }),
          ...sampler.samples(
            { accepts: schema, refuses: undefined },
            { name: facts.name, hints: [], depth: 1 },
          ),
        ];
  const isList = samples.some((each) => Array.isArray(each));
  const two = samples.find((each) => Array.isArray(each) && each.length > 0) as readonly Json[] | undefined;
  const given =
    value !== undefined && isList
      ? two === undefined
        ? value
        : [two[0] ?? "a", ...two.slice(0, 1)]
      : samples[0];
  return { parameters: new Map([[parameter.key, given ?? "example"]]) };
}

/** @param form a part of the media type, if it matters */
function withBody(
  { described: { operation, other, sampler } }: AffectedOperationContext,
  form = "",
): RequestChanges {
  const content = (operation.body?.content ?? []).filter(({ key }) => key.includes(form));
  const body = sampleBody(sampler, content, other?.body?.content ?? []);
  return body === null ? {} : { body };
}

/** @param form a part of the media type, if it matters */
function showBody(meeting: AffectedOperationContext, because: string, form = ""): Demonstration {
  const { occurrence, responses, sampler } = meeting;
  if (occurrence.use.side === "request")
    return { departure: withBody(meeting, form), where: "request body", because };
  return { response: headResponse(sampler, responses.head), where: "response", because };
}

function showMediaType(mediaType: string, meeting: AffectedOperationContext): Demonstration {
  const { described, occurrence } = meeting;
  const isBody = occurrence.use.side === "request";
  if (!isBody)
    return {
      departure: { headers: { Accept: mediaType } },
      response: headResponse(meeting.sampler, meeting.responses.head),
      where: "Accept",
      because: `Responses are no longer described as \`${mediaType}\`: expect 406 Not Acceptable, or another media type.`,
    };
  const content = described.operation.body?.content.filter(({ name }) => name === mediaType) ?? [];
  const body = sampleBody(described.sampler, content, []);
  return {
    departure: body === null ? { headers: { "Content-Type": mediaType } } : { body },
    where: "Content-Type",
    because: `Media type \`${mediaType}\` is no longer described for the request body: expect 415 Unsupported Media Type.`,
  };
}

/** The response of the new version: with this status if given, otherwise its first successful one. */
function headResponse(sampler: Sampler, all: readonly Response[], status?: string): HttpResponse | undefined {
  const chosen =
    all.find((each) => each.status === status) ?? all.find((each) => each.status.startsWith("2")) ?? all[0];
  return chosen && buildResponse(sampler, chosen, undefined);
}

function showMissingHeader(
  name: string,
  { responses, sampler, occurrence }: AffectedOperationContext,
): Demonstration {
  const holding = responses.base.find(({ headers }) =>
    headers.some((header) => header.name.toLowerCase() === name.toLowerCase()),
  );
  const { side } = occurrence.use;
  return {
    response: headResponse(sampler, responses.head, holding?.status),
    where: `header \`${name}\``,
    because:
      side === "response"
        ? `Header \`${name}\` may now be missing.`
        : `Header \`${name}\` is no longer described.`,
  };
}

function capitalizeSentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
