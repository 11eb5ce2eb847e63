/** Enums whose values do not have the declared type. */
import type { At } from "../at";
import type { SourceNode } from "../span";
import type { AllowedValue } from "./schema";
import { BOOLEAN, FRACTION, INTEGER, NULL, NUMBER, STRING, valueType } from "./types";
import { canonical, decimalOf } from "./values";

type Listed = readonly [text: string, value: AllowedValue];

/**
 * The intended values of an enum, by their canonical text. Strictly, `type: string, enum: [1.0, 2.0]` accepts nothing:
 * its values lost their quotes. Likewise, `type: integer, enum: ["1"]` has superfluous quotes. An enum with at least
 * one valid value is unchanged.
 */
export function intendedValues(values: Map<string, AllowedValue>, types: number): Map<string, AllowedValue> {
  const listed = [...values.values()].filter(({ type }) => type !== NULL);
  if (listed.length === 0 || listed.some(({ type }) => (type & types) !== 0)) return values;
  const meant = listed.flatMap(({ at }) => readAs(at, types) ?? []);
  return meant.length < listed.length ? values : new Map([...[...values].filter(isNull), ...meant]);
}

/** The values of the enum of a schema object as they are meant; undefined if they are as written. */
export function meantValues(at: At, types: number): readonly SourceNode[] | undefined {
  const items = at.get("enum")?.items() ?? [];
  const listed = new Map(items.map((item) => [canonical(item.node), { type: valueType(item), at: item }]));
  const meant = intendedValues(listed, types);
  return meant === listed ? undefined : [...meant.values()].map((value) => value.at.node);
}

function isNull([, { type }]: Listed): boolean {
  return type === NULL;
}

function readAs(at: At, types: number): [Listed] | undefined {
  const text = at.text();
  if (text === undefined || at.node.kind !== "scalar") return undefined;
  const { start, end } = at.node;
  const as = (type: number, value: string | number | boolean, raw?: string): [Listed] => {
    const meant = at.withNode({ kind: "scalar", start, end, value, raw });
    return [[canonical(meant.node), { type, at: meant }]];
  };
  if ((types & STRING) !== 0) return as(STRING, text);
  if (typeof at.node.value !== "string") return undefined;
  if ((types & BOOLEAN) !== 0 && /^(?:true|false)$/.test(text)) return as(BOOLEAN, text === "true");
  if ((types & NUMBER) === 0 || decimalOf(text) === undefined) return undefined;
  return as(Number.isInteger(Number(text)) ? INTEGER : FRACTION, Number(text), text);
}
