/**
 * Failures of the environment, one per row: the message during the failure, no damage, and normal behavior afterwards.
 * Failures that other files test are listed below the table.
 */
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { findLatestInLedger, nodeIo } from "../../src/published/index";
import { commit, contractGuard as runAtOnce, program, repositoryCopies } from "../cli/run";

interface Surroundings {
  readonly env?: NodeJS.ProcessEnv;
  /** File size limit in kilobytes. */
  readonly most?: number;
  /** User id of the process. */
  readonly uid?: number;
}

interface Fault extends Surroundings {
  /** Further arguments of the program. */
  readonly args?: readonly string[];
  /** Ends the failure. */
  readonly mend?: () => unknown;
}

interface Row {
  readonly fault: string;
  /** Why the failure cannot be produced on Windows, where the row is skipped. */
  readonly notOnWindows?: string;
  readonly inject: (folder: string, aside: string) => Fault | Promise<Fault>;
  /** Arguments of the program, or an action instead of the program. */
  readonly run: readonly string[] | ((folder: string) => Promise<string>);
  /** Exit code and output during the failure. */
  readonly says: RegExp;
  /** Exit code and output afterwards. */
  readonly then: RegExp;
}

const noScripts = "a script cannot take the place of git.exe";
const nobody = 65_534;
const isRoot = process.platform !== "win32" && process.getuid?.() === 0;

const published = `openapi: 3.1.0
info: { title: Fault, version: 1.0.0 }
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { $ref: part.yaml } } } }, responses: {} } } }
`;
const next = published.replace("1.0.0", "1.1.0");

const rows: readonly Row[] = [
  {
    fault: "git is killed before it answers",
    notOnWindows: noScripts,
    inject: (_, aside) => ({ env: gitInstead(aside, "kill -9 $$") }),
    run: ["check"],
    says: /^3 not checked: git failed: it was terminated before its output was complete\.\n {2}do {6}Specify the/,
    then: /^0 Compatible with v1\.0\.0/,
  },
  {
    fault: "git is killed in the middle of its answer",
    notOnWindows: noScripts,
    inject: (_, aside) => ({
      env: gitInstead(aside, `case "$*" in *refs/tags*) echo half; kill -9 $$;; esac`),
    }),
    run: ["check"],
    says: /^3 not checked: git failed: it was terminated before its output was complete\.\n/,
    then: /^0 Compatible with v1\.0\.0/,
  },
  {
    fault: "git fails without a word",
    notOnWindows: noScripts,
    inject: (_, aside) => ({ env: gitInstead(aside, "exit 3") }),
    run: ["check"],
    says: /^3 not checked: git failed: it exited with code 3\.\n/,
    then: /^0 Compatible with v1\.0\.0/,
  },
  {
    fault: "the disk takes no more while a version is published",
    notOnWindows: "it has no limit for the size of files",
    inject: (folder) => {
      writeFileSync(join(folder, "part.yaml"), `type: string\ndescription: ${"x".repeat(100_000)}\n`);
      return { most: 16 };
    },
    run: ["publish", "--yes"],
    says: /^3 [^]*\nnot published: Cannot write version 1\.1\.0 of openapi to \S+ \(EFBIG: [^)]+\)\.\n {2}do {6}Check the permissions[^\n]+The ledger was not changed\.\n$/,
    then: /^0 [^]*\nPublished 1\.1\.0 of openapi\./,
  },
  ...(
    [
      [["check"], /^0 Compatible with v1\.0\.0/, /^0 Compatible/],
      [
        ["publish", "--yes"],
        /^3 [^]*\nnot published: Cannot write version 1\.1\.0 of openapi to \S+ \(EACCES: [^)]+\)\.\n {2}do {6}Check the permissions/,
        /^0 [^]*\nPublished 1\.1\.0/,
      ],
      [["init"], /^3 error: EACCES: [^\n]*contract-guard\.yaml'\.\n$/, /^0 Wrote contract-guard\.yaml/],
    ] as const
  ).map(([run, says, then]) => ({
    fault: `the workspace is read-only: ${run[0]}`,
    notOnWindows: "a folder that is read-only takes files all the same",
    inject: (folder: string): Fault => ({ ...readOnly(folder), mend: () => writable(folder) }),
    ...{ run, says, then },
  })),
  {
    fault: "the workspace is read-only: approve",
    notOnWindows: "a folder that is read-only takes files all the same",
    inject: (folder) => {
      writeFileSync(join(folder, "openapi.yaml"), next.replace("{ $ref: part.yaml }", "{ type: integer }"));
      return { ...readOnly(folder), mend: () => writable(folder) };
    },
    run: [..."approve FINGERPRINT --reason benign --owner me --because".split(" "), "It is nothing."],
    says: /^3 not approved: Cannot write the file: EACCES: [^\n]+\. Make sure that the folder is writable and the disk is not full\.\n$/,
    then: /^0 Approved by me/,
  },
  {
    fault: "a part vanishes",
    inject: (folder) => gone(join(folder, "part.yaml")),
    run: ["check"],
    says: /^3 [^]*: not checked: Cannot read referenced file `part\.yaml`. Parts that refer to it were not compared\.\n/,
    then: /^0 Compatible/,
  },
  ...["part.yaml", "openapi.yaml"].map((name) => ({
    fault: `a file is in another encoding: ${name}`,
    inject: (folder: string): Fault => {
      const text = readFileSync(join(folder, name));
      writeFileSync(join(folder, name), Buffer.from(`${text.toString()}x-caf\u00e9: 1\n`, "latin1"));
      return { mend: () => writeFileSync(join(folder, name), text) };
    },
    run: ["check"],
    says: /^(?:3 [^]*: not checked: `part\.yaml` is|2 error: cannot read openapi\.yaml:) not valid UTF-8\.[^]*Convert the file to UTF-8/,
    then: /^0 Compatible/,
  })),
  {
    fault: "the configuration cannot be read",
    inject: (folder) => {
      mkdirSync(join(folder, "contract-guard.yaml"));
      return { mend: () => rmSync(join(folder, "contract-guard.yaml"), { recursive: true }) };
    },
    run: ["check", "openapi.yaml"],
    says: /^3 not checked: Cannot read `contract-guard\.yaml`\.\n {2}do {6}Make sure that it is a file/,
    then: /^0 Compatible/,
  },
  {
    fault: "a document vanishes after it was listed",
    notOnWindows: "who may make links there is another question",
    inject: (folder) => {
      symlinkSync("nowhere.yaml", join(folder, "other.yaml"));
      return { mend: () => unlinkSync(join(folder, "other.yaml")) };
    },
    run: ["check", "*/../openapi.yaml", "**/o*.yaml"],
    says: /^0 Compatible/,
    then: /^0 Compatible/,
  },
  {
    fault: "a version vanishes from the ledger after it was listed",
    inject: (folder) => {
      inLedger(folder, "1.1.0");
      return {};
    },
    run: async (folder) => {
      const io = nodeIo();
      const vanishing = {
        ...io,
        readDirectory: async (path: string) => {
          const names = await io.readDirectory(path);
          rmSync(ledgerOf(folder, "1.1.0"), { recursive: true, force: true });
          return names;
        },
      };
      const place = { root: folder, api: "openapi" };
      const answer = await findLatestInLedger(existsSync(join(folder, "over")) ? io : vanishing, place);
      if (answer?.kind === "unchecked") inLedger(folder, "1.1.0");
      writeFileSync(join(folder, "over"), "");
      return answer?.kind === "unchecked"
        ? `3 ${answer.message} ${answer.advice}`
        : `0 ${answer?.label ?? ""}`;
    },
    says: /^3 Version 1\.1\.0 of openapi in the ledger has no record\.json: its publication was interrupted\. Restore/,
    then: /^0 1\.1\.0$/,
  },
  {
    fault: "the clock is put back, and versions are ordered by their days",
    inject: (folder, aside) => {
      inLedger(folder, "spring");
      writeFileSync(join(folder, "openapi.yaml"), published.replace("1.0.0", "summer"));
      return { env: clockMoved(aside, -10) };
    },
    run: ["publish", "--yes"],
    says: /^\d not published: The clock of this machine shows 20\d\d-\d\d-\d\d, but spring was published on 20\d\d-\d\d-\d\d\.\n {2}do {6}Correct the system clock\.\n$/,
    then: /^0 [^]*\nPublished summer of openapi/,
  },
  ...[-100, -10, 10, 1000].map((years) => ({
    fault: `the clock is moved by ${years} years`,
    inject: (folder: string, aside: string): Fault => {
      inLedger(folder, "1.1.0");
      return { env: clockMoved(aside, years) };
    },
    run: ["check"],
    says: /^0 Compatible with 1\.1\.0/,
    then: /^0 Compatible with 1\.1\.0/,
  })),
  ...["record.json", "openapi.json", "openapi.json.map"].map((name) => ({
    fault: `the ledger is half written: ${name}`,
    inject: (folder: string): Fault => {
      inLedger(folder, "1.1.0");
      const target = join(ledgerOf(folder, "1.1.0"), name);
      const whole = readFileSync(target);
      truncateSync(target, Math.floor(whole.length / 2));
      return { mend: () => writeFileSync(target, whole) };
    },
    run: ["check"],
    says: /^3 not checked: [^\n]*version 1\.1\.0 of openapi in the ledger (?:has a record\.json that cannot be read|was changed after it was published)\.\n {2}do {6}Restore it/i,
    then: /^0 Compatible with 1\.1\.0/,
  })),
  {
    fault: "the network drops in the middle of an answer",
    inject: async () => {
      let isCut = true;
      const server = createServer((_, response) => {
        const text = published.replace("$ref: part.yaml", "type: string");
        response.writeHead(200, { "content-length": text.length });
        if (!isCut) response.end(text);
        else response.write(text.slice(0, 40), () => response.destroy());
      }).listen(0, "127.0.0.1");
      await once(server, "listening");
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/openapi.yaml`;
      server.unref();
      return { args: ["--base", url], mend: () => (isCut = false) };
    },
    run: ["check"],
    says: /^3 not checked: http:\S+ cannot be reached[^\n]*\.\n {2}do {6}[A-Z]/,
    then: /^0 Compatible with http:/,
  },
];

/** Further failures, and the tests that produce them. */
const elsewhere: readonly (readonly [fault: string, file: string, test: string])[] = [
  ["the worker is killed in the middle of a check", "server/worker", "is started again with every document"],
  [
    "the worker is killed by the same question twice",
    "server/worker",
    "does not repeat a request a third time",
  ],
  [
    "the worker takes more memory than it may",
    "server/worker",
    "exceeds the memory limit, and answers the others",
  ],
  ["git hangs", "published/named-version", "are reported if git hangs, and git is terminated"],
  ["git is missing", "published/named-version", "are reported if git is missing"],
  ["the disk is full, or over quota", "published/ledger", "ENOSPC: no space left on device, write"],
  ["a publication is cut short at any step", "published/ledger", "after a crash at any moment"],
  [
    "a publication is killed",
    "cli/killed-publication",
    "leaves the previous versions, with or without the new one",
  ],
  ["two windows publish at once", "cli/killed-publication", "runs at the same time as another one"],
  ["settings have the wrong type", "editor/setting-values", "is the default"],
  ["a server is silent, or never ends", "published/url", "gives up on a server that is"],
];

describe("faults", () => {
  const copyTo = repositoryCopies((original) => {
    writeFileSync(join(original, "openapi.yaml"), published);
    writeFileSync(join(original, "part.yaml"), "type: string\n");
    commit(original, "v1.0.0");
    writeFileSync(join(original, "openapi.yaml"), next);
  });
  let home = "";
  let folder = "";
  let aside = "";
  beforeEach(() => {
    home = realpathSync.native(mkdtempSync(join(tmpdir(), "contract-guard-fault-")));
    chmodSync(home, 0o755);
    folder = join(home, "repository");
    aside = join(home, "aside");
    mkdirSync(folder);
    mkdirSync(aside);
    copyTo(folder);
  });
  afterEach(() => {
    if (process.platform !== "win32") writable(folder);
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  for (const { fault, notOnWindows, inject, run, says, then } of rows)
    it(`${fault}: is reported, damages nothing, and has no effect afterwards`, async function () {
      if (process.platform === "win32" && notOnWindows !== undefined) this.skip();
      const { mend, args = [], ...surroundings } = await inject(folder, aside);
      const before = filesOf(folder);
      const act = async (how: Surroundings): Promise<string> =>
        typeof run === "function"
          ? run(folder)
          : contractGuard(folder, await named(folder, [...run, ...args], how), how);
      const told = await act(surroundings);
      assert.match(told, says);
      assert.doesNotMatch(told, /\n {4}at /);
      const isChanging = typeof run === "function" || told.startsWith("0");
      if (!isChanging) assert.deepEqual(filesOf(folder), before);
      mend?.();
      assert.match(await act({}), then);
    });

  for (const [command, where] of [
    ["check", "> /dev/full"],
    ["check --format json", "> /dev/full"],
    ["check", "> /dev/full 2>&1"],
    ["rules", "> /dev/full"],
    ["--help", "> /dev/full"],
  ] as const)
    it(`the disk is full for standard output: contract-guard ${command} ${where} fails, but not as breaking`, function () {
      if (!existsSync("/dev/full")) this.skip();
      const script = `exec "$@" ${command} ${where}`;
      const { status, stderr } = spawnSync("sh", ["-c", script, "-", process.execPath, program], {
        cwd: folder,
        encoding: "utf8",
      });
      assert.equal(status, 3);
      assert.match(
        stderr,
        where.includes("&") ? /^$/ : /^error: ENOSPC: no space left on device, write\.\n$/,
      );
    });

  it("the disk is full for standard error: the result is the same", function () {
    if (!existsSync("/dev/full")) this.skip();
    const script = 'exec "$@" check 2> /dev/full';
    const { status, stdout } = spawnSync("sh", ["-c", script, "-", process.execPath, program], {
      cwd: folder,
      encoding: "utf8",
    });
    assert.equal(status, 0);
    assert.match(stdout, /^Compatible/);
  });

  for (const [fault, file, test] of elsewhere)
    it(`${fault}: test/${file}.test.ts`, () => {
      assert.ok(readFileSync(join("test", `${file}.test.ts`), "utf8").includes(test));
    });
});

/** Exit code, standard output and standard error. */
function contractGuard(cwd: string, args: readonly string[], how: Surroundings): Promise<string> {
  const { env, most, uid } = how;
  const whole = [process.execPath, program, ...args];
  const limited = most === undefined ? whole : ["bash", "-c", `ulimit -f ${most}; exec "$@"`, "-", ...whole];
  const [command = "", ...rest] = limited;
  const child = spawn(command, rest, {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined, ...env },
    ...(uid !== undefined && { uid, gid: uid }),
  });
  let [told, error] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (told += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (error += chunk.toString()));
  return new Promise((resolve) =>
    child.once("close", (code) => resolve(`${code ?? "killed"} ${told}${error}`)),
  );
}

/** The arguments with the fingerprint of the first finding that can be approved. */
async function named(folder: string, args: readonly string[], how: Surroundings): Promise<readonly string[]> {
  if (!args.includes("FINGERPRINT")) return args;
  const [, fingerprint = ""] = (await contractGuard(folder, ["approve"], how)).split(/ +/);
  return args.map((each) => (each === "FINGERPRINT" ? fingerprint : each));
}

/** A `git` that runs this script before the real git. */
function gitInstead(aside: string, script: string): NodeJS.ProcessEnv {
  const real = process.env.PATH ?? "";
  const text = `#!/bin/sh\n${script}\nPATH='${real}' exec git "$@"\n`;
  writeFileSync(join(aside, "git"), text, { mode: 0o755 });
  return { PATH: `${aside}${delimiter}${real}` };
}

function clockMoved(aside: string, years: number): NodeJS.ProcessEnv {
  const file = join(aside, "clock.cjs");
  writeFileSync(
    file,
    `const Real = Date, moved = ${years} * 365.25 * 86_400_000;
     globalThis.Date = class extends Real {
       constructor(...all) { all.length === 0 ? super(Real.now() + moved) : super(...all); }
       static now() { return Real.now() + moved; }
     };`,
  );
  return { NODE_OPTIONS: `--require ${JSON.stringify(file)}` };
}

/** Runs the program as an unprivileged user if the test runs as root. */
function readOnly(folder: string): Surroundings {
  for (const path of ["", ...readdirSync(folder, { recursive: true, encoding: "utf8" })]) {
    const each = join(folder, path);
    if (isRoot) lchownSync(each, nobody, nobody);
    chmodSync(each, statSync(each).mode & 0o555);
  }
  return isRoot ? { uid: nobody } : {};
}

function writable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const each = join(folder, path);
    if (!existsSync(each)) continue;
    if (isRoot) lchownSync(each, 0, 0);
    chmodSync(each, statSync(each).mode | 0o200);
  }
  if (isRoot) lchownSync(folder, 0, 0);
}

function gone(file: string): Fault {
  const text = readFileSync(file);
  unlinkSync(file);
  return { mend: () => writeFileSync(file, text) };
}

function ledgerOf(folder: string, version: string): string {
  return join(folder, ".contract-guard", "published", "openapi", version);
}

/** Publishes the document under this version. */
function inLedger(folder: string, version: string): void {
  writeFileSync(join(folder, "openapi.yaml"), published.replace("1.0.0", version));
  const { code, stdout } = runAtOnce(folder, ["publish", "--yes"]);
  assert.equal(code, 0, stdout);
}

/** Every file with its content; empty folders are ignored. */
function filesOf(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const files = paths.filter((path) => !path.startsWith(".git/") && existsSync(join(folder, path)));
  return Object.fromEntries(
    files.flatMap((path) =>
      statSync(join(folder, path)).isFile() ? [[path, readFileSync(join(folder, path), "utf8")]] : [],
    ),
  );
}
