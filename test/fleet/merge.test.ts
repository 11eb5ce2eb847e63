import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { writeBlob, type BlobHeader } from "../../src/cli/blob/blob";
import { contractGuard, repository, type Outcome } from "../cli/run";
import { checkAll, commitChange, mixedApis, narrowed, api, write, documents } from "./apis";

/** Writes the blobs of all shards next to the APIs. */
function writeBlobs(folder: string, count: number, ...args: readonly string[]): string[] {
  return Array.from({ length: count }, (_, index) => {
    const shard = `${String(index + 1)}/${String(count)}`;
    const name = `${String(index + 1)}.blob`;
    const { stdout } = checkAll(folder, "--shard", shard, "--format", "blob", ...args);
    writeFileSync(join(folder, name), stdout);
    return name;
  });
}

const merge = (folder: string, ...args: readonly string[]): Outcome =>
  contractGuard(folder, ["merge", ...args]);

const formats: readonly (readonly string[])[] = [
  ["--format", "text"],
  ["--format", "text", "--explain"],
  ["--format", "text", "--quiet"],
  ["--format", "json"],
  ["--format", "sarif"],
  ["--format", "junit"],
  ["--format", "github"],
  ["--format", "gitlab"],
  ["--format", "markdown"],
  ["--format", "html"],
  ["--fail-on", "dangerous", "--format", "junit"],
  ["--fail-on", "never"],
];

describe("merge", () => {
  const folder = repository(mixedApis);

  it("prints the bytes of a single run, and has its exit code, in every format", () => {
    const blobs = writeBlobs(folder(), 3);
    for (const args of formats)
      assert.deepEqual(merge(folder(), ...blobs, ...args), checkAll(folder(), ...args), args.join(" "));
  });

  it("accepts the blobs in any order, and more shards than documents", () => {
    const blobs = writeBlobs(folder(), 7);
    assert.deepEqual(merge(folder(), ...blobs.toReversed()), checkAll(folder()));
  });

  for (const [option, args] of [
    ["--doors", ["--doors"]],
    ["--fixes", ["--fixes", "--format", "json"]],
    ["--no-proof", ["--no-proof", "--format", "json"]],
  ] as const)
    it(`prints the same as a single run with ${option}`, () => {
      const blobs = writeBlobs(folder(), 2, option);
      const own = args.filter((arg) => arg !== option);
      assert.deepEqual(merge(folder(), ...blobs, ...own), checkAll(folder(), ...args));
    });

  it("prints the same as a single run with --fail-on doors", () => {
    const blobs = writeBlobs(folder(), 2, "--doors");
    const args = ["--fail-on", "doors"];
    assert.deepEqual(merge(folder(), ...blobs, ...args), checkAll(folder(), ...args));
  });

  it("prints the same as a single run of affected documents", () => {
    commitChange(folder(), "apis/payments/openapi.yaml", api("payments", narrowed));
    for (const ref of ["HEAD^", "HEAD"]) {
      const blobs = writeBlobs(folder(), 2, `--changed=${ref}`);
      const { code, stdout } = merge(folder(), ...blobs);
      const single = checkAll(folder(), `--changed=${ref}`);
      assert.deepEqual([code, stdout], [single.code, single.stdout]);
    }
  });

  it("prints paths below the folder of the merge", () => {
    const blobs = writeBlobs(folder(), 2);
    const elsewhere = join(folder(), "shared");
    const { stdout } = merge(elsewhere, ...blobs.map((file) => join("..", file)), "--format", "json");
    assert.deepEqual(
      (JSON.parse(stdout) as { head: { uri: string } }[]).map(({ head }) =>
        head.uri.replace(/^.*\/shared\//, ""),
      ),
      documents.filter((name) => name !== "carts").map((name) => `apis/${name}/openapi.yaml`),
    );
  });

  interface Refusal {
    readonly title: string;
    readonly prepare: (folder: string) => readonly string[];
    readonly args?: readonly string[];
    readonly message: RegExp;
  }

  const changeLine = (folder: string, file: string, change: (text: string) => string): void =>
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), "utf8")));
  /** Writes the blobs again, the second one with other options or after a change. */
  const mixed = (home: string, change: () => void, ...args: readonly string[]): readonly string[] => {
    const [one = "", two = ""] = writeBlobs(home, 2);
    const before = readFileSync(join(home, one), "utf8");
    change();
    writeBlobs(home, 2, ...args);
    writeFileSync(join(home, one), before);
    return [one, two];
  };

  const refusals: readonly Refusal[] = [
    {
      title: "a missing shard",
      prepare: (home) => writeBlobs(home, 4).filter((file) => !/^[24]/.test(file)),
      message: /^not checked: Shard 2\/4, 4\/4 is missing\. Specify the blobs of all shards\.\n$/,
    },
    {
      title: "a shard that was specified twice",
      prepare: (home) => [...writeBlobs(home, 2), "1.blob"],
      message: /^not checked: 1\.blob and 1\.blob are both shard 1\/2\./,
    },
    {
      title: "a truncated blob",
      prepare(home) {
        const blobs = writeBlobs(home, 2);
        changeLine(home, "2.blob", (text) => text.slice(0, text.lastIndexOf("\n", text.length - 2) + 1));
        return blobs;
      },
      message: /^not checked: 2\.blob is not a complete blob\./,
    },
    {
      title: "a blob that was changed",
      prepare(home) {
        const blobs = writeBlobs(home, 2);
        for (const file of blobs)
          changeLine(home, file, (text) => text.replaceAll('"breaking"', '"compatible"'));
        return blobs;
      },
      message: /^not checked: \d\.blob is not a complete blob\./,
    },
    {
      title: "a file that is not a blob",
      prepare: () => ["shared/base.yaml"],
      message: /^not checked: shared.base\.yaml is not a complete blob\./,
    },
    {
      title: "shards with other options",
      prepare: (home) => mixed(home, () => undefined, "--doors"),
      message: /^not checked: 2\.blob and 1\.blob are from different runs: the options differ\./,
    },
    {
      title: "shards with and without proofs",
      prepare: (home) => mixed(home, () => undefined, "--no-proof"),
      message: /: the options differ\./,
    },
    {
      title: "shards of another commit",
      prepare: (home) => mixed(home, () => commitChange(home, "README.md", "More\n")),
      message: /: the commits differ\./,
    },
    {
      title: "shards with another configuration",
      prepare: (home) => mixed(home, () => write(home, "contract-guard.yaml", "exclude: apis/carts/**\n")),
      message: /: the configurations differ\./,
    },
    {
      title: "shards of other documents",
      prepare: (home) => mixed(home, () => write(home, "shared/base.yaml", "Id: {}\n")),
      message: /: the documents differ\./,
    },
    {
      title: "doors that were not sought",
      prepare: (home) => writeBlobs(home, 2),
      args: ["--fail-on", "doors"],
      message: /^not checked: The blobs contain no doors\./,
    },
  ];
  for (const { title, prepare, args = [], message } of refusals)
    it(`rejects ${title}`, () => {
      const outcome = merge(folder(), ...prepare(folder()), ...args);
      assert.match(outcome.stderr, message);
      assert.deepEqual([outcome.code, outcome.stdout], [3, ""]);
    });

  it("rejects a blob of another version", async () => {
    const [file = ""] = writeBlobs(folder(), 1);
    const [line = ""] = readFileSync(join(folder(), file), "utf8").split("\n");
    const header = { ...(JSON.parse(line) as BlobHeader), engine: "0.0.1" };
    const lines: string[] = [];
    for await (const each of writeBlob(header, Readable.from([]), "file:///")) lines.push(each);
    writeFileSync(join(folder(), file), lines.join(""));
    const { code, stderr } = merge(folder(), file);
    assert.equal(code, 3);
    assert.match(stderr, /^not checked: 1\.blob was written by Contract Guard 0\.0\.1, and this is \d/);
  });
});
