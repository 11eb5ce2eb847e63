import { doorsWithFixes } from "../../service/index";
import { readBoolean, readPath, readString } from "../input";
import { pageInput, pageOf, pageSchema, withShortStrings } from "../page";
import { checkRequest, withSmallFixes } from "../report-result";
import { baseInput, inputSchema, pathInput, ref, reportProperties, resultSchema } from "../schemas";
import type { Tool } from "../tool";

const { verdict, unchecked, base, head } = reportProperties;

export const doorsTool: Tool = {
  name: "doors",
  title: "List what becomes permanent",
  description:
    "Lists the designs of an OpenAPI document that are not published yet and that a likely later edit breaks, with the reason and an alternative. They do not affect the verdict. The same as `doors` in `contract-guard check --doors --format json`.",
  inputSchema: inputSchema(
    {
      ...{ path: pathInput, base: baseInput },
      fixes: { type: "boolean", description: "Add to each door the edits that close it (default: false)." },
      ...pageInput,
    },
    ["path"],
  ),
  outputSchema: resultSchema({
    ...{ verdict, unchecked, base, head },
    doors: {
      description: "Null if they are unknown because the document could not be compared.",
      oneOf: [{ type: "array", items: ref("door") }, { type: "null" }],
    },
    page: pageSchema,
  }),
  writes: false,
  async run(input, context) {
    const prepared = await context.prepare(readPath(input), { base: readString(input, "base") });
    const report = await checkRequest(prepared, context);
    const doors = await context.checker.doors(report);
    const shown =
      doors !== undefined && readBoolean(input, "fixes")
        ? await doorsWithFixes(context.checker, report, doors)
        : doors;
    const { items, page } = pageOf((shown ?? []).map(withSmallFixes), input);
    return withShortStrings({
      ...{ verdict: report.verdict, unchecked: report.unchecked, base: report.base, head: report.head },
      doors: doors === undefined ? null : items,
      page,
    });
  },
};
