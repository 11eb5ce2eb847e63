/** The result of this room: a proof for a report, or the reason why there is none. */
import type { Proof } from "../policy/index";

/** A proof, or the reason why there is none, as a sentence. */
export type ProofResult =
  | { readonly proof: Proof }
  | {
      readonly missing: string;
      /** True if both versions agree on many values at the location of the change. */
      readonly possiblyEquivalent: boolean;
    };
