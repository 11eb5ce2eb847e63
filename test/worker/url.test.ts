import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createWorkerClient } from "../../src/worker/index";
import type { Fetched, FetchRequest, ShownReport, WorkerClient } from "../../src/worker/index";
import { api } from "../check/pair";

/** What a server may do, with what the worker then says. */
const answers: Readonly<Record<string, readonly [answer: (response: ServerResponse) => void, says: string]>> =
  {
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
    for (const fresh of [false, false, true])
      assert.equal((await check(`${origin}/ok`, { fresh })).verdict, "breaking");
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
});
