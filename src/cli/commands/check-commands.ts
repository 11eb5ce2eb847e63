/** The `check` and `diff` commands. */
import { Option, type Command } from "commander";
import type { CheckOptions } from "../check";
import type { DiffOptions } from "../diff";
import { failOnLevels } from "../exit-codes";
import { formats } from "../format-names";
import { baseOption, examples, usageError, hostOption } from "./command";

const checkExamples = examples(
  ["check", "the document in this folder, or those listed in contract-guard.yaml"],
  ["check openapi.yaml --base v1.4.0", "compare with a release tag, a branch or a commit"],
  ["check new.yaml --base old.yaml", "compare with a file or an https: URL"],
  ["check 'services/**/openapi.yaml'", "every document that matches the pattern, with a summary at the end"],
  ["check --explain", "show a request or response that proves each finding"],
  ["check --doors", "also list designs that cannot be changed after the next publish"],
  ["check --quiet", "one line per break, nothing else"],
  ["check --format sarif > contract.sarif", "for code scanning"],
  ["check openapi.yaml --print-config", "each setting with the file and line it comes from"],
  ["check --format markdown", "for a pull request comment"],
);

const diffExamples = examples(
  ["diff", "all changes since the latest release"],
  ["diff openapi.yaml --base v1.4.0", ""],
  ["diff --format markdown >> CHANGELOG.md", "for release notes"],
);

export function registerChecking(program: Command): void {
  program
    .command("check")
    .description("compare documents with their published versions")
    .argument(
      "[documents...]",
      "paths and globs (default: those listed in contract-guard.yaml, else the one in this folder)",
    )
    .addOption(baseOption())
    .addOption(new Option("-f, --format <format>", "the report format").choices(formats).default("text"))
    .addOption(
      new Option(
        "--fail-on <level>",
        "what makes the exit code 1: a severity and above, or also doors (implies --doors)",
      )
        .choices(failOnLevels)
        .default("breaking"),
    )
    .addOption(hostOption())
    .option("--explain", "show the request or response that proves each finding")
    .option("--fixes", "for json and sarif, add the edits that fix each finding")
    .option("--doors", "list what the next publish makes permanent")
    .option("-q, --quiet", "for text, print one line per finding that fails the check; show no progress")
    .option(
      "--print-config",
      "compare nothing; print the effective configuration of one document with the origin of each value, as text or json",
    )
    .addHelpText("after", checkExamples)
    .action(async (documents: readonly string[], options: CheckOptions, command: Command) => {
      if (options.printConfig === true) {
        const { printConfig } = await import("../print-config");
        await printConfig(documents, options, usageError(command));
        return;
      }
      const { check } = await import("../check");
      await check(documents, options, usageError(command));
    });

  program
    .command("diff")
    .description("list all changes, grouped by operation")
    .argument("[document]", "the document (default: the one in this folder)")
    .addOption(baseOption())
    .addOption(
      new Option("-f, --format <format>", "the output format").choices(["text", "markdown"]).default("text"),
    )
    .addOption(hostOption())
    .option("-q, --quiet", "show no progress")
    .addHelpText("after", diffExamples)
    .action(async (document: string | undefined, options: DiffOptions, command: Command) => {
      const { diff } = await import("../diff");
      await diff(document, options, usageError(command));
    });
}
