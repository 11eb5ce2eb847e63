/** `unevaluatedProperties` and `unevaluatedItems` as constraints on the parts that no other keyword evaluates. */
import type { Prop, ValueSet } from "./normal-form";
import type { Build, EvaluatedItems, EvaluatedProperties } from "./build-context";
import { Undecided } from "./budget";
import type { Json } from "./json";

/** Limit of parts that are distinguished. */
const maxParts = 512;
const maxContains = 6;

/** Names that are evaluated in the same cases. */
interface Region {
  readonly names: Prop;
  readonly conditions: readonly ValueSet[];
}

export const unevaluated = {
  properties({ sets, child }: Build, evaluated: readonly EvaluatedProperties[], rest: Json): ValueSet[] {
    const { props } = sets;
    const always = evaluated.filter(({ when }) => when === sets.all).map(({ names }) => names);
    let regions: Region[] = [{ names: props.not(props.or(always)), conditions: [] }];
    for (const { when, names } of evaluated) {
      if (when === sets.all || when === sets.none) continue;
      regions = regions.flatMap((region) => {
        const conditions = [...region.conditions, when];
        const both = { names: props.and([region.names, names]), conditions };
        return [both, { ...region, names: props.and([region.names, props.not(names)]) }].filter(
          (part) => part.names !== props.none,
        );
      });
      if (regions.length > maxParts)
        throw new Undecided(`"unevaluatedProperties" depends on too many cases.`);
    }
    const wrong = sets.not(child(rest));
    return regions.map(({ names, conditions }) =>
      sets.or([...conditions, sets.when("object", props.not(sets.properties(names, wrong, 1)))]),
    );
  },

  items({ sets, child }: Build, evaluated: readonly EvaluatedItems[], rest: Json): ValueSet[] {
    const cuts = new Set([0, ...evaluated.flatMap(({ from, to }) => [from, to])]);
    const starts = [...cuts].filter(Number.isFinite).sort((one, other) => one - other);
    const right = child(rest);
    return starts.map((from, index) => {
      const here = evaluated.filter((each) => each.from <= from && from < each.to);
      const whole = here.filter(({ values }) => values === sets.all).map(({ when }) => when);
      const matching = here.filter(({ values }) => values !== sets.all);
      if (matching.length > maxContains) throw new Undecided(`"unevaluatedItems" depends on too many cases.`);
      const cases = subsets(matching).map((some) => {
        const wrong = sets.not(sets.or([right, ...some.map(({ values }) => values)]));
        const none = sets.props.not(sets.items(from, starts[index + 1] ?? Infinity, wrong, 1));
        return sets.and([...some.map(({ when }) => when), sets.when("array", none)]);
      });
      return sets.or([...whole, ...cases]);
    });
  },
};

function subsets<Each>([first, ...others]: readonly Each[]): Each[][] {
  if (first === undefined) return [[]];
  const rest = subsets(others);
  return [...rest, ...rest.map((some) => [first, ...some])];
}
