/** Invariants of every call of the command line, for any arguments and files. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { commit, git } from "../cli/run";
import { mayEndWith, sound, type Call } from "./cli-arguments";
import { excess } from "./limits";
import { contractGuard, type Measured } from "./processes";

/** Runs a call in a folder of its own. */
export type Make = (call: Call) => Promise<Measured>;

/** The fault in how a call ends; undefined if there is none. */
export async function faultOfCall(call: Call, make: Make): Promise<string | undefined> {
  const outcome = await make(call);
  const { code, stdout, stderr } = outcome;
  if (code === null) return "it does not end";
  if (![0, 1, 2, 3].includes(code)) return `it ends with ${code}`;
  if (/^\s+at .*:\d+:\d+\)?$/m.test(stderr + stdout)) return `it shows where it failed:\n${stderr}`;
  const codes = await mayEndWith(call);
  if (!codes.includes(code))
    return `it ends with ${code} instead of ${codes.join(" or ")}:\n${stdout}${stderr}`;
  const obeyed = isForPeople(call) ? /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/ : /[\0\x1b]/;
  if (obeyed.test(plain(call, stdout)))
    return `a terminal would obey what it prints:\n${JSON.stringify(stdout)}`;
  if (/[\0-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]|##[a-z]*\[|^::/im.test(plain(call, stderr)))
    return `a terminal or a log would obey what it says:\n${JSON.stringify(stderr)}`;
  const exceeds = excess(outcome);
  if (exceeds !== undefined) return exceeds;
  if (code < 2) return stderr === "" ? undefined : `it ends well and complains:\n${stderr}`;
  return saysWhy(call, plain(call, stdout), stderr)
    ? undefined
    : `it ends with ${code} and does not say why:\n${stdout}${stderr}`;
}

/**
 * True if the output is one line with at most one suggestion, the help of an incomplete command, or a report with a
 * reason.
 */
function saysWhy(call: Call, stdout: string, stderr: string): boolean {
  if (stderr !== "")
    return /^(?:error: .{10,}\n(?:\(Did you mean .+\)\n)?|Usage: contract-guard [^]+)$/.test(stderr);
  if (!isForPeople(call)) return stdout !== "";
  return /(?:not (?:checked|approved|published|retired)|invalid): .|no published version in ./i.test(stdout);
}

const isForPeople = ({ words }: Call): boolean =>
  !words.some((word) => /^(?:-f|--format=)?(?:json|sarif|junit|gitlab|markdown|html)$/.test(word));

/** Removes requested colors. */
const plain = ({ words }: Call, text: string): string =>
  words.includes("--color") ? text.replace(/\u001b\[\d+m/g, "") : text;

/** Runs the command line as a process, in a repository that is created for each call. `end` removes the folders. */
export function processes(): { readonly make: Make; readonly end: () => void } {
  const home = mkdtempSync(join(tmpdir(), "contract-guard-fuzz-"));
  const original = join(home, "original");
  prepare(original);
  let count = 0;
  const make: Make = async ({ words, texts: [base, given], beside }) => {
    const folder = join(home, String(count++));
    cpSync(original, folder, { recursive: true, verbatimSymlinks: true });
    const files = { ...beside, "base.yaml": base, "given.yaml": given };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    if (process.platform !== "win32") execFileSync("mkfifo", [join(folder, "pipe.yaml")]);
    try {
      return await contractGuard(folder, words);
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    }
  };
  return { make, end: () => rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }) };
}

/** Creates a repository with a release, and with unusual file names. */
function prepare(folder: string): void {
  mkdirSync(join(folder, "folder"), { recursive: true });
  git(folder, "init", "--quiet", "--initial-branch=main");
  for (const name of ["sound.yaml", "given.yaml"]) writeFileSync(join(folder, name), sound);
  commit(folder, "v1.0.0");
  writeFileSync(join(folder, "empty.yaml"), "");
  writeFileSync(join(folder, "broken.yaml"), sound.replace("[a, b]", "[a, {b"));
  writeFileSync(join(folder, "list.yaml"), `- ${sound.replaceAll("\n", "\n  ")}`);
  writeFileSync(join(folder, "bytes.yaml"), Buffer.from([0xff, 0xfe, 0, 1, 0x80]));
  if (process.platform === "win32") return;
  const links = { "dangling.yaml": "nowhere.yaml", "loop.yaml": "loop.yaml", "zero.yaml": "/dev/zero" };
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(folder, name));
}
