/** Values that do not have the shape that their keyword requires. They are ignored. */
import type { At } from "../at";
import type { MapNode, Problem, SourceNode } from "../span";
import { ignoresSiblings, type Dialect } from "./dialect";
import { keywordShapes } from "./keyword-shapes";
import { missingKeywords } from "./required-keywords";
import { schema, type ValueShape } from "./value-shapes";
import { canonical } from "./values";

export interface Malformed {
  readonly at: At;
  /** The keys and indexes from the start of the search to the value. */
  readonly way: readonly string[];
  readonly expected: string;
  /** The value in messages, if it is not shown as written. */
  readonly actual?: string;
  /** A reference that cannot be resolved, which is reported as such. */
  readonly leadsNowhere?: true;
  /** A number or boolean that is read as a string. */
  readonly isReadAsText?: true;
}

/** The objects that a search enters, by keyword; others are skipped. */
export type Entering = (object: string, keyword: string) => boolean;

interface Watching {
  /** Is called with each reference outside schemas, the object that it represents, and its path. */
  readonly refer?: (from: At, to: ValueShape, way: readonly string[]) => void;
  /** True if the result includes scalars that are read as strings. */
  readonly strictText?: boolean;
}

/** The malformed values at and below the location of an object, in document order. */
export function malformedAt(
  at: At,
  whole: ValueShape,
  dialect: Dialect,
  enters: Entering,
  { refer, strictText = false }: Watching = {},
): readonly Malformed[] {
  let found: Malformed[] | undefined;
  // Aliases share the node of their anchor. Expanding nested aliases could take exponential time.
  const seen = new Set<SourceNode>();

  function visit(node: SourceNode, shape: ValueShape, keyword: string, way: Way | undefined): void {
    if (isReference(node) && (shape.isFollowed === true || isAlone(shape, dialect))) {
      const tokens = tokensOf(way);
      if (shape.object !== "schema") refer?.(walk(at, tokens), shape, tokens);
      return;
    }
    const expected = shape.fits(node) ? missing(node, shape) : shape.expected;
    if (expected !== undefined) {
      const tokens = tokensOf(way);
      (found ??= []).push({ at: walk(at, tokens), way: tokens, expected });
      return;
    }
    if (strictText && shape.isText === true && node.kind === "scalar" && typeof node.value !== "string") {
      const tokens = tokensOf(way);
      (found ??= []).push({
        at: walk(at, tokens),
        way: tokens,
        expected: shape.expected,
        isReadAsText: true,
      });
    }
    if (seen.has(node)) return;
    if (node.kind !== "scalar") seen.add(node);
    const { item, member, object } = shape;
    if (node.kind === "map" && object !== undefined && (way === undefined || enters(object, keyword)))
      members(node, object, way);
    if (node.kind === "seq" && item !== undefined) {
      for (const [index, value] of node.items.entries())
        visit(value, item, keyword, { up: way, token: String(index) });
    } else if (node.kind === "map" && member !== undefined) {
      for (const { key, value } of node.entries)
        if (!isReferenceInPlaceOf(key, value) && (shape.isExtensible !== true || !key.startsWith("x-")))
          visit(value, member, keyword, { up: way, token: key });
    }
  }

  function missing(node: SourceNode, { object }: ValueShape): string | undefined {
    if (object === undefined || node.kind === "seq" || (node.kind === "scalar" && node.value !== null))
      return undefined;
    // YAML without a value is read as an empty object.
    return missingKeywords(node, node.kind === "map" ? objectAt(node, object, dialect) : object, dialect);
  }

  function members(node: MapNode, object: string, way: Way | undefined): void {
    const shapes = keywordShapes(objectAt(node, object, dialect), dialect);
    for (const { key, value } of node.entries) {
      const shape = shapes[key];
      if (shape !== undefined) visit(value, shape, key, { up: way, token: key });
    }
  }

  if (!isReferenceInPlaceOf(at.token ?? "", at.node)) visit(at.node, whole, "", undefined);
  return found ?? none;
}

/** True for a `$ref` that documents of several files have in place of a whole map, such as `properties`. */
function isReferenceInPlaceOf(key: string, value: SourceNode): boolean {
  return key === "$ref" && value.kind === "scalar" && typeof value.value === "string";
}

const none: readonly Malformed[] = [];

interface Way {
  readonly up: Way | undefined;
  readonly token: string;
}

function tokensOf(way: Way | undefined): string[] {
  const tokens: string[] = [];
  for (let step = way; step !== undefined; step = step.up) tokens.unshift(step.token);
  return tokens;
}

function walk(from: At, tokens: readonly string[]): At {
  return tokens.reduce((at, token) => at.get(token) ?? at.items()[Number(token)] ?? at, from);
}

/** Swagger 2.0 §4.3.12: a parameter that is not the body is also a schema. */
function objectAt(node: MapNode, object: string, dialect: Dialect): string {
  const isParameter = dialect === "2.0" && node.get("in") !== undefined && node.get("name") !== undefined;
  return object === "schema" && isParameter ? "parameter" : object;
}

function isReference(node: SourceNode): boolean {
  const reference = node.kind === "map" ? node.get("$ref")?.value : undefined;
  return reference?.kind === "scalar" && typeof reference.value === "string";
}

/**
 * True if other keywords next to a reference are ignored. They are not in path items, nor in schemas since OpenAPI 3.1.
 */
function isAlone({ object }: ValueShape, dialect: Dialect): boolean {
  return object === "schema" ? ignoresSiblings(dialect) : object !== undefined && object !== "pathItem";
}

const inPlace = new Set([
  "anyOf",
  "oneOf",
  "not",
  "if",
  "then",
  "else",
  "dependentSchemas",
  "contains",
  "discriminator",
  "xml",
]);

/** The schemas without malformed values, by dialect. */
const wellFormed = new Map<Dialect, WeakSet<SourceNode>>();

/** Malformed values of a schema object and of nested schemas about the same value, except those of `allOf`. */
export function malformedInSchema(at: At, dialect: Dialect): readonly Malformed[] {
  let known = wellFormed.get(dialect);
  if (known === undefined) wellFormed.set(dialect, (known = new WeakSet()));
  if (known.has(at.node)) return none;
  const found = malformedAt(at, schema, dialect, (_, keyword) => inPlace.has(keyword));
  if (found.length === 0 && at.node.kind === "map") known.add(at.node);
  return found;
}

/**
 * An empty `allOf`, `anyOf` or `oneOf`, which generators write for a union without known branches. In the published
 * version it is read as a missing keyword, so what head adds is compared.
 */
export function isEmptyUnion({ at: { node, token = "" } }: Malformed): boolean {
  return node.kind === "seq" && node.items.length === 0 && /^(?:all|any|one)Of$/.test(token);
}

/** Identifies a malformed value, independent of its location. */
export function spellingOf({ at, way }: Malformed): string {
  return `${way.filter((token) => !/^\d+$/.test(token)).join("/")}=${canonical(at.node)}`;
}

const decisive = new Set(["$ref", "$schema", "jsonSchemaDialect"]);

/** True if the value prevents the check even if it did not change. */
export function isDecisive({ at, leadsNowhere }: Malformed): boolean {
  return leadsNowhere === true || decisive.has(at.token ?? "");
}

/** Creates the report of a malformed value. */
export function malformedProblem(malformed: Malformed): Omit<Problem, "place"> {
  const message = `${malformedMessage(malformed)}.`;
  if (malformed.isReadAsText === true)
    return { code: "unquoted-string", message, advice: "Put it in quotes. It is read as a string." };
  return {
    code: "malformed-value",
    message,
    advice: "Correct the value. It is ignored, and what depends on it cannot be compared.",
    // The intended value is unknown, even if it did not change.
    ...(isDecisive(malformed) && { stops: true }),
  };
}

export function malformedMessage({
  at,
  expected,
  actual = shown(at.node),
}: Pick<Malformed, "at" | "expected" | "actual">): string {
  return `${called(at)} must be ${expected}, not ${actual}`;
}

function called(at: At): string {
  if (at.parent?.node.kind !== "seq") return `\`${at.token ?? ""}\``;
  return `Each item of \`${at.parent.token ?? ""}\``;
}

const MAX_SHOWN = 40;
const MAX_KEYS = 3;

function withKeys({ entries }: MapNode): string {
  if (entries.length === 0) return "an empty object";
  const keys = entries.slice(0, MAX_KEYS).map(({ key }) => `\`${key}\``);
  return `an object with ${keys.join(", ")}${entries.length > MAX_KEYS ? ", …" : ""}`;
}

function shown(node: SourceNode): string {
  if (node.kind === "seq") return node.items.length === 0 ? "an empty list" : "a list";
  if (node.kind === "map") return withKeys(node);
  const text = node.raw ?? JSON.stringify(node.value);
  return `\`${text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text}\``;
}
