/** Wraps the array or the map that a response returns in an object. */
import type { At } from "../../engine/index";
import type { HeadDraft } from "../draft-head";
import { mappingNode, scalarNode, sequenceNode } from "../nodes";
import type { Operation } from "../operation";
import { collectionName, operationOf, successSchemas } from "./conventions";
import type { DoorCandidate, DoorToFix } from "./door-to-fix";

export function wrapBody(
  site: At,
  { operations }: DoorToFix,
  head: HeadDraft,
  of: "array" | "map",
): DoorCandidate | undefined {
  const name = of === "map" ? "entries" : collectionName(head);
  // A named schema stays as it is: other operations may use it inside of others.
  const isNamed = /^\/(components\/schemas|definitions)\//.test(site.pointer());
  const inPlace = site.parent?.get("type") === undefined ? site : site.parent;
  const bodies = isNamed
    ? operations.flatMap((each) => {
        const operation = operationOf(each, head);
        return operation === undefined ? [] : successSchemas(operation, head);
      })
    : [inPlace];
  const edits = bodies.flatMap((schema) => wrap(schema, name, of));
  if (edits.length === 0) return undefined;
  const added = of === "array" ? `\`${name}\` and \`next\`` : `\`${name}\``;
  return { title: `Wrap the ${of} in an object with ${added}`, operations: edits };
}

function wrap(schema: At, name: string, of: "array" | "map"): readonly Operation[] {
  const insert = (key: string, node: ReturnType<typeof scalarNode>): Operation => ({
    do: "insert",
    into: schema,
    key,
    content: { of: "plain", node },
    place: { after: [] },
  });
  const next = mappingNode([
    ["type", scalarNode("string")],
    ["description", scalarNode("The cursor of the next page.")],
  ]);
  return [
    { do: "wrap", at: schema, keys: ["properties", name] },
    ...(of === "array" ? [nextProperty(schema, name, next)] : []),
    insert("required", sequenceNode([scalarNode(name)])),
    insert("type", scalarNode("object")),
  ];
}

/** Inserts `next` into the properties that the replacement creates. */
function nextProperty(schema: At, name: string, next: ReturnType<typeof scalarNode>): Operation {
  const into = schema
    .withNode(mappingNode([["properties", mappingNode([[name, schema.node]])]]))
    .get("properties");
  return {
    do: "insert",
    into: into ?? schema,
    key: "next",
    content: { of: "plain", node: next },
    place: { after: [name] },
  };
}
