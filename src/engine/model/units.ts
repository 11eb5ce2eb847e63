/** The units of one side of a comparison, and which of them have changed since the document was last looked at. */
import type { At } from "../at";
import type { DocumentSet, MapNode, SourceDocument, SourceNode } from "../span";
import type { Revisions, Unit } from "./revisions";

export interface Units {
  /** Notes that what these tokens lead to was read. */
  readAt(tokens: readonly string[]): void;
  /** Notes that a file was asked for. */
  readFile(uri: string, file: SourceDocument | undefined): void;
  /**
   * Looks at another version of the document. True if it can take the place of the one before: units have changed
   * since, which are marked. False where it differs in more than single units.
   */
  renew(root: At, documents: DocumentSet): boolean;
}

/** Keys of the document that no path and no component hangs on. */
const aside = /^(info|tags|externalDocs|x-.*)$/;

/** Where units are what is below. */
const split = /^(paths|webhooks|x-webhooks|components\/[^/]+)$/;

/** What all operations may hang on. */
const shared = "components/securitySchemes";

/** What is read where more than one unit is: it changes whenever one does. */
const whole = "";

function keyOf([first = "", second, third]: readonly string[]): string {
  const holder = first === "components" ? `${first}/${second ?? ""}` : first;
  const name = first === "components" ? third : second;
  if (!split.test(holder)) return first === "components" ? whole : first;
  return name === undefined ? whole : `${holder}/${name}`;
}

export function createUnits(revisions: Revisions): Units {
  const units = new Map<string, Unit>();
  const files = new Map<string, { readonly unit: Unit; file: SourceDocument | undefined }>();
  let documents: DocumentSet | undefined;
  let nodes: ReadonlyMap<string, SourceNode> = new Map();

  function unitAt(key: string): Unit {
    let unit = units.get(key);
    if (unit === undefined) units.set(key, (unit = { changed: 0 }));
    return unit;
  }

  return {
    readAt(tokens) {
      revisions.read(unitAt(keyOf(tokens)));
    },
    readFile(uri, file) {
      let known = files.get(uri);
      if (known === undefined) {
        // Whatever hangs on the file asks for it.
        const use = (): void => void documents?.get(uri);
        files.set(uri, (known = { unit: { changed: 0, use }, file }));
      }
      revisions.read(known.unit);
    },
    renew(root, now) {
      documents = now;
      const before = nodes;
      nodes = nodesOf(root.node);
      const changed = differing(before, nodes);
      if (before.size === 0 || changed.length * 2 > before.size) return false;
      if (!changed.every(isSingle)) return false;
      for (const key of changed) revisions.change(unitAt(key));
      if (changed.length > 0) revisions.change(unitAt(whole));
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

/** Whether nothing but what reads this unit hangs on it. */
function isSingle(key: string): boolean {
  const end = key.indexOf("/", key.startsWith("components/") ? "components/".length : 0);
  const holder = key.slice(0, Math.max(0, end));
  return aside.test(key) || (split.test(holder) && holder !== shared);
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
      if (value.kind === "map" && (own === "components" || split.test(own))) add(value, `${own}/`);
      else found.set(own, value);
    }
  };
  if (root.kind === "map") add(root, "");
  return found;
}
