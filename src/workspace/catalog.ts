/** The API entities of Backstage in `catalog-info.yaml` files, by the document that they point to. */
import { basename, dirname, resolve } from "node:path";
import { parseAllDocuments } from "yaml";
import { findFilesBelow, restrictToFolder, type BaselineIo } from "../published/index";
import type { CatalogEntry } from "../policy/index";

/** The annotation of an entity whose definition is inline or at a URL: the path of the document. */
const annotation = "contract-guard/document";

/** Keys of a placeholder in `spec.definition`, as Backstage resolves them. */
const placeholders = ["$text", "$yaml", "$json", "$openapi"];

const LIMITS = { files: 100_000, folders: 100_000 };
const MAX_CHARACTERS = 1_000_000;

export interface Catalog {
  /** By the absolute path of the document. */
  readonly entries: ReadonlyMap<string, CatalogEntry>;
  /** API entities whose definition is at a URL, which is not read. */
  readonly elsewhere: readonly ElsewhereDefinition[];
}

export interface ElsewhereDefinition {
  /** Absolute path of the catalog file. */
  readonly file: string;
  /** `metadata.name`. */
  readonly name: string;
  readonly url: string;
}

/**
 * Files that cannot be read or parsed are skipped. Never rejects.
 * @param folder absolute path of the folder to search
 */
export async function readCatalog(io: BaselineIo, folder: string): Promise<Catalog> {
  const { files } = await findFilesBelow(io, folder, [], LIMITS);
  const catalogs = files.filter((file) => /^catalog-info\.ya?ml$/i.test(basename(file)));
  const { readFile } = restrictToFolder(io, folder);
  const entries = new Map<string, CatalogEntry>();
  const elsewhere: ElsewhereDefinition[] = [];
  for (const file of catalogs) {
    const text = await readFile(file).catch(() => undefined);
    if (text === undefined || text.length > MAX_CHARACTERS) continue;
    for (const entity of entitiesIn(text)) {
      const targets = targetsOf(entity);
      const paths = targets.filter((target) => !isUrl(target));
      for (const path of paths) entries.set(resolve(dirname(file), path), entryOf(entity));
      const url = targets.find(isUrl);
      if (url !== undefined && paths.length === 0)
        elsewhere.push({ file, name: stringAt(entity, "metadata", "name") ?? "", url });
    }
  }
  return { entries, elsewhere };
}

/** The API entities of a file, which may contain several YAML documents. */
function entitiesIn(text: string): unknown[] {
  try {
    const values = parseAllDocuments(text).map((document): unknown =>
      document.errors.length > 0 ? undefined : (document.toJS() as unknown),
    );
    return values.filter((value) => stringAt(value, "kind") === "API");
  } catch {
    // Too many aliases.
    return [];
  }
}

/** Relative paths and URLs of the documents of an entity. */
function targetsOf(entity: unknown): string[] {
  const targets = [
    stringAt(entity, "metadata", "annotations", annotation),
    ...placeholders.map((key) => stringAt(entity, "spec", "definition", key)),
  ];
  return targets.filter((target) => target !== null);
}

function isUrl(target: string): boolean {
  return /^[a-z][a-z+.-]*:/i.test(target);
}

function entryOf(entity: unknown): CatalogEntry {
  return {
    owner: shortReference(stringAt(entity, "spec", "owner")),
    system: shortReference(stringAt(entity, "spec", "system")),
    lifecycle: stringAt(entity, "spec", "lifecycle"),
    title: stringAt(entity, "metadata", "title"),
  };
}

/** `group:default/orders` without the default kind and namespace, as Backstage shows it. */
function shortReference(reference: string | null): string | null {
  if (reference === null) return null;
  return reference.replace(/^(?:group|system):/i, "").replace(/^default\//i, "");
}

function stringAt(value: unknown, ...path: readonly string[]): string | null {
  let at = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return null;
    at = (at as Readonly<Record<string, unknown>>)[key];
  }
  return typeof at === "string" && at.trim() !== "" ? at.trim() : null;
}
