/** Compares the headers of a response or of a form part. */
import type { At } from "../../at";
import type { Side } from "../../change";
import type { Header } from "../../model/bodies";
import { ANY, ARRAY, OBJECT } from "../../model/types";
import { compareSchemaPair, retargetedCaller, report, type Caller, type Collector } from "../collector";
import { pendingChange, keySpot, valueSpot, type PendingChange, type Spot } from "../pending-change";

export interface HeaderLists {
  readonly base: readonly Header[];
  readonly head: readonly Header[];
  /** Location of a header that the other version lacks. */
  readonly baseAt: At;
  readonly headAt: At;
  readonly where: string;
}

export function compareHeaders(collector: Collector, caller: Caller, side: Side, lists: HeaderLists): void {
  const { base, head, baseAt, headAt, where } = lists;
  for (const was of base) {
    const is = head.find((header) => header.key === was.key);
    const step = `${where} header ${was.key}`;
    if (is !== undefined) {
      compareHeader(collector, caller, side, was, is, step);
    } else {
      const facts = { name: was.name, required: was.required };
      report(
        collector,
        caller,
        side,
        step,
        pendingChange("header-removed", facts, keySpot(was.at), keySpot(headAt)),
      );
    }
  }
  for (const is of head) {
    if (base.some((header) => header.key === is.key)) continue;
    const facts = { name: is.name, required: is.required };
    const change = pendingChange("header-added", facts, keySpot(baseAt), keySpot(is.at));
    report(collector, caller, side, `${where} header ${is.key}`, change);
  }
}

function compareHeader(
  collector: Collector,
  operation: Caller,
  side: Side,
  was: Header,
  is: Header,
  where: string,
): void {
  const caller = retargetedCaller(collector, operation, was, is);
  const reportHeader = (change: PendingChange): void => {
    report(collector, caller, side, where, change);
  };
  const carrier = { of: "header", base: was, head: is } as const;
  if (was.required !== is.required) {
    const kind = is.required ? "header-became-required" : "header-became-optional";
    reportHeader(pendingChange(kind, { name: is.name }, requiredSpot(was), requiredSpot(is)));
  }
  const types = was.schema === undefined ? 0 : collector.graph.base.shape(was.schema).types;
  const apart = (was.style !== is.style ? ARRAY : 0) | (was.explode !== is.explode ? OBJECT : 0);
  const isOtherText = types !== ANY && (types & apart) !== 0;
  const isOtherKind = was.content.length > 0 ? is.content.length === 0 : types !== 0 && is.content.length > 0;
  if (isOtherText || isOtherKind) {
    const carries = (types & OBJECT) !== 0 ? "object" : "array";
    const facts = { name: is.name, before: styleWords(was), after: styleWords(is), carries } as const;
    reportHeader(
      pendingChange("header-serialization-changed", facts, keySpot(was.definition), keySpot(is.definition)),
    );
  }
  if (isOtherKind) return;
  for (const before of was.content) {
    const after = is.content.find((mediaType) => mediaType.key === before.key);
    if (after === undefined) {
      const facts = { body: `header ${is.name}`, mediaType: before.name };
      reportHeader(pendingChange("media-type-removed", facts, keySpot(before.at), keySpot(is.definition)));
    } else {
      const ats = { baseAt: before.at, headAt: after.at };
      const schemas = { base: before.schema, head: after.schema, ...ats, carrier };
      compareSchemaPair(collector, caller, side, where, schemas);
    }
  }
  const ats = { baseAt: was.definition, headAt: is.definition };
  const schemas = { base: was.schema, head: is.schema, ...ats, carrier };
  compareSchemaPair(collector, caller, side, where, schemas);
}

function styleWords({ content: [first], style, explode }: Header): string {
  return first?.name ?? (explode ? `${style}, exploded` : style);
}

function requiredSpot(header: Header): Spot {
  return header.requiredAt === undefined ? keySpot(header.definition) : valueSpot(header.requiredAt);
}
