import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { parse } from "yaml";
import { cachedPackage } from "../host/cache";
import { freshSample, git, program } from "./run";

const lefthookVersion = "2.2.2";

const page = readFileSync("media/docs/ci.md", "utf8").replaceAll("\r\n", "\n");

/** A recipe in the documentation, by the name of its file. */
function recipe(file: string): string {
  const blocks = [...page.matchAll(/^```(?:yaml|sh)\n([^]*?)^```$/gm)].map(([, text = ""]) => text);
  const found = blocks.find((text) => text.split("\n", 2).includes(`# ${file}`));
  assert.ok(found, `no recipe for ${file}`);
  return found;
}

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const workflow = parse(recipe(".github/workflows/contract.yaml")) as {
  jobs: { contract: { steps: readonly Step[] } };
};
const { steps } = workflow.jobs.contract;
const { contract: job } = parse(recipe(".gitlab-ci.yml")) as {
  contract: { script: readonly string[]; artifacts: { reports: Readonly<Record<string, string>> } };
};
const hooks = parse(recipe(".pre-commit-config.yaml")) as {
  repos: readonly { hooks: readonly { entry: string }[] }[];
};
const lefthook = parse(recipe("lefthook.yml")) as {
  "pre-commit": { commands: Readonly<Record<string, { run: string }>> };
};

describe("recipes", () => {
  const sample = freshSample();
  let bin = "";
  /** Replacements for programs: `npx` runs this build, `gh` records its arguments. */
  before(() => {
    bin = mkdtempSync(join(tmpdir(), "contract-guard-recipes-"));
    const programs = {
      npx: `[ "$1 $2" = "--yes openapi-contract-guard" ] || exit 97\nshift 2\nexec "${process.execPath}" "${program}" "$@"`,
      gh: `echo "$@" > gh.txt`,
    };
    for (const [name, text] of Object.entries(programs)) {
      writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`);
      chmodSync(join(bin, name), 0o755);
    }
  });
  after(() => rmSync(bin, { recursive: true, force: true }));
  beforeEach(function () {
    if (process.platform === "win32") this.skip();
  });

  const environment = () => ({
    ...process.env,
    PATH: `${bin}${delimiter}${process.env.PATH ?? ""}`,
    GITHUB_STEP_SUMMARY: "summary.md",
    FORCE_COLOR: undefined,
  });
  const run = (line: string) => {
    const { status, stdout } = spawnSync("bash", ["-e", "-c", line.replace(/\$\{\{.*?\}\}/g, "7")], {
      cwd: sample().folder,
      encoding: "utf8",
      env: environment(),
    });
    return { status, stdout };
  };
  const written = (name: string) => readFileSync(join(sample().folder, name), "utf8");

  it("of GitHub: annotations fail the step; the next steps write a comment, a summary and code scanning results", () => {
    const told = steps.flatMap((step) => (step.run === undefined ? [] : [run(step.run)]));
    assert.deepEqual(
      told.map(({ status }) => status),
      [1, 0, 0, 0, 0],
    );
    assert.match(told[0]?.stdout ?? "", /^::error file=openapi\.yaml,/);
    assert.match(written("comment.md"), /^<!-- contract-guard -->\n\n### ❌ 5 breaking changes/);
    assert.equal(written("summary.md"), written("comment.md"));
    assert.equal(written("gh.txt"), "pr comment 7 --body-file comment.md --edit-last --create-if-none\n");
    const upload = steps.find(({ uses }) => uses?.startsWith("github/codeql-action/upload-sarif@"));
    assert.equal(
      (JSON.parse(written(String(upload?.with?.sarif_file))) as { version: string }).version,
      "2.1.0",
    );
  });

  it("of GitLab: both reports are written, and the job fails", () => {
    assert.deepEqual(
      job.script.map((line) => run(line).status),
      [0, 0, 1],
    );
    assert.equal((JSON.parse(written(job.artifacts.reports.codequality ?? "")) as unknown[]).length, 5);
    assert.match(written(job.artifacts.reports.junit ?? ""), /<testsuites .* failures="5"/);
  });

  const entries = {
    "pre-commit": hooks.repos[0]?.hooks[0]?.entry ?? "",
    lefthook: lefthook["pre-commit"].commands["contract-guard"]?.run ?? "",
  };
  for (const [tool, entry] of Object.entries(entries))
    it(`of ${tool}: one line per breaking change, and a failure`, () => {
      const { status, stdout } = run(entry);
      assert.deepEqual([status, stdout.trimEnd().split("\n").length], [1, 5]);
    });

  const commits = "a commit that breaks is refused, one that does not goes through";

  it(`of git: ${commits}`, () => {
    const { folder } = sample();
    const hook = join(folder, ".git", "hooks", "pre-commit");
    mkdirSync(join(folder, ".git", "hooks"), { recursive: true });
    writeFileSync(hook, recipe(".git/hooks/pre-commit"));
    chmodSync(hook, 0o755);
    refusesBreaks(folder);
  });

  it(`of lefthook itself: ${commits}`, () => {
    const { folder } = sample();
    writeFileSync(join(folder, "lefthook.yml"), recipe("lefthook.yml"));
    const main = join(cachedPackage("lefthook", lefthookVersion), "bin", "index.js");
    writeFileSync(join(bin, "lefthook"), `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@"\n`, {
      mode: 0o755,
    });
    assert.equal(run("lefthook install").status, 0);
    refusesBreaks(folder);
  });

  function refusesBreaks(folder: string): void {
    const commit = () =>
      spawnSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-qam", "Edit"], {
        cwd: folder,
        encoding: "utf8",
        env: environment(),
      });
    const refused = commit();
    assert.equal(refused.status, 1);
    assert.match(refused.stdout + refused.stderr, /openapi\.yaml:\d+:\d+: breaking: /);
    git(folder, "checkout", "--quiet", "v1.4.0", "--", "openapi.yaml");
    writeFileSync(
      join(folder, "openapi.yaml"),
      written("openapi.yaml").replace("title: Bookshop", "title: Books"),
    );
    assert.equal(commit().status, 0);
    assert.ok(existsSync(resolve(folder, "openapi.yaml")));
    assert.match(git(folder, "log", "--oneline", "-1"), /Edit/);
  }
});
