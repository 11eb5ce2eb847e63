/** Types of a publication that is being prepared, and why it is not possible. */
import type { LedgerPlace, LedgerRecord, RequestText } from "../published/index";
import type { DoorFinding, Finding, Report } from "../policy/index";
import type { CheckRequest } from "./types";

/** The input of `publishVersion`, which is called after the user has confirmed. */
export interface Publication {
  readonly kind: "ready";
  readonly place: LedgerPlace;
  readonly record: LedgerRecord;
  readonly texts: ReadonlyMap<string, string>;
  /** The previous version, or null if there is none. */
  readonly follows: string | null;
  /** The versions in the ledger when the publication was prepared. */
  readonly known: readonly string[];
  /** What clients may depend on after the publication. */
  readonly permanent: {
    /** Nothing was published before. */
    readonly isFirst: boolean;
    readonly doors: readonly DoorFinding[];
    /** The changes to the previous version. */
    readonly added: readonly Finding[];
  };
}

/** Why the document cannot be published: one sentence, and advice. */
export interface Refusal {
  readonly kind: "refused";
  readonly code: string;
  readonly message: string;
  readonly advice: string;
  /** The report with the breaking changes, if they are the reason. */
  readonly report?: Report;
  /** The doors that prevent publication, if they are the reason. */
  readonly doors?: readonly DoorFinding[];
}

export interface PublishRequest {
  /** Absolute path of the document, and the text to publish. */
  readonly file: string;
  readonly text: string;
  /** Other files by URI. */
  readonly readFile: (uri: string) => Promise<string | undefined>;
  /** Why a file is not read, if that is known. */
  readonly whyMissing?: CheckRequest["whyMissing"];
  /** Requests parts of the previous version from servers; if undefined, no server is contacted. */
  readonly serve?: RequestText;
  /** The current time, ISO 8601 in UTC. */
  readonly date: string;
}

export function refusal({
  code,
  message,
  advice,
}: {
  readonly code: string;
  readonly message: string;
  readonly advice: string;
}): Refusal {
  return { kind: "refused", code, message, advice };
}
