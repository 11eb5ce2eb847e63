/** Since which version each element of a published version has been part of the contract. */
import { At, readApi, type Api } from "../engine/index";
import type { Published } from "../published/index";
import { parse } from "../source/index";
import { readFiles, type DocumentFiles } from "../workspace/index";
import { findCounterparts } from "./contract/counterparts";
import { isNamedElement } from "./contract/elements";
import { locationKey } from "./contract/location-key";
import type { PublishedElement } from "./types";

export type Since = NonNullable<PublishedElement["since"]>;

export interface ElementHistory {
  /** Undefined for anything that is not a named element of the newest version. */
  since(place: { readonly uri: string; readonly pointer: string }): Since | undefined;
}

/** A version of the document; undefined: it does not contain the document. */
export interface DocumentVersion {
  readonly label: string;
  readonly published: Published | undefined;
}

/** An API with its files. */
interface ReadVersion {
  readonly api: Api;
  readonly files: DocumentFiles;
}

/**
 * Undefined if the newest version cannot be read.
 * @param versions newest first; read one after the other
 * @param pause called every few hundred milliseconds of work; may throw to cancel
 * @param isWhole true if there are no versions before these
 */
export async function readElementHistory(
  versions: AsyncIterable<DocumentVersion | undefined>,
  pause: () => Promise<void>,
  isWhole: boolean,
): Promise<ElementHistory | undefined> {
  const known = new Map<string, Since>();
  let newest: ReadVersion | undefined;
  let alive: readonly At[] = [];
  let label = "";
  let isKnownToEnd = isWhole;
  const keep = (elements: readonly At[], isFirst: boolean): void => {
    for (const at of elements) known.set(elementKey(at), { label, isFirst });
  };
  let text: string | undefined;
  for await (const version of versions) {
    // Most releases of a repository with several APIs do not change this one.
    if (text !== undefined && version?.published?.text === text) {
      ({ label } = version);
      continue;
    }
    const read = version?.published && (await readVersion(version.published, pause));
    text = read?.files.parsed().length === 1 ? version?.published?.text : undefined;
    if (newest === undefined) {
      if (version === undefined || read === undefined) return undefined;
      newest = read;
      alive = elementsOf(read);
    } else if (version === undefined || (version.published !== undefined && read === undefined)) {
      isKnownToEnd = false;
      break;
    } else {
      const counterparts = read && findCounterparts(read.api, newest.api);
      keep(
        alive.filter((at) => counterparts?.(at) === undefined),
        true,
      );
      alive = alive.filter((at) => counterparts?.(at) !== undefined);
      if (alive.length === 0) break;
    }
    ({ label } = version);
    await pause();
  }
  keep(alive, isKnownToEnd);
  return newest && { since: (place) => known.get(locationKey(place)) };
}

async function readVersion(
  { uri, text, readFile }: Published,
  pause: () => Promise<void>,
): Promise<ReadVersion | undefined> {
  const files = await readFiles(parse(uri, text), readFile, (other, its) => parse(other, its));
  await pause();
  const api = readApi(files.documents);
  await pause();
  return api && { api, files };
}

function elementsOf({ api, files }: ReadVersion): At[] {
  const roots = files
    .parsed()
    .map(({ document }) => (document.root === api.root.node ? api.root : At.root(document)));
  return roots.flatMap((root) => (root === undefined ? [] : elementsBelow(root)));
}

function elementsBelow(root: At): At[] {
  const found: At[] = [];
  const waiting = [root];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (isNamedElement(at)) found.push(at);
    waiting.push(...at.entries(), ...at.items());
  }
  return found;
}

function elementKey(at: At): string {
  return locationKey({ uri: at.document.uri, pointer: at.pointer() });
}
