/** Both futures of a door, as the comparison reports them. */
import type { Door } from "../doors/index";
import type { Finding } from "../policy/index";
import { exampleDocument } from "./rule-examples";
import type { Checker } from "./types";

/** The findings for the later edit, except compatible changes. */
export interface DoorOutcomes {
  readonly design: readonly Finding[];
  readonly alternative: readonly Finding[];
}

/** Compares both designs of a door with their later edits. */
export async function doorOutcomes(
  checker: Pick<Checker, "check">,
  { futures }: Pick<Door, "futures">,
): Promise<DoorOutcomes> {
  const reportedFor = async (of: keyof DoorOutcomes): Promise<readonly Finding[]> => {
    const { now, later } = futures[of];
    const report = await checker.check({
      base: {
        kind: "published",
        label: "now",
        source: "text",
        uri: `example:/${of}.yaml`,
        text: exampleDocument(futures, now),
        readFile: async () => undefined,
      },
      head: { uri: `example:/${of}-later.yaml`, text: exampleDocument(futures, later) },
    });
    return report.findings.filter(({ severity }) => severity !== "compatible");
  };
  return { design: await reportedFor("design"), alternative: await reportedFor("alternative") };
}
