import { applyEdits, type RangeEdit } from "../../service/index";
import type { Report } from "../../policy/index";
import { readPath, readString } from "../input";
import { checkRequest, reportInput, reportOutput, reportResult } from "../report-result";
import { baseInput, inputSchema, pathInput, resultSchema } from "../schemas";
import { ToolError, type Tool, type ToolInput } from "../tool";

/** Limit of fingerprints in a result. */
const MAX_FINGERPRINTS = 200;

/** Without references, which some clients do not resolve in arguments. */
const position = {
  type: "object",
  additionalProperties: false,
  required: ["line", "character"],
  properties: {
    line: { type: "integer", minimum: 0 },
    character: { type: "integer", minimum: 0 },
  },
} as const;

const fingerprints = { type: ["array", "null"], items: { type: "string" } } as const;

export const previewTool: Tool = {
  name: "preview",
  title: "Preview an edit",
  description:
    "Checks an OpenAPI document as it would be after an edit, without writing it. Returns the same as `check` for the edited document, and the fingerprints of breaking and dangerous findings that the edit introduces and removes.",
  inputSchema: inputSchema(
    {
      path: pathInput,
      edits: {
        description:
          "Replacements of ranges of the current text, ordered, without overlaps. Lines and characters are zero-based, characters in UTF-16 units.",
        type: "array",
        items: {
          type: "object",
          additionalProperties: false,
          required: ["range", "newText"],
          properties: {
            range: {
              type: "object",
              additionalProperties: false,
              required: ["start", "end"],
              properties: { start: position, end: position },
            },
            newText: { type: "string" },
          },
        },
      },
      text: { type: "string", description: "The complete edited text, instead of `edits`." },
      base: baseInput,
      ...reportInput,
    },
    ["path"],
  ),
  outputSchema: resultSchema({
    introduced: {
      description: "Fingerprints; null if the current text could not be compared.",
      ...fingerprints,
    },
    removed: {
      description: "Fingerprints; null if the edited text could not be compared.",
      ...fingerprints,
    },
    ...reportOutput,
  }),
  writes: false,
  async run(input, context) {
    const path = readPath(input);
    const base = readString(input, "base");
    const before = await checkRequest(await context.prepare(path, { base }), context);
    const text = await editedText(input, () => context.readText(path));
    const after = await checkRequest(await context.prepare(path, { base, text }), context);
    return {
      introduced: before.unchecked ? null : newFingerprints(before, after),
      removed: after.unchecked ? null : newFingerprints(after, before),
      ...(await reportResult(after, input, context)),
    };
  },
};

/** Fingerprints of the breaking and dangerous findings that only the second report has. */
function newFingerprints(before: Report, after: Report): string[] {
  const known = new Set(before.findings.map(({ fingerprint, severity }) => `${severity} ${fingerprint}`));
  return after.findings
    .filter(
      ({ severity, fingerprint }) => severity !== "compatible" && !known.has(`${severity} ${fingerprint}`),
    )
    .slice(0, MAX_FINGERPRINTS)
    .map(({ fingerprint }) => fingerprint);
}

async function editedText(input: ToolInput, read: () => Promise<string>): Promise<string> {
  const text = readString(input, "text");
  const { edits } = input;
  if ((text === undefined) === (edits === undefined)) throw new ToolError("Pass either `edits` or `text`.");
  if (text !== undefined) return text;
  if (!Array.isArray(edits) || !edits.every(isEdit))
    throw new ToolError("`edits` is not an array of objects with `range` and `newText`.");
  const edited = applyEdits(await read(), edits);
  if (edited === undefined)
    throw new ToolError(
      "`edits` does not match the text: a range is not within it, or overlaps or precedes the one before.",
    );
  return edited;
}

function isEdit(value: unknown): value is RangeEdit {
  const { range, newText } = (value ?? {}) as Partial<RangeEdit>;
  const isPosition = (position: unknown): boolean => {
    const { line, character } = (position ?? {}) as Record<string, unknown>;
    return Number.isInteger(line) && Number.isInteger(character);
  };
  return typeof newText === "string" && isPosition(range?.start) && isPosition(range?.end);
}
