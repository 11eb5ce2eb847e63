/** Traverses head and the published version in parallel: which values of head are published, and as what. */
import {
  alternatives,
  arrayView,
  objectView,
  schemaName,
  type At,
  type MediaType,
  type Operation,
  type Response,
  type Schema,
  type SchemaStore,
  type Shape,
  type Side,
} from "../engine/index";
import type { Value } from "./door";
import type { PairedOperation } from "./operations";

/** A value of head on one side. */
export interface MetValue extends Value {
  readonly side: Side;
  /** The path from the first operation that reaches it, without component names. */
  readonly where: string;
  /** The values at the same path of the published version. */
  readonly published: Value[];
  /** The values that contain it, and the operations whose message it is. */
  readonly within: Set<MetValue>;
  readonly operations: Set<Operation>;
}

/** The schema of a value, and how it is reached. */
interface Step extends Pick<Value, "name" | "isBody" | "at"> {
  readonly schema: Schema;
  readonly where: string;
}

type Published = readonly { readonly store: SchemaStore; readonly step: Step }[];

/** All values that the operations send and receive, each once per side and schema. */
export function walkValues(operations: readonly PairedOperation[], store: SchemaStore): readonly MetValue[] {
  const met = new Map<string, MetValue>();
  const pairs = new Set<string>();
  const waiting: (readonly [MetValue, Published])[] = [];
  const cache = new Map<Schema, ReadonlyMap<string, Step>>();

  function meet(side: Side, step: Step, published: Published, from: MetValue | Operation): void {
    const shape = store.shape(step.schema);
    if (side === "request" ? shape.readOnly : shape.writeOnly) return;
    const key = `${side} ${step.schema.id}`;
    let value = met.get(key);
    if (value === undefined) {
      value = {
        ...buildValue(store, step),
        side,
        where: step.where,
        published: [],
        within: new Set(),
        operations: new Set(),
      };
      met.set(key, value);
    }
    if ("responses" in from) value.operations.add(from);
    else value.within.add(from);
    const pair = `${key} ${published.map(({ step: { schema } }) => schema.id).join()}`;
    if (pairs.has(pair)) return;
    pairs.add(pair);
    for (const each of published) value.published.push(buildValue(each.store, each.step));
    waiting.push([value, published]);
  }

  for (const { operation, published, swapped, where } of operations) {
    const sides = swapped ? (["response", "request"] as const) : (["request", "response"] as const);
    for (const [index, side] of sides.entries()) {
      const stepsOf = index === 0 ? requestSteps : responseSteps;
      const before = published && stepsOf(published.operation, published.operation, "");
      for (const [key, step] of stepsOf(operation, published?.operation ?? operation, where)) {
        const was = before?.get(key);
        const steps =
          was === undefined || published === undefined ? [] : [{ store: published.store, step: was }];
        meet(side, step, steps, operation);
      }
    }
  }
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [value, published] = next;
    const children = childSteps(store, value.shape, value);
    for (const [key, step] of children) {
      const before = published.flatMap((each) =>
        publishedChildren(each.store, each.step, key, children, cache).map((was) => ({
          store: each.store,
          step: was,
        })),
      );
      meet(value.side, step, before, value);
    }
  }
  return [...met.values()];
}

function buildValue(store: SchemaStore, { schema, name, isBody, at }: Step): Value {
  const shape = store.shape(schema);
  return { name, isBody, at, schema, store, shape, view: () => objectView(store, shape) };
}

/**
 * The children at a key of a published value. A union and a single schema are paired with each other.
 * @param others all keys of the same value of head
 */
function publishedChildren(
  store: SchemaStore,
  step: Step,
  key: string,
  others: ReadonlyMap<string, Step>,
  cache: Map<Schema, ReadonlyMap<string, Step>>,
): readonly Step[] {
  const children = cache.get(step.schema) ?? childSteps(store, store.shape(step.schema), step);
  cache.set(step.schema, children);
  const found = children.get(key);
  if (found !== undefined) return [found];
  const branches = [...children].filter(([name]) => name.startsWith("|"));
  if (!key.startsWith("|"))
    return branches.flatMap(([, branch]) => publishedChildren(store, branch, key, others, cache));
  if (branches.length === 0) return [step];
  // A branch whose schema was renamed.
  return branches.flatMap(([name, branch]) => (others.has(name) ? [] : [branch]));
}

/** The schemas inside a schema, by a key that does not depend on how they are written. */
function childSteps(
  store: SchemaStore,
  shape: Shape,
  { where, at, name, isBody }: Pick<Step, "where" | "at" | "name" | "isBody">,
): ReadonlyMap<string, Step> {
  const steps = new Map<string, Step>();
  const add = (key: string, schema: Schema, site: At, property?: string): void => {
    steps.set(key, { schema, at: site, name: property, isBody: false, where: `${where}${key}` });
  };
  if (shape.unions.length > 0) {
    for (const [index, { schema, branch }] of (alternatives(store, shape.schema) ?? []).entries()) {
      const named = schemaName(schema) ?? (branch && referencedName(branch));
      const key = `|${named ?? index}`;
      if (schema !== shape.schema)
        steps.set(key, { schema, at: branch ?? at, name, isBody, where: `${where}|${index}` });
    }
    return steps;
  }
  const view = objectView(store, shape);
  for (const property of view.properties.values())
    if (!property.forbidden) add(`.${property.name}`, property.schema, property.at, property.name);
  if (view.restIs === "schema" && view.restAt !== undefined) add(".*", view.rest, view.restAt);
  const { prefix, rest, restAt } = arrayView(store, shape);
  for (const [index, schema] of prefix.entries()) add(`[${index}]`, schema, schema.home);
  if (restAt !== undefined) add("[]", rest, restAt);
  return steps;
}

function referencedName(at: At): string | undefined {
  return at.get("$ref")?.string()?.replace(/^.*\//, "");
}

/** The schemas of a request: parameters and bodies. */
function requestSteps(
  { parameters, body }: Operation,
  _published: Operation,
  where: string,
): ReadonlyMap<string, Step> {
  const steps = new Map<string, Step>();
  const path = parameters.filter((each) => each.in === "path");
  for (const parameter of parameters) {
    // Path parameters are paired by position: their names are not transmitted.
    const key = parameter.in === "path" ? `path ${path.indexOf(parameter)}` : parameter.key;
    const { schema, definition, name } = parameter;
    if (schema !== undefined)
      steps.set(key, { schema, at: definition, name, isBody: false, where: `${where} ${key}` });
  }
  addContent(steps, body?.content ?? [], "body", where);
  return steps;
}

/** The schemas of the responses: bodies and headers. */
function responseSteps(
  { responses }: Operation,
  published: Operation,
  where: string,
): ReadonlyMap<string, Step> {
  const steps = new Map<string, Step>();
  for (const response of responses) {
    const status = publishedStatus(response, published.responses);
    addContent(steps, response.content, status, where);
    for (const { key, name, schema, definition } of response.headers) {
      const header = `${status} ${key}`;
      if (schema !== undefined)
        steps.set(header, { schema, at: definition, name, isBody: false, where: `${where} ${header}` });
    }
  }
  return steps;
}

/** The status under which a response was published: itself, its range, or `default`. */
function publishedStatus({ status }: Response, published: readonly Response[]): string {
  const candidates = [status, `${status.charAt(0)}XX`, "default"];
  return candidates.find((each) => published.some((response) => response.status === each)) ?? status;
}

function addContent(
  steps: Map<string, Step>,
  content: readonly MediaType[],
  key: string,
  where: string,
): void {
  for (const { key: type, schema, schemaAt, items, itemsAt } of content) {
    const path = `${where} ${key} ${type}`;
    const isBody = isJson(type);
    if (schema !== undefined && schemaAt !== undefined)
      steps.set(`${key} ${type}`, { schema, at: schemaAt, name: undefined, isBody, where: path });
    if (items !== undefined && itemsAt !== undefined)
      steps.set(`${key} ${type}[]`, {
        schema: items,
        at: itemsAt,
        name: undefined,
        isBody: false,
        where: `${path}[]`,
      });
  }
}

/** True for media types whose bodies are JSON values. */
export function isJson(type: string): boolean {
  return /[/+]json(;|$)/.test(type) || type === "*/*";
}
