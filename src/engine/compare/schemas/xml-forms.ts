/** XML representations (OpenAPI 3.0.3 §4.7.26), and properties with the same one under another name. */
import type { At } from "../../at";
import type { XmlForm } from "../../change";
import type { ObjectView, Property, Schema, SchemaStore, Shape } from "../../model/schema";

export function xmlOf(store: SchemaStore, schema: Schema): At | undefined {
  return store
    .shape(schema)
    .flat.map(({ at }) => at.get("xml"))
    .find((at) => at !== undefined);
}

export function isArray({ flat }: Shape): boolean {
  return flat.some(({ at }) => at.get("items") !== undefined);
}

/** The XML representation of a value; `name` is the default name of the element. */
export function xmlForm(xml: At | undefined, name: string | undefined, ofArray: boolean): XmlForm {
  const namespace = xml?.get("namespace")?.text();
  const prefix = xml?.get("prefix")?.text();
  const node = xml?.get("nodeType")?.string();
  const form = { name: "", as: "element", wrapped: false, namespace: null } as const;
  // OpenAPI 3.2 §4.26: `nodeType` replaces `attribute` and `wrapped`. Text has no name, and readers treat CDATA like
  // text.
  if (node === "text" || node === "cdata") return { ...form, as: "text" };
  if (node === "none" && !ofArray) return { ...form, as: "none" };
  const isAttribute = node === "attribute" || xml?.get("attribute")?.boolean() === true;
  const own = xml?.get("name")?.text() ?? name ?? "";
  return {
    // Within a namespace, the prefix makes no difference.
    name: namespace === undefined && prefix !== undefined ? `${prefix}:${own}` : own,
    as: isAttribute ? "attribute" : "element",
    wrapped: ofArray && (node === "element" || xml?.get("wrapped")?.boolean() === true),
    namespace: namespace ?? null,
  };
}

export interface Sides<Value> {
  readonly base: Value;
  readonly head: Value;
}

/** Both views with one name for each property whose name changed while its `xml.name` keeps the element. */
export function withElementNames(stores: Sides<SchemaStore>, views: Sides<ObjectView>): Sides<ObjectView> {
  const left = onlyIn(stores.base, views.base, views.head);
  const added = onlyIn(stores.head, views.head, views.base);
  const names: Sides<Map<string, string>> = { base: new Map(), head: new Map() };
  for (const [form, was] of left) {
    const is = added.get(form);
    if (is === undefined) continue;
    // The default name of the element is the one that `xml.name` does not replace.
    if (xmlOf(stores.head, is.schema)?.get("name") === undefined) names.base.set(was.name, is.name);
    else names.head.set(is.name, was.name);
  }
  return { base: renamedIn(views.base, names.base), head: renamedIn(views.head, names.head) };
}

/** The properties that the other view does not have, by their XML representation. */
function onlyIn(store: SchemaStore, view: ObjectView, other: ObjectView): ReadonlyMap<string, Property> {
  const found = new Map<string, Property>();
  for (const property of view.properties.values()) {
    if (property.forbidden || other.properties.has(property.name)) continue;
    const { schema, name } = property;
    const form = xmlForm(xmlOf(store, schema), name, isArray(store.shape(schema)));
    if (form.name !== "") found.set(JSON.stringify(form), property);
  }
  return found;
}

function renamedIn(view: ObjectView, names: ReadonlyMap<string, string>): ObjectView {
  if (names.size === 0) return view;
  const sharedName = (name: string): string => names.get(name) ?? name;
  return {
    ...view,
    properties: new Map(
      [...view.properties.values()].map(({ name, schema, at, forbidden, isAlone }) => [
        sharedName(name),
        { name: sharedName(name), schema, at, forbidden, isAlone },
      ]),
    ),
    required: new Map([...view.required].map(([name, at]) => [sharedName(name), at])),
  };
}
