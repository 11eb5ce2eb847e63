/** Allowed network addresses, and secrets that must not be sent to other hosts. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFromUrl, nodeIo, requestUndecoded, type BaselineIo } from "../../src/published/index";
import type { ConnectInit } from "../../src/published/url/request";
import { createNetwork } from "../../src/editor/network";
import { git } from "../cli/run";
import { run, type Outcome } from "../cli/run-in-background";

const answer = "openapi: 3.1.0\ninfo: { title: t, version: 1.0.0 }\npaths: {}\n";

describe("an address in a private network", () => {
  /** IP addresses by host name; all other names are unknown. */
  const names: Readonly<Record<string, readonly string[]>> = {
    "api.example.com": ["93.184.216.34"],
    "rebound.example.com": ["93.184.216.34", "10.0.0.7"],
    "inside.example.com": ["192.168.1.2"],
    "six.example.com": ["fd00::1"],
    "translated.example.com": ["64:ff9b::93.184.216.34"],
    "mapped.example.com": ["::ffff:169.254.169.254"],
    "zone.example.com": ["fe80::1%eth0"],
    "odd.example.com": ["93.184.216.34", "not an address"],
    "compatible.example.com": ["::7f00:1"],
    "long.example.com": ["0064:ff9b:0:0:0:0:5db8:d822"],
  };
  /** Sends no requests; a redirect goes to the URL in its path. */
  const world = (approved: readonly string[] | undefined): BaselineIo & { readonly asked: string[] } => {
    const asked: string[] = [];
    return {
      ...nodeIo(),
      asked,
      ...(approved !== undefined && { approves: (host: string) => approved.includes(host) }),
      addresses: async (name) => names[name] ?? Promise.reject(new Error("ENOTFOUND")),
      fetch: async (input) => {
        const url = new URL(input instanceof Request ? input.url : input);
        asked.push(url.host);
        const to = url.searchParams.get("to");
        return to === null
          ? new Response(answer)
          : new Response(null, { status: 302, headers: { location: to } });
      },
    };
  };

  /** A configured URL, the approved hosts, and the requested hosts; `INVALID` for an invalid URL. */
  const cases: readonly (readonly [url: string, approved: readonly string[] | undefined, asked: string])[] = [
    ["https://api.example.com/", [], "api.example.com"],
    ["https://10.0.0.1/", [], ""],
    ["https://[fd00::1]/", [], ""],
    ["https://[::ffff:10.0.0.1]/", [], ""],
    ["https://0x7f.1/", [], ""],
    ["https://2130706433/", [], ""],
    ["https://0.0.0.0/", [], ""],
    ["https://100.64.0.1/", [], ""],
    ["https://198.18.0.1/", [], ""],
    ["https://255.255.255.255/", [], ""],
    ["https://[64:ff9b::169.254.169.254]/", [], ""],
    ["https://[64:ff9b::5db8:d822]/", [], "[64:ff9b::5db8:d822]"],
    ["https://translated.example.com/", [], "translated.example.com"],
    ["https://[64:ff9b::127.0.0.1]/", [], ""],
    ["https://[64:ff9b::]/", [], ""],
    ["https://[64:ff9b:1::a00:1]/", [], ""],
    ["https://[2002:7f00:1::]/", [], ""],
    ["https://[2002:5db8:d822::1]/", [], ""],
    ["https://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/", [], ""],
    ["https://[::127.0.0.1]/", [], ""],
    ["https://[::7f00:1]/", [], ""],
    ["https://[0:0:0:0:0:0:169.254.169.254]/", [], ""],
    ["https://[::10.1]/", [], "INVALID"],
    ["https://[::93.184.216.34]/", [], ""],
    ["https://[::]/", [], ""],
    ["https://[::2]/", [], ""],
    ["https://[0000:0000:0000:0000:0000:0000:0000:0001]/", [], ""],
    ["https://[::ffff:127.0.0.1]/", [], ""],
    ["https://[::FFFF:7F00:1]/", [], ""],
    ["https://[0:0:0:0:0:ffff:192.168.0.1]/", [], ""],
    ["https://[::ffff:93.184.216.34]/", [], "[::ffff:5db8:d822]"],
    ["https://[::ffff:0:127.0.0.1]/", [], ""],
    ["https://[fe80::1]/", [], ""],
    ["https://[fe80::1%25lo]/", [], "INVALID"],
    ["https://[fec0::1]/", [], ""],
    ["https://[100::1]/", [], ""],
    ["https://[5f00::1]/", [], ""],
    ["https://[2001:db8::1]/", [], ""],
    ["https://[3fff::1]/", [], ""],
    ["https://[2a00:1450:4001::1]/", [], "[2a00:1450:4001::1]"],
    ["https://0177.0.0.1/", [], ""],
    ["https://0x7f000001/", [], ""],
    ["https://0x7F.0x0.0x0.0x1/", [], ""],
    ["https://017700000001/", [], ""],
    ["https://127.1/", [], ""],
    ["https://127.0.1/", [], ""],
    ["https://0/", [], ""],
    ["https://10.1/", [], ""],
    ["https://0xa9fea9fe/", [], ""],
    ["https://169.16689662/", [], ""],
    ["https://%31%32%37.0.0.1/", [], ""],
    ["https://127.0.0.1./", [], ""],
    ["https://\uff11\uff12\uff17\u3002\uff10.\uff10.\uff11/", [], ""],
    ["https://256.0.0.1/", [], "INVALID"],
    ["https://127.0.0.0.1/", [], "INVALID"],
    ["https://zone.example.com/", [], ""],
    ["https://odd.example.com/", [], ""],
    ["https://compatible.example.com/", [], ""],
    ["https://long.example.com/", [], "long.example.com"],
    ["https://[ff02::1]/", [], ""],
    ["https://[2606:2800:220:1::1]/", [], "[2606:2800:220:1::1]"],
    ["http://localhost:8080/", [], ""],
    ["https://localhost./", [], ""],
    ["https://LOCALHOST/", [], ""],
    ["https://a.localhost/", [], ""],
    ["https://a.localhost.:8443/", [], ""],
    ["https://notlocalhost.example.com/", [], "notlocalhost.example.com"],
    ["https://[64:ff9b:1:a00:1::]/", [], ""],
    ["https://[2001::1]/", [], ""],
    ["https://0300.0250.1.1/", [], ""],
    ["https://3232235777/", [], ""],
    ["https://172.31.255.255/", [], ""],
    ["https://172.32.0.1/", [], "172.32.0.1"],
    ["https://100.127.255.255/", [], ""],
    ["https://100.128.0.1/", [], "100.128.0.1"],
    ["https://inside.example.com/", [], ""],
    ["https://rebound.example.com/", [], ""],
    ["https://six.example.com/", [], ""],
    ["https://mapped.example.com/", [], ""],
    ["https://10.0.0.1/", ["10.0.0.1"], "10.0.0.1"],
    ["https://10.0.0.1:8443/", ["10.0.0.1"], ""],
    ["https://inside.example.com/", ["inside.example.com"], "inside.example.com"],
    ["https://api.example.com/?to=https://10.0.0.1/", [], "api.example.com"],
    ["https://api.example.com/?to=https://inside.example.com/", [], "api.example.com"],
    ["https://api.example.com/?to=https://inside.example.com/", undefined, "api.example.com"],
    ["https://api.example.com/?to=https://169.254.169.254/", undefined, "api.example.com"],
    ["https://nobody.example.com/", [], "nobody.example.com"],
  ];
  for (const [url, approved, hosts] of cases)
    it(`${url} with ${approved === undefined ? "everything" : JSON.stringify(approved)} approved: requests to ${hosts || "none"}`, async () => {
      const io = world(approved);
      const found = await readFromUrl(io, url);
      assert.equal(io.asked.join(), hosts === "INVALID" ? "" : hosts);
      const isInward = hosts === "" || url.includes("?to=");
      assert.equal(
        found.kind === "unchecked" ? found.code : found.kind,
        hosts === "INVALID" ? "url-invalid" : isInward ? "url-inward" : "published",
      );
    });
});

describe("a name that is looked up", () => {
  let server: Server;
  let port = 0;
  before((done) => {
    server = createServer((_, response) => response.end(answer)).listen(0, "127.0.0.1", () => {
      port = (server.address() as AddressInfo).port;
      done();
    });
  });
  after((done) => void server.close(done));

  it("is looked up once, and only the addresses that were checked are passed on", async () => {
    const answers = [["93.184.216.34"], ["10.0.0.7"]];
    const passed: unknown[] = [];
    const io: BaselineIo = {
      ...nodeIo(),
      approves: () => false,
      addresses: async () => answers.shift() ?? [],
      fetch: async (_, init: ConnectInit = {}) => {
        passed.push(init.addresses);
        return new Response(answer);
      },
    };
    assert.equal((await readFromUrl(io, "https://rebound.example.com/")).kind, "published");
    assert.deepEqual(passed, [["93.184.216.34"]]);
    assert.deepEqual(answers, [["10.0.0.7"]]);
  });

  it("connects only to the checked addresses", async () => {
    const given = await requestUndecoded(`http://rebound.invalid:${port}/`, { addresses: ["127.0.0.1"] });
    assert.equal(await given.text(), answer);
    await assert.rejects(requestUndecoded(`http://localhost:${port}/`, { addresses: [] }), {
      code: "ENOTFOUND",
    });
    const free = await requestUndecoded(`http://localhost:${port}/`);
    assert.equal(await free.text(), answer);
  });
});

describe("a secret", () => {
  const secret = "s3cr3t-7f2c";
  let home = "";
  let server: Server;
  let host = "";
  before((done) => {
    home = mkdtempSync(join(tmpdir(), "contract-guard-secret-"));
    git(home, "init", "--quiet");
    writeFileSync(join(home, "openapi.yaml"), answer.replace("{}", "{ /b: {} }"));
    server = createServer((request, response) => {
      const [path] = (request.url ?? "").split("?");
      if (path === "/signed") response.writeHead(302, { location: `/openapi.yaml?sig=${secret}` }).end();
      else if (path === "/insecure")
        response.writeHead(302, { location: `http://u:${secret}@example.com/?x=${secret}` }).end();
      else if (path === "/none") response.writeHead(404).end(secret);
      else if (path === "/refused") response.writeHead(401).end(secret);
      else response.end(answer);
    }).listen(0, "127.0.0.1", () => {
      host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
      done();
    });
  });
  after((done) => {
    rmSync(home, { recursive: true, force: true });
    server.closeAllConnections();
    server.close(done);
  });

  const formats = ["text", "json", "sarif", "junit", "github", "gitlab", "markdown", "html"];
  const held = ({ stdout, stderr }: Outcome): void => {
    assert.ok(!stdout.includes(secret), stdout);
    assert.ok(!stderr.includes(secret), stderr);
  };

  for (const path of [
    "/openapi.yaml",
    "/openapi.yaml?token=SECRET",
    "/signed",
    "/insecure",
    "/none",
    "/refused",
  ])
    it(`in the environment or behind ${path} is not in any report or error`, async () => {
      const base = `http://${host}${path.replace("SECRET", secret)}`;
      const env = {
        CONTRACT_GUARD_HEADERS: `${host} Authorization: Bearer ${secret}`,
        AWS_SECRET_ACCESS_KEY: secret,
      };
      for (const format of formats)
        held(
          await run(home, ["check", "openapi.yaml", "--base", base, "--format", format, "--explain"], env),
        );
    });

  it("in a URL's user name or password is not shown", async () => {
    for (const url of [`https://u:${secret}@127.0.0.1:1/a`, `http://${secret}@x/`, `https://u:${secret}@[/a`])
      for (const args of [
        ["check", "openapi.yaml", "--base", url],
        ["check", "openapi.yaml"],
      ]) {
        writeFileSync(join(home, "contract-guard.yaml"), JSON.stringify({ published: { url } }));
        held(await run(home, args, {}));
      }
    rmSync(join(home, "contract-guard.yaml"));
  });

  it("that is not a header is not shown", async () => {
    for (const value of [`${secret}\u00ff\u0100`, `${secret}\u0007`])
      held(
        await run(home, ["check", "openapi.yaml", "--base", `http://${host}/`], {
          CONTRACT_GUARD_HEADERS: `${host} Authorization: ${value}`,
        }),
      );
  });

  it("in the URL of a remote is not shown", async () => {
    git(home, "remote", "add", "origin", `https://u:${secret}@127.0.0.1:1/x.git`);
    for (const base of [[], ["--base", "v9"], ["--base", "origin/main"]])
      held(await run(home, ["check", "openapi.yaml", ...base], {}));
  });

  it("is stored in the secret storage of the editor, sent only to its host, and not part of a response", async () => {
    const stored = new Map<string, string>();
    const state = new Map<string, unknown>();
    const secrets = {
      get: async (key: string) => stored.get(key),
      store: async (key: string, value: string) => void stored.set(key, value),
      delete: async (key: string) => void stored.delete(key),
    };
    const globalState = {
      get: <T>(key: string, usual?: T): T => (state.has(key) ? (state.get(key) as T) : (usual as T)),
      update: async (key: string, value: unknown) => void state.set(key, value),
    };
    const network = createNetwork({ globalState, secrets });
    await network.allow(host, true);
    for (const token of [secret, `${secret}\u0100`, `${secret}\nX: y`]) {
      await network.setToken(host, token);
      for (const url of [`http://${host}/signed`, `http://${host}/none`, "http://127.0.0.1:1/"]) {
        const answered = await network.fetch({ url, headers: {} });
        const told = "status" in answered ? answered.status : answered;
        assert.ok(!JSON.stringify(told).includes(secret), JSON.stringify(told));
      }
    }
    assert.ok(!JSON.stringify([...state]).includes(secret));
    assert.deepEqual([...stored.keys()], [`token:${host}`]);
  });

  it("is not in any file of a publication", async () => {
    mkdirSync(join(home, "apis"));
    writeFileSync(
      join(home, "apis", "openapi.yaml"),
      `${answer.replace("{}", "")}  /a: { get: { responses: { "200": { description: ok } } } }\n`,
    );
    await run(home, ["publish", "--yes", "apis/openapi.yaml"], {
      CONTRACT_GUARD_HEADERS: `${host} X: ${secret}`,
    });
    const files = readdirSync(home, { recursive: true, encoding: "utf8" }).filter(
      (path) => !path.startsWith(".git") && statSync(join(home, path)).isFile(),
    );
    assert.ok(files.some((path) => path.endsWith("record.json")));
    for (const path of files) assert.ok(!readFileSync(join(home, path), "utf8").includes(secret), path);
  });
});
