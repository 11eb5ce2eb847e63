/** Compares responses by status; a range or `default` covers the codes that are not listed. */
import type { Operation } from "../../model/paths";
import type { Response } from "../../model/responses";
import { retargetedCaller, report, type Caller, type Collector } from "../collector";
import { compareContent } from "./media-types";
import { compareHeaders } from "./headers";
import { pendingChange, keySpot } from "../pending-change";
import { responseName } from "../subject";
import { compareLinks, type ApiPair } from "./links";

export function compareResponses(
  collector: Collector,
  caller: Caller,
  apis: ApiPair,
  base: Operation,
  head: Operation,
): void {
  const taken = new Set<Response>();
  // Next to a success response, `default` describes errors (OpenAPI 3.0.3 §4.7.16).
  const isOfErrors =
    base.responses.some(({ status }) => status === "default") &&
    base.responses.some(({ status }) => /^[123]/.test(status));
  for (const was of base.responses) {
    const found = findCounterpart(was, head.responses, base.responses, isOfErrors);
    // A client that is called back may have responded with any code of a range.
    const is = caller.swapped && isCodeInRange(found, was) ? undefined : found;
    if (is === undefined) {
      if (!caller.swapped && isSplitIntoCodes(was, head.responses, base.responses, isOfErrors)) continue;
      const facts = { status: was.status, expected: isExpected(was.status) };
      const spot = keySpot(head.at.get("responses") ?? head.at);
      report(
        collector,
        caller,
        "response",
        `response ${was.status}`,
        pendingChange("response-removed", facts, keySpot(was.at), spot),
      );
      continue;
    }
    taken.add(is);
    compareResponse(collector, caller, apis, was, is);
  }
  for (const is of head.responses) {
    if (taken.has(is)) continue;
    // A code that was covered and is now listed replaces the response that covered it.
    const cover = findCounterpart(is, base.responses, head.responses, isOfErrors);
    if (cover !== undefined) {
      compareResponse(collector, caller, apis, cover, is);
      continue;
    }
    const facts = { status: is.status, expected: isExpected(is.status) };
    const spot = keySpot(base.at.get("responses") ?? base.at);
    report(
      collector,
      caller,
      "response",
      `response ${is.status}`,
      pendingChange("response-added", facts, spot, keySpot(is.at)),
    );
  }
}

function isExpected(status: string): boolean {
  return status === "default" || /^[123]/.test(status);
}

function isCodeInRange(found: Response | undefined, { status }: Response): boolean {
  return status.endsWith("XX") && found !== undefined && /^\d+$/.test(found.status);
}

/**
 * The response of the other version for a status: the same status; a range that includes it; for a range, its only
 * code; or `default`, for a success only if it did not describe errors alone.
 */
function findCounterpart(
  wanted: Response,
  among: readonly Response[],
  siblings: readonly Response[],
  isOfErrors: boolean,
): Response | undefined {
  const find = (status: string): Response | undefined => among.find((each) => each.status === status);
  const same = find(wanted.status);
  if (same !== undefined) return same;
  const [digit = ""] = wanted.status;
  const inRange = among.filter(
    (each) => each.status.startsWith(digit) && !siblings.some((s) => s.status === each.status),
  );
  const only = inRange.length === 1 ? inRange[0] : undefined;
  const near = wanted.status.endsWith("XX") ? only : find(`${digit}XX`);
  if (near !== undefined) return near;
  const isError = digit === "4" || digit === "5";
  return isError || !isOfErrors ? find("default") : undefined;
}

/**
 * True if other responses in head replace one that covered them: some of its codes or, for `default` next to a success,
 * both ranges of errors. They are compared with the former response.
 */
function isSplitIntoCodes(
  { status }: Response,
  among: readonly Response[],
  siblings: readonly Response[],
  isOfErrors: boolean,
): boolean {
  const said = among.map((each) => each.status);
  const known = siblings.map((each) => each.status);
  if (status.endsWith("XX"))
    return said.some((each) => each.startsWith(status.charAt(0)) && !known.includes(each));
  return status === "default" && isOfErrors && said.includes("4XX") && said.includes("5XX");
}

function compareResponse(
  collector: Collector,
  operation: Caller,
  apis: ApiPair,
  was: Response,
  is: Response,
): void {
  const where = `response ${was.status}`;
  const caller = retargetedCaller(collector, operation, was, is);
  const headers = {
    base: was.headers,
    head: is.headers,
    baseAt: was.headersAt ?? was.definition,
    headAt: is.headersAt ?? is.definition,
  };
  compareHeaders(collector, caller, "response", { ...headers, where });
  compareContent(collector, caller, "response", {
    base: was.content,
    head: is.content,
    baseAt: was.contentAt ?? was.definition,
    headAt: is.contentAt ?? is.definition,
    // Changes in a shared response are reported once, by its name.
    body: responseName(is.definition.token ?? is.status),
    where,
    carrier: (mediaType) => ({ of: "response", status: was.status, mediaType }),
  });
  compareLinks(collector, caller, apis, was, is);
}
