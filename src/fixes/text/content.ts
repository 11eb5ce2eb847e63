/** Content to write: a value of base, alone or inside its parent, or a new value. */
import type { At, SourceNode } from "../../engine/index";
import type { Parsed } from "../../source/index";
import { list, mapping } from "../nodes";

/** An element of base and the file that contains it. */
export interface Published {
  readonly of: "published";
  readonly at: At;
  readonly file: Parsed;
}

export type Content =
  | Published
  | { readonly of: "plain"; readonly node: SourceNode }
  /** A mapping or, without a key, a list with a single child. `flow` as published. */
  | {
      readonly of: "holder";
      readonly key: string | undefined;
      readonly content: Content;
      readonly flow: boolean;
    };

export function nodeOf(content: Content): SourceNode {
  switch (content.of) {
    case "published":
      return content.at.node;
    case "plain":
      return content.node;
    case "holder": {
      const inner = nodeOf(content.content);
      return content.key === undefined ? list([inner]) : mapping([[content.key, inner]]);
    }
  }
}
