/** Describes validation errors in sentences. */
import type { Json } from "./json";
import { isList, memberOf } from "./json";
import type { ValidationError } from "./validator";

/** `` `status` must be one of "open", "closed" ``, without a full stop; the most specific one of several errors. */
export function describeErrors(faults: readonly ValidationError[], whole: string): string {
  const deepest = Math.max(...faults.map((fault) => pathDepth(fault)));
  const [first, ...others] = faults.filter((fault) => pathDepth(fault) === deepest);
  if (first === undefined) return `${whole} is not valid`;
  return describeError(others.length === 0 ? first : mergeErrors(first, others), whole);
}

/** Merges errors of several alternatives about enum values or types. */
function mergeErrors(first: ValidationError, others: readonly ValidationError[]): ValidationError {
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

function pathDepth({ instancePath }: ValidationError): number {
  return instancePath.split("/").length;
}

function describeError(fault: ValidationError, whole: string): string {
  const subject = describePath(fault.instancePath, whole);
  const parameter = (name: string): string =>
    shortJson((fault.params as Readonly<Record<string, Json>>)[name] ?? null);
  switch (fault.keyword) {
    case "required":
    case "dependentRequired":
      return `${subject} must have property \`${errorParameter(fault, "missingProperty")}\``;
    case "additionalProperties":
      return `${subject} must not have property \`${errorParameter(fault, "additionalProperty")}\``;
    case "unevaluatedProperties":
      return `${subject} must not have property \`${errorParameter(fault, "unevaluatedProperty")}\``;
    case "propertyNames":
      return `${subject} must not have property \`${errorParameter(fault, "propertyName")}\``;
    case "enum":
      return `${subject} must be one of ${describeValues((fault.params as { allowedValues?: Json }).allowedValues)}`;
    case "const":
      return `${subject} must be ${parameter("allowedValue")}`;
    case "type":
      return `${subject} must be ${describeTypes((fault.params as { type?: Json }).type)}`;
    case "format":
      return `${subject} must be a valid ${errorParameter(fault, "format")}`;
    case "pattern":
      return `${subject} must match \`${errorParameter(fault, "pattern")}\``;
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
      return `${subject} must be ${errorParameter(fault, "comparison")} ${parameter("limit")}`;
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

function errorParameter(fault: ValidationError, name: string): string {
  const value = (fault.params as Readonly<Record<string, Json>>)[name];
  return typeof value === "string" ? value : shortJson(value ?? null);
}

function atLeast({ keyword }: ValidationError): string {
  return keyword.startsWith("min") ? "at least" : "at most";
}

function plural(count: string, word: string): string {
  const words = word === "property" ? "properties" : `${word}s`;
  return `${count} ${count === "1" ? word : words}`;
}

/** `` `items[0].price` ``; the name of the whole payload if the path is empty. */
export function describePath(path: string, whole: string): string {
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
const maxListed = 6;

function describeValues(values: Json | undefined): string {
  const all = isList(values) ? values : [];
  const listed = all.slice(0, maxListed).map(shortJson).join(", ");
  return all.length <= maxListed ? listed : `${listed} and ${String(all.length - maxListed)} more`;
}

function describeTypes(types: Json | undefined): string {
  const all = isList(types)
    ? types.map((type) => shortJson(type).replaceAll('"', ""))
    : (typeof types === "string" ? types : "").split(",");
  return all
    .map((type) => (type === "null" ? type : `${/^[aio]/.test(type) ? "an" : "a"} ${type}`))
    .join(" or ");
}

function shortJson(value: Json): string {
  const written = JSON.stringify(value);
  return written.length > 60 ? `${written.slice(0, 59)}…` : written;
}
