/** The answers that a decision takes from the previous one. */
import assert from "node:assert/strict";
import { createAnswerLog, type AnswerLog, type Asked } from "../../../src/engine/compare/decision/answer-log";
import { createRevisions, type Revisions, type Unit } from "../../../src/engine/model/revisions";

/** A question of the group that its first letter names. */
function question(what: string): Asked {
  return { group: what.charAt(0), about: [], what };
}

/** Asks questions, each about the unit of its group, and returns those that are not answered by the log. */
function asked(
  revisions: Revisions,
  log: AnswerLog,
  questions: readonly string[],
  units: Readonly<Record<string, Unit>>,
): string[] {
  const open: string[] = [];
  const answers = log.run(() =>
    questions.map((what) =>
      log.recall(question(what), () => {
        const unit = units[what.charAt(0)];
        if (unit !== undefined) revisions.read(unit);
        open.push(what);
        return `answer to ${what}`;
      }),
    ),
  );
  assert.deepEqual(
    answers,
    questions.map((what) => `answer to ${what}`),
  );
  return open;
}

interface Case {
  readonly title: string;
  readonly before?: readonly string[];
  readonly now: readonly string[];
  /** Changes of the unit of the group `a`. */
  readonly change?: "annotations" | "schemas";
  readonly open: readonly string[];
}

const cases: readonly Case[] = [
  { title: "the same questions", now: ["a1", "a2"], open: [] },
  { title: "fewer questions", now: ["a1"], open: [] },
  { title: "another question at the end", now: ["a1", "a2", "a3"], open: ["a1", "a2", "a3"] },
  { title: "other questions in between", now: ["a1", "a3", "a2"], open: ["a1", "a3", "a2"] },
  { title: "an edit of annotations", now: ["a1", "a2"], change: "annotations", open: [] },
  { title: "an edit of a schema", now: ["a1", "a2"], change: "schemas", open: ["a1", "a2"] },
  {
    title: "an edit of a schema of one group",
    before: ["a1", "b1", "a2", "b2"],
    now: ["a1", "b1", "a2", "b2"],
    change: "schemas",
    open: ["a1", "a2"],
  },
  {
    title: "another question of one group",
    before: ["a1", "b1", "b2", "a2"],
    now: ["a1", "b1", "b3", "b2", "a2"],
    open: ["b1", "b3", "b2"],
  },
  {
    title: "questions of another group in between",
    before: ["a1", "a2"],
    now: ["a1", "b1", "a2"],
    open: ["b1"],
  },
];

describe("answers of the previous decision", () => {
  for (const { title, before = ["a1", "a2"], now, change, open } of cases)
    it(`leave ${open.length === 0 ? "no question" : open.join(" and ")} open after ${title}`, () => {
      const revisions = createRevisions();
      const log = createAnswerLog(revisions);
      const units = { a: { changed: 0, redefined: 0 }, b: { changed: 0, redefined: 0 } };
      revisions.begin(0);
      assert.deepEqual(asked(revisions, log, before, units), before);
      revisions.begin(0);
      if (change === "annotations") revisions.change(units.a, "annotations");
      if (change === "schemas") revisions.change(units.a);
      assert.deepEqual(asked(revisions, log, now, units), open);
    });

  it("are forgotten with a group that is not asked about", () => {
    const revisions = createRevisions();
    const log = createAnswerLog(revisions);
    const asks = [["a1"], [], ["a1"]].map((questions) => {
      revisions.begin(0);
      return asked(revisions, log, questions, {});
    });
    assert.deepEqual(asks, [["a1"], [], ["a1"]]);
  });
});
