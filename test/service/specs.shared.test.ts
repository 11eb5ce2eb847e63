import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, globSync, readFileSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { findDefaultVersion, nodeIo } from "../../src/published/index";
import { compare } from "../../src/service/library";
import { createChecker } from "../../src/service/index";
import type { Location, Report } from "../../src/policy/index";
import { parse, type Parsed } from "../../src/source/index";
import { repository, temporaryFolder } from "../published/repository";
import { at } from "../source/tree";

const folders = globSync("../shared/specs/*/base.*").map(dirname);

function documentOf(folder: string, name: string): { uri: string; text: string } {
  const [file] = globSync(`${folder}/${name}.*`);
  assert.ok(file);
  return { uri: pathToFileURL(resolve(file)).href, text: readFileSync(file, "utf8") };
}

/**
 * Asserts that the pointer of a location leads to the value, its key, or (the keyword `enum` for a removed item) part
 * of it.
 */
function assertPlace({ pointer, range }: Location, { document, lines }: Parsed): void {
  const node = at(document.root, pointer);
  assert.ok(node, pointer);
  const parent = at(document.root, pointer.slice(0, pointer.lastIndexOf("/")));
  const name = pointer
    .slice(pointer.lastIndexOf("/") + 1)
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");
  const entry = parent?.kind === "map" ? parent.get(name) : undefined;
  const start = lines.offsetAt(range.start);
  const end = lines.offsetAt(range.end);
  const isKey = entry?.keyStart === start && entry.keyEnd === end;
  assert.ok(isKey || (node.start <= start && end <= node.end), `${pointer} ${JSON.stringify(range)}`);
}

describe("published pairs", () => {
  for (const folder of folders) {
    describe(basename(folder), () => {
      const [base, head] = ["base", "head"].map((name) => documentOf(folder, name));
      assert.ok(base && head);

      it("has no changes compared with itself", async () => {
        for (const one of [base, head]) {
          const report = await compare({ base: one, head: one });
          assert.equal(report.verdict, "compatible");
          assert.deepEqual(report.findings, []);
        }
      });

      it("locates findings at their pointers", async () => {
        const report = await compare({ base, head });
        const [before, after] = [parse(base.uri, base.text), parse(head.uri, head.text)];
        assert.ok(report.findings.length > 0);
        for (const finding of report.findings) {
          assertPlace(finding.head, after);
          if (finding.base) assertPlace(finding.base, before);
        }
      });
    });
  }
});

describe("an API in 2,500 files", () => {
  it("is compared with its tag, file by file", async () => {
    const unpacked = temporaryFolder();
    execFileSync("tar", ["xzf", resolve("../shared/specs/digitalocean-multifile.tar.gz"), "-C", unpacked]);
    const repo = repository();
    const put = (version: string): void => {
      rmSync(repo.at("specification"), { recursive: true, force: true });
      cpSync(`${unpacked}/digitalocean-multifile/${version}/specification`, repo.at("specification"), {
        recursive: true,
      });
    };
    put("base");
    repo.commit("v1.0.0");
    const file = repo.at("specification/DigitalOcean-public.v2.yaml");
    const check = async (): Promise<Report> =>
      createChecker().check({
        base: await findDefaultVersion(nodeIo(), file),
        head: { uri: pathToFileURL(file).href, text: readFileSync(file, "utf8") },
        readFile: async (uri) => readFile(fileURLToPath(uri), "utf8"),
      });
    const same = await check();
    assert.equal(same.verdict, "compatible");
    assert.deepEqual(same.findings, []);
    put("head");
    const changed = await check();
    assert.equal(changed.verdict, "breaking");
    assert.ok(new Set(changed.findings.map(({ head }) => head.uri)).size > 1);
    assert.deepEqual(changed.notes, []);
  });
});
