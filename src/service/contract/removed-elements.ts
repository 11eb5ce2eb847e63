/** Removed elements, located where they were. */
import { At, pointerTokens } from "../../engine/index";
import { findOwnRule, type Finding, type Location, type Report } from "../../policy/index";
import type { DocumentFiles } from "../../workspace/index";
import type { RemovedElement } from "../types";
import { elementText, maxPublishedLines } from "./element-text";
import { elementByKey } from "./elements";

/** Maximum length of the name of an element in characters. */
const longestName = 60;

/**
 * The removed elements that findings of a report are about, in the order of the published documents. Compatible
 * removals are not included.
 */
export function findRemoved(
  { findings }: Report,
  files: { readonly base: DocumentFiles; readonly head: DocumentFiles },
): RemovedElement[] {
  const finders = { base: createFinder(files.base), head: createFinder(files.head) };
  return inPublishedOrder(findings).flatMap(({ finding, base }) => {
    const { rule, severity, head, fingerprint, message } = finding;
    const isRemoval = rule.endsWith("-removed") && findOwnRule(rule) === undefined;
    if (!isRemoval || severity === "compatible") return [];
    const [found, now] = [finders.base(base), finders.head(head)];
    if (found === undefined || now === undefined) return [];
    const { at: was, kind } = elementByKey(found) ?? { at: found, kind: "keyword" };
    const container = holderOf(was, now);
    const text = elementText(files.base, { kind }, was);
    if (text === undefined) return [];
    return [
      {
        at: lineOf(was, container, files.head),
        name: kind === "operation" ? operationOf(finding) : removedName(was, text),
        text: text.split("\n").length > maxPublishedLines ? null : text,
        message,
        fingerprint,
      },
    ];
  });
}

/** Findings about published elements. */
function inPublishedOrder(findings: readonly Finding[]) {
  return findings
    .flatMap((finding) => (finding.base === null ? [] : [{ finding, base: finding.base }]))
    .toSorted(({ base: one }, { base: other }) => {
      const [a, b] = [one.range.start, other.range.start];
      return one.uri === other.uri
        ? a.line - b.line || a.character - b.character
        : one.uri < other.uri
          ? -1
          : 1;
    });
}

/** Finds the node at a location of a report. */
function createFinder(files: DocumentFiles): (location: Location) => At | undefined {
  const { entry } = files.documents;
  const roots = new Map<string, At | undefined>();
  const rootOf = (uri: string): At | undefined => {
    if (uri === entry.uri) return At.root(entry);
    const file = files.parsed().find(({ document }) => document.uri === uri);
    return file && At.root(file.document);
  };
  return ({ uri, pointer }) => {
    if (!roots.has(uri)) roots.set(uri, rootOf(uri));
    return pointerTokens(pointer).reduce<At | undefined>(childOf, roots.get(uri));
  };
}

function childOf(at: At | undefined, token: string): At | undefined {
  return at?.node.kind === "seq" ? at.items()[Number(token)] : at?.get(token);
}

/** The counterpart of the parent of a removed element: the finding may be at the element that it was renamed to. */
function holderOf({ parent }: At, now: At): At {
  const renamed = elementByKey(now)?.at ?? now;
  const isHolder = renamed.parent?.token === parent?.token;
  const isSame = renamed.parent?.parent?.token === parent?.parent?.token;
  return isHolder && isSame ? (renamed.parent ?? now) : now;
}

/** The nearest sibling before a removed element that still exists in `container`. */
function lastSurvivor(was: At, container: At): At | undefined {
  const { parent } = was;
  if (parent?.node.kind !== container.node.kind) return undefined;
  const others = [...container.entries(), ...container.items()];
  const siblings = [...parent.entries(), ...parent.items()];
  const index = siblings.findIndex(({ node }) => node === was.node);
  return siblings
    .slice(0, Math.max(0, index))
    .toReversed()
    .flatMap((sibling) => others.find((other) => identityOf(other) === identityOf(sibling)) ?? [])
    .at(0);
}

/** The key of an entry; the value or the identifying keys of an item. */
function identityOf(at: At): string {
  if (at.key !== "") return at.key;
  if (at.scalar !== undefined) return `=${at.text() ?? ""}`;
  return JSON.stringify(["$ref", "in", "name", "url"].map((key) => at.get(key)?.text() ?? null));
}

/** The last line of the nearest surviving sibling, or the line of the container. */
function lineOf(was: At, container: At, files: DocumentFiles): RemovedElement["at"] {
  const sibling = lastSurvivor(was, container);
  if (sibling === undefined) {
    const { uri, range } = files.locate(container.keyPlace());
    return { uri, line: range.start.line };
  }
  const { uri, range } = files.locate(sibling.place());
  // The range of a block scalar ends at the start of the next line.
  return { uri, line: range.end.line - (range.end.character === 0 ? 1 : 0) };
}

function operationOf({ operations: [operation], message }: Finding): string {
  return operation === undefined ? message : `${operation.method} ${operation.path}`;
}

function removedName(was: At, text: string): string {
  const [position, name] = [was.get("in")?.string(), was.get("name")?.string()];
  if (position !== undefined && name !== undefined) return `${position} parameter ${name}`;
  const [first = "", ...rest] = text.split("\n");
  const flat = first.trim();
  if (flat.length > longestName) return `${flat.slice(0, longestName)}…`;
  return rest.length === 0 ? flat : `${flat.replace(/\s*[{[]$/, "")} …`;
}
