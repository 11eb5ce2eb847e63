/** Content to write: a value of base, alone or inside its parent, or a new value. */
import type { At, SourceNode } from "../../engine/index";
import type { Parsed } from "../../source/index";
import { sequenceNode, mappingNode } from "../nodes";

/** An element of base and the file that contains it. */
export interface PublishedContent {
  readonly of: "published";
  readonly at: At;
  readonly file: Parsed;
}

export type Content =
  | PublishedContent
  | { readonly of: "plain"; readonly node: SourceNode }
  /** A mapping or, without a key, a list with a single child. `flow` as published. */
  | {
      readonly of: "holder";
      readonly key: string | undefined;
      readonly content: Content;
      readonly flow: boolean;
    };

export function contentNode(content: Content): SourceNode {
  switch (content.of) {
    case "published":
      return content.at.node;
    case "plain":
      return content.node;
    case "holder": {
      const inner = contentNode(content.content);
      return content.key === undefined ? sequenceNode([inner]) : mappingNode([[content.key, inner]]);
    }
  }
}
