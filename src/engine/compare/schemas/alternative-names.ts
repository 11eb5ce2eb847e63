/** Names of alternatives in messages. */
import { nameOf as componentName, type Shape } from "../../model/schema";

/** The name of a component, or a title; empty if it has neither. */
export function nameOf(shape: Shape): string {
  return componentName(shape.schema) ?? titleOf(shape);
}

export function titleOf({ schema }: Shape): string {
  return schema.home.get("title")?.string() ?? "";
}
