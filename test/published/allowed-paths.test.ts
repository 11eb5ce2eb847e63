/** The folders that references of a document may lead to, inside and outside of a repository. */
import assert from "node:assert/strict";
import { mkdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { nodeIo, allowedFolders, createReferenceReader, resolveBase } from "../../src/published/index";
import { temporaryFolder } from "./repository";

interface Row {
  /** Path of the document from the parent folder. */
  readonly document: string;
  /** Path of the referenced file from the parent folder. */
  readonly to: string;
  /** Folders that the user works in. */
  readonly more?: readonly string[];
  readonly isRead: boolean;
}

/**
 * `repository` is a repository, `plain` is not; `inner` is a repository inside of the first one, such as a submodule.
 */
const rows: readonly Row[] = [
  { document: "repository/api/a.yaml", to: "repository/shared/x.yaml", isRead: true },
  { document: "repository/api/a.yaml", to: "repository/inner/x.yaml", isRead: true },
  { document: "repository/api/a.yaml", to: "plain/x.yaml", isRead: false },
  { document: "repository/api/a.yaml", to: "plain/none.yaml", isRead: false },
  { document: "repository/api/a.yaml", to: "plain/x.yaml", more: ["plain"], isRead: true },
  { document: "repository/api/a.yaml", to: "plain/x.yaml", more: ["repository/api"], isRead: false },
  { document: "repository/api/a.yaml", to: "repository/link.yaml", isRead: false },
  { document: "repository/api/a.yaml", to: "repository/way/x.yaml", isRead: false },
  { document: "repository/api/a.yaml", to: "repository/near.yaml", isRead: true },
  { document: "repository/inner/a.yaml", to: "repository/shared/x.yaml", isRead: false },
  { document: "plain/api/v1/a.yaml", to: "plain/api/x.yaml", isRead: true },
  { document: "plain/api/v1/a.yaml", to: "plain/x.yaml", isRead: false },
  { document: "plain/api/v1/a.yaml", to: "plain/x.yaml", more: ["plain"], isRead: true },
];

describe("the allowed folders of a document", () => {
  const io = nodeIo();
  let home = "";
  before(() => {
    home = realpathSync.native(temporaryFolder());
    for (const path of ["repository/shared", "repository/inner", "plain", "plain/api"]) {
      mkdirSync(join(home, path), { recursive: true });
      writeFileSync(join(home, path, "x.yaml"), "secret: 1\n");
    }
    for (const path of ["repository/.git", "repository/api", "plain/api/v1"]) mkdirSync(join(home, path));
    // In a worktree or a submodule, `.git` is a file.
    writeFileSync(join(home, "repository/inner/.git"), "gitdir: ../.git/modules/inner\n");
    symlinkSync(join(home, "plain/x.yaml"), join(home, "repository/link.yaml"));
    symlinkSync(join(home, "plain"), join(home, "repository/way"));
    symlinkSync(join(home, "repository/shared/x.yaml"), join(home, "repository/near.yaml"));
  });
  after(() => rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));

  for (const { document, to, more = [], isRead } of rows)
    it(`${isRead ? "include" : "do not include"} ${to} for ${document}${more.length > 0 ? `, in ${more.join()}` : ""}`, async () => {
      const file = join(home, document);
      const folders = more.map((folder) => join(home, folder));
      const reach = await allowedFolders(io, file, folders);
      const { read, why } = createReferenceReader(io, { root: dirname(file), followLinks: true, reach });
      const uri = pathToFileURL(join(home, to)).href;
      assert.equal(await read(uri), isRead ? "secret: 1\n" : undefined);
      if (!isRead)
        assert.match((await why(uri))?.message ?? "", /^`\w+\.yaml` is located outside of `\w+`, and/);
    });

  it("never include a whole disk", async () => {
    const reach = await allowedFolders(io, join(home, "plain", "a.yaml"), ["/"]);
    assert.ok(!reach.includes("/"));
    assert.deepEqual(await allowedFolders({ realPath: async () => undefined }, "/a.yaml"), []);
  });

  it("apply to the configured published version as well", async () => {
    const file = join(home, "repository/api/a.yaml");
    const chosen = async (path: string) =>
      resolveBase(io, file, undefined, { published: { kind: "file", file: path } });
    const outside = await chosen("../../plain/x.yaml");
    assert.ok(outside.kind === "unchecked");
    assert.equal(outside.code, "out-of-reach");
    const inside = await chosen("../shared/x.yaml");
    assert.ok(inside.kind === "published");
    assert.equal(await inside.readFile(pathToFileURL(join(home, "plain/x.yaml")).href), undefined);
    assert.equal(inside.text, "secret: 1\n");
  });
});
