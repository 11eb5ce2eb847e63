/** A server with correct and faulty responses, and the expected result of each front end. */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { api } from "../service/check-pair";

/** The served document, and an edit with a breaking change. */
export const servedText = api("{ enum: [a, b] }");
export const editedText = api("{ enum: [a] }");

type Answer = (response: ServerResponse) => void;

/** By path: the behavior, and the code of the problem; `breaking` if the document is read. */
export const answers: Readonly<Record<string, readonly [answer: Answer, says: string]>> = {
  "/ok": [(response) => response.setHeader("etag", '"1"').end(servedText), "breaking"],
  "/part.yaml": [(response) => response.setHeader("etag", '"1"').end("enum: [a]"), "not-openapi"],
  "/301": [(response) => response.writeHead(301, { location: "/ok" }).end(), "breaking"],
  "/302": [(response) => response.writeHead(302, { location: "/ok" }).end("moved"), "breaking"],
  "/gzip": [
    (response) => response.setHeader("content-encoding", "gzip").end(gzipSync(servedText)),
    "breaking",
  ],
  "/br": [
    (response) => response.setHeader("content-encoding", "br").end(brotliCompressSync(servedText)),
    "breaking",
  ],
  "/latin": [
    (response) =>
      response
        .setHeader("content-type", "text/yaml; charset=iso-8859-1")
        .end(Buffer.from(servedText, "latin1")),
    "breaking",
  ],
  "/wrong-charset": [
    (response) =>
      response.setHeader("content-type", "text/yaml; charset=utf-8").end(Buffer.from([0x61, 0xe9])),
    "url-encoding",
  ],
  "/badly-packed": [(response) => response.setHeader("content-encoding", "gzip").end("no"), "url-incomplete"],
  "/401": [(response) => response.writeHead(401).end(), "url-refused"],
  "/404": [(response) => response.writeHead(404).end(), "url-not-found"],
  "/500": [(response) => response.writeHead(500).end(), "url-failed"],
  "/page": [(response) => response.setHeader("content-type", "text/html").end("<html>"), "url-web-page"],
  "/image": [
    (response) => response.setHeader("content-type", "image/png").end(Buffer.from([1, 0, 2])),
    "not-text",
  ],
  "/other": [(response) => response.end("{}"), "not-openapi"],
  "/loop": [(response) => response.writeHead(302, { location: "/loop" }).end(), "url-redirects"],
  "/away": [(response) => response.writeHead(302, { location: "http://example.com/" }).end(), "url-insecure"],
  "/cut": [
    (response) => response.writeHead(200, { "content-length": 9 }).write("x", () => response.destroy()),
    "url-unreachable",
  ],
  "/endless": [
    (response) => {
      const block = Buffer.alloc(1024 * 1024, "x");
      const more = (): void => {
        while (!response.destroyed && response.write(block));
        response.once("drain", more);
      };
      more();
    },
    "url-too-large",
  ],
  "/slow": [
    (response) => {
      const timer = setInterval(() => response.write("# wait\n"), 20);
      response.once("close", () => clearInterval(timer));
    },
    "url-timeout",
  ],
  "/silent": [() => undefined, "url-timeout"],
};

/**
 * For a `describe`: the server on this machine, which responds by the table, and with 304 to the ETag `"1"`.
 * `/elsewhere?HOST` redirects to `/ok` there, or to another path; `/with-token` requires the bearer token
 * `secret-token`.
 */
export function answeringServer(): { readonly origin: () => string; readonly host: () => string } {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? "", origin());
    const answer = answers[pathname];
    const to = search.slice(1);
    if (pathname === "/elsewhere")
      response.writeHead(302, { location: `http://${to.includes("/") ? to : `${to}/ok`}` }).end();
    else if (pathname === "/with-token" && request.headers.authorization === "Bearer secret-token")
      response.end(servedText);
    else if (pathname === "/with-token") response.writeHead(401).end();
    else if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
    else if (answer) answer[0](response);
    else response.writeHead(404).end();
  });
  const host = (): string => `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const origin = (): string => `http://${host()}`;
  before((done) => void server.listen(0, "127.0.0.1", done));
  after((done) => {
    server.closeAllConnections();
    server.close(done);
  });
  return { origin, host };
}
