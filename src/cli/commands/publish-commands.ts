/** The `publish` and `ledger` commands. */
import type { Command } from "commander";
import type { PublishOptions } from "../publish";
import { examples, usageError, hostOption, memoryOption } from "./command";

export function registerPublishing(program: Command): void {
  program
    .command("publish")
    .description("add a document to the ledger of published versions, permanently")
    .argument("[document]", "the document (default: the one in this folder)")
    .option("-y, --yes", "publish without confirmation")
    .addOption(hostOption())
    .addOption(memoryOption())
    .addHelpText(
      "after",
      examples(
        ["publish openapi.yaml", "shows what becomes permanent and asks for confirmation"],
        ["publish openapi.yaml --yes", "in a release pipeline"],
      ),
    )
    .action(async (document: string | undefined, options: PublishOptions, command: Command) => {
      const { publish } = await import("../publish");
      await publish(document, options, usageError(command));
    });

  const ledger = program
    .command("ledger")
    .description("manage the published versions")
    .addHelpText(
      "after",
      examples(
        ["ledger list", "list the published versions"],
        ["ledger verify", "check that none was modified; for CI"],
        ["ledger retire orders 1.4.0", "it is no longer in use"],
      ),
    );
  ledger
    .command("list")
    .description("list the published versions, oldest first")
    .argument(
      "[folder]",
      "a folder that contains the ledger, or a subfolder of it (default: the current folder)",
    )
    .addHelpText("after", examples(["ledger list", ""]))
    .action(async (folder: string | undefined) => {
      const { listVersions } = await import("../ledger");
      await listVersions(folder);
    });
  ledger
    .command("verify")
    .description("check that no published version was modified; if one was, the exit code is 1")
    .argument(
      "[folder]",
      "a folder that contains the ledger, or a subfolder of it (default: the current folder)",
    )
    .addHelpText("after", examples(["ledger verify", "in CI"]))
    .action(async (folder: string | undefined) => {
      const { verifyVersions } = await import("../ledger");
      await verifyVersions(folder);
    });
  ledger
    .command("retire")
    .description("mark a version as no longer in use; it is excluded from comparisons from then on")
    .argument("<api>", "the name of the API, as shown by `ledger list`")
    .argument("<version>", "the version")
    .option("--since <date>", "the date, such as 2027-03-31 (default: today)")
    .addHelpText(
      "after",
      examples(
        ["ledger retire orders 1.4.0", "from today"],
        ["ledger retire orders 1.4.0 --since 2027-03-31", ""],
      ),
    )
    .action(async (api: string, version: string, { since }: { since?: string }) => {
      const { retireVersion } = await import("../ledger");
      await retireVersion(api, version, since);
    });
}
