/**
 * Compares security requirements as alternatives: clients that could call before must be able to call with the same
 * credentials.
 */
import type { Api } from "../../model/api";
import type { Operation } from "../../model/paths";
import type { Requirement, Security, SecurityScheme } from "../../model/security";
import { report, type Caller, type Collector } from "../collector";
import { pendingChange, keySpot, type Spot } from "../pending-change";

/** Maps the schemes of base to those of head; several names may represent the same scheme. */
export interface SchemeNames {
  /** Names in base with names in head: the same name, else a scheme with the same requirements. */
  readonly pairs: ReadonlyMap<string, string>;
  /** One name for all schemes with the same requirements. */
  readonly inBase: (name: string) => string;
  readonly inHead: (name: string) => string;
}

export function pairSchemes(base: Security, head: Security): SchemeNames {
  const pairs = new Map<string, string>();
  for (const [name, scheme] of base.schemes) {
    const same = head.schemes.has(name) ? name : firstEquivalent(scheme, head);
    if (same !== undefined) pairs.set(name, same);
  }
  const inHead = (name: string): string => {
    const scheme = head.schemes.get(name);
    return (scheme && firstEquivalent(scheme, head)) ?? name;
  };
  const inBase = (name: string): string => {
    const counterpart = pairs.get(name);
    if (counterpart !== undefined) return inHead(counterpart);
    const scheme = base.schemes.get(name);
    return (scheme && firstEquivalent(scheme, base)) ?? name;
  };
  return { pairs, inBase, inHead };
}

function firstEquivalent(scheme: SecurityScheme, { schemes }: Security): string | undefined {
  const asksTheSame = (other: SecurityScheme): boolean =>
    differences(scheme, other).length + differences(other, scheme).length === 0;
  return [...schemes.values()].find(asksTheSame)?.name;
}

export interface Difference {
  /** A key of `SecurityScheme.asks`. */
  readonly key: string;
  readonly before: string;
  /** Null if it was removed. */
  readonly after: string | null;
}

/** Requirements of the second that the first did not have; empty if clients need no change. */
export function differences(base: SecurityScheme, head: SecurityScheme): Difference[] {
  // An additional OAuth flow is an alternative. A missing flow or a different URL excludes clients.
  return [...base.asks].flatMap(([key, value]) => {
    const after = head.asks.get(key);
    // Header names are case-insensitive (RFC 9110 §5.1).
    const inHeader = key === "name" && base.asks.get("in") === "header" && head.asks.get("in") === "header";
    const isSame = after === value || (inHeader && after?.toLowerCase() === value.toLowerCase());
    // Removing a flow removes its URLs.
    const flow = / of (\w+)$/.exec(key)?.[1];
    if (isSame || (flow !== undefined && !head.asks.has(`flow ${flow}`))) return [];
    return [{ key, before: value, after: after ?? null }];
  });
}

type Apis = { readonly base: Api; readonly head: Api; readonly schemeNames: SchemeNames };

/** One alternative: the scopes of each scheme, under one name for all schemes with the same requirements. */
type Alternative = ReadonlyMap<string, ReadonlySet<string>>;

/** In callbacks and webhooks, the API has the credentials and the client requires them. */
export function compareSecurity(
  collector: Collector,
  caller: Caller,
  apis: Apis,
  base: Operation,
  head: Operation,
): void {
  const before = effectiveRequirements(base, apis.base, caller);
  const after = effectiveRequirements(head, apis.head, caller);
  const was = before.map((each) => alternative(each, apis.schemeNames.inBase));
  const is = after.map((each) => alternative(each, apis.schemeNames.inHead));
  const lost = before.filter((each) => isRefused(alternative(each, apis.schemeNames.inBase), is));
  const isRelaxed = is.some((own) => isRefused(own, was));
  if (lost.length === 0 && !isRelaxed) return;
  const spots = [
    securitySpot(base, head, apis.base, caller),
    securitySpot(head, base, apis.head, caller),
  ] as const;
  const facts = { before: inWords(caller.swapped ? before : lost), after: inWords(after) };
  // Reports the breaking direction: fewer ways to call the API, or more ways in which the API calls.
  const change = (caller.swapped ? isRelaxed : lost.length === 0)
    ? pendingChange("security-relaxed", { before: inWords(before), after: facts.after }, ...spots)
    : pendingChange("security-tightened", facts, ...spots);
  report(collector, caller, "request", "security", change);
}

/**
 * No requirement is an alternative that requires nothing (OpenAPI 3.0.3 §4.7.10 `security`). Requirements of the
 * document apply to calls of the API, not to its callbacks.
 */
function effectiveRequirements(operation: Operation, api: Api, { swapped }: Caller): readonly Requirement[] {
  const requirements = operation.security ?? (swapped ? undefined : api.security.requirements) ?? [];
  return requirements.length > 0 ? requirements : [{ at: operation.at, schemes: new Map() }];
}

function alternative({ schemes }: Requirement, schemeName: (name: string) => string): Alternative {
  const all = new Map<string, Set<string>>();
  for (const [name, scopes] of schemes) {
    const known = all.get(schemeName(name)) ?? [];
    all.set(schemeName(name), new Set([...known, ...scopes]));
  }
  return all;
}

function isRefused(own: Alternative, asked: readonly Alternative[]): boolean {
  return !asked.some((wanted) => coversAlternative(own, wanted));
}

/** True if `own` contains every scheme and scope of `wanted`. */
function coversAlternative(own: Alternative, wanted: Alternative): boolean {
  return [...wanted].every(([name, scopes]) => {
    const held = own.get(name);
    return held !== undefined && [...scopes].every((scope) => held.has(scope));
  });
}

/** Location of the requirements: the operation, or the document if neither operation defines them. */
function securitySpot(operation: Operation, other: Operation, api: Api, { swapped }: Caller): Spot {
  const own = operation.at.get("security");
  if (own !== undefined) return keySpot(own);
  const isLocal = swapped || other.at.get("security") !== undefined;
  return keySpot(isLocal ? operation.at : (api.security.at ?? api.root));
}

function inWords(requirements: readonly Requirement[]): string {
  return requirements.map(describeRequirement).sort().join(" or ");
}

function describeRequirement(requirement: Requirement): string {
  if (requirement.schemes.size === 0) return "no authentication";
  return [...requirement.schemes]
    .map(([name, scopes]) => (scopes.size === 0 ? name : `${name} (${[...scopes].sort().join(", ")})`))
    .sort()
    .join(" and ");
}
