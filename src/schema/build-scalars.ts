/** Keywords that constrain the type of a value, enumerate values, or constrain numbers and strings. */
import type { Prop, Sets, ValueSet } from "./normal-form";
import type { Build } from "./build-context";
import { Undecided } from "./budget";
import { decimalOf } from "./decimal";
import { isAsserted } from "./formats";
import { isList, isObject, jsonTypes, type Json, type JsonType } from "./json";
import { memberAtom } from "./props";

export function buildScalars(build: Build): ValueSet[] {
  const { sets, keywords, schema } = build;
  const enumerated = keywords.list("enum");
  const constant = keywords.value("const");
  return [
    ...typed(build),
    ...(enumerated ? [enumeration(sets, enumerated)] : []),
    ...(constant === undefined ? [] : [sets.constant(constant)]),
    ...(keywords.constrains("number") ? [sets.when("number", sets.props.and(numbers(build)))] : []),
    ...(keywords.constrains("string")
      ? [sets.when("string", sets.props.and([...strings(build), ...formats(build, schema.format)]))]
      : []),
  ];
}

function typed({ sets, keywords }: Build): ValueSet[] {
  const type = keywords.value("type");
  if (type === undefined) return [];
  const types = isList(type) ? type : [type];
  const named = types.map((name) => setOfType(sets, name));
  return [sets.or([...named, ...(keywords.boolean("nullable") ? [sets.ofTypes(["null"])] : [])])];
}

function setOfType(sets: Sets, name: Json): ValueSet {
  if (name === "integer")
    return sets.and([sets.ofTypes(["number"]), sets.when("number", multipleOf(sets, 1))]);
  if (!jsonTypes.includes(name as JsonType))
    throw new Undecided(`The type ${JSON.stringify(name)} is not known.`);
  return sets.ofTypes([name as JsonType]);
}

/** Groups numbers and strings, so that a long enum is one constraint. */
export function enumeration(sets: Sets, values: readonly Json[]): ValueSet {
  const numbers = values.filter((value) => typeof value === "number");
  const strings = values.filter((value) => typeof value === "string");
  const { none, props } = sets;
  const others = values.filter((value) => value === null || typeof value === "boolean" || isComposite(value));
  return sets.or([
    sets.of({
      ...none.parts,
      number: numbers.length === 0 ? props.none : props.atom(memberAtom(numbers)),
      string: strings.length === 0 ? props.none : props.atom(memberAtom(strings)),
    }),
    ...others.map((value) => sets.constant(value)),
  ]);
}

function isComposite(value: Json): boolean {
  return isObject(value) || isList(value);
}

function multipleOf({ props }: Sets, divisor: number): Prop {
  if (divisor <= 0) throw new Undecided(`"multipleOf" is not a positive number.`);
  return props.atom({ type: "number", kind: "multiple", of: decimalOf(divisor) });
}

function numbers({ sets, keywords, place }: Build): Prop[] {
  const { props } = sets;
  const above = (bound: number, strict: boolean): Prop =>
    props.atom({ type: "number", kind: "above", bound: decimalOf(bound), strict });
  const { hasBooleanBounds } = place.resource.dialect;
  const [least, most, divisor] = [
    keywords.number("minimum"),
    keywords.number("maximum"),
    keywords.number("multipleOf"),
  ];
  const strict = (name: string): boolean => hasBooleanBounds && keywords.boolean(name);
  const more = hasBooleanBounds ? undefined : keywords.number("exclusiveMinimum");
  const less = hasBooleanBounds ? undefined : keywords.number("exclusiveMaximum");
  return [
    ...(least === undefined ? [] : [above(least, strict("exclusiveMinimum"))]),
    ...(most === undefined ? [] : [props.not(above(most, !strict("exclusiveMaximum")))]),
    ...(more === undefined ? [] : [above(more, true)]),
    ...(less === undefined ? [] : [props.not(above(less, false))]),
    ...(divisor === undefined ? [] : [multipleOf(sets, divisor)]),
  ];
}

function strings({ sets: { props }, keywords }: Build): Prop[] {
  const [least, most, pattern] = [
    keywords.count("minLength"),
    keywords.count("maxLength"),
    keywords.string("pattern"),
  ];
  return [
    ...(least === undefined || least === 0 ? [] : [props.atom({ type: "string", kind: "length", least })]),
    ...(most === undefined
      ? []
      : [props.not(props.atom({ type: "string", kind: "length", least: most + 1 }))]),
    ...(pattern === undefined ? [] : [props.atom({ type: "string", kind: "pattern", source: pattern })]),
  ];
}

function formats({ sets: { props }, assertsFormat, keywords }: Build, format: Json | undefined): Prop[] {
  if (!assertsFormat || typeof format !== "string" || !keywords.has("format") || !isAsserted(format))
    return [];
  return [props.atom({ type: "string", kind: "format", name: format })];
}
