import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { parse } from "yaml";
import { program, repository } from "../cli/run";
import { api, checkAll, commitChange, narrowed, severalApis, write } from "./apis";
import { recipe } from "./engines/workplace";

interface Step {
  readonly run?: string;
}

const github = parse(recipe(".github/workflows/contracts.yaml")) as {
  jobs: {
    check: { strategy: { matrix: { shard: readonly number[] } }; steps: readonly Step[] };
    report: { steps: readonly Step[] };
  };
};
const gitlab = parse(recipe(".gitlab-ci.yml")) as {
  contracts: { parallel: number; script: readonly string[] };
  "contracts-report": { script: readonly string[] };
};

function configuredApis(folder: string): void {
  severalApis(folder);
  write(folder, "contract-guard.yaml", "apis:\n  all: { document: apis/*/openapi.yaml }\n");
  commitChange(folder, "apis/orders/openapi.yaml", api("orders", narrowed));
  // `npx` of the recipes runs this build.
  const file = join(folder, ".git", "bin", "npx");
  mkdirSync(join(folder, ".git", "bin"));
  writeFileSync(file, `#!/bin/sh\nshift 2\nexec "${process.execPath}" "${program}" "$@"\n`);
  chmodSync(file, 0o755);
}

describe("the recipes for shards", () => {
  const folder = repository(configuredApis);
  beforeEach(function () {
    if (process.platform === "win32") this.skip();
  });

  function shell(
    script: string,
    env: NodeJS.ProcessEnv = {},
  ): { readonly code: number | null; readonly stdout: string } {
    const path = `${join(folder(), ".git", "bin")}${delimiter}${process.env.PATH ?? ""}`;
    const { status, stdout } = spawnSync("bash", ["-e", "-c", script], {
      cwd: folder(),
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, ...env, PATH: path },
    });
    return { code: status, stdout };
  }

  it("report the breaking change in GitHub Actions", () => {
    const { check, report } = github.jobs;
    const expand = (script: string, shard = 0): string =>
      script.replaceAll("${{ matrix.shard }}", String(shard)).replaceAll("${{ github.base_ref }}", "main");
    const codes = check.strategy.matrix.shard.map((shard) => {
      const [script = ""] = check.steps.flatMap(({ run }) => run ?? []);
      return shell(expand(script, shard)).code;
    });
    assert.deepEqual(codes.toSorted(), [0, 0, 0, 1]);
    const results = report.steps.flatMap(({ run }) =>
      run === undefined ? [] : shell(expand(run), { GITHUB_STEP_SUMMARY: "summary.md" }),
    );
    assert.match(readFileSync(join(folder(), "summary.md"), "utf8"), /breaking/);
    assert.deepEqual(
      results.map(({ code }) => code),
      [0, 1],
    );
    assert.match(results.at(-1)?.stdout ?? "", /^::error file=apis\/orders\/openapi\.yaml,/m);
  });

  it("report the breaking change in GitLab CI", () => {
    const { parallel, script } = gitlab.contracts;
    for (let index = 1; index <= parallel; index++)
      for (const line of script)
        shell(line, { CI_NODE_INDEX: String(index), CI_NODE_TOTAL: String(parallel) });
    const results = gitlab["contracts-report"].script.map((line) => shell(line));
    assert.deepEqual(
      results.map(({ code }) => code),
      [0, 1],
    );
    assert.match(
      readFileSync(join(folder(), "contract.json"), "utf8"),
      /"path": "apis\/orders\/openapi\.yaml"/,
    );
    assert.equal(results.at(-1)?.stdout, checkAll(folder()).stdout);
  });
});
