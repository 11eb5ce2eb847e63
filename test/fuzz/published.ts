/** Repositories with a published version that the document in the working tree breaks. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { nodeIo, publishVersion, sealRecord, sha256 } from "../../src/published/index";
import type { Pair, Texts } from "./breaking";

export const document = "apis/openapi.yaml";
const api = "apis-openapi";

export interface Repository {
  readonly folder: string;
  /** The output of `git show-ref --head` before any damage. */
  readonly refs: string;
}

/**
 * `tags`: v1.0.0 contains the text of the working tree; v1.1.0, main and origin/main contain the published text that it
 * breaks. `ledger`: the same with versions of the ledger; main and the tags contain the text of the working tree. Any
 * replacement of the newest version therefore makes the document compatible.
 */
export const layouts = ["loose tags", "packed tags", "loose ledger", "packed ledger"] as const;
export type Layout = (typeof layouts)[number];

/** Branches whose document is not a regular file. */
const irregular: Readonly<Record<string, readonly string[]>> = {
  dangling: ["120000", "nowhere.yaml"],
  looping: ["120000", "openapi.yaml"],
  outward: ["120000", "../../outside/openapi.yaml"],
  absolute: ["120000", "/dev/zero"],
};
export const irregularBranches: readonly string[] = [...Object.keys(irregular), "submodule", "folder"];

const filesOf = ({ main, part }: Texts): Readonly<Record<string, string>> => ({
  [document]: main,
  "apis/part.yaml": part,
});

export function git(folder: string, args: readonly string[], input = ""): string {
  return execFileSync("git", args, {
    cwd: folder,
    input,
    encoding: "utf8",
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
  });
}

/** Creates a repository, with the same object ids for the same pair. */
export async function prepare(folder: string, layout: Layout, { base, head }: Pair): Promise<Repository> {
  const isLedger = layout.endsWith("ledger");
  write(folder, filesOf(head));
  git(folder, ["init", "--quiet", "--template=", "--initial-branch=main"]);
  if (isLedger) {
    await publish(folder, "1.0.0", head);
    await publish(folder, "1.1.0", base);
  }
  const ledger = Object.fromEntries(
    isLedger ? below(folder, ".contract-guard").map((path) => [path, read(folder, path)]) : [],
  );
  const newest = isLedger ? { ...filesOf(head), ...ledger } : filesOf(base);
  git(folder, ["fast-import", "--quiet"], streamOf(filesOf(head), newest));
  git(folder, ["reset", "--quiet"]);
  if (layout.startsWith("packed")) git(folder, ["-c", "pack.threads=1", "gc", "--quiet"]);
  const remote = `[remote "origin"]\n\turl = https://git.example/a.git\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n`;
  writeFileSync(join(folder, ".git/config"), remote, { flag: "a" });
  return { folder, refs: git(folder, ["show-ref", "--head"]) };
}

export function copyOf({ folder, refs }: Repository, to: string): Repository {
  cpSync(folder, to, { recursive: true, verbatimSymlinks: true });
  return { folder: to, refs };
}

/** The files below a path, sorted, with forward slashes. */
export function below(folder: string, path: string): readonly string[] {
  return readdirSync(join(folder, path), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) =>
      join(each.parentPath, each.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

export function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const read = (folder: string, path: string): string => readFileSync(join(folder, path), "utf8");

async function publish(root: string, version: string, texts: Texts): Promise<void> {
  const named = Object.entries(filesOf(texts));
  const files = named.map(([path, text]) => ({ path: `files/${path}`, source: path, sha256: sha256(text) }));
  const record = sealRecord({
    ...{ recordVersion: 1, api, version, date: `2026-01-01T00:00:0${version.charAt(2)}.000Z`, form: "files" },
    ...{ document, files, commit: null, approvals: [], retired: null },
  });
  const texted = new Map(named.map(([path, text]) => [`files/${path}`, text]));
  const outcome = await publishVersion(nodeIo(), { root, api }, record, texted);
  if (!("folder" in outcome)) throw new Error(JSON.stringify(outcome));
}

/** Commits of `git fast-import`: the older one, the newest one, and one for each irregular branch. */
function streamOf(older: Readonly<Record<string, string>>, newest: Readonly<Record<string, string>>): string {
  const by = "A <a@example.com> 1700000000 +0000";
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const file = ([path, text]: readonly [string, string]): string => `M 100644 inline ${path}\n${data(text)}`;
  const commit = (branch: string, from: string, changes: string): string =>
    `commit refs/heads/${branch}\ncommitter ${by}\n${data(branch)}${from}${changes}\n`;
  return [
    `commit refs/heads/main\nmark :1\ncommitter ${by}\n${data("one")}`,
    ...Object.entries(older).map(file),
    `\ncommit refs/heads/main\nmark :2\ncommitter ${by}\n${data("two")}from :1\n`,
    ...Object.entries(newest).map(file),
    ...Object.entries(irregular).map(([branch, [mode = "", target = ""]]) =>
      commit(branch, "from :2\n", `M ${mode} inline ${document}\n${data(target)}`),
    ),
    commit("submodule", "from :2\n", `M 160000 ${"1".repeat(40)} ${document}\n`),
    commit("folder", "from :2\n", `D ${document}\nM 100644 inline ${document}/a.yaml\n${data("a: 1\n")}`),
    "reset refs/tags/v1.0.0\nfrom :1\n\nreset refs/remotes/origin/main\nfrom :2\n\n",
    `tag v1.1.0\nfrom :2\ntagger ${by}\n${data("second")}`,
  ].join("");
}
