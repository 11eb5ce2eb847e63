/** What a document is held to beside the published version: the configuration for it, and what was approved. */
import type { Place } from "../engine/index";
import type { ApprovalFile } from "./approvals/approval";
import type { Location } from "./report";
import type { Selected } from "./selection";
import type { Layer } from "./settings";

export interface Policy {
  readonly layers: readonly Layer[];
  /** `semver`: the version number must say what the changes ask for. */
  readonly versions: "semver" | "off";
  /** The name of the document's API, by which approvals know it; undefined: all of them are about it. */
  readonly api: string | undefined;
  /** The operations of the other APIs that layers may be about; undefined where they cannot be known. */
  readonly others?: () => Promise<readonly Selected[] | undefined>;
  /** In the order of their files. */
  readonly approvals: readonly ApprovalFile[];
  /** Where a place in the configuration stands in its text. */
  readonly locate: (place: Place) => Location;
}

/** A policy at a moment: nothing in this room asks a clock. */
export interface PolicyNow extends Policy {
  /** ISO 8601 in UTC. */
  readonly now: string;
}

/**
 * The policy of a document at a moment; without a configuration, the defaults.
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
