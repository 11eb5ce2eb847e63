/** Pairs the callbacks of both versions, by the URLs that they call or else by name. */
import type { Callback, Operation, PathItem } from "../../model/paths";
import { normalizedExpression, templateSkeleton } from "./path-templates";

interface Counterparts<T> {
  readonly base: T;
  readonly head: T;
}

interface ItemPair extends Counterparts<PathItem> {
  /** Called at a different URL: the client provides it in a different location. */
  readonly moved: boolean;
}

export interface CallbackPair extends Counterparts<Callback> {
  readonly items: readonly ItemPair[];
  readonly gone: readonly PathItem[];
  readonly come: readonly PathItem[];
}

export interface PairedCallbacks {
  readonly pairs: readonly CallbackPair[];
  readonly gone: readonly Callback[];
  readonly come: readonly Callback[];
}

export function pairCallbacks(base: Operation, head: Operation): PairedCallbacks {
  const callbackUrlIn =
    ({ path }: Operation) =>
    (item: PathItem): string =>
      normalizedExpression(item.path, path);
  const [before, after] = [callbackUrlIn(base), callbackUrlIn(head)];
  const isNamedSo = (was: Callback, is: Callback): boolean => was.name === is.name;
  // The name of a callback is not transmitted. It only distinguishes callbacks with the same URL.
  const isCalledSo = (was: Callback, is: Callback): boolean =>
    was.items.every((item) => is.items.some((other) => before(item) === after(other)));
  const kept = pairUp(base.callbacks, head.callbacks, (was, is) => isNamedSo(was, is) && isCalledSo(was, is));
  const called = pairUp(kept.gone, kept.come, isCalledSo);
  const named = pairUp(called.gone, called.come, isNamedSo);
  const pairs = [...kept.pairs, ...called.pairs, ...named.pairs].map(
    ({ base: was, head: is }): CallbackPair => {
      const same = pairUp(was.items, is.items, (item, other) => before(item) === after(other));
      const alike = pairUp(
        same.gone,
        same.come,
        (item, other) => templateSkeleton(item.path) === templateSkeleton(other.path),
      );
      const [only, ...more] = alike.gone;
      const [other, ...others] = alike.come;
      const isMoved = only !== undefined && other !== undefined && more.length + others.length === 0;
      const moved = [...alike.pairs, ...(isMoved ? [{ base: only, head: other }] : [])];
      return {
        base: was,
        head: is,
        items: [
          ...same.pairs.map((pair) => ({ ...pair, moved: false })),
          ...moved.map((pair) => ({ ...pair, moved: true })),
        ],
        gone: isMoved ? [] : alike.gone,
        come: isMoved ? [] : alike.come,
      };
    },
  );
  return { pairs, gone: named.gone, come: named.come };
}

function pairUp<T>(
  base: readonly T[],
  head: readonly T[],
  isSame: (was: T, is: T) => boolean,
): { readonly pairs: readonly Counterparts<T>[]; readonly gone: readonly T[]; readonly come: readonly T[] } {
  const pairs: Counterparts<T>[] = [];
  const come = new Set(head);
  const gone = base.filter((was) => {
    const is = [...come].find((each) => isSame(was, each));
    if (is === undefined) return true;
    come.delete(is);
    pairs.push({ base: was, head: is });
    return false;
  });
  return { pairs, gone, come: [...come] };
}
