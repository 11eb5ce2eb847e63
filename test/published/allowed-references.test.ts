import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { hostNotAllowed, nodeIo, createReferenceReader, type BaselineIo } from "../../src/published/index";
import { repository, temporaryFolder, type TestRepository } from "./repository";

const io = nodeIo();

/** A folder with files that a document may refer to, and `outside` next to it. */
function folder(): TestRepository {
  const outer = repository(temporaryFolder(), true)
    .write("outside/pet.yaml", "outside")
    .write("in/pet.yaml", "pet");
  const inner = repository(outer.at("in"), true)
    .write("Owner.yaml", "owner")
    .write("notes.md", "notes")
    .write("big.yaml", "version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 1\n");
  symlinkSync(outer.at("outside/pet.yaml"), inner.at("link.yaml"));
  symlinkSync(outer.at("outside"), inner.at("folder"));
  symlinkSync(inner.at("pet.yaml"), inner.at("near.yaml"));
  return inner;
}

const boundsOf = (root: string, followLinks = false) => ({ root, followLinks, reach: undefined });

describe("the files that a document refers to", () => {
  const cases: Readonly<Record<string, readonly [text: string | undefined, why?: RegExp]>> = {
    "pet.yaml": ["pet"],
    "near.yaml": ["pet"],
    "../outside/pet.yaml": ["outside"],
    "link.yaml": [undefined, /^`link\.yaml` is a symbolic link that leads out of .*\. .*followLinks/],
    "folder/pet.yaml": [undefined, /^`pet\.yaml` is a symbolic link that leads out of /],
    "owner.yaml": [undefined, /^There is no `owner\.yaml`, but there is `Owner\.yaml`\./],
    "notes.md": [undefined, /^`notes\.md` is not read: references may only/],
    "big.yaml": [undefined, /^`big\.yaml` is stored in Git LFS.*git lfs pull/],
    "none.yaml": [undefined],
    "none/none.yaml": [undefined],
  };
  for (const [path, [text, why]] of Object.entries(cases))
    it(`${path} ${text === undefined ? "is not read" : "is read"}${why ? ", with the reason" : ""}`, async () => {
      const inner = folder();
      const { read, why: ask } = createReferenceReader(io, boundsOf(inner.folder));
      const uri = pathToFileURL(join(inner.folder, ...path.split("/"))).href;
      assert.equal(await read(uri), text);
      const said = text === undefined ? await ask(uri) : undefined;
      if (why === undefined) assert.equal(said, undefined);
      else assert.match(`${said?.message ?? ""} ${said?.advice ?? ""}`, why);
    });

  it("may be outside of the folder through links if allowed", async () => {
    const inner = folder();
    const { read } = createReferenceReader(io, boundsOf(inner.folder, true));
    assert.equal(await read(pathToFileURL(inner.at("link.yaml")).href), "outside");
  });

  it("must be named with the exact case, also on a case-insensitive disk", async () => {
    const inner = folder();
    const path = inner.at("PET.yaml");
    const careless: BaselineIo = {
      ...io,
      readFile: (asked) => io.readFile(asked === path ? inner.at("pet.yaml") : asked),
      realPath: (asked) => io.realPath(asked === path ? inner.at("pet.yaml") : asked),
    };
    const { read, why } = createReferenceReader(careless, boundsOf(inner.folder));
    assert.equal(await read(pathToFileURL(path).href), undefined);
    assert.match((await why(pathToFileURL(path).href))?.message ?? "", /there is `pet\.yaml`/);
  });

  it("are requested from allowed servers", async () => {
    const served: BaselineIo = { ...io, fetch: async () => new Response("type: string\n") };
    assert.equal(
      await createReferenceReader(served, boundsOf("/")).read("https://example.com/a.yaml"),
      "type: string\n",
    );
    const refusing: BaselineIo = {
      ...io,
      fetch: () => Promise.reject(Object.assign(new Error("example.com"), { code: hostNotAllowed })),
    };
    const { read, why } = createReferenceReader(refusing, boundsOf("/"));
    assert.equal(await read("https://example.com/a.yaml"), undefined);
    assert.match(
      (await why("https://example.com/a.yaml"))?.message ?? "",
      /^Requests to example\.com are not allowed/,
    );
  });
});
