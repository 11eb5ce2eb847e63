/** Program definition: commands, global options and help. */
import { Command } from "commander";
import { version } from "../../package.json";
import { visible } from "../formats/index";
import { registerAgents } from "./commands/agent-commands";
import { registerApproving } from "./commands/approve-command";
import { registerChecking } from "./commands/check-commands";
import { examples } from "./commands/command";
import { registerFixing } from "./commands/fix-command";
import { registerLearning } from "./commands/setup-commands";
import { registerReporting } from "./commands/report-command";
import { registerPublishing } from "./commands/publish-commands";

const afterHelp = `${examples(
  ["check", "compare the OpenAPI document in this folder with its latest release"],
  ["check new.yaml --base old.yaml", ""],
  ["check 'services/**/openapi.yaml'", "every document that matches the pattern"],
  ["diff --format markdown", "all changes, for release notes"],
  ["explain enum-value-removed", ""],
  ["fix --dry-run", "the edits that undo the breaking changes, as a diff"],
  ["approve", "the breaks that can be approved, with fingerprints"],
  ["init", "write a contract-guard.yaml for this repository"],
)}

Environment:
  CONTRACT_GUARD_HEADERS  HTTP headers by host, one per line: HOST NAME: VALUE
  NO_COLOR, FORCE_COLOR   disable or force color; --no-color and --color take precedence

Exit codes:
  0  compatible, or not published yet
  1  breaking
  2  usage error
  3  not checked; the report states the reason and what to do
  With several documents, 1 takes precedence over 3.`;

/**
 * The program. Its errors are CommanderErrors, already printed on standard error. A completed command sets
 * `process.exitCode`.
 */
export function buildProgram(): Command {
  const program = new Command("contract-guard")
    .description("Detects breaking changes between an OpenAPI document and its last published version.")
    .version(version, "-V, --version", "print the version")
    .option("--color", "use color even if the output is not a terminal")
    .option("--no-color", "disable color")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print help for a command")
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(oneLine(text)) })
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError()
    .addHelpText("after", afterHelp)
    .hook("preAction", (_, command) =>
      applyColorOption(command.optsWithGlobals<{ color?: boolean }>().color),
    );
  registerChecking(program);
  registerReporting(program);
  registerFixing(program);
  registerApproving(program);
  registerPublishing(program);
  registerLearning(program);
  registerAgents(program);
  return program;
}

/** An error with user input made visible; the parser's suggestion keeps its own line. */
function oneLine(text: string): string {
  const [, error = "", suggestion = ""] = /^([^]*?)(\n\(Did you mean .*\))?\n?$/.exec(text) ?? [];
  return `${visible(error)}${suggestion}\n`;
}

/** Applies `--color` and `--no-color` to the environment variables that `styleText` of node:util reads. */
function applyColorOption(color: boolean | undefined): void {
  if (color === undefined) return;
  delete process.env.NO_COLOR;
  delete process.env.NODE_DISABLE_COLORS;
  delete process.env.FORCE_COLOR;
  if (color) process.env.FORCE_COLOR = "1";
  else process.env.NO_COLOR = "1";
}
