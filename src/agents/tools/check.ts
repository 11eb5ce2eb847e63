import { readPath, readString } from "../input";
import { checkRequest, reportInput, reportOutput, reportResult } from "../report-result";
import { baseInput, inputSchema, pathInput, resultSchema } from "../schemas";
import type { Tool } from "../tool";

export const checkTool: Tool = {
  name: "check",
  title: "Check for breaking changes",
  description:
    "Compares an OpenAPI document with its published version and returns the verdict (compatible, breaking, unpublished, or unchecked with the reason) and the findings: rule, severity, message, advice, location, affected operations and fingerprint. The same as `contract-guard check --format json`.",
  inputSchema: inputSchema({ path: pathInput, base: baseInput, ...reportInput }, ["path"]),
  outputSchema: resultSchema(reportOutput),
  writes: false,
  async run(input, context) {
    const prepared = await context.prepare(readPath(input), { base: readString(input, "base") });
    return reportResult(await checkRequest(prepared, context), input, context);
  },
};
