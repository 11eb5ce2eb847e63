/** The fingerprint of a change: what approvals store, so neither the hash nor the hashed text may ever change. */
import { shorten } from "../quote";

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
