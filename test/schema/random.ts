/** Seeded random choices, so that a failure can be repeated. */

export interface Random {
  /** An integer from 0 to `below`, exclusive. */
  integer(below: number): number;
  chance(probability: number): boolean;
  pick<Each>(elements: readonly Each[]): Each;
  /** Up to `most` different elements. */
  some<Each>(elements: readonly Each[], most: number): Each[];
}

export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const random: Random = {
    integer: (below) => Math.floor(next() * below),
    chance: (probability) => next() < probability,
    pick(elements) {
      const picked = elements[random.integer(elements.length)];
      if (picked === undefined) throw new Error("There is nothing to pick from.");
      return picked;
    },
    some(elements, most) {
      const count = 1 + random.integer(most);
      return [...new Set(Array.from({ length: count }, () => random.pick(elements)))];
    },
  };
  return random;
}
