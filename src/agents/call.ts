/** A call of a tool, for every front end. */
import { ToolError, type Tool, type ToolContext, type ToolInput, type ToolResult } from "./tool";

/** The result with its text, or the reason why there is none. */
export type ToolAnswer = { readonly result: ToolResult; readonly text: string } | { readonly error: string };

/** Rejects only because of an internal error. */
export async function callTool(tool: Tool, input: ToolInput, context: ToolContext): Promise<ToolAnswer> {
  try {
    const result = await tool.run(input, context);
    return { result, text: asciiJson(result) };
  } catch (error) {
    if (error instanceof ToolError) return { error: error.message };
    throw error;
  }
}

/** JSON in which characters that are invisible or change the direction of text are escaped. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\p{Cf}\p{Co}\p{Zl}\p{Zp}\u007f-\u009f\p{Variation_Selector}]/gu,
    (character) =>
      character
        .split("")
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
        .join(""),
  );
}
