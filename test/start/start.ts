/**
 * `npm start [-- DOCUMENT]`: prints the verdict on the document, or on the sample, and opens an editor on it: the
 * desktop's VS Code if `code` is on the PATH, otherwise the VS Code server, until Ctrl-C. With `CI` or
 * `CONTRACT_GUARD_START_ONCE`, starts the server, which exits after it has responded.
 */
import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { delimiter, dirname, join, relative, resolve } from "node:path";
import { startServer } from "../host/server";
import { windowUrl } from "../host/window";
import { asUsed } from "./as-used";
import { prepareSample, type Sample } from "./sample";

main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main(argument: string | undefined): Promise<void> {
  if (argument !== undefined && !existsSync(argument)) {
    console.error(`There is no file ${resolve(argument)}.`);
    process.exitCode = 2;
    return;
  }
  const target = argument === undefined ? newSample() : ownDocument(resolve(argument));
  console.log(`\n$ cd ${target.folder}\n$ contract-guard check ${relative(target.folder, target.file)}\n`);
  spawnSync(process.execPath, [resolve("dist", "cli.js"), "check", relative(target.folder, target.file)], {
    cwd: target.folder,
    stdio: "inherit",
  });
  const once = [process.env.CI, process.env.CONTRACT_GUARD_START_ONCE].some(Boolean);
  if (!once && desktopHasCode()) openDesktop(target);
  else await openServer(target, once);
}

/** Created for each start, so that every start shows the same sample. */
function newSample(): Sample {
  const folder = resolve("out", "bookshop");
  rmSync(folder, { recursive: true, force: true });
  return prepareSample(folder);
}

/** A document of the user, in its git repository if there is one. */
function ownDocument(file: string): Sample {
  const git = spawnSync("git", ["-C", dirname(file), "rev-parse", "--show-toplevel"], { encoding: "utf8" });
  return { file, folder: git.status === 0 ? resolve(git.stdout.trim()) : dirname(file) };
}

function desktopHasCode(): boolean {
  const name = process.platform === "win32" ? "code.cmd" : "code";
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, name)));
}

function openDesktop({ folder, file }: Sample): void {
  console.log("\nOpening it in VS Code.");
  const options = [`--extensionDevelopmentPath=${resolve(".")}`, "--new-window", folder, file];
  // On Windows `code` is a batch file, which only a shell can run.
  const shell = process.platform === "win32";
  const code = spawnSync("code", shell ? options.map((option) => `"${option}"`) : options, {
    stdio: "inherit",
    shell,
  });
  process.exitCode = code.status ?? 1;
}

/** Packages the extension for the server unless it is packaged already. Prints nothing unless it fails. */
function packageExtension(): void {
  if (asUsed.vsix !== undefined && existsSync(asUsed.vsix)) return;
  // On Windows `npm` is a batch file, which only a shell can run.
  const shell = process.platform === "win32";
  const { status, stdout, stderr } = spawnSync("npm", ["run", "-s", "package"], { encoding: "utf8", shell });
  if (status !== 0) throw new Error(`The extension could not be packaged:\n${stdout}${stderr}`);
}

async function openServer({ folder, file }: Sample, once: boolean): Promise<void> {
  packageExtension();
  const server = await startServer(asUsed);
  try {
    const url = windowUrl(server.authority, { folder, file });
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`The VS Code server answered ${String(answer.status)}:\n${server.log()}`);
    console.log(`\nOpen it in a browser on this machine:\n\n  ${url}\n`);
    if (once) return;
    console.log("Ctrl-C ends it.");
    await new Promise<void>((done) => {
      // Possibly more than once: npm forwards the signal that the terminal has already sent.
      for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => done());
    });
  } finally {
    await server.stop();
  }
}
