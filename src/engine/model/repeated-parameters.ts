/** Parameters that are listed more than once with the same name and location (OpenAPI 3.0.3 §4.7.9, §4.7.10). */
import type { At } from "../at";
import type { Building } from "./builder-context";
import { malformedProblem, type Malformed } from "./malformed";
import { canonical } from "./values";

/** The parameters in a list of an operation or path item that repeat an earlier one; only the first is read. */
export function repeatedParameters({ resolver }: Building, holder: At): readonly Malformed[] {
  const first = new Map<string, At>();
  return (resolver.follow(holder.get("parameters"))?.items() ?? []).flatMap((entry, index) => {
    const at = resolver.follow(entry);
    const [name, place] = [at?.get("name")?.text(), at?.get("in")?.string()];
    if (at === undefined || name === undefined || place === undefined) return [];
    // Swagger 2.0 §4.3.12: there can be only one body.
    const key = place === "body" ? place : `${place} ${place === "header" ? name.toLowerCase() : name}`;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, at);
      return [];
    }
    const repeated: Malformed = {
      at: entry,
      way: ["parameters", String(index)],
      expected: "unique by name and location",
      actual: `another \`${name}\` in \`${place}\``,
    };
    resolver.tell(entry, malformedProblem(repeated));
    // If both definitions are the same, nothing is lost.
    return canonical(before.node) === canonical(at.node) ? [] : [repeated];
  });
}
