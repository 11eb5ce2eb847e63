/** Reading from disk: only regular files, regardless of their reported size, up to the limit. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { maxFileBytes, nodeIo, readRegularFile } from "../../src/published/index";
import { commit, contractGuard } from "../cli/run";
import { initializeRepository } from "../published/repository";

const device = /is not a file, but a device or a pipe/;

describe("reading a file", () => {
  let folder = "";
  const at = (name: string): string => join(folder, name);
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "contract-guard-reading-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("returns every byte up to the limit, and rejects one more", async () => {
    for (const size of [0, 1, 99, 100]) {
      writeFileSync(at("a"), "x".repeat(size));
      assert.equal((await readRegularFile(at("a"), 100)).length, size);
    }
    writeFileSync(at("a"), "x".repeat(101));
    await assert.rejects(readRegularFile(at("a"), 100), /is larger than/);
  });

  it("returns files of several chunks completely", async () => {
    const bytes = Buffer.alloc(3_500_001, "abcdefg");
    writeFileSync(at("a"), bytes);
    assert.ok((await readRegularFile(at("a"))).equals(bytes));
    assert.equal(await nodeIo().readStart(at("a"), 2_500_000), bytes.toString("utf8", 0, 2_500_000));
  });

  it("rejects files larger than the limit without reading them", async () => {
    writeFileSync(at("a"), "");
    truncateSync(at("a"), maxFileBytes + 1);
    await assert.rejects(nodeIo().readFile(at("a")), /`[^`]+` is larger than 250 MB\.$/);
  });

  it("reports a folder as a missing file", async () => {
    assert.equal(await nodeIo().readFile(folder), undefined);
    assert.equal(await nodeIo().readStart(folder, 10), undefined);
  });

  if (process.platform === "linux") {
    it("counts the bytes of files whose size is reported as 0", async () => {
      assert.match((await nodeIo().readStart("/proc/self/status", 5)) ?? "", /^Name:$/);
      assert.match((await nodeIo().readFile("/proc/self/status")) ?? "", /^Name:[^]*\nThreads:/);
      await assert.rejects(readRegularFile("/proc/self/maps", 1000), /is larger than/);
    });
  }
  if (process.platform !== "win32")
    it("rejects devices, pipes and sockets at once, also behind links", async () => {
      execFileSync("mkfifo", [at("pipe")]);
      const server = createServer().listen(at("socket"));
      await new Promise((listening) => server.once("listening", listening));
      symlinkSync("pipe", at("link"));
      try {
        for (const path of ["/dev/zero", "/dev/null", "/dev/random", at("pipe"), at("socket"), at("link")]) {
          await assert.rejects(nodeIo().readFile(path), device);
          await assert.rejects(nodeIo().readStart(path, 10), device);
        }
      } finally {
        server.close();
      }
    });

  it("distinguishes a dangling link from a missing file", async function () {
    if (process.platform === "win32") this.skip();
    symlinkSync("nowhere", at("dangling"));
    symlinkSync("loop", at("loop"));
    await assert.rejects(nodeIo().realPath(at("dangling")), /is a dangling symbolic link\.$/);
    await assert.rejects(nodeIo().realPath(at("loop")), /ELOOP/);
    assert.equal(await nodeIo().realPath(at("none")), undefined);
  });
});

describe("a workspace with pipes and devices for files", () => {
  let folder = "";
  beforeEach(function () {
    if (process.platform === "win32") this.skip();
    folder = mkdtempSync(join(tmpdir(), "contract-guard-devices-"));
    initializeRepository(folder);
    writeFileSync(
      join(folder, "openapi.yaml"),
      "openapi: 3.1.0\ninfo: { title: t, version: 1.0.0 }\npaths: {}\n",
    );
    commit(folder, "v1.0.0");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** The path of a pipe, or of a link to a device; the arguments; the exit code and the output. */
  const rows: readonly (readonly [path: string, to: string | undefined, args: string, says: RegExp])[] = [
    [
      "contract-guard.yaml",
      undefined,
      "check openapi.yaml",
      /^3 not checked: Cannot read `contract-guard\.yaml`/,
    ],
    [
      "contract-guard.yaml",
      "/proc/self/maps",
      "check openapi.yaml",
      /^3 not checked: `contract-guard\.yaml` is not read: a symbolic link leads out/,
    ],
    [
      "contract-guard.yaml",
      "/dev/zero",
      "check",
      /^2 error: `contract-guard\.yaml` is not read: a symbolic link leads out/,
    ],
    [
      ".contract-guard/approvals/a.yaml",
      undefined,
      "check openapi.yaml",
      /^0 \.contract-guard\/approvals\/a\.yaml:1:1: dangerous: Cannot read this approval/,
    ],
    [
      ".contract-guard/approvals/a.yaml",
      "/dev/zero",
      "check openapi.yaml",
      /^0 \.contract-guard\/approvals\/a\.yaml:1:1: dangerous: Cannot read this approval/,
    ],
    [
      ".contract-guard/published/openapi/1.0.0/record.json",
      undefined,
      "check openapi.yaml",
      /^3 not checked: /,
    ],
    [
      ".contract-guard/published/openapi/1.0.0/record.json",
      "/dev/zero",
      "check openapi.yaml",
      /^3 not checked: /,
    ],
    [".contract-guard/published/openapi/1.0.0/record.json", undefined, "ledger verify", /^1 invalid: /],
    [
      "base.yaml",
      undefined,
      "check openapi.yaml --base base.yaml",
      /^3 not checked: .*is not a file, but a device or a pipe\./,
    ],
    [
      "base.yaml",
      "/proc/self/maps",
      "check openapi.yaml --base base.yaml",
      /^3 not checked: `base\.yaml` is not read: a symbolic link leads out/,
    ],
    ["pipe.yaml", undefined, "check **/*.yaml", /^0 [^]*Compatible/],
    ["pipe.yaml", undefined, "check pipe.yaml", /^2 error: cannot read pipe\.yaml: it is not a file/],
    [
      "zero.yaml",
      "/dev/zero",
      "check zero.yaml",
      /^3 not checked: `zero\.yaml` is not read: a symbolic link leads out/,
    ],
    ["zero.yaml", "/dev/zero", "check zero.*", /^[23] /],
  ];
  for (const [path, to, args, says] of rows)
    it(`${path} is ${to === undefined ? "a pipe" : `a link to ${to}`}: ${args} terminates`, () => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      if (to === undefined) execFileSync("mkfifo", [join(folder, path)]);
      else symlinkSync(to, join(folder, path));
      const { code, stdout, stderr } = contractGuard(folder, args.split(" "));
      assert.match(`${code ?? ""} ${stdout}${stderr}`, says);
    });
});
