/** Input and output of the functions that edit a text. */
import type { At, SourceNode } from "../../engine/index";
import type { Parsed } from "../../source/index";
import type { Splice } from "../draft-head";
import type { Alteration } from "../tree-diff";
import type { Content } from "./content";
import type { Written } from "./layout";
import type { Style } from "./style";
import type { Form } from "./write";

/** An edit of one file. */
export type Place = Omit<Splice, "uri">;

/** An operation on the text: its position and the resulting tree. */
export interface TextStep {
  readonly splice: Splice;
  readonly of: SourceNode;
  readonly alteration: Alteration;
}

export interface Insertion {
  readonly file: Parsed;
  readonly into: At;
  readonly key: string | undefined;
  readonly content: Content;
  readonly style: Style;
  readonly form: Form;
}

/** The sibling next to which something is inserted. */
export interface Neighbor {
  readonly side: "after" | "before";
  readonly sibling: Written;
}
