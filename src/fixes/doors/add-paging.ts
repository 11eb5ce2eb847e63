/** Adds parameters and a property for paging, as other operations of the document have them. */
import type { At, SourceNode } from "../../engine/index";
import type { HeadDraft } from "../draft-head";
import { fileOfNode } from "../edition";
import { mappingNode, scalarNode, sequenceNode } from "../nodes";
import type { Operation } from "../operation";
import type { Content } from "../text/content";
import { followed, operationOf, operationsIn, successSchemas } from "./conventions";
import type { DoorCandidate, DoorToFix } from "./door-to-fix";

const parameterNames =
  /^(limit|cursor|page_?(size|token)|after|before|per_?page|starting_after|ending_before|max_?results|next_?token)$/i;
const propertyNames =
  /^(next|next_?(page_?)?(token|cursor|url|link)?|cursor|has_?more|paging|pagination|page_?info|_?links|meta)$/i;

/** Properties of parameters and names of properties, and what to write. */
interface Paging {
  readonly parameters: readonly Content[];
  readonly properties: readonly (readonly [name: string, content: Content])[];
}

export function addPaging(site: At, { operations }: DoorToFix, head: HeadDraft): DoorCandidate | undefined {
  const properties = site.parent;
  const targets = operations.flatMap((each) => operationOf(each, head) ?? []);
  if (properties?.token !== "properties" || targets.length < operations.length) return undefined;
  const found = pagingOfOthers(targets, head) ?? usual(head);
  const edits = [
    ...targets.flatMap((operation) => withParameters(operation, found.parameters)),
    ...found.properties.map(([key, content]): Operation => ({
      do: "insert",
      into: properties,
      key,
      content,
      place: { after: [site.key] },
    })),
  ];
  return { title: "Add parameters for the cursor and the page size", operations: edits };
}

/** The paging of the first other operation that has both parameters and a property. */
function pagingOfOthers(targets: readonly At[], head: HeadDraft): Paging | undefined {
  for (const operation of operationsIn(head)) {
    if (targets.some(({ node }) => node === operation.node)) continue;
    const parameters = (operation.get("parameters")?.items() ?? []).filter((each) => {
      const parameter = followed(each, head);
      return (
        parameter?.get("in")?.string() === "query" && parameterNames.test(parameter.get("name")?.text() ?? "")
      );
    });
    const properties = successSchemas(operation, head)
      .flatMap((schema) => followed(schema, head)?.get("properties")?.entries() ?? [])
      .filter(({ key }) => propertyNames.test(key));
    if (parameters.length === 0 || properties.length === 0) continue;
    return {
      parameters: parameters.map((each) => copied(each, head)),
      properties: properties.map((each) => [each.key, copied(each, head)]),
    };
  }
  return undefined;
}

function copied(at: At, head: HeadDraft): Content {
  const file = fileOfNode(head, at);
  return file === undefined ? { of: "plain", node: at.node } : { of: "published", at, file };
}

/** Paging of a document without a convention. */
function usual(head: HeadDraft): Paging {
  const isSwagger =
    head.entry.document.root?.kind === "map" && head.entry.document.root.get("swagger") !== undefined;
  const parameter = (name: string, schema: readonly (readonly [string, SourceNode])[]): Content => ({
    of: "plain",
    node: mappingNode([
      ["name", scalarNode(name)],
      ["in", scalarNode("query")],
      ...(isSwagger ? schema : [["schema", mappingNode(schema)] as const]),
    ]),
  });
  return {
    parameters: [
      parameter("cursor", [["type", scalarNode("string")]]),
      parameter("limit", [["type", scalarNode("integer")]]),
    ],
    properties: [
      [
        "next",
        {
          of: "plain",
          node: mappingNode([
            ["type", scalarNode("string")],
            ["description", scalarNode("The cursor of the next page.")],
          ]),
        },
      ],
    ],
  };
}

function withParameters(operation: At, parameters: readonly Content[]): readonly Operation[] {
  const existing = operation.get("parameters");
  if (existing !== undefined)
    return parameters.map((content) => ({
      do: "insert",
      into: existing,
      key: undefined,
      content,
      place: { as: lastOf(existing) },
    }));
  return [
    {
      do: "insert",
      into: operation,
      key: "parameters",
      content: { of: "plain", node: sequenceNode(parameters.map(nodeOf)) },
      place: { after: ["operationId", "summary", "description", "tags"] },
    },
  ];
}

function lastOf(list: At): At {
  return list.items().at(-1) ?? list;
}

function nodeOf(content: Content): SourceNode {
  return content.of === "plain"
    ? content.node
    : content.of === "published"
      ? content.at.node
      : mappingNode([]);
}
