/** Announces `contract-guard mcp` of the npm packages that are installed in the workspace. */
import { Disposable, lm, McpStdioServerDefinition, Uri, workspace } from "vscode";
import type { WorkspaceFolder } from "vscode";

/** The identifier in the manifest. */
const providerId = "contractGuard.mcp";

/** Does nothing in editors without this API. VS Code starts a server only after the user agreed. */
export function registerMcpServers(): Disposable {
  const { registerMcpServerDefinitionProvider } = (lm as Partial<typeof lm> | undefined) ?? {};
  if (registerMcpServerDefinitionProvider === undefined) return new Disposable(() => undefined);
  return registerMcpServerDefinitionProvider(providerId, {
    provideMcpServerDefinitions: async () => {
      if (!workspace.isTrusted) return [];
      const found = await Promise.all((workspace.workspaceFolders ?? []).map(serverOf));
      return found.flat();
    },
  });
}

async function serverOf({ uri, name }: WorkspaceFolder): Promise<McpStdioServerDefinition[]> {
  if (uri.scheme !== "file") return [];
  const program = Uri.joinPath(uri, "node_modules", "openapi-contract-guard", "dist", "cli.js");
  try {
    await workspace.fs.stat(program);
  } catch {
    return [];
  }
  return [new McpStdioServerDefinition(`Contract Guard (${name})`, "node", [program.fsPath, "mcp"])];
}
