/** Inclusion of formats (OpenAPI Format Registry, JSON Schema 2020-12 §7.3). */
import type { Change } from "../../change";
import type { Limit, Shape, Term } from "../../model/schema";
import { compareDecimals, type Decimal } from "../../model/values";
import { pendingChange, keySpot, uncertain, valueSpot } from "../pending-change";
import type { PairNode } from "./pairs";
import { subjectOfKeyword } from "../subject";

/** Each format with the formats whose values it includes. */
const wider: Readonly<Record<string, readonly string[]>> = {
  int8: ["int16", "int32", "int64"],
  int16: ["int32", "int64"],
  int32: ["int64"],
  uint8: ["int16", "int32", "int64", "uint16", "uint32", "uint64"],
  uint16: ["int32", "int64", "uint32", "uint64"],
  uint32: ["int64", "uint64"],
  float: ["double"],
  email: ["idn-email"],
  hostname: ["idn-hostname"],
  uri: ["uri-reference", "iri", "iri-reference"],
  "uri-reference": ["iri-reference"],
  iri: ["iri-reference"],
};

const numeric = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float", "double"];
const textual = [
  ...[
    "date",
    "date-time",
    "time",
    "duration",
    "email",
    "idn-email",
    "hostname",
    "idn-hostname",
    "ipv4",
    "ipv6",
  ],
  ...["uri", "uri-reference", "iri", "iri-reference", "uuid", "uri-template", "json-pointer"],
  ...["relative-json-pointer", "regex"],
];
/** Formats that declare the usual size of a number in most languages: clients rarely reject values because of them. */
const unenforced = new Set(["int64", "uint64", "double", "float"]);
const known = new Set([...numeric, ...textual]);

/** Formats that validators of JSON Schema rarely check. */
const unchecked = new Set(["idn-email", "idn-hostname", "iri", "iri-reference"]);

/** True if a value may be rejected because it does not have this format. */
function isEnforced(format: string): boolean {
  return known.has(format) && !unenforced.has(format);
}

/** The convention for a format. */
function checked({ text }: Term): Change["decided"] {
  return isEnforced(text) ? {} : uncertain;
}

function includes(outer: string, inner: string): boolean {
  return outer === inner || (Object.hasOwn(wider, inner) && wider[inner]?.includes(outer) === true);
}

/** The minimum and maximum of an integer format. */
export function rangeOfFormat(
  format: string,
): { readonly least: Decimal; readonly most: Decimal } | undefined {
  const [, unsigned, bits = ""] = /^(u?)int(8|16|32|64)$/.exec(format) ?? [];
  if (unsigned === undefined) return undefined;
  const size = 2n ** BigInt(bits);
  const least = unsigned === "u" ? 0n : -size / 2n;
  return { least: { digits: least, power: 0 }, most: { digits: least + size - 1n, power: 0 } };
}

/** True if the formats of a shape keep its numbers within a bound. */
export function formatsImply({ formats }: Shape, keyword: "minimum" | "maximum", limit: Limit): boolean {
  return formats.some(({ text }) => {
    const range = rangeOfFormat(text);
    if (range === undefined) return false;
    const order =
      keyword === "minimum"
        ? compareDecimals(range.least, limit.value)
        : compareDecimals(limit.value, range.most);
    return order > 0 || (order === 0 && !limit.exclusive);
  });
}

/** True if the bounds of a shape are as strict as a format. */
function boundsImply({ minimum, maximum }: Shape, format: string): boolean {
  const range = rangeOfFormat(format);
  if (range === undefined || minimum === undefined || maximum === undefined) return false;
  return compareDecimals(minimum.value, range.least) >= 0 && compareDecimals(maximum.value, range.most) <= 0;
}

export function compareFormats(node: PairNode, base: Shape, head: Shape, of: "number" | "string"): void {
  if (base.formats.length + head.formats.length === 0) return;
  const before = base.formats.filter((term) => concerns(term, of));
  const after = head.formats.filter((term) => concerns(term, of));
  const implies = (shape: Shape, terms: readonly Term[], { text }: Term): boolean =>
    terms.some((term) => includes(text, term.text)) || boundsImply(shape, text);
  const gone = before.find((term) => !implies(head, after, term));
  const come = after.find((term) => !implies(base, before, term));
  if (gone === undefined && come === undefined) return;
  const onlyIn = (terms: readonly Term[], others: readonly Term[]): Term | undefined =>
    terms.find((term) => !others.some((other) => other.text === term.text));
  const [was, is] = [gone ?? onlyIn(before, after), come ?? onlyIn(after, before)];
  const subject = subjectOfKeyword(is?.at, head.schema.home);
  if (was !== undefined && is !== undefined) {
    const facts = { subject, before: was.text, after: is.text };
    const spots = [valueSpot(was.at), valueSpot(is.at)] as const;
    if (come === undefined) {
      node.drafts.push(pendingChange("format-widened", facts, ...spots, "widens", checked(was)));
    } else if (gone === undefined) {
      node.drafts.push(pendingChange("format-narrowed", facts, ...spots, "narrows", checked(is)));
    } else {
      const enforced = isEnforced(was.text) && isEnforced(is.text);
      const byConvention = enforced ? {} : uncertain;
      node.drafts.push(
        pendingChange("format-changed", { ...facts, enforced }, ...spots, "both", byConvention),
      );
    }
  } else if (is !== undefined) {
    const facts = { subject, format: is.text, enforced: isEnforced(is.text) };
    const spots = [keySpot(base.schema.home), valueSpot(is.at)] as const;
    const byConvention = unchecked.has(is.text) ? uncertain : checked(is);
    node.drafts.push(pendingChange("format-added", facts, ...spots, "narrows", byConvention));
  } else if (was !== undefined) {
    const facts = { subject, format: was.text, enforced: isEnforced(was.text) };
    const spots = [valueSpot(was.at), keySpot(head.schema.home)] as const;
    const byConvention = unchecked.has(was.text) ? uncertain : checked(was);
    node.drafts.push(pendingChange("format-removed", facts, ...spots, "widens", byConvention));
  }
}

/**
 * A numeric format does not constrain strings, and the reverse; an unknown format may constrain either. Free text, such
 * as `Opaque token`, is a description: names of formats do not contain spaces.
 */
function concerns({ text }: Term, of: "number" | "string"): boolean {
  return !(of === "number" ? textual : numeric).includes(text) && !/\s/.test(text.trim());
}

/** A pattern that all values of a format match; other strings certainly do not have the format. */
const forms: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-\d\d-\d\d$/,
  "date-time": /^\d{4}-\d\d-\d\d[tT ]\d\d:\d\d:\d\d/,
  time: /^\d\d:\d\d:\d\d/,
  duration: /^P/,
  email: /@/,
  "idn-email": /@/,
  ipv4: /^\d{1,3}(\.\d{1,3}){3}$/,
  ipv6: /:/,
  "json-pointer": /^(\/|$)/,
  "relative-json-pointer": /^\d/,
  uri: /^[a-z][a-z0-9+.-]*:/i,
  iri: /^[a-z][a-z0-9+.-]*:/i,
  uuid: /^(urn:uuid:)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
};

/** False for a string that certainly does not have the format; undefined if that is unknown. */
export function fitsFormat(format: string, text: string): boolean | undefined {
  const form = Object.hasOwn(forms, format) ? forms[format] : undefined;
  return form === undefined || form.test(text) ? undefined : false;
}

/** Formats with patterns that do not overlap with those of the others. */
const distinct = new Set(["date", "date-time", "time", "duration", "uuid", "ipv4", "ipv6", "email"]);

/** True if no string has both formats. */
export function areFormatsApart(one: string, other: string): boolean {
  return one !== other && distinct.has(one) && distinct.has(other);
}
