/** Groups of findings that affect the same operations. */
import { affectedOperations } from "../engine/index";
import type { AffectedOperation, Finding } from "../policy/index";
import { standing, type Standing } from "./finding-status";

/** Maximum number of operations listed in a title. */
const MAX_NAMED = 3;

/** The standings, the worst first. */
export const standings: readonly Standing[] = ["breaking", "approved", "dangerous", "compatible"];

export interface OperationGroup {
  /** `POST /pets`; empty: the changes affect no operation. */
  readonly operations: readonly string[];
  /** The worst first. */
  readonly findings: readonly Finding[];
}

/** Groups in document order; each change is in one group, with all affected operations. */
export function groupByOperations(findings: readonly Finding[]): readonly OperationGroup[] {
  const groups = new Map<string, { operations: readonly string[]; findings: Finding[] }>();
  for (const finding of findings) {
    const operations = [...new Set(affectedOperations(finding).map(operationTitle))];
    const key = operations.toSorted().join("\n");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { operations, findings: [finding] });
    else group.findings.push(finding);
  }
  return [...groups.values()].map((group) => ({
    ...group,
    findings: group.findings.toSorted((one, other) => rank(one) - rank(other)),
  }));
}

function rank(finding: Finding): number {
  return standings.indexOf(standing(finding));
}

function operationTitle({ method, path }: AffectedOperation): string {
  return method === "*" ? "Every operation" : `${method} ${path}`;
}

/** `GET /pets, POST /pets, GET /pets/{id} and 4 more`. @param name formats an operation */
export function groupTitle({ operations }: OperationGroup, name: (text: string) => string): string {
  if (operations.length === 0) return "The document as a whole";
  const shown = operations.slice(0, MAX_NAMED).map(name).join(", ");
  const more = operations.length - MAX_NAMED;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** `2 breaking, 1 approved`. */
export function countStandings(findings: readonly Finding[]): string {
  const counts = standings.flatMap((each) => {
    const count = findings.filter((finding) => standing(finding) === each).length;
    return count === 0 ? [] : [`${count} ${each}`];
  });
  return counts.join(", ");
}
