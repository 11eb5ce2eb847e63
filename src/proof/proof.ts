/** What the room gives: a proof, as it stands in a report, or why there is none. */
import type { Proof } from "../policy/index";

/** A proof, or why there is none: a sentence. `cost`: the values that were tried, large ones counted as several. */
export type Proved =
  | { readonly proof: Proof; readonly cost: number }
  | {
      readonly missing: string;
      /** Many values were tried at the place of the change, and both versions agree on all. */
      readonly possiblyEquivalent: boolean;
      readonly cost: number;
    };
