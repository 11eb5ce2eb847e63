/** Resolves `$ref`s (OpenAPI 3.1 §4.8.23 Reference Object, JSON Schema 2020-12 §8.2). */
import { At } from "../at";
import { fragmentTokens } from "../pointer";
import type { DocumentSet, Problem, SourceDocument, SourceNode } from "../span";
import type { Dialect } from "./dialect";
import { recallResult, type RecordedResult, type Revisions, type Slot } from "./revisions";
import type { Units } from "./change-units";
import { dialectOf, fragmentOf, keywordIn, resolveUri } from "../../schema/index";

export interface Resolver {
  /**
   * The target of a reference object, through chains; the object itself if it is not a reference; undefined if it
   * cannot be resolved.
   */
  follow(at: At | undefined): At | undefined;
  /** A single step: the target of this reference as written at `at`. */
  target(reference: string, at: At): At | undefined;
  /** The target of a `$dynamicRef` (JSON Schema 2020-12 §8.2.3.2). */
  dynamicTarget(reference: string, at: At): At | undefined;
  /** The dynamic anchors of the schema resource at a location, by name. */
  dynamicAnchors(at: At): ReadonlyMap<string, At>;
  /** Whether a file of the document has dynamic anchors. */
  hasDynamicAnchors(): boolean;
  /** The target of a reference or an anchor, regardless of the dynamic scope. */
  initialTarget(reference: string, at: At): At | undefined;
  /** True if the document has a component of this kind (`schemas`, `parameters`; `definitions` of Swagger) and name. */
  has(kind: string, name: string): boolean;
  /** Records that the whole document was read. */
  readAll(): void;
  /** Reports a problem, once per location. */
  tell(at: At, problem: Omit<Problem, "place">): void;
  /** Starts a new version: problems are reported again. */
  begin(): void;
  readonly problems: Problem[];
}

const noAnchors: ReadonlyMap<string, At> = new Map();

const examples = new Set(["enum", "const", "default", "example", "examples"]);
const maps = new Set([
  "properties",
  "patternProperties",
  "dependentSchemas",
  "$defs",
  "definitions",
  "schemas",
]);

/** A value of a keyword that contains no schemas, whatever it looks like. */
function isExample({ key, parent }: At): boolean {
  return (examples.has(key) || key.startsWith("x-")) && !maps.has(parent?.token ?? "");
}

/** The schema resource of a location: the nearest schema with an `$id`, or the document (JSON Schema 2020-12 §4.3.5). */
function resourceOf(at: At): At {
  let here = at;
  for (; here.parent !== undefined; here = here.parent)
    if (here.get("$id")?.string() !== undefined) return here;
  return here;
}

/** A value that may contain identifiers. */
interface Visited {
  readonly at: At;
  readonly isSchema: boolean;
}

const vocabulary = dialectOf("openapi-3.1");

/** The subschemas of a schema. Identifiers below other keywords are values (JSON Schema 2020-12 §9.4.2). */
function subschemas(at: At): Visited[] {
  return at.entries().flatMap((each) => {
    const kind = keywordIn(vocabulary, each.key)?.kind;
    const isMap = kind === "map" || kind === "dependencies";
    const isSchema = kind === "schema" || (kind === "schema-or-list" && each.node.kind !== "seq");
    const isList = kind === "list" || kind === "schema-or-list";
    const schemas = isMap ? each.entries() : isSchema ? [each] : isList ? each.items() : [];
    return schemas.map((schema) => ({ at: schema, isSchema: true }));
  });
}

function partsOf(at: At): Visited[] {
  const isNamed = at.token === "schemas" && at.parent?.token === "components";
  const entries = at.entries().filter((each) => !isExample(each));
  return [
    ...entries.map((each) => ({ at: each, isSchema: isNamed || each.key === "schema" })),
    ...at.items().map((each) => ({ at: each, isSchema: false })),
  ];
}

interface Anchors {
  readonly ids: Map<string, At>;
  readonly anchors: Map<string, At>;
  readonly dynamic: Map<string, At[]>;
}

const nothingIdentified: Anchors = { ids: new Map(), anchors: new Map(), dynamic: new Map() };

/** @param root root of the entry document */
export function createResolver(
  documents: DocumentSet,
  dialect: Dialect,
  root: At,
  revisions: Revisions,
  units: Units,
): Resolver {
  const problems: Problem[] = [];
  const reportedNodes = new Set<SourceNode>();
  const targets = new WeakMap<SourceNode, RecordedResult<At | undefined> | undefined>();
  const open = new Set<SourceNode>();
  const anchorsOf = new WeakMap<SourceDocument, Slot<Anchors>>();
  const usesIds = dialect === "3.1" || dialect === "3.2";

  /** A problem is also reported when a cached result depends on it. */
  function reportProblem(at: At, problem: Omit<Problem, "place">): void {
    const use = (): void => {
      if (reportedNodes.has(at.node)) return;
      reportedNodes.add(at.node);
      problems.push({ ...problem, place: at.place() });
    };
    use();
    revisions.read({ changed: 0, redefined: 0, use });
  }

  function begin(): void {
    reportedNodes.clear();
    problems.length = 0;
  }

  function rootOf(document: SourceDocument): At | undefined {
    return document === root.document ? root : At.root(document);
  }

  function anchors(document: SourceDocument): Anchors {
    if (document === root.document && !units.readIdentifiers()) return nothingIdentified;
    let slot = anchorsOf.get(document);
    if (slot === undefined) anchorsOf.set(document, (slot = {}));
    return recallResult(revisions, slot, () => findAnchors(document));
  }

  function findAnchors(document: SourceDocument): Anchors {
    // They may be located anywhere.
    units.readAt([]);
    const found: Anchors = { ids: new Map(), anchors: new Map(), dynamic: new Map() };
    const whole = rootOf(document);
    const seen = new Set<SourceNode>();
    const rest: Visited[] = whole === undefined ? [] : [{ at: whole, isSchema: false }];
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
      const { at, isSchema } = next;
      if (seen.has(at.node)) continue;
      seen.add(at.node);
      const id = at.get("$id")?.string();
      if (id !== undefined && at.parent !== undefined) found.ids.set(resolveUri(id, baseUri(at.parent)), at);
      const anchor = at.get("$anchor")?.string();
      if (anchor !== undefined) found.anchors.set(`${baseUri(at)}#${anchor}`, at);
      const dynamic = at.get("$dynamicAnchor")?.string();
      if (dynamic !== undefined) {
        found.anchors.set(`${baseUri(at)}#${dynamic}`, at);
        found.dynamic.set(dynamic, [...(found.dynamic.get(dynamic) ?? []), at]);
      }
      for (const each of isSchema ? subschemas(at) : partsOf(at)) rest.push(each);
    }
    return found;
  }

  /** The base URI at a location: of its file, or the nearest enclosing `$id` (JSON Schema 2020-12 §8.2.1). */
  function baseUri(at: At, whole = at.document.uri): string {
    if (!usesIds) return whole;
    const ids: string[] = [];
    for (let here: At | undefined = at; here !== undefined; here = here.parent) {
      const id = here.get("$id")?.string();
      if (id !== undefined) ids.push(id);
    }
    return ids.reduceRight((base, id) => resolveUri(id, base), whole);
  }

  /** The document that a reference identifies; since OpenAPI 3.2 (§4.1.1), a document may declare its URI. */
  function referencedFile(
    reference: string,
    at: At,
  ): { readonly uri: string; readonly file?: SourceDocument } {
    const uri = resolveUri(reference, baseUri(at));
    const self = selfOf(at.document);
    const known = self === undefined ? uri : resolveUri(reference, baseUri(at, self));
    for (const file of [at.document, root.document]) {
      if (uri === file.uri || known === selfOf(file)) return { uri: file.uri, file };
    }
    const file = documents.get(uri) ?? (known === uri ? undefined : documents.get(known));
    units.readFile(uri, file);
    return file === undefined ? { uri } : { uri: file.uri, file };
  }

  function selfOf(document: SourceDocument): string | undefined {
    const self = dialect === "3.2" ? rootOf(document)?.get("$self")?.string() : undefined;
    return self && resolveUri(self, document.uri);
  }

  function locate(reference: string, at: At): At | undefined {
    const { uri, file: inFile } = referencedFile(reference, at);
    const fragment = fragmentOf(reference);
    const tokens = fragmentTokens(fragment);
    const whole = inFile === undefined ? undefined : rootOf(inFile);
    if (inFile === root.document && tokens !== undefined) units.readAt(tokens);
    const embedded = whole ?? (usesIds ? anchors(at.document).ids.get(uri) : undefined);
    if (tokens !== undefined) return embedded && walk(embedded, tokens);
    return usesIds ? anchors(inFile ?? at.document).anchors.get(`${uri}#${fragment}`) : undefined;
  }

  function walk(from: At, tokens: readonly string[]): At | undefined {
    let here: At | undefined = from;
    for (const token of tokens) {
      if (here === undefined) return undefined;
      const through: At | undefined =
        here.get("$ref") === undefined ? here : here.get(token) ? here : follow(here);
      here =
        through?.get(token) ?? (through?.node.kind === "seq" ? through.items()[Number(token)] : undefined);
    }
    return here;
  }

  function target(reference: string, at: At): At | undefined {
    const known = targets.get(at.node);
    if (known !== undefined && revisions.holds(known)) return known.value;
    // A chain that contains this reference is circular.
    if (open.has(at.node)) return undefined;
    open.add(at.node);
    try {
      const { value: found, kept } = revisions.note(() => {
        const there = locate(reference, at);
        if (there === undefined) reportUnresolved(reference, at);
        return there;
      });
      targets.set(at.node, kept);
      return found;
    } finally {
      open.delete(at.node);
    }
  }

  function reportUnresolved(reference: string, at: At): void {
    const missing = referencedFile(reference, at).file === undefined;
    reportProblem(at, {
      code: "unresolved-reference",
      message: missing
        ? `\`${reference}\` refers to a file that cannot be read.`
        : `\`${reference}\` cannot be resolved.`,
      advice: "Correct the reference. Its target is not compared.",
      stops: true,
    });
  }

  function follow(at: At | undefined): At | undefined {
    if (at === undefined) return undefined;
    let here: At | undefined = at;
    const passed = new Set<SourceNode>();
    for (
      let reference = here.get("$ref")?.string();
      reference !== undefined;
      reference = here.get("$ref")?.string()
    ) {
      if (passed.has(here.node)) {
        reportProblem(at, {
          code: "circular-reference",
          message: `\`${reference}\` leads back to itself.`,
          advice: "Make the reference end in a definition.",
          stops: true,
        });
        return undefined;
      }
      passed.add(here.node);
      here = target(reference, here);
      if (here === undefined) return undefined;
    }
    return here;
  }

  function dynamicTarget(reference: string, at: At): At | undefined {
    const candidates = anchors(at.document).dynamic.get(fragmentOf(reference)) ?? [];
    if (candidates.length > 1) {
      reportProblem(at, {
        code: "undecided-dynamic-reference",
        message: `\`${reference}\` can mean any of ${String(candidates.length)} dynamic anchors; the first is taken.`,
        advice: "Use `$ref` where the meaning does not depend on the caller.",
      });
    }
    return candidates[0] ?? locate(reference, at);
  }

  function dynamicAnchors(at: At): ReadonlyMap<string, At> {
    if (!usesIds) return noAnchors;
    const { dynamic } = anchors(at.document);
    if (dynamic.size === 0) return noAnchors;
    const resource = resourceOf(at).node;
    return new Map(
      [...dynamic].flatMap(([name, ats]) => {
        const own = ats.find((each) => resourceOf(each).node === resource);
        return own === undefined ? [] : [[name, own] as const];
      }),
    );
  }

  function hasDynamicAnchors(): boolean {
    return usesIds && anchors(root.document).dynamic.size > 0;
  }

  function has(kind: string, name: string): boolean {
    const tokens = [...(root.get("components") === undefined ? [] : ["components"]), kind, name];
    units.readAt(tokens);
    return tokens.reduce<At | undefined>((at, token) => at?.get(token), root) !== undefined;
  }

  function readAll(): void {
    units.readAt([]);
  }

  return {
    follow,
    target,
    dynamicTarget,
    dynamicAnchors,
    hasDynamicAnchors,
    initialTarget: locate,
    has,
    readAll,
    tell: reportProblem,
    begin,
    problems,
  };
}
