/** The overview of many APIs (version 1), described by `media/fleet.schema.json`. */
import type { Unchecked, Verdict } from "../report";

export interface Fleet {
  readonly fleetVersion: 1;
  /** ISO 8601 in UTC. All ages and remaining days refer to it. */
  readonly generated: string;
  /** In the order of the documents. */
  readonly apis: readonly FleetApi[];
  /** Paths of matched documents that a configuration excludes. */
  readonly excluded: readonly string[];
}

export interface FleetApi {
  /** The name in the configuration or the ledger. */
  readonly name: string;
  /** `info.title`. */
  readonly title: string | null;
  /** Path with forward slashes, relative to the working directory if inside it. */
  readonly document: string;
  readonly verdict: Verdict;
  readonly unchecked: Pick<Unchecked, "code" | "message" | "advice"> | null;
  /** `info.version`. */
  readonly apiVersion: string | null;
  readonly published: FleetPublished | null;
  /** Breaking changes without approval. */
  readonly breaking: number;
  readonly dangerous: number;
  /** Approvals in force, the first to expire first. */
  readonly approvals: readonly FleetApproval[];
  /** Dates that have not passed, the earliest first. */
  readonly sunsets: readonly FleetSunset[];
  readonly doors: FleetDoors;
  /** From the catalog, else from CODEOWNERS. */
  readonly owner: string | null;
  /** From the catalog. */
  readonly system: string | null;
  readonly lifecycle: string | null;
  /** Published versions, the oldest first; each is compared with the one before. */
  readonly history: readonly FleetVersion[];
}

export interface FleetPublished {
  readonly label: string;
  readonly source: string;
  /** ISO 8601; null if unknown. */
  readonly date: string | null;
  readonly ageDays: number | null;
}

export interface FleetApproval {
  /** The finding. */
  readonly message: string;
  readonly reason: string;
  readonly owner: string;
  /** The last day, `2031-12-31`. */
  readonly expires: string;
  readonly daysLeft: number;
}

export interface FleetSunset {
  /** `GET /orders`, `Order.total`. */
  readonly element: string;
  /** As written. */
  readonly date: string;
  readonly daysLeft: number;
}

/** Designs that the next publish makes permanent. */
export interface FleetDoors {
  /** Neither accepted nor blocking. */
  readonly open: number;
  readonly blocking: number;
  readonly accepted: number;
  /** Kinds of the open and blocking ones. */
  readonly titles: readonly string[];
}

export interface FleetVersion {
  readonly label: string;
  /** ISO 8601; null if unknown. */
  readonly date: string | null;
  /** `first`: there is no version before it. */
  readonly verdict: Verdict | "first";
  readonly breaking: number;
}
