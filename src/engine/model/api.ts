/** The API that is compared: one model for Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2. */
import { At } from "../at";
import type { DocumentSet, Place, Problem, SourceDocument, SourceNode } from "../span";
import { declaredVersion, declaresBoth, dialectOf, type Dialect } from "./dialect";
import { createPathItems, type PathItem, type PathItems } from "./paths";
import type { Building } from "./builder-context";
import { malformedProblem, type Malformed } from "./malformed";
import { malformedInRoot } from "./malformed-parts";
import { createMalformedSearch } from "./malformed-units";
import { createResolver } from "./resolve";
import type { Revisions } from "./revisions";
import type { SchemaStore } from "./schema";
import { createSchemaStore } from "./schema-store";
import { buildSecurity, type Security } from "./security";
import { buildServers, type Server } from "./servers";
import { createUnits, type Units } from "./change-units";

export interface Api {
  readonly dialect: Dialect;
  readonly root: At;
  readonly servers: readonly Server[];
  readonly paths: readonly PathItem[];
  readonly webhooks: readonly PathItem[];
  readonly security: Security;
  readonly schemas: SchemaStore;
  /** Malformed values shared by all operations; they are ignored. */
  readonly malformed: readonly Malformed[];
  readonly problems: readonly Problem[];
}

/** Consecutive versions of a document. Parts that a version shares with the previous one are read once. */
export interface ApiReader {
  /**
   * Undefined if it is not an OpenAPI document of a supported version. Invalidates the previous API; its schemas remain
   * valid if the new schemas belong to the same store.
   */
  read(documents: DocumentSet): Api | undefined;
}

interface Reading {
  readonly building: Building;
  /** The current version, for which problems are reported. */
  readonly document: { uri: string; root: SourceNode | undefined };
  readonly units: Units;
  readonly items: PathItems;
  readonly malformed: (root: At) => readonly Malformed[];
}

/** @param revisions of the comparison; reading a version starts a new revision */
export function createApiReader(revisions: Revisions): ApiReader {
  let reading: Reading | undefined;
  let files: DocumentSet;

  /** References are resolved in the current version. */
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
    return { building, document, units, items: createPathItems(building), malformed };
  }

  /** True if the current version differs only in single units, so that results can be reused. */
  function goesOn({ building, document, units }: Reading): boolean {
    const { root, resolver } = building;
    const node = files.entry.root;
    if (node === undefined) return false;
    Object.assign(document, { uri: files.entry.uri, root: node });
    root.renew(node);
    resolver.begin();
    return units.renew(root, files);
  }

  return {
    read(documents) {
      files = documents;
      if (reading === undefined || !goesOn(reading)) reading = begin();
      if (reading === undefined) return undefined;
      const { building, items, malformed } = reading;
      const { dialect, root, schemas } = building;
      for (const each of malformed(root)) building.resolver.tell(each.at, malformedProblem(each));
      const paths = items(root.get("paths"), "path");
      const webhooks = items(root.get("webhooks") ?? root.get("x-webhooks"), "webhook");
      const { resolver } = building;
      if (isWithoutOperations([...paths, ...webhooks], resolver.problems))
        resolver.tell(root.get("paths") ?? root.get("openapi") ?? root, noOperations);
      return {
        dialect,
        root,
        servers: buildServers(building, root),
        paths,
        webhooks,
        security: buildSecurity(building),
        schemas,
        malformed: malformedInRoot(building),
        problems: building.resolver.problems,
      };
    },
  };
}

/** False also if a problem prevents reading the operations. */
function isWithoutOperations(items: readonly PathItem[], problems: readonly Problem[]): boolean {
  const isUnread = ({ place }: Problem): boolean => /^\/(?:paths|webhooks)\b/.test(place.pointer);
  return items.every(({ operations }) => operations.length === 0) && !problems.some(isUnread);
}

const noOperations = {
  code: "no-operations",
  message: "The document has no operations. Components that no operation uses are not compared.",
  advice: "Check the documents that refer to these components.",
};

/** Version information in a document. */
export interface Description {
  /** The dialect; undefined if it is not an OpenAPI document or the version is not supported. */
  readonly dialect: Dialect | undefined;
  /** The version as written in `openapi` or `swagger`; undefined if both are missing. */
  readonly declared: string | undefined;
  /** True if the document contains both. */
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
