/** The program: its commands, and what holds for all of them. */
import { Command } from "commander";
import { version } from "../../package.json";
import { visible } from "../present/index";
import { registerApproving } from "./commands/approving";
import { registerChecking } from "./commands/checking";
import { examples } from "./commands/command";
import { registerLearning } from "./commands/learning";
import { registerPublishing } from "./commands/publishing";

const afterHelp = `${examples(
  ["check", "the OpenAPI document of this folder against its newest release"],
  ["check new.yaml --base old.yaml", ""],
  ["check 'services/**/openapi.yaml'", "every document that the pattern finds"],
  ["diff --format markdown", "all changes, for release notes"],
  ["explain enum-value-removed", ""],
  ["approve", "the breaks that can be approved, with fingerprints"],
  ["init", "write a contract-guard.yaml for this repository"],
)}

Environment:
  CONTRACT_GUARD_HEADERS  headers for servers that URLs name, a line each: HOST NAME: VALUE
  NO_COLOR, FORCE_COLOR   colour never or always; --no-color and --color go before them

Exit codes:
  0  compatible, or not published yet
  1  breaking
  2  wrong usage
  3  not checked: what stopped the check is said, with what to do
  Of several documents, one that breaks goes before one that was not checked.`;

/**
 * The program. Its errors are CommanderErrors, already told on standard error. A command that ran sets
 * `process.exitCode`.
 */
export function buildProgram(): Command {
  const program = new Command("contract-guard")
    .description("Says what a change to an OpenAPI document breaks for those who use the published version.")
    .version(version, "-V, --version", "print the version")
    .option("--color", "use colour even where the output is no terminal")
    .option("--no-color", "use no colour")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(oneLine(text)) })
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError()
    .addHelpText("after", afterHelp)
    .hook("preAction", (_, command) => decideColour(command.optsWithGlobals<{ color?: boolean }>().color));
  registerChecking(program);
  registerApproving(program);
  registerPublishing(program);
  registerLearning(program);
  return program;
}

/** An error, whatever words of the user are in it; a suggestion of the parser has a line of its own. */
function oneLine(text: string): string {
  const [, error = "", suggestion = ""] = /^([^]*?)(\n\(Did you mean .*\))?\n?$/.exec(text) ?? [];
  return `${visible(error)}${suggestion}\n`;
}

/** What the user says goes before the environment, where `styleText` of node:util looks. */
function decideColour(colour: boolean | undefined): void {
  if (colour === undefined) return;
  delete process.env.NO_COLOR;
  delete process.env.NODE_DISABLE_COLORS;
  delete process.env.FORCE_COLOR;
  if (colour) process.env.FORCE_COLOR = "1";
  else process.env.NO_COLOR = "1";
}
