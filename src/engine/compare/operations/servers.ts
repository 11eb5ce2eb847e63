/** Compares servers (OpenAPI 3.0.3 §4.7.5) by their URLs. */
import type { ChangeFacts } from "../../change";
import { originOf, type Server } from "../../model/servers";
import { report, type Caller, type Collector } from "../collector";
import { pendingChange, keySpot, valueSpot, type Spot } from "../pending-change";

/** How servers are compared: by complete URLs, or by the part before the path if path prefixes moved. */
export type ServersBy = "url" | "origin";

type ServerFacts = ChangeFacts["server-removed"];

/** Without servers, the URL is relative to the document, whose location is unknown. */
export function compareServers(
  collector: Collector,
  caller: Caller,
  base: readonly Server[],
  head: readonly Server[],
  [baseSpot, headSpot]: readonly [Spot, Spot],
  by: ServersBy = "url",
): void {
  const stands = (server: Server): readonly string[] =>
    by === "url" ? server.urls : [...new Set(server.urls.map(originOf))];
  const [published, offered] = [
    createIncludedTest(base.flatMap(stands)),
    createIncludedTest(head.flatMap(stands)),
  ];
  for (const was of base) {
    const all = stands(was).filter((url) => url !== "");
    const gone = all.filter((url) => !offered(url));
    if (gone.length === 0) continue;
    const rest = head.find((is) => stands(is).some(createUrlTest(all)));
    const spot = rest === undefined ? headSpot : variablesSpot(rest);
    const facts = removedUrls(was, gone, all);
    report(
      collector,
      caller,
      "request",
      "servers",
      pendingChange("server-removed", facts, valueSpot(was.at), spot),
    );
  }
  for (const is of head) {
    const all = stands(is);
    const come = all.filter((url) => url !== "" && !published(url));
    if (base.length === 0 || come.length === 0) continue;
    const rest = base.find((was) => stands(was).some(createUrlTest(all)));
    const spot = rest === undefined ? baseSpot : variablesSpot(rest);
    const facts = removedUrls(is, come, all);
    report(
      collector,
      caller,
      "request",
      "servers",
      pendingChange("server-added", facts, spot, valueSpot(is.at)),
    );
  }
}

function createUrlTest(urls: readonly string[]): (url: string) => boolean {
  return (url) => urls.includes(url);
}

/** Returns a test for URLs: true if one of these is the URL or includes it. */
function createIncludedTest(urls: readonly string[]): (wanted: string) => boolean {
  const exact = new Set(urls);
  const open = [...exact].filter((url) => url.includes("{}")).map((url) => url.split("{}"));
  return (wanted) => exact.has(wanted) || open.some((parts) => matchesParts(parts, wanted));
}

/** True if the text consists of these parts, with at least one character between two of them. */
function matchesParts(parts: readonly string[], text: string): boolean {
  const [first = ""] = parts;
  const last = parts.at(-1) ?? "";
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at + 1);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at < text.length - last.length;
}

function variablesSpot({ at }: Server): Spot {
  const variables = at.parent?.get("variables");
  return variables === undefined ? valueSpot(at) : keySpot(variables);
}

/** The complete server if all its URLs are meant, else the individual URLs. */
function removedUrls({ url, at }: Server, meant: readonly string[], all: readonly string[]): ServerFacts {
  const [first = url, ...others] = meant;
  if (meant.length < all.length) return { url: first, others: others.length };
  return { url: first.includes("{}") ? (at.string() ?? url) : url, others: 0 };
}
