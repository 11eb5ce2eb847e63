/** A whole API as the comparison sees it: one model for Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2. */
import { At } from "../at";
import type { DocumentSet, Place, Problem, SourceDocument, SourceNode } from "../span";
import { declaredVersion, declaresBoth, dialectOf, type Dialect } from "./dialect";
import { createPathItems, type PathItem, type PathItems } from "./paths";
import type { Building } from "./building";
import { malformedProblem, type Malformed } from "./malformed";
import { malformedInRoot } from "./malformed-parts";
import { createMalformedSearch } from "./malformed-units";
import { createResolver } from "./resolve";
import type { Revisions } from "./revisions";
import type { SchemaStore } from "./schema";
import { createSchemaStore } from "./schema-store";
import { buildSecurity, type Security } from "./security";
import { buildServers, type Server } from "./servers";
import { createUnits, type Units } from "./units";

export interface Api {
  readonly dialect: Dialect;
  readonly root: At;
  readonly servers: readonly Server[];
  readonly paths: readonly PathItem[];
  readonly webhooks: readonly PathItem[];
  readonly security: Security;
  readonly schemas: SchemaStore;
  /** Of what all operations share: values that are read as if they were not there. */
  readonly malformed: readonly Malformed[];
  readonly problems: readonly Problem[];
}

/** Versions of a document that come one after the other: what a version has in common with the last is read once. */
export interface ApiReader {
  /**
   * Undefined if it is no OpenAPI document of a supported version. What was read before is no longer valid; its
   * schemas are if those that are given now are of the same store.
   */
  read(documents: DocumentSet): Api | undefined;
}

interface Reading {
  readonly building: Building;
  /** The version that is read now, under which everything is told. */
  readonly document: { uri: string; root: SourceNode | undefined };
  readonly units: Units;
  readonly items: PathItems;
  readonly malformed: (root: At) => readonly Malformed[];
  /** How many schemas there were when it was first compared. */
  size: number | undefined;
}

/** @param revisions of the comparison; another has begun whenever a version is read */
export function createApiReader(revisions: Revisions): ApiReader {
  let reading: Reading | undefined;
  let files: DocumentSet;

  /** References always lead into the version that is read now. */
  const current = (document: SourceDocument): DocumentSet => ({
    entry: document,
    get(uri) {
      const file = files.get(uri);
      return file !== undefined && file === files.entry ? document : file;
    },
  });

  function begin(): Reading | undefined {
    const document = { uri: files.entry.uri, root: files.entry.root };
    const root = At.root(document);
    const dialect = dialectOf(root);
    if (root === undefined || dialect === undefined) return undefined;
    const units = createUnits(revisions);
    units.renew(root, files);
    const resolver = createResolver(current(document), dialect, root, revisions, units);
    const schemas = createSchemaStore(dialect, resolver, root, revisions);
    const building: Building = { dialect, root, resolver, schemas };
    const malformed = createMalformedSearch(dialect);
    return { building, document, units, items: createPathItems(building), malformed, size: undefined };
  }

  /** Whether the reading can go on with the version that is read now, which differs in single units. */
  function goesOn({ building, document, units, ...reading }: Reading): boolean {
    const { root, resolver, schemas } = building;
    const node = files.entry.root;
    if (node === undefined) return false;
    // Most of what is remembered may be of versions that are gone.
    if (schemas.size > 3 * (reading.size ?? schemas.size) + 1000) return false;
    Object.assign(document, { uri: files.entry.uri, root: node });
    root.renew(node);
    resolver.begin();
    return units.renew(root, files);
  }

  return {
    read(documents) {
      files = documents;
      if (reading !== undefined && goesOn(reading)) reading.size ??= reading.building.schemas.size;
      else reading = begin();
      if (reading === undefined) return undefined;
      const { building, items, malformed } = reading;
      const { dialect, root, schemas } = building;
      for (const each of malformed(root)) building.resolver.tell(each.at, malformedProblem(each));
      return {
        dialect,
        root,
        servers: buildServers(building, root),
        paths: items(root.get("paths"), "path"),
        webhooks: items(root.get("webhooks") ?? root.get("x-webhooks"), "webhook"),
        security: buildSecurity(building),
        schemas,
        malformed: malformedInRoot(building),
        problems: building.resolver.problems,
      };
    },
  };
}

/** What a document says of itself. */
export interface Description {
  /** The rules that apply to it; undefined if it is not OpenAPI, or of a version that is not supported. */
  readonly dialect: Dialect | undefined;
  /** The version as written under `openapi` or `swagger`; undefined if neither is there. */
  readonly declared: string | undefined;
  /** Both of them are there. */
  readonly isAmbiguous: boolean;
  /** `info.version` */
  readonly apiVersion: string | undefined;
  readonly versionPlace: Place | undefined;
}

export function describeDocument(documents: DocumentSet): Description {
  const root = At.root(documents.entry);
  const version = root?.get("info")?.get("version");
  return {
    dialect: dialectOf(root),
    declared: declaredVersion(root),
    isAmbiguous: declaresBoth(root),
    apiVersion: version?.text(),
    versionPlace: version?.place(),
  };
}
