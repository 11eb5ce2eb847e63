/** Finds a value of a set, or proves that the set is empty. */
import type { Literal, Prop, Sets, ValueSet } from "./normal-form";
import type { Budget } from "./budget";
import { isInCombination } from "./membership";
import type { Json } from "./json";
import { empty, firstFound, found, unknown, type Outcome } from "./outcome";
import { solveArray } from "./solve-arrays";
import { solveNumber } from "./solve-numbers";
import { solveObject } from "./solve-objects";
import { createPropertyTrial, type PropertyTrial } from "./solve-property";
import { solveString } from "./solve-strings";
import type { Distinct, Solver } from "./solver";
import { createTable } from "./result-cache";

type CombinedType = "number" | "string" | "array" | "object";

const maxDepth = 150;

export function createSolver(sets: Sets, budget: Budget): Solver {
  const { props } = sets;
  const table = createTable();
  let depth = 0;

  const solver: Solver = { sets, budget, valueIn, valuesIn, stringsIn, reset };
  const theories = { number: solveNumber, string: solveString, array: solveArray, object: solveObject };

  function reset(): void {
    table.reset();
    depth = 0;
  }

  function valueIn(given: ValueSet): Outcome {
    const set = sets.known(given);
    if (set === sets.none) return empty;
    const { parts } = set;
    if (parts.null) return found(null);
    if (parts.boolean !== 0) return found((parts.boolean & 2) !== 0);
    if (depth > maxDepth) return unknown("The schemas are nested too deeply.");
    depth++;
    try {
      return table.answer(`set ${set.id}`, () =>
        firstFound(["string", "number", "array", "object"] as const, (type) => decide(type, parts[type])),
      );
    } finally {
      depth--;
    }
  }

  function decide(type: CombinedType, prop: Prop): Outcome {
    budget.spend(1);
    if (prop === props.none) return empty;
    return table.answer(`${type} ${prop.id}`, () => combine(type, prop));
  }

  function combine(type: CombinedType, prop: Prop): Outcome {
    const { literals, ors } = partsOf(prop);
    const base = props.and(literals);
    const [only] = ors;
    if (only === undefined) {
      budget.spend(literals.length);
      return theories[type](solver, literals);
    }
    const start = decide(type, base);
    if (start.kind === "empty") return empty;
    if (start.kind === "found" && isInCombination(sets, prop, start.value) === true) return start;
    const trial =
      type === "object" && start.kind === "found"
        ? createPropertyTrial(solver, literals, start.value)
        : undefined;
    if (ors.length === 1) return firstFound(only, (each) => decideAlternative(type, prop, each, trial));
    const possible = trial === undefined ? ors : ors.map((each) => withoutContradictions(each, trial));
    if (possible.some((each) => each.length === 0)) return empty;
    if (possible.some((each, index) => each.length < (ors[index]?.length ?? 0)))
      return decide(type, props.and([base, ...possible.map((each) => props.or(each))]));
    return split(type, base, ors);
  }

  /** The alternatives that do not need a property value that the literals exclude. */
  function withoutContradictions(alternatives: readonly Prop[], trial: PropertyTrial): readonly Prop[] {
    const isExcluded = (each: Prop): boolean => trial(each)?.kind === "empty";
    return alternatives.filter((each) => !(each.kind === "and" ? each.parts : [each]).some(isExcluded));
  }

  /** Decides one alternative of the only junction, separately if that is sufficient. */
  function decideAlternative(
    type: CombinedType,
    prop: Prop,
    alternative: Prop,
    trial: PropertyTrial | undefined,
  ): Outcome {
    const { literals } = partsOf(prop);
    if (literals.includes(props.not(alternative) as Literal)) return empty;
    const quick = trial?.(alternative);
    if (quick?.kind === "empty") return empty;
    if (quick?.kind === "found" && isInCombination(sets, prop, quick.value) === true) return quick;
    return decide(type, props.and([...literals, alternative]));
  }

  /** Tries the alternatives of one of several junctions: the one with the most specific alternatives. */
  function split(type: CombinedType, base: Prop, ors: readonly (readonly Prop[])[]): Outcome {
    const [first, ...others] = [...ors].sort((one, other) => weightOf(other) - weightOf(one));
    const rest = others.map((each) => props.or(each));
    const restIds = new Set(rest.map(({ id }) => id));
    return firstFound(first ?? [], (each) => {
      if (restIds.has(props.not(each).id)) return empty;
      const part = props.and([base, each, ...rest]);
      return doesLookAhead(part) ? dropContradictions(type, part) : decide(type, part);
    });
  }

  /** Removes alternatives that contradict the literals. */
  function dropContradictions(type: CombinedType, prop: Prop): Outcome {
    const { literals, ors } = partsOf(prop);
    const base = props.and(literals);
    const left: Prop[][] = [];
    for (const alternatives of ors) {
      const possible: Prop[] = [];
      for (const each of alternatives) {
        const outcome = decide(type, props.and([base, each]));
        if (outcome.kind === "found" && isInCombination(sets, prop, outcome.value) === true) return outcome;
        if (outcome.kind !== "empty") possible.push(each);
      }
      if (possible.length === 0) return empty;
      if (!possible.some((each) => isImplied(type, base, each))) left.push(possible);
    }
    return decide(type, props.and([base, ...left.map((each) => props.or(each))]));
  }

  function isImplied(type: CombinedType, base: Prop, prop: Prop): boolean {
    if (prop.kind === "or" || (prop.kind === "and" && prop.parts.length > maxImplied)) return false;
    const parts = prop.kind === "and" ? prop.parts : [prop];
    return parts.every((each) => decide(type, props.and([base, props.not(each)])).kind === "empty");
  }

  function valuesIn(set: ValueSet, most: number): Distinct<Json> {
    const values: Json[] = [];
    let rest = set;
    while (values.length < most) {
      const outcome = valueIn(rest);
      if (outcome.kind === "unknown") return { values, why: outcome.why };
      if (outcome.kind === "empty") break;
      values.push(outcome.value);
      rest = sets.and([sets.known(rest), sets.not(sets.constant(outcome.value))]);
    }
    return { values };
  }

  function stringsIn(prop: Prop, most: number): Distinct<string> {
    const values: string[] = [];
    let rest = prop;
    while (values.length < most) {
      const outcome = decide("string", rest);
      if (outcome.kind === "unknown") return { values, why: outcome.why };
      if (outcome.kind === "empty" || typeof outcome.value !== "string") break;
      values.push(outcome.value);
      rest = props.and([rest, props.not(sets.names([outcome.value]))]);
    }
    return { values };
  }

  return solver;
}

const maxImplied = 4;
const maxLookAhead = 48;

/** True if it is worthwhile to try each alternative separately first. */
function doesLookAhead(prop: Prop): boolean {
  const { ors } = partsOf(prop);
  return ors.length > 1 && ors.reduce((sum, each) => sum + each.length, 0) <= maxLookAhead;
}

/** The average number of constraints in an alternative of a junction. */
function weightOf(alternatives: readonly Prop[]): number {
  const total = alternatives.reduce((sum, each) => sum + (each.kind === "and" ? each.parts.length : 1), 0);
  return total / alternatives.length;
}

function partsOf(prop: Prop): { literals: Literal[]; ors: (readonly Prop[])[] } {
  const literals: Literal[] = [];
  const ors: (readonly Prop[])[] = [];
  for (const part of prop.kind === "and" ? prop.parts : [prop]) {
    if (part.kind === "literal") literals.push(part);
    else if (part.kind === "or") ors.push(part.parts);
  }
  return { literals, ors };
}
