/** Concrete paths and the templates that match the same requests: concrete paths are matched first (OpenAPI 3.0.3 §4.7.8.2). */
import type { Parameter } from "../../model/parameters";
import type { Operation, PathItem } from "../../model/paths";
import type { SchemaStore } from "../../model/schema";
import { allowedAsText } from "../schemas/accepts-value";
import { splitTemplate } from "./path-templates";

/** A template with some of its parameters replaced by text. */
export interface BoundPath {
  readonly template: PathItem;
  /** The template as it would be written with the text in place. */
  readonly item: PathItem;
  /** The text by the name of the parameter that it replaces. */
  readonly values: ReadonlyMap<string, string>;
}

/** The most specific template that matches all requests to a path with fewer parameters; undefined if there is none. */
export function coveringTemplate(path: string, among: readonly PathItem[]): BoundPath | undefined {
  return templatesLike(path, among)
    .flatMap((template) => bind(template, path) ?? [])
    .reduce<BoundPath | undefined>(
      (best, bound) => (best === undefined || bound.values.size < best.values.size ? bound : best),
      undefined,
    );
}

const bySegments = new WeakMap<readonly PathItem[], ReadonlyMap<number, readonly PathItem[]>>();

/** The templates with as many segments as a path: a parameter does not match a slash. */
function templatesLike(path: string, among: readonly PathItem[]): readonly PathItem[] {
  let known = bySegments.get(among);
  if (known === undefined) {
    const groups = new Map<number, PathItem[]>();
    for (const item of among) {
      const { names, segments } = readTemplate(item);
      if (names.length > 0) groups.set(segments, [...(groups.get(segments) ?? []), item]);
    }
    bySegments.set(among, (known = groups));
  }
  return known.get(countSegments(path)) ?? [];
}

function countSegments(path: string): number {
  return path.split("/").length;
}

function bind(template: PathItem, path: string): BoundPath | undefined {
  const { names, prefix, pattern } = readTemplate(template);
  const match = path.startsWith(prefix) ? pattern.exec(path) : null;
  if (match === null) return undefined;
  const values = new Map(
    names.flatMap((name, index) => {
      const text = match[index + 1] ?? "";
      return /^\{[^{}]+\}$/.test(text) ? [] : [[name, text] as const];
    }),
  );
  if (values.size === 0 || [...values.values()].some((text) => /[{}]/.test(text))) return undefined;
  return { template, item: boundItem(template, values), values };
}

interface ReadTemplate {
  readonly names: readonly string[];
  readonly segments: number;
  /** The text before the first name. */
  readonly prefix: string;
  /** Matches the paths that the template matches, with one group for each name. */
  readonly pattern: RegExp;
}

/** Each template is matched with many paths. */
const readTemplates = new WeakMap<PathItem, ReadTemplate>();

function readTemplate(item: PathItem): ReadTemplate {
  let known = readTemplates.get(item);
  if (known === undefined) {
    const { names, literals } = splitTemplate(item.path);
    const escaped = literals.map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
    const pattern = new RegExp(`^${escaped.join("([^/]+)")}$`);
    known = { names, segments: countSegments(literals.join("")), prefix: literals[0] ?? "", pattern };
    readTemplates.set(item, known);
  }
  return known;
}

/** Kept, so that operations that did not change are not compared again. */
const boundItems = new WeakMap<PathItem, Map<string, PathItem>>();

function boundItem(template: PathItem, values: BoundPath["values"]): PathItem {
  const path = template.path.replace(/\{([^}]+)\}/g, (whole, name: string) => values.get(name) ?? whole);
  const known = boundItems.get(template) ?? new Map<string, PathItem>();
  boundItems.set(template, known);
  const item = known.get(path) ?? {
    ...template,
    path,
    operations: template.operations.map((operation) => ({
      ...operation,
      path,
      parameters: operation.parameters.filter((parameter) => !isBound(parameter, values)),
    })),
  };
  known.set(path, item);
  return item;
}

function isBound(parameter: Parameter, values: BoundPath["values"]): boolean {
  return parameter.in === "path" && values.has(parameter.name);
}

/** The operations of a bound path that accept the text in place of their parameters. */
export function acceptingOperations(
  store: SchemaStore,
  { template, item, values }: BoundPath,
): readonly Operation[] {
  return item.operations.filter((_, index) =>
    (template.operations[index]?.parameters ?? [])
      .filter((parameter) => isBound(parameter, values))
      .every(
        ({ schema, name, definition }) =>
          schema === undefined || allowedAsText(store, schema, values.get(name) ?? "", definition),
      ),
  );
}

/** True if a template lists one of the texts among the values of a parameter, so that clients are known to send it. */
export function listsValue(store: SchemaStore, { template, values }: BoundPath, method: string): boolean {
  return (template.operations.find((operation) => operation.method === method)?.parameters ?? []).some(
    (parameter) =>
      isBound(parameter, values) &&
      parameter.schema !== undefined &&
      store.shape(parameter.schema).values !== undefined,
  );
}
