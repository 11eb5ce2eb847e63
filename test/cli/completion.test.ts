import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { shells } from "../../src/cli/shells";
import { contractGuard, program } from "./run";

const completed: readonly { typed: readonly string[]; offers: readonly string[] }[] = [
  { typed: ["che"], offers: ["check"] },
  { typed: ["ledger", ""], offers: ["list", "verify", "retire", "help"] },
  { typed: ["check", "--fo"], offers: ["--format"] },
  { typed: ["check", "--no-c"], offers: ["--no-color"] },
  { typed: ["check", "--format", "s"], offers: ["sarif"] },
  { typed: ["check", "-f", "text", "--fail-on", ""], offers: ["breaking", "dangerous", "never"] },
  { typed: ["explain", "enum-value-"], offers: ["enum-value-removed", "enum-value-added"] },
  { typed: ["completion", ""], offers: ["bash", "zsh", "fish"] },
  // Where a file belongs, the shell itself knows best.
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

describe("completion", function () {
  this.timeout(60_000);
  for (const { typed, offers } of completed)
    it(`of ${JSON.stringify(typed.join(" "))}`, () => {
      const { code, stdout, stderr } = contractGuard(".", ["complete", "--", ...typed]);
      assert.deepEqual([code, stderr, values(stdout).toSorted()], [0, "", offers.toSorted()]);
    });

  describe("has a script", () => {
    let folder = "";
    before(() => (folder = mkdtempSync(join(tmpdir(), "contract-guard-completion-"))));
    after(() => rmSync(folder, { recursive: true, force: true }));
    for (const shell of shells)
      it(`that ${shell} accepts`, function () {
        const script = contractGuard(".", ["completion", shell]).stdout;
        assert.match(script, /contract-guard complete -- /);
        const file = join(folder, shell);
        writeFileSync(file, script);
        const checked = spawnSync(shell, ["-n", file], { encoding: "utf8" });
        if (checked.error) this.skip();
        assert.deepEqual([checked.status, checked.stderr], [0, ""]);
      });
  });

  it("works in bash, where nothing that is typed is run, and files are the shell's business", function () {
    if (process.platform === "win32") this.skip();
    const folder = mkdtempSync(join(tmpdir(), "contract-guard-completion-"));
    try {
      const bin = join(folder, "contract-guard");
      writeFileSync(bin, `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
      chmodSync(bin, 0o755);
      const ask = (...words: readonly string[]) => {
        const typed = words.map((word) => `'${word}'`).join(" ");
        const script = `${contractGuard(".", ["completion", "bash"]).stdout}
COMP_WORDS=(contract-guard ${typed}); COMP_CWORD=${words.length}
_contract_guard; printf '%s\\n' "\${COMPREPLY[@]}"; complete -p contract-guard`;
        return execFileSync("bash", ["-c", script], {
          cwd: folder,
          encoding: "utf8",
          env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH ?? ""}` },
        });
      };
      const registered = "complete -o default -F _contract_guard contract-guard\n";
      assert.equal(ask("check", "--fo"), `--format\n${registered}`);
      assert.equal(ask("check", "$(touch run)"), `\n${registered}`);
      assert.throws(() => execFileSync("ls", [join(folder, "run")], { stdio: "ignore" }));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
