/** Recognizes operations that return a collection in pages. */
import type { Operation } from "../engine/index";

const paging =
  /page|paging|paginat|limit|offset|cursor|skip|next|prev|after|before|token|total|more|count|size|^(top|max|per|start|from|first|last|since|rows|meta|links?|_links)$/i;

/** True for the name of a parameter, property or header for paging. */
export function isPagingName(name: string): boolean {
  return paging.test(name);
}

/** True if a parameter or a response header is for paging. */
export function isPaged({ parameters, responses }: Operation): boolean {
  return (
    parameters.some(({ name, in: place }) => place !== "path" && isPagingName(name)) ||
    responses.some(({ headers }) => headers.some(({ name }) => isPagingName(name)))
  );
}
