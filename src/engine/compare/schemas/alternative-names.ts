/** Names of alternatives in messages. */
import { schemaName as componentName, type Shape } from "../../model/schema";

/** The name of a component, or a title; empty if it has neither. */
export function alternativeName(shape: Shape): string {
  return componentName(shape.schema) ?? alternativeTitle(shape);
}

export function alternativeTitle({ schema }: Shape): string {
  return schema.home.get("title")?.string() ?? "";
}
