/**
 * Schemas as compared. A `Schema` is a conjunction of locations in the document: one for an ordinary schema, several if
 * `allOf`, `$ref` siblings or merged properties constrain the same value. Equal conjunctions are the same object, so
 * pairs can be cached by identity.
 */
import type { At } from "../at";
import type { Dialect } from "./dialect";
import type { Malformed } from "./malformed";
import type { Resolver } from "./resolve";
import type { Slot } from "./revisions";
import type { Decimal } from "./values";

/** Omit the part's own unions: a branch of each has been selected. */
export const omitUnions = 1;

/** A schema object of the document, complete or with some keywords omitted. */
export interface Part {
  readonly at: At;
  readonly omit: number;
}

export interface Schema {
  readonly id: number;
  readonly parts: readonly Part[];
  /** The location of the schema as a whole; for a missing schema, its parent. */
  readonly home: At;
  /** True for a missing schema: every value is allowed. */
  readonly absent: boolean;
  /** The reference that was changed to another schema, this one or an ancestor: the edited location. */
  readonly repointed: At | undefined;
  readonly memo: Memo;
}

interface Memories {
  readonly shape: Slot<Shape>;
  readonly view: Slot<{ readonly of: Shape["flat"]; readonly view: ObjectView }>;
  readonly look: Slot<{ readonly of: Shape; readonly look: string }>;
  readonly alternatives: Slot<readonly Shape[] | undefined>;
  /** The types for which the alternatives do not determine the result of the unions. */
  readonly intricate: Slot<number>;
  /** The schema objects that apply to the same value: its parts, and those that they reference or contain. */
  readonly applied: Slot<readonly At[]>;
  /** True if keywords depend on each other. */
  readonly combines: Slot<boolean>;
  /** The names of the properties that are part of one side only. */
  readonly oneSided: Slot<string>;
  /** True if it has no value. */
  readonly unsatisfiable: Slot<boolean>;
}

/** Cached parts of a schema, computed on demand, because most are never needed. */
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
  get applied(): Memories["applied"] {
    return (this.slots.applied ??= {});
  }
  get combines(): Memories["combines"] {
    return (this.slots.combines ??= {});
  }
  get unsatisfiable(): Memories["unsatisfiable"] {
    return (this.slots.unsatisfiable ??= {});
  }
  get oneSided(): Memories["oneSided"] {
    return (this.slots.oneSided ??= {});
  }
}

export interface SchemaStore {
  readonly dialect: Dialect;
  readonly resolver: Resolver;
  /** The schema at a location. */
  of(at: At): Schema;
  /** The schema that accepts the values that match all of these. */
  all(parts: readonly Part[], home: At): Schema;
  /** The schema of a missing location: everything is allowed. */
  anything(home: At): Schema;
  /** The schema of every string. */
  anyString(home: At): Schema;
  /** The same schema, as the target of a changed reference. */
  repointed(schema: Schema, site: At): Schema;
  /** The same schema, reached through a changed reference. */
  below(schema: Schema, site: At): Schema;
  /** The named schemas that extend this one by `allOf`, directly or indirectly, in document order. */
  extensionsOf(home: At): readonly At[];
  /** True if the document has a schema of this name. */
  hasName(name: string): boolean;
  /** The named schema of this document. */
  named(name: string): At | undefined;
  /** Counts a step of a search. Throws `TooComplex` if a comparison takes too many. */
  step(): void;
  /** The cached result, or a newly computed one if it is no longer valid. */
  recall<Value>(slot: Slot<Value>, compute: () => Value): Value;
  /** The constraints of a schema, cached. */
  shape(schema: Schema): Shape;
}

/** A bound and its location. */
export interface Limit {
  readonly value: Decimal;
  readonly text: string;
  readonly exclusive: boolean;
  readonly at: At;
}

/** The string of a keyword (a pattern, a format) and its location. */
export interface Term {
  readonly text: string;
  readonly at: At;
}

/** An allowed value of any type, including `null`. */
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
  /** For an alternative of a union: the branch as written. */
  readonly branch?: At | undefined;
  /** The types that some value may have, by `type`, `nullable` and the types of the `enum` values. */
  readonly types: number;
  readonly typeAt: At | undefined;
  /** The allowed values by their canonical text, if they are enumerated. */
  readonly values: ReadonlyMap<string, AllowedValue> | undefined;
  /** The keyword that enumerates them. */
  readonly valuesAt: At | undefined;
  readonly minimum: Limit | undefined;
  readonly maximum: Limit | undefined;
  readonly multiples: readonly Limit[];
  /** `minLength`, `maxItems` and the other counts; a minimum of 0 is omitted. */
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
  /** Malformed values; they are ignored. */
  readonly malformed: readonly Malformed[];
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  /** Each `default` of the parts; normally there is one. */
  readonly defaults: readonly At[];
  /** Marked with `x-extensible-enum` or `x-ms-enum: { modelAsString: true }`: values may be added. */
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

/** An `anyOf` or `oneOf` with two or more branches. */
export interface Union {
  readonly kind: "anyOf" | "oneOf";
  readonly at: At;
  readonly branches: readonly Part[];
}

export interface FlatPart {
  readonly at: At;
  /** With `unevaluated…`: this part and all parts that it applies in place (JSON Schema 2020-12 §11). */
  sees: readonly At[];
}

/** A property with all its constraints. */
export interface Property {
  readonly name: string;
  readonly schema: Schema;
  /** Its location; undefined if it is only listed in `required`. */
  readonly at: At;
  /** Its schema is `false`, or a closed part excludes it: it must not be present. */
  readonly forbidden: boolean;
  /** True if its schema consists only of the schema at its location. */
  readonly isAlone: boolean;
}

/** Constraints on objects. */
export interface ObjectView {
  readonly properties: ReadonlyMap<string, Property>;
  /** Required names with their location in `required`. */
  readonly required: ReadonlyMap<string, At>;
  /** By pattern, as written. */
  readonly patterns: ReadonlyMap<string, Property>;
  /** The schema of properties that are not named. */
  readonly rest: Schema;
  readonly restIs: "open" | "closed" | "schema";
  /** The keyword that defines it; undefined if there is none. */
  readonly restAt: At | undefined;
  readonly names: readonly Schema[];
  /** `dependentRequired` by trigger, then by required name. */
  readonly dependentRequired: ReadonlyMap<string, ReadonlyMap<string, At>>;
  readonly dependentSchemas: ReadonlyMap<string, { readonly at: At; readonly schema: Schema }>;
}

/** The name of a component schema; undefined for an inline schema. */
export function schemaName({ home }: Schema): string | undefined {
  const holder = home.parent?.token;
  return holder === "schemas" || holder === "definitions" ? home.token : undefined;
}
