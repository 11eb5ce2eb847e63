/** Responses against responses: by status, a range or `default` standing in for what it covers. */
import type { Operation } from "../model/paths";
import { ANY, OBJECT } from "../model/types";
import type { Header, Response } from "../model/responses";
import { compareSchemaPair, report, type Caller, type Collector } from "./collect";
import { compareContent } from "./content";
import { draft, keyOf, valueOf, type Spot } from "./draft";

export function compareResponses(
  collector: Collector,
  caller: Caller,
  base: Operation,
  head: Operation,
): void {
  const taken = new Set<Response>();
  for (const was of base.responses) {
    const is = counterpart(was, head.responses, base.responses);
    if (is === undefined) {
      const facts = { status: was.status, expected: isExpected(was.status) };
      const spot = keyOf(head.at.get("responses") ?? head.at);
      report(
        collector,
        caller,
        "response",
        `response ${was.status}`,
        draft("response-removed", facts, keyOf(was.at), spot),
      );
      continue;
    }
    taken.add(is);
    compareResponse(collector, caller, was, is);
  }
  for (const is of head.responses) {
    if (taken.has(is)) continue;
    // A code that was covered and is now written out answers what the cover answered, or something else.
    const cover = counterpart(is, base.responses, head.responses);
    if (cover !== undefined) {
      compareResponse(collector, caller, cover, is);
      continue;
    }
    const facts = { status: is.status, expected: isExpected(is.status) };
    const spot = keyOf(base.at.get("responses") ?? base.at);
    report(
      collector,
      caller,
      "response",
      `response ${is.status}`,
      draft("response-added", facts, spot, keyOf(is.at)),
    );
  }
}

function isExpected(status: string): boolean {
  return status === "default" || /^[123]/.test(status);
}

/**
 * What answers in the other version for a status: the same one; a range that covers it; for a range, its only code;
 * and `default` (OpenAPI 3.0.3 §4.7.16), which for a success means something only if it did not stand beside it.
 */
function counterpart(
  wanted: Response,
  among: readonly Response[],
  siblings: readonly Response[],
): Response | undefined {
  const find = (status: string): Response | undefined => among.find((each) => each.status === status);
  const same = find(wanted.status);
  if (same !== undefined || wanted.status === "default") return same;
  const [digit = ""] = wanted.status;
  const inRange = among.filter(
    (each) => each.status.startsWith(digit) && !siblings.some((s) => s.status === each.status),
  );
  const only = inRange.length === 1 ? inRange[0] : undefined;
  const near = wanted.status.endsWith("XX") ? only : find(`${digit}XX`);
  if (near !== undefined) return near;
  const isError = digit === "4" || digit === "5";
  const meantElse = siblings.some((each) => each.status === "default");
  return isError || !meantElse ? find("default") : undefined;
}

function compareResponse(collector: Collector, caller: Caller, was: Response, is: Response): void {
  const where = `response ${was.status}`;
  compareHeaders(collector, caller, was, is, where);
  compareContent(collector, caller, "response", {
    base: was.content,
    head: is.content,
    baseAt: was.contentAt ?? was.at,
    headAt: is.contentAt ?? is.at,
    body: `the ${is.status} response`,
    where,
  });
  for (const link of was.links) {
    if (is.links.some((other) => other.key === link.key)) continue;
    const change = draft(
      "link-removed",
      { name: link.key },
      keyOf(link),
      keyOf(is.links[0]?.parent ?? is.at),
    );
    report(collector, caller, "response", `${where} link ${link.key}`, change);
  }
}

function compareHeaders(
  collector: Collector,
  caller: Caller,
  was: Response,
  is: Response,
  where: string,
): void {
  for (const before of was.headers) {
    const after = is.headers.find((header) => header.key === before.key);
    if (after === undefined) {
      const facts = { name: before.name, required: before.required };
      const spot = keyOf(is.headersAt ?? is.at);
      report(
        collector,
        caller,
        "response",
        `${where} header ${before.key}`,
        draft("header-removed", facts, keyOf(before.at), spot),
      );
    } else {
      compareHeader(collector, caller, before, after, `${where} header ${before.key}`);
    }
  }
  for (const after of is.headers) {
    if (was.headers.some((header) => header.key === after.key)) continue;
    const change = draft(
      "header-added",
      { name: after.name },
      keyOf(was.headersAt ?? was.at),
      keyOf(after.at),
    );
    report(collector, caller, "response", `${where} header ${after.key}`, change);
  }
}

function compareHeader(collector: Collector, caller: Caller, was: Header, is: Header, where: string): void {
  if (was.required !== is.required) {
    const kind = is.required ? "header-became-required" : "header-became-optional";
    report(
      collector,
      caller,
      "response",
      where,
      draft(kind, { name: is.name }, requiredSpot(was), requiredSpot(is)),
    );
  }
  const types = was.schema === undefined ? 0 : collector.graph.base.shape(was.schema).types;
  if (was.explode !== is.explode && types !== ANY && (types & OBJECT) !== 0) {
    const words = (header: Header): string => (header.explode ? "simple, exploded" : "simple");
    const facts = { name: is.name, before: words(was), after: words(is) };
    report(
      collector,
      caller,
      "response",
      where,
      draft("header-serialization-changed", facts, keyOf(was.at), keyOf(is.at)),
    );
  }
  if (was.content.length > 0 || is.content.length > 0) {
    const contents = {
      base: was.content,
      head: is.content,
      baseAt: was.at,
      headAt: is.at,
      body: `header \`${is.name}\``,
      where,
    };
    compareContent(collector, caller, "response", contents);
  } else {
    const schemas = { base: was.schema, head: is.schema, baseAt: was.at, headAt: is.at };
    compareSchemaPair(collector, caller, "response", where, schemas);
  }
}

function requiredSpot(header: Header): Spot {
  return header.requiredAt === undefined ? keyOf(header.at) : valueOf(header.requiredAt);
}
