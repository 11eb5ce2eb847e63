/** Bounds of results: pages of lists, and the length of quoted strings. */
import { readCount } from "./input";
import type { ToolInput } from "./tool";

const USUAL_LIMIT = 50;
const MAX_LIMIT = 200;

/** Characters of a page, as JSON: it ends before the first item beyond, but has at least one item. */
const MAX_PAGE = 100_000;

/** Characters of a string that is quoted from a document. */
const MAX_STRING = 2_000;

export interface Page {
  readonly offset: number;
  readonly total: number;
  /** The offset of the next page; null for the last one. */
  readonly next: number | null;
}

/** The part of a list that the input selects. */
export function pageOf<Item>(
  items: readonly Item[],
  input: ToolInput,
): { readonly items: readonly Item[]; readonly page: Page } {
  const offset = readCount(input, "offset", 0, Number.MAX_SAFE_INTEGER);
  const limit = readCount(input, "limit", USUAL_LIMIT, MAX_LIMIT);
  const shown: Item[] = [];
  let size = 0;
  for (const item of items.slice(offset, offset + limit)) {
    size += JSON.stringify(item).length;
    if (shown.length > 0 && size > MAX_PAGE) break;
    shown.push(item);
  }
  const end = offset + shown.length;
  return { items: shown, page: { offset, total: items.length, next: end < items.length ? end : null } };
}

export const pageInput = {
  offset: { type: "integer", minimum: 0, description: "Number of entries to skip (default: 0)." },
  limit: {
    type: "integer",
    minimum: 0,
    maximum: MAX_LIMIT,
    description: `Number of entries at most (default: ${USUAL_LIMIT}).`,
  },
} as const;

export const pageSchema = {
  description: "The part of the list that is returned; `next` is the offset of the next part, or null.",
  type: "object",
  additionalProperties: false,
  required: ["offset", "total", "next"],
  properties: {
    offset: { type: "integer" },
    total: { type: "integer" },
    next: { type: ["integer", "null"] },
  },
} as const;

/** Keys whose strings must stay complete. */
const complete = new Set(["newText", "uri", "fingerprint", "hash"]);

/** A JSON value with long strings cut: document content is quoted in messages, paths and proofs. */
export function withShortStrings<Value>(value: Value): Value {
  return shortened(value, "") as Value;
}

function shortened(value: unknown, key: string): unknown {
  if (typeof value === "string") return complete.has(key) ? value : shortString(value);
  if (Array.isArray(value)) return value.map((item) => shortened(item, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([name, each]) => [shortString(name), shortened(each, name)]),
  );
}

/** The beginning of a long string, with the number of characters of the rest. */
export function shortString(text: string, most = MAX_STRING): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most).replace(/[\ud800-\udbff]$/, "");
  return `${start}… (${text.length - start.length} more characters)`;
}
