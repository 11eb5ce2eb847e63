import assert from "node:assert/strict";
import { rules } from "../../src/engine/index";
import { told } from "./compared";
import { exampleDocuments } from "./example";

describe("rules and their examples", () => {
  for (const rule of Object.values(rules)) {
    describe(rule.kind, () => {
      for (const example of rule.examples) {
        it(example.title, () => {
          const { before, after } = exampleDocuments(example);
          const said = told(before, after).filter((each) => each.kind === rule.kind);
          const expected = example.reports.map((report) => ({
            compatibility: report.compatibility,
            underlines: report.underlines,
            ...(report.side === undefined ? {} : { side: report.side }),
          }));
          const shown = said.map(({ compatibility, underlines, side }, index) => ({
            compatibility,
            underlines,
            ...(example.reports[index]?.side === undefined ? {} : { side }),
          }));
          assert.deepEqual(shown, expected);
        });
        it(`${example.title}: no changes compared with itself`, () => {
          const { before, after } = exampleDocuments(example);
          assert.deepEqual(told(before, before), []);
          assert.deepEqual(told(after, after), []);
        });
      }
    });
  }
});
