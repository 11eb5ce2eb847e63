/** Shell completion: scripts for shells, and the candidates they request. */
import type { Argument, Command, Option } from "commander";
import { doors } from "../doors/index";
import { everyRule } from "./every-rule";
import type { Shell } from "./shells";

/**
 * A script for a shell's start-up file. It requests candidates from the program and leaves file names to the shell.
 * It never evaluates typed text.
 */
export function completionScript(shell: Shell): string {
  return scripts[shell];
}

const scripts: Readonly<Record<Shell, string>> = {
  bash: `_contract_guard() {
  local candidate
  COMPREPLY=()
  while IFS=$'\\t' read -r candidate _; do
    COMPREPLY+=("$candidate")
  done < <(contract-guard complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _contract_guard contract-guard
`,
  zsh: `#compdef contract-guard
_contract_guard() {
  local line
  local -a candidates
  while IFS= read -r line; do
    candidates+=("\${\${line//:/\\\\:}/$'\\t'/:}")
  done < <(contract-guard complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( \${#candidates} )); then _describe contract-guard candidates; else _files; fi
}
compdef _contract_guard contract-guard
`,
  fish: `function __contract_guard_candidates
  set -l typed (commandline -opc) (commandline -ct)
  contract-guard complete -- $typed[2..-1] 2>/dev/null
end
function __contract_guard_knows
  test (count (__contract_guard_candidates)) -gt 0
end
complete -c contract-guard -n __contract_guard_knows -f -a '(__contract_guard_candidates)'
`,
};

interface Candidate {
  readonly value: string;
  readonly description: string;
}

/**
 * Candidates for the last of `words`, one per line: value, tab, description. Empty where a file name is expected: the
 * shell completes it.
 */
export function candidates(program: Command, words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return candidatesFor(program, words.slice(0, -1), last)
    .filter(({ value }) => value.startsWith(last))
    .map(({ value, description }) => `${value}\t${description}\n`)
    .join("");
}

function candidatesFor(program: Command, before: readonly string[], last: string): readonly Candidate[] {
  const { command, position, open } = parseTyped(program, before);
  if (open) return asCandidates(open.argChoices ?? []);
  if (last.startsWith("-")) return optionsOf(command);
  const commands = command.createHelp().visibleCommands(command);
  if (commands.length > 0)
    return commands.map((each) => ({ value: each.name(), description: each.description() }));
  const argument = command.registeredArguments[position] ?? command.registeredArguments.at(-1);
  return argument === undefined ? [] : choicesOf(argument);
}

/** Parses the typed line: the command, its number of arguments, and the option whose value comes next. */
function parseTyped(
  program: Command,
  words: readonly string[],
): { command: Command; position: number; open: Option | undefined } {
  let command = program;
  let position = 0;
  let open: Option | undefined;
  for (const word of words) {
    if (open?.required === true) open = undefined;
    else if (word.startsWith("-")) {
      const option = [...command.options, ...program.options].find(
        ({ long, short }) => long === word || short === word,
      );
      open = option?.required === true ? option : undefined;
    } else {
      const next = command.commands.find((each) => each.name() === word);
      if (next === undefined) position++;
      else command = next;
    }
  }
  return { command, position, open };
}

function optionsOf(command: Command): readonly Candidate[] {
  const help = command.createHelp();
  return [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)].map(
    ({ long, short, description }) => ({ value: long ?? short ?? "", description }),
  );
}

function choicesOf(argument: Argument): readonly Candidate[] {
  if (argument.name() === "rule")
    return [
      ...everyRule.map(({ kind, title }) => ({ value: kind, description: title })),
      ...doors.map(({ name, title }) => ({ value: name, description: title })),
    ];
  return asCandidates(argument.argChoices ?? []);
}

function asCandidates(values: readonly string[]): readonly Candidate[] {
  return values.map((value) => ({ value, description: "" }));
}
