/** What the room gives: a proof, as it stands in a report, or why there is none. */
import type { Proof } from "../policy/index";

/** A proof, or why there is none: a sentence. */
export type Proved =
  | { readonly proof: Proof }
  | {
      readonly missing: string;
      /** Many values were tried at the place of the change, and both versions agree on all. */
      readonly possiblyEquivalent: boolean;
    };
