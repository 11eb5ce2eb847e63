/** The `approve` command. */
import { Option, type Command } from "commander";
import { reasonNames } from "../../policy/index";
import type { ApproveOptions } from "../approve";
import { examples, usageError, hostOption, memoryOption } from "./command";

export function registerApproving(program: Command): void {
  program
    .command("approve")
    .description("record an accepted break or door: it is listed as approved and does not fail the check")
    .argument(
      "[fingerprint]",
      "fingerprint of the finding or door, or its first digits (default: list the findings that can be approved)",
    )
    .argument("[document]", "the document (default: as for check)")
    .addOption(
      new Option("-r, --reason <class>", "the kind of reason; the last two require a major version").choices(
        reasonNames,
      ),
    )
    .option("-m, --because <text>", "the reason, in a sentence")
    .option(
      "-o, --owner <name>",
      "the person responsible (default: the owners in CODEOWNERS, else git's user.email)",
    )
    .option("-e, --expires <date>", "the last day of validity (default: 90 days from now)")
    .option("-t, --ticket <id>", "the ticket or discussion")
    .option("--doors", "list the doors that can be accepted")
    .option("-b, --base <version>", "the published version, as for check (default: the newest)")
    .addOption(hostOption())
    .addOption(memoryOption())
    .addHelpText(
      "after",
      examples(
        ["approve", "list the findings that can be approved"],
        [
          'approve 3f2a --reason no-customers --because "No client calls it."',
          "writes an approval file to commit",
        ],
      ),
    )
    .action(
      async (
        fingerprint: string | undefined,
        document: string | undefined,
        options: ApproveOptions,
        command: Command,
      ) => {
        const { approve } = await import("../approve");
        await approve(fingerprint, document, options, usageError(command));
      },
    );
}
