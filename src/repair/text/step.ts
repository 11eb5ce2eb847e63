/** What the ways to edit a text are given, and what they give. */
import type { At, SourceNode } from "../../engine/index";
import type { Parsed } from "../../source/index";
import type { Splice } from "../draft";
import type { Alteration } from "../expected";
import type { Content } from "./content";
import type { Written } from "./layout";
import type { Style } from "./style";
import type { Form } from "./write";

/** An edit of one file. */
export type Place = Omit<Splice, "uri">;

/** One operation on the text: where, and what becomes of the tree. */
export interface Step {
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

/** The sibling that something is put next to. */
export interface Beside {
  readonly side: "after" | "before";
  readonly sibling: Written;
}
