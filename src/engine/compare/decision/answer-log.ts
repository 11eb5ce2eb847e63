/**
 * The answers of a decision, by independent groups of questions and in the order of the questions. The next decision uses
 * the answers of a group if it asks the same questions about schemas that did not change except for annotations. An
 * answer may depend on the questions before it in its group (which of several witnesses is found), so either all answers
 * of a group are used or none.
 */
import type { RecordedResult, Revisions } from "../../model/revisions";
import { isWrittenSame } from "../../model/same-text";
import type { Schema } from "../../model/schema";

export interface AnswerLog {
  /** Runs a decision. */
  readonly run: <Result>(decide: () => Result) => Result;
  /**
   * The answer to a question of the running decision.
   * @param ask is called later than the questions before it in its group, and may be called again
   */
  readonly recall: <Value>(question: Asked, ask: () => Value) => Value;
}

export interface Asked {
  /** Questions of different groups do not influence each other. */
  readonly group: string;
  readonly about: readonly Schema[];
  /** What is asked about these schemas. */
  readonly what: string;
}

interface Entry {
  question: Asked;
  readonly answer: RecordedResult<unknown> | undefined;
}

interface Group {
  readonly entries: Entry[];
  /** The decision that used it last. */
  run: number;
  /** The questions that were answered by entries, in their order; undefined if questions are asked. */
  answered: (() => unknown)[] | undefined;
}

export function createAnswerLog(revisions: Revisions): AnswerLog {
  const groups = new Map<string, Group>();
  let run = 0;

  function groupOf({ group: name }: Asked): Group {
    let group = groups.get(name);
    if (group === undefined) groups.set(name, (group = { entries: [], run: 0, answered: undefined }));
    if (group.run === run) return group;
    group.run = run;
    const isValid = group.entries.every(
      ({ answer }) => answer !== undefined && revisions.holdsMeaning(answer),
    );
    if (!isValid) group.entries.length = 0;
    group.answered = isValid ? [] : undefined;
    return group;
  }

  /** The next entry, if it answers a question; otherwise the questions before it are asked, which others build on. */
  function nextEntry(group: Group, question: Asked, ask: () => unknown): Entry | undefined {
    const { entries, answered } = group;
    if (answered === undefined) return undefined;
    const entry = entries[answered.length];
    if (entry !== undefined && isSameQuestion(entry.question, question)) {
      answered.push(ask);
      return entry;
    }
    group.answered = undefined;
    entries.length = answered.length;
    for (const before of answered) before();
    return undefined;
  }

  return {
    run(decide) {
      run++;
      const result = decide();
      for (const [name, group] of groups) if (group.run !== run) groups.delete(name);
      return result;
    },
    recall<Value>(question: Asked, ask: () => Value) {
      const group = groupOf(question);
      const entry = nextEntry(group, question, ask);
      if (entry !== undefined) {
        entry.question = question;
        return entry.answer?.value as Value;
      }
      const { value, kept } = revisions.note(ask);
      group.entries.push({ question, answer: kept });
      return value;
    },
  };
}

function isSameQuestion(one: Asked, other: Asked): boolean {
  return (
    one.what === other.what &&
    one.about.length === other.about.length &&
    one.about.every((schema, index) => isSameSchema(schema, other.about[index]))
  );
}

/** True for the same locations, if at most annotations changed there. */
function isSameSchema(one: Schema, other: Schema | undefined): boolean {
  if (one === other) return true;
  return (
    one.parts.length === other?.parts.length &&
    one.parts.every(({ at }, index) => {
      const its = other.parts[index]?.at;
      return at.pointer() === its?.pointer() && isWrittenSame(at.node, its.node);
    })
  );
}
