import { parse, type Parsed } from "../source/index";

/** Characters of text whose trees are kept. */
const MOST_KEPT = 100_000_000;

/** Parses a text, unless it is the same as the last one of that name and URI. */
export type Parse = (name: "base" | "head", uri: string, text: string) => Parsed;

/** A `parse` that remembers the texts it met last. */
export function createParse(): Parse {
  const known = new Map<string, { readonly text: string; readonly parsed: Parsed }>();
  let kept = 0;
  const forget = (key: string): void => {
    kept -= known.get(key)?.text.length ?? 0;
    known.delete(key);
  };
  return (name, uri, text) => {
    const key = `${name} ${uri}`;
    const before = known.get(key);
    const parsed = before?.text === text ? before.parsed : parse(uri, text);
    forget(key);
    known.set(key, { text, parsed });
    kept += text.length;
    for (const oldest of known.keys()) {
      if (kept <= MOST_KEPT || oldest === key) break;
      forget(oldest);
    }
    return parsed;
  };
}
