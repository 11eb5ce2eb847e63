import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { shells, type Shell } from "../../src/cli/shells";
import { contractGuard, program } from "./run";

const completed: readonly { typed: readonly string[]; offers: readonly string[] }[] = [
  { typed: ["che"], offers: ["check"] },
  { typed: ["ledger", ""], offers: ["list", "verify", "retire", "help"] },
  { typed: ["check", "--fo"], offers: ["--format"] },
  { typed: ["check", "--no-c"], offers: ["--no-color"] },
  { typed: ["check", "--format", "s"], offers: ["sarif"] },
  { typed: ["check", "-f", "text", "--fail-on", ""], offers: ["breaking", "dangerous", "doors", "never"] },
  { typed: ["explain", "enum-value-"], offers: ["enum-value-removed", "enum-value-added"] },
  { typed: ["completion", ""], offers: ["bash", "zsh", "fish"] },
  // The shell itself completes files.
  { typed: ["check", ""], offers: [] },
  { typed: ["check", "--base", ""], offers: [] },
  {
    typed: ["explain", "enum-value-removed", "--"],
    offers: ["--help", "--version", "--color", "--no-color"],
  },
];

const values = (lines: string) =>
  lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t")[0]);

describe("completion", () => {
  for (const { typed, offers } of completed)
    it(`of ${JSON.stringify(typed.join(" "))}`, () => {
      const { code, stdout, stderr } = contractGuard(".", ["complete", "--", ...typed]);
      assert.deepEqual([code, stderr, values(stdout).toSorted()], [0, "", offers.toSorted()]);
    });

  describe("has a script", () => {
    let folder = "";
    before(() => {
      folder = mkdtempSync(join(tmpdir(), "contract-guard-completion-"));
      const bin = join(folder, "contract-guard");
      writeFileSync(bin, `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
      chmodSync(bin, 0o755);
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    /** Output of a shell that has loaded the completion script and then runs this script. */
    function runIn(shell: Shell, script: string): string {
      const { stdout } = contractGuard(".", ["completion", shell]);
      const {
        status,
        stdout: told,
        stderr,
      } = spawnSync(shell, ["-c", `${setUp[shell]}${stdout}\n${script}`], {
        cwd: folder,
        encoding: "utf8",
        env: { ...process.env, HOME: folder, PATH: `${folder}${delimiter}${process.env.PATH ?? ""}` },
      });
      assert.deepEqual([status, stderr], [0, ""]);
      return told;
    }

    for (const shell of shells) {
      it(`that ${shell} accepts`, function () {
        needs(this, shell);
        const file = join(folder, shell);
        writeFileSync(file, contractGuard(".", ["completion", shell]).stdout);
        const { status, stderr } = spawnSync(shell, ["-n", file], { encoding: "utf8" });
        assert.deepEqual([status, stderr], [0, ""]);
      });
      it(`lets ${shell} complete commands, leaves files to the shell, and runs no typed text`, function () {
        needs(this, shell);
        writeFileSync(join(folder, "openapi.yaml"), "");
        const ask = (...words: readonly string[]) => runIn(shell, asked[shell](words)).trim();
        assert.equal(ask("check", "--fo"), "--format");
        assert.equal(ask("completion", "z"), "zsh");
        assert.equal(ask("check", "open"), shell === "fish" ? "openapi.yaml" : "files");
        assert.doesNotMatch(ask("check", "$(touch run)"), /--/);
        assert.equal(existsSync(join(folder, "run")), false);
      });
    }
  });
});

/** Setup that an interactive shell would have. */
const setUp: Readonly<Record<Shell, string>> = {
  bash: "",
  zsh: `compdef() { :; }
_describe() { local -a all=("\${(@P)2}"); print -l -- "\${(@)all%%:*}"; }
_files() { print files; }
`,
  fish: "",
};

/** How to request the completions of the last word from each shell. */
const asked: Readonly<Record<Shell, (words: readonly string[]) => string>> = {
  bash: (words) => `COMP_WORDS=(contract-guard ${words.map(quoted).join(" ")}); COMP_CWORD=${words.length}
_contract_guard; printf '%s\\n' "\${COMPREPLY[@]:-files}"
complete -p contract-guard | grep -q -- '-o default -F _contract_guard contract-guard'`,
  zsh: (words) => `words=(contract-guard ${words.map(quoted).join(" ")}); CURRENT=${words.length + 1}
_contract_guard`,
  fish: (words) =>
    `complete -C ${quoted(["contract-guard", ...words].join(" "))} | string replace -r '\\t.*' ''; true`,
};

function quoted(word: string): string {
  return `'${word}'`;
}

/** Skips the test if the shell is not installed, except in CI. */
function needs(test: Mocha.Context, shell: Shell): void {
  const isThere = process.platform !== "win32" && !spawnSync(shell, ["-c", "true"]).error;
  if (!isThere && (process.platform === "win32" || process.env.CI !== "true")) test.skip();
  assert.ok(isThere, `${shell} is not installed`);
}
