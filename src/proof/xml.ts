/** Serializes a value as XML (OpenAPI 3.0.3 §4.7.26). */
import { arrayView, objectView, type At, type Schema, type SchemaStore, type Shape } from "../engine/index";
import { shapesOf } from "./quick-validate";
import { isList, isObject, type Json } from "./json";

/** The XML document. Its element is named by the schema's `xml.name`, otherwise after the component. */
export function serializeXml(store: SchemaStore, schema: Schema | undefined, value: Json): string {
  const home = schema?.home;
  const isNamed = home?.parent?.token === "schemas" || home?.parent?.token === "definitions";
  const lines = elements(store, schema, isNamed ? (home.token ?? "root") : "root", value);
  return ['<?xml version="1.0" encoding="UTF-8"?>', ...lines].join("\n");
}

function elements(store: SchemaStore, schema: Schema | undefined, own: string, value: Json): string[] {
  const shape = schema && shapesOf(store, schema)[0];
  const name = nameIn(shape, own);
  if (isList(value)) {
    const items = shape && arrayView(store, shape).rest;
    const isWrapped = wordIn(shape, "wrapped")?.boolean() === true;
    const inner = value.flatMap((each) => elements(store, items, isWrapped ? name : own, each));
    return isWrapped ? [`<${name}>`, ...indented(inner), `</${name}>`] : inner;
  }
  if (!isObject(value)) return [`<${name}>${escaped(xmlText(value))}</${name}>`];
  const properties = shape && objectView(store, shape).properties;
  const members = Object.entries(value).map(([key, member]) => {
    const described = properties?.get(key)?.schema;
    return { key, member, described, of: described && shapesOf(store, described)[0] };
  });
  const isAttribute = (of: Shape | undefined): boolean => wordIn(of, "attribute")?.boolean() === true;
  const attributes = members
    .filter(({ of }) => isAttribute(of))
    .map(({ key, member, of }) => ` ${nameIn(of, key)}="${escaped(xmlText(member))}"`);
  const children = members
    .filter(({ of }) => !isAttribute(of))
    .flatMap(({ key, member, described }) => elements(store, described, key, member));
  return [`<${name}${attributes.join("")}>`, ...indented(children), `</${name}>`];
}

function nameIn(shape: Shape | undefined, own: string): string {
  const name = wordIn(shape, "name")?.text() ?? own;
  const prefix = wordIn(shape, "prefix")?.text();
  return prefix === undefined ? name : `${prefix}:${name}`;
}

function wordIn(shape: Shape | undefined, word: string): At | undefined {
  return shape?.flat.flatMap((part) => part.at.get("xml")?.get(word) ?? [])[0];
}

function xmlText(value: Json): string {
  if (value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
