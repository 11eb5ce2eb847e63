/** Credentials in example requests: placeholders, never real values. */
import type { Api, Operation } from "../engine/index";

export interface Credential {
  readonly place: "header" | "query" | "cookie";
  readonly name: string;
  /** Contains the name of a shell variable: `Bearer $TOKEN`. */
  readonly value: string;
}

/** The credentials of the first alternative of an operation's security; empty if the operation is public. */
export function credentials({ security }: Api, operation: Operation): Credential[] {
  const [first] = operation.security ?? security.requirements ?? [];
  return [...(first?.schemes.keys() ?? [])].flatMap((name) => {
    const asks = security.schemes.get(name)?.asks;
    return asks === undefined ? [] : [credentialOf(asks)];
  });
}

function credentialOf(asks: ReadonlyMap<string, string>): Credential {
  const type = asks.get("type");
  if (type === "apiKey") {
    const place = asks.get("in");
    const name = asks.get("name") ?? "";
    return { place: place === "query" || place === "cookie" ? place : "header", name, value: "$API_KEY" };
  }
  const scheme = type === "http" ? (asks.get("scheme") ?? "bearer") : "bearer";
  const value =
    scheme === "basic" ? "Basic $CREDENTIALS" : scheme === "bearer" ? "Bearer $TOKEN" : `${scheme} $TOKEN`;
  return { place: "header", name: "Authorization", value };
}
