/** The `rules`, `doors`, `explain`, `init` and `completion` commands. */
import { Argument, type Command } from "commander";
import { shells, type Shell } from "../shells";
import { examples, usageError } from "./command";

export function registerLearning(program: Command): void {
  program
    .command("rules")
    .description("list all rules")
    .addHelpText("after", examples(["rules", "rule names for contract-guard.yaml and for `explain`"]))
    .action(async () => {
      const { listRules } = await import("../rules");
      listRules();
    });

  program
    .command("doors")
    .description("list all doors: designs that cannot be changed after they are published")
    .addHelpText("after", examples(["doors", "names for `doors` in contract-guard.yaml and for `explain`"]))
    .action(async () => {
      const { listDoors } = await import("../rules");
      listDoors();
    });

  program
    .command("explain")
    .description("describe a rule with examples, or a door with both futures")
    .argument("<rule>", "the name of the rule or door, as shown in a report")
    .addHelpText(
      "after",
      examples(
        ["explain enum-value-removed", ""],
        ["explain top-level-array", "the break that the design leads to, next to the alternative"],
      ),
    )
    .action(async (rule: string, _options, command: Command) => {
      const { explainRule } = await import("../rules");
      await explainRule(rule, usageError(command));
    });

  program
    .command("init")
    .description("find the OpenAPI documents and write a contract-guard.yaml that lists them")
    .argument("[folder]", "the folder to search, where the file is written", ".")
    .option("--agents", "only add a section for coding agents to AGENTS.md, or update it")
    .addHelpText(
      "after",
      examples(
        ["init", "then commit contract-guard.yaml"],
        ["init --agents", "states in AGENTS.md when to call which tool"],
      ),
    )
    .action(async (folder: string, { agents }: { agents?: true }, command: Command) => {
      if (agents === true) {
        const { writeAgentsSection } = await import("../agents-file");
        await writeAgentsSection(folder, usageError(command));
        return;
      }
      const { init } = await import("../create-config");
      await init(folder, usageError(command));
    });

  program
    .command("completion")
    .description("print a shell script that completes commands, options and rules")
    .addArgument(new Argument("<shell>", "the shell").choices(shells))
    .addHelpText(
      "after",
      examples(
        ["completion bash >> ~/.bashrc", ""],
        ["completion zsh >> ~/.zshrc", "after `compinit`"],
        ["completion fish > ~/.config/fish/completions/contract-guard.fish", ""],
      ),
    )
    .action(async (shell: Shell) => {
      const { completionScript } = await import("../completion");
      process.stdout.write(completionScript(shell));
    });

  program
    .command("complete", { hidden: true })
    .argument("[words...]")
    .action(async (words: readonly string[]) => {
      const { candidates } = await import("../completion");
      process.stdout.write(candidates(program, words));
    });
}
