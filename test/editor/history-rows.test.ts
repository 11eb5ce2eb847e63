import assert from "node:assert/strict";
import { historyRow, inOrder, versionsTitle, type Comparison } from "../../src/editor/history-rows";
import type { PastVersion } from "../../src/server/index";
import { report, unchecked } from "../formats/reports";
import { english } from "./english";

const version: PastVersion = {
  ...{ label: "v1.4.0", date: "2026-01-31T10:00:00Z", author: "Ann", detail: "", spec: "refs/tags/v1.4.0" },
};
const older: PastVersion = { ...version, label: "v1.3.0", spec: "refs/tags/v1.3.0" };
const summary = { breaking: 0, dangerous: 2, compatible: 0, approved: 0 };

const cases: readonly {
  title: string;
  version?: Partial<PastVersion>;
  previous?: PastVersion | undefined;
  comparison?: Comparison;
  row: string;
  tooltip: string;
}[] = [
  {
    title: "the first version",
    previous: undefined,
    row: "circle-outline v1.4.0 | 2026-01-31 · First version · Ann",
    tooltip: "v1.4.0\nPublished 2026-01-31 by Ann\nFirst version",
  },
  {
    title: "a version that is not compared yet",
    row: "history v1.4.0 | 2026-01-31 · Ann",
    tooltip: "v1.4.0\nPublished 2026-01-31 by Ann",
  },
  {
    title: "a breaking version of an unknown author",
    version: { author: undefined },
    comparison: report([], { verdict: "breaking", summary: { ...summary, breaking: 1 } }),
    row: "error v1.4.0 | 2026-01-31 · 1 breaking since v1.4.0",
    tooltip: "v1.4.0\nPublished 2026-01-31\n1 breaking since v1.4.0",
  },
  {
    title: "a dangerous version",
    comparison: report([], { summary }),
    row: "warning v1.4.0 | 2026-01-31 · 2 dangerous since v1.4.0 · Ann",
    tooltip: "v1.4.0\nPublished 2026-01-31 by Ann\n2 dangerous since v1.4.0",
  },
  {
    title: "a retired version",
    version: { detail: "retired 2026-03-01" },
    comparison: report([]),
    row: "pass v1.4.0 | 2026-01-31 · Compatible with v1.4.0 · Ann · retired 2026-03-01",
    tooltip: "v1.4.0\nPublished 2026-01-31 by Ann\nretired 2026-03-01\nCompatible with v1.4.0",
  },
  {
    title: "a version that could not be compared",
    comparison: unchecked(),
    row: "circle-slash v1.4.0 | 2026-01-31 · Not checked · Ann",
    tooltip:
      "v1.4.0\nPublished 2026-01-31 by Ann\nNot checked\nThis file is in no git repository. Name the published version.",
  },
  {
    title: "a version without the document",
    comparison: { code: "not-contained", message: "Version `v1.4.0` is empty.", advice: "Select another." },
    row: "circle-slash v1.4.0 | 2026-01-31 · Without this document · Ann",
    tooltip:
      "v1.4.0\nPublished 2026-01-31 by Ann\nWithout this document\nVersion v1.4.0 is empty. Select another.",
  },
];

describe("a row of the History view", () => {
  for (const { title, version: parts, comparison, row, tooltip, ...rest } of cases)
    it(`describes ${title}`, () => {
      const previous = "previous" in rest ? rest.previous : older;
      const shown = historyRow(english, { ...version, ...parts }, previous, comparison);
      assert.deepEqual(
        [`${shown.icon} ${shown.label} | ${shown.description}`, shown.tooltip],
        [row, tooltip],
      );
    });

  it("is compared with the older version on the left", () => {
    const versions = [version, older];
    for (const pair of [
      [version, older],
      [older, version],
    ] as const)
      assert.deepEqual(
        inOrder(versions, ...pair).map(({ label }) => label),
        ["v1.3.0", "v1.4.0"],
      );
    assert.equal(
      versionsTitle(english, "openapi.yaml", "v1.3.0", "v1.4.0"),
      "openapi.yaml (v1.3.0 ↔ v1.4.0)",
    );
  });
});
