import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { findLatestInLedger, nodeIo, publishVersion, readDocument } from "../../src/published/index";
import {
  createChecker,
  resolvePublished,
  findWorkspaceConfig,
  preparePublication,
  type Publication,
  type Refusal,
} from "../../src/service/index";
import { repository, temporaryFolder, type TestRepository } from "../published/repository";
import { api, said } from "./check-pair";
import { messageFor } from "../engine/message";

const io = nodeIo();
const read = (uri: string) => readDocument(io, uri);
const date = "2026-05-01T00:00:00.000Z";

async function prepare(repo: TestRepository, path = "openapi.yaml"): Promise<Publication | Refusal> {
  const file = repo.at(path);
  return preparePublication(io, { file, text: readFileSync(file, "utf8"), readFile: read, date });
}

async function publish(repo: TestRepository, path?: string): Promise<Publication> {
  const prepared = await prepare(repo, path);
  assert.ok(prepared.kind === "ready", JSON.stringify(prepared));
  const done = await publishVersion(io, prepared.place, prepared.record, prepared.texts);
  assert.ok("folder" in done);
  return prepared;
}

async function check(repo: TestRepository, path = "openapi.yaml") {
  const file = repo.at(path);
  const bases = await resolvePublished(io, file, await findWorkspaceConfig(io, file, read));
  return createChecker().check({
    ...bases,
    head: { uri: pathToFileURL(file).href, text: readFileSync(file, "utf8") },
    readFile: read,
  });
}

const entry = (version: string, openapi = "3.1.0") => `openapi: ${openapi}
info: { title: Pets, version: ${version} }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { $ref: "parts/pet.yaml#/Pet" } } }
`;
const parts = `Owner: { type: object, properties: { name: { type: string } } }
Pet:
  type: object
  required: [name]
  properties:
    name: { type: string }
    owner: { $ref: "#/Owner" }
    friend: { $ref: "pet.yaml#/Pet" }
`;

function messagesOf({ added }: Publication["permanent"]): string[] {
  return added.map(({ message }) => message);
}

describe("publishing", () => {
  it("stores a document of one file unchanged, and compares with it afterwards", async () => {
    const text = `${api("{ enum: [a, b] }")}# a remark\n`;
    const repo = repository().write("openapi.yaml", text).commit();
    const { record, follows, permanent, place } = await publish(repo);
    assert.deepEqual([record.form, record.version, place.api, follows], ["file", "1.0.0", "openapi", null]);
    assert.equal(permanent.isFirst, true);
    assert.deepEqual(messagesOf(permanent), [messageFor("path-added", { path: "/things" })]);
    assert.equal(record.commit, repo.git("rev-parse", "HEAD").trim());
    const kept = await findLatestInLedger(io, place);
    assert.equal(kept?.kind === "published" && kept.text, text);
    assert.equal(said(await check(repo)), "compatible");
    repo.write("openapi.yaml", api("{ enum: [a] }"));
    const report = await check(repo);
    assert.equal(said(report), "breaking enum-value-removed:breaking");
    assert.deepEqual([report.base?.source, report.base?.date], ["ledger", date]);
  });

  it("finds a stored part that the document refers to by an absolute path", async () => {
    const repo = repository().write("parts/pet.yaml", parts);
    const place = pathToFileURL(repo.at("parts/pet.yaml")).href;
    repo.write("openapi.yaml", entry("1.0.0").replace("parts/pet.yaml", place));
    assert.equal((await publish(repo)).record.form, "files");
    assert.equal(said(await check(repo)), "compatible");
    repo.write("parts/pet.yaml", parts.replace("required: [name]", "required: []"));
    assert.equal((await check(repo)).verdict, "breaking");
  });

  it("records no commit for a text that no commit contains", async () => {
    const repo = repository()
      .write("openapi.yaml", api("{}"))
      .commit()
      .write("openapi.yaml", api("{ type: string }", "1.0.1"));
    assert.equal((await publish(repo)).record.commit, null);
  });

  it("bundles several files, and maps each location to its file and line", async () => {
    const repo = repository().write("openapi.yaml", entry("1.0.0")).write("parts/pet.yaml", parts);
    const { record, texts } = await publish(repo);
    assert.deepEqual([record.form, [...texts.keys()]], ["bundle", ["openapi.json", "openapi.json.map"]]);
    assert.equal(said(await check(repo)), "compatible");
    repo.write("parts/pet.yaml", parts.replace("required: [name]", "required: []"));
    const [finding] = (await check(repo)).findings;
    assert.ok(finding?.base);
    assert.match(finding.base.uri, /\/openapi\.json$/);
    const kept = await findLatestInLedger(io, { root: repo.folder, api: "openapi" });
    assert.ok(kept?.kind === "published");
    assert.equal(await kept.readFile(finding.base.uri), texts.get("openapi.json"));
    assert.deepEqual(finding.base.origin, { path: "parts/pet.yaml", line: 3, character: 13 });
    assert.equal(finding.head.uri, pathToFileURL(repo.at("parts/pet.yaml")).href);
  });

  /** Documents of several files that the bundler rejects, or whose bundle would not be equivalent. */
  const refused: Readonly<Record<string, readonly [document: string, others: string]>> = {
    "OpenAPI 3.2": [entry("1.0.0", "3.2.0"), parts],
    "a discriminator that names files": [
      entry("1.0.0"),
      parts.replace(
        "type: object\n  required",
        "oneOf: [{ $ref: '#/Owner' }]\n  discriminator: { propertyName: name, mapping: { o: 'pet.yaml#/Owner' } }\n  required",
      ),
    ],
    "a number that JavaScript cannot hold": [
      entry("1.0.0"),
      parts.replace("name: { type: string }", "name: { type: integer, maximum: 9007199254740993 }"),
    ],
  };
  for (const [what, [document, others]] of Object.entries(refused))
    it(`stores the files unchanged with ${what}`, async () => {
      const repo = repository().write("openapi.yaml", document).write("parts/pet.yaml", others);
      const { record } = await publish(repo);
      assert.deepEqual(
        [record.form, record.files.map(({ path }) => path)],
        ["files", ["files/openapi.yaml", "files/parts/pet.yaml"]],
      );
      assert.equal(said(await check(repo)), "compatible");
      repo.write("parts/pet.yaml", others.replace("required: [name]", "required: []"));
      const report = await check(repo);
      assert.ok(report.findings.some(({ base }) => base?.uri.endsWith("/parts/pet.yaml")));
    });

  it("follows the newest version, and lists what is new", async () => {
    const repo = repository().write("openapi.yaml", api("{ enum: [a] }"));
    await publish(repo);
    repo.write("openapi.yaml", api("{ enum: [a, b] }", "1.1.0"));
    const { follows, permanent } = await publish(repo);
    assert.equal(follows, "1.0.0");
    assert.deepEqual(messagesOf(permanent), [
      messageFor("enum-value-added", {
        ...{ subject: "the request body", value: '"b"', inHeader: false },
      }),
    ]);
  });

  it("stores each API of a configuration under its name", async () => {
    const repo = repository()
      .write("contract-guard.yaml", "apis: { orders: { document: services/orders/*.yaml } }")
      .write("services/orders/api.yaml", api("{}"));
    const { place } = await publish(repo, "services/orders/api.yaml");
    assert.deepEqual(place, { root: repo.folder, api: "orders" });
    assert.equal(said(await check(repo, "services/orders/api.yaml")), "compatible");
  });

  it("works outside of a repository", async () => {
    const folder = temporaryFolder();
    const bare = repository(folder, true).write("openapi.yaml", api("{}"));
    assert.equal((await publish(bare)).follows, null);
    assert.equal(said(await check(bare)), "compatible");
  });

  /** Changes to the published document `api("{ enum: [a, b] }")`, version 1.0.0, and the expected problem. */
  const refusals: Readonly<Record<string, readonly [text: string, code: string, message: RegExp]>> = {
    "an unapproved break": [
      api("{ enum: [a] }", "2.0.0"),
      "unapproved-breaks",
      /breaks clients of 1\.0\.0: 1 breaking change is not approved/,
    ],
    "the version of before": [api("{ enum: [a, b] }"), "version-misfit", /still 1\.0\.0/],
    "a version that says too little": [
      api("{ enum: [a, b, c] }", "1.0.1"),
      "version-misfit",
      /require 1\.1\.0/,
    ],
    "a version that is no folder's name": [
      api("{ enum: [a, b] }", "../../x"),
      "version-name",
      /is not a valid folder name/,
    ],
    "no version": [
      api("{ enum: [a, b] }").replace(", version: 1.0.0", ""),
      "version-misfit",
      /`info\.version` is missing/,
    ],
    "what is no OpenAPI": ["a: 1", "not-openapi", /not an OpenAPI document/],
    "what is no YAML": ["openapi: [", "syntax", /not valid/],
    "a file that is missing": [
      api("{ $ref: 'none.yaml' }", "1.1.0"),
      "missing-file",
      /Cannot read referenced file `none\.yaml`/,
    ],
    "a file outside of the ledger's root": [
      api("{ $ref: '../outside.yaml' }", "1.0.1"),
      "outside-ledger",
      /is outside of/,
    ],
  };
  for (const [what, [text, code, message]] of Object.entries(refusals))
    it(`rejects ${what}`, async () => {
      const outer = repository(temporaryFolder(), true)
        .write("outside.yaml", "enum: [a, b]\n")
        .write("in/x", "");
      const repo = repository(outer.at("in")).write("openapi.yaml", api("{ enum: [a, b] }"));
      await publish(repo);
      repo.write("openapi.yaml", text);
      const answer = await prepare(repo);
      assert.ok(answer.kind === "refused", JSON.stringify(answer));
      assert.equal(answer.code, code);
      assert.match(answer.message, message);
      assert.match(answer.advice, /^[A-Z][^\n]+\.$/);
    });

  it("rejects a document while the ledger or the configuration is damaged", async () => {
    const repo = repository().write("openapi.yaml", api("{}"));
    await publish(repo);
    repo
      .write(".contract-guard/published/openapi/1.0.0/openapi.yaml", "other")
      .write("openapi.yaml", api("{}", "1.0.1"));
    const tampered = await prepare(repo);
    assert.equal(tampered.kind === "refused" && tampered.code, "ledger-tampered");
    repo.write("contract-guard.yaml", "published: nowhere");
    const unsure = await prepare(repo);
    assert.equal(unsure.kind === "refused" && unsure.code, "config");
  });

  /** Long enough for rename detection. */
  const long = (schema: string, version?: string) => `${api(schema, version)}${"# a remark\n".repeat(20)}`;
  const moves: Readonly<Record<string, (repo: TestRepository) => void>> = {
    "in git": (repo) => {
      repo.git("mv", "openapi.yaml", "books.yaml");
      repo.commit();
    },
    "on disk alone": (repo) => {
      repo.write("books.yaml", readFileSync(repo.at("openapi.yaml"), "utf8")).remove("openapi.yaml");
    },
  };
  for (const [how, move] of Object.entries(moves))
    it(`recognizes a document that was moved ${how} since it was published`, async () => {
      for (const isCommitted of [true, false]) {
        const repo = repository().write("openapi.yaml", long("{ enum: [a, b] }"));
        if (isCommitted) repo.commit();
        await publish(repo);
        repo.commit();
        move(repo);
        const report = await check(repo, "books.yaml");
        assert.deepEqual(
          [report.verdict, report.base?.source, report.base?.label],
          ["compatible", "ledger", "1.0.0"],
        );
        repo.write("books.yaml", long("{ enum: [a] }", "1.1.0"));
        assert.equal((await prepare(repo, "books.yaml")).kind, "refused");
        repo.write("books.yaml", long("{ enum: [a, b, c] }", "1.1.0"));
        assert.equal((await publish(repo, "books.yaml")).place.api, "openapi");
        assert.equal((await check(repo, "books.yaml")).base?.label, "1.1.0");
      }
    });

  it("does not use earlier releases for a moved document whose last version is damaged", async () => {
    const repo = repository()
      .write("openapi.yaml", long("{ enum: [a] }", "0.9.0"))
      .commit("v0.9.0")
      .write("openapi.yaml", long("{ enum: [a, b] }"));
    const { place } = await publish(repo);
    repo.commit();
    repo.git("mv", "openapi.yaml", "books.yaml");
    repo.write("books.yaml", long("{ enum: [a] }"));
    assert.equal((await check(repo, "books.yaml")).verdict, "breaking");
    repo.write(`.contract-guard/published/${place.api}/1.0.0/record.json`, "{");
    assert.equal(said(await check(repo, "books.yaml")), "unchecked ledger-damaged");
  });

  it("treats another document next to a published one as new", async () => {
    const repo = repository().write("openapi.yaml", api("{ enum: [a, b] }"));
    await publish(repo);
    repo.commit().write("other.yaml", api("{ enum: [a] }"));
    assert.equal((await publish(repo, "other.yaml")).place.api, "other");
  });

  it("continues the release tags from before the ledger was introduced", async () => {
    const repo = repository()
      .write("openapi.yaml", api("{ enum: [a, b] }"))
      .commit("v1.0.0")
      .write("openapi.yaml", api("{ enum: [a] }", "1.1.0"));
    const answer = await prepare(repo);
    assert.equal(answer.kind === "refused" && answer.code, "unapproved-breaks");
    repo.write("openapi.yaml", api("{ enum: [a, b, c] }", "1.1.0"));
    assert.equal((await publish(repo)).follows, "v1.0.0");
  });
});
