import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { commit, freshSample } from "./run";
import { run, type Outcome } from "./run-in-background";

describe("a published version at a URL", () => {
  const sample = freshSample();
  let server: Server;
  let host = "";
  let other = "";
  const heard: (string | undefined)[] = [];
  before((done) => {
    server = createServer((request, response) => {
      heard.push(request.headers.authorization);
      if (request.url === "/schema.yaml") response.end("type: object\n");
      else if (request.url === "/away")
        response.writeHead(302, { location: `http://${other}/openapi.yaml` }).end();
      else if (request.headers.authorization === "Bearer secret" || request.headers.host === other)
        response.end(
          "openapi: 3.1.0\ninfo: { title: Bookshop, version: 1.4.0 }\npaths: { /books: { get: { operationId: listBooks, responses: {} } } }\n",
        );
      else response.writeHead(401).end();
    }).listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      host = `127.0.0.1:${port}`;
      other = `localhost:${port}`;
      done();
    });
  });
  beforeEach(() => heard.splice(0));
  after((done) => {
    server.closeAllConnections();
    server.close(done);
  });
  const check = (path: string, env: NodeJS.ProcessEnv): Promise<Outcome> =>
    run(sample().folder, ["check", "openapi.yaml", "--base", `http://${host}${path}`], env);

  it("is requested with the headers of the environment", async () => {
    const { code, stdout } = await check("/openapi.yaml", {
      CONTRACT_GUARD_HEADERS: `${host} Authorization: Bearer secret`,
    });
    assert.equal(code, 0);
    assert.match(stdout, /^Compatible with http:/);
  });

  it("is not checked without them", async () => {
    const { code, stdout } = await check("/openapi.yaml", {});
    assert.equal(code, 3);
    assert.match(stdout, /requires authentication \(status 401\)\.\n.*CONTRACT_GUARD_HEADERS/);
  });

  it("does not send the headers of a host to a redirect target", async () => {
    const { code } = await check("/away", {
      CONTRACT_GUARD_HEADERS: `${host} Authorization: Bearer secret\n`,
    });
    assert.equal(code, 0);
    assert.deepEqual(heard, ["Bearer secret", undefined]);
  });

  it("may be a part of the document, if the host is allowed; the ledger stores its content", async () => {
    const { folder } = sample();
    const document = `openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { $ref: "http://${other}/schema.yaml" } } } }, responses: {} } } }
`;
    writeFileSync(join(folder, "served.yaml"), document);
    const refused = await run(folder, ["publish", "served.yaml", "--yes"], {});
    assert.equal(refused.code, 3);
    assert.match(
      refused.stdout,
      /Cannot read referenced file `schema\.yaml`\. Requests to localhost:\d+ are not allowed\.[^]*--allow-host/,
    );
    const done = await run(folder, ["publish", "served.yaml", "--yes", "--allow-host", other], {});
    assert.deepEqual([done.code, done.stderr], [0, ""]);
    const { code, stdout } = await run(folder, ["check", "served.yaml", "--allow-host", other], {});
    assert.equal(code, 0);
    assert.match(stdout, /^Compatible with 1\.0\.0: no change/);
  });

  it("may be a part of a version in git: its current content is used with a warning, or it is not checked", async () => {
    const { folder } = sample();
    const document = (reference: string): string => `openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { ${reference} } } } }, responses: {} } } }
`;
    const reference = `$ref: "http://${other}/schema.yaml"`;
    writeFileSync(join(folder, "served.yaml"), document(reference));
    commit(folder, "v2.0.0");
    const same = await run(folder, ["check", "served.yaml", "--allow-host", other], {});
    assert.equal(same.code, 0);
    assert.match(
      same.stdout,
      /^served\.yaml:3:\d+: warning: `http:\/\/localhost:\d+\/schema\.yaml` is read in its current version\. It may have been different when v2\.0\.0 was published\. \[live-reference\]\n[^]*Publish to the ledger[^]*\nCompatible with v2\.0\.0: no changes found\. 1 warning/,
    );
    writeFileSync(join(folder, "served.yaml"), document("type: string"));
    const broken = await run(folder, ["check", "served.yaml", "--allow-host", other], {});
    assert.deepEqual([broken.code, broken.stdout.includes("[type-changed]")], [1, true]);
    const refused = await run(folder, ["check", "served.yaml"], {});
    assert.equal(refused.code, 3);
    assert.match(
      refused.stdout,
      /not checked: In the published version \(v2\.0\.0\): Cannot read referenced file `schema\.yaml`\. Requests to localhost:\d+ are not allowed\.[^]*--allow-host/,
    );
  });

  it("is a usage error if the environment variable is invalid; the message does not contain its value", async () => {
    const { code, stderr } = await check("/openapi.yaml", {
      CONTRACT_GUARD_HEADERS: "Authorization: secret",
    });
    assert.equal(code, 2);
    assert.match(
      stderr,
      /^error: line 1 of CONTRACT_GUARD_HEADERS does not have the format HOST NAME: VALUE\.\n$/,
    );
  });
});
