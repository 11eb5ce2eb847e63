import assert from "node:assert/strict";
import { mergeFindings, type Reported } from "../../src/editor/merge-findings";
import type { Finding } from "../../src/policy/index";
import { at, finding, report } from "../formats/reports";

const shared = at("file:///shared.yaml", 3, 2, 6);

/** A finding in a shared file, as the document with this name reports it. */
function reported(name: string, parts: Partial<Finding> = {}): Reported {
  const one = { ...finding({ head: shared, ...parts }), operation: null, reaches: "" };
  const whole = report([]);
  return {
    finding: one,
    report: { ...whole, head: { ...whole.head, uri: `file:///${name}.yaml` }, findings: [one] },
  };
}

const approval = { reason: "benign: Unused.", owner: "team-shop", expires: "2031-12-31" };

const cases: readonly {
  readonly title: string;
  readonly found: readonly Reported[];
  /** The message of each change, with the documents that report it. */
  readonly merged: readonly (readonly [message: string, documents: string])[];
}[] = [
  {
    title: "one change of several documents, in the order of their names",
    found: ["c", "a", "b"].map((name) => reported(name, { message: "A." })),
    merged: [["A.", "a b c"]],
  },
  {
    title: "not different changes",
    found: [reported("b", { message: "B." }), reported("a", { message: "A." })],
    merged: [
      ["A.", "a"],
      ["B.", "b"],
    ],
  },
  {
    title: "not approved changes with open ones",
    found: [reported("b", { message: "A.", approval }), reported("a", { message: "A." })],
    merged: [
      ["A.", "a"],
      ["A.", "b"],
    ],
  },
];

describe("findings at the same location of a shared file", () => {
  for (const { title, found, merged } of cases)
    it(`are merged: ${title}`, () => {
      for (const order of [found, found.toReversed()])
        assert.deepEqual(
          mergeFindings(order).map(({ message, reported: all }) => [
            message,
            all.map((one) => one.report.head.uri.replace(/^file:\/{3}|\.yaml$/g, "")).join(" "),
          ]),
          merged,
        );
    });
});
