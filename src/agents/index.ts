/** Agents: the tools for coding agents, as functions with JSON Schemas. The protocols are left to the front ends. */
import { changesTool } from "./tools/changes";
import { checkTool } from "./tools/check";
import { doorsTool } from "./tools/doors";
import { explainTool } from "./tools/explain";
import { fixTool } from "./tools/fix";
import { previewTool } from "./tools/preview";
import { publishedTool } from "./tools/published";
import { versionTool } from "./tools/version";
import type { Tool } from "./tool";

/** All tools. To add one, write `tools/NAME.ts` and list it here: every front end offers it. */
export const tools: readonly Tool[] = [
  checkTool,
  previewTool,
  explainTool,
  fixTool,
  changesTool,
  publishedTool,
  doorsTool,
  versionTool,
];

export { callTool, type ToolAnswer } from "./call";
export { explain } from "./tools/explain";
export { ToolError } from "./tool";
export type { DocumentOptions, ObjectSchema, Tool, ToolContext, ToolInput, ToolResult } from "./tool";
