import { findVersionMismatch } from "../../policy/index";
import { readPath, readString } from "../input";
import { withShortStrings } from "../page";
import { checkRequest } from "../report-result";
import { baseInput, inputSchema, pathInput, reportProperties, resultSchema } from "../schemas";
import type { Tool } from "../tool";

export const versionTool: Tool = {
  name: "version",
  title: "Determine the required version",
  description:
    "Returns the published and the current `info.version` of an OpenAPI document, the version increase that semantic versioning requires for its changes, and the lowest version that satisfies it.",
  inputSchema: inputSchema({ path: pathInput, base: baseInput }, ["path"]),
  outputSchema: resultSchema({
    verdict: reportProperties.verdict,
    unchecked: reportProperties.unchecked,
    requiredBump: reportProperties.requiredBump,
    published: { type: ["string", "null"] },
    current: { type: ["string", "null"] },
    isSufficient: { description: "Null if nothing was compared.", type: ["boolean", "null"] },
    required: {
      description:
        "The lowest sufficient version; null if the current one is sufficient or none can be computed.",
      type: ["string", "null"],
    },
    message: { description: "Why the current version is not sufficient.", type: ["string", "null"] },
  }),
  writes: false,
  async run(input, context) {
    const prepared = await context.prepare(readPath(input), { base: readString(input, "base") });
    const { verdict, unchecked, requiredBump, base, head } = await checkRequest(prepared, context);
    const published = base?.apiVersion ?? null;
    const isCompared = verdict === "compatible" || verdict === "breaking";
    const now = new Date().toISOString();
    const wrong = isCompared
      ? findVersionMismatch(published, head.apiVersion, requiredBump, { now })
      : undefined;
    const isWrong = wrong !== undefined && (wrong.kind !== "version-unchanged" || requiredBump !== "none");
    return withShortStrings({
      ...{ verdict, unchecked, requiredBump, published },
      current: head.apiVersion,
      isSufficient: isCompared ? !isWrong : null,
      required: isWrong ? (wrong.wanted ?? null) : null,
      message: isWrong ? wrong.message : null,
    });
  },
};
