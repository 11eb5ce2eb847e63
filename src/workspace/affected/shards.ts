/** Splits documents into shards of similar cost. Pure. */

export interface Shard {
  /** One-based. */
  readonly index: number;
  readonly count: number;
}

interface Weighted {
  /** Identifies the document; its order decides between documents of the same cost. */
  readonly name: string;
  readonly cost: number;
}

/**
 * The items of one shard, in the given order. Every item is in exactly one shard, and the same items give the same
 * shards: the most expensive item is assigned first, each to the shard with the lowest total.
 */
export function itemsOfShard<Item extends Weighted>(
  items: readonly Item[],
  { index, count }: Shard,
): readonly Item[] {
  const totals = Array.from({ length: count }, () => 0);
  const own = new Set<Item>();
  const isBefore = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
  for (const item of items.toSorted(
    (one, other) => other.cost - one.cost || isBefore(one.name, other.name),
  )) {
    const lowest = totals.indexOf(Math.min(...totals));
    // Documents without a size count too.
    totals[lowest] = (totals[lowest] ?? 0) + Math.max(1, item.cost);
    if (lowest === index - 1) own.add(item);
  }
  return items.filter((item) => own.has(item));
}

/** A shard such as `3/8`; undefined if the text is not one. */
export function parseShard(text: string): Shard | undefined {
  const [, index = "", count = ""] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  return shard.index >= 1 && shard.index <= shard.count ? shard : undefined;
}
