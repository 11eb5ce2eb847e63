/** The `check` and `diff` commands. */
import { InvalidArgumentError, Option, type Command } from "commander";
import { parseShard, type Shard } from "../../service/index";
import type { CheckOptions } from "../check";
import type { DiffOptions } from "../diff";
import type { InputsOptions } from "../inputs";
import type { PrintOptions } from "../print-reports";
import { failOnLevels } from "../exit-codes";
import { formats, reportFormats, type Format } from "../format-names";
import { cacheOptions } from "../cache";
import { baseOption, examples, hostOption, memoryOption, usageError } from "./command";

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
  ["check --changed", "only the documents that the commits of this branch and local edits affect"],
  ["check --shard 1/4 --format blob > 1.blob", "a quarter of the documents; see merge"],
);

const diffExamples = examples(
  ["diff", "all changes since the latest release"],
  ["diff openapi.yaml --base v1.4.0", ""],
  ["diff --format markdown >> CHANGELOG.md", "for release notes"],
);

const mergeExamples = examples(
  ["merge shards/*.blob", "the report of all shards, with the exit code of the whole run"],
  ["merge shards/*.blob --format sarif > contract.sarif", ""],
);

const inputsExamples = examples(
  ["inputs openapi.yaml", "one path per line"],
  ["inputs openapi.yaml --format json", ""],
);

function formatOption(choices: readonly Format[]): Option {
  return new Option("-f, --format <format>", "the report format").choices(choices).default("text");
}

function failOnOption(description: string): Option {
  return new Option("--fail-on <level>", description).choices(failOnLevels).default("breaking");
}

function readJobs(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError("Write a number from 1.");
  return Number(text);
}

function readShard(text: string): Shard {
  const shard = parseShard(text);
  if (shard === undefined)
    throw new InvalidArgumentError("Write the index and the number of shards, for example 3/8.");
  return shard;
}

export function registerChecking(program: Command): void {
  const checking = program
    .command("check")
    .description("compare documents with their published versions")
    .argument(
      "[documents...]",
      "paths and globs (default: those listed in contract-guard.yaml, else the one in this folder)",
    )
    .addOption(baseOption())
    .addOption(formatOption(formats))
    .addOption(
      failOnOption("what makes the exit code 1: a severity and above, or also doors (implies --doors)"),
    )
    .addOption(hostOption())
    .addOption(
      new Option(
        "--changed [ref]",
        "only documents that changes since the merge base with a git ref affect (default: the default branch of the remote); write the ref as --changed=REF",
      ),
    )
    .option("--why", "with --changed, print to standard error why each document is affected")
    .addOption(
      new Option("--shard <index/count>", "only one part of the documents, for example 3/8").argParser(
        readShard,
      ),
    )
    .addOption(memoryOption())
    .addOption(
      new Option(
        "-j, --jobs <count>",
        "number of processes that compare documents (default: one per core)",
      ).argParser(readJobs),
    )
    .option("--explain", "show the request or response that proves each finding")
    .option("--no-proof", "leave the proofs out of the report; searching for them takes most of the time")
    .option("--fixes", "for json, sarif and blob, add the edits that fix each finding")
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
  for (const option of cacheOptions()) checking.addOption(option);

  program
    .command("merge")
    .description("print the report of a run from the blobs of its shards")
    .argument("<blobs...>", "the output of `check --format blob` of every shard")
    .addOption(formatOption(reportFormats))
    .addOption(failOnOption("what makes the exit code 1: a severity and above, or also doors"))
    .option("--explain", "show the request or response that proves each finding")
    .option("-q, --quiet", "for text, print one line per finding that fails the check")
    .addHelpText("after", mergeExamples)
    .action(async (files: readonly string[], options: PrintOptions, command: Command) => {
      const { mergeBlobs } = await import("../merge");
      await mergeBlobs(files, options, usageError(command));
    });

  program
    .command("inputs")
    .description("list the files that the check of a document depends on, for build systems")
    .argument("<document>", "the document")
    .addOption(baseOption())
    .addOption(
      new Option("-f, --format <format>", "json adds hashes, missing files and the published version")
        .choices(["text", "json"])
        .default("text"),
    )
    .addOption(hostOption())
    .addHelpText("after", inputsExamples)
    .action(async (document: string, options: InputsOptions, command: Command) => {
      const { listInputs } = await import("../inputs");
      await listInputs(document, options, usageError(command));
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
    .addOption(memoryOption())
    .option("-q, --quiet", "show no progress")
    .addHelpText("after", diffExamples)
    .action(async (document: string | undefined, options: DiffOptions, command: Command) => {
      const { diff } = await import("../diff");
      await diff(document, options, usageError(command));
    });
}
