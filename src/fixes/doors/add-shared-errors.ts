/** Adds the error response that most other operations of the document share. */
import type { At } from "../../engine/index";
import type { HeadDraft } from "../draft-head";
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

/** The reference to an error response that is used most often. */
function sharedError(head: HeadDraft): At | undefined {
  const uses = new Map<string, At[]>();
  for (const operation of operationsIn(head))
    for (const response of operation.get("responses")?.entries() ?? []) {
      const reference = response.get("$ref")?.string();
      if (reference === undefined || !/^([45]|default)/.test(response.key)) continue;
      const key = `${response.key} ${reference}`;
      uses.set(key, [...(uses.get(key) ?? []), response]);
    }
  const [most] = [...uses.values()].toSorted((one, other) => other.length - one.length);
  return most?.[0];
}
