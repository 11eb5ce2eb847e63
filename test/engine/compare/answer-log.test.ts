/** The answers that a decision takes from the previous one. */
import assert from "node:assert/strict";
import { createAnswerLog, type AnswerLog } from "../../../src/engine/compare/decision/answer-log";
import { createRevisions, type Revisions, type Unit } from "../../../src/engine/model/revisions";

const about = (what: string): { readonly about: readonly []; readonly what: string } => ({ about: [], what });

/** Asks questions about a unit in a new revision, and returns those that were not answered before. */
function asked(revisions: Revisions, log: AnswerLog, questions: readonly string[], unit: Unit): string[] {
  return log.run(() => {
    const open: string[] = [];
    for (const what of questions)
      log.recall(about(what), () => {
        revisions.read(unit);
        open.push(what);
      });
    return open;
  });
}

interface Case {
  readonly title: string;
  readonly now: readonly string[];
  readonly change?: "annotations" | "schemas";
  readonly open: readonly string[];
}

const cases: readonly Case[] = [
  { title: "the same questions", now: ["a", "b"], open: [] },
  { title: "fewer questions", now: ["a"], open: [] },
  { title: "another question at the end", now: ["a", "b", "c"], open: ["a", "b", "c"] },
  { title: "other questions in between", now: ["a", "c", "b"], open: ["a", "c", "b"] },
  { title: "an edit of annotations", now: ["a", "b"], change: "annotations", open: [] },
  { title: "an edit of a schema", now: ["a", "b"], change: "schemas", open: ["a", "b"] },
];

describe("answers of the previous decision", () => {
  for (const { title, now, change, open } of cases)
    it(`${open.length === 0 ? "are used after" : "are not used after"} ${title}`, () => {
      const revisions = createRevisions();
      const log = createAnswerLog(revisions);
      const unit: Unit = { changed: 0, redefined: 0 };
      revisions.begin();
      assert.deepEqual(asked(revisions, log, ["a", "b"], unit), ["a", "b"]);
      revisions.begin();
      if (change === "annotations") revisions.change(unit, "annotations");
      if (change === "schemas") revisions.change(unit);
      assert.deepEqual(asked(revisions, log, now, unit), open);
    });
});
