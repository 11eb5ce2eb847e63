/** The commands and their options. */
import { Command, Option } from "commander";
import { version } from "../../package.json";
import { failOnLevels } from "./exit";
import type { CheckOptions } from "./check";
import type { PublishOptions } from "./publish";

const examples = `
Examples:
  $ contract-guard check                          the OpenAPI document of this folder against its newest release tag
  $ contract-guard check openapi.yaml --base v1.4.0
  $ contract-guard check new.yaml --base old.yaml
  $ contract-guard check openapi.yaml --base https://api.example.com/openapi.json
  $ contract-guard check --explain                with requests that worked and fail now
  $ contract-guard check --format json > report.json
  $ contract-guard publish openapi.yaml           keep it as the version that customers hold
  $ contract-guard ledger verify
  $ contract-guard explain enum-value-removed

Environment:
  CONTRACT_GUARD_HEADERS  headers for servers that URLs name, a line each: HOST NAME: VALUE

Exit codes:
  0  compatible, or not published yet
  1  breaking
  2  wrong usage
  3  not checked: what stopped the check is said, with what to do`;

/**
 * The program. Its errors are CommanderErrors, already told on standard error. A command that ran sets
 * `process.exitCode`.
 */
export function buildProgram(): Command {
  const program = new Command("contract-guard")
    .description("Says what a change to an OpenAPI document breaks for those who use the published version.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .exitOverride()
    .configureHelp({ showGlobalOptions: false })
    .showSuggestionAfterError()
    .addHelpText("after", examples);

  program
    .command("check")
    .description("compare a document with its published version")
    .argument("[head]", "the document being changed (default: the one in this folder)")
    .option(
      "-b, --base <version>",
      "the published version: a git ref, a file or a URL (default: the newest release)",
    )
    .addOption(
      new Option("-f, --format <format>", "the form of the report")
        .choices(["text", "json", "markdown", "html"])
        .default("text"),
    )
    .addOption(
      new Option("--fail-on <level>", "what makes the exit code 1").choices(failOnLevels).default("breaking"),
    )
    .option("--allow-host <host...>", "a server that references of the document may lead to")
    .option("--explain", "show for each finding the request or response that proves it")
    .action(async (head: string | undefined, options: CheckOptions, command: Command) => {
      const { check } = await import("./check");
      await check(head, options, (message) => command.error(`error: ${message}`));
    });

  program
    .command("publish")
    .description("put a document into the ledger of published versions, for good")
    .argument("[document]", "the document (default: the one in this folder)")
    .option("-y, --yes", "do not ask")
    .option("--allow-host <host...>", "a server that references of the document may lead to")
    .action(async (document: string | undefined, options: PublishOptions, command: Command) => {
      const { publish } = await import("./publish");
      await publish(document, options, (message) => command.error(`error: ${message}`));
    });

  const ledger = program.command("ledger").description("look after the published versions");
  ledger
    .command("list")
    .description("list the published versions, oldest first")
    .argument("[folder]", "a folder that the ledger stands in or above (default: this one)")
    .action(async (folder: string | undefined) => {
      const { listVersions } = await import("./ledger");
      await listVersions(folder);
    });
  ledger
    .command("verify")
    .description("see whether every version is as it was published; else the exit code is 1")
    .argument("[folder]", "a folder that the ledger stands in or above (default: this one)")
    .action(async (folder: string | undefined) => {
      const { verifyVersions } = await import("./ledger");
      await verifyVersions(folder);
    });
  ledger
    .command("retire")
    .description("say that nobody uses a version any more; it is not compared with from then on")
    .argument("<api>", "the name of the API, as `ledger list` shows it")
    .argument("<version>", "the version")
    .option("--since <day>", "the day, such as 2027-03-31 (default: today)")
    .action(async (api: string, version: string, { since }: { since?: string }) => {
      const { retireVersion } = await import("./ledger");
      await retireVersion(api, version, since);
    });

  program
    .command("rules")
    .description("list the kinds of change that are told apart")
    .action(async () => {
      const { listRules } = await import("./rules");
      listRules();
    });

  program
    .command("explain")
    .description("print what a rule means, with examples")
    .argument("<rule>", "its name, as a finding shows it")
    .action(async (rule: string, _options, command: Command) => {
      const { explainRule } = await import("./rules");
      await explainRule(rule, (message) => command.error(`error: ${message}`));
    });

  return program;
}
