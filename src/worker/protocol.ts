/** What the two threads say to each other. Messages arrive in the order they were sent. */
import type { Entry, LedgerRecord, Offered } from "../baseline/index";
import type {
  ContractElement,
  ContractMark,
  Decided,
  LaidOut,
  ProvedFinding,
  Refusal,
  Repair,
  WholeRepair,
} from "../check/index";
import type { Finding, Location, Position, Report, Unchecked } from "../policy/index";
import type { Verdict } from "../present/index";

export type LogLevel = "debug" | "info" | "warn" | "error";

/** A document as an editor holds it; `version` grows with each edit. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** A file as it is read. */
export type FileText = Omit<OpenDocument, "version">;

/** Replaces `length` UTF-16 units at `offset` by `text`. Several edits are applied one after the other, as listed. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

export interface CheckQuestion {
  readonly uri: string;
  readonly version: number;
  /** What `resolveBase` takes: a git ref, a file, a version, a URL; left out: as the configuration says. */
  readonly base?: string;
  /** Ask servers now, however short ago they were asked. */
  readonly fresh?: boolean;
  /** Absolute directory that a relative file in `base` is resolved against. */
  readonly directory?: string;
  /** Absolute paths of the workspace's folders: what a document refers to may lie in them too. */
  readonly folders?: readonly string[];
}

/** A finding as an editor shows it: whom it reaches in words, since the operations themselves may be thousands. */
export interface ShownFinding extends Omit<Finding, "operations"> {
  /** `POST /pets and 13 more, request side`; empty where no operation is reached. */
  readonly reaches: string;
  /** `POST /pets` where that is the only one; null where it reaches several or none. */
  readonly operation: string | null;
}

/** A report as an editor shows it: its compatible findings are counted in the summary alone. */
export interface ShownReport extends Verdict {
  readonly findings: readonly ShownFinding[];
}

export interface CheckAnswer {
  readonly report: ShownReport;
  /** The other files of head that were asked for, whether they are there or not, by URI. */
  readonly files: readonly string[];
}

/** What a publication would make permanent, for a person to agree to. */
export interface PreparedPublication {
  readonly kind: "ready";
  readonly api: string;
  readonly version: string;
  /** The version it comes after, or null. */
  readonly follows: string | null;
  readonly form: LedgerRecord["form"];
  /** What clients may depend on from then on, in sentences. */
  readonly permanent: readonly string[];
}

export type Refused = Omit<Refusal, "report">;

/** About a finding of the last report on this version of a document. */
export interface ApproveQuestion {
  readonly uri: string;
  readonly version: number;
  readonly decided: Decided;
}

/** About the text of a document, which has since been edited where the version is another one. */
export interface TextQuestion {
  readonly uri: string;
  readonly version: number;
}

export interface FindingQuestion extends TextQuestion {
  readonly fingerprint: string;
}

/** About a place in a file of a document: the document itself, or one that it refers to. */
export interface PlaceQuestion extends TextQuestion {
  readonly file: string;
}

/** About the report on a text, as a page of HTML. */
export interface PageQuestion extends TextQuestion {
  /** Absolute path of the folder that files are named from. */
  readonly directory: string;
  /** Why the text has no report, where it was not even tried to make one. */
  readonly unchecked?: Unchecked;
  /** Inside of the editor, its places lead to `command:` URIs of this command, with URI, line and character (zero-based). */
  readonly panel?: { readonly nonce: string; readonly style: string; readonly command: string };
}

/** Each question with its answer; `undefined` means there is none (superseded, not known). */
export interface Questions {
  check: { readonly question: CheckQuestion; readonly answer: CheckAnswer | undefined };
  /** The text of a published file, by a URI that a report's `base` names. */
  readPublished: { readonly question: { readonly uri: string }; readonly answer: string | undefined };
  /** A published text in the layout of an edited one; undefined where that cannot be done. */
  laidOut: {
    readonly question: { readonly published: FileText; readonly edited: FileText };
    readonly answer: LaidOut | undefined;
  };
  /** The versions that a document can be compared with. */
  offered: { readonly question: { readonly uri: string }; readonly answer: readonly Offered[] };
  /** The documents on disk that may lead to a file, by `file:` URI; `folders` are the absolute paths of the workspace's. */
  reaching: {
    readonly question: { readonly uri: string; readonly folders: readonly string[] };
    readonly answer: readonly string[];
  };
  /** What publishing the text of this version of a document would mean; undefined when the text is another one by now. */
  prepare: {
    readonly question: TextQuestion;
    readonly answer: PreparedPublication | Refused | undefined;
  };
  /** Publishes what was prepared last for a document; undefined when nothing was. The folder's path, or why not. */
  publish: {
    readonly question: { readonly uri: string };
    readonly answer: { readonly folder: string } | Refused | undefined;
  };
  /** Who git says the user is, for approvals of a document. */
  gitUser: { readonly question: { readonly uri: string }; readonly answer: string | undefined };
  /** Writes an approval; undefined when the text is another one by now. The file's path, or why not. */
  approve: {
    readonly question: ApproveQuestion;
    readonly answer: { readonly file: string } | Refused | undefined;
  };
  /** The whole last report on this very text, with proofs; undefined where it is not kept any more. */
  report: {
    readonly question: { readonly uri: string; readonly version: number };
    readonly answer: Report | undefined;
  };
  /** The page of the last report on this very text, with proofs; undefined where that is not kept any more. */
  page: { readonly question: PageQuestion; readonly answer: string | undefined };
  /** What shows a finding of the last report on this very text. */
  proof: { readonly question: FindingQuestion; readonly answer: ProvedFinding | undefined };
  /** What is worth saying of operations and shared components, by the last report on this very text. */
  marks: { readonly question: TextQuestion; readonly answer: readonly ContractMark[] | undefined };
  /** Where the findings of what is marked at a pointer stand, or else the operations that reach it. */
  uses: {
    readonly question: PlaceQuestion & { readonly pointer: string };
    readonly answer: readonly Location[] | undefined;
  };
  /** What the thing whose name stands at a position is in the contract. */
  element: {
    readonly question: PlaceQuestion & { readonly position: Position };
    readonly answer: ContractElement | undefined;
  };
  /** What repairs a finding of the last report on this very text: edits of that text, and of the other files then. */
  repairs: { readonly question: FindingQuestion; readonly answer: readonly Repair[] | undefined };
  /** What repairs as much of it as can be at once; undefined where nothing can be, or the text is another one. */
  repairAll: { readonly question: TextQuestion; readonly answer: WholeRepair | undefined };
  /** Ends the searches for repairs of a document's findings, or of all. */
  stopRepairs: {
    readonly question: { readonly uri: string; readonly of: "finding" | "all" };
    readonly answer: undefined;
  };
  /** The Markdown page of a rule. */
  rulePage: { readonly question: { readonly rule: string }; readonly answer: string | undefined };
}

export type Topic = keyof Questions;

export type Ask<T extends Topic = Topic> = {
  [K in T]: {
    readonly type: "ask";
    readonly id: number;
    readonly topic: K;
    readonly question: Questions[K]["question"];
  };
}[T];

/** One request, without its redirects. */
export interface FetchRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What came of it: a body that is complete, or the `code`, name and message of the error. */
export type Fetched =
  | {
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array;
    }
  | { readonly name: string; readonly code: string; readonly message: string };

/** A question about a file or folder that lies on no disk. */
export interface FileLook {
  /** As the editor says it. */
  readonly uri: string;
  /** Whether the bytes of a file are wanted, too. */
  readonly content: boolean;
}

/** What was seen there. */
export type SeenFile =
  /** `stamp` changes when the file does. */
  | { readonly kind: "file"; readonly stamp: string; readonly bytes?: Uint8Array | undefined }
  /** In the order of the names. */
  | { readonly kind: "folder"; readonly entries: readonly Entry[] }
  | { readonly kind: "none" }
  | { readonly kind: "failed"; readonly message: string };

/** What the thread is told at its start. */
export interface WorkerStart {
  /** Where answers of servers are kept; undefined: they are not. */
  readonly cacheFolder: string | undefined;
  /** False: no program may be started and no server asked until it is told otherwise. */
  readonly trusted: boolean;
}

export type ToWorker =
  | ({ readonly type: "open" } & OpenDocument)
  /** `size` is the length of the text after the edits, in UTF-16 units: proof that both threads hold the same text. */
  | {
      readonly type: "change";
      readonly uri: string;
      readonly version: number;
      readonly edits: readonly TextEdit[];
      readonly size: number;
    }
  | { readonly type: "close"; readonly uri: string }
  /** The workspace is trusted from now on. */
  | { readonly type: "trust" }
  | { readonly type: "fetched"; readonly id: number; readonly answer: Fetched }
  | { readonly type: "seen"; readonly id: number; readonly answer: SeenFile }
  | Ask;

export type FromWorker =
  | { readonly type: "answer"; readonly id: number; readonly answer: Questions[Topic]["answer"] }
  /** The question could not be answered for a reason that is nobody's business but ours: a bug, in a sentence. */
  | { readonly type: "failed"; readonly id: number; readonly message: string }
  /** The worker does not hold the current text of this document: send it whole. */
  | { readonly type: "resync"; readonly uri: string }
  /** The network is asked where VS Code's proxy and certificates apply: on the main thread. */
  | { readonly type: "fetch"; readonly id: number; readonly request: FetchRequest }
  /** A file that lies on no disk: VS Code looks at it. */
  | { readonly type: "look"; readonly id: number; readonly request: FileLook }
  | { readonly type: "log"; readonly level: LogLevel; readonly message: string };
