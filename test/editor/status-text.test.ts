import assert from "node:assert/strict";
import { describeStatus } from "../../src/editor/status-text";
import type { KnownState } from "../../src/editor/status-text";
import { at, finding, report, unchecked } from "../formats/reports";
import { english } from "./english";

const broken = report([finding()]);
const why = unchecked().unchecked ?? undefined;

const cases: readonly {
  title: string;
  state: Partial<KnownState>;
  text: string;
  details: readonly string[];
  breaking?: true;
}[] = [
  { title: "before the first check", state: { busy: true }, text: "$(sync~spin) Checking", details: [] },
  {
    title: "compatible",
    state: { report: report([]) },
    text: "$(pass) Compatible with v1.4.0",
    details: ["Compatible with v1.4.0: no change to the contract."],
  },
  {
    title: "compatible so far, being checked again",
    state: { busy: true, report: report([]) },
    text: "$(sync~spin) Compatible with v1.4.0",
    details: ["Compatible with v1.4.0: no change to the contract."],
  },
  {
    title: "dangerous",
    state: { report: report([finding({ severity: "dangerous" })]) },
    text: "$(warning) 1 dangerous since v1.4.0",
    details: ["No breaking change since v1.4.0, but 1 dangerous change that may break some clients."],
  },
  {
    title: "breaking",
    state: { report: broken },
    text: "$(error) 1 breaking since v1.4.0",
    details: ["1 breaking change since v1.4.0."],
    breaking: true,
  },
  {
    title: "compatible, but for what could not be compared",
    state: {
      report: report([], {
        notes: [{ code: "x", message: "?", advice: "!", at: at("file:///a.yaml", 0, 0, 1) }],
      }),
    },
    text: "$(info) Compatible with v1.4.0",
    details: ["Compatible with v1.4.0: no changes found. 1 warning."],
  },
  {
    title: "not checked",
    state: { unchecked: why },
    text: "$(circle-slash) Not checked",
    details: ["Not checked: This file is in no git repository.", "Name the published version."],
  },
  {
    title: "not checked, with findings of before on show",
    state: { unchecked: why, report: broken },
    text: "$(circle-slash) Not checked, findings are stale",
    details: [
      "Not checked: This file is in no git repository.",
      "Name the published version.",
      "Last check:",
      "1 breaking change since v1.4.0.",
    ],
  },
  {
    title: "not checked yet, being checked",
    state: { busy: true, unchecked: why },
    text: "$(sync~spin) Checking",
    details: ["Not checked: This file is in no git repository.", "Name the published version."],
  },
];

describe("the text of the status bar item", () => {
  it("states that the published version was chosen, until that is reset", () => {
    const { details } = describeStatus(
      english,
      { busy: false, report: report([]), unchecked: undefined },
      "refs/tags/v1.3.0",
    );
    assert.deepEqual(details, [
      "Compatible with v1.4.0: no change to the contract.",
      "Published: v1.4.0 (release tag), `info.version` 1.4.0.",
      "Compared with `refs/tags/v1.3.0`, selected with Compare With…",
    ]);
  });

  for (const { title, state, text, details, breaking = false } of cases) {
    it(title, () => {
      const status = describeStatus(english, {
        busy: false,
        report: undefined,
        unchecked: undefined,
        ...state,
      });
      const base = state.report ? ["Published: v1.4.0 (release tag), `info.version` 1.4.0."] : [];
      assert.deepEqual(
        [status.text, status.details, status.breaking],
        [text, [...details, ...base], breaking],
      );
      assert.equal(status.busy, state.busy ?? false);
      assert.ok(!status.detail.includes(status.words), "the language status does not repeat itself");
      assert.equal(status.words, text.replace(/^\S+ /, ""));
      const isGood = /\((?:pass|info|circle-outline|sync~spin)\)/.test(text);
      assert.equal(status.warns, !isGood);
    });
  }
});
