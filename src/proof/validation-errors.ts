/** Describes validation errors in sentences. */
import type { Json } from "./json";
import { isList, memberOf } from "./json";
import type { Fault } from "./validator";

/** `` `status` must be one of "open", "closed" ``, without a full stop; the most specific one of several errors. */
export function faultInWords(faults: readonly Fault[], whole: string): string {
  const deepest = Math.max(...faults.map((fault) => depthOf(fault)));
  const [first, ...others] = faults.filter((fault) => depthOf(fault) === deepest);
  if (first === undefined) return `${whole} is not valid`;
  return inWords(others.length === 0 ? first : together(first, others), whole);
}

/** Merges errors of several alternatives about enum values or types. */
function together(first: Fault, others: readonly Fault[]): Fault {
  const all = [first, ...others].filter(({ instancePath }) => instancePath === first.instancePath);
  if (all.every(({ keyword }) => keyword === "const" || keyword === "enum")) {
    const allowedValues = all.flatMap(
      ({ params }): Json[] =>
        (params as { allowedValues?: Json[] }).allowedValues ?? [
          (params as { allowedValue: Json }).allowedValue,
        ],
    );
    return { ...first, keyword: "enum", params: { allowedValues } };
  }
  if (all.every(({ keyword }) => keyword === "type")) {
    const type = [...new Set(all.flatMap(({ params }) => (params as { type: string | string[] }).type))];
    return { ...first, params: { type } };
  }
  return first;
}

function depthOf({ instancePath }: Fault): number {
  return instancePath.split("/").length;
}

function inWords(fault: Fault, whole: string): string {
  const subject = placeInWords(fault.instancePath, whole);
  const parameter = (name: string): string =>
    text((fault.params as Readonly<Record<string, Json>>)[name] ?? null);
  switch (fault.keyword) {
    case "required":
    case "dependentRequired":
      return `${subject} must have property \`${named(fault, "missingProperty")}\``;
    case "additionalProperties":
      return `${subject} must not have property \`${named(fault, "additionalProperty")}\``;
    case "unevaluatedProperties":
      return `${subject} must not have property \`${named(fault, "unevaluatedProperty")}\``;
    case "propertyNames":
      return `${subject} must not have property \`${named(fault, "propertyName")}\``;
    case "enum":
      return `${subject} must be one of ${listInWords((fault.params as { allowedValues?: Json }).allowedValues)}`;
    case "const":
      return `${subject} must be ${parameter("allowedValue")}`;
    case "type":
      return `${subject} must be ${typesInWords((fault.params as { type?: Json }).type)}`;
    case "format":
      return `${subject} must be a valid ${named(fault, "format")}`;
    case "pattern":
      return `${subject} must match \`${named(fault, "pattern")}\``;
    case "maxLength":
    case "minLength":
      return `${subject} must have ${atLeast(fault)} ${plural(parameter("limit"), "character")}`;
    case "maxItems":
    case "minItems":
      return `${subject} must have ${atLeast(fault)} ${plural(parameter("limit"), "item")}`;
    case "maxProperties":
    case "minProperties":
      return `${subject} must have ${atLeast(fault)} ${plural(parameter("limit"), "property")}`;
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      return `${subject} must be ${named(fault, "comparison")} ${parameter("limit")}`;
    case "multipleOf":
      return `${subject} must be a multiple of ${parameter("multipleOf")}`;
    case "uniqueItems":
      return `${subject} must not have duplicate items`;
    case "contains":
      return `${subject} must have an item that matches \`contains\``;
    case "not":
      return `${subject} must not match \`not\``;
    case "oneOf":
      return memberOf(fault.params as Json, "passingSchemas") === null
        ? `${subject} matches none of the alternatives`
        : `${subject} matches more than one of the alternatives`;
    case "anyOf":
      return `${subject} matches none of the alternatives`;
    case "false schema":
      return `${subject} is not allowed`;
    default:
      return `${subject} ${fault.message ?? "is not valid"}`;
  }
}

function named(fault: Fault, name: string): string {
  const value = (fault.params as Readonly<Record<string, Json>>)[name];
  return typeof value === "string" ? value : text(value ?? null);
}

function atLeast({ keyword }: Fault): string {
  return keyword.startsWith("min") ? "at least" : "at most";
}

function plural(count: string, word: string): string {
  const words = word === "property" ? "properties" : `${word}s`;
  return `${count} ${count === "1" ? word : words}`;
}

/** `` `items[0].price` ``; the name of the whole payload if the path is empty. */
export function placeInWords(path: string, whole: string): string {
  const tokens = path.split("/").slice(1);
  const names = tokens.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
  if (names.length === 0) return whole;
  const place = names.reduce((before, name) => {
    if (/^\d+$/.test(name)) return `${before}[${name}]`;
    return before === "" ? name : `${before}.${name}`;
  }, "");
  return `\`${place}\``;
}

/** Limit of values in a sentence; further ones are counted. */
const mostListed = 6;

function listInWords(values: Json | undefined): string {
  const all = isList(values) ? values : [];
  const listed = all.slice(0, mostListed).map(text).join(", ");
  return all.length <= mostListed ? listed : `${listed} and ${String(all.length - mostListed)} more`;
}

function typesInWords(types: Json | undefined): string {
  const all = isList(types)
    ? types.map((type) => text(type).replaceAll('"', ""))
    : (typeof types === "string" ? types : "").split(",");
  return all
    .map((type) => (type === "null" ? type : `${/^[aio]/.test(type) ? "an" : "a"} ${type}`))
    .join(" or ");
}

function text(value: Json): string {
  const written = JSON.stringify(value);
  return written.length > 60 ? `${written.slice(0, 59)}…` : written;
}
