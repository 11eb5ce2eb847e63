/** The published versions of a document: their list, their verdicts, their texts, and the history of elements. */
import { setImmediate as nextTurn } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { listPastVersions, listVersionChoices } from "../published/index";
import type { Baseline, BaselineIo, NotFound, PastVersion, Published, RequestText } from "../published/index";
import { compareVersions, findWorkspaceConfig, readElementHistory, resolvePublished } from "../service/index";
import type { Checker, DocumentVersion, ElementHistory, WorkspaceConfig } from "../service/index";
import type { Unchecked } from "../policy/index";
import type { Verdict } from "../formats/index";
import type { Background } from "./background";
import { createCache } from "./cache";
import type { RecordingReader } from "./files";
import type { Questions } from "./protocol";

type Answering<T extends keyof Questions> = (
  question: Questions[T]["question"],
) => Promise<Questions[T]["answer"]>;

export interface History {
  readonly list: Answering<"history">;
  readonly offered: Answering<"offered">;
  readonly verdict: Answering<"pastVerdict">;
  readonly open: Answering<"pastVersion">;
  readonly since: Answering<"since">;
  /** The text of a version that was opened, or of another file of it. */
  read(uri: string): Promise<string | undefined>;
}

export interface HistoryOptions {
  readonly io: BaselineIo;
  readonly checker: Checker;
  readonly background: Background;
  readonly serve: RequestText;
  readonly createReader: () => RecordingReader;
}

const MAX_VERDICTS = 500;
const MAX_OPENED = 20;
const MAX_ELEMENT_HISTORIES = 4;
/** Versions that are searched for an element. */
const MAX_SEARCHED = 20;

export function createHistory({ io, checker, background, serve, createReader }: HistoryOptions): History {
  const verdicts = createCache<Verdict>(MAX_VERDICTS);
  const opened = createCache<Published>(MAX_OPENED);
  const elements = createCache<{ readonly history: ElementHistory | undefined }>(MAX_ELEMENT_HISTORIES);
  const lists = createCache<readonly PastVersion[]>(MAX_ELEMENT_HISTORIES);
  const running = new Map<string, Promise<unknown>>();

  const configOf = async (uri: string): Promise<WorkspaceConfig> =>
    findWorkspaceConfig(io, fileURLToPath(uri), createReader().read);

  async function list(uri: string): Promise<readonly PastVersion[] | Unchecked> {
    if (!uri.startsWith("file:")) return notOnDisk;
    const { ledger, published, wrong } = await configOf(uri);
    if (wrong !== undefined) return asUnchecked(wrong);
    const found = await listPastVersions(io, fileURLToPath(uri), { ledger, published });
    return "kind" in found ? asUnchecked(found) : found;
  }

  async function resolve(uri: string, spec: string): Promise<Baseline> {
    return (await resolvePublished(io, fileURLToPath(uri), await configOf(uri), { spec, serve })).base;
  }

  async function compare(
    uri: string,
    base: Baseline,
    head: Published,
    signal: AbortSignal,
  ): Promise<Verdict> {
    const { policy, hash } = await configOf(uri);
    const key = JSON.stringify([base.kind === "unchecked" ? base : base.uri, head.uri, hash]);
    const known = verdicts.get(key);
    if (known !== undefined) return known;
    const report = await compareVersions(checker, base, head, policy, signal);
    const verdict = { ...report, findings: [] };
    verdicts.set(key, verdict);
    return verdict;
  }

  async function* documentVersions(
    uri: string,
    versions: readonly PastVersion[],
  ): AsyncGenerator<DocumentVersion | undefined> {
    for (const { label, spec } of versions) {
      const found = await resolve(uri, spec);
      if (found.kind === "unchecked") yield undefined;
      else yield { label, published: found.kind === "published" ? found : undefined };
    }
  }

  async function readElements(uri: string, versions: readonly PastVersion[]) {
    return background.run(async (signal) => {
      const pause = async (): Promise<void> => {
        await nextTurn();
        signal.throwIfAborted();
      };
      const searched = documentVersions(uri, versions.slice(0, MAX_SEARCHED));
      return { history: await readElementHistory(searched, pause, versions.length <= MAX_SEARCHED) };
    });
  }

  return {
    list: ({ uri }) => list(uri),
    async offered({ uri }) {
      if (!uri.startsWith("file:")) return [];
      return listVersionChoices(io, fileURLToPath(uri), (await configOf(uri)).ledger);
    },
    async verdict({ uri, spec, previous }) {
      const [base, head] = await Promise.all([resolve(uri, previous), resolve(uri, spec)]);
      if (head.kind === "unchecked") return asUnchecked(head);
      if (head.kind === "unpublished") return notContained(head.label);
      return background.run((signal) => compare(uri, base, head, signal));
    },
    async open({ uri, spec }) {
      const found = await resolve(uri, spec);
      if (found.kind === "unchecked") return asUnchecked(found);
      if (found.kind === "unpublished") return notContained(found.label);
      opened.set(found.uri, found);
      return { uri: found.uri };
    },
    async since({ uri, label, at }) {
      const isIn = (listed: readonly PastVersion[]) => listed.some((version) => version.label === label);
      const before = lists.get(uri);
      // A hover must not wait for git. A new release has another label.
      const listed = before !== undefined && isIn(before) ? before : await list(uri);
      if ("code" in listed || !isIn(listed)) return undefined;
      lists.set(uri, listed);
      const versions = listed.slice(listed.findIndex((version) => version.label === label));
      const key = JSON.stringify([uri, versions]);
      const known = elements.get(key);
      if (known !== undefined) return known.history?.since(at);
      if (!running.has(key)) {
        const work = readElements(uri, versions).then((read) => read && elements.set(key, read));
        running.set(
          key,
          work.finally(() => running.delete(key)),
        );
      }
      await running.get(key);
      return elements.get(key)?.history?.since(at);
    },
    async read(uri) {
      for (const version of opened.values()) {
        const text = version.uri === uri ? version.text : await version.readFile(uri);
        if (text !== undefined) return text;
      }
      return undefined;
    },
  };
}

function asUnchecked({ code, message, advice, at }: NotFound): Unchecked {
  return { code, message, advice, ...(at && { at }) };
}

function notContained(label: string): Unchecked {
  return {
    code: "not-contained",
    message: `Version ${label} does not contain this document.`,
    advice: "Select another version.",
  };
}

const notOnDisk: Unchecked = {
  code: "not-on-disk",
  message: "This document is not a file on disk, so it has no published versions.",
  advice: "Save it in the git repository that contains the released versions.",
};
