/** Who may call: security requirements as alternatives, and what their schemes ask for. */
import type { At } from "../at";
import type { Building } from "./building";

/** One alternative: every scheme named here with its scopes is needed; none: anyone may call. */
export interface Requirement {
  readonly at: At;
  readonly schemes: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface SecurityScheme {
  readonly name: string;
  readonly at: At;
  /** What a client must do, in one form: two schemes that ask for the same have the same words. */
  readonly asks: ReadonlyMap<string, string>;
}

export interface Security {
  readonly schemes: ReadonlyMap<string, SecurityScheme>;
  /** What operations need that say nothing themselves. */
  readonly requirements: readonly Requirement[] | undefined;
  readonly at: At | undefined;
}

export function buildSecurity({ root, resolver, dialect }: Building): Security {
  const holder =
    dialect === "2.0" ? root.get("securityDefinitions") : root.get("components")?.get("securitySchemes");
  const schemes = new Map<string, SecurityScheme>();
  for (const entry of holder?.entries() ?? []) {
    const at = resolver.follow(entry);
    if (at !== undefined) schemes.set(entry.key, { name: entry.key, at: entry, asks: asksOf(at) });
  }
  const at = root.get("security");
  return { schemes, requirements: buildRequirements(at), at };
}

/** The alternatives of a `security` list; undefined where there is none. */
export function buildRequirements(at: At | undefined): Requirement[] | undefined {
  if (at?.node.kind !== "seq") return undefined;
  return at.items().map((item) => ({
    at: item,
    schemes: new Map(
      item
        .entries()
        .map(
          (scheme) => [scheme.key, new Set(scheme.items().flatMap((scope) => scope.text() ?? []))] as const,
        ),
    ),
  }));
}

/** OpenAPI 3.0.3 §4.7.27, and the forms of Swagger 2.0 §4.3.27 in the same words. */
function asksOf(at: At): Map<string, string> {
  const type = at.get("type")?.string() ?? "";
  const text = (key: string): string => at.get(key)?.text() ?? "";
  if (type === "apiKey") {
    const name = text("name");
    return new Map([
      ["type", "apiKey"],
      ["in", text("in")],
      ["name", name],
    ]);
  }
  if (type === "basic")
    return new Map([
      ["type", "http"],
      ["scheme", "basic"],
    ]);
  if (type === "http")
    return new Map([
      ["type", "http"],
      ["scheme", text("scheme").toLowerCase()],
    ]);
  if (type === "openIdConnect")
    return new Map([
      ["type", type],
      ["openIdConnectUrl", text("openIdConnectUrl")],
    ]);
  if (type === "oauth2") return oauthAsks(at);
  return new Map([["type", type]]);
}

const swaggerFlows: Readonly<Record<string, string>> = {
  application: "clientCredentials",
  accessCode: "authorizationCode",
};

function oauthAsks(at: At): Map<string, string> {
  const asks = new Map([["type", "oauth2"]]);
  const named = at.get("flow")?.string();
  const flows: (readonly [string, At])[] =
    named === undefined
      ? (at.get("flows")?.entries() ?? []).map((flow) => [flow.key, flow] as const)
      : [[swaggerFlows[named] ?? named, at]];
  for (const [name, flow] of flows) {
    const urls = ["authorizationUrl", "tokenUrl"].flatMap((key) => flow.get(key)?.text() ?? []);
    asks.set(`flow ${name}`, urls.join(" "));
  }
  return asks;
}
