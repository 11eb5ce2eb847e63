/**
 * The answers of a decision, in the order of its questions. The next decision uses them if it asks the same questions
 * about schemas that did not change except for annotations. An answer may depend on the questions before it (which of
 * several witnesses is found), so either all of them are used or none.
 */
import type { RecordedResult, Revisions } from "../../model/revisions";
import { isWrittenSame } from "../../model/same-text";
import type { Schema } from "../../model/schema";

export interface AnswerLog {
  /** Runs a decision. It runs twice if it turns out to ask other questions than the previous one. */
  readonly run: <Result>(decide: () => Result) => Result;
  /** The answer to a question of the running decision. */
  readonly recall: <Value>(question: Asked, ask: () => Value) => Value;
}

export interface Asked {
  readonly about: readonly Schema[];
  /** What is asked about these schemas. */
  readonly what: string;
}

interface Entry {
  question: Asked;
  readonly answer: RecordedResult<unknown> | undefined;
}

/** Thrown if a decision asks another question than the previous one. */
class OtherQuestion extends Error {}

export function createAnswerLog(revisions: Revisions): AnswerLog {
  let entries: Entry[] = [];
  let isReplayed = false;
  let position = 0;

  function replay(question: Asked): unknown {
    const entry = entries[position++];
    if (entry === undefined || !isSameQuestion(entry.question, question)) throw new OtherQuestion();
    entry.question = question;
    return entry.answer?.value;
  }

  return {
    run(decide) {
      position = 0;
      isReplayed =
        entries.length > 0 &&
        entries.every(({ answer }) => answer !== undefined && revisions.holdsMeaning(answer));
      if (isReplayed) {
        try {
          return decide();
        } catch (error) {
          if (!(error instanceof OtherQuestion)) throw error;
        }
      }
      isReplayed = false;
      entries = [];
      return decide();
    },
    recall<Value>(question: Asked, ask: () => Value) {
      if (isReplayed) return replay(question) as Value;
      const { value, kept } = revisions.note(ask);
      entries.push({ question, answer: kept });
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
