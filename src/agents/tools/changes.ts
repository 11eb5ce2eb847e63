import { standing } from "../../formats/index";
import { readPath, readString } from "../input";
import { pageInput, pageOf, pageSchema, withShortStrings } from "../page";
import { checkRequest } from "../report-result";
import { baseInput, inputSchema, pathInput, ref, reportProperties, resultSchema } from "../schemas";
import type { Tool } from "../tool";

/** Limit of operations that are listed with a change. */
const MAX_OPERATIONS = 20;

export const changesTool: Tool = {
  name: "changes",
  title: "List all changes",
  description:
    "Lists all changes of an OpenAPI document since its published version in short form, including compatible ones, in document order. The same changes as `contract-guard diff`.",
  inputSchema: inputSchema({ path: pathInput, base: baseInput, ...pageInput }, ["path"]),
  outputSchema: resultSchema({
    ...reportProperties,
    changes: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["rule", "standing", "message", "operations", "operationCount", "at", "fingerprint"],
        properties: {
          rule: { type: "string" },
          standing: { enum: ["breaking", "approved", "dangerous", "compatible"] },
          message: { type: "string" },
          operations: { description: "`POST /pets`", type: "array", items: { type: "string" } },
          operationCount: { type: "integer" },
          at: ref("location"),
          fingerprint: { type: "string" },
        },
      },
    },
    page: pageSchema,
  }),
  writes: false,
  async run(input, context) {
    const prepared = await context.prepare(readPath(input), { base: readString(input, "base") });
    const report = await checkRequest(prepared, context);
    const changes = report.findings.map((finding) => {
      const operations = [...new Set(finding.operations.map(({ method, path }) => `${method} ${path}`))];
      return {
        rule: finding.rule,
        standing: standing(finding),
        message: finding.message,
        operations: operations.slice(0, MAX_OPERATIONS),
        operationCount: operations.length,
        at: finding.head,
        fingerprint: finding.fingerprint,
      };
    });
    const { items, page } = pageOf(changes, input);
    const { verdict, unchecked, base, head, requiredBump, summary } = report;
    return withShortStrings({
      ...{ verdict, unchecked, base, head, requiredBump, summary },
      changes: items,
      page,
    });
  },
};
