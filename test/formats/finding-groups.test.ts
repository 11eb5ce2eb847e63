import assert from "node:assert/strict";
import { groupFindings } from "../../src/formats/index";
import { mergeCauses } from "../../src/formats/finding-groups";
import type { Finding } from "../../src/policy/index";
import { at, finding, headUri } from "./reports";

const approval = { reason: "benign: Unused.", owner: "team-shop", expires: "2031-12-31" };
const elsewhere = at(headUri, 30, 2, 6);

const cases: readonly {
  title: string;
  findings: readonly Partial<Finding>[];
  groups: readonly (readonly [title: string, size: number])[];
}[] = [
  { title: "leaves a single finding as it is", findings: [{ message: "A." }], groups: [["A.", 1]] },
  {
    title: "names the subjects of one change",
    findings: ["id", "name"].map((name) => ({ message: `Property \`${name}\` was removed from \`Pet\`.` })),
    groups: [["2 properties were removed from `Pet`: `id`, `name`.", 2]],
  },
  {
    title: "names five subjects and counts the others",
    findings: ["a", "b", "c", "d", "e", "f", "g"].map((name) => ({
      message: `Enum value \`${name}\` was removed from \`Kind\`.`,
    })),
    groups: [["7 enum values were removed from `Kind`: `a`, `b`, `c`, `d`, `e` and 2 more.", 7]],
  },
  {
    title: "uses the plural of the verb",
    findings: ["a", "b"].map((name) => ({ message: `Query parameter \`${name}\` is no longer required.` })),
    groups: [["2 query parameters are no longer required: `a`, `b`.", 2]],
  },
  {
    title: "keeps verbs without a plural",
    findings: ["a", "b"].map((name) => ({ message: `Header \`${name}\` became required.` })),
    groups: [["2 headers became required: `a`, `b`.", 2]],
  },
  {
    title: "counts changes that differ in more than a name",
    findings: ["1", "2", "3"].map((name) => ({
      message: `Type of \`a${name}\` changed from string to \`b${name}\`.`,
    })),
    groups: [["Type of `a1` changed from string to `b1`, and 2 similar changes.", 3]],
  },
  {
    title: "separates rules, standings and locations",
    findings: [
      {},
      { rule: "type-changed" },
      { severity: "dangerous" },
      { approval },
      { head: elsewhere },
      {},
    ].map((parts) => ({ message: "A.", ...parts })),
    groups: [
      ["A.", 2],
      ["A.", 1],
      ["A.", 1],
      ["A.", 1],
      ["A.", 1],
    ],
  },
];

describe("groups of findings", () => {
  for (const { title, findings, groups } of cases)
    it(title, () => {
      const all = groupFindings(findings.map((parts) => finding(parts)));
      assert.deepEqual(
        all.map((group) => [group.title, group.findings.length]),
        groups,
      );
    });
});

describe("causes of findings", () => {
  const causes: readonly {
    title: string;
    messages: readonly string[];
    merged: readonly (readonly [title: string, size: number])[];
  }[] = [
    {
      title: "count the locations of a repeated message",
      messages: Array.from({ length: 6 }, () => "Header `X` was added."),
      merged: [["Header `X` was added (6 locations).", 6]],
    },
    {
      title: "name the subjects of messages that differ in a name",
      messages: ["A", "B", "A", "B"].map((name) => `Header \`${name}\` was added.`),
      merged: [["2 headers were added: `A`, `B` (4 locations).", 4]],
    },
    {
      title: "count messages that differ in several names",
      messages: ["1", "2", "3", "4"].map((n) => `\`null\` is no longer allowed for \`a${n}\`.`),
      merged: [["`null` is no longer allowed for `a1`, and 3 similar changes.", 4]],
    },
    {
      title: "are not merged below four findings",
      messages: ["A", "B"].map((name) => `Header \`${name}\` was added to \`x\`.`),
      merged: [
        ["Header `A` was added to `x`.", 1],
        ["Header `B` was added to `x`.", 1],
      ],
    },
  ];
  for (const { title, messages, merged } of causes)
    it(title, () => {
      const all = messages.map((message, line) => finding({ message, head: at(headUri, line, 0, 1) }));
      assert.deepEqual(
        mergeCauses(all).map((cause) => [cause.title, cause.findings.length]),
        merged,
      );
    });
});
