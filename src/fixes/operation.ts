/** Operations on the tree of head, which are then applied to its texts. */
import type { At } from "../engine/index";
import type { Content } from "./text/content";

export type Operation =
  /** `key` is undefined for a list item. */
  | {
      readonly do: "insert";
      readonly into: At;
      readonly key: string | undefined;
      readonly content: Content;
      readonly place: Placement;
    }
  | { readonly do: "replace"; readonly at: At; readonly content: Content }
  /** Moves the value below these keys, outermost first. */
  | { readonly do: "wrap"; readonly at: At; readonly keys: readonly string[] }
  | { readonly do: "remove"; readonly at: At }
  | { readonly do: "rename"; readonly at: At; readonly key: string };

/** Position of an inserted element among its siblings: as in base, or after the last of these keys. */
export type Placement = { readonly as: At } | { readonly after: readonly string[] };
