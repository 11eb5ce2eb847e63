/** Hover over published elements. Not shown at a finding, which has a hover of its own. */
import { setTimeout as delay } from "node:timers/promises";
import { Hover, languages, Range, Uri } from "vscode";
import type { Disposable, Position, TextDocument } from "vscode";
import type { ContractElement, PublishedElement } from "../service/index";
import { elementMarkdown } from "./contract-text";
import { presentFindingsAt } from "./findings-at";
import type { Guarded } from "./checked-documents";
import type { Session } from "./session";
import { settingsFor } from "./settings";
import type { DocumentSync } from "./document-sync";

/** Time that a hover waits for the history of an element. */
const patienceMilliseconds = 500;

export function registerContractHover(session: Session, texts: DocumentSync): Disposable {
  async function elementIn(
    document: Guarded,
    { uri }: TextDocument,
    { line, character }: Position,
  ): Promise<ContractElement | undefined> {
    const state = session.state(document);
    if (state === undefined || state.busy || state.unchecked !== undefined) return undefined;
    const about = { uri: document.uri.toString(), version: document.version };
    const place = { file: uri.toString(), position: { line, character } };
    const element = await texts.worker.ask("element", { ...about, ...place });
    if (element === undefined || Uri.parse(element.at.uri).toString() !== uri.toString()) return undefined;
    const { published } = element;
    if (published?.since !== null) return element;
    return { ...element, published: { ...published, since: await sinceOf(about.uri, published) } };
  }

  /** Null if the first request for a document takes too long; the next one gets the answer. */
  async function sinceOf(uri: string, { label, base }: PublishedElement): Promise<PublishedElement["since"]> {
    const known = texts.worker.ask("since", { uri, label, at: base }).catch(() => undefined);
    return (await Promise.race([known, delay(patienceMilliseconds, undefined, { ref: false })])) ?? null;
  }

  return languages.registerHoverProvider(["yaml", "json", "jsonc"], {
    async provideHover(document, position, token) {
      const readers = session.reading(document.uri);
      if (readers.length === 0 || !settingsFor(document.uri).hover) return undefined;
      const { version } = document;
      if ((await presentFindingsAt(session, document, position, token)).length > 0) return undefined;
      const all = await Promise.all(readers.map((reader) => elementIn(reader, document, position)));
      const found = all.filter((one) => one !== undefined);
      const [first] = found;
      if (first === undefined || document.version !== version) return undefined;
      const { start, end } = first.at.range;
      const range = new Range(start.line, start.character, end.line, end.character);
      const documents = readers.map(({ uri }) => uri.toString());
      const usesOf = ({ kind, at, published }: ContractElement): readonly unknown[] | undefined =>
        kind === "component" && published?.reach
          ? [document.uri.toString(), start.line, at.pointer, documents, "operations"]
          : undefined;
      const hovers = new Map(
        mergeElements(found).map((one) => {
          const markdown = elementMarkdown(one, document.languageId, usesOf(one));
          return [markdown.value, markdown];
        }),
      );
      return new Hover([...hovers.values()], range);
    },
  });
}

/** Omits elements that equal another one except that their first published version is not known. */
function mergeElements(elements: readonly ContractElement[]): ContractElement[] {
  const undated = (one: ContractElement): string =>
    JSON.stringify(one.published && { ...one.published, since: null, base: null });
  const dated = new Set(elements.filter(({ published }) => published?.since).map(undated));
  return elements.filter((one) => (one.published?.since ?? null) !== null || !dated.has(undated(one)));
}
