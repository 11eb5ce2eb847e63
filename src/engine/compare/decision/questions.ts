/** Asks whether the schemas of a pair accept the values of each other. */
import {
  createComparer,
  lazyValue,
  type Answer,
  type Comparer,
  type Json,
  type SchemaDocument,
} from "../../../schema/index";
import type { Schema } from "../../model/schema";
import type { PairGraph, PairNode } from "../schemas/pairs";
import type { AnswerLog, Asked } from "./answer-log";
import { hasDiscriminator } from "./described-properties";
import {
  createSchemaDocuments,
  unreadable,
  type SchemaDocuments,
  type SchemaReading,
  type TagReading,
} from "./json-schemas";
import { groupOf } from "./question-groups";

/**
 * The known effect of the changes below a value, from the least to the most harmful: both versions accept the same
 * values; clients lose nothing; unknown.
 */
export type Effect = 0 | 1 | 2;
export const EQUAL = 0;
export const HARMLESS = 1;
export const OPEN = 2;

export interface Question {
  readonly effect: Effect;
  /** True if it could not be decided, for a reason that is not reported otherwise. */
  readonly isUnknown: () => boolean;
  /** A value that shows that one version does not accept all values of the other. */
  readonly counterexample: Json | undefined;
  /** A value that clients send and head rejects, or that base never contained; undefined if none is known. */
  readonly witness: () => Witness | undefined;
  /** True if only objects that combine the properties of several alternatives show a difference. */
  readonly isUnlikely: () => boolean;
}

export interface Questions {
  readonly ask: (value: PairNode, mayBeEqual: boolean) => Question;
  /** True if no value matches both the schema of a version and another one. */
  readonly excludes: (version: "base" | "head", value: PairNode, other: Json) => boolean;
}

export interface Witness {
  readonly value: Json;
  /** True if its properties are those of matching alternatives: others are rarely combined. */
  readonly isLikely: boolean;
  /** The version that rejects the value. */
  readonly outer: "base" | "head";
  /** True if a schema of the version that rejects the value accepts it. */
  readonly matches: (schema: Schema) => boolean;
}

/** Maximum work of one question and of all questions of a comparison, and their number. */
const MOST_STEPS_OF_ONE = 30_000;
const MOST_STEPS = 2_000_000;
const MOST_QUESTIONS = 2_000;

const tooMany = "There are too many changes.";

/** True if a question is left to the comparison of keywords: a schema is invalid, or there are too many questions. */
function isLeft(why: string): boolean {
  return why === tooMany || why.includes(unreadable) || why.includes("in an infinite loop");
}

type Closing = SchemaReading["closing"];

/** Decides the questions of one group. */
interface Decider {
  readonly comparer: Comparer;
  readonly source: SchemaDocument;
  readonly documents: SchemaDocuments;
}

function createDecider(graph: PairGraph): Decider {
  const documents = createSchemaDocuments(graph, graph.samenessAt);
  const comparer = createComparer(MOST_STEPS_OF_ONE);
  const options = { dialect: "openapi-3.1", format: "assertion", uri: "schema:///" } as const;
  return { comparer, documents, source: comparer.read(true, { ...options, load: documents.load }) };
}

export function createQuestions(graph: PairGraph, answers: AnswerLog, attend: () => void): Questions {
  const deciders = new Map<string, Decider>();
  let count = 0;
  let spent = 0;

  function deciderOf(group: string): Decider {
    let decider = deciders.get(group);
    if (decider === undefined) deciders.set(group, (decider = createDecider(graph)));
    return decider;
  }

  function recall<Value>(question: Asked, ask: () => Value): Value {
    attend();
    return answers.recall(question, () => {
      const answer = ask();
      // The answer to a question that was aborted is unknown. It must not be used.
      attend();
      return answer;
    });
  }

  /** The answer to a question about inclusion, of which there may be too many. */
  function decide(question: Asked, ask: (decider: Decider) => Answer): Answer {
    if (++count > MOST_QUESTIONS || spent > MOST_STEPS) return { answer: "unknown", why: tooMany };
    const { answer, steps } = recall(question, () => {
      const decider = deciderOf(question.group);
      const before = decider.comparer.spent();
      return { answer: ask(decider), steps: decider.comparer.spent() - before };
    });
    spent += steps;
    return answer;
  }

  function includes(outer: "base" | "head", value: PairNode, closing: Closing, tags: TagReading): Answer {
    const inner = outer === "base" ? "head" : "base";
    const { side } = value;
    const what = ["includes", outer, side, closing, tags].join(" ");
    // Those who send a value respect its tag; those who receive it may ignore it.
    const received = tags === "also" ? "none" : tags;
    const question = { group: groupOf(value), about: [value[outer], value[inner]], what };
    return decide(question, ({ comparer, source, documents }) =>
      comparer.includes(
        source.schemaAt(documents.uriOf(outer, value[outer], { side, closing: "open", tags: received })),
        source.schemaAt(documents.uriOf(inner, value[inner], { side, closing, tags })),
      ),
    );
  }

  /** True if a schema accepts a value. */
  function accepts(
    version: "base" | "head",
    schema: Schema,
    around: PairNode,
    closing: Closing,
    value: Json,
  ): boolean {
    const { side } = around;
    const group = groupOf(around);
    return recall({ group, about: [schema], what: ["accepts", version, side, closing].join(" ") }, () => {
      const { source, documents } = deciderOf(group);
      const uri = documents.uriOf(version, schema, { side, closing, tags: "none" });
      return source.schemaAt(uri).validate(value).answer === "valid";
    });
  }

  function excludes(version: "base" | "head", value: PairNode, other: Json): boolean {
    const { side, [version]: schema } = value;
    const what = ["excludes", version, side, JSON.stringify(other)].join(" ");
    const question = { group: groupOf(value), about: [schema], what };
    const answer = decide(question, ({ comparer, source, documents }) => {
      const uri = documents.uriOf(version, schema, { side, closing: "open", tags: "none" });
      return comparer.includes(comparer.read({ not: other }).schemaAt("#"), source.schemaAt(uri));
    });
    return answer.answer === "yes";
  }

  function ask(value: PairNode, mayBeEqual: boolean): Question {
    const [outer, inner] =
      value.side === "request" ? (["head", "base"] as const) : (["base", "head"] as const);
    // Servers and clients that select an alternative by its tag, and validators that do not.
    const readings: readonly [TagReading, ...TagReading[]] =
      hasDiscriminator(graph.base, value.base) || hasDiscriminator(graph.head, value.head)
        ? ["also", "alone"]
        : ["none"];
    const isIncluded = (version: "base" | "head"): boolean =>
      readings.every((tags) => includes(version, value, "open", tags).answer === "yes");
    const answer = includes(outer, value, "open", readings[0]);
    const all = lazyValue(() => [
      answer,
      ...readings.slice(1).map((tags) => includes(outer, value, "open", tags)),
    ]);
    const decisive = answer.answer === "yes" ? all().find((each) => each.answer !== "yes") : answer;
    if (decisive === undefined)
      return {
        effect: mayBeEqual && isIncluded(inner) ? EQUAL : HARMLESS,
        isUnknown: () => false,
        counterexample: undefined,
        witness: () => undefined,
        isUnlikely: () => true,
      };
    /** Asks about fewer values. A value that is known to be rejected answers if it is one of them. */
    function among(closing: Closing, tags: TagReading, known: Json | undefined): Answer {
      if (known !== undefined && accepts(inner, value[inner], value, closing, known))
        return { answer: "no", witness: known };
      return includes(outer, value, closing, tags);
    }

    return {
      effect: OPEN,
      isUnknown: () => all().some((each) => each.answer === "unknown" && !isLeft(each.why)),
      counterexample: decisive.answer === "no" ? decisive.witness : undefined,
      // The last reading is decided faster, and usually suffices.
      isUnlikely: () =>
        value.as === "json" &&
        readings.toReversed().every((tags) => includes(outer, value, "matching", tags).answer === "yes"),
      witness() {
        if (value.as !== "json" || all().some((each) => each.answer !== "no")) return undefined;
        // By convention, clients and servers use the properties that are described: others may be added.
        const known = readings.length === 1 && answer.answer === "no" ? answer.witness : undefined;
        const described = readings.map((tags) => among("described", tags, known));
        const [found] = described;
        if (found?.answer !== "no" || described.some((each) => each.answer !== "no")) return undefined;
        const likely = among("matching", readings[0], readings.length === 1 ? found.witness : undefined);
        const witness = likely.answer === "no" ? likely.witness : found.witness;
        return {
          value: witness,
          isLikely: likely.answer === "no",
          outer,
          matches: (schema) => accepts(outer, schema, value, "open", witness),
        };
      },
    };
  }

  return { ask, excludes };
}
