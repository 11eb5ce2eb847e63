/** The last verdicts of the APIs in the workspace, and the queue that checks closed ones. Independent of VS Code. */
import type { Verdict } from "../formats/index";
import type { Unchecked } from "../policy/index";
import type { ClosedCheckAnswer } from "../server/index";

export interface ListedApi {
  readonly uri: string;
  readonly busy: boolean;
  /** The last report, without findings. */
  readonly report: Verdict | undefined;
  readonly unchecked: Unchecked | undefined;
  /** When the verdict was computed, in milliseconds since 1970; undefined: never checked. */
  readonly checkedAt: number | undefined;
}

export type LastVerdict = Pick<ListedApi, "report" | "unchecked">;

export interface BackgroundChecksOptions {
  /** Undefined if a check of an open document took precedence. Never rejects. */
  readonly ask: (uri: string, budget: number) => Promise<ClosedCheckAnswer | undefined>;
  /** Resolves when no open document is being checked. */
  readonly whenIdle: () => Promise<void>;
  /** Open documents are checked elsewhere. */
  readonly isOpen: (uri: string) => boolean;
  /** True if a document may be checked only on demand. */
  readonly isManual: (uri: string) => boolean;
  readonly changed: (uri: string) => void;
  readonly now: () => number;
  /** Total length of the documents to check after one event, in UTF-16 units. */
  readonly budget: number;
}

export interface BackgroundChecks {
  list(): readonly ListedApi[];
  /** Replaces the list, and keeps the verdicts of documents that remain. */
  replace(uris: readonly string[]): void;
  /** Records the verdict of an open document, without notifying. */
  record(uri: string, verdict: LastVerdict): void;
  /** Removes a document that is not an API. */
  remove(uri: string): void;
  /** Checks again the documents for which `concerned` returns true (default: all), or that read such a file. */
  recheck(concerned?: (uri: string) => boolean): Promise<void>;
  /** Checks all closed documents without a budget. Stops when `isCanceled` returns true. */
  checkAll(isCanceled: () => boolean): Promise<void>;
  dispose(): void;
}

interface Entry extends LastVerdict {
  readonly checkedAt: number | undefined;
  readonly files: ReadonlySet<string>;
  readonly isOutdated: boolean;
}

const unknown: Entry = {
  ...{ report: undefined, unchecked: undefined, checkedAt: undefined },
  ...{ files: new Set(), isOutdated: true },
};

export function createBackgroundChecks(options: BackgroundChecksOptions): BackgroundChecks {
  const { ask, whenIdle, isOpen, isManual, changed, now } = options;
  const apis = new Map<string, Entry>();
  let left = options.budget;
  let busy: string | undefined;
  let work: Promise<void> | undefined;
  let isStopped = () => false;
  /** Set while the user requested all checks. */
  let isDemanded = false;
  let isDisposed = false;

  function set(uri: string, entry: Partial<Entry>): void {
    apis.set(uri, { ...(apis.get(uri) ?? unknown), ...entry });
    changed(uri);
  }

  function next(): string | undefined {
    const waiting = [...apis].filter(([, { isOutdated }]) => isOutdated);
    return waiting.find(([uri]) => !isOpen(uri) && (isDemanded || !isManual(uri)))?.[0];
  }

  async function checkWaiting(): Promise<void> {
    for (;;) {
      await whenIdle();
      const uri = isDisposed || isStopped() ? undefined : next();
      if (uri === undefined) return;
      await checkOne(uri);
    }
  }

  async function checkOne(uri: string): Promise<void> {
    busy = uri;
    // A change during the check requests another one.
    set(uri, { isOutdated: false });
    const answer = await ask(uri, left);
    busy = undefined;
    // The document may have been opened or removed in the meantime.
    if (!apis.has(uri)) return;
    if (answer === undefined || isOpen(uri)) set(uri, { isOutdated: true });
    else accept(uri, answer);
  }

  function accept(uri: string, answer: ClosedCheckAnswer): void {
    if (answer.kind === "missing") remove(uri);
    else if (answer.kind === "unchecked") set(uri, { unchecked: answer.unchecked });
    else {
      const { verdict, size, files } = answer;
      left -= size;
      const unchecked = verdict.unchecked ?? undefined;
      if (unchecked !== undefined && notAnApi.has(unchecked.code)) remove(uri);
      else set(uri, { report: verdict, unchecked, checkedAt: now(), files: new Set(files) });
    }
  }

  function remove(uri: string): void {
    if (apis.delete(uri)) changed(uri);
  }

  async function run(): Promise<void> {
    work ??= checkWaiting().finally(() => (work = undefined));
    return work;
  }

  return {
    list: () =>
      [...apis].map(([uri, { report, unchecked, checkedAt }]) => ({
        ...{ uri, busy: uri === busy, report, unchecked, checkedAt },
      })),
    replace(uris) {
      for (const uri of [...apis.keys()]) if (!uris.includes(uri) && !isOpen(uri)) remove(uri);
      for (const uri of uris) if (!apis.has(uri)) set(uri, {});
    },
    record(uri, verdict) {
      const files = apis.get(uri)?.files ?? unknown.files;
      apis.set(uri, { ...verdict, files, checkedAt: now(), isOutdated: false });
    },
    remove,
    async recheck(concerned = () => true) {
      left = options.budget;
      for (const [uri, { files }] of apis)
        if (concerned(uri) || [...files].some(concerned)) set(uri, { isOutdated: true });
      return run();
    },
    async checkAll(isCanceled) {
      isStopped = isCanceled;
      isDemanded = true;
      left = Infinity;
      for (const uri of [...apis.keys()]) set(uri, { isOutdated: true });
      await run();
      isDemanded = false;
      isStopped = () => false;
      left = options.budget;
    },
    dispose() {
      isDisposed = true;
    },
  };
}

/** Reason codes of files that are not documents of an API. */
const notAnApi: ReadonlySet<string> = new Set(["not-openapi", "excluded"]);
