import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createNetwork, type Network } from "../../src/editor/network";
import { createWorkerClient } from "../../src/server/index";
import type { Fetched, FetchRequest, ShownReport, WorkerClient } from "../../src/server/index";
import { repository } from "../published/repository";
import { answeringServer, answers, editedText } from "../published/server";
import { api } from "../service/check-pair";
import { waitLimit } from "../timeouts";
import { createContext } from "./context";

describe("a published version at a URL, as the editor asks for it", () => {
  const { origin, host } = answeringServer();
  let home = "";
  let client: WorkerClient | undefined;
  let requests: FetchRequest[] = [];
  let logged: string[] = [];
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "contract-guard-url-"));
    requests = [];
    logged = [];
  });
  afterEach(async () => {
    await client?.dispose();
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  /** The editor's own, but for how long it waits. */
  const network = (patience = waitLimit): Network => createNetwork(createContext(), patience);
  const allowing = async (hosts: readonly string[], patience?: number): Promise<Network> => {
    const made = network(patience);
    for (const each of hosts) await made.allow(each, true);
    return made;
  };
  async function ask(request: FetchRequest): Promise<Fetched> {
    requests.push(request);
    const [, says] = answers[new URL(request.url).pathname] ?? [];
    return (await allowing([host()], says === "url-timeout" ? 1_000 : waitLimit)).fetch(request);
  }

  const document = { version: 1, text: editedText };
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
      log: (_, message) => void logged.push(message),
    });
  }
  afterEach(() => (client = undefined));

  for (const [path, [, says]] of Object.entries(answers))
    it(`reports for ${path}: ${says}`, async () => {
      const report = await check(origin() + path);
      assert.equal(report.unchecked?.code ?? report.verdict, says);
      assert.match(report.unchecked?.advice ?? "A sentence.", /^[A-Z].+\.$/);
    });

  it("asks the server once for many checks, and by ETag when the user wants to know", async () => {
    const ages: string[] = [];
    for (const fresh of [false, false, true]) {
      const { verdict, base } = await check(`${origin()}/ok`, { fresh });
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

  it("uses its cache if the network is down, also after a restart", async () => {
    await check(`${origin()}/ok`);
    await client?.dispose();
    client = undefined;
    const offline = async (): Promise<Fetched> => ({
      name: "TypeError",
      code: "ENOTFOUND",
      message: "no network",
    });
    const report = await check(`${origin()}/ok`, { fetch: offline });
    assert.equal(report.verdict, "breaking");
    assert.match(
      report.base?.label ?? "",
      /, cached at \d{4}-\d\d-\d\d \d\d:\d\d UTC because the server cannot be reached$/,
    );
  });

  it("asks no host before the user has allowed it, nor where an allowed one redirects to", async () => {
    const { hostname, port } = new URL(origin());
    const other = `localhost:${port}`;
    assert.equal(hostname, "127.0.0.1");
    const made = network();
    const fetch = (request: FetchRequest) => made.fetch(request);
    const refused = await check(`http://${other}/ok`, { fetch });
    assert.deepEqual([refused.unchecked?.code, made.refused()], ["url-not-allowed", [other]]);
    const { message, advice } = refused.unchecked ?? {};
    assert.match(
      `${message ?? ""} ${advice ?? ""}`,
      /^Requests to localhost:\d+ are not allowed\. .*`Contract Guard: Allow Host…`, or pass `--allow-host`/,
    );
    await made.allow(host(), true);
    const away = await check(`${origin()}/elsewhere?${other}`, { fetch });
    assert.deepEqual([away.unchecked?.code, made.refused()], ["url-not-allowed", [other]]);
    await made.allow(other, true);
    assert.equal((await check(`http://${other}/ok`, { fetch })).verdict, "breaking");
    assert.deepEqual([made.allowed(), made.refused()], [[host(), other].sort(), []]);
  });

  it("sends a token to its host alone, and writes it nowhere", async () => {
    const { port } = new URL(origin());
    const other = `localhost:${port}`;
    const made = await allowing([host(), other]);
    await made.setToken(host(), "secret-token");
    const fetch = (request: FetchRequest) => made.fetch(request);
    assert.equal((await check(`${origin()}/with-token`, { fetch })).verdict, "breaking");
    assert.equal((await check(`http://${other}/with-token`, { fetch })).unchecked?.code, "url-refused");
    const moved = await check(`${origin()}/elsewhere?${other}/with-token`, { fetch });
    assert.equal(moved.unchecked?.code, "url-refused");
    await made.setToken(host(), undefined);
    const without = await check(`${origin()}/with-token`, { fetch, fresh: true });
    assert.equal(without.unchecked?.code, "url-refused");
    assert.ok(logged.length > 0);
    assert.ok(!logged.join("\n").includes("secret-token"));
    for (const name of readdirSync(join(home, "cache")))
      assert.ok(!readFileSync(join(home, "cache", name), "utf8").includes("secret-token"));
  });

  describe("of a part", () => {
    const offline = async (): Promise<Fetched> => ({ name: "TypeError", code: "ENOTFOUND", message: "" });
    /** Checks a document in a repository against its release; both refer to the same part on the server. */
    async function checkParts(fetch: (request: FetchRequest) => Promise<Fetched>) {
      const text = api(`{ $ref: "${origin()}/part.yaml" }`);
      const repo = repository(join(home, "repo")).write("openapi.yaml", text).commit("v1.0.0");
      const uri = pathToFileURL(repo.at("openapi.yaml")).href;
      await client?.dispose();
      client = createWorkerClient({
        script: resolve("dist", "worker.js"),
        documents: () => [{ uri, version: 1, text }],
        fetch,
        cacheFolder: join(home, "cache"),
        log: (_, message) => void logged.push(message),
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
          [`${origin()}/part.yaml`, undefined],
          [`${origin()}/part.yaml`, '"1"'],
        ],
      );
    });

    it("is read from the cache, with its age, while its server cannot be reached", async () => {
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
      const said =
        /^unchecked Cannot read referenced file `part\.yaml`\. The host of http:\S+ was not found\./;
      for (let time = 0; time < 3; time++) assert.match(await checked(), said);
      assert.equal(asked, 1);
    });

    it("is not checked while the host is not allowed", async () => {
      const checked = await checkParts((request) => network().fetch(request));
      assert.match(
        await checked(),
        /^unchecked Cannot read referenced file `part\.yaml`\. Requests to 127\.0\.0\.1:\d+ are not allowed\./,
      );
    });
  });
});
