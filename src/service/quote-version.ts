/** A version number as text of a document. */

/** A YAML scalar of this form is a number. */
const number = /^[-+]?(?:\d[\d_]*)?\.?\d+(?:e[-+]?\d+)?$/i;

/**
 * The version with the quotes of the previous one; otherwise with those that it needs.
 * @param before the previous version, as written
 */
export function quoteVersion(version: string, before: string, isJson: boolean): string {
  const [quote] = /^["']/.exec(before) ?? [];
  const needed = quote ?? (isJson || number.test(version) ? '"' : "");
  return `${needed}${version}${needed}`;
}
