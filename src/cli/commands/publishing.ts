/** The commands that publish, and look after what is published. */
import type { Command } from "commander";
import type { PublishOptions } from "../publish";
import { examples, failOf, hostOption } from "./command";

export function registerPublishing(program: Command): void {
  program
    .command("publish")
    .description("put a document into the ledger of published versions, for good")
    .argument("[document]", "the document (default: the one in this folder)")
    .option("-y, --yes", "do not ask")
    .addOption(hostOption())
    .addHelpText(
      "after",
      examples(
        ["publish openapi.yaml", "shows what becomes permanent, and asks"],
        ["publish openapi.yaml --yes", "in a release pipeline"],
      ),
    )
    .action(async (document: string | undefined, options: PublishOptions, command: Command) => {
      const { publish } = await import("../publish");
      await publish(document, options, failOf(command));
    });

  const ledger = program
    .command("ledger")
    .description("look after the published versions")
    .addHelpText(
      "after",
      examples(
        ["ledger list", "what is published"],
        ["ledger verify", "whether it is as it was published; for CI"],
        ["ledger retire orders 1.4.0", "nobody uses it any more"],
      ),
    );
  ledger
    .command("list")
    .description("list the published versions, oldest first")
    .argument("[folder]", "a folder that the ledger stands in or above (default: this one)")
    .addHelpText("after", examples(["ledger list", ""]))
    .action(async (folder: string | undefined) => {
      const { listVersions } = await import("../ledger");
      await listVersions(folder);
    });
  ledger
    .command("verify")
    .description("see whether every version is as it was published; else the exit code is 1")
    .argument("[folder]", "a folder that the ledger stands in or above (default: this one)")
    .addHelpText("after", examples(["ledger verify", "in CI"]))
    .action(async (folder: string | undefined) => {
      const { verifyVersions } = await import("../ledger");
      await verifyVersions(folder);
    });
  ledger
    .command("retire")
    .description("say that nobody uses a version any more; it is not compared with from then on")
    .argument("<api>", "the name of the API, as `ledger list` shows it")
    .argument("<version>", "the version")
    .option("--since <day>", "the day, such as 2027-03-31 (default: today)")
    .addHelpText(
      "after",
      examples(
        ["ledger retire orders 1.4.0", "from today on"],
        ["ledger retire orders 1.4.0 --since 2027-03-31", ""],
      ),
    )
    .action(async (api: string, version: string, { since }: { since?: string }) => {
      const { retireVersion } = await import("../ledger");
      await retireVersion(api, version, since);
    });
}
