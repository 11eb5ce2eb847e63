/** Security requirements as alternatives, with what their schemes require. */
import type { At } from "../at";
import type { Building } from "./builder-context";

/** One alternative: every listed scheme is required with its scopes; empty: no authentication is required. */
export interface Requirement {
  readonly at: At;
  readonly schemes: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface SecurityScheme {
  readonly name: string;
  readonly at: At;
  /** The requirements of a scheme in normalized form; equal for equivalent schemes. */
  readonly asks: ReadonlyMap<string, string>;
  /** Locations of the requirements. */
  readonly places: ReadonlyMap<string, At>;
}

export interface Security {
  readonly schemes: ReadonlyMap<string, SecurityScheme>;
  /** The requirements of operations that do not define their own. */
  readonly requirements: readonly Requirement[] | undefined;
  readonly at: At | undefined;
}

export function buildSecurity(building: Building): Security {
  const { root, resolver } = building;
  const schemes = new Map<string, SecurityScheme>();
  for (const entry of schemesAt(building)?.entries() ?? []) {
    const at = resolver.follow(entry);
    if (at === undefined) continue;
    const asks = asksOf(at);
    const pairs = [...asks].map(([key, ask]) => [key, ask.text] as const);
    const places = new Map([...asks].flatMap(([key, ask]) => (ask.at ? [[key, ask.at] as const] : [])));
    schemes.set(entry.key, { name: entry.key, at: entry, asks: new Map(pairs), places });
  }
  const at = root.get("security");
  return { schemes, requirements: buildRequirements(building, at), at };
}

function schemesAt({ root, dialect }: Building): At | undefined {
  return dialect === "2.0" ? root.get("securityDefinitions") : root.get("components")?.get("securitySchemes");
}

/** The alternatives of a `security` array; undefined if there is none. */
export function buildRequirements(building: Building, at: At | undefined): Requirement[] | undefined {
  if (at?.node.kind !== "seq") return undefined;
  return at.items().map((item) => ({
    at: item,
    schemes: new Map(
      item
        .entries()
        .map(
          (scheme) =>
            [
              schemeName(building, scheme),
              new Set(scheme.items().flatMap((scope) => scope.text() ?? [])),
            ] as const,
        ),
    ),
  }));
}

/** A scheme is referenced by name or, since OpenAPI 3.2 (§4.30), by URI. */
function schemeName(building: Building, scheme: At): string {
  const { dialect, resolver, root } = building;
  const isName = dialect !== "3.2" || !/[#/]/.test(scheme.key) || schemesAt(building)?.get(scheme.key);
  const target = isName ? undefined : resolver.target(scheme.key, scheme);
  const isOwn = target?.document === root.document && target.parent?.token === "securitySchemes";
  return isOwn ? (target.token ?? scheme.key) : scheme.key;
}

interface SchemeRequirement {
  readonly text: string;
  readonly at: At | undefined;
}

/** OpenAPI 3.0.3 §4.7.27; the schemes of Swagger 2.0 §4.3.27 are converted to it. */
function asksOf(at: At): Map<string, SchemeRequirement> {
  const ask = (key: string, text = at.get(key)?.text() ?? ""): [string, SchemeRequirement] => [
    key,
    { text, at: at.get(key) },
  ];
  const type = at.get("type")?.string() ?? "";
  switch (type) {
    case "apiKey":
      return new Map([ask("type"), ask("in"), ask("name")]);
    case "basic":
      return new Map([ask("type", "http"), ask("scheme", "basic")]);
    case "http":
      return new Map([ask("type"), ask("scheme", at.get("scheme")?.text()?.toLowerCase() ?? "")]);
    case "openIdConnect":
      return new Map([ask("type"), ask("openIdConnectUrl")]);
    case "oauth2":
      return new Map([ask("type"), ...metadataOf(at), ...flowsOf(at)]);
    default:
      return new Map([ask("type")]);
  }
}

const swaggerFlows: Readonly<Record<string, string>> = {
  application: "clientCredentials",
  accessCode: "authorizationCode",
};

const flowUrls = ["authorizationUrl", "tokenUrl", "deviceAuthorizationUrl", "refreshUrl"];

/** OpenAPI 3.2 §4.28: the URL of the metadata from which clients read the other URLs. */
function metadataOf(scheme: At): [string, SchemeRequirement][] {
  const at = scheme.get("oauth2MetadataUrl");
  const text = at?.text();
  return text === undefined ? [] : [["oauth2MetadataUrl", { text, at }]];
}

function flowsOf(at: At): [string, SchemeRequirement][] {
  const named = at.get("flow");
  const kind = named?.string();
  const flows: (readonly [string, At])[] =
    kind === undefined
      ? (at.get("flows")?.entries() ?? []).map((flow) => [flow.key, flow] as const)
      : [[swaggerFlows[kind] ?? kind, at]];
  return flows.flatMap(([name, flow]) => {
    const urls = flowUrls.flatMap((key): [string, SchemeRequirement][] => {
      const url = flow.get(key);
      const text = url?.text();
      // By default, tokens are refreshed at the token URL (RFC 6749 §6).
      const isStandard = key === "refreshUrl" && text === flow.get("tokenUrl")?.text();
      return text === undefined || isStandard ? [] : [[`${key} of ${name}`, { text, at: url }]];
    });
    return [[`flow ${name}`, { text: name, at: named ?? flow }], ...urls];
  });
}
