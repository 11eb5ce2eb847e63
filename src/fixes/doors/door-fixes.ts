/** Candidate fixes for doors, each as a draft that a check has yet to verify. */
import type { At } from "../../engine/index";
import type { HeadDraft } from "../draft-head";
import { nodeAtPlace } from "../edition";
import { scalarNode } from "../nodes";
import { performOperations } from "../perform";
import { addPaging } from "./add-paging";
import { addSharedErrors } from "./add-shared-errors";
import type { DoorCandidate, DoorToFix } from "./door-to-fix";
import { wrapBody } from "./wrap-body";

export interface DoorAttempt {
  /** Title for a menu. */
  readonly title: string;
  /** Head with the fix; undefined if its text cannot be edited to have exactly the expected content. */
  readonly draft: () => HeadDraft | undefined;
}

type Fix = (site: At, door: DoorToFix, head: HeadDraft) => DoorCandidate | undefined;

const fixes: Readonly<Record<string, Fix>> = {
  "closed-enum": ({ parent }) =>
    parent && {
      title: "Announce that more values may be added: `x-extensible-enum`",
      operations: [
        {
          do: "insert",
          into: parent,
          key: "x-extensible-enum",
          content: { of: "plain", node: scalarNode(true) },
          place: { after: ["enum"] },
        },
      ],
    },
  "closed-object": (site) => ({
    title: "Allow additional properties",
    operations: [{ do: "remove", at: site }],
  }),
  "top-level-array": (site, door, head) => wrapBody(site, door, head, "array"),
  "top-level-map": (site, door, head) => wrapBody(site, door, head, "map"),
  "unpaged-collection": addPaging,
  "error-with-success-status": (_, door, head) => addSharedErrors(door, head),
};

/** @param head the current version */
export function doorAttempts(door: DoorToFix, head: HeadDraft): readonly DoorAttempt[] {
  const candidates = [door.at, ...door.others].map((place) => {
    const site = nodeAtPlace(head, place);
    return site && fixes[door.door]?.(site, door, head);
  });
  const [first] = candidates;
  if (first === undefined || candidates.some((each) => each === undefined)) return [];
  const operations = candidates.flatMap((each) => each?.operations ?? []);
  return [{ title: first.title, draft: () => performOperations(head, operations) }];
}
