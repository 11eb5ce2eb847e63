/**
 * Schemas as the comparison sees them. A `Schema` is a conjunction of places in the document: one for an
 * ordinary schema, several where `allOf`, `$ref` siblings or merged properties say more about one value.
 * Equal conjunctions are the same object, so that pairs can be remembered by identity.
 */
import type { At } from "../at";
import type { Dialect } from "./dialect";
import type { Malformed } from "./malformed";
import type { Resolver } from "./resolve";
import type { Slot } from "./revisions";
import type { Decimal } from "./values";

/** Leave out a part's own unions (a branch of each has been chosen already), or its `nullable`. */
export const omitUnions = 1;
export const omitNullable = 2;

/** One schema object of the document, read whole or with some keywords left out. */
export interface Part {
  readonly at: At;
  readonly omit: number;
}

export interface Schema {
  readonly id: number;
  readonly parts: readonly Part[];
  /** Where to point when the schema as a whole is meant; for an absent schema, what would hold it. */
  readonly home: At;
  /** True where nothing is written: every value is allowed. */
  readonly absent: boolean;
  /** The reference that was pointed at another schema, this one or one it is met below: that is what was edited. */
  readonly repointed: At | undefined;
  readonly memo: Memo;
}

interface Memories {
  readonly shape: Slot<Shape>;
  readonly view: Slot<{ readonly of: Shape["flat"]; readonly view: ObjectView }>;
  readonly look: Slot<{ readonly of: Shape; readonly look: string }>;
  readonly alternatives: Slot<readonly Shape[] | undefined>;
  /** The types of which its alternatives do not tell what its unions leave. */
  readonly intricate: Slot<number>;
}

/** What has been read of a schema, for whoever asks next. Of most schemas little is asked. */
export class Memo implements Memories {
  private readonly slots: { -readonly [Key in keyof Memories]?: Memories[Key] } = {};
  readonly shape: Memories["shape"] = {};

  get view(): Memories["view"] {
    return (this.slots.view ??= {});
  }
  get look(): Memories["look"] {
    return (this.slots.look ??= {});
  }
  get alternatives(): Memories["alternatives"] {
    return (this.slots.alternatives ??= {});
  }
  get intricate(): Memories["intricate"] {
    return (this.slots.intricate ??= {});
  }
}

export interface SchemaStore {
  readonly dialect: Dialect;
  readonly resolver: Resolver;
  /** The schema written at a place. */
  of(at: At): Schema;
  /** The schema that is met by what meets all of these. */
  all(parts: readonly Part[], home: At): Schema;
  /** The schema of what is not written at all: everything is allowed. */
  anything(home: At): Schema;
  /** The schema of every string. */
  anyString(home: At): Schema;
  /** The same schema, seen as the reference that was pointed at it. */
  repointed(schema: Schema, site: At): Schema;
  /** The same schema, met below a reference that was pointed elsewhere. */
  below(schema: Schema, site: At): Schema;
  /** The named schemas that take this one over by `allOf`, directly or through others, in document order. */
  extensionsOf(home: At): readonly At[];
  /** Whether the document has a named schema of this name. */
  hasName(name: string): boolean;
  /** How many schemas there are. */
  readonly size: number;
  /** Counts a step of a search. Throws `TooComplex` where a comparison takes too many. */
  step(): void;
  /** What was computed from the document, or what is computed now where that no longer holds. */
  recall<Value>(slot: Slot<Value>, compute: () => Value): Value;
  /** What a schema says, read once. */
  shape(schema: Schema): Shape;
}

/** A bound and where it is written. */
export interface Limit {
  readonly value: Decimal;
  readonly text: string;
  readonly exclusive: boolean;
  readonly at: At;
}

/** A keyword's word (a pattern, a format) and where it is written. */
export interface Term {
  readonly text: string;
  readonly at: At;
}

/** An allowed value; `null` and other types alike. */
export interface AllowedValue {
  readonly type: number;
  readonly at: At;
}

export interface Conditional {
  readonly at: At;
  readonly if: Schema;
  readonly then: Schema;
  readonly else: Schema;
}

export interface Contains {
  readonly at: At;
  readonly schema: Schema;
  readonly min: Limit | undefined;
  readonly max: Limit | undefined;
}

export interface Shape {
  readonly schema: Schema;
  /** For an alternative of a union: the branch as written there. */
  readonly branch?: At | undefined;
  /** The types that some value may have: `type`, `nullable` and the types of `enum` taken together. */
  readonly types: number;
  readonly typeAt: At | undefined;
  /** The allowed values by their canonical text, where they are listed. */
  readonly values: ReadonlyMap<string, AllowedValue> | undefined;
  /** The keyword that lists them. */
  readonly valuesAt: At | undefined;
  readonly minimum: Limit | undefined;
  readonly maximum: Limit | undefined;
  readonly multiples: readonly Limit[];
  /** `minLength`, `maxItems` and the other counts; a lower count of 0 is not listed. */
  readonly counts: ReadonlyMap<CountKeyword, Limit>;
  readonly patterns: readonly Term[];
  readonly formats: readonly Term[];
  readonly encodings: readonly Term[];
  readonly mediaTypes: readonly Term[];
  readonly uniqueItems: At | undefined;
  readonly unions: readonly Union[];
  readonly discriminators: readonly At[];
  readonly nots: readonly Schema[];
  readonly conditionals: readonly Conditional[];
  readonly contains: readonly Contains[];
  readonly flat: readonly FlatPart[];
  readonly never: At | undefined;
  readonly unknown: At | undefined;
  /** Values that are read as if they were not there. */
  readonly malformed: readonly Malformed[];
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  /** Each `default` among the parts; by rights there is one. */
  readonly defaults: readonly At[];
  /** Marked with `x-extensible-enum`: more values may come. */
  readonly extensible: boolean;
}

export const allCounts = [
  "minLength",
  "minItems",
  "minProperties",
  "maxLength",
  "maxItems",
  "maxProperties",
] as const;
export type CountKeyword = (typeof allCounts)[number];

/** An `anyOf` or `oneOf` of two branches or more, or what `nullable` says without `type`. */
export interface Union {
  readonly kind: "anyOf" | "oneOf";
  readonly at: At;
  readonly branches: readonly Part[];
}

export interface FlatPart {
  readonly at: At;
  /** With `unevaluated…`: this part and all that apply in the same place through it (JSON Schema 2020-12 §11). */
  sees: readonly At[];
}

/** A property, with all that has a word on it. */
export interface Property {
  readonly name: string;
  readonly schema: Schema;
  /** Where it is written; undefined for one that is only `required`. */
  readonly at: At;
  /** Its schema is `false`, or a closed part leaves it out: it must not be there. */
  readonly forbidden: boolean;
  /** Its schema is what is written at its place, and nothing besides. */
  readonly isAlone: boolean;
}

/** What a schema says of objects. */
export interface ObjectView {
  readonly properties: ReadonlyMap<string, Property>;
  /** Required names, with the item of the `required` list that says so. */
  readonly required: ReadonlyMap<string, At>;
  /** By pattern, as written. */
  readonly patterns: ReadonlyMap<string, Property>;
  /** What properties that are not named must meet. */
  readonly rest: Schema;
  readonly restIs: "open" | "closed" | "schema";
  /** The keyword that says so; undefined where nothing does. */
  readonly restAt: At | undefined;
  readonly names: readonly Schema[];
  /** `dependentRequired` by trigger, then the names it asks for. */
  readonly dependentRequired: ReadonlyMap<string, ReadonlyMap<string, At>>;
  readonly dependentSchemas: ReadonlyMap<string, { readonly at: At; readonly schema: Schema }>;
}

/** The name of a schema that stands among the named ones; undefined for an inline schema. */
export function nameOf({ home }: Schema): string | undefined {
  const holder = home.parent?.token;
  return holder === "schemas" || holder === "definitions" ? home.token : undefined;
}
