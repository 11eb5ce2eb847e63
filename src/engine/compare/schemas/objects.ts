/** Compares objects: properties, required properties and other properties. */
import type { At } from "../../at";
import type { Side } from "../../change";
import { announcedSunset, describingLocations } from "../../model/lifecycle";
import { objectView } from "../../model/object";
import type { ObjectView, Property, SchemaStore, Shape } from "../../model/schema";
import { propertyDeprecation } from "../operations/deprecation";
import { pendingChange, keySpot, valueSpot, type Spot } from "../pending-change";
import { compareAdditionalProperties, schemaFor } from "./additional-properties";
import { compareDependents } from "./dependents";
import { compareCount } from "./limits";
import { createRenameSearch } from "../rename";
import { link, type PairGraph, type PairNode } from "./pairs";
import { subjectOf, subjectOfMember } from "../subject";
import { withElementNames } from "./xml-forms";

/** An object schema in both versions, from the point of view of one side. */
interface Objects {
  readonly graph: PairGraph;
  readonly node: PairNode;
  readonly base: Shape;
  readonly head: Shape;
  readonly before: ObjectView;
  readonly after: ObjectView;
}

export function compareObjects(graph: PairGraph, node: PairNode, base: Shape, head: Shape): void {
  const views = { base: objectView(graph.base, base), head: objectView(graph.head, head) };
  const { base: before, head: after } = node.as === "xml" ? withElementNames(graph, views) : views;
  const objects = { graph, node, base, head, before, after };
  const added = [...after.properties.values()].filter(
    (property) =>
      !property.forbidden &&
      isRemovedProperty(before.properties.get(property.name)) &&
      !isHidden(graph.head, property, node.side),
  );
  const renamed = createRenameSearch(added.map(({ name }) => name));
  for (const property of before.properties.values()) {
    if (property.forbidden) compareFreed(objects, property);
    else compareProperty(objects, property, renamed);
  }
  for (const property of after.properties.values()) {
    if (isRemovedProperty(before.properties.get(property.name))) compareAdded(objects, property);
  }
  compareRequired(objects);
  compareAdditionalProperties(graph, node, { base, head }, before, after);
  const shapes = { base, head };
  const required = { base: before.required.size, head: after.required.size };
  compareCount(node, "property-count", "minProperties", shapes, required);
  compareCount(node, "property-count", "maxProperties", shapes, {
    base: maximumPropertyCount(before),
    head: maximumPropertyCount(after),
  });
  compareDependents(graph, node, before, after, shapes);
}

/** Maximum number of properties of a closed object; undefined for others. */
function maximumPropertyCount(view: ObjectView): number | undefined {
  return view.restIs === "closed" && view.patterns.size === 0 ? view.properties.size : undefined;
}

function isRemovedProperty(property: Property | undefined): boolean {
  return property === undefined || property.forbidden;
}

/** True if it is reported separately when the other version does not have it. */
function isToldOf(property: Property | undefined): boolean {
  return property !== undefined && !property.forbidden;
}

/**
 * Properties that a side does not contain: `readOnly` in requests, `writeOnly` in responses (OpenAPI 3.0.3 §4.7.24).
 */
function isHidden(store: SchemaStore, property: Property, side: Side): boolean {
  const shape = store.shape(property.schema);
  return side === "request" ? shape.readOnly : shape.writeOnly;
}

/** A property that no value satisfies in base, and that head does not describe. */
function compareFreed({ graph, node, before, after }: Objects, property: Property): void {
  // Opening a closed object is reported separately.
  if (after.properties.has(property.name) || after.restIs === "closed" || before.restIs === "closed") return;
  link(
    graph,
    node,
    `properties/${property.name}`,
    property.schema,
    schemaFor(after, graph.head, property.name),
  );
}

/** A property of base. */
function compareProperty(
  objects: Objects,
  property: Property,
  renamed: (name: string) => string | null,
): void {
  const { graph, node, before, after } = objects;
  const other = after.properties.get(property.name);
  if (other !== undefined && property.isAlone && other.isAlone) {
    // Deprecation and sunset are reported the same way.
    if (graph.samenessAt(property.at, other.at) === "throughout") return;
  }
  const isSame = other !== undefined && graph.sameness(property.schema, other.schema) === "throughout";
  if (isSame) {
    // Keywords next to the only reference of an `allOf` are not part of the schema.
    const said = propertyDeprecation(graph, property.at, other.at);
    if (said.length > 0 && !isHidden(graph.base, property, node.side)) node.drafts.push(...said);
    return;
  }
  const hiddenBefore = isHidden(graph.base, property, node.side);
  const required = before.required.has(property.name);
  if (other === undefined || other.forbidden) {
    if (hiddenBefore) return;
    if (graph.base.shape(property.schema).types === 0) {
      compareFreed(objects, property);
      return;
    }
    const instead = schemaFor(after, graph.head, property.name);
    // Head accepts any properties with these values, or with such names.
    const isListed = instead !== after.rest || after.restIs === "schema";
    if (node.side === "request" && other === undefined && isListed) {
      link(graph, node, `properties/${property.name}`, property.schema, instead);
      return;
    }
    const survivor = survivorOf(property.at.parent?.parent, objects.head);
    const renamedTo = renamed(property.name);
    const successor = renamedTo === null ? undefined : after.properties.get(renamedTo);
    const closed = after.restIs === "closed" || other?.forbidden === true;
    const removed = {
      subject: subjectOf(survivor),
      property: property.name,
      required,
      closed,
      renamedTo,
      sunset: announcedSunset(describingLocations(property.at, graph.base.dialect, graph.base.resolver)),
    };
    node.drafts.push(
      pendingChange(
        "property-removed",
        removed,
        keySpot(property.at),
        keySpot(successor?.at ?? survivor.get("properties") ?? survivor),
        closed ? (required ? "both" : "narrows") : "widens",
        // Servers may ignore properties that they do not know.
        closed ? {} : { request: "uncertain" },
      ),
    );
    if (after.restIs !== "closed" && other === undefined && !instead.absent) {
      link(graph, node, `properties/${property.name}`, property.schema, instead);
    }
    return;
  }
  const hiddenAfter = isHidden(graph.head, other, node.side);
  if (hiddenBefore && hiddenAfter) return;
  if (hiddenAfter) {
    const facts = { subject: subjectOfMember(other.at), property: property.name };
    const kind = node.side === "request" ? "property-became-read-only" : "property-became-write-only";
    node.drafts.push(
      pendingChange(kind, { ...facts, required }, keySpot(property.at), keySpot(other.at), "both"),
    );
  } else if (hiddenBefore) {
    reportAdded(objects, other, keySpot(property.at), true);
  } else {
    node.drafts.push(...propertyDeprecation(graph, property.at, other.at));
    link(graph, node, `properties/${property.name}`, property.schema, other.schema, other.at);
  }
}

/** A property of head only. */
function compareAdded(objects: Objects, property: Property): void {
  const { graph, node, before } = objects;
  const instead = schemaFor(before, graph.base, property.name);
  const wasForbidden = before.properties.get(property.name)?.forbidden === true;
  if (property.forbidden) {
    if (wasForbidden || before.restIs === "closed") return;
    link(graph, node, `properties/${property.name}`, instead, property.schema);
    return;
  }
  if (isHidden(graph.head, property, node.side)) return;
  const stood = survivorOf(property.at.parent?.parent, objects.base);
  reportAdded(objects, property, keySpot(stood.get("properties") ?? stood));
  // A required property was sent, whatever its schema was.
  const isKnown = !instead.absent || before.required.has(property.name);
  if (before.restIs !== "closed" && !wasForbidden && isKnown) {
    link(graph, node, `properties/${property.name}`, instead, property.schema);
  }
}

/** `wasHidden`: it existed, but not on this side, so it was not required there. */
function reportAdded(
  { node, before, after }: Objects,
  property: Property,
  base: Spot | undefined,
  wasHidden = false,
): void {
  const facts = { subject: subjectOfMember(property.at), property: property.name };
  const isNew = after.required.has(property.name) && (wasHidden || !before.required.has(property.name));
  const closed = !wasHidden && (before.restIs === "closed" || before.properties.has(property.name));
  // Clients neither send properties that are not described nor depend on their absence.
  const ignored = closed ? {} : ({ response: "harmless" } as const);
  const spots = [base, keySpot(property.at)] as const;
  if (isNew) {
    const asked = closed ? { ...facts, closed } : facts;
    const variance = closed ? "both" : "narrows";
    node.drafts.push(pendingChange("required-property-added", asked, ...spots, variance, ignored));
  } else {
    const variance = closed ? "widens" : "narrows";
    const byConvention = { request: "harmless", ...ignored } as const;
    node.drafts.push(pendingChange("property-added", { ...facts, closed }, ...spots, variance, byConvention));
  }
}

function compareRequired(objects: Objects): void {
  const { graph, node, base, head, before, after } = objects;
  for (const [name, at] of after.required) {
    const [was, is] = [before.properties.get(name), after.properties.get(name)];
    if (before.required.has(name) || (isToldOf(is) && isRemovedProperty(was))) continue;
    if (is !== undefined && isHidden(graph.head, is, node.side)) continue;
    if (was !== undefined && isHidden(graph.base, was, node.side)) continue;
    const baseSpot = was === undefined ? keySpot(base.schema.home) : keySpot(was.at);
    node.drafts.push(
      pendingChange(
        "property-became-required",
        { subject: subjectOfMember(at), property: name },
        baseSpot,
        valueSpot(at),
        "narrows",
      ),
    );
  }
  for (const [name, at] of before.required) {
    const [was, is] = [before.properties.get(name), after.properties.get(name)];
    if (after.required.has(name) || (isToldOf(was) && isRemovedProperty(is))) continue;
    if (was !== undefined && isHidden(graph.base, was, node.side)) continue;
    if (is !== undefined && isHidden(graph.head, is, node.side)) continue;
    const survivor = survivorOf(at.parent?.parent, head);
    const own = survivor.get("properties")?.get(name) ?? survivor.get("required") ?? is?.at ?? survivor;
    const subject = subjectOf(survivor);
    node.drafts.push(
      pendingChange(
        "property-became-optional",
        { subject, property: name },
        valueSpot(at),
        keySpot(own),
        "widens",
      ),
    );
  }
}

/**
 * The location in the other version where an element of this one would be defined: the same location, the reference
 * that now has another target, the schema itself, or else a part of it that describes properties.
 */
function survivorOf(owner: At | undefined, other: Shape): At {
  const { home, repointed } = other.schema;
  const places = other.flat.map((part) => part.at);
  const same = owner && places.find((at) => at.token === owner.token && at.pointer() === owner.pointer());
  if (same === undefined && repointed !== undefined) return home;
  const own = places.find((at) => at.node === home.node && at.get("properties") !== undefined);
  const inside = places.find((at) => at.get("properties") !== undefined && isWithin(at, home));
  return same ?? own ?? inside ?? home;
}

function isWithin(at: At, home: At): boolean {
  for (let here: At | undefined = at; here !== undefined; here = here.parent)
    if (here.node === home.node) return true;
  return false;
}
