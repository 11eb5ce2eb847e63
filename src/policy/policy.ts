/** The policy of a document: its configuration and approvals. */
import type { Place } from "../engine/index";
import type { ApprovalFile } from "./approvals/approval";
import type { AcceptanceFile } from "./doors/acceptance";
import type { Location } from "./report";
import type { SelectedOperation } from "./selection";
import type { Layer } from "./settings";

export interface Policy {
  readonly layers: readonly Layer[];
  /** `semver`: the version number must match the changes. */
  readonly versions: "semver" | "off";
  /** The name of the document's API in approvals; undefined: all approvals apply. */
  readonly api: string | undefined;
  /** The operations of the other APIs that layers may apply to; undefined if unknown. */
  readonly others?: () => Promise<readonly SelectedOperation[] | undefined>;
  /** Approvals in the order of their files. */
  readonly approvals: readonly ApprovalFile[];
  /** Acceptances of doors, in the order of their files; default: none. */
  readonly acceptances?: readonly AcceptanceFile[];
  /** Converts a place in the configuration to a location. */
  readonly locate: (place: Place) => Location;
}

/** A policy at a point in time: this room never reads the clock. */
export interface PolicyNow extends Policy {
  /** ISO 8601 in UTC. */
  readonly now: string;
}

/**
 * The policy of a document at a point in time. Default: no configuration.
 * @param now ISO 8601 in UTC
 */
export function policyAt(policy: Policy | undefined, now: string): PolicyNow {
  return { ...(policy ?? defaults), now };
}

const origin = { line: 0, character: 0 };

const defaults: Policy = {
  layers: [],
  versions: "off",
  api: undefined,
  approvals: [],
  locate: ({ uri, pointer }) => ({ uri, pointer, range: { start: origin, end: origin } }),
};
