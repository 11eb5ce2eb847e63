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
  /** Where each of these is written. */
  readonly places: ReadonlyMap<string, At>;
}

export interface Security {
  readonly schemes: ReadonlyMap<string, SecurityScheme>;
  /** What operations need that say nothing themselves. */
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

/** The alternatives of a `security` list; undefined where there is none. */
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

/** A scheme is named, or since OpenAPI 3.2 (§4.30) referred to by its URI. */
function schemeName(building: Building, scheme: At): string {
  const { dialect, resolver, root } = building;
  const isName = dialect !== "3.2" || !/[#/]/.test(scheme.key) || schemesAt(building)?.get(scheme.key);
  const target = isName ? undefined : resolver.target(scheme.key, scheme);
  const isOwn = target?.document === root.document && target.parent?.token === "securitySchemes";
  return isOwn ? (target.token ?? scheme.key) : scheme.key;
}

interface Ask {
  readonly text: string;
  readonly at: At | undefined;
}

/** OpenAPI 3.0.3 §4.7.27, and the forms of Swagger 2.0 §4.3.27 in the same words. */
function asksOf(at: At): Map<string, Ask> {
  const ask = (key: string, text = at.get(key)?.text() ?? ""): [string, Ask] => [
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

/** OpenAPI 3.2 §4.28: where clients may read all the rest. */
function metadataOf(scheme: At): [string, Ask][] {
  const at = scheme.get("oauth2MetadataUrl");
  const text = at?.text();
  return text === undefined ? [] : [["oauth2MetadataUrl", { text, at }]];
}

function flowsOf(at: At): [string, Ask][] {
  const named = at.get("flow");
  const kind = named?.string();
  const flows: (readonly [string, At])[] =
    kind === undefined
      ? (at.get("flows")?.entries() ?? []).map((flow) => [flow.key, flow] as const)
      : [[swaggerFlows[kind] ?? kind, at]];
  return flows.flatMap(([name, flow]) => {
    const urls = flowUrls.flatMap((key): [string, Ask][] => {
      const url = flow.get(key);
      const text = url?.text();
      // Tokens are refreshed where they are had, if nothing else is said (RFC 6749 §6).
      const isStandard = key === "refreshUrl" && text === flow.get("tokenUrl")?.text();
      return text === undefined || isStandard ? [] : [[`${key} of ${name}`, { text, at: url }]];
    });
    return [[`flow ${name}`, { text: name, at: named ?? flow }], ...urls];
  });
}
