import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createWorkerClient } from "../../src/worker/index";
import type { Fetched, FetchRequest, ShownReport, WorkerClient } from "../../src/worker/index";
import { repository } from "../baseline/repository";
import { api } from "../check/pair";

/** What a server may do, with what the worker then says. */
const answers: Readonly<Record<string, readonly [answer: (response: ServerResponse) => void, says: string]>> =
  {
    "/part.yaml": [(response) => response.setHeader("etag", '"1"').end("enum: [a]"), "not-openapi"],
    "/ok": [(response) => response.setHeader("etag", '"1"').end(api("{ enum: [a, b] }")), "breaking"],
    "/301": [(response) => response.writeHead(301, { location: "/ok" }).end(), "breaking"],
    "/401": [(response) => response.writeHead(401).end(), "url-refused"],
    "/404": [(response) => response.writeHead(404).end(), "url-not-found"],
    "/500": [(response) => response.writeHead(500).end(), "url-failed"],
    "/page": [(response) => response.setHeader("content-type", "text/html").end("<html>"), "url-web-page"],
    "/loop": [(response) => response.writeHead(302, { location: "/loop" }).end(), "url-redirects"],
    "/away": [
      (response) => response.writeHead(302, { location: "http://example.com/" }).end(),
      "url-insecure",
    ],
    "/cut": [
      (response) => response.writeHead(200, { "content-length": 9 }).write("x", () => response.destroy()),
      "url-unreachable",
    ],
  };

describe("a published version at a URL, in the worker", function () {
  this.timeout(30_000);
  let server: Server;
  let origin = "";
  let home = "";
  let client: WorkerClient | undefined;
  let requests: FetchRequest[] = [];
  before((done) => {
    server = createServer((request, response) => {
      const answer = answers[request.url ?? ""];
      if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
      else if (answer) answer[0](response);
      else response.writeHead(404).end();
    }).listen(0, "127.0.0.1", () => {
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      done();
    });
  });
  after((done) => {
    server.closeAllConnections();
    server.close(done);
  });
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "contract-guard-url-"));
    requests = [];
  });
  afterEach(async () => {
    await client?.dispose();
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  /** As the editor does it, without its permissions and tokens. */
  async function ask(request: FetchRequest): Promise<Fetched> {
    requests.push(request);
    try {
      const response = await fetch(request.url, { redirect: "manual", headers: request.headers });
      const body = new Uint8Array(await response.arrayBuffer());
      return { status: response.status, headers: Object.fromEntries(response.headers), body };
    } catch (error) {
      return { name: "Error", code: "", message: String(error) };
    }
  }

  const document = { version: 1, text: api("{ enum: [a] }") };
  async function check(
    base: string,
    options: { fresh?: boolean; fetch?: (request: FetchRequest) => Promise<Fetched> } = {},
  ): Promise<ShownReport> {
    const uri = pathToFileURL(join(home, "openapi.yaml")).href;
    writeFileSync(join(home, "openapi.yaml"), document.text);
    client ??= started(options.fetch ?? ask, uri);
    const answer = await client.ask("check", { uri, version: 1, base, fresh: options.fresh ?? false });
    assert.ok(answer);
    return answer.report;
  }
  function started(fetch: (request: FetchRequest) => Promise<Fetched>, uri: string): WorkerClient {
    const script = resolve("dist", "worker.js");
    return createWorkerClient({
      script,
      documents: () => [{ uri, ...document }],
      fetch,
      cacheFolder: join(home, "cache"),
      log: () => undefined,
    });
  }
  afterEach(() => (client = undefined));

  for (const [path, [, says]] of Object.entries(answers))
    it(`says of ${path}: ${says}`, async () => {
      const report = await check(origin + path);
      assert.equal(report.unchecked?.code ?? report.verdict, says);
      assert.match(report.unchecked?.advice ?? "A sentence.", /^[A-Z].+\.$/);
    });

  it("asks the server once for many checks, and by ETag when the user wants to know", async () => {
    const ages: string[] = [];
    for (const fresh of [false, false, true]) {
      const { verdict, base } = await check(`${origin}/ok`, { fresh });
      assert.equal(verdict, "breaking");
      assert.match(base?.asOf ?? "", /^\d{4}-\d\d-\d\dT/);
      ages.push(base?.asOf ?? "");
    }
    assert.equal(ages[0], ages[1]);
    assert.notEqual(ages[1], ages[2]);
    assert.deepEqual(
      requests.map(({ headers }) => headers["if-none-match"]),
      [undefined, '"1"'],
    );
  });

  it("takes what it had when the network is gone, also after it was started anew", async () => {
    await check(`${origin}/ok`);
    await client?.dispose();
    client = undefined;
    const offline = async (): Promise<Fetched> => ({
      name: "TypeError",
      code: "ENOTFOUND",
      message: "no network",
    });
    const report = await check(`${origin}/ok`, { fetch: offline });
    assert.equal(report.verdict, "breaking");
    assert.match(report.base?.label ?? "", /, which cannot be reached: as of \d{4}-\d\d-\d\d \d\d:\d\d UTC$/);
  });

  it("says which host the user has not allowed", async () => {
    const refusing = async ({ url }: FetchRequest): Promise<Fetched> => ({
      name: "Error",
      code: "HOST_NOT_ALLOWED",
      message: new URL(url).host,
    });
    const report = await check("https://api.example.com/openapi.yaml", { fetch: refusing });
    assert.equal(report.unchecked?.code, "url-not-allowed");
    const { message, advice } = report.unchecked;
    assert.match(
      `${message} ${advice}`,
      /^api\.example\.com .* `Contract Guard: Allow Host…`, or say `--allow-host`/,
    );
  });

  describe("of a part", () => {
    const offline = async (): Promise<Fetched> => ({ name: "TypeError", code: "ENOTFOUND", message: "" });
    const refusing = async ({ url }: FetchRequest): Promise<Fetched> => ({
      name: "Error",
      code: "HOST_NOT_ALLOWED",
      message: new URL(url).host,
    });

    /** Checks a document in a repository against its release; both refer to the same part on the server. */
    async function checkParts(fetch: (request: FetchRequest) => Promise<Fetched>) {
      const text = api(`{ $ref: "${origin}/part.yaml" }`);
      const repo = repository(join(home, "repo")).write("openapi.yaml", text).commit("v1.0.0");
      const uri = pathToFileURL(repo.at("openapi.yaml")).href;
      await client?.dispose();
      client = createWorkerClient({
        script: resolve("dist", "worker.js"),
        documents: () => [{ uri, version: 1, text }],
        fetch,
        cacheFolder: join(home, "cache"),
        log: () => undefined,
      });
      const asking = client;
      return async (fresh = false): Promise<string> => {
        const answer = await asking.ask("check", { uri, version: 1, fresh });
        assert.ok(answer);
        const { verdict, unchecked, notes } = answer.report;
        return [verdict, ...(unchecked ? [unchecked.message] : []), ...notes.map(({ code }) => code)].join(
          " ",
        );
      };
    }
    beforeEach(() => mkdirSync(join(home, "repo")));

    it("is read for both versions, once for many checks, and the published one may have been another", async () => {
      const checked = await checkParts(ask);
      for (const fresh of [false, false, true])
        assert.equal(await checked(fresh), "compatible live-reference");
      assert.deepEqual(
        requests.map(({ url, headers }) => [url, headers["if-none-match"]]),
        [
          [`${origin}/part.yaml`, undefined],
          [`${origin}/part.yaml`, '"1"'],
        ],
      );
    });

    it("is what it was before while its server cannot be reached, and its age is said", async () => {
      await (
        await checkParts(ask)
      )();
      rmSync(join(home, "repo"), { recursive: true });
      mkdirSync(join(home, "repo"));
      const checked = await checkParts(offline);
      assert.equal(await checked(), "compatible old-reference live-reference old-reference");
    });

    it("is not checked without the part, nor is its server asked at every check", async () => {
      let asked = 0;
      const checked = await checkParts(async () => {
        asked++;
        return offline();
      });
      const said = /^unchecked The host of http:\S+ was not found\. `part\.yaml` could not be read/;
      for (let time = 0; time < 3; time++) assert.match(await checked(), said);
      assert.equal(asked, 1);
    });

    it("is not checked while the host is not allowed", async () => {
      const checked = await checkParts(refusing);
      assert.match(
        await checked(),
        /^unchecked 127\.0\.0\.1:\d+ has not been allowed to be asked\. `part\.yaml`/,
      );
    });
  });
});
