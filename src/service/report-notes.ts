/** Notes of a report: warnings about the texts, and the parts that were not compared. */
import type { Problem } from "../engine/index";
import type { Note } from "../policy/index";
import type { DocumentFiles } from "../workspace/index";

/** Identifies a problem by message and location: problems of both versions are reported once, in head. */
export function sameProblem({ message, place }: Problem): string {
  return `${place.pointer} ${message}`;
}

/**
 * The notes of one version, in document order.
 * @param missing the URIs of missing files that are already reported; each one is reported at one reference only
 */
export function notesOf(files: DocumentFiles, problems: readonly Problem[], missing: Set<string>): Note[] {
  const order = files.order();
  const warnings = files
    .parsed()
    .flatMap(({ document, problems: own }) => (document.root === undefined ? [] : own));
  const isFirst = (problem: Problem): boolean => {
    const uri = files.missing(problem);
    const isRepeated = uri !== undefined && missing.has(uri);
    if (uri !== undefined) missing.add(uri);
    return !isRepeated;
  };
  return [...warnings, ...problems.filter(isFirst)]
    .sort(
      (one, other) =>
        order(one.place.uri) - order(other.place.uri) || one.place.span.start - other.place.span.start,
    )
    .map(({ code, message, advice, place }) => ({ code, message, advice, at: files.locate(place) }));
}
