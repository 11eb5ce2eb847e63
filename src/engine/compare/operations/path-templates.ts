/** Pairs the paths of both versions by the URLs that clients call. */
import type { PathItem } from "../../model/paths";
import { basePathOf, type Server } from "../../model/servers";

export interface PathPair {
  readonly base: PathItem;
  readonly head: PathItem;
  /** The two differ in a trailing slash. */
  readonly slash: boolean;
}

export interface PairedPaths {
  readonly pairs: readonly PathPair[];
  readonly gone: readonly PathItem[];
  readonly come: readonly PathItem[];
  /** Unchanged, but called at another URL: a prefix of other paths was moved into the server URLs. */
  readonly readdressed: readonly PathPair[];
  /** The paths were moved into or out of the server URLs, so the called URLs are unchanged. */
  readonly prefixMoved: boolean;
}

interface AddressedPaths {
  readonly paths: readonly PathItem[];
  readonly servers: readonly Server[];
}

/** A normalized template without parameter names: `/pets/{}`. */
export function templateSkeleton(path: string): string {
  // RFC 3986 §6.2.2: unnecessary percent-encoding is equivalent to none.
  const end = path.lastIndexOf("}") + 1;
  const blank = path.slice(0, end).replace(/\{[^}]*\}/g, "{}") + path.slice(end);
  return blank.replace(/%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : code.toUpperCase();
  });
}

export interface TemplateParts {
  /** The parts before, between and after the parameters. */
  readonly literals: readonly string[];
  /** The names of the parameters. */
  readonly names: readonly string[];
}

/** Splits a template at its parameters. */
export function splitTemplate(path: string): TemplateParts {
  // No parameter ends after the last brace. Without this limit, many opening braces take quadratic time.
  const end = path.lastIndexOf("}") + 1;
  const parts = path.slice(0, end).split(/\{([^}]+)\}/);
  const last = `${parts.pop() ?? ""}${path.slice(end)}`;
  return {
    literals: [...parts.filter((_, index) => index % 2 === 0), last],
    names: parts.filter((_, index) => index % 2 === 1),
  };
}

/** The name and position of each template parameter, so that a renamed parameter is still recognized. */
export function positionedNames(path: string): Map<string, string> {
  return new Map(splitTemplate(path).names.map((name, index) => [name, String(index)]));
}

/** A runtime expression of an operation at this path, independent of parameter names. */
export function normalizedExpression(text: string, path: string): string {
  const places = positionedNames(path);
  return text.replace(/(\$request\.path\.)([^}"\s]+)/g, (whole, start: string, name: string) => {
    const place = places.get(name);
    return place === undefined ? whole : `${start}{${place}}`;
  });
}

/** The URL path that clients call, as far as the servers agree: their path and the template. */
export function calledPath(path: string, servers: readonly Server[], read = templateSkeleton): string {
  return read(commonPrefix(servers) + path);
}

type PathKey = (item: PathItem) => string;

export function pairPaths(before: AddressedPaths, after: AddressedPaths): PairedPaths {
  const [base, head] = [mergeTemplates(before), mergeTemplates(after)];
  const written = pairBy(base, head, [(item) => item.path, (item) => templateSkeleton(item.path)]);
  const [addressIn, addressNow] = [createCalledPath(base), createCalledPath(head)];
  const wanted = new Set(written.gone.map(addressIn));
  if (!written.come.some((item) => wanted.has(addressNow(item)))) {
    const slashes = pairBySlash(written, (item) => templateSkeleton(item.path));
    return { ...slashes, readdressed: [], prefixMoved: false };
  }
  const inBase = new Set(base.paths);
  const pathKey: PathKey = (item) => (inBase.has(item) ? addressIn(item) : addressNow(item));
  const called = pairBySlash(pairBy(base, head, [pathKey]), pathKey);
  const same = pairBy({ paths: called.gone }, { paths: called.come }, [
    (item) => templateSkeleton(item.path),
  ]);
  const { gone, come, pairs: readdressed } = same;
  return { pairs: called.pairs, gone, come, readdressed, prefixMoved: true };
}

/**
 * Templates that differ only in parameter names (`/a/{x}`, `/a/{y}`) are one path, unless both have the same method.
 */
function mergeTemplates({ paths, servers }: AddressedPaths): AddressedPaths {
  const alike = new Map<string, PathItem[]>();
  for (const item of paths) {
    const key = templateSkeleton(item.path);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [item]);
    else known.push(item);
  }
  const all = [...alike.values()].flatMap((items): readonly PathItem[] => {
    const operations = items.flatMap((item) => item.operations);
    const methods = new Set(operations.map(({ method }) => method));
    const [first, ...more] = items;
    const isOne = first !== undefined && more.length > 0 && methods.size === operations.length;
    return isOne ? [{ ...first, operations }] : items;
  });
  return { paths: all, servers };
}

type Sorted = Pick<PairedPaths, "pairs" | "gone" | "come">;

function pairBySlash(sorted: Sorted, pathKey: PathKey): Sorted {
  const keys: PathKey[] = [(item) => withoutSlash(pathKey(item))];
  const more = pairBy({ paths: sorted.gone }, { paths: sorted.come }, keys);
  return { ...more, pairs: [...sorted.pairs, ...more.pairs.map((pair) => ({ ...pair, slash: true }))] };
}

/** Pairs elements with the same key, by the first key that matches. */
function pairBy(
  base: Pick<AddressedPaths, "paths">,
  head: Pick<AddressedPaths, "paths">,
  keys: readonly PathKey[],
): Sorted {
  const pairs: PathPair[] = [];
  let gone = base.paths;
  const come = new Set(head.paths);
  for (const pathKey of keys) {
    const byKey = new Map<string, Set<PathItem>>();
    for (const item of come) byKey.set(pathKey(item), (byKey.get(pathKey(item)) ?? new Set()).add(item));
    gone = gone.filter((item) => {
      const free = byKey.get(pathKey(item)) ?? new Set<PathItem>();
      const [match] = free;
      if (match === undefined) return true;
      free.delete(match);
      come.delete(match);
      pairs.push({ base: item, head: match, slash: false });
      return false;
    });
  }
  return { pairs, gone, come: [...come] };
}

function withoutSlash(path: string): string {
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}

function createCalledPath({ servers }: AddressedPaths): PathKey {
  return ({ path, operations }) => {
    const own = operations.filter((operation) => operation.servers.length > 0);
    const all = own.flatMap((operation) => operation.servers);
    return calledPath(path, own.length < operations.length || own.length === 0 ? [...all, ...servers] : all);
  };
}

/** The common path prefix of all servers; empty if they differ. */
function commonPrefix(servers: readonly Server[]): string {
  const paths = new Set(servers.map((server) => basePathOf(server.url)));
  const [only] = paths;
  return paths.size === 1 && only !== undefined ? only : "";
}
