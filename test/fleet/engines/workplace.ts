/** Repositories on two machines, which run the recipes of the documentation. */
import { spawn } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { commit, git, program, runProcess } from "../../cli/run";
import { api, write } from "../apis";

export interface Result {
  readonly code: number | null;
  readonly output: string;
}

const page = readFileSync("media/docs/fleet.md", "utf8").replaceAll("\r\n", "\n");

/** A code block of the documentation, by the name of its file, without the line with the name. */
export function recipe(file: string): string {
  const blocks = [...page.matchAll(/^```\w+\n(?:\/\/|#) (\S+)\n([^]*?)^```$/gm)];
  const found = blocks.find(([, name]) => name === file)?.[2];
  if (found === undefined) throw new Error(`There is no recipe for ${file}.`);
  return found;
}

export const names = ["carts", "orders", "payments", "users"] as const;

const published = "{ type: [string, integer] }";

/** A repository with a ledger, and packages of a tool. */
export class Workplace {
  readonly #log: string;

  /** @param home an empty folder */
  constructor(readonly home: string) {
    this.#log = join(home, "log.txt");
    writeFileSync(this.#log, "");
  }

  /** The program, which also logs its arguments. */
  writeProgram(file: string): void {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      `#!/bin/sh\necho "$@" >> "${this.#log}"\nexec "${process.execPath}" "${program}" "$@"\n`,
    );
    chmodSync(file, 0o755);
  }

  /** Installs packages, each with its version. */
  async install(...packages: readonly string[]): Promise<void> {
    const folder = join(this.home, "tools");
    write(folder, "package.json", "{}");
    const npm = ["install", "--no-audit", "--no-fund", "--no-save", ...packages];
    const { code, output } = await run("npm", npm, folder);
    if (code !== 0) throw new Error(output);
    this.writeProgram(join(folder, "node_modules", ".bin", "contract-guard"));
  }

  tool(name: string): string {
    return join(this.home, "tools", "node_modules", ".bin", name);
  }

  /** Writes the APIs and publishes them; `fill` adds the files of the engine. */
  create(fill: (folder: string) => void): void {
    const folder = join(this.home, "origin");
    mkdirSync(folder);
    git(folder, "init", "--quiet", "--initial-branch=main");
    write(folder, ".gitignore", "node_modules\n.turbo\n.nx\nbazel-*\n");
    write(folder, "shared/ids.yaml", `Id: ${published}\n`);
    write(folder, "contract-guard.yaml", "published: ledger\n");
    for (const name of names) {
      const schema = name === "users" ? "{ $ref: '../../shared/ids.yaml#/Id' }" : published;
      write(folder, `apis/${name}/openapi.yaml`, api(name, schema));
      const { code, stdout, stderr } = runProcess(folder, ["publish", `apis/${name}/openapi.yaml`, "--yes"]);
      if (code !== 0) throw new Error(stdout + stderr);
    }
    fill(folder);
    commit(folder);
  }

  /** A clone with the tools, as on a machine that has never run a check. */
  clone(name: string): string {
    const folder = join(this.home, name);
    git(this.home, "clone", "--quiet", join(this.home, "origin"), folder);
    const tools = join(this.home, "tools", "node_modules");
    if (existsSync(tools)) symlinkSync(tools, join(folder, "node_modules"));
    return folder;
  }

  /** The number of checks since the last call. */
  takeChecks(): number {
    const lines = readFileSync(this.#log, "utf8").split("\n");
    writeFileSync(this.#log, "");
    return lines.filter((line) => line.startsWith("check ") && !line.includes("--quiet")).length;
  }
}

/** Changes the published integer parameter of `orders` compatibly or not. */
export function edit(folder: string, how: "compatible" | "breaking"): void {
  const file = join(folder, "apis", "orders", "openapi.yaml");
  if (how === "compatible") appendFileSync(file, "# Orders\n");
  else writeFileSync(file, readFileSync(file, "utf8").replace(published, "{ type: integer }"));
}

/** Standard output and error of a program, combined. */
export async function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Result> {
  const quiet = { CI: undefined, FORCE_COLOR: undefined, NO_COLOR: "1", DO_NOT_TRACK: "1" };
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...quiet, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text: Buffer) => (output += text.toString()));
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => done({ code, output }));
  });
}
