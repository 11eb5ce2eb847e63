import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { nodeIo, type BaselineIo } from "../../src/published/index";
import { createPublishedVersions } from "../../src/server/published-versions";

describe("a document that is compared with a file", () => {
  let folder = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "contract-guard-file-"));
    const files = {
      "openapi.yaml": "new",
      "contract-guard.yaml": "published: { file: published/openapi.yaml }",
      "published/openapi.yaml": "old",
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("runs no git process, and reads the file at each check", async () => {
    const node = nodeIo();
    const asked: string[] = [];
    const git: BaselineIo["git"] = (where) => {
      asked.push(where);
      return node.git(where);
    };
    const io: BaselineIo = { ...node, git };
    const versions = createPublishedVersions(io, () => assert.fail("a server is contacted"));
    const question = { uri: pathToFileURL(join(folder, "openapi.yaml")).href, version: 1 };
    const readFile = async (uri: string) => readFileSync(fileURLToPath(uri), "utf8");
    for (const text of ["old", "older"]) {
      writeFileSync(join(folder, "published", "openapi.yaml"), text);
      const { base } = await versions.find(question, readFile);
      assert.equal(base.kind === "published" && base.text, text);
    }
    assert.deepEqual(asked, []);
  });
});
