/** The nodes _Becomes permanent_ of the API Contract view, independent of VS Code. */
import { groupDoors } from "../formats/index";
import type { DoorFinding } from "../policy/index";
import type { ShownReport } from "../server/index";
import type { Language } from "./status-text";
import { operationLabels, plain, rowText } from "./row-text";
import type { ViewNode } from "./view-node";

/** One collapsed node with the doors of an API by operation, or by kind if nothing was published; empty without doors. */
export function doorNodes(
  l10n: Language,
  uri: string,
  report: Pick<ShownReport, "verdict" | "base"> | undefined,
  doors: readonly DoorFinding[],
): ViewNode[] {
  if (report === undefined || doors.length === 0) return [];
  const groups = groupDoors({ ...report, doors });
  const labels = operationLabels(groups.map(({ title }) => title));
  return [
    {
      ...{ id: `${uri} doors`, kind: "cause", label: l10n.t("Becomes permanent") },
      description: String(doors.length),
      tooltip: l10n.t("These designs cannot be changed after the next publish without breaking clients."),
      icon: "lock",
      children: groups.map(({ title, doors: own }) => ({
        ...{
          id: `${uri} doors ${title}`,
          kind: "cause",
          label: labels.get(title) ?? title,
          fullLabel: title,
        },
        ...{ description: "", tooltip: "" },
        ...{ icon: "symbol-interface", children: own.map((door) => doorNode(uri, door)) },
      })),
    },
  ];
}

function doorNode(uri: string, { message, advice, fingerprint, at }: DoorFinding): ViewNode {
  return {
    ...{ id: `${uri} ${fingerprint}`, kind: "door", ...rowText(message, "") },
    ...{ tooltip: plain(`${message}\n${advice}`), icon: "lock", children: [], at },
  };
}
