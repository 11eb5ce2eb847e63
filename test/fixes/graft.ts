/** Puts examples of the rules into real documents, as additional paths and components. */
import assert from "node:assert/strict";
import { parse as parseYaml, stringify } from "yaml";
import { At } from "../../src/engine/index";
import { parse } from "../../src/source/index";

export interface VersionPair {
  readonly before: string;
  readonly after: string;
}

type Entries = Readonly<Record<string, unknown>>;
type Sections = ReadonlyMap<string, Entries>;

/** The parts of a document that can be put into another one, by the path of the map that contains them. */
const containers = [
  "paths",
  ...["schemas", "responses", "parameters", "requestBodies", "headers", "examples", "links", "callbacks"].map(
    (section) => `components/${section}`,
  ),
  "definitions",
  "parameters",
  "responses",
];

const ofEveryDocument = new Set(["openapi", "swagger", "info", "paths", "components", ...containers]);

/**
 * The sections of an example, with names that do not occur elsewhere; undefined if it consists of more than paths and
 * components.
 */
function sectionsOf(text: string, suffix: string): Sections | undefined {
  const document = parseYaml(text) as Entries;
  const components = (document.components ?? {}) as Entries;
  const hasMore =
    Object.keys(document).some((key) => !ofEveryDocument.has(key)) ||
    Object.keys(components).some((key) => !containers.includes(`components/${key}`));
  if (hasMore) return undefined;
  const renamed = JSON.stringify(document)
    .replace(/(#\/(?:components\/\w+|definitions|parameters|responses)\/)([^"/]+)/g, `$1$2${suffix}`)
    .replace(/"operationId":"([^"]+)"/g, `"operationId":"$1${suffix}"`);
  const made = JSON.parse(renamed) as Entries;
  return new Map(
    containers.flatMap((container) => {
      const [first = "", second] = container.split("/");
      const map = (second === undefined ? made[first] : (made[first] as Entries | undefined)?.[second]) as
        Entries | undefined;
      if (map === undefined) return [];
      const entries = Object.entries(map).map(([name, value]) => [
        container === "paths" ? `/contract-guard${suffix}${name}` : `${name}${suffix}`,
        value,
      ]);
      return [[container, Object.fromEntries(entries) as Entries]];
    }),
  );
}

/** True if the example consists of paths and components. */
export function isGraftable({ before, after }: VersionPair): boolean {
  return [before, after].every((text) => sectionsOf(text, "") !== undefined);
}

/** A real document with the examples in both versions; the text of the document itself is unchanged. */
export function graft(uri: string, text: string, examples: readonly VersionPair[]): VersionPair | undefined {
  const versions = { before: text, after: text };
  let count = 0;
  for (const [index, example] of examples.entries()) {
    const suffix = `-X${index}`;
    const [before, after] = [sectionsOf(example.before, suffix), sectionsOf(example.after, suffix)];
    if (before === undefined || after === undefined) continue;
    const grafted = {
      before: withSections(uri, versions.before, before),
      after: withSections(uri, versions.after, after),
    };
    if (grafted.before === undefined || grafted.after === undefined) continue;
    versions.before = grafted.before;
    versions.after = grafted.after;
    count++;
  }
  return count === 0 ? undefined : versions;
}

/** Undefined if the document does not have one of the sections. */
function withSections(uri: string, text: string, sections: Sections): string | undefined {
  const { document, format, lines } = parse(uri, text);
  const insertions: { at: number; text: string }[] = [];
  for (const [container, entries] of sections) {
    let here = At.root(document);
    for (const key of container.split("/")) here = here?.get(key);
    const [first] = here?.entries() ?? [];
    if (first === undefined) return undefined;
    const { start } = first.keyPlace().span;
    const indent = lines.positionAt(start).character;
    assert.ok(text.slice(start - indent, start).trim() === "");
    insertions.push({ at: start, text: entriesText(entries, format, " ".repeat(indent)) });
  }
  return insertions
    .toSorted((one, other) => other.at - one.at)
    .reduce((all, { at, text: inserted }) => all.slice(0, at) + inserted + all.slice(at), text);
}

/** Entries as text before an entry whose key has this indentation. */
function entriesText(entries: Entries, format: "json" | "yaml", indent: string): string {
  if (Object.keys(entries).length === 0) return "";
  const lines =
    format === "json"
      ? `${JSON.stringify(entries, undefined, 2).slice(2, -2).replace(/^ {2}/gm, "")},`
      : stringify(entries, { lineWidth: 0 }).trimEnd();
  return `${lines.replaceAll("\n", `\n${indent}`)}\n${indent}`;
}

/** A real document, written again, with all parts of an example in both versions. */
export function merge(text: string, format: "json" | "yaml", { before, after }: VersionPair): VersionPair {
  const document = parseYaml(text) as Entries;
  const merged = (example: string): string => {
    const { components = {}, paths = {}, ...others } = parseYaml(example) as Entries;
    const more = Object.entries(others).filter(([key]) => key !== "openapi" && key !== "info");
    const sections = Object.entries(components as Entries).map(([name, entries]) => [
      name,
      { ...((document.components as Entries | undefined)?.[name] as Entries), ...(entries as Entries) },
    ]);
    const value = {
      ...{ ...document, ...Object.fromEntries(more) },
      paths: { ...(document.paths as Entries), ...(paths as Entries) },
      components: { ...(document.components as Entries), ...(Object.fromEntries(sections) as Entries) },
    };
    return format === "json"
      ? `${JSON.stringify(value, undefined, 2)}\n`
      : stringify(value, { lineWidth: 0 });
  };
  return { before: merged(before), after: merged(after) };
}
