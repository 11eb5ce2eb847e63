import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { nodeIo, publishVersion, readDocument } from "../../src/published/index";
import {
  draftPublication,
  planPublication,
  type PlannedPublication,
  type PublicationDraft,
  type PublicationWish,
  type Refusal,
} from "../../src/service/index";
import { repository, type TestRepository } from "../published/repository";
import { api } from "./check-pair";

const io = nodeIo();
const date = "2026-05-01T00:00:00.000Z";

function requestFor(repo: TestRepository, path: string) {
  const file = repo.at(path);
  const readFile = async (uri: string) => readDocument(io, uri);
  return { file, text: readFileSync(file, "utf8"), readFile, date };
}

async function draft(repo: TestRepository, path = "openapi.yaml"): Promise<PublicationDraft> {
  const found = await draftPublication(io, requestFor(repo, path));
  assert.ok(found.kind === "draft", JSON.stringify(found));
  return found;
}

async function plan(
  repo: TestRepository,
  wish: Partial<PublicationWish>,
  path = "openapi.yaml",
): Promise<PlannedPublication | Refusal> {
  const { api: name, root, version } = await draft(repo, path);
  return planPublication(io, requestFor(repo, path), { api: name, root, version: version ?? "", ...wish });
}

async function planned(...args: Parameters<typeof plan>): Promise<PlannedPublication> {
  const found = await plan(...args);
  assert.ok(found.kind === "ready", JSON.stringify(found));
  return found;
}

/** The changed files by their names, with their new texts. */
function changesOf(repo: TestRepository, { changes }: PlannedPublication): Record<string, string> {
  const changed = changes.filter(({ before, text }) => before !== text);
  return Object.fromEntries(
    changed.map(({ uri, text }) => [fileURLToPath(uri).slice(repo.folder.length + 1), text]),
  );
}

/** A repository whose ledger contains version 1.0.0. */
async function publishedOnce(): Promise<TestRepository> {
  const repo = repository().write("openapi.yaml", api("{ enum: [a, b] }"));
  const { place, record, texts } = await planned(repo, {});
  await publishVersion(io, place, record, texts);
  return repo;
}

describe("the draft of a publication", () => {
  it("suggests the version that the changes require", async () => {
    const repo = (await publishedOnce()).write("openapi.yaml", api("{ enum: [a, b], title: new }"));
    const { version, wanted, follows } = await draft(repo);
    assert.deepEqual([version, wanted, follows], ["1.0.0", "1.0.1", "1.0.0"]);
  });

  it("suggests no version if the document has a suitable one", async () => {
    const repo = (await publishedOnce()).write("openapi.yaml", api("{ enum: [a, b] }", "1.1.0"));
    assert.equal((await draft(repo)).wanted, null);
  });

  it("offers each folder from the root to the document for the first version", async () => {
    const repo = repository().write("apis/pets/openapi.yaml", api("{}"));
    const { roots } = await draft(repo, "apis/pets/openapi.yaml");
    assert.deepEqual(
      roots.map((root) => root.slice(repo.folder.length)),
      ["", "/apis", "/apis/pets"],
    );
  });

  it("offers only the folder that already has a ledger or a configuration", async () => {
    assert.equal((await draft(await publishedOnce())).roots.length, 1);
    const repo = repository()
      .write("apis/openapi.yaml", api("{}"))
      .write("contract-guard.yaml", "versions: semver\n");
    assert.deepEqual((await draft(repo, "apis/openapi.yaml")).roots, [repo.folder]);
  });

  it("rejects a breaking change that is not approved", async () => {
    const repo = (await publishedOnce()).write("openapi.yaml", api("{ enum: [a] }"));
    const refused = await draftPublication(io, requestFor(repo, "openapi.yaml"));
    assert.equal(refused.kind === "refused" && refused.code, "unapproved-breaks");
  });
});

describe("the plan of a publication", () => {
  it("changes no file if nothing but the defaults is wanted", async () => {
    const repo = repository().write("openapi.yaml", api("{}"));
    assert.deepEqual(changesOf(repo, await planned(repo, {})), {});
  });

  it("sets the version in the document, and stores that text", async () => {
    const repo = (await publishedOnce()).write("openapi.yaml", api("{ enum: [a, b, c] }"));
    const found = await planned(repo, { version: "1.1.0" });
    const text = api("{ enum: [a, b, c] }", "1.1.0");
    assert.deepEqual(changesOf(repo, found), { "openapi.yaml": text });
    assert.deepEqual([found.record.version, [...found.texts.values()], found.text], ["1.1.0", [text], text]);
  });

  it("writes another name into a new configuration", async () => {
    const repo = repository().write("apis/openapi.yaml", api("{}"));
    const found = await planned(repo, { api: "pets" }, "apis/openapi.yaml");
    const { "contract-guard.yaml": config = "" } = changesOf(repo, found);
    assert.match(config, /^apis:\n {2}pets:\n {4}document: apis\/openapi.yaml\n$/m);
    assert.deepEqual([found.place.api, found.place.root], ["pets", repo.folder]);
  });

  it("writes another folder into a new configuration in that folder", async () => {
    const repo = repository().write("apis/openapi.yaml", api("{}"));
    const found = await planned(repo, { root: repo.at("apis"), api: "pets" }, "apis/openapi.yaml");
    assert.deepEqual(Object.keys(changesOf(repo, found)), ["apis/contract-guard.yaml"]);
    assert.equal(found.place.root, repo.at("apis"));
  });

  const configs: readonly { readonly title: string; readonly before: string; readonly after: string }[] = [
    {
      title: "adds the name to a block mapping",
      before: "apis:\n  other:\n    document: other.yaml\n",
      after: "apis:\n  pets:\n    document: openapi.yaml\n  other:\n    document: other.yaml\n",
    },
    {
      title: "adds the name to a flow mapping",
      before: "apis: { other: { document: other.yaml } }\n",
      after: "apis: { pets: { document: openapi.yaml }, other: { document: other.yaml } }\n",
    },
    {
      title: "adds the list of APIs, with the same line ends",
      before: "versions: semver\r\n",
      after: "versions: semver\r\napis:\r\n  pets:\r\n    document: openapi.yaml\r\n",
    },
    {
      title: "renames the API of the document",
      before: "apis:\n  shop: # ours\n    document: openapi.yaml\n",
      after: "apis:\n  pets: # ours\n    document: openapi.yaml\n",
    },
  ];
  for (const { title, before, after } of configs)
    it(`${title} in an existing configuration`, async () => {
      const repo = repository()
        .write("openapi.yaml", api("{}"))
        .write("other.yaml", api("{}"))
        .write("contract-guard.yaml", before);
      assert.deepEqual(changesOf(repo, await planned(repo, { api: "pets" })), {
        "contract-guard.yaml": after,
      });
    });

  const refusals: readonly {
    readonly title: string;
    readonly wish: Partial<PublicationWish>;
    readonly config?: string;
    readonly code: string;
  }[] = [
    { title: "a version that is too low", wish: { version: "0.9.0" }, code: "version-misfit" },
    { title: "a published version", wish: { version: "1.0.0" }, code: "version-misfit" },
    { title: "an invalid name", wish: { version: "1.1.0", api: "../pets" }, code: "api-name" },
    {
      title: "a name that a configuration of unknown structure cannot take",
      wish: { version: "1.1.0", api: "pets" },
      config: "apis: []\n",
      code: "config",
    },
  ];
  for (const { title, wish, config, code } of refusals)
    it(`rejects ${title}`, async () => {
      const repo = (await publishedOnce()).write("openapi.yaml", api("{ enum: [a, b, c] }"));
      const { api: name, root } = await draft(repo);
      if (config !== undefined) repo.write("contract-guard.yaml", config);
      const found = await planPublication(io, requestFor(repo, "openapi.yaml"), {
        ...{ api: name, root, version: "1.0.0" },
        ...wish,
      });
      assert.equal(found.kind === "refused" && found.code, code);
    });

  it("rejects the name of another API with published versions", async () => {
    const repo = (await publishedOnce()).write("other.yaml", api("{}"));
    const found = await plan(repo, { api: "openapi" }, "other.yaml");
    assert.equal(found.kind, "refused");
  });
});
