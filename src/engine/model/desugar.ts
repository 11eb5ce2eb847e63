/** Replaces combinations of keywords by simpler equivalents. */
import type { At } from "../at";
import { allowsAll } from "./trivial-schemas";

/** The schemas that a schema object excludes; excluding `anyOf` means excluding each branch. */
export function exclusionsOf(at: At): readonly At[] {
  const [not, beside] = [at.get("not"), excludedBranches(at)];
  if (not === undefined) return beside ?? none;
  return [...apart(not), ...(beside ?? none)];
}

const none: readonly At[] = [];

/** For `oneOf` with a branch that accepts everything: the other branches, none of which may match. */
export function excludedBranches(at: At): readonly At[] | undefined {
  const branches = at.get("oneOf")?.items();
  if (branches === undefined) return undefined;
  const index = branches.length > 1 ? branches.findIndex(allowsAll) : -1;
  return index < 0 ? undefined : branches.filter((_, other) => other !== index);
}

function apart(not: At): readonly At[] {
  const branches = saysOnly(not, ["anyOf"]) ? not.get("anyOf") : undefined;
  return branches?.node.kind === "seq" ? branches.items().flatMap(apart) : [not];
}

/** The name that `not: { required: [name] }` excludes, equivalent to the property schema `false`. */
export function excludedProperty(not: At): At | undefined {
  if (!saysOnly(not, ["required", "type"])) return undefined;
  const type = not.get("type");
  if (type !== undefined && type.string() !== "object") return undefined;
  const [name, ...more] = not.get("required")?.items() ?? [];
  return name?.string() === undefined || more.length > 0 ? undefined : name;
}

/** `if: { required: [a] }, then: { required: [b] }` is equivalent to `dependentRequired: { a: [b] }`. */
export function requiredTogether(
  at: At,
): { readonly when: string; readonly items: readonly At[] } | undefined {
  const [condition, then] = [at.get("if"), at.get("then")];
  if (condition === undefined || then === undefined || at.get("else") !== undefined) return undefined;
  if (!saysOnly(condition, ["required"]) || !saysOnly(then, ["required"])) return undefined;
  const [name, ...more] = condition.get("required")?.items() ?? [];
  const when = name?.string();
  return when === undefined || more.length > 0
    ? undefined
    : { when, items: then.get("required")?.items() ?? [] };
}

function saysOnly(at: At, keywords: readonly string[]): boolean {
  return (
    at.node.kind === "map" &&
    at.node.entries.length > 0 &&
    at.node.entries.every((entry) => keywords.includes(entry.key))
  );
}
