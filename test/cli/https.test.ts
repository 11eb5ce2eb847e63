import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { createServer as createProxy, type Server as Proxy } from "node:http";
import { createServer, type Server } from "node:https";
import { connect, type AddressInfo } from "node:net";
import { join } from "node:path";
import { generate } from "selfsigned";
import { freshSample } from "./run";
import { runProcess, type Outcome } from "./run-in-background";

describe("a published version on a server with a self-signed certificate", () => {
  const sample = freshSample();
  let server: Server;
  let proxy: Proxy;
  let url = "";
  let address = "";
  let authority = "";
  const tunnels: string[] = [];
  before(async () => {
    const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
      extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] }],
    });
    authority = cert;
    server = createServer({ key, cert }, (_, response) => {
      response.end(
        "openapi: 3.1.0\ninfo: { title: Bookshop, version: 1.4.0 }\npaths: { /books: { get: { operationId: listBooks, responses: {} } } }\n",
      );
    });
    await new Promise<void>((listening) => server.listen(0, "localhost", listening));
    url = `https://localhost:${(server.address() as AddressInfo).port}/openapi.yaml`;
    proxy = createProxy().on("connect", ({ url: to = "" }, socket) => {
      tunnels.push(to);
      if (to.startsWith("api.example.com")) socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
      const there = connect(Number(to.split(":")[1]), "localhost", () => {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        there.pipe(socket).pipe(there);
      });
      for (const end of [there, socket]) end.on("error", () => undefined);
    });
    await new Promise<void>((listening) => proxy.listen(0, "127.0.0.1", listening));
    address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  });
  beforeEach(() => tunnels.splice(0));
  after(() => {
    for (const each of [server, proxy]) {
      each.closeAllConnections();
      each.close();
    }
  });

  const check = (base: string, env: NodeJS.ProcessEnv = {}): Promise<Outcome> =>
    runProcess(sample().folder, ["check", "openapi.yaml", "--base", base], env);
  const trusting = (): NodeJS.ProcessEnv => {
    const file = join(sample().folder, "authority.pem");
    writeFileSync(file, authority);
    return { NODE_EXTRA_CA_CERTS: file };
  };

  it("is not checked, with advice on how to trust the certificate", async () => {
    const { code, stdout } = await check(url);
    assert.equal(code, 3);
    assert.match(
      stdout,
      /^not checked: The certificate of https:\S+ is not trusted \(\w+\)\.\n.*NODE_EXTRA_CA_CERTS/,
    );
  });

  it("is read if its certificate authority is trusted", async () => {
    const { code, stdout } = await check(url, trusting());
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^Compatible with https:.*\nPublished: https:\S+ \(URL\), .*SHA-256 `[0-9a-f]{12}`\.\n$/,
    );
  });

  it("is requested through the configured proxy, unless NO_PROXY excludes it", async () => {
    const through = { ...trusting(), https_proxy: address, HTTPS_PROXY: address };
    assert.equal((await check(url, through)).code, 0);
    assert.deepEqual(tunnels, [new URL(url).host]);
    assert.equal((await check(url, { ...through, NO_PROXY: "localhost", no_proxy: "localhost" })).code, 0);
    assert.equal(tunnels.length, 1);
  });

  it("is not checked if the proxy rejects the request or is unavailable", async () => {
    const refused = await check("https://api.example.com/openapi.yaml", { HTTPS_PROXY: address });
    assert.equal(refused.code, 3);
    assert.match(
      refused.stdout,
      /^not checked: https:\/\/api\.example\.com\/openapi\.yaml cannot be reached \(.*403/,
    );
    const none = await check(url, { HTTPS_PROXY: "nonsense" });
    assert.deepEqual(
      [none.code, none.stderr],
      [2, "error: HTTPS_PROXY must be the http: or https: URL of a proxy.\n"],
    );
  });
});
