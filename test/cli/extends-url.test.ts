/** A configuration at a URL, on the command line. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { generate } from "selfsigned";
import { repository, type TestRepository } from "../published/repository";
import { runProcess, type Outcome } from "./run-in-background";

const api = (values: string): string => `openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths: { /a: { get: { parameters: [{ name: q, in: query, schema: { enum: [${values}] } }], responses: { "200": { description: ok } } } } }
`;

/** Makes the edit of the documents compatible. */
const policy = "rules: { enum-value-removed: compatible }\n";
const integrity = `sha512-${createHash("sha512").update(policy).digest("base64")}`;

describe("a configuration at an https URL", () => {
  let server: Server;
  let host = "";
  let repo: TestRepository;
  let requests = 0;
  let authority = "";
  before(async () => {
    const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
      extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] }],
    });
    server = createServer({ key, cert }, (_, response) => {
      requests++;
      response.end(policy);
    });
    await new Promise<void>((listening) => server.listen(0, "localhost", listening));
    host = `localhost:${(server.address() as AddressInfo).port}`;
    repo = repository();
    for (const name of ["a", "b", "c"]) repo.write(`${name}.yaml`, api("x, y"));
    repo.commit("v1.0.0");
    for (const name of ["a", "b", "c"]) repo.write(`${name}.yaml`, api("x"));
    repo.write(
      "contract-guard.yaml",
      `extends: { url: "https://${host}/policy.yaml", integrity: "${integrity}" }\n`,
    );
    authority = join(repo.folder, "authority.pem");
    writeFileSync(authority, cert);
  });
  beforeEach(() => {
    requests = 0;
  });
  after((done) => {
    server.closeAllConnections();
    server.close(done);
  });
  const check = (
    args: readonly string[],
    env: NodeJS.ProcessEnv = { NODE_EXTRA_CA_CERTS: authority },
  ): Promise<Outcome> => runProcess(repo.folder, ["check", ...args], env);

  it("applies to all documents of a run, with one request, if its host is allowed", async () => {
    const { code, stdout } = await check(["?.yaml", "--allow-host", host]);
    assert.equal(code, 0, stdout);
    assert.equal(requests, 1);
  });

  it("is not requested otherwise, and the documents are not checked", async () => {
    const { code, stdout } = await check(["a.yaml"]);
    assert.equal(code, 3);
    assert.match(
      stdout,
      /contract-guard\.yaml:1:10: not checked: .*host is not allowed\.\n.*`--allow-host localhost:\d+`/,
    );
    assert.equal(requests, 0);
  });

  it("is not read from a server whose certificate is not trusted", async () => {
    const { code, stdout } = await check(["a.yaml", "--allow-host", host], {});
    assert.equal(code, 3);
    assert.match(stdout, /certificate/);
    assert.equal(requests, 0);
  });

  it("is shown as the origin of its values", async () => {
    const { code, stdout } = await check(["a.yaml", "--allow-host", host, "--print-config"]);
    assert.equal(code, 0);
    assert.match(stdout, new RegExp(`  enum-value-removed: compatible # https://${host}/policy\\.yaml:1\\n`));
  });
});
