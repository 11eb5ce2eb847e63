/** The type of a door: a design that a likely later edit breaks, with an alternative and examples that run as tests. */
import type {
  Api,
  At,
  ChangeKind,
  Compatibility,
  Example,
  ObjectView,
  Operation,
  Schema,
  SchemaStore,
  Shape,
  Side,
} from "../engine/index";

/** One design before and after the later edit, in YAML. `Futures.of` determines what both contain. */
export interface Future {
  readonly now: string;
  readonly later: string;
}

/** The same later edit on both designs. The comparison reports it on the first one, and nothing on the alternative. */
export interface Futures extends Pick<Example, "of" | "dialect"> {
  /** The purpose of the later edit, in the imperative: `Return large collections in pages.` */
  readonly edit: string;
  readonly design: Future & {
    /** What the comparison reports for the later edit. */
    readonly reports: { readonly rule: ChangeKind; readonly severity: Exclude<Compatibility, "compatible"> };
  };
  readonly alternative: Future;
}

/** A document that was never published, or that follows a published one, and the expected doors. */
export interface DoorExample extends Pick<Example, "title" | "of" | "dialect"> {
  /** YAML; default: nothing was published. */
  readonly published?: string;
  /** YAML. */
  readonly text: string;
  /** The text under each door of this kind, in document order; empty if there is none. */
  readonly finds: readonly string[];
}

export interface Guideline {
  /** The publisher and the topic: `Google AIP-158, Pagination`. */
  readonly name: string;
  readonly url: string;
}

/** A value that clients send or receive: a body, a parameter, a header, a property or an item. */
export interface Value {
  /** The name of the property, parameter or header; undefined for bodies and items. */
  readonly name: string | undefined;
  /** True for a whole JSON body. */
  readonly isBody: boolean;
  /** Its location as written where it is used. */
  readonly at: At;
  readonly schema: Schema;
  readonly store: SchemaStore;
  readonly shape: Shape;
  readonly view: () => ObjectView;
}

interface DoorTexts {
  /** In kebab case. */
  readonly name: string;
  readonly title: string;
  /** Default level. */
  readonly isOn: boolean;
  /**
   * One sentence: the decision and what cannot be done later.
   * @param subject the operation, or the property and its schema, quoted
   */
  readonly message: (subject: string) => string;
  readonly why: string;
  readonly advice: string;
  readonly guideline: Guideline | null;
  readonly futures: Futures;
  readonly examples: readonly DoorExample[];
}

export interface OperationDoor extends DoorTexts {
  readonly of: "operation";
  /** The location of the door; undefined if there is none. */
  readonly find: (operation: Operation, api: Api) => At | undefined;
}

export interface ValueDoor extends DoorTexts {
  /** Values with the same key are one decision, wherever they are; default: each location is a decision. */
  readonly decision?: (value: Value) => string;
  readonly of: "value";
  /** The side on which the design is a promise. */
  readonly side: Side;
  /** The location of the door; undefined if there is none. */
  readonly find: (value: Value) => At | undefined;
}

export type Door = OperationDoor | ValueDoor;
