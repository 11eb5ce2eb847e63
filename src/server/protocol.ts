/** Messages between the main thread and the worker. They arrive in the order in which they were sent. */
import type { Entry, LedgerRecord, PastVersion, VersionChoice } from "../published/index";
import type {
  Edits,
  ContractElement,
  ContractMark,
  ApprovalInput,
  ConfigProblems,
  FoundApis,
  LaidOutText,
  ProvedFinding,
  PublicationDraft,
  PublicationWish,
  RemovedElement,
  Refusal,
  Repair,
  Since,
  UsesOf,
  WholeRepair,
} from "../service/index";
import type { DoorFinding, Finding, Location, Position, Report, Unchecked } from "../policy/index";
import type { PermanentGroup, ReleaseNotes, Verdict } from "../formats/index";

export type LogLevel = "debug" | "info" | "warn" | "error";

/** A document in an editor; `version` increases with each edit. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** A file that was read. */
export type FileText = Omit<OpenDocument, "version">;

/** Replaces `length` UTF-16 units at `offset` by `text`. Multiple edits are applied one after the other, in order. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

export interface ToolQuestion {
  readonly name: string;
  /** As received from the model. */
  readonly input: Readonly<Record<string, unknown>>;
  /** The document of the call, if it is open in the editor. */
  readonly opened: { readonly path: string; readonly text: string } | undefined;
  /** The published version that the user selected for the document. */
  readonly base: string | undefined;
  /** Absolute paths of the workspace folders. */
  readonly folders: readonly string[];
}

/** The text of the result and the changes that the tool was asked to write; or the reason for the failure. */
export type ToolCallAnswer = { readonly text: string; readonly changes: Edits } | { readonly error: string };

export interface CheckQuestion {
  readonly uri: string;
  readonly version: number;
  /** A value for `resolveBase`: a git ref, file, version or URL. Default: the configured version. */
  readonly base?: string;
  /** Contacts servers even if a recent response is cached. */
  readonly fresh?: boolean;
  /** Absolute path of the directory that a relative file in `base` is resolved against. */
  readonly directory?: string;
  /** Absolute paths of the workspace folders, which referenced files may be located in. */
  readonly folders?: readonly string[];
}

/** A finding as an editor shows it. There may be thousands of affected operations, so they are summarized. */
export interface ShownFinding extends Omit<Finding, "operations"> {
  /** `POST /pets and 13 more, request side`; empty if no operation is affected. */
  readonly reaches: string;
  /** `POST /pets` if it is the only operation that `reaches` counts; null if there are several or none. */
  readonly operation: string | null;
}

/** A change that breaks no client. */
export type CompatibleChange = Pick<
  ShownFinding,
  "rule" | "message" | "head" | "fingerprint" | "reaches" | "operation"
>;

/** A report as an editor shows it: compatible findings are only counted in the summary. */
export interface ShownReport extends Verdict {
  readonly findings: readonly ShownFinding[];
}

export interface CheckAnswer {
  readonly report: ShownReport;
  /** URIs of the other files of head that were requested, existing or not. */
  readonly files: readonly string[];
}

/** A request to check a closed document with its text on disk. */
export interface ClosedCheckQuestion extends Omit<CheckQuestion, "version"> {
  /** Maximum length of the text in UTF-16 units. Default: no limit. */
  readonly budget?: number;
}

export type ClosedCheckAnswer =
  /** `size` is the length of the text, and `files` are the other files that were requested, existing or not. */
  | {
      readonly kind: "checked";
      readonly verdict: Verdict;
      readonly size: number;
      readonly files: readonly string[];
    }
  | { readonly kind: "unchecked"; readonly unchecked: Unchecked }
  | { readonly kind: "missing" };

/** A request about a version in the history of a document. */
export interface VersionQuestion {
  readonly uri: string;
  /** The `spec` of the version. */
  readonly spec: string;
}

/** The parts of the contract that a publication makes permanent, for confirmation by the user. */
export interface PreparedPublication {
  readonly kind: "ready";
  readonly api: string;
  readonly version: string;
  /** The previous published version, or null. */
  readonly follows: string | null;
  readonly form: LedgerRecord["form"];
  /** The parts of the contract that clients may depend on after publication. */
  readonly permanent: readonly PermanentGroup[];
  /** Absolute path of the folder to create in the ledger. */
  readonly folder: string;
  /** Edits to make before the publication; the document must have exactly the resulting text. */
  readonly edits: Edits;
  /** The entry for a changelog. */
  readonly notes: ReleaseNotes;
  /** URIs of the files that were read for the publication, existing or not. */
  readonly files: readonly string[];
}

export type Refused = Omit<Refusal, "report" | "doors">;

/** An approval in its file. */
export interface ApprovalPlace {
  readonly uri: string;
  /** The location to open. */
  readonly range: Location["range"];
  /** The last day of validity, `2031-12-31`, and its location as written, with quotes. */
  readonly expires: string;
  readonly expiresAt: Location["range"];
}

/** A request about a finding of the last report on this version of a document. */
export interface ApproveQuestion {
  readonly uri: string;
  readonly version: number;
  readonly decided: ApprovalInput;
}

/** A request about a door of the last report on this version of a document. */
export interface AcceptQuestion extends TextQuestion {
  readonly decided: { readonly fingerprint: string; readonly reason: string; readonly owner: string };
}

/** A request about the text of a document. If `version` is not the current version, the text has been edited. */
export interface TextQuestion {
  readonly uri: string;
  readonly version: number;
}

export interface FindingQuestion extends TextQuestion {
  readonly fingerprint: string;
}

/** A request about a position in a document or in a file that it references. */
export interface PlaceQuestion extends TextQuestion {
  readonly file: string;
}

/** A request for the report on a text as an HTML page. */
export interface PageQuestion extends TextQuestion {
  /** Absolute path of the folder that file names are relative to. */
  readonly directory: string;
  /** The reason if no check was run. */
  readonly unchecked?: Unchecked;
  /**
   * For a panel in the editor, locations link to `command:` URIs of this command, with URI, line and character
   * (zero-based).
   */
  readonly panel?: { readonly nonce: string; readonly style: string; readonly command: string };
}

/** A request for the report on a text as Markdown, or for some of its findings. */
export interface MarkdownQuestion extends TextQuestion {
  /** Absolute path of the folder that file names are relative to. */
  readonly directory: string;
  /** Default: the whole report. */
  readonly fingerprints?: readonly string[];
}

/** The requests with their answers; `undefined` means that there is no answer (superseded, unknown). */
export interface Questions {
  check: { readonly question: CheckQuestion; readonly answer: CheckAnswer | undefined };
  /** The problems of a `contract-guard.yaml` with this text. */
  config: { readonly question: FileText; readonly answer: ConfigProblems | undefined };
  /** The APIs that the configurations name or a search finds; `folders` contains absolute paths. */
  apis: { readonly question: { readonly folders: readonly string[] }; readonly answer: FoundApis };
  /** Undefined if a check of an open document took precedence. */
  checkClosed: { readonly question: ClosedCheckQuestion; readonly answer: ClosedCheckAnswer | undefined };
  /** The text of a published file, by a URI in a report's `base`. */
  readPublished: { readonly question: { readonly uri: string }; readonly answer: string | undefined };
  /** A published text in the layout of an edited text; undefined if the layout cannot be transferred. */
  laidOut: {
    readonly question: { readonly published: FileText; readonly edited: FileText };
    readonly answer: LaidOutText | undefined;
  };
  /** The published versions of a document on disk, newest first, or why they are unknown. */
  history: {
    readonly question: { readonly uri: string };
    readonly answer: readonly PastVersion[] | Unchecked;
  };
  /** The verdict on a version against the previous one; undefined if a check of an open document took precedence. */
  pastVerdict: {
    readonly question: VersionQuestion & { readonly previous: string };
    readonly answer: Verdict | Unchecked | undefined;
  };
  /** The URI of the published text of a version, which can then be read, or why it cannot be read. */
  pastVersion: {
    readonly question: VersionQuestion;
    readonly answer: { readonly uri: string } | Unchecked;
  };
  /** Since which version an element has been part of the contract; undefined if that is not known, or not yet. */
  since: {
    readonly question: {
      readonly uri: string;
      /** Label of the published version, and the location of the element in it. */
      readonly label: string;
      readonly at: Pick<Location, "uri" | "pointer">;
    };
    readonly answer: Since | undefined;
  };
  /** The versions that a document can be compared with. */
  offered: { readonly question: { readonly uri: string }; readonly answer: readonly VersionChoice[] };
  /**
   * URIs of documents on disk that may reference a file; `folders` contains the absolute paths of the workspace
   * folders.
   */
  reaching: {
    readonly question: { readonly uri: string; readonly folders: readonly string[] };
    readonly answer: readonly string[];
  };
  /** The name, version and folder of a publication of this version of the text; undefined if the text was changed. */
  draftPublication: {
    readonly question: TextQuestion;
    readonly answer: PublicationDraft | Refused | undefined;
  };
  /**
   * The parts of the contract that publishing this version of the text would make permanent; undefined if the text was
   * changed.
   */
  prepare: {
    readonly question: TextQuestion & { readonly wish: PublicationWish };
    readonly answer: PreparedPublication | Refused | undefined;
  };
  /**
   * Publishes the document that was prepared last, after its edits were made; undefined if there is none. Returns the
   * path of the folder, or the reason for the failure.
   */
  publish: {
    readonly question: { readonly uri: string };
    readonly answer: { readonly folder: string } | Refused | undefined;
  };
  /** The owner of an approval: the code owners of the document, else the user in the git configuration. */
  defaultOwner: { readonly question: { readonly uri: string }; readonly answer: string | undefined };
  /**
   * Writes an approval; undefined if the text was changed. Returns the path of the file, or the reason for the failure.
   */
  approve: {
    readonly question: ApproveQuestion;
    readonly answer: { readonly file: string } | Refused | undefined;
  };
  /** Writes the acceptance of a door; the answer is the same as for an approval. */
  acceptDoor: {
    readonly question: AcceptQuestion;
    readonly answer: { readonly file: string } | Refused | undefined;
  };
  /** The file of the approval of a finding of the last report on this version of the text; undefined if there is none. */
  approval: { readonly question: FindingQuestion; readonly answer: ApprovalPlace | undefined };
  /** The complete last report on this version of the text, with proofs; undefined if it is no longer stored. */
  report: {
    readonly question: { readonly uri: string; readonly version: number };
    readonly answer: Report | undefined;
  };
  /** The last report on this version of the text as a page, with proofs; undefined if it is no longer stored. */
  page: { readonly question: PageQuestion; readonly answer: string | undefined };
  /** The last report on this version of the text as Markdown, with proofs; undefined if it is no longer stored. */
  markdown: { readonly question: MarkdownQuestion; readonly answer: string | undefined };
  /** The proof of a finding of the last report on this version of the text. */
  proof: { readonly question: FindingQuestion; readonly answer: ProvedFinding | undefined };
  /** The compatible changes of the last report on this version of the text. */
  compatible: { readonly question: TextQuestion; readonly answer: readonly CompatibleChange[] | undefined };
  /** Code lenses for operations and shared components, from the last report on this version of the text. */
  marks: { readonly question: TextQuestion; readonly answer: readonly ContractMark[] | undefined };
  /** Removed elements with the lines where they were, from the last report on this version of the text. */
  removed: { readonly question: TextQuestion; readonly answer: readonly RemovedElement[] | undefined };
  /** What the next publish of the document of the last report makes permanent. */
  doors: { readonly question: TextQuestion; readonly answer: readonly DoorFinding[] | undefined };
  /** The locations of the findings of the marked element at a pointer, or of the operations that use it. */
  uses: {
    readonly question: PlaceQuestion & { readonly pointer: string; readonly of: UsesOf };
    readonly answer: readonly Location[] | undefined;
  };
  /** The published element whose name is located at a position. */
  element: {
    readonly question: PlaceQuestion & { readonly position: Position };
    readonly answer: ContractElement | undefined;
  };
  /** The fixes for a finding of the last report on this version of the text: edits of this text and of other files. */
  repairs: { readonly question: FindingQuestion; readonly answer: readonly Repair[] | undefined };
  /** The fix for as many findings as possible; undefined if there is none or the text was changed. */
  repairAll: {
    readonly question: TextQuestion & {
      /** The findings to fix. Default: all. */
      readonly fingerprints?: readonly string[];
    };
    readonly answer: WholeRepair | undefined;
  };
  /** Cancels searches for fixes of a document's findings, or of all its findings. */
  stopRepairs: {
    readonly question: { readonly uri: string; readonly of: "finding" | "all" };
    readonly answer: undefined;
  };
  /** A call of a tool by a language model. */
  tool: { readonly question: ToolQuestion; readonly answer: ToolCallAnswer | undefined };
  /** The documentation of a rule, in Markdown. */
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

/** One HTTP request, without following redirects. */
export interface FetchRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The response with its complete body, or the `code`, name and message of the error. */
export type Fetched =
  | {
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array;
    }
  | { readonly name: string; readonly code: string; readonly message: string };

/** A request about a file or folder of a virtual workspace. */
export interface FileLook {
  /** The URI of the editor. */
  readonly uri: string;
  /** True if the content of a file is requested too. */
  readonly content: boolean;
}

/** The file or folder that was found. */
export type SeenFile =
  /** `stamp` changes when the file changes. */
  | { readonly kind: "file"; readonly stamp: string; readonly bytes?: Uint8Array | undefined }
  /** Sorted by name. */
  | { readonly kind: "folder"; readonly entries: readonly Entry[] }
  | { readonly kind: "none" }
  | { readonly kind: "failed"; readonly message: string };

/** Options of the thread. */
export interface WorkerStart {
  /** Folder of the cache for responses of servers; undefined: they are not cached. */
  readonly cacheFolder: string | undefined;
  /** If false, no programs are started and no servers are contacted until a `trust` message. */
  readonly trusted: boolean;
}

export type ToWorker =
  | ({ readonly type: "open" } & OpenDocument)
  /**
   * `size` is the length of the text after the edits, in UTF-16 units. It verifies that both threads have the same
   * text.
   */
  | {
      readonly type: "change";
      readonly uri: string;
      readonly version: number;
      readonly edits: readonly TextEdit[];
      readonly size: number;
    }
  | { readonly type: "close"; readonly uri: string }
  /** The workspace has become trusted. */
  | { readonly type: "trust" }
  | { readonly type: "fetched"; readonly id: number; readonly answer: Fetched }
  | { readonly type: "seen"; readonly id: number; readonly answer: SeenFile }
  | Ask;

export type FromWorker =
  | { readonly type: "answer"; readonly id: number; readonly answer: Questions[Topic]["answer"] }
  /** The request failed because of an internal error. */
  | { readonly type: "failed"; readonly id: number; readonly message: string }
  /** The worker does not have the current text of this document. The main thread must send it completely. */
  | { readonly type: "resync"; readonly uri: string }
  /** Requests are sent from the main thread, where VS Code's proxy and certificates apply. */
  | { readonly type: "fetch"; readonly id: number; readonly request: FetchRequest }
  /** A file of a virtual workspace, which VS Code reads. */
  | { readonly type: "look"; readonly id: number; readonly request: FileLook }
  | { readonly type: "log"; readonly level: LogLevel; readonly message: string };
