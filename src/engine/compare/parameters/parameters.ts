/** Compares parameters, paired by location and name (path parameters by position). */
import type { At } from "../../at";
import { announcedSunset } from "../../model/lifecycle";
import type { Operation } from "../../model/paths";
import { isDescribedElsewhere, type Parameter } from "../../model/parameters";
import { entryOf, mapNode, scalarNode } from "../../model/synthetic-nodes";
import { compareSchemaPair, retargetedCaller, report, type Caller, type Collector } from "../collector";
import { compareParameterDeprecation } from "../operations/deprecation";
import { pendingChange, keySpot, valueSpot, type Spot } from "../pending-change";
import { pairUntransmittedNames } from "./parameter-names";
import { expandObjects } from "./parameter-objects";
import type { PairGraph } from "../schemas/pairs";
import { compareParameterValues, mayContainReserved, nameSpot } from "./parameter-values";
import { createRenameSearch } from "../rename";
import { positionedNames } from "../operations/path-templates";

export function compareParameters(
  collector: Collector,
  caller: Caller,
  base: Operation,
  head: Operation,
): void {
  const [positions, headPositions] = [positionedNames(base.path), positionedNames(head.path)];
  const keyIn = (parameter: Parameter, places: ReadonlyMap<string, string>): string =>
    parameter.in === "path" ? `path ${places.get(parameter.name) ?? parameter.name}` : parameter.key;
  const { graph } = collector;
  const counts = createVisibilityTest(graph);
  const [listed, listedNow] = [base.parameters.filter(counts), head.parameters.filter(counts)];
  const sent = expandObjects(graph.base, listed, graph.head, listedNow);
  const sentNow = expandObjects(graph.head, listedNow, graph.base, listed);
  const after = new Map(sentNow.map((each) => [keyIn(each, headPositions), each]));
  const before = new Map(sent.map((each) => [keyIn(each, positions), each]));
  const added = [...after].filter(([key]) => !before.has(key)).map(([, parameter]) => parameter);
  const removed = [...before].filter(([key]) => !after.has(key)).map(([, parameter]) => parameter);
  const moved = new Map(
    removed.flatMap((was) => movedParameter(was, removed, added).map((is) => [was, is] as const)),
  );
  const renamed = pairUntransmittedNames(graph, removed, added);
  const stayed = new Set([...moved.values(), ...renamed.values()]);
  const come = added.filter((is) => !stayed.has(is));
  for (const [key, was] of before) {
    const is = after.get(key) ?? renamed.get(was);
    const elsewhere = moved.get(was);
    if (is !== undefined) compareParameter(collector, caller, was, is, `parameter ${key}`);
    else if (elsewhere !== undefined) reportMovedParameter(collector, caller, was, elsewhere);
    else if (!isNamedIn(headPositions, key)) reportRemoved(collector, caller, was, [base, head], come);
  }
  for (const is of come) {
    if (isNamedIn(positions, keyIn(is, headPositions))) {
      compareUndescribed(collector, caller, base, is);
      continue;
    }
    const facts = { name: is.name, in: is.in };
    const kind = is.required ? "required-parameter-added" : "parameter-added";
    const where = `parameter ${is.key}`;
    report(
      collector,
      caller,
      "request",
      where,
      pendingChange(kind, facts, missingParameterSpot(is, head, base), nameSpot(is)),
    );
  }
}

/** If a version cannot describe a parameter (headers that Swagger 2.0 may list), no change of it is known. */
function createVisibilityTest({ base, head }: PairGraph): (parameter: Parameter) => boolean {
  const isOneKind = (base.dialect === "2.0") === (head.dialect === "2.0");
  return (parameter) => isOneKind || !isDescribedElsewhere(parameter);
}

function isNamedIn(places: ReadonlyMap<string, string>, key: string): boolean {
  return [...places.values()].some((place) => key === `path ${place}`);
}

/** Any string was accepted for a template parameter without a definition. */
function compareUndescribed(collector: Collector, caller: Caller, base: Operation, is: Parameter): void {
  const type = entryOf("type", scalarNode(base.at.node, "string"));
  const text = base.at.withNode(mapNode(base.at.node, [type]), new Map([[type.value, base.at.pointer()]]));
  const schemas = { base: collector.graph.base.of(text), head: is.schema };
  const ats = { baseAt: base.at, headAt: is.definition };
  const carrier = { of: "parameter", base: is, head: is } as const;
  compareSchemaPair(collector, caller, "request", `parameter ${is.key}`, { ...schemas, ...ats, carrier });
}

/**
 * The added parameter of the same name at another location, if it is the only one and `was` is the only one removed.
 */
function movedParameter(
  was: Parameter,
  removed: readonly Parameter[],
  added: readonly Parameter[],
): readonly Parameter[] {
  const isCalledSo = ({ name }: Parameter): boolean => name.toLowerCase() === was.name.toLowerCase();
  const there = added.filter((is) => isCalledSo(is) && is.in !== was.in);
  return there.length === 1 && removed.filter(isCalledSo).length === 1 ? there : [];
}

function reportMovedParameter(collector: Collector, caller: Caller, was: Parameter, is: Parameter): void {
  const facts = { name: is.name, in: is.in, from: was.in, required: is.required };
  const spots = [wordSpot(was, "in"), wordSpot(is, "in")] as const;
  const where = `parameter ${was.key}`;
  report(collector, caller, "request", where, pendingChange("parameter-moved", facts, ...spots));
  if (was.content.length + is.content.length > 0) return;
  const carrier = { of: "parameter", base: was, head: is } as const;
  const ats = { baseAt: was.definition, headAt: is.definition };
  const schemas = { base: was.schema, head: is.schema, ...ats, carrier };
  compareSchemaPair(collector, caller, "request", where, schemas);
}

function reportRemoved(
  collector: Collector,
  caller: Caller,
  was: Parameter,
  [base, head]: readonly [Operation, Operation],
  come: readonly Parameter[],
): void {
  const candidates = come.filter((parameter) => parameter.in === was.in);
  const renamedTo = createRenameSearch(candidates.map(({ name }) => name))(was.name);
  const successor = candidates.find(({ name }) => name === renamedTo);
  const facts = {
    name: was.name,
    in: was.in,
    required: was.required,
    renamedTo,
    sunset: announcedSunset([was.definition]),
  };
  const change = pendingChange(
    "parameter-removed",
    facts,
    nameSpot(was),
    successor === undefined ? missingParameterSpot(was, base, head) : listedSpot(successor),
  );
  report(collector, caller, "request", `parameter ${was.key}`, change);
}

/** Location of a parameter in its list: its name, or its reference. */
function listedSpot(parameter: Parameter): Spot {
  const reference = parameter.at.get("$ref");
  return reference === undefined ? nameSpot(parameter) : valueSpot(reference);
}

/** Location of a parameter that the other version lacks: in the same component, path item or operation. */
function missingParameterSpot(parameter: Parameter, owner: Operation, other: Operation): Spot {
  const reference = parameter.at.get("$ref")?.string();
  const same = other.parameters.find(
    ({ at }) => reference !== undefined && at.get("$ref")?.string() === reference,
  );
  if (same !== undefined) return nameSpot(same);
  const isOwn = parameter.at.parent?.parent?.node === owner.at.node;
  const holders = isOwn ? [other.at] : other.items;
  const lists = holders.map((holder) => holder.get("parameters"));
  return keySpot(lists.find((list) => list !== undefined) ?? holders.at(-1) ?? other.at);
}

function compareParameter(
  collector: Collector,
  operation: Caller,
  was: Parameter,
  is: Parameter,
  where: string,
): void {
  const caller = retargetedCaller(collector, operation, was, is);
  const facts = { name: is.name, in: is.in };
  const reportParameter = (
    kind: "parameter-reserved-disallowed" | "parameter-empty-disallowed",
    keyword: string,
  ): void => {
    report(
      collector,
      caller,
      "request",
      where,
      pendingChange(kind, facts, wordSpot(was, keyword), wordSpot(is, keyword)),
    );
  };
  if (was.required !== is.required) {
    const kind = is.required ? "parameter-became-required" : "parameter-became-optional";
    const spots = [requiredSpot(was), requiredSpot(is)] as const;
    report(collector, caller, "request", where, pendingChange(kind, facts, ...spots));
  }
  if (was.allowReserved && !is.allowReserved && mayContainReserved(collector.graph.base, was.schema))
    reportParameter("parameter-reserved-disallowed", "allowReserved");
  if (was.allowEmptyValue && !is.allowEmptyValue)
    reportParameter("parameter-empty-disallowed", "allowEmptyValue");
  compareParameterDeprecation(collector, caller, was, is, where);
  compareParameterValues(collector, caller, was, is, where);
}

function wordSpot(parameter: Parameter, keyword: string): Spot {
  const at: At | undefined = parameter.definition.get(keyword);
  return at === undefined ? nameSpot(parameter) : valueSpot(at);
}

function requiredSpot(parameter: Parameter): Spot {
  return parameter.requiredAt === undefined ? nameSpot(parameter) : valueSpot(parameter.requiredAt);
}
