/** Security requirements as alternatives: whoever could call before must still be able to, with what they hold. */
import type { Operation } from "../model/paths";
import type { Api } from "../model/api";
import type { Requirement, Security, SecurityScheme } from "../model/security";
import { report, type Caller, type Collector } from "./collect";
import { draft, keyOf } from "./draft";

/** A scheme of base with its counterpart in head: the one of the same name, else one that asks for the same. */
type Names = ReadonlyMap<string, string>;

export function pairSchemes(base: Security, head: Security): Names {
  const names = new Map<string, string>();
  for (const [name, scheme] of base.schemes) {
    const same = head.schemes.has(name) ? name : findAlike(scheme, head);
    if (same !== undefined) names.set(name, same);
  }
  return names;
}

function findAlike(scheme: SecurityScheme, head: Security): string | undefined {
  return [...head.schemes.values()].find((other) => differences(scheme, other).length === 0)?.name;
}

/** What the second asks for that the first did not: in words, none if a client needs to change nothing. */
export function differences(base: SecurityScheme, head: SecurityScheme): string[] {
  // A further OAuth flow is one more way in; a missing one, or another address, shuts clients out.
  return [...base.asks].flatMap(([key, value]) => {
    const after = head.asks.get(key);
    // Header names are case-insensitive (RFC 9110 §5.1).
    const inHeader = key === "name" && base.asks.get("in") === "header" && head.asks.get("in") === "header";
    return after === value || (inHeader && after?.toLowerCase() === value.toLowerCase())
      ? []
      : [after === undefined ? `\`${key}\` is gone` : `\`${key}\` is \`${after}\`, was \`${value}\``];
  });
}

export function compareSecurity(
  collector: Collector,
  caller: Caller,
  apis: { readonly base: Api; readonly head: Api },
  names: Names,
  base: Operation,
  head: Operation,
): void {
  const before = alternativesOf(base, apis.base.security);
  const after = alternativesOf(head, apis.head.security);
  const baseAt = base.at.get("security") ?? apis.base.security.at ?? base.at;
  const headAt = head.at.get("security") ?? apis.head.security.at ?? head.at;
  const spots = [keyOf(baseAt), keyOf(headAt)] as const;
  const isServed = (held: Requirement): boolean => after.some((asked) => satisfies(held, asked, names));
  const refused = before.filter((held) => !isServed(held));
  if (refused.length > 0) {
    const facts = {
      before: refused.map(words).sort().join(" or "),
      after: after.map(words).sort().join(" or "),
    };
    report(collector, caller, "request", "security", draft("security-tightened", facts, ...spots));
    return;
  }
  const news = after.filter((asked) => !before.some((held) => satisfies(held, asked, names)));
  const eased = before.filter((held) => !after.some((asked) => asks(asked, held, names)));
  if (news.length > 0 || eased.length > 0) {
    const facts = { after: after.map(words).sort().join(" or ") };
    report(collector, caller, "request", "security", draft("security-relaxed", facts, ...spots));
  }
}

/** No requirement at all is one alternative that asks for nothing (OpenAPI 3.0.3 §4.7.10 `security`). */
function alternativesOf(operation: Operation, security: Security): readonly Requirement[] {
  const requirements = operation.security ?? security.requirements ?? [];
  return requirements.length > 0 ? requirements : [{ at: operation.at, schemes: new Map() }];
}

/** Whether who meets `held` in base meets `asked` in head. */
function satisfies(held: Requirement, asked: Requirement, names: Names): boolean {
  const holds = new Map([...held.schemes].map(([name, scopes]) => [names.get(name) ?? name, scopes]));
  return [...asked.schemes].every(([name, scopes]) => {
    const own = holds.get(name);
    return own !== undefined && [...scopes].every((scope) => own.has(scope));
  });
}

/** Whether head's alternative asks for all that base's did. */
function asks(asked: Requirement, held: Requirement, names: Names): boolean {
  return [...held.schemes].every(([name, scopes]) => {
    const own = asked.schemes.get(names.get(name) ?? name);
    return own !== undefined && [...scopes].every((scope) => own.has(scope));
  });
}

function words(requirement: Requirement): string {
  if (requirement.schemes.size === 0) return "no authentication";
  return [...requirement.schemes]
    .map(([name, scopes]) => (scopes.size === 0 ? name : `${name} (${[...scopes].sort().join(", ")})`))
    .sort()
    .join(" and ");
}
