import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { contractGuard, freshSample, program } from "./run";

/** Options and environment, and whether the output is colored. */
const cases: readonly {
  args: readonly string[];
  env?: NodeJS.ProcessEnv;
  terminal?: true;
  painted: boolean;
}[] = [
  { args: ["check"], painted: false },
  { args: ["check"], terminal: true, painted: true },
  { args: ["check", "--color"], painted: true },
  { args: ["--color", "check"], painted: true },
  { args: ["check", "--no-color"], terminal: true, painted: false },
  { args: ["check"], terminal: true, env: { NO_COLOR: "1" }, painted: false },
  { args: ["check"], env: { FORCE_COLOR: "1" }, painted: true },
  { args: ["check", "--color"], env: { NO_COLOR: "1" }, painted: true },
  { args: ["check", "--no-color"], env: { FORCE_COLOR: "1" }, painted: false },
  { args: ["check"], terminal: true, env: { TERM: "dumb" }, painted: false },
  { args: ["check", "--quiet", "--color"], painted: true },
  { args: ["diff", "--color"], painted: true },
  { args: ["approve", "--color"], painted: true },
  { args: ["explain", "enum-value-removed", "--color"], painted: true },
  ...["json", "sarif", "junit", "github", "gitlab", "markdown", "html"].map((format) => ({
    args: ["check", "--format", format, "--color"],
    painted: false,
  })),
];

describe("color", () => {
  const sample = freshSample();
  for (const { args, env = {}, terminal, painted } of cases) {
    const where = [
      ...Object.entries(env).map(([name, value]) => `${name}=${value ?? ""}`),
      ...(terminal ? ["on a terminal"] : []),
    ];
    it(`${painted ? "is" : "is not"} in ${[...args, ...where].join(" ")}`, function () {
      if (terminal && process.platform === "win32") this.skip();
      const { folder } = sample();
      const stdout = terminal ? onTerminal(folder, args, env) : contractGuard(folder, args, env).stdout;
      assert.ok(stdout.length > 100, stdout);
      assert.equal(stdout.includes("\u001b["), painted, stdout);
    });
  }
});

/** Output as on a terminal, which `script` emulates. */
function onTerminal(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv): string {
  const words = [process.execPath, program, ...args, "--quiet"];
  const typed =
    process.platform === "darwin" ? ["-q", "/dev/null", ...words] : ["-qec", words.join(" "), "/dev/null"];
  // Node.js uses fewer colors if CI is set.
  const plain = { TERM: "xterm", CI: undefined, FORCE_COLOR: undefined, NO_COLOR: undefined };
  return spawnSync("script", typed, { cwd, encoding: "utf8", env: { ...process.env, ...plain, ...env } })
    .stdout;
}
