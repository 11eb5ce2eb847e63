import assert from "node:assert/strict";
import { nextSteps, type Situation } from "../../src/editor/next-steps-for";
import { at, finding, report, unchecked } from "../formats/reports";
import { english } from "./english";

const broken = report([finding()]);
const compatible = finding({ severity: "compatible" });
const note = { code: "x", message: "?", advice: "!", at: at("file:///a.yaml", 0, 0, 1) };

function because(code: string): Partial<Situation> {
  return { unchecked: unchecked({ code }).unchecked ?? undefined };
}

const cases: readonly { title: string; now: Partial<Situation>; steps: readonly string[] }[] = [
  { title: "before the first check", now: { busy: true }, steps: ["Compare With…"] },
  {
    title: "breaking",
    now: { report: broken },
    steps: [
      "Show Findings",
      "Show Changes Since Published",
      "Show Report",
      "Restore Everything That Was Published",
      "Compare With…",
      "Check Now",
    ],
  },
  {
    title: "not checked because of an error in a file",
    now: { ...because("config"), cause: { name: "contract-guard.yaml:2", args: [] } },
    steps: ["Open contract-guard.yaml:2", "Check Now", "Compare With…"],
  },
  {
    title: "breaking, with the cursor at a break",
    now: { report: broken, atBreak: true },
    steps: [
      "Show Findings",
      "Show Changes Since Published",
      "Show Report",
      "Restore Everything That Was Published",
      "Approve Break at Cursor…",
      "Compare With…",
      "Check Now",
    ],
  },
  {
    title: "compared with another version",
    now: { report: report([]), chosen: "v1.3.0" },
    steps: ["Back to Default", "Compare With…", "Check Now"],
  },
  { title: "as published", now: { report: report([]) }, steps: ["Compare With…", "Check Now"] },
  {
    title: "compatible, with a change",
    now: { report: report([compatible]) },
    steps: ["Show Changes Since Published", "Show Report", "Publish Version…", "Compare With…", "Check Now"],
  },
  {
    title: "compatible, with a change that is not saved",
    now: { report: report([compatible]), saved: false },
    steps: ["Show Changes Since Published", "Show Report", "Compare With…", "Check Now"],
  },
  {
    title: "uncertain somewhere",
    now: { report: report([], { notes: [note] }) },
    steps: ["Show Findings", "Compare With…", "Check Now"],
  },
  {
    title: "not published yet",
    now: { report: report([], { verdict: "unpublished" }) },
    steps: ["Publish Version…", "Compare With…", "Check Now"],
  },
  {
    title: "not parsed, with findings of before",
    now: { ...because("syntax"), report: broken },
    steps: ["Show Findings", "Check Now", "Compare With…"],
  },
  {
    title: "in front of a part of a document that breaks",
    now: { report: broken, partOf: { name: "openapi.yaml", uri: "" } },
    steps: ["Show Findings", "Show Changes Since Published", "Open openapi.yaml"],
  },
  {
    title: "in front of a part, with the cursor at a break",
    now: { report: broken, atBreak: true, partOf: { name: "openapi.yaml", uri: "" } },
    steps: ["Show Findings", "Show Changes Since Published", "Approve Break at Cursor…", "Open openapi.yaml"],
  },
  {
    title: "in front of a part of a document that was not checked",
    now: { ...because("no-release"), partOf: { name: "openapi.yaml", uri: "" } },
    steps: ["Open openapi.yaml"],
  },
  { title: "in restricted mode", now: because("restricted"), steps: ["Manage Workspace Trust"] },
  {
    title: "served by a host that is not allowed",
    now: because("url-not-allowed"),
    steps: ["Allow Host…", "Compare With…"],
  },
  {
    title: "served to who signs in",
    now: because("url-refused"),
    steps: ["Set Access Token…", "Compare With…"],
  },
  { title: "never released", now: because("no-release"), steps: ["Publish Version…", "Compare With…"] },
];

describe("the next steps", () => {
  const usual: Situation = {
    ...{ busy: false, report: undefined, unchecked: undefined },
    ...{ atBreak: false, saved: true },
  };
  for (const { title, now, steps } of cases)
    it(`of a document that is ${title}`, () => {
      const labels = nextSteps(english, { ...usual, ...now }).map(({ label }) =>
        label.replace(/^\$\(\S+\) /, ""),
      );
      assert.deepEqual(labels, steps);
    });
});
