/** The Model Context Protocol, by the official SDK. A bundle of its own: only `contract-guard mcp` loads it. */
import {
  fromJsonSchema,
  inputRequired,
  inputResponse,
  McpServer,
  ResourceNotFoundError,
  ResourceTemplate,
  type CallToolResult,
  type InputRequiredResult,
} from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import type { Tool, ToolAnswer, ToolInput, ToolResult } from "../agents/index";

/** What the server offers. */
export interface McpOffer {
  readonly version: string;
  readonly tools: readonly Tool[];
  /**
   * The result of a call, or the reason why there is none.
   * @param roots URIs of the folders that may be written to
   * @param signal makes it reject when aborted
   */
  readonly call: (
    tool: Tool,
    input: ToolInput,
    roots: readonly string[],
    signal: AbortSignal,
  ) => Promise<ToolAnswer>;
  readonly rules: readonly { readonly kind: string; readonly title: string }[];
  /** The page of a rule in Markdown; undefined if there is no such rule. */
  readonly rulePage: (rule: string) => Promise<string | undefined>;
  /** The published version of the document at an absolute path; undefined if it cannot be read. */
  readonly publishedText: (path: string) => Promise<string | undefined>;
}

/** Serves until standard input ends. */
export function serveMcp(offer: McpOffer): void {
  serveStdio(() => createMcpServer(offer));
}

export function createMcpServer(offer: McpOffer): McpServer {
  const server = new McpServer(
    { name: "contract-guard", title: "Contract Guard for OpenAPI", version: offer.version },
    { capabilities: { tools: {}, resources: {} } },
  );
  for (const tool of offer.tools) registerTool(server, tool, offer);
  registerResources(server, offer);
  return server;
}

function registerTool(server: McpServer, tool: Tool, { call }: McpOffer): void {
  const { name, title, description, inputSchema, outputSchema, writes } = tool;
  server.registerTool(
    name,
    {
      ...{ title, description },
      inputSchema: fromJsonSchema<ToolInput>({ ...inputSchema }),
      outputSchema: fromJsonSchema<ToolResult>({ ...outputSchema }),
      annotations: {
        readOnlyHint: !writes,
        destructiveHint: writes,
        idempotentHint: true,
        openWorldHint: false,
      },
    },
    async (input, { mcpReq }): Promise<CallToolResult | InputRequiredResult> => {
      const isWriting = writes && input.write === true;
      const roots = inputResponse(mcpReq.inputResponses, "roots");
      if (isWriting && roots.kind !== "roots")
        return inputRequired({ inputRequests: { roots: inputRequired.listRoots() } });
      const folders = roots.kind === "roots" ? roots.roots.map(({ uri }) => uri) : [];
      const answer = await call(tool, input, folders, mcpReq.signal);
      if ("error" in answer) return { isError: true, content: [{ type: "text", text: answer.error }] };
      const { result, text } = answer;
      return { structuredContent: { ...result }, content: [{ type: "text", text }] };
    },
  );
}

function registerResources(server: McpServer, { rules, rulePage, publishedText }: McpOffer): void {
  const listRules = () => ({
    resources: rules.map(({ kind, title }) => ({
      ...{ name: kind, title, mimeType: "text/markdown" },
      uri: `contract-guard://rules/${kind}`,
    })),
  });
  server.registerResource(
    "rule",
    new ResourceTemplate("contract-guard://rules/{rule}", { list: listRules }),
    {
      title: "Page of a rule",
      description: "The same text as the tool `explain` returns.",
      mimeType: "text/markdown",
    },
    async (uri, { rule }) => {
      const text = await rulePage(String(rule));
      if (text === undefined) throw new ResourceNotFoundError(uri.href);
      return { contents: [{ uri: uri.href, mimeType: "text/markdown", text }] };
    },
  );
  server.registerResource(
    "published",
    new ResourceTemplate("contract-guard://published{+path}", { list: undefined }),
    {
      title: "Published document",
      description:
        "The published version of the document at an absolute path, such as contract-guard://published/api/openapi.yaml.",
    },
    async (uri) => {
      const text = await publishedText(decodeURIComponent(uri.pathname));
      if (text === undefined) throw new ResourceNotFoundError(uri.href);
      return { contents: [{ uri: uri.href, mimeType: "text/plain", text }] };
    },
  );
}
