/** Number of characters to search: in JSON with sorted keys, `openapi` may come after all of `components`. */
const MAX_SEARCHED = 4_000_000;

/** Number of characters after the key to test. */
const MAX_VALUE_LENGTH = 200;

const YAML_KEY =
  /^(?:---[ \t]+)?(?:openapi|swagger|"openapi"|"swagger"|'openapi'|'swagger')[ \t]*:(?=[ \t\r\n]|$)(.*)(?!\r?\n[ \t]+[^\s#])$/gm;
const FLOW_KEY = /\s*(?:openapi|swagger|"openapi"|"swagger"|'openapi'|'swagger')\s*:\s*(.*)/y;

/**
 * True if the text is probably an OpenAPI document: `openapi:` or `swagger:` at the root of YAML or JSON, followed by a
 * version. Fast enough for every open file: it reads a bounded part of the text and does not parse it.
 */
export function looksLikeOpenApi(text: string): boolean {
  const bounded = text.length > MAX_SEARCHED ? text.slice(0, MAX_SEARCHED) : text;
  if (!bounded.includes("openapi") && !bounded.includes("swagger")) return false;
  const start = bounded.search(/[^\s\uFEFF]/);
  if (bounded[start] === "{") return hasRootKey(bounded, start);
  for (const [line, value = ""] of bounded.replace(/^\uFEFF/, "").matchAll(YAML_KEY))
    if (line && mayBeVersion(value)) return true;
  return false;
}

/** Searches for the key in a flow mapping, and skips brackets and quotes. */
function hasRootKey(text: string, start: number): boolean {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '"') at = closingQuote(text, at);
    else if (char === "{" || char === "[") depth++;
    else if (char === "}" || char === "]") depth--;
    if (depth === 0) return false;
    if (depth !== 1 || (char !== "{" && char !== ",")) continue;
    FLOW_KEY.lastIndex = at + 1;
    const value = FLOW_KEY.exec(text)?.[1];
    if (value !== undefined && mayBeVersion(value)) return true;
  }
  return false;
}

function closingQuote(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

/** Excludes other files with such a key, such as configurations with `openapi: ./api.yaml` or `"openapi": {`. */
function mayBeVersion(value: string): boolean {
  const bare = value
    .slice(0, MAX_VALUE_LENGTH)
    .replace(/(?:^|\s)#.*$/, "")
    .replace(/^["'\s]+|["'\s,}]+$/g, "");
  return bare === "" || /^[0-9*&!]/.test(bare);
}
