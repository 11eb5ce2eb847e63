/** Damages of the published side: none of them may turn a breaking document into a passing one. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { spawnSync, execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { candidates, verdictOf, type Pair } from "./breaking";
import { excess } from "./limits";
import { contractGuard, type Measured } from "./processes";
import { below, copyOf, document, irregularBranches, layouts, prepare, write } from "./published";
import type { Layout, Repository } from "./published";

/** A source of the published version. */
interface Source {
  readonly args?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  /** The ref; undefined for the newest tag. */
  readonly ref?: string;
}

const config = `compatibility: all
exclude: "**/drafts/**"
rules: { enum-value-added: breaking }
versions: semver
`;
const configured = (published: string): Readonly<Record<string, string>> => ({
  "contract-guard.yaml": `${config}published: ${published}\n`,
});

const ofTags: Readonly<Record<string, Source>> = {
  "newest tag": {},
  "newest tag, configuration": { files: { "contract-guard.yaml": config } },
  "published: tag": { files: configured('{ tag: "v*" }') },
  "published: branch": { files: configured("{ branch: main }"), ref: "refs/heads/main" },
  "--base tag": { args: ["--base", "v1.1.0"], ref: "refs/tags/v1.1.0" },
  "--base branch": { args: ["--base", "main"], ref: "refs/heads/main" },
  "--base remote": { args: ["--base", "origin/main"], ref: "refs/remotes/origin/main" },
  "--base HEAD": { args: ["--base", "HEAD"], ref: "HEAD" },
  ...Object.fromEntries(
    irregularBranches.map((name) => [
      `--base ${name}`,
      { args: ["--base", name], ref: `refs/heads/${name}` },
    ]),
  ),
};
const ofLedger: Readonly<Record<string, Source>> = {
  ledger: {},
  "ledger, configuration": { files: { "contract-guard.yaml": config } },
  "--base ledger": { args: ["--base", "ledger:1.1.0"] },
};

export interface Damage {
  readonly pair: Pair;
  readonly layout: Layout;
  readonly source: string;
  readonly injury: keyof typeof injuries;
  /** From 0 to 1: which file is damaged, which other file replaces it, and where it is truncated or garbled. */
  readonly at: { readonly file: number; readonly other: number; readonly offset: number };
  readonly format: string;
}

interface Wound {
  readonly path: string;
  readonly other: string;
  readonly offset: number;
}

const rewritten =
  (change: (bytes: Buffer, offset: number) => Buffer) =>
  ({ path, offset }: Wound) => {
    const bytes = readFileSync(path);
    writeFileSync(path, change(bytes, Math.floor(offset * bytes.length)));
  };
const instead =
  (make: (path: string) => void) =>
  ({ path }: Wound) => {
    rmSync(path, { recursive: true });
    make(path);
  };

const injuries = {
  deleted: instead(() => undefined),
  emptied: ({ path }: Wound) => truncateSync(path, 0),
  truncated: rewritten((bytes, offset) => bytes.subarray(0, offset)),
  "a byte changed": rewritten((bytes, offset) => {
    bytes[offset] = (bytes[offset] ?? 0) ^ 0x11;
    return bytes;
  }),
  "bytes cut out": rewritten((bytes, offset) =>
    Buffer.concat([bytes.subarray(0, offset), bytes.subarray(offset + 7)]),
  ),
  "bytes inserted": rewritten((bytes, offset) =>
    Buffer.concat([bytes.subarray(0, offset), Buffer.from("\0}- x\n"), bytes.subarray(offset)]),
  ),
  garbage: ({ path }: Wound) => writeFileSync(path, "garbage garbage garbage\n"),
  exchanged: ({ path, other }: Wound) => copyFileSync(other, path),
  "a dangling link": instead((path) => symlinkSync("nowhere", path)),
  "a looping link": instead((path) => symlinkSync(path, path)),
  "an outward link": instead((path) => symlinkSync(`${dirname(path)}/../../../../outside`, path)),
  "an endless device": instead((path) => symlinkSync("/dev/zero", path)),
  "a folder": instead((path) => mkdirSync(path)),
  "a folder instead of its folder": ({ path }: Wound) => {
    rmSync(dirname(path), { recursive: true });
    mkdirSync(dirname(path));
  },
  "a file instead of its folder": ({ path }: Wound) => {
    rmSync(dirname(path), { recursive: true });
    writeFileSync(dirname(path), "x");
  },
  "a pipe": instead((path) => execFileSync("mkfifo", [path])),
  "a huge file": ({ path }: Wound) => truncateSync(path, 5e9),
};

/** Git itself waits for pipes among its own files, and reads huge ones. */
const worktreeOnly: readonly string[] = ["a pipe", "a huge file", "an endless device"];
/** Damages without a trace: an empty folder of the ledger or of loose refs may have had versions before. */
const undetectable: readonly string[] = ["a folder instead of its folder"];

const fraction = fc.noBias(fc.nat(9999)).map((part) => part / 10_000);

export const damages: fc.Arbitrary<Damage> = fc
  .record({
    pair: fc.constantFrom(...candidates),
    layout: fc.constantFrom(...layouts),
    source: fc.nat(99),
    injury: fc.constantFrom(...(Object.keys(injuries) as (keyof typeof injuries)[])),
    at: fc.record({ file: fraction, other: fraction, offset: fraction }),
    format: fc.constantFrom("text", "json", "html", "markdown", "sarif"),
  })
  .map(({ source, ...damage }) => {
    const names = Object.keys(damage.layout.endsWith("ledger") ? ofLedger : ofTags);
    return { ...damage, source: names[source % names.length] ?? "" };
  });

/** Checks a document in a repository that was damaged before. */
export type Check = (folder: string, args: readonly string[]) => Promise<Measured>;

/** @param check checks instead of the command line */
export function damaging(check: Check = contractGuard): {
  readonly faultIn: (damage: Damage) => Promise<string | undefined>;
  readonly end: () => void;
} {
  const home = mkdtempSync(join(tmpdir(), "contract-guard-damage-"));
  write(home, { "outside/openapi.yaml": "", outside2: "" });
  const prepared = new Map<string, Promise<Repository>>();
  let count = 0;

  /** The breaking repository, which is reused for the same layout and pair. */
  function original({ pair, layout }: Damage): Promise<Repository> {
    const key = JSON.stringify([pair, layout]);
    const known = prepared.get(key) ?? prepare(newFolder(), layout, pair);
    prepared.set(key, known);
    return known;
  }

  function newFolder(): string {
    const folder = join(home, String(count++));
    mkdirSync(folder);
    return folder;
  }

  async function faultIn(damage: Damage): Promise<string | undefined> {
    if ((await verdictOf(damage.pair)) !== "breaking") return undefined;
    const { args = [], files = {}, ref } = sourceOf(damage);
    const repo = copyOf(await original(damage), newFolder());
    try {
      write(repo.folder, files);
      const path = wound(repo.folder, damage);
      const outcome = await check(repo.folder, ["check", document, ...args, `--format=${damage.format}`]);
      const fault = faultOf(outcome, repo, ref);
      return fault === undefined
        ? undefined
        : `${damage.source}, ${kindOf(path)} is ${damage.injury}: ${fault}`;
    } finally {
      rmSync(repo.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    }
  }
  return {
    faultIn,
    end: () => rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  };
}

const sourceOf = ({ layout, source }: Damage): Source =>
  (layout.endsWith("ledger") ? ofLedger : ofTags)[source] ?? {};

/** Damages a file, and returns its path. */
function wound(folder: string, { injury, at }: Damage): string {
  const inGit = below(folder, ".git").filter((path) => !/^\.git\/(?:logs|hooks|info|description)/.test(path));
  const inTree = existsSync(join(folder, ".contract-guard")) ? below(folder, ".contract-guard") : [];
  const configs = existsSync(join(folder, "contract-guard.yaml")) ? ["contract-guard.yaml"] : [];
  const weighted = [...configs, ...configs, ...configs, ...configs, ...inTree, ...inTree, ...inTree];
  const isOnlyOutside = worktreeOnly.includes(injury);
  const files = [...(isOnlyOutside ? [] : inGit), ...weighted];
  const path = files[Math.floor(at.file * files.length)];
  if (path === undefined) return "nothing";
  const isFolderOfNothing = undetectable.includes(injury) && !path.includes("objects");
  const isTop = path === "contract-guard.yaml" && injury.endsWith("its folder");
  if (isFolderOfNothing || isTop) return "nothing";
  const alike = [...inGit, ...inTree].filter((each) => kindOf(each) === kindOf(path) && each !== path);
  const other = alike[Math.floor(at.other * alike.length)] ?? path;
  const full = join(folder, path);
  chmodSync(full, 0o644);
  injuries[injury]({ path: full, other: join(folder, other), offset: at.offset });
  return path;
}

/** A file by what it is, without names that depend on its content. */
function kindOf(path: string): string {
  if (path.startsWith(".git/objects/pack")) return `.git/objects/pack${path.slice(path.lastIndexOf("."))}`;
  if (path.startsWith(".git/objects/info")) return path;
  return path.startsWith(".git/objects") ? "a loose object" : path;
}

function faultOf(outcome: Measured, repo: Repository, ref: string | undefined): string | undefined {
  const { code, stdout, stderr } = outcome;
  if (code === null) return "it does not end";
  if (![0, 1, 2, 3].includes(code)) return `it ends with ${code}:\n${stderr}`;
  if (/^\s+at .*:\d+:\d+\)?$/m.test(stderr)) return `it shows a stack:\n${stderr}`;
  if (code === 0 && !isPublishedElsewhere(repo, ref)) return `it passes:\n${stdout.slice(0, 2000)}${stderr}`;
  return excess(outcome);
}

/**
 * Whether the repository is sound and another commit is published in it: a tag that was removed, or a ref that names
 * another commit. Nothing shows that it was different before.
 */
function isPublishedElsewhere({ folder, refs: before }: Repository, ref: string | undefined): boolean {
  const { status, stdout, stderr } = spawnSync("git", ["show-ref", "--head"], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0 || stderr !== "") return false;
  const idIn = (refs: string, name: string): string | undefined =>
    refs
      .split("\n")
      .find((line) => line.endsWith(` ${name}`))
      ?.slice(0, 40);
  const hasMoved = (name: string): boolean => {
    const now = idIn(stdout, name);
    return now !== idIn(before, name) && (now !== undefined || ref === undefined);
  };
  return [ref ?? "refs/tags/v1.1.0", "HEAD"].some(hasMoved);
}
