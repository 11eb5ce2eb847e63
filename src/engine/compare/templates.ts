/** Paths paired with the paths they were, by what a client calls. */
import type { PathItem } from "../model/paths";
import { basePathOf, type Server } from "../model/servers";

export interface PathPair {
  readonly base: PathItem;
  readonly head: PathItem;
  /** The two differ in a slash at the end. */
  readonly slash: boolean;
}

export interface Paired {
  readonly pairs: readonly PathPair[];
  readonly gone: readonly PathItem[];
  readonly come: readonly PathItem[];
  /** The paths moved into or out of the servers' URLs: nothing that a client calls has changed by that. */
  readonly prefixMoved: boolean;
}

/** A template without the names of its parameters: `/pets/{}`. */
export function skeletonOf(path: string): string {
  return path.replace(/\{[^}]*\}/g, "{}");
}

export function pairPaths(
  base: { readonly paths: readonly PathItem[]; readonly servers: readonly Server[] },
  head: { readonly paths: readonly PathItem[]; readonly servers: readonly Server[] },
): Paired {
  const pairs: PathPair[] = [];
  let gone = [...base.paths];
  const come = new Set(head.paths);
  const pairBy = (keyOfBase: (path: string) => string, keyOfHead = keyOfBase, slash = false): void => {
    const byKey = new Map<string, PathItem[]>();
    for (const item of come) {
      const key = keyOfHead(item.path);
      byKey.set(key, [...(byKey.get(key) ?? []), item]);
    }
    gone = gone.filter((item) => {
      const found = byKey.get(keyOfBase(item.path)) ?? [];
      const free = found.filter((each) => come.has(each));
      const [match] = free;
      // Look-alike templates (`/a/{x}`, `/a/{y}`) are told apart by the methods they have.
      const best = free.length > 1 ? (free.find((each) => sharesMethod(item, each)) ?? match) : match;
      if (best === undefined) return true;
      come.delete(best);
      pairs.push({ base: item, head: best, slash });
      return false;
    });
  };
  pairBy((path) => path);
  pairBy(skeletonOf);
  const [before, after] = [prefixOf(base.servers), prefixOf(head.servers)];
  const left = gone.length;
  if (before !== after)
    pairBy(
      (path) => skeletonOf(before + path),
      (path) => skeletonOf(after + path),
    );
  const prefixMoved = gone.length < left;
  pairBy((path) => withoutSlash(skeletonOf(path)), undefined, true);
  return { pairs, gone, come: [...come], prefixMoved };
}

function sharesMethod(a: PathItem, b: PathItem): boolean {
  return a.operations.some((operation) => b.operations.some((other) => other.method === operation.method));
}

function withoutSlash(path: string): string {
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}

/** The path that all servers begin with; none where they differ. */
function prefixOf(servers: readonly Server[]): string {
  const paths = new Set(servers.map((server) => basePathOf(server)));
  const [only] = paths;
  return paths.size === 1 && only !== undefined ? only : "";
}
