/** The context that the builders of sets share. */
import type { Json, JsonObject } from "./json";
import type { KeywordReader } from "./keyword-values";
import type { Prop, Sets, ValueSet } from "./normal-form";
import type { Place, PlaceMap } from "./places";
import type { Resources } from "./resources";

/** Properties with these names are evaluated in instances that are in `when`. */
export interface EvaluatedProperties {
  readonly when: ValueSet;
  readonly names: Prop;
}

/** Items at these indexes whose value is in `values` are evaluated in instances that are in `when`. */
export interface EvaluatedItems {
  readonly when: ValueSet;
  readonly from: number;
  readonly to: number;
  readonly values: ValueSet;
}

/** One schema, and functions that build the sets of its subschemas. */
export interface Build {
  readonly sets: Sets;
  readonly resources: Resources;
  readonly assertsFormat: boolean;
  readonly place: Place;
  readonly schema: JsonObject;
  readonly keywords: KeywordReader;
  /** What was found to be evaluated at other places of the same resources. */
  readonly evaluated: {
    readonly properties: PlaceMap<readonly EvaluatedProperties[]>;
    readonly items: PlaceMap<readonly EvaluatedItems[]>;
  };
  /** The set of a subschema that applies to the same instance. */
  readonly same: (schema: Json) => ValueSet;
  /** The set of a subschema that applies to an item, a property or a name. */
  readonly child: (schema: Json) => ValueSet;
  /** The context of a schema at another place. */
  readonly at: (place: Place, schema: JsonObject) => Build;
}
