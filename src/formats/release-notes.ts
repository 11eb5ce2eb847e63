/** The entry of a published version in a `CHANGELOG.md`. */
import { changeSections } from "./changelog";
import type { Permanent } from "./permanent";

/** The heading of a version, optionally a link: `## 1.4.0`, `## [1.4.0] - 2026-05-01`. */
const versionHeading = /^## (?!\[?unreleased).*$/im;

export interface ReleaseNotes {
  readonly version: string;
  /** `2026-05-01`. */
  readonly day: string;
  /** In Markdown, below the heading of the version. */
  readonly sections: readonly string[];
}

/** What a publication changes for clients, in Markdown. */
export function releaseSections({ isFirst, added }: Permanent): readonly string[] {
  if (isFirst) return ["First published version."];
  return added.length === 0 ? ["No changes that clients can observe."] : changeSections(added);
}

/**
 * The text to insert into a changelog: an entry above those of earlier versions.
 * @param changelog the complete text of the file
 * @returns `offset` in UTF-16 units
 */
export function insertReleaseNotes(
  changelog: string,
  { version, day, sections }: ReleaseNotes,
): { readonly offset: number; readonly text: string } {
  const newest = versionHeading.exec(changelog);
  const name = newest?.[0].startsWith("## [") === true ? `[${version}]` : version;
  const entry = `${[`## ${name} - ${day}`, ...sections].join("\n\n")}\n`;
  const offset = newest?.index ?? changelog.length;
  const ending = /(?:\r?\n)*$/.exec(changelog.slice(0, offset))?.[0] ?? "";
  const lines = ending.split("\n").length - 1;
  const gap = offset === 0 ? "" : "\n".repeat(Math.max(2 - lines, 0));
  const text = `${gap}${entry}${newest === null ? "" : "\n"}`;
  return { offset, text: changelog.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text };
}
