/** The command that approves. */
import { Option, type Command } from "commander";
import { reasonNames } from "../../policy/index";
import type { ApproveOptions } from "../approve";
import { examples, failOf, hostOption } from "./command";

export function registerApproving(program: Command): void {
  program
    .command("approve")
    .description("write down that a break was decided: it is listed as approved, and breaks no build")
    .argument("[fingerprint]", "of the finding, or its first digits (default: list what can be approved)")
    .argument("[document]", "the document (default: as for check)")
    .addOption(
      new Option(
        "-r, --reason <class>",
        "the class of the reason; the last two need a major version",
      ).choices(reasonNames),
    )
    .option("-m, --because <words>", "why, in a sentence")
    .option("-o, --owner <name>", "who answers for it (default: git's user.email)")
    .option("-e, --expires <day>", "the last day that it holds for (default: 90 days from now)")
    .option("-t, --ticket <name>", "where it was discussed")
    .option("-b, --base <version>", "the published version, as for check (default: the newest)")
    .addOption(hostOption())
    .addHelpText(
      "after",
      examples(
        ["approve", "what can be approved, with fingerprints"],
        ['approve 3f2a --reason no-customers --because "Nobody calls it."', "commit the file that it writes"],
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
        await approve(fingerprint, document, options, failOf(command));
      },
    );
}
