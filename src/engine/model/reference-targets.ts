/** References to another kind of object than the one that belongs in their place. */
import type { At } from "../at";
import type { Problem } from "../span";
import type { Building } from "./builder-context";
import type { Dialect } from "./dialect";
import { keywordShapes } from "./keyword-shapes";
import type { Resolver } from "./resolve";
import { object, schema, type ValueShape } from "./value-shapes";

/** Objects that are never the target of a reference to an object in the table. */
const described = /^(info|tags|externalDocs|examples)$/;

/** Names of objects in messages, with an article. */
const names: Readonly<Record<string, string>> = {
  document: "a whole OpenAPI document",
  components: "the components",
  schema: "a schema",
  parameter: "a parameter",
  header: "a header",
  response: "a response",
  requestBody: "a request body",
  pathItem: "a path item",
  operation: "an operation",
  mediaType: "a media type",
  encoding: "an encoding",
  link: "a link",
  securityScheme: "a security scheme",
};

/** Swagger 2.0 §4.3.12, §4.3.19: these objects are schemas as well. */
const alsoSchemas = new Set(["parameter", "header"]);

/** The target of a reference of a schema; undefined if there is none, or if it is not a schema, which is reported. */
export function schemaTarget(
  resolver: Resolver,
  dialect: Dialect,
  reference: string,
  at: At,
): At | undefined {
  const target = resolver.target(reference, at);
  const wrong = target && wrongTarget(reference, schema, target, dialect);
  if (wrong !== undefined) resolver.tell(at, wrong);
  return wrong === undefined ? target : undefined;
}

/** The target of a reference, which is reported if it is another kind of object; undefined then, or if there is none. */
export function followTo({ dialect, resolver }: Building, from: At, expected: ValueShape): At | undefined {
  const target = resolver.follow(from);
  const wrong = target && wrongTarget(from.get("$ref")?.string() ?? "", expected, target, dialect);
  if (wrong !== undefined) resolver.tell(from, wrong);
  return wrong === undefined ? target : undefined;
}

/** @returns the problem of a reference to a target of another kind; undefined if the kind fits or is unknown */
function wrongTarget(
  reference: string,
  expected: ValueShape,
  target: At,
  dialect: Dialect,
): Omit<Problem, "place"> | undefined {
  const found = shapeAt(target, dialect);
  const name = found && objectName(found);
  if (found === undefined || name === undefined || name === objectName(expected)) return undefined;
  if (dialect === "2.0" && expected.object === "schema" && alsoSchemas.has(found.object ?? ""))
    return undefined;
  return {
    code: "unresolved-reference",
    message: `\`${reference}\` refers to ${called(found)}, not to ${called(expected)}.`,
    advice: "Correct the reference. Its target is not compared.",
    stops: true,
  };
}

/** The name of the object, or of the objects that a map or list contains; undefined for other values. */
function objectName({ object: own, member, item }: ValueShape): string | undefined {
  const inner = (member ?? item)?.object;
  return own ?? (inner === undefined ? undefined : `${inner}s`);
}

function called(shape: ValueShape): string {
  const name = objectName(shape) ?? "";
  return names[name] ?? `\`${name}\``;
}

/** The shape that the table expects at a location; undefined for extensions and in files of unknown structure. */
function shapeAt({ parent, token, node, document }: At, dialect: Dialect): ValueShape | undefined {
  if (parent === undefined || token === undefined) {
    const isDocument = node === document.root && node.kind === "map";
    return isDocument && (node.get("openapi") ?? node.get("swagger")) !== undefined
      ? object("document")
      : undefined;
  }
  const outer = shapeAt(parent, dialect);
  if (outer === undefined || described.test(outer.object ?? "")) return outer;
  if (parent.node.kind === "seq") return outer.item;
  if (outer.member !== undefined) return outer.member;
  const isHolder = outer.object === "document" || outer.object === "components";
  if (isHolder && described.test(token)) return object(token);
  return outer.object === undefined ? undefined : keywordShapes(outer.object, dialect)[token];
}
