/** Request bodies: there or not, required or not, and what they carry. */
import type { Operation } from "../model/paths";
import type { RequestBody } from "../model/request-bodies";
import { repointedAt, report, type Caller, type Collector } from "./collect";
import { compareContent } from "./content";
import { draft, keyOf, valueOf, type Spot } from "./draft";

export function compareRequestBodies(
  collector: Collector,
  operation: Caller,
  base: Operation,
  head: Operation,
): void {
  const [was, is] = [base.body, head.body];
  const facts = { method: head.method, path: head.path };
  const where = "request body";
  const caller = was && is ? repointedAt(collector, operation, was, is) : operation;
  if (was === undefined && is === undefined) return;
  if (is === undefined && was !== undefined) {
    report(
      collector,
      caller,
      "request",
      where,
      draft("request-body-removed", facts, keyOf(was.at), keyOf(head.at)),
    );
  } else if (was === undefined && is !== undefined) {
    const kind = is.required ? "required-request-body-added" : "request-body-added";
    report(collector, caller, "request", where, draft(kind, facts, keyOf(base.at), keyOf(is.at)));
  } else if (was !== undefined && is !== undefined) {
    if (was.required !== is.required) {
      const kind = is.required ? "request-body-became-required" : "request-body-became-optional";
      report(collector, caller, "request", where, draft(kind, facts, requiredSpot(was), requiredSpot(is)));
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
}

function requiredSpot(body: RequestBody): Spot {
  return body.requiredAt === undefined ? keyOf(body.at) : valueOf(body.requiredAt);
}
