import assert from "node:assert/strict";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createWorkerClient, type WorkerClient } from "../../src/server/index";
import { repository } from "../published/repository";

const versions = [
  { tag: "v1.0.0", enums: "novel", more: "" },
  {
    tag: "v1.1.0",
    enums: "novel, poetry",
    more: "        - { name: limit, in: query, schema: { type: integer } }\n",
  },
  {
    tag: "v1.2.0",
    enums: "poetry",
    more: "        - { name: limit, in: query, schema: { type: integer } }\n",
  },
];

const text = ({ tag, enums, more }: (typeof versions)[number]) => `openapi: 3.1.0
info: { title: Books, version: ${tag.slice(1)} }
paths:
  /books:
    get:
      parameters:
        - { name: genre, in: query, schema: { enum: [${enums}] } }
${more}      responses: { "200": { description: The books } }
`;

describe("the history of a document", () => {
  let client: WorkerClient | undefined;
  beforeEach(() => {
    client = createWorkerClient({
      script: resolve("dist", "worker.js"),
      documents: () => [],
      log: () => undefined,
    });
  });
  afterEach(async () => client?.dispose());
  const worker = () => {
    assert.ok(client);
    return client;
  };

  function library() {
    const one = repository();
    one.write("other.yaml", "openapi: 3.1.0\n").commit("v0.9.0", "other/v3.0.0");
    for (const version of versions) one.write("openapi.yaml", text(version)).commit(version.tag);
    return { ...one, uri: pathToFileURL(one.at("openapi.yaml")).href };
  }

  it("lists the release tags, newest first, with date and author, without those of other components", async () => {
    const { uri } = library();
    const listed = await worker().ask("history", { uri });
    assert.ok(!("code" in listed));
    assert.deepEqual(
      listed.map(({ label, author, spec }) => [label, author, spec]),
      ["v1.2.0", "v1.1.0", "v1.0.0", "v0.9.0"].map((label) => [label, "Ann", `refs/tags/${label}`]),
    );
    for (const { date } of listed) assert.match(date, /^2024-01-01T/);
  });

  const verdicts = [
    { spec: "v1.2.0", previous: "v1.1.0", verdict: ["breaking", 1] },
    { spec: "v1.1.0", previous: "v1.0.0", verdict: ["compatible", 0] },
    { spec: "v1.2.0", previous: "v1.0.0", verdict: ["breaking", 1] },
    { spec: "v1.0.0", previous: "v0.9.0", verdict: ["unpublished", 0] },
    { spec: "v0.9.0", previous: "v1.0.0", verdict: ["not-contained"] },
    { spec: "v9.9.9", previous: "v1.0.0", verdict: ["no-such-ref"] },
  ];
  it("has a verdict on a version against any other", async () => {
    const { uri } = library();
    for (const { spec, previous, verdict } of verdicts) {
      const answer = await worker().ask("pastVerdict", { uri, spec, previous });
      assert.ok(answer);
      const got = "code" in answer ? [answer.code] : [answer.verdict, answer.summary.breaking];
      assert.deepEqual(got, verdict, `${spec} against ${previous}`);
    }
  });

  it("opens the text of a version", async () => {
    const { uri } = library();
    const opened = await worker().ask("pastVersion", { uri, spec: "v1.0.0" });
    assert.ok("uri" in opened);
    assert.equal(await worker().ask("readPublished", { uri: opened.uri }), versions[0] && text(versions[0]));
    const none = await worker().ask("pastVersion", { uri, spec: "v0.9.0" });
    assert.equal("code" in none && none.code, "not-contained");
  });

  const parameters = "/paths/~1books/get/parameters";
  const sinces = [
    { pointer: "/paths/~1books", since: "v1.0.0" },
    { pointer: `${parameters}/0`, since: "v1.0.0" },
    { pointer: `${parameters}/1`, since: "v1.1.0" },
    { pointer: `${parameters}/0/schema/enum/0`, since: "v1.1.0" },
    { pointer: `${parameters}/0/schema`, since: undefined },
  ];
  it("knows since which version an element has been part of the contract", async () => {
    const { uri } = library();
    const opened = await worker().ask("pastVersion", { uri, spec: "v1.2.0" });
    assert.ok("uri" in opened);
    const file = opened.uri;
    for (const { pointer, since } of sinces) {
      const at = { uri: file, pointer };
      const answer = await worker().ask("since", { uri, label: "v1.2.0", at });
      assert.deepEqual(answer, since === undefined ? undefined : { label: since, isFirst: true }, pointer);
    }
    const at = { uri: file, pointer: "/paths/~1books" };
    assert.equal(await worker().ask("since", { uri, label: "main", at }), undefined);
  });

  it("is unknown if the published version is a file", async () => {
    const one = library();
    const { uri } = one;
    one.write(
      "contract-guard.yaml",
      "apis: { books: { document: openapi.yaml, published: { file: old.yaml } } }\n",
    );
    const listed = await worker().ask("history", { uri });
    assert.equal("code" in listed && listed.code, "no-history");
  });
});
