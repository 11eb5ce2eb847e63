/** Servers against servers (OpenAPI 3.0.3 §4.7.5). */
import type { Server } from "../model/servers";
import { report, type Caller, type Collector } from "./collect";
import { draft, valueOf, type Spot } from "./draft";

/** No server at all means the place of the document, which says nothing of where it is called. */
export function compareServers(
  collector: Collector,
  caller: Caller,
  base: readonly Server[],
  head: readonly Server[],
  [baseSpot, headSpot]: readonly [Spot, Spot],
  nameOf: (server: Server) => string = (server) => server.url,
): void {
  for (const was of base) {
    if (was.url === "" || head.some((is) => nameOf(is) === nameOf(was))) continue;
    report(
      collector,
      caller,
      "request",
      "servers",
      draft("server-removed", { url: was.url }, valueOf(was.at), headSpot),
    );
  }
  for (const is of head) {
    if (base.length === 0 || base.some((was) => nameOf(is) === nameOf(was))) continue;
    report(
      collector,
      caller,
      "request",
      "servers",
      draft("server-added", { url: is.url }, baseSpot, valueOf(is.at)),
    );
  }
}
