import assert from "node:assert/strict";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  createReferrerSearch,
  nodeIo,
  readDocument,
  type BaselineIo,
  type Entry,
} from "../../src/published/index";
import { repository, temporaryFolder, type TestRepository } from "./repository";

const io = nodeIo();

const isDocument = (text: string): boolean => text.startsWith("openapi:");
const referrersWith = (by: BaselineIo) =>
  createReferrerSearch(by, (uri) => readDocument(by, uri), isDocument);

async function reaching(repo: TestRepository, path: string): Promise<string[]> {
  const found = await referrersWith(io)(repo.at(path), [repo.folder]);
  return found.map((uri) => uri.replace(`${pathToFileURL(repo.folder).href}/`, "")).sort();
}

function fill(repo: TestRepository): TestRepository {
  return repo
    .write("one/openapi.yaml", "openapi: 3.1.0\nx: { $ref: ../shared/pet.yaml }")
    .write("two/openapi.yml", "openapi: 3.1.0\nx: { $ref: parts/a.json#/x }")
    .write("two/parts/a.json", '{ "x": { "$ref": "../../shared/pet.yaml#/Pet" } }')
    .write("three/openapi.yaml", "openapi: 3.1.0\n")
    .write("shared/pet.yaml", "$ref: owner.yaml")
    .write("shared/owner.yaml", "$ref: pet.yaml")
    .write("shared/with space.yaml", "type: string")
    .write("four/openapi.yaml", "openapi: 3.1.0\nx: { $ref: ../shared/with%20space.yaml }")
    .write("five/openapi.yaml", "openapi: 3.1.0\nx:\n  $ref: ../shared/with space.yaml")
    .write("six/openapi.yaml", "openapi: 3.1.0\nx: { $ref: parts/pet.yaml }\ndescription: not pet.yaml")
    .write("six/parts/pet.yaml", "type: string")
    .write("seven/openapi.yaml", 'openapi: 3.1.0\nx: { "$ref": "../one/./openapi.yaml#/x" }')
    .write("notes.md", "pet.yaml")
    .write(".contract-guard/published/one/1.0.0/openapi.yaml", "openapi: 3.1.0\nx: { $ref: pet.yaml }");
}

const places: Readonly<Record<string, () => TestRepository>> = {
  "a repository": () => fill(repository()).commit(),
  "a plain folder": () =>
    fill(repository(temporaryFolder(), true)).write(
      "node_modules/x/openapi.yaml",
      "openapi: 3.1.0\nx: { $ref: pet.yaml }",
    ),
};

const cases: Readonly<Record<string, readonly string[]>> = {
  "shared/pet.yaml": ["one/openapi.yaml", "seven/openapi.yaml", "two/openapi.yml"],
  "shared/owner.yaml": ["one/openapi.yaml", "seven/openapi.yaml", "two/openapi.yml"],
  "six/parts/pet.yaml": ["six/openapi.yaml"],
  "one/openapi.yaml": ["seven/openapi.yaml"],
  "two/parts/a.json": ["two/openapi.yml"],
  "shared/with space.yaml": ["five/openapi.yaml", "four/openapi.yaml"],
  "three/openapi.yaml": [],
  "shared/none.yaml": [],
};

describe("the documents that refer to a file", () => {
  for (const [place, make] of Object.entries(places))
    for (const [path, found] of Object.entries(cases))
      it(`in ${place}: ${path} from ${found.join(", ") || "none"}`, async () => {
        assert.deepEqual(await reaching(make(), path), found);
      });

  for (const [name, value] of [
    ["color.ui", "always"],
    ["color.grep", "always"],
    ["submodule.recurse", "true"],
    ["grep.patternType", "perl"],
  ] as const)
    it(`are found by a git with ${name} ${value}`, async () => {
      const repo = fill(repository()).commit();
      repo.git("config", name, value);
      assert.deepEqual(await reaching(repo, "six/parts/pet.yaml"), ["six/openapi.yaml"]);
    });

  it("are found if they are untracked, but not if they are ignored", async () => {
    const more = fill(repository())
      .commit()
      .write(".gitignore", "build/\n")
      .write("build/openapi.yaml", "openapi: 3.1.0\nx: { $ref: ../shared/pet.yaml }")
      .write("new/openapi.yaml", "openapi: 3.1.0\nx: { $ref: ../shared/pet.yaml }");
    assert.deepEqual(await reaching(more, "shared/pet.yaml"), [
      "new/openapi.yaml",
      "one/openapi.yaml",
      "seven/openapi.yaml",
      "two/openapi.yml",
    ]);
  });

  it("are found in every workspace folder, inside or outside of a repository, without duplicates", async () => {
    const outer = repository(temporaryFolder(), true)
      .write("plain/openapi.yaml", "openapi: 3.1.0\nx: { $ref: ../git/shared/pet.yaml }")
      .write("git/x", "");
    const git = fill(repository(outer.at("git")))
      .write(".gitignore", "build/")
      .commit();
    git.write("build/openapi.yaml", "openapi: 3.1.0\nx: { $ref: ../shared/pet.yaml }");
    for (const folders of [
      [git.folder, outer.at("plain")],
      [outer.folder],
      [git.at("one"), outer.folder, outer.at("plain")],
    ]) {
      const found = await referrersWith(io)(git.at("shared/pet.yaml"), folders);
      assert.deepEqual(found.map((uri) => uri.replace(`${pathToFileURL(outer.folder).href}/`, "")).sort(), [
        "git/one/openapi.yaml",
        "git/seven/openapi.yaml",
        "git/two/openapi.yml",
        "plain/openapi.yaml",
      ]);
    }
  });

  it("are found exactly among dozens", async () => {
    const repo = repository().write("shared/kind.yaml", "type: string");
    for (let index = 0; index < 40; index++)
      repo
        .write(`s${index}/openapi.yaml`, `openapi: 3.1.0\nx: { $ref: ../shared/kind.yaml }`)
        .write(`t${index}/openapi.yaml`, `openapi: 3.1.0\nx: { $ref: kind.yaml }`)
        .write(`t${index}/kind.yaml`, "type: string");
    const found = await reaching(repo.commit(), "shared/kind.yaml");
    assert.deepEqual(found, Array.from({ length: 40 }, (_, index) => `s${index}/openapi.yaml`).sort());
  });

  it("are only searched in the file's own folder if no folder is open", async () => {
    const plain = fill(repository(temporaryFolder(), true));
    assert.deepEqual(await referrersWith(io)(plain.at("shared/pet.yaml"), []), []);
  });
});

/** A plain folder in memory: 500 folders of 100 files, and the reads of them. */
function manyFiles() {
  const root = resolve("/many");
  const texts = new Map<string, string>();
  for (let folder = 0; folder < 500; folder++)
    for (let file = 0; file < 100; file++)
      texts.set(join(root, `d${folder}`, `f${file}.yaml`), `name: f${file}\nvalue: ${folder}\n`);
  texts.set(join(root, "d7", "f7.yaml"), "openapi: 3.1.0\nx: { $ref: ../d9/pet.yaml }");
  texts.set(join(root, "d9", "pet.yaml"), "type: string");
  texts.set(join(root, "d9", "huge.json"), `{"x": "${"-".repeat(10_000_000)}"}`);
  const read = { files: 0, characters: 0 };
  const folders = new Map<string, Map<string, Entry>>([[root, new Map()]]);
  for (const path of texts.keys()) {
    const folder = dirname(path);
    folders.get(root)?.set(folder, { name: basename(folder), kind: "folder" });
    const entries = folders.get(folder) ?? new Map<string, Entry>();
    folders.set(folder, entries.set(path, { name: basename(path), kind: "file" }));
  }
  const world: BaselineIo = {
    ...io,
    realPath: async (path) => path,
    stamp: async (path) => String(texts.get(path)?.length),
    entries: async (folder) => [...(folders.get(folder)?.values() ?? [])],
    readStart: async (path, characters) => {
      const text = texts.get(path)?.slice(0, characters) ?? "";
      read.files++;
      read.characters += text.length;
      return text;
    },
  };
  return { root, texts, read, world };
}

describe("the documents that refer to a file among 50,000", () => {
  it("are found by reading the start of each file once, and later only changed files", async () => {
    const { root, texts, read, world } = manyFiles();
    const referrers = referrersWith(world);
    const pet = join(root, "d9", "pet.yaml");
    const find = async (): Promise<string[]> =>
      (await referrers(pet, [root])).map((uri) => basename(fileURLToPath(uri)));
    assert.deepEqual(await find(), ["f7.yaml"]);
    assert.equal(read.files, texts.size);
    assert.ok(read.characters < 4_000_000 + 50_000 * 40);
    assert.deepEqual(await find(), ["f7.yaml"]);
    assert.equal(read.files, texts.size);
    texts.set(join(root, "d8", "f8.yaml"), "openapi: 3.1.0\nx: { $ref: ../d9/pet.yaml, y: 1 }");
    assert.deepEqual(await find(), ["f7.yaml", "f8.yaml"]);
    assert.equal(read.files, texts.size + 1);
  });
});
