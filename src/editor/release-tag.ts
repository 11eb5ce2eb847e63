/** The name of the tag for a version. Independent of VS Code. */

const versionEnd = /v?\d+(?:\.\d+)*(?:[-+].*)?$/;

/**
 * The tag in the form of the previous version's tag; otherwise `v1.5.0`, or `orders/v1.5.0` if there are several APIs.
 * @param tags all tags of the repository
 * @param follows the label of the previous version: a tag or a version in the ledger
 */
export function releaseTag(
  tags: readonly string[],
  { api, version, follows, hasOthers }: PublishedName,
): string {
  const known = new Set(tags);
  const plain = version.replace(/^v(?=\d)/, "");
  const before = follows === null ? undefined : versionEnd.exec(follows)?.[0];
  if (follows !== null && before !== undefined && known.has(follows)) {
    const prefix = follows.slice(0, follows.length - before.length);
    return `${prefix}${before.startsWith("v") ? "v" : ""}${plain}`;
  }
  const last = before?.replace(/^v/, "");
  const prefixes = [`${api}/v`, `${api}@`, "v", ""];
  const found = prefixes.find((prefix) => last !== undefined && known.has(`${prefix}${last}`));
  return `${found ?? (hasOthers ? `${api}/v` : "v")}${plain}`;
}

export interface PublishedName {
  readonly api: string;
  readonly version: string;
  readonly follows: string | null;
  /** True if the ledger contains other APIs. */
  readonly hasOthers: boolean;
}
