import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { buildProgram } from "../../src/cli/index";
import { contractGuard, runProcess, type Outcome } from "./run";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

interface Case {
  readonly args: readonly string[];
  readonly code: number;
  readonly stdout?: RegExp;
  readonly stderr?: RegExp;
}

/** Also run as processes: one for each exit code and stream. */
const basic: readonly Case[] = [
  { args: ["--version"], code: 0, stdout: new RegExp(`^${version.replaceAll(".", "\\.")}\n$`) },
  { args: ["--help"], code: 0, stdout: /^Usage: contract-guard [^]*\nExamples:\n[^]*\nExit codes:\n/ },
  { args: [], code: 2, stderr: /^Usage: contract-guard / },
  { args: ["chek"], code: 2, stderr: /^error: unknown command 'chek'\n\(Did you mean check\?\)\n$/ },
];

const cases: readonly Case[] = [
  ...basic,
  { args: ["help", "check"], code: 0, stdout: /^Usage: contract-guard check [^]*--fail-on/ },
  { args: ["check", "--help"], code: 0, stdout: /^Usage: contract-guard check / },
  { args: ["rules"], code: 0, stdout: /^([a-z]+(-[a-z]+)+ {2,}[A-Z].*\n)+$/ },
  {
    args: ["explain", "enum-value-removed"],
    code: 0,
    stdout:
      /^# .+\n\n`enum-value-removed`\n[^]*\n## What to do\n[^]*\nWorked before, fails now:\n\n```http\nPOST /,
  },
  {
    args: ["explain", "sunset-missing"],
    code: 0,
    stdout: /^# Deprecated without a sunset date\n/,
  },
  {
    args: ["explain", "nothing"],
    code: 2,
    stderr: /^error: unknown rule or door "nothing"\. List all rules with `contract-guard rules`\.\n$/,
  },
  {
    args: ["explain", "enum-removed-value"],
    code: 2,
    stderr: /^error: unknown rule or door "enum-removed-value"\. Did you mean enum-value-removed, /,
  },
  {
    args: ["explain", "enum-value-removed", "--color"],
    code: 0,
    stdout: /^\u001b\[1mEnum value removed\u001b\[22m\n/,
  },
  ...commandsOf(buildProgram()).map((command) => ({
    args: [...command.split(" "), "--help"],
    code: 0,
    stdout: new RegExp(
      `^Usage: contract-guard ${command} [^]*\\nGlobal Options:\\n[^]*\\nExamples:\\n  \\$ contract-guard ${command}`,
    ),
  })),
  { args: ["explain"], code: 2, stderr: /^error: missing required argument 'rule'\n$/ },
];

/** Every command in the help output. */
function commandsOf(command: Command, path: readonly string[] = []): string[] {
  const own = command.createHelp().visibleCommands(command);
  const shown = own.filter((each) => each.name() !== "help");
  return shown.flatMap((each) => {
    const words = [...path, each.name()];
    return [words.join(" "), ...commandsOf(each, words)];
  });
}

function assertOutcome(outcome: Outcome, { code, stdout = /^$/, stderr = /^$/ }: Case): void {
  assert.match(outcome.stdout, stdout);
  assert.match(outcome.stderr, stderr);
  assert.equal(outcome.code, code);
}

describe("contract-guard", () => {
  for (const each of cases)
    it(["contract-guard", ...each.args].join(" "), () => assertOutcome(contractGuard(".", each.args), each));

  for (const each of basic)
    it(["contract-guard", ...each.args, "as a process"].join(" "), () =>
      assertOutcome(runProcess(".", each.args), each),
    );
});
