/** A row of the API Contract view, independent of VS Code. */
import type { Location } from "../policy/index";
import type { ShownFinding } from "../server/index";

export interface ViewNode {
  /** Stays the same while the node represents the same thing. */
  readonly id: string;
  readonly kind: "api" | "closed" | "group" | "cause" | "finding" | "door" | "text";
  readonly label: string;
  /** For screen readers and the tooltip, if the label is shortened. */
  readonly fullLabel?: string;
  readonly description: string;
  readonly tooltip: string;
  /** Name of a VS Code icon. */
  readonly icon: string;
  readonly children: readonly ViewNode[];
  readonly finding?: ShownFinding;
  /** The location that the node opens. */
  readonly at?: Location;
  /** URI of the document whose compatible changes the node contains; they are loaded when it is expanded. */
  readonly compatibleOf?: string;
}
