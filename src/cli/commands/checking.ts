/** The commands that compare. */
import { Option, type Command } from "commander";
import type { CheckOptions } from "../check";
import type { DiffOptions } from "../diff";
import { failOnLevels } from "../exit";
import { formats } from "../formats";
import { examples, failOf, hostOption } from "./command";

const checkExamples = examples(
  ["check", "the document of this folder, or those that contract-guard.yaml names"],
  ["check openapi.yaml --base v1.4.0", "against a release tag, a branch or a commit"],
  ["check new.yaml --base old.yaml", "against a file, or an https: URL"],
  ["check 'services/**/openapi.yaml'", "every document that the pattern finds, with a summary last"],
  ["check --explain", "with requests that worked and fail now"],
  ["check --quiet", "one line for each break, nothing else"],
  ["check --format sarif > contract.sarif", "for code scanning"],
  ["check --format markdown", "for the comment of a pull request"],
);

const diffExamples = examples(
  ["diff", "everything that changed since the newest release"],
  ["diff openapi.yaml --base v1.4.0", ""],
  ["diff --format markdown >> CHANGELOG.md", "for release notes"],
);

export function registerChecking(program: Command): void {
  program
    .command("check")
    .description("compare documents with their published versions")
    .argument(
      "[documents...]",
      "paths and globs (default: those that contract-guard.yaml names, else the one in this folder)",
    )
    .addOption(baseOption())
    .addOption(new Option("-f, --format <format>", "the form of the report").choices(formats).default("text"))
    .addOption(
      new Option("--fail-on <level>", "what makes the exit code 1").choices(failOnLevels).default("breaking"),
    )
    .addOption(hostOption())
    .option("--explain", "show for each finding the request or response that proves it")
    .option("-q, --quiet", "as text, print one line for each thing that fails; show no progress")
    .addHelpText("after", checkExamples)
    .action(async (documents: readonly string[], options: CheckOptions, command: Command) => {
      const { check } = await import("../check");
      await check(documents, options, failOf(command));
    });

  program
    .command("diff")
    .description("list everything that changed, by operation")
    .argument("[document]", "the document (default: the one in this folder)")
    .addOption(baseOption())
    .addOption(
      new Option("-f, --format <format>", "the form of the list")
        .choices(["text", "markdown"])
        .default("text"),
    )
    .addOption(hostOption())
    .option("-q, --quiet", "show no progress")
    .addHelpText("after", diffExamples)
    .action(async (document: string | undefined, options: DiffOptions, command: Command) => {
      const { diff } = await import("../diff");
      await diff(document, options, failOf(command));
    });
}

function baseOption(): Option {
  const what = "the published version: a git ref, a version in the ledger, a file or a URL";
  return new Option("-b, --base <version>", `${what} (default: the newest)`);
}
