import assert from "node:assert/strict";
import { registerHooks } from "node:module";
import type { ExtensionContext } from "vscode";
import type { Choices } from "../../src/editor/chosen-versions";
import type { DocumentSync } from "../../src/editor/document-sync";

/** The API of an editor that has neither language models nor MCP servers. */
const api = `
exports.Disposable = class { constructor(dispose) { this.dispose = dispose; } };
exports.CodeActionTriggerKind = { Invoke: 1, Automatic: 2 };
`;

describe("an editor without language models", () => {
  let hooks: ReturnType<typeof registerHooks>;
  before(() => {
    hooks = registerHooks({
      resolve: (specifier, context, next) =>
        specifier === "vscode"
          ? { url: "stub:vscode", format: "commonjs", shortCircuit: true }
          : next(specifier, context),
      load: (url, context, next) =>
        url === "stub:vscode" ? { format: "commonjs", source: api, shortCircuit: true } : next(url, context),
    });
  });
  after(() => hooks.deregister());

  it("gets no tools and no server, and no error", async () => {
    const { registerAgentTools } = await import("../../src/editor/agent-tools");
    const { registerMcpServers } = await import("../../src/editor/mcp-servers");
    const tools = registerAgentTools({} as ExtensionContext, {} as DocumentSync, {} as Choices);
    const servers = registerMcpServers();
    assert.equal(tools.dispose(), undefined);
    assert.equal(servers.dispose(), undefined);
  });
});
