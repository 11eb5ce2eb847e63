/** The units of one document of a comparison, and those that changed since the previous version. */
import type { At } from "../at";
import type { DocumentSet, MapNode, SourceDocument, SourceNode } from "../span";
import type { Revisions, Unit } from "./revisions";
import { isWrittenSame } from "./same-text";

export interface Units {
  /** Records that the node at these tokens was read. */
  readAt(tokens: readonly string[]): void;
  /** Records that the identifiers of schemas were read; false if the document certainly has none. */
  readIdentifiers(): boolean;
  /** Records that a file was requested. */
  readFile(uri: string, file: SourceDocument | undefined): void;
  /**
   * Switches to another version of the document. Returns true if only single units changed, which are then marked;
   * false if the versions differ in more.
   */
  renew(root: At, documents: DocumentSet): boolean;
}

/** Top-level keys that no path or component depends on. */
const aside = /^(info|tags|externalDocs|x-.*)$/;

/** Keys whose children are units. */
const unitContainers = /^(paths|webhooks|x-webhooks|components\/[^/]+)$/;

/** Keys that every operation may depend on. */
const shared = "components/securitySchemes";

/** The unit that represents multiple units: it changes when one of them changes. */
const sharedUnit = "";

function unitKey([first = "", second, third]: readonly string[]): string {
  const holder = first === "components" ? `${first}/${second ?? ""}` : first;
  const name = first === "components" ? third : second;
  if (!unitContainers.test(holder)) return first === "components" ? sharedUnit : first;
  return name === undefined ? sharedUnit : `${holder}/${name}`;
}

export function createUnits(revisions: Revisions): Units {
  const units = new Map<string, Unit>();
  const files = new Map<string, { readonly unit: Unit; file: SourceDocument | undefined }>();
  let documents: DocumentSet | undefined;
  let nodes: ReadonlyMap<string, SourceNode> = new Map();
  const identifiers: Unit = { changed: 0, redefined: 0 };
  /** Undefined until it is read. */
  let hasIdentifiers: boolean | undefined;

  function unitAt(key: string): Unit {
    let unit = units.get(key);
    if (unit === undefined) units.set(key, (unit = { changed: 0, redefined: 0 }));
    return unit;
  }

  return {
    readAt(tokens) {
      revisions.read(unitAt(unitKey(tokens)));
    },
    readIdentifiers() {
      revisions.read(identifiers);
      return (hasIdentifiers ??= [...nodes.values()].some(mayIdentify));
    },
    readFile(uri, file) {
      let known = files.get(uri);
      if (known === undefined) {
        // Results that depend on the file request it.
        const use = (): void => void documents?.get(uri);
        files.set(uri, (known = { unit: { changed: 0, redefined: 0, use }, file }));
      }
      revisions.read(known.unit);
    },
    renew(root, now) {
      documents = now;
      const before = nodes;
      nodes = nodesOf(root.node);
      const changed = differing(before, nodes);
      const hadIdentifiers = hasIdentifiers;
      if (hadIdentifiers !== undefined) hasIdentifiers = [...nodes.values()].some(mayIdentify);
      if (changed.length > 0 && (hadIdentifiers === true || hasIdentifiers === true))
        revisions.change(identifiers);
      if (before.size === 0 || changed.length * 2 > before.size) return false;
      if (!changed.every(isSingle)) return false;
      const annotated = changed.filter((key) => isAnnotated(key, before.get(key), nodes.get(key)));
      const change = (keys: readonly string[], part?: "annotations"): void => {
        if (keys.length === 0) return;
        for (const key of [...keys, sharedUnit]) revisions.change(unitAt(key), part);
      };
      change(annotated, "annotations");
      change(changed.filter((key) => !annotated.includes(key)));
      for (const [uri, known] of files) {
        const file = now.peek === undefined ? now.get(uri) : now.peek(uri);
        if (isOther(known.file, file)) revisions.change(known.unit);
        known.file = file;
      }
      return true;
    },
  };
}

function isOther(before: SourceDocument | undefined, now: SourceDocument | undefined): boolean {
  return (before === undefined) !== (now === undefined) || before?.root !== now?.root;
}

/** True if only results that read this unit depend on it. */
function isSingle(key: string): boolean {
  const end = key.indexOf("/", key.startsWith("components/") ? "components/".length : 0);
  const holder = key.slice(0, Math.max(0, end));
  return aside.test(key) || (unitContainers.test(holder) && holder !== shared);
}

const identifierKeywords = new Set(["$id", "$anchor", "$dynamicAnchor"]);
const identifying = new WeakMap<SourceNode, boolean>();

/** True if a part of a document has a key that may be an identifier of a schema. */
function mayIdentify(root: SourceNode): boolean {
  let found = identifying.get(root);
  if (found === undefined) {
    found = false;
    const visited = new Set([root]);
    for (const node of visited) {
      if (node.kind === "seq") for (const item of node.items) visited.add(item);
      if (node.kind !== "map") continue;
      for (const { key, value } of node.entries) {
        if (identifierKeywords.has(key)) found = true;
        visited.add(value);
      }
    }
    identifying.set(root, found);
  }
  return found;
}

/** True if only annotations of a named schema changed. */
function isAnnotated(key: string, before: SourceNode | undefined, now: SourceNode | undefined): boolean {
  if (!/^(?:components\/schemas|definitions)\//.test(key)) return false;
  return before !== undefined && now !== undefined && isWrittenSame(before, now);
}

function differing(
  before: ReadonlyMap<string, SourceNode>,
  after: ReadonlyMap<string, SourceNode>,
): string[] {
  const changed = [...after].flatMap(([key, node]) => (before.get(key) === node ? [] : [key]));
  for (const key of before.keys()) if (!after.has(key)) changed.push(key);
  return changed;
}

function nodesOf(root: SourceNode): Map<string, SourceNode> {
  const found = new Map<string, SourceNode>();
  const add = (node: MapNode, prefix: string): void => {
    for (const { key, value } of node.entries) {
      const own = prefix + key;
      if (value.kind === "map" && (own === "components" || unitContainers.test(own))) add(value, `${own}/`);
      else found.set(own, value);
    }
  };
  if (root.kind === "map") add(root, "");
  return found;
}
