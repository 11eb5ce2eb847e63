import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createWorkerClient, OutOfMemory } from "../../src/server/index";
import type { CheckAnswer, OpenDocument, WorkerClient, WorkerClientOptions } from "../../src/server/index";
import { prepareSample, type Sample } from "../start/sample";

const real = resolve("dist", "worker.js");

/** A worker for the bookshop, with a list of open documents like an editor. */
interface Bench {
  readonly sample: Sample;
  readonly uri: string;
  readonly documents: Map<string, OpenDocument>;
  readonly logged: string[];
  readonly start: (options?: Partial<WorkerClientOptions>) => WorkerClient;
  /** Adds a text to the list and sends it to the worker. */
  readonly open: (client: WorkerClient, uri: string, text: string, version?: number) => void;
}

function bench(): () => Bench {
  let home = "";
  let current: Bench | undefined;
  let clients: WorkerClient[] = [];
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "contract-guard-worker-"));
    clients = [];
    const sample = prepareSample(join(home, "bookshop"));
    const documents = new Map<string, OpenDocument>();
    const logged: string[] = [];
    current = {
      sample,
      uri: pathToFileURL(sample.file).href,
      documents,
      logged,
      start(options = {}) {
        const log = (level: string, message: string) => {
          if (level !== "debug") logged.push(message);
        };
        const known = () => documents.values();
        const client = createWorkerClient({ script: real, documents: known, log, ...options });
        clients.push(client);
        return client;
      },
      open(client, uri, text, version = 1) {
        documents.set(uri, { uri, version, text });
        client.open({ uri, version, text });
      },
    };
  });
  afterEach(async () => {
    await Promise.all(clients.map((client) => client.dispose()));
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });
  return () => {
    if (!current) throw new Error("No test runs.");
    return current;
  };
}

const text = (sample: Sample) => readFileSync(sample.file, "utf8");
const git = (sample: Sample, ...args: string[]) =>
  execFileSync("git", ["-C", sample.folder, ...args], { encoding: "utf8" });
const verdict = (answer: CheckAnswer | undefined) =>
  answer && [answer.report.verdict, answer.report.base?.label];

describe("the worker", () => {
  const given = bench();

  it("reports on the open text, not on the text on disk", async () => {
    const { sample, uri, start, open } = given();
    const client = start();
    open(client, uri, git(sample, "show", "v1.4.0:openapi.yaml"));
    assert.deepEqual(verdict(await client.ask("check", { uri, version: 1 })), ["compatible", "v1.4.0"]);
  });

  it("proves findings of the open text only", async () => {
    const { sample, uri, start, open } = given();
    const client = start();
    open(client, uri, text(sample));
    const answer = await client.ask("check", { uri, version: 1 });
    const finding = answer?.report.findings.find(({ rule }) => rule === "enum-value-removed");
    assert.ok(finding);
    const { fingerprint } = finding;
    const proved = await client.ask("proof", { uri, version: 1, fingerprint });
    assert.equal(proved?.proof?.exchange.request.url, "https://api.bookshop.example/books?genre=cooking");
    assert.equal(await client.ask("proof", { uri, version: 2, fingerprint }), undefined);
    assert.equal(await client.ask("proof", { uri, version: 1, fingerprint: "0" }), undefined);
    assert.equal(
      await client.ask("proof", { uri: "file:///other.yaml", version: 1, fingerprint }),
      undefined,
    );
  });

  it("writes findings of the open text, or its report, as Markdown", async () => {
    const { sample, uri, start, open } = given();
    const client = start();
    open(client, uri, text(sample));
    const answer = await client.ask("check", { uri, version: 1 });
    const removed = answer?.report.findings.find(({ rule }) => rule === "enum-value-removed");
    const about = { uri, version: 1, directory: sample.folder };
    const one = await client.ask("markdown", { ...about, fingerprints: [removed?.fingerprint ?? ""] });
    assert.match(
      one ?? "",
      /^#### Enum value `cooking` was removed from `Genre`\.\n\n`openapi\.yaml:\d+:\d+`/,
    );
    assert.match(one ?? "", /```http\nGET https:\/\/api\.bookshop\.example\/books\?genre=cooking\n```/);
    assert.equal(one?.split("####").length, 2);
    assert.match((await client.ask("markdown", about)) ?? "", /^### ❌ \d+ breaking changes since v1\.4\.0/);
    assert.equal(await client.ask("markdown", { ...about, version: 2 }), undefined);
  });

  it("finds the approval of a finding in its file", async () => {
    const { sample, uri, start, open } = given();
    const client = start();
    open(client, uri, text(sample));
    const before = await client.ask("check", { uri, version: 1 });
    const fingerprint = before?.report.findings[0]?.fingerprint ?? "";
    const about = { uri, version: 1, fingerprint };
    assert.equal(await client.ask("approval", about), undefined);
    const decided = {
      reason: "benign",
      words: "x",
      owner: "jane",
      expires: "2999-12-31",
      ticket: null,
    } as const;
    const approved = await client.ask("approve", { uri, version: 1, decided: { ...decided, fingerprint } });
    assert.ok(approved && "file" in approved);
    await client.ask("check", { uri, version: 1 });
    const place = await client.ask("approval", about);
    assert.deepEqual([place?.uri, place?.expires], [pathToFileURL(approved.file).href, "2999-12-31"]);
    const line = readFileSync(approved.file, "utf8").split("\n")[place?.expiresAt.start.line ?? 0];
    assert.equal(
      line?.slice(place?.expiresAt.start.character, place?.expiresAt.end.character),
      '"2999-12-31"',
    );
  });

  it("describes the contract elements of the open text only", async () => {
    const { sample, uri, start, open } = given();
    const client = start();
    const whole = text(sample);
    open(client, uri, whole);
    await client.ask("check", { uri, version: 1 });
    const marks = await client.ask("marks", { uri, version: 1 });
    const genre = marks?.find(({ at }) => at.pointer === "/components/schemas/Genre");
    assert.deepEqual(genre?.reach, { operations: 2, requests: 1, responses: 2 });
    const pointer = "/components/schemas/Genre";
    const uses = await client.ask("uses", { uri, version: 1, file: uri, pointer, of: "findings" });
    assert.deepEqual(
      uses?.map((use) => use.pointer),
      ["/components/schemas/Genre/enum"],
    );
    const line = whole.slice(0, whole.indexOf("subtitle:")).split("\n").length - 1;
    const position = { line, character: 8 };
    const element = await client.ask("element", { uri, version: 1, file: uri, position });
    assert.deepEqual([element?.kind, element?.published?.label], ["property", "v1.4.0"]);
    assert.equal(await client.ask("marks", { uri, version: 2 }), undefined);
    assert.equal(
      await client.ask("uses", { uri, version: 2, file: uri, pointer, of: "findings" }),
      undefined,
    );
    assert.equal(await client.ask("element", { uri, version: 2, file: uri, position }), undefined);
  });

  it("cancels the search for the fix of all findings with a check of the same document", async () => {
    const { sample, uri, start, open } = given();
    const client = start();
    open(client, uri, text(sample));
    await client.ask("check", { uri, version: 1 });
    const whole = client.ask("repairAll", { uri, version: 1 });
    const answer = await client.ask("check", { uri, version: 1 });
    assert.equal(answer?.report.verdict, "breaking");
    assert.equal(await whole, undefined);
  });

  it("applies edits in order", async () => {
    const { sample, uri, documents, start, open } = given();
    const client = start();
    const before = git(sample, "show", "v1.4.0:openapi.yaml");
    const offset = before.indexOf(", cooking");
    open(client, uri, before);
    const after = before.replace(", cooking", "");
    documents.set(uri, { uri, version: 2, text: after });
    client.change(
      uri,
      2,
      [
        { offset, length: 0, text: ", x" },
        { offset, length: 12, text: "" },
      ],
      after.length,
    );
    const { report } = (await client.ask("check", { uri, version: 2 })) ?? {};
    assert.deepEqual(
      report?.findings.map(({ rule }) => rule),
      ["enum-value-removed"],
    );
  });

  it("requests the complete text if edits do not fit", async () => {
    const { sample, uri, documents, start, open } = given();
    const client = start();
    open(client, uri, "openapi: 3.1.0\n");
    documents.set(uri, { uri, version: 2, text: text(sample) });
    client.change(uri, 2, [{ offset: 3, length: 1, text: "" }], text(sample).length);
    assert.deepEqual(verdict(await client.ask("check", { uri, version: 2 })), ["breaking", "v1.4.0"]);
  });

  it("cancels a check when the text is edited", async () => {
    const { sample, uri, documents, start, open } = given();
    const client = start();
    open(client, uri, text(sample));
    const overtaken = client.ask("check", { uri, version: 1 });
    const after = `${text(sample)}# edited\n`;
    documents.set(uri, { uri, version: 2, text: after });
    client.change(uri, 2, [{ offset: text(sample).length, length: 0, text: "# edited\n" }], after.length);
    const newest = client.ask("check", { uri, version: 2 });
    assert.equal(await overtaken, undefined);
    assert.deepEqual(verdict(await newest), ["breaking", "v1.4.0"]);
  });

  it("checks closed documents with their text on disk, within the budget", async () => {
    const { sample, uri, start } = given();
    const client = start();
    const { length } = text(sample);
    const folders = [sample.folder];
    const { uris } = await client.ask("apis", { folders });
    assert.deepEqual(uris, [uri]);
    const checked = await client.ask("checkClosed", { uri, budget: length });
    assert.equal(checked?.kind, "checked");
    assert.deepEqual(
      [checked.verdict.verdict, checked.verdict.base?.label, checked.verdict.summary.breaking, checked.size],
      ["breaking", "v1.4.0", 5, length],
    );
    assert.deepEqual({ findings: [], ...checked.verdict }.findings, []);
    const over = await client.ask("checkClosed", { uri, budget: length - 1 });
    assert.equal(over?.kind === "unchecked" && over.unchecked.code, "budget");
    const missing = await client.ask("checkClosed", { uri: `${uri}.json` });
    assert.equal(missing?.kind, "missing");
    mkdirSync(join(sample.folder, "folder.yaml"));
    const folder = pathToFileURL(join(sample.folder, "folder.yaml")).href;
    const unread = await client.ask("checkClosed", { uri: folder });
    assert.equal(unread?.kind === "unchecked" && unread.unchecked.code, "unreadable");
  });

  it("checks an open document before a closed one", async () => {
    const { sample, uri, start, open } = given();
    const client = start();
    const other = pathToFileURL(join(sample.folder, "other.yaml")).href;
    open(client, other, text(sample));
    const closed = client.ask("checkClosed", { uri });
    const checked = client.ask("check", { uri: other, version: 1 });
    assert.equal(await closed, undefined);
    assert.notEqual(await checked, undefined);
    const again = await client.ask("checkClosed", { uri });
    assert.equal(again?.kind, "checked");
  });

  it("does not check an outdated version", async () => {
    const { sample, uri, start, open } = given();
    const client = start();
    open(client, uri, text(sample), 5);
    assert.equal(await client.ask("check", { uri, version: 4 }), undefined);
  });

  it("detects a release made in the meantime", async () => {
    const { sample, uri, start, open } = given();
    const client = start();
    open(client, uri, text(sample));
    assert.deepEqual(verdict(await client.ask("check", { uri, version: 1 })), ["breaking", "v1.4.0"]);
    git(
      sample,
      "-c",
      "user.name=Bookshop",
      "-c",
      "user.email=api@bookshop.example",
      "commit",
      "-qam",
      "Publish 2.0.0",
    );
    git(sample, "tag", "v2.0.0");
    assert.deepEqual(verdict(await client.ask("check", { uri, version: 1 })), ["compatible", "v2.0.0"]);
  });

  it("accepts a git ref or a file as the published version", async () => {
    const { sample, uri, start, open } = given();
    const client = start();
    open(client, uri, text(sample));
    const ask = async (base: string) =>
      verdict(await client.ask("check", { uri, version: 1, base, directory: sample.folder }));
    assert.deepEqual(await ask("v1.3.0"), ["breaking", "v1.3.0"]);
    writeFileSync(join(sample.folder, "old.yaml"), text(sample));
    assert.deepEqual(await ask("old.yaml"), ["compatible", "old.yaml"]);
    writeFileSync(join(sample.folder, "old.yaml"), git(sample, "show", "v1.4.0:openapi.yaml"));
    assert.deepEqual(await ask("old.yaml"), ["breaking", "old.yaml"]);
  });

  for (const [uri, base, code] of [
    ["untitled:Untitled-1", undefined, "not-on-disk"],
    [undefined, "https://127.0.0.1:1/openapi.yaml", "url-unreachable"],
  ] as const) {
    it(`reports why it does not check: ${code}`, async () => {
      const { sample, uri: onDisk, start, open } = given();
      const client = start();
      const document = uri ?? onDisk;
      open(client, document, text(sample));
      const answer = await client.ask("check", { uri: document, version: 1, ...(base && { base }) });
      assert.deepEqual([answer?.report.verdict, answer?.report.unchecked?.code], ["unchecked", code]);
    });
  }

  it("runs git only after the workspace is trusted", async () => {
    const { sample, uri, start, open } = given();
    const client = start({ trusted: () => false });
    open(client, uri, text(sample));
    const before = await client.ask("check", { uri, version: 1 });
    assert.equal(before?.report.unchecked?.code, "restricted");
    assert.deepEqual(await client.ask("offered", { uri }), []);
    client.trust();
    assert.deepEqual(verdict(await client.ask("check", { uri, version: 1 })), ["breaking", "v1.4.0"]);
  });

  it("reports why it does not check if git is not on the PATH", async () => {
    const { sample, uri, start, open } = given();
    const before = process.env.PATH;
    // The thread gets a copy of the environment when it starts.
    process.env.PATH = join(sample.folder, "nothing");
    try {
      const client = start();
      open(client, uri, text(sample));
      const answer = await client.ask("check", { uri, version: 1 });
      assert.deepEqual([answer?.report.verdict, answer?.report.unchecked?.code], ["unchecked", "no-git"]);
      assert.deepEqual(await client.ask("offered", { uri }), []);
    } finally {
      process.env.PATH = before;
    }
  });

  it("returns only the published documents that a finding refers to", async () => {
    const { sample, uri, start, open } = given();
    const client = start();
    open(client, uri, text(sample));
    const { report } = (await client.ask("check", { uri, version: 1 })) ?? {};
    const published = report?.findings.find(({ base }) => base)?.base?.uri ?? "";
    assert.equal(
      await client.ask("readPublished", { uri: published }),
      git(sample, "show", "v1.4.0:openapi.yaml"),
    );
    assert.equal(
      await client.ask("readPublished", { uri: "contract-published:/v1~0/openapi.yaml" }),
      undefined,
    );
  });

  it("returns the page of a rule", async () => {
    const client = given().start();
    assert.match((await client.ask("rulePage", { rule: "enum-value-removed" })) ?? "", /^# /);
    assert.equal(await client.ask("rulePage", { rule: "__proto__" }), undefined);
  });
});

describe("a document in several files", () => {
  const given = bench();
  const genres = (...names: string[]) => `Genre:\n  type: string\n  enum: [${names.join(", ")}]\n`;

  /** Publishes the bookshop with its genres in a separate file. */
  function publishInTwoFiles(sample: Sample): string {
    const whole = git(sample, "show", "v1.4.0:openapi.yaml");
    const root = whole.replaceAll("#/components/schemas/Genre", "./genres.yaml#/Genre");
    writeFileSync(sample.file, root);
    writeFileSync(join(sample.folder, "genres.yaml"), genres("novel", "poetry"));
    git(sample, "add", ".");
    git(
      sample,
      "-c",
      "user.name=Bookshop",
      "-c",
      "user.email=api@bookshop.example",
      "commit",
      "-qm",
      "Publish 1.5.0",
    );
    git(sample, "tag", "v1.5.0");
    return root;
  }

  it("is read from the editor first, then from disk; findings are located in the correct file", async () => {
    const { sample, uri, start, open } = given();
    const client = start();
    open(client, uri, publishInTwoFiles(sample));
    const other = pathToFileURL(join(sample.folder, "genres.yaml")).href;
    const ask = async () => {
      const answer = await client.ask("check", { uri, version: 1 });
      const configuration = pathToFileURL(join(sample.folder, "contract-guard.yaml")).href;
      assert.deepEqual(answer?.files, [configuration, other]);
      return answer.report.findings.map(({ rule, head }) => [rule, head.uri]);
    };
    assert.deepEqual(await ask(), []);
    open(client, other, genres("novel"));
    assert.deepEqual(await ask(), [["enum-value-removed", other]]);
    client.close(other);
    assert.deepEqual(await ask(), []);
    writeFileSync(join(sample.folder, "genres.yaml"), genres("poetry"));
    assert.deepEqual(await ask(), [["enum-value-removed", other]]);
  });
});

describe("a worker that crashes", () => {
  const given = bench();

  /** The real worker, which exits when the page of the rule `crash` is requested, up to `times` times. */
  function fragile(folder: string, times: number): string {
    const script = join(folder, "fragile.js");
    const count = join(folder, "crashes");
    writeFileSync(count, "");
    writeFileSync(
      script,
      `const { appendFileSync, readFileSync } = require("node:fs");
       const count = ${JSON.stringify(count)};
       require("node:worker_threads").parentPort.on("message", ({ question }) => {
         if (question?.rule !== "crash" || readFileSync(count).length >= ${times}) return;
         appendFileSync(count, "x");
         process.exit(7);
       });
       require(${JSON.stringify(real)});`,
    );
    return script;
  }

  it("is started again with every document, and reports it once", async () => {
    const { sample, uri, logged, start, open } = given();
    const client = start({ script: fragile(sample.folder, 1) });
    open(client, uri, text(sample));
    const check = client.ask("check", { uri, version: 1 });
    const crash = client.ask("rulePage", { rule: "crash" });
    assert.deepEqual(verdict(await check), ["breaking", "v1.4.0"]);
    assert.equal(await crash, undefined);
    assert.deepEqual(logged, ["The worker stopped (exit code 7). Restarting it."]);
  });

  it("does not repeat a request a third time after two crashes", async () => {
    const { sample, uri, start, open } = given();
    const client = start({ script: fragile(sample.folder, 2) });
    open(client, uri, text(sample));
    await assert.rejects(
      client.ask("rulePage", { rule: "crash" }),
      /^Error: The worker stopped: exit code 7\.$/,
    );
    assert.deepEqual(verdict(await client.ask("check", { uri, version: 1 })), ["breaking", "v1.4.0"]);
  });

  it("reports a request that exceeds the memory limit, and answers the others", async () => {
    const { sample, uri, logged, start, open } = given();
    const client = start({ megabytes: 40 });
    const schemas = Array.from({ length: 100_000 }, (_, nth) => `    Thing${nth}: { type: object }\n`);
    open(client, uri, `${text(sample)}${schemas.join("")}`);
    await assert.rejects(client.ask("check", { uri, version: 1 }), OutOfMemory);
    assert.equal(logged.length, 2);
    open(client, uri, text(sample), 2);
    assert.deepEqual(verdict(await client.ask("check", { uri, version: 2 })), ["breaking", "v1.4.0"]);
  });

  it("answers no requests after it was disposed of", async () => {
    const client = given().start();
    const open = client.ask("rulePage", { rule: "enum-value-removed" });
    await client.dispose();
    assert.deepEqual([await open, await client.ask("rulePage", { rule: "x" })], [undefined, undefined]);
  });
});
