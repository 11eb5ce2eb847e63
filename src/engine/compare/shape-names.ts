/** What an alternative is called. */
import { nameOf as componentName, type Shape } from "../model/schema";

/** A component's name, or a title; empty where it has neither. */
export function nameOf(shape: Shape): string {
  return componentName(shape.schema) ?? titleOf(shape);
}

export function titleOf({ schema }: Shape): string {
  return schema.home.get("title")?.string() ?? "";
}
