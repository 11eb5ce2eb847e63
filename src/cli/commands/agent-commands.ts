/** The `mcp` command. */
import type { Command } from "commander";
import type { McpOptions } from "../mcp";
import { collectValues, examples } from "./command";

export function registerAgents(program: Command): void {
  program
    .command("mcp")
    .description(
      "serve the tools for coding agents: a Model Context Protocol server on standard input and output",
    )
    .option("--allow-host <host>", "a host that may be contacted (repeatable; default: none)", collectValues)
    .addHelpText("after", examples(["mcp", "started by the client; see media/docs/agents.md"]))
    .action(async (options: McpOptions) => {
      const { mcp } = await import("../mcp");
      await mcp(options);
    });
}
