/** The operations of the published version of a document. */
import { At } from "../engine/index";
import type { Published } from "../published/index";
import { parse } from "../source/index";
import type { CheckRequest } from "./types";

export interface PublishedOperation {
  /** Upper case. */
  readonly method: string;
  readonly path: string;
  readonly operationId: string | null;
  readonly deprecated: boolean;
  /** `x-sunset` as written. */
  readonly sunset: string | null;
  /** Label of the oldest compared version since which it exists; null if only one version was compared. */
  readonly since: string | null;
  /** As published, without the files that it refers to. */
  readonly text: string;
}

const fixedMethods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]);

/** The operations in document order; path items that are references are left out. */
export function publishedOperations({ base, older = [] }: CheckRequest): readonly PublishedOperation[] {
  if (base.kind !== "published") return [];
  const versions = older.flatMap((version) =>
    version.kind === "published" ? [{ label: version.label, keys: operationKeys(version) }] : [],
  );
  return operationsIn(base).map((operation) => {
    const key = operationKey(operation);
    const missing = versions.findIndex(({ keys }) => !keys.has(key));
    const oldest = missing < 0 ? versions.at(-1) : versions[missing - 1];
    return { ...operation, since: versions.length === 0 ? null : (oldest?.label ?? base.label) };
  });
}

function operationKeys(version: Published): ReadonlySet<string> {
  return new Set(operationsIn(version).map(operationKey));
}

/** Independent of the names of path parameters. */
function operationKey({ method, path }: Pick<PublishedOperation, "method" | "path">): string {
  return `${method} ${path.replace(/\{[^{}]*\}/g, "{}")}`;
}

function operationsIn({ uri, text }: Published): Omit<PublishedOperation, "since">[] {
  const { document } = parse(uri, text);
  const items = At.root(document)?.get("paths")?.entries() ?? [];
  return items.flatMap((item) => {
    const fixed = item.entries().filter(({ key }) => fixedMethods.has(key));
    const others = item.get("additionalOperations")?.entries() ?? [];
    return [...fixed, ...others]
      .filter(({ node }) => node.kind === "map")
      .map((operation) => ({
        method: operation.key.toUpperCase(),
        path: item.key,
        operationId: stringAt(operation, "operationId"),
        deprecated: scalarAt(operation, "deprecated") === true,
        sunset: stringAt(operation, "x-sunset"),
        text: text.slice(operation.keyPlace().span.start, operation.node.end),
      }));
  });
}

function stringAt(at: At, key: string): string | null {
  const value = scalarAt(at, key);
  return typeof value === "string" ? value : null;
}

function scalarAt(at: At, key: string): unknown {
  const node = at.get(key)?.node;
  return node?.kind === "scalar" ? node.value : undefined;
}
