import { publishedOperations, type PublishedOperation } from "../../service/index";
import { readPath, readString } from "../input";
import { pageInput, pageOf, pageSchema, shortString, withShortStrings } from "../page";
import { checkRequest } from "../report-result";
import { baseInput, inputSchema, pathInput, reportProperties, resultSchema } from "../schemas";
import type { Tool, ToolInput } from "../tool";

/** Characters of the published text of an operation. */
const MAX_TEXT = 20_000;

const nullableString = { type: ["string", "null"] } as const;

export const publishedTool: Tool = {
  name: "published",
  title: "Show what is published",
  description:
    "Lists the operations of the published version of an OpenAPI document: method, path, operationId, deprecation, `x-sunset`, and the oldest compared version since which the operation exists. With `operation`, returns the published text of the matching operations.",
  inputSchema: inputSchema(
    {
      path: pathInput,
      base: baseInput,
      operation: {
        type: "string",
        description:
          "An operationId, a path, or a method and a path such as `GET /pets/{id}` (default: all).",
      },
      ...pageInput,
    },
    ["path"],
  ),
  outputSchema: resultSchema({
    unchecked: reportProperties.unchecked,
    base: reportProperties.base,
    operations: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["method", "path", "operationId", "deprecated", "sunset", "since", "text"],
        properties: {
          method: { type: "string" },
          path: { type: "string" },
          operationId: nullableString,
          deprecated: { type: "boolean" },
          sunset: { description: "`x-sunset` as written.", ...nullableString },
          since: { description: "Null if only one version was compared.", ...nullableString },
          text: { description: "Null without `operation`.", ...nullableString },
        },
      },
    },
    page: pageSchema,
  }),
  writes: false,
  async run(input, context) {
    const operation = readString(input, "operation");
    const prepared = await context.prepare(readPath(input), { base: readString(input, "base") });
    const { unchecked, base } = await checkRequest(prepared, context);
    const all = "verdict" in prepared ? [] : publishedOperations(prepared);
    const { items, page } = pageOf(
      all
        .filter((each) => operation === undefined || isNamed(each, operation))
        .map((each) => listed(each, input)),
      input,
    );
    // The text has a limit of its own.
    const operations = items.map(({ text, ...rest }) => ({ ...withShortStrings(rest), text }));
    return { ...withShortStrings({ unchecked, base, page }), operations };
  },
};

function listed(
  operation: PublishedOperation,
  { operation: wanted }: ToolInput,
): Omit<PublishedOperation, "text"> & { readonly text: string | null } {
  const { method, path, operationId, deprecated, sunset, since, text } = operation;
  const shown = wanted === undefined ? null : shortString(text, MAX_TEXT);
  return { method, path, operationId, deprecated, sunset, since, text: shown };
}

function isNamed({ method, path, operationId }: PublishedOperation, wanted: string): boolean {
  const words = wanted.trim().split(/\s+/);
  const [first = "", second] = words;
  if (second === undefined) return operationId === first || path === first;
  return method === first.toUpperCase() && path === words.slice(1).join(" ");
}
