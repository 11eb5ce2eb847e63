/** A map of the most recently set or read values. */
export interface Cache<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  values(): readonly T[];
}

export function createCache<T>(most: number): Cache<T> {
  const kept = new Map<string, T>();
  const set = (key: string, value: T): void => {
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  };
  return {
    get(key) {
      const value = kept.get(key);
      if (value !== undefined) set(key, value);
      return value;
    },
    set,
    values: () => [...kept.values()],
  };
}
