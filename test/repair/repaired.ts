/** Texts in, repairs out, applied: as the tests of this folder call the checker. */
import assert from "node:assert/strict";
import { createChecker, type Repair, type WholeRepair } from "../../src/check/index";
import type { Finding, PolicyNow, Report } from "../../src/policy/index";
import { lineTable } from "../../src/source/index";
import { published, type Texts } from "../check/pair";

export const headUri = "file:///api.yaml";

export interface Checked {
  readonly report: Report;
  readonly repairs: (finding: Finding) => Promise<readonly Repair[]>;
  readonly all: () => Promise<WholeRepair | undefined>;
  /** The text of head, or of another of its files, with a repair. */
  readonly with: (repair: Pick<Repair, "edits">, uri?: string) => string;
}

/** Checks head against base; other files by their path. */
export async function check(
  base: string,
  head: string,
  others: { base?: Texts; head?: Texts; policy?: PolicyNow | undefined } = {},
): Promise<Checked> {
  const checker = createChecker();
  const textOf = (uri: string): string | undefined =>
    uri === headUri ? head : others.head?.[uri.replace("file:///", "")];
  const report = await checker.check({
    base: published(base, others.base),
    head: { uri: headUri, text: head },
    policy: others.policy,
    readFile: async (uri) => textOf(uri),
  });
  return {
    report,
    repairs: (finding) => checker.repairs(report, finding.fingerprint),
    all: () => checker.repairAll(report),
    with: ({ edits }, uri = headUri) => {
      const text = textOf(uri);
      assert.ok(text !== undefined);
      const lines = lineTable(text);
      let at = 0;
      let made = "";
      for (const { range, text: written } of edits.filter((edit) => edit.uri === uri)) {
        assert.ok(lines.offsetAt(range.start) >= at, "edits come in order and do not overlap");
        made += text.slice(at, lines.offsetAt(range.start)) + written;
        at = lines.offsetAt(range.end);
      }
      return made + text.slice(at);
    },
  };
}

export function breaksIn({ findings }: Report): Finding[] {
  return findings.filter(({ severity }) => severity === "breaking");
}

/** The lines of which one text has more than the other. */
export function changedLines(before: string, after: string): string {
  const [was, is] = [before.split("\n"), after.split("\n")];
  const without = (lines: string[], others: string[]): string[] => {
    const rest = [...others];
    return lines.filter((line) => {
      const index = rest.indexOf(line);
      if (index >= 0) rest.splice(index, 1);
      return index < 0;
    });
  };
  return [...without(was, is).map((line) => `-${line}`), ...without(is, was).map((line) => `+${line}`)].join(
    "\n",
  );
}
