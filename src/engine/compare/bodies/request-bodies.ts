/** Compares request bodies: presence, requiredness and content. */
import type { Operation } from "../../model/paths";
import type { RequestBody } from "../../model/request-bodies";
import { retargetedCaller, report, type Caller, type Collector } from "../collector";
import { compareContent } from "./media-types";
import { pendingChange, keySpot, valueSpot, type Spot } from "../pending-change";

export function compareRequestBodies(
  collector: Collector,
  operation: Caller,
  base: Operation,
  head: Operation,
): void {
  if (ignoresBody(collector, base)) return;
  const [was, is] = [base.body, head.body];
  const facts = { method: head.method, path: head.path };
  const where = "request body";
  if (was === undefined || is === undefined) {
    if (was !== undefined) {
      const change = pendingChange("request-body-removed", facts, keySpot(was.at), keySpot(head.at));
      report(collector, operation, "request", where, change);
    } else if (is !== undefined) {
      const kind = is.required ? "required-request-body-added" : "request-body-added";
      const change = pendingChange(kind, facts, keySpot(base.at), keySpot(is.at));
      report(collector, operation, "request", where, change);
    }
    return;
  }
  const caller = retargetedCaller(collector, operation, was, is);
  if (was.required !== is.required) {
    const kind = is.required ? "request-body-became-required" : "request-body-became-optional";
    const isShared = is.at.node !== is.definition.node && caller.site === undefined;
    const subject = `the request body${isShared ? "" : ` of ${facts.method} ${facts.path}`}`;
    const change = pendingChange(kind, { subject }, requiredSpot(was), requiredSpot(is));
    report(collector, caller, "request", where, change);
  }
  compareContent(collector, caller, "request", {
    base: was.content,
    head: is.content,
    baseAt: was.contentAt ?? was.definition,
    headAt: is.contentAt ?? is.definition,
    body: "the request body",
    where,
    carrier: (mediaType) => ({ of: "body", mediaType }),
  });
}

function requiredSpot(body: RequestBody): Spot {
  return body.requiredAt === undefined ? keySpot(body.definition) : valueSpot(body.requiredAt);
}

/**
 * OpenAPI 3.0.3 §4.7.10.1: a body SHALL be ignored if HTTP does not define its meaning. `DELETE` is excluded because
 * published APIs rely on it.
 */
function ignoresBody({ graph }: Collector, { method }: Operation): boolean {
  return /^(GET|HEAD|TRACE)$/.test(method) && [graph.base.dialect, graph.head.dialect].includes("3.0");
}
