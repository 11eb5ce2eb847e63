/** Truncated responses and invalid framing: an incomplete document is never compared. */
import assert from "node:assert/strict";
import { createServer, type Server } from "node:net";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { readFromUrl, nodeIo } from "../../src/published/index";
import { api } from "../service/check-pair";

const paths = Array.from({ length: 200 }, (_, index) => `  /p${index}: { get: { responses: {} } }\n`).join(
  "",
);
const text = `${api("{ enum: [a, b] }")}${paths}`;
const json = JSON.stringify({ openapi: "3.1.0", info: { title: "t", version: "1" }, paths: {} });

type Coding = readonly [name: string, compress: (text: string) => Buffer];
const codings: readonly Coding[] = [
  ["gzip", gzipSync],
  ["x-gzip", gzipSync],
  ["GZip", gzipSync],
  ["deflate", deflateSync],
  ["deflate", deflateRawSync],
  ["br", brotliCompressSync],
  ["gzip, br", (plain) => brotliCompressSync(gzipSync(plain))],
];

interface Row {
  readonly title: string;
  /** All bytes that are sent before the connection is closed. */
  readonly sent: readonly (string | Buffer)[];
  /** `whole`, or the code of the problem. */
  readonly says: string;
}

const head = (...lines: readonly string[]): string => ["HTTP/1.1 200 OK", ...lines, "", ""].join("\r\n");
const chunk = (bytes: Buffer | string): Buffer =>
  Buffer.concat([
    Buffer.from(`${Buffer.byteLength(bytes).toString(16)}\r\n`),
    Buffer.from(bytes),
    Buffer.from("\r\n"),
  ]);
const part = (bytes: Buffer, share: number): Buffer => bytes.subarray(0, Math.floor(bytes.length * share));

/** A body in each framing, compressed and truncated. */
function compressed([name, compress]: Coding): readonly Row[] {
  const whole = compress(text);
  const encoding = `Content-Encoding: ${name}`;
  const framings = (body: Buffer): readonly (readonly [string, readonly (string | Buffer)[]])[] => [
    ["with a length", [head(encoding, `Content-Length: ${body.length}`), body]],
    ["in chunks", [head(encoding, "Transfer-Encoding: chunked"), chunk(body), "0\r\n\r\n"]],
    ["until the connection closes", [head(encoding), body]],
  ];
  const rows = (title: string, body: Buffer, says: string): readonly Row[] =>
    framings(body).map(([framing, sent]) => ({ title: `${name}, ${title}, ${framing}`, sent, says }));
  return [
    ...rows("whole", whole, "whole"),
    ...[0.01, 0.24, 0.5, 0.9].flatMap((share) =>
      rows(`cut at ${share * 100} %`, part(whole, share), "url-incomplete"),
    ),
    ...rows("without its last byte", whole.subarray(0, -1), "url-incomplete"),
  ];
}

const rows: readonly Row[] = [
  ...codings.flatMap(compressed),
  { title: "an unknown content coding", sent: [head("Content-Encoding: zzz"), "x\n"], says: "url-coding" },
  {
    title: "a body that is not compressed as declared",
    sent: [head("Content-Encoding: gzip", `Content-Length: ${text.length}`), text],
    says: "url-incomplete",
  },
  {
    title: "seven codings",
    sent: [head(`Content-Encoding: ${"gzip, ".repeat(7)}`), "x\n"],
    says: "url-coding",
  },
  {
    title: "a body that exceeds the limit when decompressed",
    sent: [head("Content-Encoding: gzip"), gzipSync(Buffer.alloc(60 * 1024 * 1024, "a"))],
    says: "url-too-large",
  },
  {
    title: "identity as a coding",
    sent: [head("Content-Encoding: identity", `Content-Length: ${text.length}`), text],
    says: "whole",
  },
  { title: "a length", sent: [head(`Content-Length: ${text.length}`), text], says: "whole" },
  {
    title: "a length, truncated at a line break",
    sent: [head(`Content-Length: ${text.length}`), `${text.slice(0, 40)}\n`],
    says: "url-unreachable",
  },
  { title: "a length that is too small", sent: [head("Content-Length: 200"), text], says: "url-unreachable" },
  {
    title: "a length of zero before a body",
    sent: [head("Content-Length: 0"), text],
    says: "url-unreachable",
  },
  { title: "a negative length", sent: [head("Content-Length: -1"), text], says: "url-unreachable" },
  {
    title: "two lengths",
    sent: [head("Content-Length: 40", `Content-Length: ${text.length}`), text],
    says: "url-unreachable",
  },
  {
    title: "a length next to chunks",
    sent: [head("Content-Length: 40", "Transfer-Encoding: chunked"), chunk(text), "0\r\n\r\n"],
    says: "url-unreachable",
  },
  { title: "chunks", sent: [head("Transfer-Encoding: chunked"), chunk(text), "0\r\n\r\n"], says: "whole" },
  {
    title: "chunks without the last one",
    sent: [head("Transfer-Encoding: chunked"), chunk(text)],
    says: "url-unreachable",
  },
  {
    title: "chunks truncated within the last one",
    sent: [head("Transfer-Encoding: chunked"), chunk(text), "0\r\n"],
    says: "url-unreachable",
  },
  {
    title: "a truncated chunk",
    sent: [head("Transfer-Encoding: chunked"), `ffff\r\n${text}`],
    says: "url-unreachable",
  },
  {
    title: "an unknown transfer coding",
    sent: [head("Transfer-Encoding: gzip"), gzipSync(text)],
    says: "url-coding",
  },
  { title: "truncated headers", sent: ["HTTP/1.1 200 OK\r\nContent-Le"], says: "url-unreachable" },
  { title: "nothing", sent: [], says: "url-unreachable" },
  { title: "HTTP/1.0, whole", sent: ["HTTP/1.0 200 OK\r\n\r\n", text], says: "whole" },
  {
    title: "HTTP/1.0, truncated within a line",
    sent: ["HTTP/1.0 200 OK\r\n\r\n", text.trimEnd().slice(0, -3)],
    says: "url-incomplete",
  },
  {
    title: "HTTP/1.0 with a length that is too large",
    sent: [`HTTP/1.0 200 OK\r\nContent-Length: ${text.length}\r\n\r\n`, `${text.slice(0, 40)}\n`],
    says: "url-unreachable",
  },
  {
    title: "HTTP/1.0, JSON without a last line break",
    sent: ["HTTP/1.0 200 OK\r\n\r\n", json],
    says: "whole",
  },
];

describe("a response of a server", () => {
  let server: Server;
  let sent: Row["sent"] = [];
  let asked = "";
  before((done) => {
    server = createServer((socket) => {
      socket.on("error", () => undefined);
      socket.once("data", (request) => {
        asked = request.toString();
        socket.end(Buffer.concat(sent.map((each) => Buffer.from(each))));
      });
    }).listen(0, "127.0.0.1", done);
  });
  after((done) => void server.close(done));

  for (const row of rows)
    it(`${row.title}: ${row.says}`, async () => {
      ({ sent } = row);
      const answer = await readFromUrl(
        nodeIo(),
        `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.yaml`,
      );
      if (answer.kind === "published") assert.ok([text, json].includes(answer.text));
      assert.equal(answer.kind === "unchecked" ? answer.code : "whole", row.says);
      assert.match(asked, /^accept-encoding: identity\r$/im);
    });
});
