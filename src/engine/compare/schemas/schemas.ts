/** Compares Schema Objects keyword by keyword: values that one accepts and the other rejects. */
import type { At } from "../../at";
import { alternatives, nonNullBranch } from "../../model/alternatives";
import {
  schemaName,
  omitUnions,
  type Part,
  type Schema,
  type SchemaStore,
  type Shape,
  type Union,
} from "../../model/schema";
import { canonical } from "../../model/values";
import { ANY, ARRAY, BOOLEAN, NULL, NUMBER, OBJECT, STRING } from "../../model/types";
import { allows } from "./accepts-value";
import { compareArrays } from "./arrays";
import { compareConditions } from "./conditions";
import { compareEvaluated } from "./unevaluated";
import { linkMembers } from "./members";
import { compareNumbers } from "./numbers";
import { compareObjects } from "./objects";
import { compareStrings } from "./strings";
import { compareDiscriminators } from "./discriminators";
import { compareNull, compareTypes, compareIntegers } from "./types";
import { discardPair, type ShapeReader } from "../unread";
import { compareTexts } from "./string-serialized";
import { compareBranches } from "./unions";
import { compareValues, isFinite } from "./enums";
import { pendingChange, keySpot, valueSpot } from "../pending-change";
import { notCompared } from "../not-compared";
import { unionsAsEnums, sharesTypes, typesOf } from "./enum-unions";
import { isText, seenAt, seenFrom, type PairGraph, type PairNode } from "./pairs";
import { subjectOf } from "../subject";
import { formatJson } from "../format-value";

/** Compares one pair; see `createPairGraph`. */
export function compareSchemas(graph: PairGraph, node: PairNode): boolean {
  const same = graph.sameness(node.base, node.head);
  if (same === "throughout") return true;
  if (same === "here" && linkMembers(graph, node)) return false;
  node.isRewritten = same === undefined;
  compareShapes(graph, node);
  discardPair(node, shapeReader(graph.base), shapeReader(graph.head));
  return false;
}

function shapeReader(store: SchemaStore): ShapeReader {
  return { store, shapesOf: (schema) => allShapes(store, schema) };
}

/** The shape of a schema, and its alternatives. */
function allShapes(store: SchemaStore, schema: Schema): readonly Shape[] {
  const shape = store.shape(schema);
  return shape.unions.length === 0 ? [shape] : [shape, ...(alternativeShapes(store, schema) ?? [])];
}

function compareShapes(graph: PairGraph, node: PairNode): void {
  const base = graph.base.shape(node.base);
  const head = graph.head.shape(node.head);
  if (node.only !== 0) {
    compareOfType(graph, node, node.only, base, head);
    return;
  }
  compareDefaults(node, base, head);
  if (isContradiction(base) && isContradiction(head) && !sameValues(base, head)) {
    notCompared(node, "enum-excluded-by-type");
    return;
  }
  if (isText(node) && compareTexts(graph, node, base, head)) return;
  compareDiscriminators(graph, node, base, head);
  if (base.unions.length > 1 && base.unions.length === head.unions.length) {
    compareUnionByUnion(graph, node, base, head);
    return;
  }
  const before = alternativeShapes(graph.base, node.base);
  const after = alternativeShapes(graph.head, node.head);
  if (before === undefined || after === undefined) {
    notCompared(node, "too-many-alternatives");
    return;
  }
  if (followBesideNull(graph, node, base, head, before, after)) return;
  compareAlternatives(graph, node, base, head, before, after);
}

/**
 * Compares several adjacent unions, as many in both versions, each with its counterpart, and the keywords next to them
 * separately. There would be too many combinations, and a change in one is a change of the whole.
 */
function compareUnionByUnion(graph: PairGraph, node: PairNode, base: Shape, head: Shape): void {
  const plain = (part: Part): Part => ({ at: part.at, omit: part.omit | omitUnions });
  const was = graph.base.all(base.schema.parts.map(plain), base.schema.home);
  const is = graph.head.all(head.schema.parts.map(plain), head.schema.home);
  const beside = graph.pair(was, seenFrom(graph, node, was, is, undefined), node.side, 0, node.as);
  node.edges.push({ step: "beside", to: beside });
  const open = [...head.unions];
  for (const union of base.unions) {
    const trials = open.map((other) => tryUnions(graph, node, base, head, union, other));
    const same = trials.findIndex(
      (trial) =>
        trial.drafts.every((each) => each.variance === "none") &&
        trial.edges.every(({ to }) => graph.isEqual(to)),
    );
    const chosen = Math.max(same, 0);
    open.splice(chosen, 1);
    node.drafts.push(...(trials[chosen]?.drafts ?? []));
    node.edges.push(...(trials[chosen]?.edges ?? []));
  }
}

/** Compares one union, without the keywords next to it. */
function tryUnions(
  graph: PairGraph,
  node: PairNode,
  base: Shape,
  head: Shape,
  was: Union,
  is: Union,
): PairNode {
  const trial: PairNode = { ...node, drafts: [], edges: [] };
  const branchesOf = (store: SchemaStore, union: Union): Shape[] =>
    union.branches.flatMap((part) => alternativeShapes(store, store.all([part], part.at)) ?? []);
  const alone = (shape: Shape, union: Union): Shape => ({
    ...shape,
    unions: [union],
    typeAt: undefined,
    valuesAt: undefined,
  });
  const [before, after] = [branchesOf(graph.base, was), branchesOf(graph.head, is)];
  compareAlternatives(graph, trial, alone(base, was), alone(head, is), before, after);
  return trial;
}

/**
 * Compares nullable schemas: reports a change of null here, and other changes at the schema itself, which may be
 * shared. Returns false if there are other constraints.
 */
function followBesideNull(
  graph: PairGraph,
  node: PairNode,
  base: Shape,
  head: Shape,
  before: readonly Shape[],
  after: readonly Shape[],
): boolean {
  const [had, has] = [nonNullBranch(graph.base, base), nonNullBranch(graph.head, head)];
  if (had === undefined && has === undefined) return false;
  const was = had?.schema ?? node.base;
  const is = has?.schema ?? asReferred(graph.head, was, node.head);
  const mayBeNull = (store: SchemaStore, schema: Schema): boolean =>
    (typesOf(alternativeShapes(store, schema) ?? []) & NULL) !== 0;
  if (mayBeNull(graph.base, was) || mayBeNull(graph.head, is)) return false;
  compareNull(node, base, head, typesOf(before), typesOf(after));
  const seen = has === undefined ? is : seenFrom(graph, node, was, is, has.branch);
  node.edges.push({ step: "", to: graph.pair(was, seen, node.side, 0, node.as) });
  return true;
}

/** The target of a reference, if it is the schema of the same name in both versions. */
function asReferred(store: SchemaStore, was: Schema, is: Schema): Schema {
  const target = is.repointed === undefined ? is : store.all(is.parts, is.home);
  return schemaName(was) !== undefined && schemaName(was) === schemaName(target) ? target : is;
}

/** Compares the alternatives of two schemas by type. */
function compareAlternatives(
  graph: PairGraph,
  node: PairNode,
  base: Shape,
  head: Shape,
  before: readonly Shape[],
  after: readonly Shape[],
): void {
  const [listed, listing] = unionsAsEnums(before, base, after, head);
  const valuesTell = listed !== undefined && listing !== undefined && sharesTypes(listed, listing);
  compareTypes(node, base, head, before, after, valuesTell);
  if (valuesTell) {
    compareConditions(graph, node, ANY, listed, listing);
    compareValues(graph, node, ANY & ~NULL, listed, listing);
    return;
  }
  for (const type of [NULL, BOOLEAN, NUMBER, STRING, ARRAY, OBJECT]) {
    const isOf = (shape: Shape): boolean => (shape.types & type) !== 0;
    const [had, has] = [before.filter(isOf), after.filter(isOf)];
    const [values, theirValues] = unionsAsEnums(had, base, has, head);
    const mine = values ? [values] : telling(graph.within("base"), node, had, type, base);
    const theirs = theirValues ? [theirValues] : telling(graph.within("head"), node, has, type, head);
    if (mine.length === 0 || theirs.length === 0) continue;
    const [only, other] = [mine[0], theirs[0]];
    if (mine.length === 1 && theirs.length === 1 && only !== undefined && other !== undefined) {
      compareOnly(graph, node, type, only, other);
    } else {
      compareBranches(graph, node, type, { base, head }, mine, theirs);
    }
  }
}

/** The only alternatives that have values of a type. */
function compareOnly(graph: PairGraph, node: PairNode, type: number, base: Shape, head: Shape): void {
  // The branch may be a union itself, with this alternative defined elsewhere.
  const { schema, branch } = head;
  const isThere = branch !== undefined && schemaName(graph.head.of(branch)) === schemaName(schema);
  const seen = seenAt(graph, base.schema, schema, isThere ? branch : undefined);
  if (node.head.repointed === undefined && seen !== schema)
    node.edges.push({ step: "", to: graph.pair(base.schema, seen, node.side, type, node.as) });
  else compareOfType(graph, node, type, base, head);
}

/** The shapes of the alternatives of a schema, cached; undefined if there are too many. */
function alternativeShapes(store: SchemaStore, schema: Schema): readonly Shape[] | undefined {
  return store.recall(schema.memo.alternatives, () => readAlternatives(store, schema));
}

function readAlternatives(store: SchemaStore, schema: Schema): readonly Shape[] | undefined {
  return alternatives(store, schema)?.flatMap(({ schema: own, branch }) => {
    const shape = possible(store, store.shape(own));
    if (shape.values?.size === 0) return [];
    return [branch === undefined ? shape : { ...shape, branch }];
  });
}

/** The enumerated values that the other keywords of the alternative accept. */
function possible(store: SchemaStore, shape: Shape): Shape {
  if (shape.values === undefined || shape.values.size === 0) return shape;
  const kept = [...shape.values].filter(([, { at }]) => allows(store, { ...shape, values: undefined }, at));
  return kept.length === shape.values.size ? shape : { ...shape, values: new Map(kept) };
}

/** The alternatives of a type that add to the others. */
function telling(
  graph: PairGraph,
  node: PairNode,
  shapes: readonly Shape[],
  type: number,
  whole: Shape,
): readonly Shape[] {
  const isPlain = type !== OBJECT && type !== ARRAY && whole.unions.every(({ kind }) => kind === "anyOf");
  return isPlain && shapes.length > 1 ? outermost(graph, node, shapes, type) : shapes;
}

/** Omits alternatives that are included in another: an enum next to an unconstrained string has no effect. */
function outermost(
  graph: PairGraph,
  node: PairNode,
  shapes: readonly Shape[],
  type: number,
): readonly Shape[] {
  if (shapes.length > 20) return shapes;
  const liesInside = (one: Shape, other: Shape): boolean =>
    graph.onlyWidens(graph.pair(one.schema, other.schema, node.side, type));
  return shapes.filter(
    (shape, index) =>
      !shapes.some(
        (other, at) =>
          other !== shape && liesInside(shape, other) && (at < index || !liesInside(other, shape)),
      ),
  );
}

/** Compares two schemas without unions, for values of one type. */
function compareOfType(graph: PairGraph, node: PairNode, type: number, base: Shape, head: Shape): void {
  compareConditions(graph, node, type, base, head);
  if (type === NULL) return;
  compareValues(graph, node, type, base, head);
  if (isFinite(base, type) || isFinite(head, type)) return;
  if (type === ARRAY || type === OBJECT) compareEvaluated(graph, node, base, head);
  if (type === NUMBER) compareIntegers(node, base, head);
  if (type === NUMBER) compareNumbers(node, base, head);
  else if (type === STRING) compareStrings(graph, node, base, head);
  else if (type === ARRAY) compareArrays(graph, node, base, head);
  else if (type === OBJECT) compareObjects(graph, node, base, head);
}

/** No enumerated value has the type: more likely a misplaced enum than a schema that accepts nothing. */
function isContradiction({ values, valuesAt }: Shape): boolean {
  return values?.size === 0 && valuesAt !== undefined;
}

function sameValues(base: Shape, head: Shape): boolean {
  const listed = ({ valuesAt }: Shape): string =>
    (valuesAt?.items() ?? [])
      .map((at) => canonical(at.node))
      .sort()
      .join();
  return listed(base) === listed(head);
}

function compareDefaults(node: PairNode, base: Shape, head: Shape): void {
  // In a query, `1` and `"1"` are serialized the same.
  const written = (at: At): string => (isText(node) ? at.string() : undefined) ?? canonical(at.node);
  const writtenDefaults = ({ defaults }: Shape): string => defaults.map(written).sort().join();
  const [before, after] = [base.defaults[0], head.defaults[0]];
  if (before === undefined || writtenDefaults(base) === writtenDefaults(head)) return;
  const [was, is] = [base.defaults, head.defaults].map((ats) => ats.map(formatJson).sort());
  const facts = {
    subject: subjectOf(node.head.home),
    before: was?.join(" and ") ?? "",
    after: after === undefined ? null : (is?.join(" and ") ?? ""),
  };
  const spot = after === undefined ? keySpot(node.head.home) : valueSpot(after);
  node.drafts.push(pendingChange("default-changed", facts, valueSpot(before), spot));
}
