/** What a proof is made of, as this room gives it. */
import type { Exchange } from "./exchange";
import type { Json } from "./json";

export interface Proof {
  /** The value of the parameter, body or header; null where the request as a whole is the point. */
  readonly payload: Json;
  /** What carries the payload: `request body`, ``query parameter `limit` ``, `200 response`. */
  readonly where: string;
  readonly base: "accepts" | "rejects";
  readonly head: "accepts" | "rejects";
  /** One sentence. */
  readonly because: string;
  /** Who says so: a JSON Schema validator, asked with both documents, or the comparison of what they describe. */
  readonly checked: "validator" | "comparison";
  /** What had to be assumed, in a sentence; null where nothing was. */
  readonly assuming: string | null;
  readonly exchange: Exchange;
}

/** A proof, or why there is none: a sentence. */
export type Proved =
  | { readonly proof: Proof; readonly tried: number }
  | {
      readonly missing: string;
      /** Many values were tried at the place of the change, and both versions agree on all. */
      readonly possiblyEquivalent: boolean;
      readonly tried: number;
    };
