/** What the two threads say to each other. Messages arrive in the order they were sent. */
import type { Finding } from "../policy/index";
import type { Verdict } from "../present/index";

export type LogLevel = "debug" | "info" | "warn" | "error";

/** A document as an editor holds it; `version` grows with each edit. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** Replaces `length` UTF-16 units at `offset` by `text`. Several edits are applied one after the other, as listed. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

export interface CheckQuestion {
  readonly uri: string;
  readonly version: number;
  /** A git ref or a file; left out: the published version is found in the repository. */
  readonly base?: string;
  /** Absolute directory that a relative file in `base` is resolved against. */
  readonly directory?: string;
}

/** A finding as an editor shows it: whom it reaches in words, since the operations themselves may be thousands. */
export interface ShownFinding extends Omit<Finding, "operations"> {
  /** `POST /pets and 13 more, request side`; empty where no operation is reached. */
  readonly reaches: string;
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

/** Each question with its answer; `undefined` means there is none (superseded, not known). */
export interface Questions {
  check: { readonly question: CheckQuestion; readonly answer: CheckAnswer | undefined };
  /** The text of a published file, by a URI that a report's `base` names. */
  readPublished: { readonly question: { readonly uri: string }; readonly answer: string | undefined };
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
  | Ask;

export type FromWorker =
  | { readonly type: "answer"; readonly id: number; readonly answer: Questions[Topic]["answer"] }
  /** The question could not be answered for a reason that is nobody's business but ours: a bug, in a sentence. */
  | { readonly type: "failed"; readonly id: number; readonly message: string }
  /** The worker does not hold the current text of this document: send it whole. */
  | { readonly type: "resync"; readonly uri: string }
  | { readonly type: "log"; readonly level: LogLevel; readonly message: string };
