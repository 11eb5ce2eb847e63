/** The `fix` command. */
import { Option, type Command } from "commander";
import { fixKinds } from "../../policy/index";
import type { FixOptions } from "../fix";
import { baseOption, collectValues, examples, hostOption, memoryOption, usageError } from "./command";

export function registerFixing(program: Command): void {
  program
    .command("fix")
    .description("edit a document so that its breaking changes are undone, or its doors closed")
    .argument("[document]", "the document (default: the one in this folder)")
    .addOption(baseOption())
    .option("-n, --dry-run", "print the edits as a unified diff, and write nothing")
    .addOption(
      new Option(
        "--rule <rule>",
        "fix only findings of this rule, also if they are not breaking, or this kind of door (repeatable)",
      ).argParser(collectValues),
    )
    .addOption(
      new Option(
        "--fingerprint <fingerprint>",
        "fix only the finding or door with this fingerprint, or with these first digits of it (repeatable)",
      ).argParser(collectValues),
    )
    .addOption(
      new Option(
        "--kind <kind>",
        "use only fixes of this kind; `door` closes doors (default: the recommended fix of each finding)",
      ).choices(fixKinds),
    )
    .addOption(hostOption())
    .addOption(memoryOption())
    .addHelpText(
      "after",
      examples(
        ["fix --dry-run", "show the edits"],
        ["fix", "undo all breaking changes that can be undone automatically"],
        ["fix --rule property-removed --kind deprecate", "restore removed properties as deprecated"],
        ["fix --fingerprint 3f2a", ""],
        ["fix --kind door --dry-run", "show edits that keep what is not published yet open to later changes"],
      ),
    )
    .action(async (document: string | undefined, options: FixOptions, command: Command) => {
      const { fix } = await import("../fix");
      await fix(document, options, usageError(command));
    });
}
