import assert from "node:assert/strict";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fromUrl, nodeIo } from "../../src/baseline/index";

const io = nodeIo();

/** What the server answers at each path. */
const pages: Readonly<Record<string, (response: ServerResponse, origin: string) => void>> = {
  "/api/openapi.yaml": (response) =>
    response.setHeader("content-type", "application/yaml").end("openapi: 3.0.0\nname: ä🐕"),
  "/api/part.json": (response) => response.end("{}"),
  "/moved": (response) => response.writeHead(302, { location: "/api/openapi.yaml" }).end("moved"),
  "/around": (response) => response.writeHead(307, { location: "/around" }).end(),
  "/away": (response) => response.writeHead(301, { location: "http://example.com/openapi.yaml" }).end(),
  "/private": (response) => response.writeHead(401).end(),
  "/broken": (response) => response.writeHead(500).end("oh"),
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
  "/cut": (response) => {
    response.writeHead(200, { "content-length": 100 });
    response.write("half");
    setTimeout(() => response.destroy(), 20);
  },
};

describe("fromUrl", function () {
  this.timeout(30_000);
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

  for (const path of ["/api/openapi.yaml", "/moved"]) {
    it(`reads the document at ${path}, and other files of its origin`, async () => {
      const answer = await fromUrl(io, origin + path);
      assert.ok(answer.kind === "published");
      assert.equal(answer.text, "openapi: 3.0.0\nname: ä🐕");
      assert.equal(answer.uri, `${origin}/api/openapi.yaml`);
      assert.equal(answer.label, origin + path);
      assert.equal(answer.source, "url");
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
    ["/none", "url-not-found", /^There is nothing at \S+\/none \(404\)\.$/],
    ["/gone", "url-not-found", /\(410\)/],
    ["/private", "url-refused", /asks for a sign-in \(401\)/],
    ["/broken", "url-failed", /answers with an error \(500\)/],
    ["/around", "url-redirects", /redirects more than 5 times/],
    [
      "/away",
      "url-insecure",
      /redirects to http:\/\/example\.com\/openapi\.yaml, which is not an https address/,
    ],
    ["/page", "url-web-page", /a web page/],
    ["/image", "not-text", /is not a text file/],
    ["/huge", "url-too-large", /more than 50 MB/],
    ["/cut", "url-unreachable", /could not be reached/],
  ];
  for (const [path, code, message] of refused) {
    it(`says of ${path}: ${code}`, async () => {
      const answer = await fromUrl(io, origin + path);
      assert.ok(answer.kind === "unchecked");
      assert.equal(answer.code, code);
      assert.match(answer.message, message);
      assert.match(answer.advice, /^[A-Z][^\n]+\.$/);
    });
  }

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
      const answer = await fromUrl(io, url);
      assert.ok(answer.kind === "unchecked");
      assert.equal(answer.code, code);
      assert.doesNotMatch(answer.message, /secret/);
    });
  }

  it("gives up on a server that is silent", async () => {
    const silent = { ...io, fetch: () => Promise.reject(new DOMException("late", "TimeoutError")) };
    const answer = await fromUrl(silent, `${origin}/api/openapi.yaml`);
    assert.equal(answer.kind === "unchecked" && answer.code, "url-timeout");
  });
});
