/** Measures APIs of many files, and workspaces of many APIs. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createChecker, type CheckRequest } from "../../src/service/index";
import { randomOf } from "../engine/random-edits";
import { spreadOf, timed } from "./measure";
import { runOf } from "./processes";
import { floorOf, published } from "./requests";
import { madePair, nudged } from "./subjects";
import type { Table } from "./table";

const archive = "../shared/specs/digitalocean-multifile.tar.gz";

/** DigitalOcean's document in about 2,500 files, if it is available next to the project. */
export async function measureManyFiles({ tell }: Table, folder: string): Promise<void> {
  if (!existsSync(archive)) return;
  execFileSync("tar", ["xzf", resolve(archive), "-C", folder]);
  const read = (version: string): Map<string, string> => {
    const root = join(folder, "digitalocean-multifile", version, "specification");
    const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    return new Map(
      files.map(({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [pathToFileURL(path).href.replace(`/${version}/`, "/"), readFileSync(path, "utf8")];
      }),
    );
  };
  const [base, head] = [read("base"), read("head")];
  const entry = [...head.keys()].find((uri) => /\/[^/]*public\.v2\.yaml$/i.test(uri)) ?? "";
  const subject = "digitalocean";
  const ask = (now: ReadonlyMap<string, string>): CheckRequest => ({
    base: { ...published(base.get(entry) ?? "", "newest", async (uri) => base.get(uri)), uri: entry },
    head: { uri: entry, text: now.get(entry) ?? "" },
    readFile: async (uri) => now.get(uri),
  });
  const yaml = [...head].filter(([uri]) => /\.ya?ml$/.test(uri)).map(([, text]) => text);
  const floor = await floorOf(yaml, "yaml");
  tell({ subject, what: `floor, ${String(yaml.length)} files`, value: floor, ratio: 1 });
  const full: number[] = [];
  for (let nth = 0; nth < 4; nth++) {
    const checker = createChecker();
    await checker.check(ask(base));
    full.push(await timed(() => checker.check(ask(head))));
  }
  const { median, p95 } = spreadOf(full.slice(1));
  tell({
    subject,
    what: "full check, published side known",
    value: median,
    p95,
    ratio: median / floor,
    target: 3,
  });
  const checker = createChecker();
  await checker.check(ask(head));
  const random = randomOf(5);
  const now = new Map(head);
  const names = [...now.keys()].filter((uri) => nudged(now.get(uri) ?? "", random) !== now.get(uri));
  const edits: number[] = [];
  for (let nth = 0; nth < 50; nth++) {
    const uri = names[Math.floor(random() * names.length)] ?? "";
    now.set(uri, nudged(now.get(uri) ?? "", random));
    edits.push(await timed(() => checker.check(ask(now))));
  }
  const { median: one, p95: most } = spreadOf(edits);
  const what = "one edit of 50, in any of its files (ratio: its p95)";
  tell({ subject, what, value: one, p95: most, ratio: most / floor, target: 0.5 });
}

/**
 * A repository of a hundred APIs, each of 200 kB and with an edit since the release, in one run of the command line.
 */
export function measureWorkspace({ tell }: Table, folder: string): void {
  const root = join(folder, "workspace");
  mkdirSync(root);
  const git = (...args: string[]): void =>
    void execFileSync("git", ["-C", root, ...args], { stdio: "ignore" });
  git("init", "--quiet", "--initial-branch=main");
  git("config", "user.name", "Bench");
  git("config", "user.email", "bench@example.com");
  const { base } = madePair(1);
  const random = randomOf(3);
  const file = (nth: number): string => join(root, `api-${String(nth)}.yaml`);
  for (let nth = 0; nth < 100; nth++)
    writeFileSync(
      file(nth),
      base
        .replaceAll(/Thing(?=\d)/g, `Thing${String(nth)}x`)
        .replace("title: Shop", `title: Shop ${String(nth)}`),
    );
  git("add", ".");
  git("commit", "--quiet", "--message=Publish");
  git("tag", "v1.0.0");
  for (let nth = 0; nth < 100; nth++)
    writeFileSync(file(nth), nudged(readFileSync(file(nth), "utf8"), random));
  const cli = resolve("dist/cli.js");
  const one = runOf([cli, "check", "api-0.yaml"], root);
  const all = runOf([cli, "check", "api-*.yaml"], root);
  const subject = "100 APIs";
  tell({ subject, what: "whole process for one API of 200 kB", value: one.time });
  tell({
    subject,
    what: "whole process for all APIs (ratio: to one)",
    value: all.time,
    ratio: all.time / one.time,
  });
  tell({ subject, what: "memory, MB", value: all.rss });
}
