/** The `report` command. */
import { InvalidArgumentError, Option, type Command } from "commander";
import type { FleetOptions } from "../fleet-report";
import { examples, hostOption, usageError } from "./command";

export function registerReporting(program: Command): void {
  program
    .command("report")
    .description("write one page over many APIs: verdicts, versions, approvals, sunsets, doors and owners")
    .argument("[documents...]", "paths and globs, as for check")
    .requiredOption("--fleet", "the page over all documents")
    .option("-o, --output <file>", "the file to write (default: standard output)")
    .addOption(
      new Option("-f, --format <format>", "the output format").choices(["html", "json"]).default("html"),
    )
    .addOption(
      new Option(
        "--versions <count>",
        "the published versions of the trend, each compared with the one before",
      )
        .argParser(versionCount)
        .default(10, "10"),
    )
    .addOption(hostOption())
    .addHelpText(
      "after",
      examples(
        ["report --fleet -o apis.html", "the documents listed in contract-guard.yaml"],
        ["report --fleet 'services/**/openapi.yaml' -o apis.html", ""],
        ["report --fleet --format json > apis.json", "for other tools"],
      ),
    )
    .action(async (documents: readonly string[], options: FleetOptions, command: Command) => {
      const { reportFleet } = await import("../fleet-report");
      await reportFleet(documents, options, usageError(command));
    });
}

function versionCount(text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count > 100) throw new InvalidArgumentError("Expected a number from 0 to 100.");
  return count;
}
