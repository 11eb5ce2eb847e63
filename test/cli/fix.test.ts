import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Report } from "../../src/policy/index";
import { nodeIo } from "../../src/published/index";
import { applyEdits, writeFixedTexts } from "../../src/service/index";
import { contractGuard, type Outcome } from "./run";

const published = readFileSync("test/start/bookshop.yaml", "utf8");
const broken = published
  .replace("maximum: 100", "maximum: 50")
  .replace(/ {4}delete:\n(?: {6}.*\n)+/, "")
  .replace("name: genre", "name: kind");

describe("contract-guard fix", () => {
  let folder = "";
  const at = (name: string): string => join(folder, name);
  const read = (): string => readFileSync(at("openapi.yaml"), "utf8");
  const run = (...args: string[]): Outcome =>
    contractGuard(folder, ["fix", "openapi.yaml", "--base", "published.yaml", ...args]);
  const findings = (): Report["findings"] =>
    (
      JSON.parse(
        contractGuard(folder, [
          ...["check", "openapi.yaml", "--base", "published.yaml", "--format", "json", "--fixes"],
        ]).stdout,
      ) as Report
    ).findings;
  const fingerprint = (rule: string): string =>
    findings().find((each) => each.rule === rule)?.fingerprint ?? "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "contract-guard-fix-"));
    writeFileSync(at("published.yaml"), published);
    writeFileSync(at("openapi.yaml"), broken);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("undoes all breaking changes and nothing else", () => {
    const { code, stdout } = run();
    assert.deepEqual([code, stdout], [0, "Fixed 2 of 2 findings in openapi.yaml.\n"]);
    assert.equal(read(), published.replace("name: genre", "name: kind"));
    assert.deepEqual(readdirSync(folder).sort(), ["openapi.yaml", "published.yaml"]);
  });

  it("prints a diff that git applies, and writes nothing, with --dry-run", () => {
    const { code, stdout } = run("--dry-run");
    assert.equal(code, 0);
    assert.equal(read(), broken);
    execFileSync("git", ["apply", "--unsafe-paths", "-"], { cwd: folder, input: stdout });
    assert.equal(read(), published.replace("name: genre", "name: kind"));
  });

  it("fixes findings of one rule, also if they are not breaking", () => {
    assert.equal(run("--rule", "parameter-removed").code, 0);
    assert.match(read(), /name: kind[^]*name: genre[^]*maximum: 50/);
    assert.deepEqual(
      findings().filter(({ rule }) => rule === "parameter-removed"),
      [],
    );
  });

  it("fixes the findings with these fingerprints", () => {
    assert.equal(run("--fingerprint", fingerprint("range-narrowed").slice(0, 8)).code, 0);
    assert.equal(read(), broken.replace("maximum: 50", "maximum: 100"));
  });

  it("uses fixes of one kind", () => {
    assert.equal(run("--rule", "operation-removed", "--kind", "deprecate").code, 0);
    assert.match(read(), /delete:\n.*\n.*\n {6}deprecated: true\n/);
  });

  it("reports findings that remain, with exit code 1", () => {
    const { code, stdout } = run("--kind", "deprecate");
    assert.equal(code, 1);
    assert.match(
      stdout,
      /^Fixed 1 of 2 findings in openapi\.yaml\.\nopenapi\.yaml:21:\d+: no automatic fix: /,
    );
  });

  it("rejects unknown rules and fingerprints", () => {
    assert.equal(run("--rule", "nothing").code, 2);
    assert.equal(run("--fingerprint", "ffffffff").code, 2);
    assert.equal(read(), broken);
  });

  it("changes nothing if the document cannot be checked", () => {
    writeFileSync(at("openapi.yaml"), "openapi: [");
    const { code, stdout } = run();
    assert.equal(code, 3);
    assert.match(stdout, /^not checked: /);
    assert.equal(read(), "openapi: [");
  });

  it("keeps CRLF and the file mode", () => {
    writeFileSync(at("openapi.yaml"), broken.replaceAll("\n", "\r\n"));
    chmodSync(at("openapi.yaml"), 0o640);
    const { mode } = statSync(at("openapi.yaml"));
    assert.equal(run().code, 0);
    assert.equal(read(), published.replace("name: genre", "name: kind").replaceAll("\n", "\r\n"));
    assert.equal(statSync(at("openapi.yaml")).mode, mode);
  });

  it("does not write through a symbolic link", () => {
    writeFileSync(at("real.yaml"), broken);
    rmSync(at("openapi.yaml"));
    symlinkSync("real.yaml", at("openapi.yaml"));
    const { code, stdout } = run();
    assert.equal(code, 3);
    assert.match(
      stdout,
      /^not fixed: Cannot write .* it is a symbolic link\. Fix the file that it points to\.\n$/,
    );
    assert.equal(readFileSync(at("real.yaml"), "utf8"), broken);
  });

  it("is available as data: applying the fixes of the JSON report gives the same text", () => {
    assert.deepEqual(
      findings().map(({ rule, fixes }) => [rule, fixes?.[0]?.kind]),
      [
        ["parameter-removed", "restore"],
        ["parameter-added", undefined],
        ["range-narrowed", "restore"],
        ["operation-removed", "restore"],
      ],
    );
  });

  it("closes doors, which are listed with their fixes", () => {
    const open = published.replace(
      "components:",
      `  /shelves:
    get:
      operationId: listShelves
      responses: { "200": { description: ok, content: { application/json: { schema: { type: array, items: { type: string } } } } } }
components:`,
    );
    const doors = (): NonNullable<Report["doors"]> =>
      (
        JSON.parse(
          contractGuard(folder, [
            ...["check", "openapi.yaml", "--base", "published.yaml", "--format", "json"],
            ...["--doors", "--fixes"],
          ]).stdout,
        ) as Report
      ).doors ?? [];
    writeFileSync(at("openapi.yaml"), open);
    const [door] = doors();
    assert.deepEqual([door?.door, door?.fixes?.map(({ kind }) => kind)], ["top-level-array", ["door"]]);
    const edits = door?.fixes?.[0]?.edits ?? [];
    for (const args of [
      ["--kind", "door"],
      ["--rule", "top-level-array"],
      ["--fingerprint", door?.fingerprint ?? ""],
    ]) {
      writeFileSync(at("openapi.yaml"), open);
      const { code, stdout } = run(...args);
      assert.deepEqual([code, stdout], [0, "Fixed 1 of 1 doors in openapi.yaml.\n"]);
      assert.equal(read(), applyEdits(open, edits));
    }
    assert.deepEqual(
      doors().map((each) => each.door),
      [],
    );
  });

  it("requires a format that contains fixes", () => {
    const { code, stderr } = contractGuard(folder, ["check", "openapi.yaml", "--fixes"]);
    assert.deepEqual(
      [code, stderr],
      [2, "error: --fixes requires `--format json`, `--format sarif` or `--format blob`.\n"],
    );
  });
});

describe("writing fixes", () => {
  let folder = "";
  const at = (name: string): string => join(folder, name);
  const text = (name: string, before: string | undefined, after: string) => ({
    uri: pathToFileURL(at(name)).href,
    before,
    after,
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "contract-guard-write-"));
    for (const name of ["a", "b"]) writeFileSync(at(name), name);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const contents = (): Record<string, string> =>
    Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(at(name), "utf8")]));

  it("replaces and creates files", async () => {
    const refused = await writeFixedTexts(
      nodeIo(),
      [text("a", "a", "A"), text("c", undefined, "C")],
      [folder],
    );
    assert.equal(refused, undefined);
    assert.deepEqual(contents(), { a: "A", b: "b", c: "C" });
  });

  type Texts = Parameters<typeof writeFixedTexts>[1];
  const refusals: readonly (readonly [title: string, texts: () => Texts, code: string])[] = [
    ["a file was changed", () => [text("a", "a", "A"), text("b", "x", "B")], "changed-since"],
    ["a file to create exists", () => [text("a", "a", "A"), text("b", undefined, "B")], "changed-since"],
    ["a file no longer exists", () => [text("a", "a", "A"), text("c", "c", "C")], "changed-since"],
    [
      "a file is outside of the folders",
      () => [text("a", "a", "A"), text("../b", undefined, "B")],
      "out-of-reach",
    ],
    ["a text is not a file", () => [{ uri: "https://example.com/a", before: "a", after: "A" }], "not-a-file"],
  ];
  for (const [title, texts, code] of refusals)
    it(`writes nothing if ${title}`, async () => {
      assert.equal((await writeFixedTexts(nodeIo(), texts(), [folder]))?.code, code);
      assert.deepEqual(contents(), { a: "a", b: "b" });
    });

  it("restores the files already replaced if one cannot be replaced", async () => {
    const io = nodeIo();
    let moves = 0;
    const failing = {
      ...io,
      move: async (from: string, to: string) => {
        if (++moves === 2) throw new Error("disk failure");
        await io.move(from, to);
      },
    };
    const refused = await writeFixedTexts(failing, [text("a", "a", "A"), text("b", "b", "B")], [folder]);
    assert.equal(refused?.code, "not-written");
    assert.deepEqual(contents(), { a: "a", b: "b" });
  });
});
