/**
 * Packages that are too large, or too rarely needed, to be devDependencies: installed once, pinned, into
 * `.vscode-test/`.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const cache = resolve(".vscode-test");

/** Runs npm without install scripts, on the Node this process runs on. Throws with npm's output if it fails. */
export function npmInstall(directory: string, ...args: string[]): void {
  const npm = process.env.npm_execpath;
  const options = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", ...args];
  if (npm?.endsWith(".js") === true) {
    execFileSync(process.execPath, [npm, ...options], { cwd: directory, stdio: "pipe" });
  } else {
    execFileSync("npm", options, { cwd: directory, stdio: "pipe", shell: process.platform === "win32" });
  }
}

/**
 * The folder of an npm package in the cache; installed first if it is missing. `finish` completes a new installation;
 * an interrupted one is started again.
 */
export function cachedPackage(name: string, version: string, finish?: (folder: string) => void): string {
  const home = join(cache, `${name.replace("@", "").replaceAll("/", "-")}-${version}`);
  const folder = join(home, "node_modules", ...name.split("/"));
  const complete = join(home, "complete");
  if (existsSync(complete)) return folder;
  console.log(`Installing ${name}@${version} into ${cache} (once)`);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, "package.json"), `{ "private": true }\n`);
  npmInstall(home, `${name}@${version}`);
  finish?.(folder);
  writeFileSync(complete, "");
  return folder;
}
