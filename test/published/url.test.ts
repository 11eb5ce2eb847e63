import assert from "node:assert/strict";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { fileCache, readFromUrl, hostNotAllowed, nodeIo } from "../../src/published/index";
import { temporaryFolder } from "./repository";

const io = nodeIo();

/** The changing document, which has an ETag and counts requests. */
const live = { text: "openapi: 3.0.0", etag: '"one"', isDown: false, asked: [] as (string | undefined)[] };

/** The response at each path. */
const pages: Readonly<Record<string, (response: ServerResponse, origin: string) => void>> = {
  "/api/openapi.yaml": (response) =>
    response.setHeader("content-type", "application/yaml").end("openapi: 3.0.0\nname: ä🐕"),
  "/api/part.json": (response) => response.end("{}"),
  "/packed/gzip": (response) =>
    response.setHeader("content-encoding", "gzip").end(gzipSync("openapi: 3.0.0\npacked: true")),
  "/packed/br": (response) =>
    response.setHeader("content-encoding", "br").end(brotliCompressSync("openapi: 3.0.0\npacked: true")),
  "/packed/deflate": (response) =>
    response.setHeader("content-encoding", "deflate").end(deflateSync("openapi: 3.0.0\npacked: true")),
  "/packed/badly": (response) => response.setHeader("content-encoding", "gzip").end("no gzip"),
  "/latin": (response) =>
    response
      .setHeader("content-type", "text/yaml; charset=ISO-8859-1")
      .end(Buffer.from("name: caf\u00e9", "latin1")),
  "/utf16": (response) => response.end(Buffer.from("\ufeffname: caf\u00e9", "utf16le")),
  "/wrong-charset": (response) =>
    response
      .setHeader("content-type", "application/yaml; charset=utf-8")
      .end(Buffer.from("name: caf\u00e9", "latin1")),
  "/no-charset": (response) =>
    response.setHeader("content-type", 'text/yaml; charset="klingon"').end("name: x"),
  "/inward": (response, origin) => response.writeHead(302, { location: `${origin}/api/openapi.yaml` }).end(),
  "/inward/private": (response) => response.writeHead(302, { location: "https://10.0.0.1/a.yaml" }).end(),
  "/inward/v6": (response) => response.writeHead(302, { location: "https://[fd00::1]/a.yaml" }).end(),
  "/live": (response) => {
    const known = response.req.headers["if-none-match"];
    live.asked.push(known);
    if (live.isDown) response.writeHead(503).end();
    else if (known === live.etag) response.writeHead(304).end();
    else
      response
        .setHeader("etag", live.etag)
        .setHeader("last-modified", "Sat, 31 Jan 2026 10:00:00 GMT")
        .end(live.text);
  },
  "/for-good": (response) => response.writeHead(301, { location: "/api/openapi.yaml" }).end(),
  "/moved": (response) => response.writeHead(302, { location: "/api/openapi.yaml" }).end("moved"),
  "/around": (response) => response.writeHead(307, { location: "/around" }).end(),
  "/away": (response) => response.writeHead(301, { location: "http://example.com/openapi.yaml" }).end(),
  "/private": (response) => response.writeHead(401).end(),
  "/broken": (response) => response.writeHead(500).end("oh"),
  "/part": (response) =>
    response.writeHead(206, { "content-range": "bytes 0-14/99" }).end("openapi: 3.0.0\n"),
  "/later": (response) => response.writeHead(202).end("openapi: 3.0.0\n"),
  "/nothing": (response) => response.writeHead(204).end(),
  "/gone": (response) => response.writeHead(410).end(),
  "/page": (response) => response.setHeader("content-type", "text/html; charset=utf-8").end("<html>"),
  "/image": (response) => response.end(Buffer.from([1, 0, 2])),
  "/huge": (response) => {
    const block = Buffer.alloc(1024 * 1024, "x");
    const more = (): void => {
      while (!response.destroyed && response.write(block));
      response.once("drain", more);
    };
    more();
  },
  "/silent": () => undefined,
  "/slow": (response) => {
    const timer = setInterval(() => response.write("# wait\n"), 20);
    response.once("close", () => clearInterval(timer));
  },
  "/cut": (response) => {
    response.writeHead(200, { "content-length": 100 });
    response.write("half");
    setTimeout(() => response.destroy(), 20);
  },
};

describe("fromUrl", () => {
  let server: Server;
  let origin: string;
  before((done) => {
    server = createServer((request, response) => {
      const page = pages[request.url ?? ""];
      if (page === undefined) response.writeHead(404).end();
      else page(response, origin);
    }).listen(0, "127.0.0.1", () => {
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      done();
    });
  });
  after((done) => {
    server.closeAllConnections();
    server.close(done);
  });

  for (const path of ["/api/openapi.yaml", "/moved", "/for-good"]) {
    it(`reads the document at ${path}, and other files of its origin`, async () => {
      const answer = await readFromUrl(io, origin + path);
      assert.ok(answer.kind === "published");
      assert.equal(answer.text, "openapi: 3.0.0\nname: ä🐕");
      assert.equal(answer.uri, `${origin}/api/openapi.yaml`);
      assert.equal(answer.label, origin + path);
      assert.equal(answer.source, "url");
      assert.deepEqual([answer.date, answer.asOf], [undefined, undefined]);
      const read = (reference: string): Promise<string | undefined> =>
        answer.readFile(new URL(reference, answer.uri).href);
      assert.deepEqual(await Promise.all(["part.json", "none.json", `http://localhost:1/a.yaml`].map(read)), [
        "{}",
        undefined,
        undefined,
      ]);
    });
  }

  const refused: readonly [path: string, code: string, message: RegExp][] = [
    ["/none", "url-not-found", /^There is no document at \S+\/none \(status 404\)\.$/],
    ["/gone", "url-not-found", /\(status 410\)/],
    ["/private", "url-refused", /requires authentication \(status 401\)/],
    ["/broken", "url-failed", /responded with an error \(status 500\)/],
    ["/part", "url-failed", /responded with an incomplete document \(status 206\)/],
    ["/later", "url-failed", /responded with an incomplete document \(status 202\)/],
    ["/nothing", "url-failed", /responded with an incomplete document \(status 204\)/],
    ["/around", "url-redirects", /redirects more than 5 times/],
    ["/away", "url-insecure", /redirects to http:\/\/example\.com\/openapi\.yaml, which is not an https URL/],
    ["/page", "url-web-page", /a web page/],
    ["/wrong-charset", "url-encoding", /is not valid UTF-8/],
    ["/no-charset", "url-encoding", /has an unknown encoding: klingon\./],
    ["/packed/badly", "url-incomplete", /cannot be decompressed \(gzip\): it is incomplete or damaged/],
    ["/image", "not-text", /is not a text file/],
    ["/huge", "url-too-large", /larger than 50 MB/],
    ["/cut", "url-unreachable", /cannot be reached/],
  ];
  for (const [path, code, message] of refused) {
    it(`reports ${path} as ${code}`, async () => {
      const answer = await readFromUrl(io, origin + path);
      assert.ok(answer.kind === "unchecked");
      assert.equal(answer.code, code);
      assert.match(answer.message, message);
      assert.match(answer.advice, /^[A-Z][^\n]+\.$/);
    });
  }

  const read: Readonly<Record<string, string>> = {
    "/packed/gzip": "openapi: 3.0.0\npacked: true",
    "/packed/br": "openapi: 3.0.0\npacked: true",
    "/packed/deflate": "openapi: 3.0.0\npacked: true",
    "/latin": "name: café",
    "/utf16": "name: café",
  };
  for (const [path, text] of Object.entries(read))
    it(`decodes a response in ${path.slice(1)}`, async () => {
      const answer = await readFromUrl(io, origin + path);
      assert.equal(answer.kind === "published" && answer.text, text);
    });

  for (const path of ["/inward", "/inward/private", "/inward/v6"])
    it(`does not follow a redirect of a public server to ${path.slice(1)}`, async () => {
      const asked: string[] = [];
      const world: typeof fetch = (input, init) => {
        const { href } = new URL(input instanceof Request ? input.url : input);
        asked.push(href);
        return fetch(href.replace("https://api.example.com", origin), init);
      };
      const answer = await readFromUrl({ ...io, fetch: world }, `https://api.example.com${path}`);
      assert.equal(answer.kind === "unchecked" && answer.code, "url-inward");
      assert.deepEqual(asked, [`https://api.example.com${path}`]);
    });

  it("revalidates the cache by ETag, and uses it with its age while the server is down", async () => {
    const cached = { ...io, cache: fileCache(io, join(temporaryFolder(), "deep", "cache")) };
    const ask = async (): Promise<string[]> => {
      const answer = await readFromUrl(cached, `${origin}/live`);
      if (answer.kind !== "published") return [answer.kind];
      assert.equal(answer.date, "2026-01-31T10:00:00.000Z");
      assert.equal(answer.asOf === undefined, live.isDown);
      return [answer.text, answer.label.replace(/\d/g, "0")];
    };
    const url = `${origin}/live`;
    const digits = url.replace(/\d/g, "0");
    assert.deepEqual(await ask(), ["openapi: 3.0.0", digits]);
    assert.deepEqual(await ask(), ["openapi: 3.0.0", digits]);
    live.text = "openapi: 3.1.0";
    live.etag = '"two"';
    assert.deepEqual(await ask(), ["openapi: 3.1.0", digits]);
    assert.deepEqual(live.asked, [undefined, '"one"', '"one"']);
    live.isDown = true;
    assert.deepEqual(await ask(), [
      "openapi: 3.1.0",
      `${digits}, cached at 0000-00-00 00:00 UTC because the server cannot be reached`,
    ]);
    assert.equal((await readFromUrl(io, url)).kind, "unchecked");
  });

  it("does not use the cache if the server responds with an error", async () => {
    const kept = {
      url: `${origin}/private`,
      address: `${origin}/private`,
      text: "old",
      fetched: "2026-01-01T00:00:00Z",
    };
    const cache = { get: async () => kept, put: async () => undefined };
    const answer = await readFromUrl({ ...io, cache }, kept.url);
    assert.equal(answer.kind === "unchecked" && answer.code, "url-refused");
  });

  it("reports which host is not allowed", async () => {
    const refusing = {
      ...io,
      fetch: () => Promise.reject(Object.assign(new Error("example.com"), { code: hostNotAllowed })),
    };
    const answer = await readFromUrl(refusing, `${origin}/api/openapi.yaml`);
    assert.ok(answer.kind === "unchecked");
    assert.deepEqual(
      [answer.code, answer.message],
      ["url-not-allowed", "Requests to example.com are not allowed."],
    );
  });

  const never: readonly [url: string, code: string][] = [
    ["http://example.com/a.yaml", "url-insecure"],
    ["ftp://example.com/a.yaml", "url-insecure"],
    ["https://user:secret@example.com/a.yaml", "url-credentials"],
    ["https://", "url-invalid"],
    ["https://no-such-host.invalid/a.yaml", "url-unreachable"],
    ["http://127.0.0.1:1/a.yaml", "url-unreachable"],
  ];
  for (const [url, code] of never) {
    it(`does not read ${url}: ${code}`, async () => {
      const answer = await readFromUrl(io, url);
      assert.ok(answer.kind === "unchecked");
      assert.equal(answer.code, code);
      assert.doesNotMatch(answer.message, /secret/);
    });
  }

  for (const path of ["/silent", "/slow"]) {
    it(`gives up on a server that is ${path.slice(1)}`, async () => {
      const answer = await readFromUrl({ ...io, patience: 300 }, origin + path);
      assert.equal(answer.kind === "unchecked" && answer.code, "url-timeout");
    });
  }
});
