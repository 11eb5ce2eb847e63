/** The fingerprint of a change: what approvals store, so neither the hash nor the hashed text may ever change. */
import type { ChangeFacts, ChangeKind } from "../change";
import { shorten } from "../quote";

/**
 * Values that fingerprints have contained since the first release, in the order in which they are listed with the facts.
 * They are not part of a change: their effect is `Change.decided`.
 */
export interface FrozenFacts {
  /** True if the schema allows values whose serialization differs. */
  "parameter-serialization-changed": { readonly decided: boolean };
  /** `covers`: it replaces a media type that it contains. `pushed`: a webhook or a callback sends it. */
  "media-type-added": { readonly covers: boolean; readonly pushed: boolean };
  /** True if the published enum is marked as extensible. */
  "enum-value-added": { readonly extensible: boolean };
  /** True if neither pattern includes the other. */
  "pattern-changed": { readonly decided: boolean };
  /** True if validators check the format. */
  "format-added": { readonly enforced: boolean };
  "format-removed": { readonly enforced: boolean };
  "format-changed": { readonly enforced: boolean };
  /** True if head rejects a property of this name. */
  "property-removed": { readonly closed: boolean };
  /** True if the published schema rejects a property of this name. */
  "property-added": { readonly closed: boolean };
  "required-property-added": { readonly closed?: true };
}

const frozen = new Set(["closed", "covers", "decided", "enforced", "extensible", "pushed"]);

/** The facts of a change, without what only its fingerprint contains. */
export function withoutFrozen<K extends ChangeKind>(facts: ChangeFacts[K]): ChangeFacts[K] {
  const entries = Object.entries(facts);
  if (!entries.some(([key]) => frozen.has(key))) return facts;
  return Object.fromEntries(entries.filter(([key]) => !frozen.has(key))) as ChangeFacts[K];
}

/** Facts that only serve the message or the severity, or that depend on the names of components. */
const excluded = new Set([
  "subject",
  "branch",
  "body",
  "carries",
  "lookalike",
  "newType",
  "noneLeft",
  "replaces",
  "successor",
  "witness",
  "written",
]);

/** The facts as hashed: without names and wording, absent values as `none`, and values cut like in the first release. */
export function fingerprintedText(facts: object): string {
  return JSON.stringify(facts, (key, value: unknown) => {
    if (excluded.has(key)) return undefined;
    if (value === null && (key === "before" || key === "after")) return "none";
    if (key === "values" && Array.isArray(value)) return shorten(value.join(", "));
    return key === "value" && typeof value === "string" ? shorten(value) : value;
  });
}

/** 16 hex digits: two runs of FNV-1a, 32 bits each, with different seeds. */
export function fingerprint(text: string): string {
  return hash(text, 0x811c9dc5) + hash(text, 0x9747b28c);
}

function hash(text: string, seed: number): string {
  let value = seed;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
    value ^= value >>> 15;
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return ((value ^ (value >>> 13)) >>> 0).toString(16).padStart(8, "0");
}
