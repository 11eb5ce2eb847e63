/** What is to be written: a value of base, alone or in what held it there, or a value that nobody wrote. */
import type { At, SourceNode } from "../../engine/index";
import type { Parsed } from "../../source/index";
import { list, mapping } from "../nodes";

/** A thing of base, in the file that it stands in there. */
export interface Published {
  readonly of: "published";
  readonly at: At;
  readonly file: Parsed;
}

export type Content =
  | Published
  | { readonly of: "plain"; readonly node: SourceNode }
  /** A mapping or, without a key, a list that holds nothing else. `flow` as it was published. */
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
