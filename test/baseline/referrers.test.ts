import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { documentsReaching, nodeIo, readDocument } from "../../src/baseline/index";
import { repository, temporaryFolder, type TestRepository } from "./repository";

const io = nodeIo();

async function reaching(repo: TestRepository, path: string): Promise<string[]> {
  const found = await documentsReaching(
    io,
    repo.at(path),
    (uri) => readDocument(io, uri),
    (text) => text.startsWith("openapi:"),
  );
  return found.map((uri) => uri.replace(`${pathToFileURL(repo.folder).href}/`, "")).sort();
}

describe("the documents that reach a file", function () {
  this.timeout(30_000);
  const repo = () =>
    repository()
      .write("one/openapi.yaml", "openapi: 3.1.0\nx: { $ref: ../shared/pet.yaml }")
      .write("two/openapi.yml", "openapi: 3.1.0\nx: { $ref: parts/a.json#/x }")
      .write("two/parts/a.json", '{ "x": { "$ref": "../../shared/pet.yaml#/Pet" } }')
      .write("three/openapi.yaml", "openapi: 3.1.0\n")
      .write("shared/pet.yaml", "$ref: owner.yaml")
      .write("shared/owner.yaml", "$ref: pet.yaml")
      .write("shared/with space.yaml", "type: string")
      .write("four/openapi.yaml", "openapi: 3.1.0\nx: { $ref: ../shared/with%20space.yaml }")
      .write("notes.md", "pet.yaml")
      .commit();

  const cases: Readonly<Record<string, readonly string[]>> = {
    "shared/pet.yaml": ["one/openapi.yaml", "two/openapi.yml"],
    "shared/owner.yaml": ["one/openapi.yaml", "two/openapi.yml"],
    "two/parts/a.json": ["two/openapi.yml"],
    "shared/with space.yaml": ["four/openapi.yaml"],
    "three/openapi.yaml": [],
    "shared/none.yaml": [],
  };
  for (const [path, found] of Object.entries(cases))
    it(`of ${path}: ${found.join(", ") || "none"}`, async () => {
      assert.deepEqual(await reaching(repo(), path), found);
    });

  it("are found when git does not know them yet, but not where it ignores them", async () => {
    const more = repo()
      .write(".gitignore", "build/\n")
      .write("build/openapi.yaml", "openapi: 3.1.0\nx: { $ref: ../shared/pet.yaml }")
      .write("new/openapi.yaml", "openapi: 3.1.0\nx: { $ref: ../shared/pet.yaml }");
    assert.deepEqual(await reaching(more, "shared/pet.yaml"), [
      "new/openapi.yaml",
      "one/openapi.yaml",
      "two/openapi.yml",
    ]);
  });

  it("are none outside of a repository", async () => {
    assert.deepEqual(await reaching(repository(temporaryFolder(), true).write("a.yaml", ""), "a.yaml"), []);
  });
});
