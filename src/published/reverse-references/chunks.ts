/** Number of files or folders that are read at the same time. */
const READS_AT_ONCE = 64;

/** Splits a list into parts that are read one after the other. */
export function chunks<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / READS_AT_ONCE) }, (_, index) =>
    all.slice(index * READS_AT_ONCE, (index + 1) * READS_AT_ONCE),
  );
}
