import { fixKinds } from "../../policy/index";
import { fixDocument, sha256, type FixedDocument, type FixTarget } from "../../service/index";
import { readBoolean, readChoice, readPath, readString, readStrings } from "../input";
import { pageInput, pageOf, pageSchema, withShortStrings } from "../page";
import { checkRequest } from "../report-result";
import { baseInput, inputSchema, pathInput, ref, reportProperties, resultSchema } from "../schemas";
import { ToolError, type Tool } from "../tool";

/** Limit of findings that are listed because they could not be fixed. */
const MAX_LEFT = 50;

export const fixTool: Tool = {
  name: "fix",
  title: "Fix findings",
  description:
    "Returns the edits that remove findings from an OpenAPI document, by default all breaking ones, or that close its doors. The edited document has been checked. Writes the edits only with `write: true`, and only to files in the roots of the client. The same as `contract-guard fix`.",
  inputSchema: inputSchema(
    {
      path: pathInput,
      base: baseInput,
      rules: {
        type: "array",
        items: { type: "string" },
        description:
          "Fix only findings of these rules, also if they are not breaking, or doors with these names.",
      },
      fingerprints: {
        type: "array",
        items: { type: "string" },
        description: "Fix only findings and doors with these fingerprints.",
      },
      kind: {
        enum: fixKinds,
        description:
          "Use only fixes of this kind; `door` closes doors (default: the recommended fix of each finding).",
      },
      write: { type: "boolean", description: "Write the edited files (default: false)." },
      ...pageInput,
    },
    ["path"],
  ),
  outputSchema: resultSchema({
    verdict: { ...reportProperties.verdict, description: "The verdict on the edited document." },
    unchecked: reportProperties.unchecked,
    selected: { description: "Number of selected findings and doors.", type: "integer" },
    left: {
      description: "Selected findings and doors without a fix. `rule` is the name of the rule or the door.",
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["rule", "message", "fingerprint"],
        properties: {
          rule: { type: "string" },
          message: { type: "string" },
          fingerprint: { type: "string" },
        },
      },
    },
    files: {
      description: "The files that the edits change, with the SHA-256 of their text before and after.",
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["uri", "before", "after"],
        properties: {
          uri: { type: "string" },
          before: { type: ["string", "null"] },
          after: { type: "string" },
        },
      },
    },
    edits: {
      description:
        "Ordered by file and location, without overlaps. Positions refer to the text before all edits.",
      type: "array",
      items: ref("edit"),
    },
    written: { type: "boolean" },
    page: pageSchema,
  }),
  writes: true,
  async run(input, context) {
    const prepared = await context.prepare(readPath(input), { base: readString(input, "base") });
    const selection = {
      rules: readStrings(input, "rules"),
      fingerprints: readStrings(input, "fingerprints"),
      kind: readChoice(input, "kind", fixKinds),
    };
    const isWriting = readBoolean(input, "write");
    const fixed =
      "verdict" in prepared
        ? withoutFixes(await checkRequest(prepared, context))
        : await fixDocument(context.checker, prepared, selection);
    if (isWriting && fixed.texts.length > 0) {
      const refused = await context.write(fixed.texts);
      if (refused !== undefined) throw new ToolError(`${refused.message} ${refused.advice}`);
    }
    const { items, page } = pageOf(fixed.edits, input);
    return withShortStrings({
      verdict: fixed.after.verdict,
      unchecked: fixed.after.unchecked,
      selected: fixed.selected.length,
      left: fixed.left.slice(0, MAX_LEFT).map(briefTarget),
      files: fixed.texts.map(({ uri, before, after }) => ({
        uri,
        before: before === undefined ? null : sha256(before),
        after: sha256(after),
      })),
      edits: items,
      written: isWriting && fixed.texts.length > 0,
      page,
    });
  },
};

function withoutFixes(report: FixedDocument["before"]): FixedDocument {
  return { before: report, after: report, selected: [], left: [], edits: [], texts: [] };
}

function briefTarget({
  rule,
  message,
  fingerprint,
}: FixTarget): Pick<FixTarget, "rule" | "message" | "fingerprint"> {
  return { rule, message, fingerprint };
}
