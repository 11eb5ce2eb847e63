/** The published state of an element: its definition when it was published, or that it is new. */
import type { Api, At } from "../../engine/index";
import type { Report } from "../../policy/index";
import type { ContractElement, PublishedElement } from "../types";
import { currentApi, type ComparisonRecord } from "../comparison-record";
import type { DocumentFiles } from "../../workspace/index";
import { findCounterparts } from "./counterparts";
import type { Element } from "./elements";
import { elementText, maxPublishedLines } from "./element-text";
import { locationKey } from "./location-key";
import { lazyValue } from "../../schema/index";
import { holdsComponents } from "./element-names";
import { computeReach, type OperationReach } from "./operation-reach";

/** A published version that the document was compared with. */
export interface Version {
  readonly label: string;
  readonly compared: ComparisonRecord;
}

const maxChanges = 5;

/** The published state of an element of head; undefined if it is unknown. */
export function createPublishedReader(
  report: Report,
  head: Api,
  reach: OperationReach,
  versions: readonly Version[],
): (element: Element) => ContractElement | undefined {
  const added = new Set(
    report.findings.flatMap((one) => (one.rule.endsWith("-added") ? [locationKey(one.head)] : [])),
  );
  const sites = new Map(reach.shared().map((shared) => [shared.at.node, shared.sites]));
  const read = versions.flatMap(({ label, compared }) => {
    const base = currentApi(compared, "base");
    return base === undefined
      ? []
      : [{ label, base, files: compared.files.base, was: lazyValue(() => findCounterparts(base, head)) }];
  });
  const [newest, ...older] = read;
  const published = lazyValue(() => newest && computeReach(newest.base));
  const locate = versions[0]?.compared.files.head.locate;

  function isUnpublished(at: At, seen = new Set<At["node"]>()): boolean {
    if (seen.has(at.node)) return true;
    seen.add(at.node);
    for (let here: At | undefined = at; here !== undefined; here = here.parent) {
      const place = locationKey({ uri: here.document.uri, pointer: here.pointer() });
      if (added.has(place) || added.has(`${place}/name`)) return true;
      const isComponent = here.parent !== undefined && holdsComponents(here.parent);
      if (isComponent && newest?.was()(here) === undefined)
        return (sites.get(here.node)?.() ?? []).every((site) => isUnpublished(site, seen));
    }
    return false;
  }

  function publishedSince(at: At): PublishedElement["since"] {
    if (newest === undefined || older.length === 0) return null;
    let { label } = newest;
    for (const version of older) {
      if (version.was()(at) === undefined) return { label, isFirst: true };
      ({ label } = version);
    }
    return { label, isFirst: false };
  }

  return (element) => {
    if (newest === undefined || locate === undefined) return undefined;
    const { kind, name, at, named } = element;
    const place = locate(named.of === "key" ? named.at.keyPlace() : named.at.place());
    const was = newest.was()(at);
    const definition = head.schemas.resolver.follow(at) ?? at;
    const elementState = { kind, name, at: place };
    if (was === undefined)
      return isUnpublished(at) || isUnpublished(definition)
        ? { ...elementState, published: null }
        : undefined;
    const before = publishedText(
      newest.files,
      was,
      element,
      elementText(versions[0]?.compared.files.head, element, at),
    );
    if (kind === "keyword" && before === null && name !== "enum") return undefined;
    const { base } = newest;
    const resolved = base.schemas.resolver.follow(was) ?? was;
    const met = published()?.of(kind === "parameter" || kind === "component" ? resolved : was);
    const isWhole = kind === "path" || kind === "webhook" || kind === "operation";
    return {
      ...elementState,
      published: {
        label: newest.label,
        base: { uri: was.document.uri, pointer: was.pointer() },
        since: publishedSince(at),
        required: isRequiredIn(kind, was, resolved),
        deprecated: resolved.get("deprecated")?.boolean() === true,
        sunset: resolved.get("x-sunset")?.text() ?? null,
        reach: isWhole || met === undefined ? null : { requests: met.requests, responses: met.responses },
        before,
        changes: isWhole ? [] : compatibleChanges(report, at),
      },
    };
  };
}

/** Null if the parent of the element does not determine whether it is required. */
function isRequiredIn(kind: Element["kind"], was: At, definition: At): boolean | null {
  if (kind === "property") {
    const listed = was.parent?.parent?.get("required")?.items() ?? [];
    return listed.some((one) => one.text() === was.key) ? true : null;
  }
  if (kind !== "parameter" && kind !== "body" && kind !== "header") return null;
  return definition.get("in")?.string() === "path" || definition.get("required")?.boolean() === true;
}

/** Compatible changes, which are not shown as problems. */
function compatibleChanges({ findings }: Report, at: At): string[] {
  const [uri, pointer] = [at.document.uri, at.pointer()];
  return findings
    .filter(({ severity, head }) => {
      const isThere = head.uri === uri && `${head.pointer}/`.startsWith(`${pointer}/`);
      return isThere && severity === "compatible";
    })
    .slice(0, maxChanges)
    .map(({ message }) => message);
}

/** The published text of an element if it is short and differs from the current one; otherwise null. */
function publishedText(
  files: DocumentFiles,
  was: At,
  { kind }: Element,
  now: string | undefined,
): string | null {
  if (!["property", "parameter", "keyword", "header"].includes(kind)) return null;
  const text = elementText(files, { kind }, was);
  if (text === undefined || text.split("\n").length > maxPublishedLines) return null;
  return normalizeText(text) === normalizeText(now ?? "") ? null : text;
}

function normalizeText(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
