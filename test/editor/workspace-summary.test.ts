import assert from "node:assert/strict";
import { describeAge, summarizeApis } from "../../src/editor/workspace-summary";
import type { ListedApi } from "../../src/editor/background-checks";
import { report, unchecked } from "../formats/reports";
import { english } from "./english";

const api = (parts: Partial<ListedApi>): ListedApi => ({
  ...{ uri: "file:///a.yaml", busy: false, report: undefined, unchecked: undefined, checkedAt: 0 },
  ...parts,
});
const good = api({ report: report([]) });
const bad = api({ report: report([], { verdict: "breaking" }) });
const none = api({ report: report([]), unchecked: unchecked().unchecked ?? undefined });

const summaries: readonly [apis: readonly ListedApi[], isComplete: boolean, text: string, warns: boolean][] =
  [
    [[], true, "No OpenAPI documents were found in this workspace.", true],
    [[good], true, "1 API: no breaking changes.", false],
    [[good, bad, none], true, "3 APIs: 1 with breaking changes, 1 not checked.", true],
    [[good, api({})], true, "2 APIs: 1 not checked.", true],
    [
      [good, good],
      false,
      "2 APIs: no breaking changes. The workspace contains more files than the search limit.",
      true,
    ],
  ];

const ages: readonly [milliseconds: number, text: string][] = [
  [59_999, "just now"],
  [60_000, "1 min ago"],
  [3_599_999, "59 min ago"],
  [3_600_000, "1 h ago"],
  [86_400_000, "1 d ago"],
];

describe("the summary of a workspace", () => {
  for (const [apis, isComplete, text, warns] of summaries)
    it(`is “${text}”`, () => assert.deepEqual(summarizeApis(english, apis, isComplete), { text, warns }));

  for (const [milliseconds, text] of ages)
    it(`describes ${milliseconds} ms as ${text}`, () =>
      assert.equal(describeAge(english, milliseconds), text));
});
