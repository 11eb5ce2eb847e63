/** Adds the error response that most other operations of the document share. */
import type { At } from "../../engine/index";
import type { HeadDraft } from "../draft-head";
import { areEqualNodes } from "../nodes";
import { fileOfNode } from "../edition";
import type { Operation } from "../operation";
import { operationOf, operationsIn } from "./conventions";
import type { DoorCandidate, DoorToFix } from "./door-to-fix";

export function addSharedErrors({ operations }: DoorToFix, head: HeadDraft): DoorCandidate | undefined {
  const shared = sharedError(head);
  const file = shared && fileOfNode(head, shared);
  if (shared === undefined || file === undefined) return undefined;
  const edits = operations.flatMap((each): Operation[] => {
    const responses = operationOf(each, head)?.get("responses");
    if (responses === undefined) return [];
    return [
      {
        do: "insert",
        into: responses,
        key: shared.key,
        content: { of: "published", at: shared, file },
        place: { after: responses.entries().map(({ key }) => key) },
      },
    ];
  });
  return { title: `Add the error response of other operations: \`${shared.key}\``, operations: edits };
}

/** The error response that most operations have: a reference, or the same content at least twice. */
function sharedError(head: HeadDraft): At | undefined {
  const uses: { readonly response: At; count: number }[] = [];
  for (const operation of operationsIn(head))
    for (const response of operation.get("responses")?.entries() ?? []) {
      if (!/^([45]|default)/.test(response.key)) continue;
      const same = uses.find((use) => isSameResponse(use.response, response));
      if (same === undefined) uses.push({ response, count: 1 });
      else same.count++;
    }
  const shared = uses.filter(({ response, count }) => count > 1 || response.get("$ref") !== undefined);
  const [most] = shared.toSorted((one, other) => other.count - one.count);
  return most?.response;
}

function isSameResponse(one: At, other: At): boolean {
  return one.key === other.key && areEqualNodes(one.node, other.node);
}
