/** A whole API as the comparison sees it: one model for Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2. */
import { At } from "../at";
import type { DocumentSet, Place, Problem } from "../span";
import { declaredVersion, dialectOf, type Dialect } from "./dialect";
import { buildPathItems, type PathItem } from "./paths";
import type { Building } from "./building";
import { createResolver } from "./resolve";
import type { SchemaStore } from "./schema";
import { createSchemaStore } from "./schema-store";
import { buildSecurity, type Security } from "./security";
import { buildServers, type Server } from "./servers";

export interface Api {
  readonly dialect: Dialect;
  readonly root: At;
  readonly servers: readonly Server[];
  readonly paths: readonly PathItem[];
  readonly webhooks: readonly PathItem[];
  readonly security: Security;
  readonly schemas: SchemaStore;
  readonly problems: readonly Problem[];
}

/** The API of a document; undefined if it is no OpenAPI document of a supported version. */
export function buildApi(documents: DocumentSet): Api | undefined {
  const root = At.root(documents.entry);
  const dialect = dialectOf(root);
  if (root === undefined || dialect === undefined) return undefined;
  const resolver = createResolver(documents, dialect);
  const schemas = createSchemaStore(dialect, resolver, root);
  const building: Building = { dialect, root, resolver, schemas };
  const webhooks = root.get("webhooks") ?? root.get("x-webhooks");
  return {
    dialect,
    root,
    servers: buildServers(building, root),
    paths: buildPathItems(building, root.get("paths"), "path"),
    webhooks: buildPathItems(building, webhooks, "webhook"),
    security: buildSecurity(building),
    schemas,
    problems: resolver.problems,
  };
}

/** What a document says of itself. */
export interface Description {
  /** The rules that apply to it; undefined if it is not OpenAPI, or of a version that is not supported. */
  readonly dialect: Dialect | undefined;
  /** The version as written under `openapi` or `swagger`; undefined if neither is there. */
  readonly declared: string | undefined;
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
    apiVersion: version?.text(),
    versionPlace: version?.place(),
  };
}
