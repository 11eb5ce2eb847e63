import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { buildProgram } from "../../src/cli/index";
import { runProcess } from "./run";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

const cases: readonly { args: string[]; code: number; stdout?: RegExp; stderr?: RegExp }[] = [
  { args: ["--version"], code: 0, stdout: new RegExp(`^${version.replaceAll(".", "\\.")}\n$`) },
  { args: ["--help"], code: 0, stdout: /^Usage: contract-guard [^]*\nExamples:\n[^]*\nExit codes:\n/ },
  { args: ["help", "check"], code: 0, stdout: /^Usage: contract-guard check [^]*--fail-on/ },
  { args: ["check", "--help"], code: 0, stdout: /^Usage: contract-guard check / },
  { args: [], code: 2, stderr: /^Usage: contract-guard / },
  { args: ["chek"], code: 2, stderr: /^error: unknown command 'chek'\n\(Did you mean check\?\)\n$/ },
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

describe("contract-guard", () => {
  for (const { args, code, stdout = /^$/, stderr = /^$/ } of cases) {
    it(["contract-guard", ...args].join(" "), () => {
      const outcome = runProcess(".", args);
      assert.match(outcome.stdout, stdout);
      assert.match(outcome.stderr, stderr);
      assert.equal(outcome.code, code);
    });
  }
});
