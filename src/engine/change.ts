/** Changes as facts: what differs between two documents, where, and which operations are affected. No severity. */
import type { Place } from "./span";

/** Requests are sent by clients, responses are received by them. */
export type Side = "request" | "response";

/** An operation that is affected by a change, and the side of it. */
export interface Use {
  readonly side: Side;
  /** Upper case. */
  readonly method: string;
  /** The path template as written in head, or in base if it was removed. */
  readonly path: string;
  readonly operationId: string | null;
  readonly traits: Traits;
}

/** Properties of an operation that policies depend on: as published, or as in head if the operation was added. */
export interface Traits {
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  /** `x-sunset` as written. */
  readonly sunset: string | null;
  /** `x-stability-level` as written. */
  readonly stability: string | null;
  /** `x-internal` */
  readonly internal: boolean;
}

/** A difference between the two documents. One edit is one change, however many operations it affects. */
export interface Change<K extends ChangeKind = ChangeKind> {
  readonly kind: K;
  readonly facts: ChangeFacts[K];
  /** Null if there was nothing. */
  readonly base: Place | null;
  /** The nearest surviving ancestor if the element was removed. */
  readonly head: Place;
  readonly uses: readonly Use[];
  /** The decision about the schemas as a whole or by a convention, by side; absent if its kind and facts decide. */
  readonly decided: Readonly<Partial<Record<Side, Decided>>>;
  /** A value that one version accepts and the other rejects, where the schemas changed, as JSON; null if none is known. */
  readonly witness: string | null;
  /** 16 hex digits. Independent of wording, moved lines, component names, inlining and file splits. */
  readonly fingerprint: string;
}

/**
 * `harmless`: what clients send is still accepted, and what they receive was published. `breaking`: a value shows that
 * this is not so. `uncertain`: it depends on alternatives that could not be decided, or on objects that combine the
 * properties of several alternatives, or on whether servers and clients check what changed.
 */
export type Decided = "harmless" | "breaking" | "uncertain";

interface Of {
  /** The changed element, for the message: `Pet.tag`, `query parameter limit`. See `describeSubject`. */
  readonly subject: string;
}
interface FromTo extends Of {
  readonly before: string;
  readonly after: string;
}
interface Optional extends Of {
  /** Null if the published version has none. */
  readonly before: string | null;
  /** Null if it was removed. */
  readonly after: string | null;
}
/** The limit as written, followed by `, exclusive` if only another keyword expresses that. */
interface Limit extends Optional {
  readonly keyword: string;
}
interface Value extends Of {
  /** As JSON; a string without its quotes if it cannot be mistaken for something else. */
  readonly value: string;
  /** The other version has a different string that looks the same. */
  readonly lookalike?: true;
}
interface PatternFacts extends Of {
  readonly pattern: string;
  /** It is not a regular expression of ECMA-262. */
  readonly isValid?: false;
}
interface Witness {
  /** A value that one version accepts and the other rejects, as JSON. */
  readonly witness: string;
}
interface Tag extends Of {
  /** The discriminator value; null for the default mapping. */
  readonly value: string | null;
}
interface OperationFacts {
  readonly method: string;
  readonly path: string;
}
interface ServerFacts {
  readonly url: string;
  /** The number of further URLs of the same server, by its variables. */
  readonly others: number;
}
interface PropertyFacts extends Of {
  readonly property: string;
}
interface ParameterFacts {
  readonly name: string;
  readonly in: string;
}
interface BodyFacts {
  /** A subject: `the request body`, `the 200 response`, `header X-Rate`. A shared response has its name. */
  readonly body: string;
}
interface StatusFacts {
  readonly status: string;
  /** True if clients rely on it: a success, a redirect, or `default`. */
  readonly expected: boolean;
}

/** The type of a parameter's or a header's value, as far as its serialization depends on it. */
export type Carries = "value" | "array" | "object";

/** `style`, or `style, exploded`; the media type of a parameter with `content`. */
interface Serialization {
  readonly before: string;
  readonly after: string;
  readonly carries: Carries;
}

/** The XML representation of a value (OpenAPI 3.0.3 §4.7.26). */
export interface XmlForm {
  /** With its prefix if there is no namespace; empty if the value has no element. */
  readonly name: string;
  readonly as: "element" | "attribute" | "text" | "none";
  readonly wrapped: boolean;
  readonly namespace: string | null;
}

/** The reason why a schema was not compared. */
export type NotCompared =
  | "dialect-changed"
  | "enum-excluded-by-type"
  | "inclusion-undecided"
  | "malformed-published"
  | "pattern-undecided"
  | "too-many-alternatives"
  | "too-many-schemas"
  | "unevaluated-depends-on-condition";

/** The facts of each kind of change. Values are written as in the document, or as JSON. No wording. */
export interface ChangeFacts {
  // paths and operations
  "path-removed": {
    readonly path: string;
    /** The published and the current URL if the path stays and the prefix of its servers changes; else null. */
    readonly address: { readonly before: string; readonly after: string } | null;
    /** The added path that it may have been renamed to; omitted if there is none. */
    readonly successor?: string;
  };
  "path-added": { readonly path: string };
  "path-shadows-template": {
    readonly method: string;
    readonly path: string;
    /** The published template whose requests the new path now answers. */
    readonly template: string;
    /** True if the template lists the text among its values, so that clients are known to send it. */
    readonly listed: boolean;
  };
  "path-trailing-slash-changed": { readonly before: string; readonly after: string };
  "operation-removed": OperationFacts;
  "operation-added": OperationFacts;
  "operation-deprecated": OperationFacts & { readonly sunset: string | null };
  /** Of an operation, a parameter or a property. */
  "sunset-changed": Optional;
  /** Of an operation, or of all operations of a path. The default level is `stable`. */
  "stability-changed": FromTo;
  "operation-id-changed": { readonly before: string | null; readonly after: string | null };
  "webhook-removed": { readonly name: string };
  "webhook-added": { readonly name: string };
  "callback-removed": { readonly name: string };
  "callback-added": { readonly name: string };
  "callback-address-changed": { readonly name: string; readonly before: string; readonly after: string };
  "server-removed": ServerFacts;
  "server-added": ServerFacts;

  // parameters
  "parameter-removed": ParameterFacts & {
    readonly required: boolean;
    readonly renamedTo: string | null;
    /** As published; null unless it was deprecated. */
    readonly sunset: string | null;
  };
  "parameter-deprecated": ParameterFacts & { readonly sunset: string | null };
  "parameter-added": ParameterFacts;
  "required-parameter-added": ParameterFacts;
  "parameter-became-required": ParameterFacts;
  "parameter-became-optional": ParameterFacts;
  "parameter-moved": ParameterFacts & { readonly from: string; readonly required: boolean };
  "parameter-serialization-changed": ParameterFacts & Serialization;
  "parameter-accepts-list": ParameterFacts;
  "parameter-reserved-disallowed": ParameterFacts;
  "parameter-empty-disallowed": ParameterFacts;

  // bodies
  "request-body-removed": OperationFacts;
  "request-body-added": OperationFacts;
  "required-request-body-added": OperationFacts;
  "request-body-became-required": Of;
  "request-body-became-optional": Of;
  "media-type-removed": BodyFacts & { readonly mediaType: string };
  "media-type-added": BodyFacts & { readonly mediaType: string };
  "part-encoding-changed": PropertyFacts & { readonly before: string; readonly after: string };

  // responses
  "response-removed": StatusFacts;
  "response-added": StatusFacts;
  "header-removed": { readonly name: string; readonly required: boolean };
  "header-added": { readonly name: string; readonly required: boolean };
  "header-became-required": { readonly name: string };
  "header-became-optional": { readonly name: string };
  "header-serialization-changed": Serialization & { readonly name: string };
  "link-removed": { readonly name: string };
  /** `what` lists the changed parts: `operation`, `parameter id`, `requestBody`, `server`. */
  "link-changed": {
    readonly name: string;
    /** The changed properties: `operation`, `parameter id`, `requestBody`, `server`. */
    readonly what: string;
    readonly written: readonly {
      readonly property: string;
      /** Null if the link had none. */
      readonly before: string | null;
      readonly after: string | null;
    }[];
  };

  // security
  "security-tightened": { readonly before: string; readonly after: string };
  "security-relaxed": { readonly before: string; readonly after: string };
  "security-scheme-changed": {
    readonly scheme: string;
    /** The parts of the security scheme that clients use; `after` is null if a part was removed. */
    readonly changed: readonly {
      readonly key: string;
      readonly before: string;
      readonly after: string | null;
    }[];
  };

  // schemas: any value
  "type-changed": FromTo;
  "type-narrowed": FromTo & { readonly implied: boolean };
  "type-widened": FromTo & { readonly implied: boolean };
  "null-removed": Of;
  "null-added": Of;
  "enum-value-removed": Value;
  "enum-value-added": Value & {
    /** Clients compare the value of a header as a whole. */
    readonly inHeader: boolean;
    /** No published value can have its type. */
    readonly newType?: true;
    /** The enum has none of the published values. */
    readonly noneLeft?: true;
  };
  "enum-added": Of & { readonly values: readonly string[] };
  "enum-removed": Of & { readonly values: readonly string[] };
  "default-changed": Optional;

  // schemas: numbers and strings
  "range-narrowed": Limit;
  "range-widened": Limit;
  "multiple-of-narrowed": Limit;
  "multiple-of-widened": Limit;
  "length-narrowed": Limit;
  "length-widened": Limit;
  "pattern-added": PatternFacts;
  "pattern-removed": PatternFacts;
  "pattern-narrowed": FromTo;
  "pattern-widened": FromTo;
  "pattern-changed": FromTo;
  "format-added": Of & { readonly format: string };
  "format-removed": Of & { readonly format: string };
  "format-narrowed": FromTo;
  "format-widened": FromTo;
  "format-changed": FromTo;
  "content-encoding-changed": Optional;
  "content-media-type-changed": Optional;
  "xml-changed": Of & { readonly before: XmlForm; readonly after: XmlForm };

  // schemas: arrays
  "item-count-narrowed": Limit;
  "item-count-widened": Limit;
  "unique-items-added": Of;
  "unique-items-removed": Of;
  "contains-added": Of;
  "contains-removed": Of;
  "contains-changed": Of & { readonly effect: "narrows" | "widens" | "both" | "unknown" };

  // schemas: objects
  "property-removed": PropertyFacts & {
    readonly required: boolean;
    readonly renamedTo: string | null;
    /** As published; null unless it was deprecated. */
    readonly sunset: string | null;
  };
  "property-deprecated": Of & { readonly sunset: string | null };
  "property-added": PropertyFacts;
  "required-property-added": PropertyFacts;
  "property-became-required": PropertyFacts;
  "property-became-optional": PropertyFacts;
  "property-became-read-only": PropertyFacts & { readonly required: boolean };
  "property-became-write-only": PropertyFacts & { readonly required: boolean };
  "additional-properties-closed": Of;
  "additional-properties-opened": Of;
  "property-count-narrowed": Limit;
  "property-count-widened": Limit;
  "dependent-required-added": PropertyFacts & { readonly when: string };
  "dependent-required-removed": PropertyFacts & { readonly when: string };
  "dependent-schema-added": Of & { readonly when: string };
  "dependent-schema-removed": Of & { readonly when: string };

  // schemas: unions and logic
  "union-branch-removed": Of & {
    readonly branch: string;
    /** The added alternative that it may have been renamed to; omitted if there is none. */
    readonly successor?: string;
  };
  "union-branch-added": Of & { readonly branch: string };
  "union-overlap-grown": Of & Witness & { readonly branch: string };
  "union-overlap-shrunk": Of & Witness & { readonly branch: string };
  "discriminator-changed": FromTo;
  "discriminator-value-added": Tag & {
    /** A published value of the same schema, none of which is left. */
    readonly replaces?: string;
  };
  "discriminator-value-removed": Tag & {
    /** The added value of the same schema; omitted if there is none. */
    readonly successor?: string;
  };
  "discriminator-value-changed": Tag;
  "not-tightened": Of;
  "not-relaxed": Of;
  "not-changed": Of;
  "condition-added": Of;
  "condition-removed": Of;
  "condition-changed": Of & { readonly effect: "narrows" | "widens" | "unknown" };
  "schema-narrowed": Of & Witness;
  "schema-widened": Of & Witness;
  "schema-not-compared": Of & {
    readonly reason: NotCompared;
    /** The values that could not be matched against a pattern. */
    readonly values: readonly string[];
  };
}

export type ChangeKind = keyof ChangeFacts;
