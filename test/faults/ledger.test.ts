/** Damaged ledgers: neither a release tag nor an older version replaces a damaged one. */
import assert from "node:assert/strict";
import {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import {
  nodeIo,
  findLedgerPlace,
  resolveBase,
  listSupportedVersions,
  verifyLedger,
  type LedgerPlace,
} from "../../src/published/index";
import { publish, recordOf } from "../published/ledger-records";
import { repository, temporaryFolder, type TestRepository } from "../published/repository";

const io = nodeIo();
const ledger = ".contract-guard/published";
const version = (name: string): string => `${ledger}/books/${name}`;

/** The tag v0.9.0 has the document, the ledger has versions 1.0.0 and 1.1.0 of it, and all files are committed. */
async function published(): Promise<{ readonly repo: TestRepository; readonly place: LedgerPlace }> {
  const repo = repository().write("a.yaml", "tagged").commit("v0.9.0");
  const place = { root: repo.folder, api: "books" };
  await publish(place, "1.0.0", { "a.yaml": "one" });
  repo.commit();
  await publish(place, "1.1.0", { "a.yaml": "two" });
  return { repo: repo.commit(), place };
}

async function foundIn(repo: TestRepository, place: LedgerPlace): Promise<string> {
  const found = await resolveBase(io, repo.at("a.yaml"), undefined, { ledger: place });
  return found.kind === "unchecked" ? found.code : `${found.kind} ${found.label}`;
}

/** Replaces a path by a file. */
const asFile = (path: string) => (repo: TestRepository) => {
  rmSync(repo.at(path), { recursive: true });
  writeFileSync(repo.at(path), "");
};
/** Replaces a path by a dangling link. */
const asLink = (path: string) => (repo: TestRepository) => {
  rmSync(repo.at(path), { recursive: true });
  symlinkSync("nowhere", repo.at(path));
};
const moved = (from: string, to: string) => (repo: TestRepository) => renameSync(repo.at(from), repo.at(to));

const damages: Readonly<Record<string, readonly [damage: (repo: TestRepository) => void, code: string]>> = {
  "the folder of the API is a file": [asFile(`${ledger}/books`), "ledger-no-folder"],
  "the folder of all APIs is a file": [asFile(ledger), "ledger-no-folder"],
  ".contract-guard is a file": [asFile(".contract-guard"), "ledger-no-folder"],
  "the folder of the API is a link to nothing": [asLink(`${ledger}/books`), "ledger-no-folder"],
  "the folder of all APIs is a link to nothing": [asLink(ledger), "out-of-reach"],
  ".contract-guard is a link to nothing": [asLink(".contract-guard"), "out-of-reach"],
  "the newest version is hidden": [moved(version("1.1.0"), version(".1.1.0")), "ledger-hidden"],
  "the newest version is a file": [asFile(version("1.1.0")), "ledger-unfinished"],
  "the newest version is a link to nothing": [asLink(version("1.1.0")), "out-of-reach"],
};

const deletions: Readonly<Record<string, (repo: TestRepository) => void>> = {
  "the folder of the API": (repo) => rmSync(repo.at(`${ledger}/books`), { recursive: true }),
  "the folder of all APIs": (repo) => rmSync(repo.at(ledger), { recursive: true }),
  ".contract-guard": (repo) => rmSync(repo.at(".contract-guard"), { recursive: true }),
  "the folder of the API, also in the index": (repo) =>
    void repo.git("rm", "-r", "--quiet", `${ledger}/books`),
};

describe("a deleted ledger", () => {
  for (const [what, remove] of Object.entries(deletions))
    it(`is not checked where HEAD has ${what}`, async () => {
      const { repo, place } = await published();
      remove(repo);
      assert.equal(await foundIn(repo, place), "ledger-deleted");
      const chosen = { ledger: place, published: { kind: "ledger" } } as const;
      const found = await resolveBase(io, repo.at("a.yaml"), undefined, chosen);
      assert.equal(found.kind === "unchecked" ? found.code : found.kind, "ledger-deleted");
    });

  it("is not checked where HEAD has it nearer to the document", async () => {
    const repo = repository().write("apis/a.yaml", "tagged").commit("v0.9.0");
    await publish({ root: repo.at("apis"), api: "a" }, "1.0.0", { "a.yaml": "one" });
    repo.commit();
    rmSync(repo.at("apis/.contract-guard"), { recursive: true });
    const place = { root: repo.folder, api: "apis/a" };
    const found = await resolveBase(io, repo.at("apis/a.yaml"), undefined, { ledger: place });
    assert.equal(found.kind === "unchecked" ? found.code : found.kind, "ledger-deleted");
  });

  it("is replaced by the release tags once its deletion is committed", async () => {
    const { repo, place } = await published();
    repo.git("rm", "-r", "--quiet", ".contract-guard");
    repo.commit();
    assert.equal(await foundIn(repo, place), "published v0.9.0");
  });
});

describe("a damaged ledger", () => {
  for (const [what, [damage, code]] of Object.entries(damages))
    it(`is not checked if ${what}`, async () => {
      const { repo, place } = await published();
      assert.equal(await foundIn(repo, place), "published 1.1.0");
      damage(repo);
      assert.equal(await foundIn(repo, place), code);
      const verified = await verifyLedger(io, repo.folder);
      assert.ok(verified.some(({ wrong }) => wrong !== undefined));
    });

  it("is not checked if the whole API is hidden", async () => {
    const { repo, place } = await published();
    moved(`${ledger}/books`, `${ledger}/.books`)(repo);
    assert.equal(await foundIn(repo, await findLedgerPlace(io, repo.at("a.yaml"), place)), "ledger-hidden");
  });

  it("is not checked if a sparse checkout may exclude it and the index is damaged", async () => {
    const { repo, place } = await published();
    rmSync(repo.at(".contract-guard"), { recursive: true });
    truncateSync(repo.at(".git/index"), 20);
    assert.equal(await foundIn(repo, place), "git-damaged");
  });

  it("ignores files next to the APIs and hidden files", async () => {
    const { repo, place } = await published();
    for (const path of [`${ledger}/README.md`, `${ledger}/.gitattributes`, version(".DS_Store")])
      writeFileSync(repo.at(path), "");
    assert.equal(await foundIn(repo, await findLedgerPlace(io, repo.at("a.yaml"), place)), "published 1.1.0");
  });

  for (const [day, newest, supported] of [
    ["2020-01-01", "1.0.0", ["1.0.0"]],
    ["9999-12-31", "1.1.0", ["1.0.0", "1.1.0"]],
  ] as const)
    it(`has 1.1.0 retired on ${day}: ${supported.join(" and ")} count`, async () => {
      const { repo, place } = await published();
      const path = repo.at(`${version("1.1.0")}/record.json`);
      writeFileSync(path, readFileSync(path, "utf8").replace('"retired": null', `"retired": "${day}"`));
      assert.equal(await foundIn(repo, place), `published ${newest}`);
      const all = await listSupportedVersions(io, place);
      assert.deepEqual(
        all.map((one) => (one.kind === "unchecked" ? one.code : one.label)),
        supported,
      );
    });
});

/** Rewrites a version with another text and consistent hashes. */
async function rewrite(repo: TestRepository, text = "rewritten"): Promise<void> {
  rmSync(repo.at(version("1.0.0")), { recursive: true, force: true });
  await publish({ root: repo.folder, api: "books" }, "1.0.0", { "a.yaml": text });
}

const histories: Readonly<
  Record<string, readonly [change: (repo: TestRepository) => unknown, verified: RegExp]>
> = {
  "is as it was committed": [() => undefined, /^same as in commit [0-9a-f]{12}$/],
  "was rewritten with its hashes": [rewrite, /^ledger-rewritten$/],
  "was rewritten with its hashes and committed": [
    async (repo) => {
      await rewrite(repo);
      repo.commit();
    },
    /^ledger-rewritten$/,
  ],
  "was removed, and added again with another text": [
    async (repo) => {
      rmSync(repo.at(version("1.0.0")), { recursive: true });
      repo.commit();
      await rewrite(repo);
      repo.commit();
    },
    /^ledger-rewritten$/,
  ],
  "was removed": [(repo) => rmSync(repo.at(version("1.0.0")), { recursive: true }), /^ledger-removed$/],
  "was removed with the whole API, and committed": [
    (repo) => {
      rmSync(repo.at(`${ledger}/books`), { recursive: true });
      repo.commit();
    },
    /^ledger-removed$/,
  ],
  "was retired since": [
    (repo) => {
      const path = repo.at(`${version("1.0.0")}/record.json`);
      writeFileSync(path, readFileSync(path, "utf8").replace('"retired": null', '"retired": "2026-02-01"'));
      repo.commit();
    },
    /^same as in commit [0-9a-f]{12}$/,
  ],
  "has a commit whose record is missing": [
    (repo) => {
      const id = repo.git("rev-parse", `HEAD:${version("1.0.0")}/record.json`).trim();
      rmSync(repo.at(`.git/objects/${id.slice(0, 2)}/${id.slice(2)}`));
    },
    /^git-damaged$/,
  ],
  "has a history that cannot be read": [
    (repo) => writeFileSync(repo.at(".git/HEAD"), "garbage"),
    /^git-damaged$/,
  ],
};

describe("the history of a ledger", () => {
  const shown = async (root: string, name = "1.0.0"): Promise<string> => {
    const one = (await verifyLedger(io, root)).find((each) => each.version === name);
    return one?.wrong?.code ?? one?.history ?? "not reported";
  };

  for (const [what, [change, expected]] of Object.entries(histories))
    it(`shows whether a version ${what}`, async () => {
      const { repo } = await published();
      await change(repo);
      assert.match(await shown(repo.folder), expected);
    });

  it("shows that a version is not committed yet", async () => {
    const { repo, place } = await published();
    await publish(place, "1.2.0", { "a.yaml": "three" });
    assert.equal(await shown(repo.folder, "1.2.0"), "not committed yet");
  });

  it("shows a version that a merge commit changed", async () => {
    const { repo } = await published();
    repo.git("checkout", "--quiet", "-b", "side", "HEAD~1");
    repo.write("side.yaml", "side").commit();
    repo.git("merge", "--quiet", "--no-commit", "main");
    await rewrite(repo);
    repo.commit();
    assert.equal(await shown(repo.folder), "ledger-rewritten");
    assert.match(await shown(repo.folder, "1.1.0"), /^same as in commit [0-9a-f]{12}$/);
  });

  it("is found for a ledger below the root of the repository", async () => {
    const repo = repository().write("commit:1/b.yaml", "b").commit();
    const root = repo.at("commit:1");
    await publish({ root, api: "books" }, "1.0.0", { "a.yaml": "one" });
    repo.commit();
    assert.match(await shown(root), /^same as in commit [0-9a-f]{12}$/);
  });

  it("is missing without a repository", async () => {
    const root = temporaryFolder();
    await publish({ root, api: "books" }, "1.0.0", { "a.yaml": "one" });
    assert.equal(await shown(root), "verified only by its hashes: there is no git repository");
  });

  it("is not compared with a record of another version that has its hashes", async () => {
    const { repo } = await published();
    cpSync(repo.at(version("1.1.0")), repo.at(version("1.0.0")), { recursive: true });
    assert.equal(await shown(repo.folder), "ledger-tampered");
    mkdirSync(repo.at(version("0.1.0")));
    writeFileSync(
      join(repo.at(version("0.1.0")), "record.json"),
      JSON.stringify(recordOf("1.0.0", { "a.yaml": "one" })),
    );
    assert.equal(await shown(repo.folder, "0.1.0"), "ledger-tampered");
  });
});
