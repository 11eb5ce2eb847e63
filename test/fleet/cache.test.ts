import assert from "node:assert/strict";
import { contractGuard, git, repository } from "../cli/run";
import { api, commitChange, documents, narrowed, write } from "./apis";
import { changedApis, checkWithCache as check } from "./cached-runs";

const count = documents.length;

describe("check --cache", () => {
  const folder = repository(changedApis);

  for (const format of ["text", "json", "sarif", "html", "blob"])
    it(`prints the same ${format} from the cache`, () => {
      const args = ["--format", format];
      const { cached, ...first } = check(folder(), args);
      assert.deepEqual([cached, first.code], [0, 1]);
      assert.deepEqual(check(folder(), args), { ...first, cached: count });
      const { stdout, code } = contractGuard(folder(), ["check", "apis/*/openapi.yaml", ...args]);
      assert.deepEqual({ stdout, code }, { stdout: first.stdout, code: first.code });
    });

  interface Change {
    readonly title: string;
    readonly change: (folder: string) => void;
    readonly args?: readonly string[];
    readonly env?: NodeJS.ProcessEnv;
    /** Comparisons that are still read from the cache. */
    readonly cached: number;
  }
  const decision = (home: string, name: string): void =>
    commitChange(home, `.contract-guard/approvals/${name}.yaml`, `api: ${name}\nrule: type-narrowed\n`);
  const changes: readonly Change[] = [
    { title: "nothing", change: () => undefined, cached: count },
    {
      title: "a document",
      change: (home) => write(home, "apis/carts/openapi.yaml", api("carts", narrowed)),
      cached: count - 1,
    },
    {
      title: "a file that two documents refer to",
      change: (home) => write(home, "shared/base.yaml", "Id: { type: string }\n"),
      cached: count - 2,
    },
    {
      title: "a file that no document refers to",
      change: (home) => write(home, "shared/unused.yaml", "Id: { type: string }\n"),
      cached: count,
    },
    {
      title: "the commit",
      change: (home) => commitChange(home, "README.md", "More\n"),
      cached: count,
    },
    {
      title: "the published version",
      change: (home) => git(home, "tag", "v2.0.0"),
      cached: 0,
    },
    {
      title: "a severity in a configuration",
      change: (home) =>
        write(home, "apis/payments/contract-guard.yaml", "rules: { type-narrowed: compatible }\n"),
      cached: count - 1,
    },
    {
      title: "an invalid approval, which affects all documents of the ledger",
      change: (home) => decision(home, "apis-orders-openapi"),
      cached: 1,
    },
    { title: "the proofs to show", change: () => undefined, args: ["--explain"], cached: 0 },
    { title: "the doors to show", change: () => undefined, args: ["--doors"], cached: 0 },
    {
      title: "the secret",
      change: () => undefined,
      env: { CONTRACT_GUARD_CACHE_SECRET: "secret" },
      cached: 0,
    },
  ];
  for (const { title, change, args, env, cached } of changes)
    it(`compares what changed: ${title}`, () => {
      check(folder());
      change(folder());
      const again = check(folder(), args, env);
      assert.equal(again.cached, cached);
      const { code, stdout } = contractGuard(folder(), ["check", "apis/*/openapi.yaml", ...(args ?? [])]);
      assert.deepEqual([again.code, again.stdout], [code, stdout]);
    });
});
