/** Candidate that deprecates an element instead of removing it. */
import { At } from "../../engine/index";
import type { HeadDraft } from "../draft-head";
import { nodeAtTokens, findFile, tokensTo } from "../edition";
import { areEqualNodes, scalarNode } from "../nodes";
import type { Operation } from "../operation";
import { performOperations } from "../perform";
import { contentNode, type Content } from "../text/content";
import type { ChangeToFix } from "./change-to-fix";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/** Kinds of changes that can be fixed by deprecation, with the object that contains `deprecated`. */
const marked: Readonly<Record<string, "operation" | "operations" | "value">> = {
  "path-removed": "operations",
  "webhook-removed": "operations",
  "operation-removed": "operation",
  "parameter-removed": "value",
  "property-removed": "value",
  "header-removed": "value",
};

/** Keys that precede `deprecated`. */
const before = ["tags", "summary", "description", "operationId", "name", "in", "required", "type", "format"];

/** True if the removed element can be deprecated in this document instead. */
export function isDeprecatable({ change, head }: Pick<ChangeToFix, "change" | "head">): boolean {
  const form = marked[change.kind];
  const isSwagger = At.root(head.entry.document)?.get("swagger") !== undefined;
  return form !== undefined && !(isSwagger && form === "value");
}

/**
 * The draft in which the restored element is deprecated; undefined if it cannot be, or already was.
 * @param sunset the last day, `2031-12-31`; undefined: none is added
 */
export function deprecated(
  { change }: Pick<ChangeToFix, "change">,
  draft: HeadDraft,
  [back]: readonly Operation[],
  sunset: string | undefined,
): HeadDraft | undefined {
  const at = back?.do === "insert" ? restored(draft, back) : undefined;
  const isMany = marked[change.kind] === "operations";
  const holders = isMany ? methods.flatMap((method) => at?.get(method) ?? []) : at ? [at] : [];
  const open = holders.filter((holder) => holder.get("deprecated")?.boolean() !== true);
  if (open.length === 0 || open.some((holder) => holder.get("$ref") !== undefined)) return undefined;
  return performOperations(
    draft,
    open.flatMap((into) => [
      ...mark(into, "deprecated", true),
      ...(sunset === undefined ? [] : mark(into, "x-sunset", sunset)),
    ]),
  );
}

function mark(into: At, key: string, value: string | boolean): Operation[] {
  const content: Content = { of: "plain", node: scalarNode(value) };
  const at = into.get(key);
  if (at !== undefined) return [{ do: "replace", at, content }];
  return [{ do: "insert", into, key, content, place: { after: before } }];
}

/** The current location of the inserted element. */
function restored(
  draft: HeadDraft,
  { into, key, content }: Extract<Operation, { do: "insert" }>,
): At | undefined {
  const { uri } = into.document;
  const file = findFile(draft, uri);
  let at = file && nodeAtTokens(file, tokensTo(into));
  let inner: { readonly key: string | undefined; readonly content: Content } | undefined = { key, content };
  while (at !== undefined && inner !== undefined) {
    const { key: under, content: wanted }: { key: string | undefined; content: Content } = inner;
    at =
      under === undefined
        ? at.items().find(({ node }) => areEqualNodes(node, contentNode(wanted)))
        : at.get(under);
    inner = wanted.of === "holder" ? wanted : undefined;
  }
  return at;
}
