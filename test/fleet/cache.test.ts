import assert from "node:assert/strict";
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createChecker, createReportCache, policyAt, trimStore } from "../../src/service/index";
import { request } from "../bench/requests";
import { contractGuard, git, repository, type Outcome } from "../cli/run";
import { api, commitChange, documents, narrowed, severalApis, write } from "./apis";

/** Published APIs, of which two were changed since. */
function changedApis(folder: string): void {
  severalApis(folder);
  write(folder, ".gitignore", "cache/\n");
  write(folder, "shared/base.yaml", "\n\nId: { type: integer }\n");
  commitChange(folder, "apis/orders/openapi.yaml", api("orders", narrowed));
}

interface Run extends Omit<Outcome, "stderr"> {
  /** Comparisons that were read from the cache. */
  readonly cached: number;
  readonly damaged: number;
}

function check(folder: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Run {
  const { stderr, ...outcome } = contractGuard(
    folder,
    ["check", "apis/*/openapi.yaml", "--cache", "cache", ...args],
    env,
  );
  const use =
    /^(\d+) of \d+ comparisons were read from the cache\.(?: (\d+) damaged entries were ignored\.)?\n$/;
  const [, cached, damaged = 0] = use.exec(stderr) ?? [];
  assert.ok(cached, stderr);
  return { ...outcome, cached: Number(cached), damaged: Number(damaged) };
}

function entries(folder: string): string[] {
  const found = readdirSync(join(folder, "cache"), { recursive: true, withFileTypes: true });
  return found
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

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

  const damages: Readonly<Record<string, (text: string, other: string) => string>> = {
    "a changed verdict": (text) =>
      text.replaceAll('"breaking"', '"compatible"').replaceAll("orders", "orderz"),
    "a truncated entry": (text) => text.slice(0, -10),
    "an empty entry": () => "",
    "an entry without a signature": (text) => text.slice(text.indexOf("\n") + 1),
    "the entry of another key": (_, other) => other,
    "arbitrary bytes": () => "\u0000\uffff{",
  };
  for (const [what, damage] of Object.entries(damages))
    it(`ignores ${what}, and replaces it`, () => {
      const first = { ...check(folder()), cached: count };
      const files = entries(folder());
      const contents = files.map((file) => readFileSync(file, "utf8"));
      files.forEach((file, index) => {
        writeFileSync(file, damage(contents[index] ?? "", contents[(index + 1) % files.length] ?? ""));
      });
      const { damaged, ...again } = check(folder());
      assert.deepEqual(
        [again.code, again.stdout, again.cached > 0],
        [first.code, first.stdout, damaged < count],
      );
      assert.ok(damaged > 0);
      assert.deepEqual(check(folder()), first);
    });

  it("writes nothing with --cache-read-only", () => {
    const { cached: none } = check(folder(), ["--cache-read-only"]);
    assert.equal(none, 0);
    assert.throws(() => entries(folder()));
    check(folder());
    const before = entries(folder()).map((file) => [file, statSync(file).mtimeMs, statSync(file).ino]);
    write(folder(), "apis/carts/openapi.yaml", api("carts", narrowed));
    assert.equal(check(folder(), [], { CONTRACT_GUARD_CACHE_READ_ONLY: "1" }).cached, count - 1);
    assert.deepEqual(
      entries(folder()).map((file) => [file, statSync(file).mtimeMs, statSync(file).ino]),
      before,
    );
  });

  it("is shared by clones in different folders", () => {
    check(folder());
    const clone = mkdtempSync(join(tmpdir(), "contract-guard-clone-"));
    try {
      cpSync(folder(), clone, { recursive: true });
      const { stdout, cached } = check(clone, ["--format", "json"]);
      assert.equal(cached, 0);
      assert.equal(check(folder(), ["--format", "json", "--cache", join(clone, "cache")]).cached, count);
      assert.equal(stdout.includes(folder()), false);
    } finally {
      rmSync(clone, { recursive: true, force: true });
    }
  });

  it("compares if the folder cannot be created", () => {
    write(folder(), "cache", "A file\n");
    assert.deepEqual([check(folder()).cached, check(folder()).code], [0, 1]);
  });

  it("keeps the size below the limit", () => {
    check(folder(), ["--cache-size", "0"]);
    assert.deepEqual(entries(folder()), []);
  });

  it("removes the least recently used entries first", async () => {
    write(folder(), "cache/a/old", "x".repeat(1000));
    write(folder(), "cache/a/new", "x".repeat(1000));
    write(folder(), "cache/b/middle", "x".repeat(1000));
    write(folder(), "cache/b/unfinished.tmp", "x");
    for (const [file, day] of [
      ["a/old", 1],
      ["a/new", 3],
      ["b/middle", 2],
      ["b/unfinished.tmp", 1],
    ] as const)
      utimesSync(join(folder(), "cache", file), day * 86_400, day * 86_400);
    await trimStore(join(folder(), "cache"), 3000);
    assert.deepEqual(
      entries(folder()).map((file) => file.slice(-3)),
      ["new", "old", "dle"],
    );
    await trimStore(join(folder(), "cache"), 2500);
    assert.deepEqual(
      entries(folder()).map((file) => file.slice(-3)),
      ["new", "dle"],
    );
  });
});

const deprecated = (sunset: string): string =>
  api("orders", "{ type: string }").replace(
    "get:",
    `get:\n      deprecated: true\n      x-sunset: ${sunset}`,
  );
const removed = api("users", "{ type: string }");

interface Dated {
  readonly title: string;
  readonly base: string;
  readonly head: string;
  readonly times: readonly string[];
  readonly sources: readonly string[];
}

const dated: readonly Dated[] = [
  {
    title: "once if no date counts",
    base: api("orders", "{ type: string }"),
    head: api("orders", narrowed),
    times: ["2030-01-01T10:00:00Z", "2031-01-01T10:00:00Z"],
    sources: ["check", "cache"],
  },
  {
    title: "once a day if a sunset counts",
    base: deprecated("2030-01-01"),
    head: removed,
    times: ["2030-01-01T10:00:00Z", "2030-01-01T11:00:00Z", "2030-01-02T10:00:00Z"],
    sources: ["check", "cache", "check"],
  },
  {
    title: "each time if a sunset with a time of day counts",
    base: deprecated("2030-01-01T12:00:00Z"),
    head: removed,
    times: ["2030-01-01T10:00:00Z", "2030-01-01T11:00:00Z"],
    sources: ["check", "check"],
  },
];

describe("a cached report", () => {
  let folder = "";
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "contract-guard-cache-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  for (const { title, base, head, times, sources } of dated)
    it(`is computed ${title}`, async () => {
      const cache = createReportCache({ folder, isReadOnly: false, secret: undefined, engine: "1" });
      const checker = createChecker();
      const found: string[] = [];
      for (const now of times) {
        const asked = { ...request(base, head), policy: policyAt(undefined, now) };
        const { report, source } = await cache.report(asked, {}, "file:///", (each) => checker.check(each));
        assert.deepEqual(
          JSON.parse(JSON.stringify(report)),
          JSON.parse(JSON.stringify(await checker.check(asked))),
        );
        found.push(source);
      }
      assert.deepEqual(found, sources);
    });

  it("is computed again by another program", async () => {
    const found = [];
    for (const engine of ["1", "1", "2"]) {
      const cache = createReportCache({ folder, isReadOnly: false, secret: undefined, engine });
      const asked = request(api("orders", "{}"), api("orders", narrowed));
      found.push((await cache.report(asked, {}, "file:///", (each) => createChecker().check(each))).source);
    }
    assert.deepEqual(found, ["check", "cache", "check"]);
  });
});
