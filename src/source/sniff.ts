/**
 * Whether the text seems to hold an OpenAPI document: `openapi:` or `swagger:` at the root of YAML or JSON.
 * Cheap enough for every open file; it reads a bounded part of the text and parses nothing.
 */
export function looksLikeOpenApi(text: string): boolean {
  return /^["']?(openapi|swagger)["']?\s*:/m.test(text.slice(0, 4096));
}
