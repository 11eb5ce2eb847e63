/** Invariants of every pair of texts. */
import { compare } from "../../src/service/library";
import { parse } from "../../src/source/index";
import { excess, timed } from "./limits";

/**
 * The fault in how a pair is checked; undefined if there is none.
 * @param judged the checker; default: the library
 */
export async function faultOf(
  [base, head]: readonly [string, string],
  judged: typeof compare = compare,
): Promise<string | undefined> {
  const check = async (before: string, after: string): ReturnType<typeof compare> =>
    judged({
      base: { uri: "file:///base.yaml", text: before, label: "v1" },
      head: { uri: "file:///head.yaml", text: after },
      now: "2026-01-01T00:00:00Z",
    });
  try {
    const [report, seconds] = await timed(() => check(base, head));
    const exceeds = excess({ seconds });
    if (exceeds !== undefined) return exceeds;
    if (report.unchecked?.code === "internal-error") return report.unchecked.message;
    if (JSON.stringify(report) !== JSON.stringify(await check(base, head)))
      return "a second check says otherwise";
    const isBroken = [base, head].some((text) => parse("file:///a", text).document.root === undefined);
    if (isBroken && report.verdict !== "unchecked")
      return `it is ${report.verdict} although a text cannot be read`;
    for (const text of [base, head]) {
      const itself = await check(text, text);
      if (itself.unchecked?.code === "internal-error") return itself.unchecked.message;
      const found = itself.findings.map(({ rule }) => rule).join();
      if (found !== "") return `against itself: ${found}`;
    }
    return undefined;
  } catch (error) {
    return `it throws: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}
