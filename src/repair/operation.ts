/** What a repair does to the tree of head; the texts follow. */
import type { At } from "../engine/index";
import type { Content } from "./text/content";

export type Operation =
  /** `key` is undefined for an item of a list. */
  | {
      readonly do: "insert";
      readonly into: At;
      readonly key: string | undefined;
      readonly content: Content;
      readonly place: Placement;
    }
  | { readonly do: "replace"; readonly at: At; readonly content: Content }
  | { readonly do: "remove"; readonly at: At }
  | { readonly do: "rename"; readonly at: At; readonly key: string };

/** Where among its new siblings something is put: where it stood in base, or after the last of these keys. */
export type Placement = { readonly as: At } | { readonly after: readonly string[] };
