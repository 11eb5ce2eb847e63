/** `extends` and `locked` in contract-guard.yaml. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import {
  fileCache,
  nodeIo,
  readDocument,
  restrictUntrusted,
  type BaselineIo,
} from "../../src/published/index";
import { findWorkspaceConfig, type WorkspaceConfig } from "../../src/service/index";
import { compare } from "../../src/service/library";
import { repository, temporaryFolder } from "../published/repository";

type Files = Readonly<Record<string, string>>;

/** Loads the configuration of `team/api.yaml`. */
async function load(files: Files, io: BaselineIo = nodeIo()): Promise<WorkspaceConfig> {
  const repo = repository();
  for (const [path, text] of Object.entries(files)) repo.write(path, text);
  return findWorkspaceConfig(io, repo.at("team/api.yaml"), async (uri) => readDocument(io, uri));
}

/** Notes as `code file:line message`. */
function notes({ notes: all }: Pick<WorkspaceConfig, "notes">): string[] {
  return all.map(({ code, message, at }) => `${code} ${shown(at)} ${message}`);
}

function shown({ uri, range }: WorkspaceConfig["notes"][number]["at"]): string {
  return `${uri.split("/").slice(-2).join("/")}:${range.start.line + 1}`;
}

/** The severity of a rule on the request side, or undefined, by the layers without a selector. */
function severity({ layers }: WorkspaceConfig, rule: string): string | undefined {
  return layers
    .filter(({ select }) => select === undefined)
    .map(({ settings }) => settings.rules?.get(rule)?.request)
    .findLast((level) => level !== undefined);
}

const packaged = "node_modules/@acme/policy/contract-guard.yaml";

describe("extends", () => {
  /** Files, and the severity of `enum-value-added` on the request side. */
  const sources: readonly { title: string; files: Files; level: string }[] = [
    {
      title: "a file",
      files: {
        "team/contract-guard.yaml": "extends: ../base.yaml",
        "base.yaml": "rules: { enum-value-added: breaking }",
      },
      level: "breaking",
    },
    {
      title: "a package",
      files: {
        "team/contract-guard.yaml": 'extends: "@acme/policy"',
        [packaged]: "rules: { enum-value-added: breaking }",
      },
      level: "breaking",
    },
    {
      title: "another file of a package, in JSON",
      files: {
        "team/contract-guard.yaml": "extends: policy/strict.json",
        "team/node_modules/policy/strict.json": '{ "rules": { "enum-value-added": "breaking" } }',
        "node_modules/policy/strict.json": "{}",
      },
      level: "breaking",
    },
    {
      title: "a file that a package extends",
      files: {
        "team/contract-guard.yaml": 'extends: "@acme/policy"',
        [packaged]: "extends: [./rules/all.yaml, other]",
        "node_modules/@acme/policy/rules/all.yaml": "rules: { enum-value-added: compatible }",
        "node_modules/other/contract-guard.yaml": "rules: { enum-value-added: dangerous }",
      },
      level: "dangerous",
    },
    {
      title: "several, of which later ones take precedence",
      files: {
        "team/contract-guard.yaml": "extends: [./a.yaml, ./b.yaml]",
        "team/a.yaml": "rules: { enum-value-added: breaking, enum-value-removed: dangerous }",
        "team/b.yaml": "rules: { enum-value-added: dangerous }",
      },
      level: "dangerous",
    },
    {
      title: "a file, over which its own settings take precedence",
      files: {
        "team/contract-guard.yaml": "extends: ./a.yaml\nrules: { enum-value-added: compatible }",
        "team/a.yaml": "rules: { enum-value-added: breaking }",
      },
      level: "compatible",
    },
    {
      title: "the same file in two ways, which counts once at its first position",
      files: {
        "team/contract-guard.yaml": "extends: [./a.yaml, ./b.yaml]",
        "team/a.yaml": "extends: ./base.yaml\nrules: { enum-value-added: breaking }",
        "team/b.yaml": "extends: ./base.yaml",
        "team/base.yaml": "rules: { enum-value-added: compatible }",
      },
      level: "breaking",
    },
    {
      title: "a file whose name has special characters",
      files: {
        "team/contract-guard.yaml": 'extends: "./a #1 %20?.yaml"',
        "team/a #1 %20?.yaml": "rules: { enum-value-added: breaking }",
      },
      level: "breaking",
    },
  ];
  for (const { title, files, level } of sources)
    it(`applies ${title}`, async () => {
      const config = await load(files);
      assert.deepEqual(notes(config), []);
      assert.equal(config.wrong, undefined);
      assert.equal(severity(config, "enum-value-added"), level);
    });

  it("merges severities by rule, inherits choices and appends overrides", async () => {
    const { layers, versions, compatibility, published } = await load({
      "team/contract-guard.yaml": `extends: ../base.yaml
compatibility: latest
rules: { enum-value-added: dangerous }
overrides: { paths: /b, extensibleEnums: true }
apis: { orders: { document: api.yaml, rules: { enum-added: dangerous } } }`,
      "base.yaml": `versions: semver
compatibility: all
published: { branch: release }
rules: { enum-value-removed: breaking }
overrides: { paths: /nowhere, extensibleEnums: true }`,
    });
    assert.deepEqual(
      { versions, compatibility, published },
      {
        versions: "semver",
        compatibility: "latest",
        published: { kind: "branch", branch: "release" },
      },
    );
    assert.deepEqual(
      layers.map(({ select, settings }) => select?.paths?.[0]?.text ?? [...(settings.rules?.keys() ?? [])]),
      [["enum-value-removed"], ["enum-value-added"], ["enum-added"], "/nowhere", "/b"],
    );
  });

  /** Files, the code and location of the problem, and a part of its sentences. */
  const problems: readonly { title: string; files: Files; at: string; says: RegExp }[] = [
    {
      title: "a missing file",
      files: { "team/contract-guard.yaml": "versions: semver\nextends: ./none.yaml" },
      at: "team/contract-guard.yaml:2",
      says: /Cannot read `none\.yaml`\. Make sure/,
    },
    {
      title: "a missing package",
      files: { "team/contract-guard.yaml": "extends: [acme-policy]" },
      at: "team/contract-guard.yaml:1",
      says: /Cannot find the package `acme-policy` in `node_modules` of this repository\. Run `npm install`/,
    },
    {
      title: "a file outside of the repository",
      files: { "team/contract-guard.yaml": "extends: ../../../base.yaml" },
      at: "team/contract-guard.yaml:1",
      says: /`base\.yaml` is located outside of/,
    },
    {
      title: "a file of another kind",
      files: { "team/contract-guard.yaml": "extends: ./base.txt", "team/base.txt": "versions: semver" },
      at: "team/contract-guard.yaml:1",
      says: /not a \.yaml, \.yml or \.json file/,
    },
    {
      title: "a path out of its package",
      files: { "team/contract-guard.yaml": "extends: policy/../../secret.yaml" },
      at: "team/contract-guard.yaml:1",
      says: /`extends` has an invalid value\. Expected a path/,
    },
    {
      title: "an absolute path",
      files: { "team/contract-guard.yaml": "extends: /etc/policy.yaml" },
      at: "team/contract-guard.yaml:1",
      says: /Expected a path that begins with/,
    },
    {
      title: "a URL without a hash",
      files: { "team/contract-guard.yaml": "extends: https://example.com/policy.yaml" },
      at: "team/contract-guard.yaml:1",
      says: /a mapping with `url` and `integrity`/,
    },
    {
      title: "a URL with an invalid hash",
      files: {
        "team/contract-guard.yaml": "extends: { url: https://example.com/policy.yaml, integrity: md5-abc }",
      },
      at: "team/contract-guard.yaml:1",
      says: /`integrity` has an invalid value/,
    },
    {
      title: "itself",
      files: { "team/contract-guard.yaml": "extends: ./contract-guard.yaml" },
      at: "team/contract-guard.yaml:1",
      says: /`contract-guard\.yaml` extends itself/,
    },
    {
      title: "a cycle, located in the file that closes it",
      files: {
        "team/contract-guard.yaml": "extends: ./a.yaml",
        "team/a.yaml": "\nextends: ./b.yaml",
        "team/b.yaml": "\n\nextends: [./a.yaml]",
      },
      at: "team/b.yaml:3",
      says: /`a\.yaml` extends itself/,
    },
    {
      title: "an invalid value in the extended file, located there",
      files: {
        "team/contract-guard.yaml": "extends: ./a.yaml\nrules: { enum-value-added: breaking }",
        "team/a.yaml": "rules:\n  enum-value-added: loud",
      },
      at: "team/a.yaml:2",
      says: /Invalid `a\.yaml`: `enum-value-added` has an invalid value/,
    },
    {
      title: "an extended file that is not YAML",
      files: { "team/contract-guard.yaml": "extends: ./a.yaml", "team/a.yaml": "rules: [" },
      at: "team/a.yaml:1",
      says: /Invalid `a\.yaml`/,
    },
    {
      title: "a chain of too many files",
      files: {
        "team/contract-guard.yaml": "extends: ./0.yaml",
        ...Object.fromEntries(
          Array.from({ length: 60 }, (_, index) => [`team/${index}.yaml`, `extends: ./${index + 1}.yaml`]),
        ),
        "team/60.yaml": "versions: semver",
      },
      at: "team/49.yaml:1",
      says: /More than 50 configurations/,
    },
  ];
  for (const { title, files, at, says } of problems)
    it(`prevents the check for ${title}`, async () => {
      const { wrong } = await load(files);
      assert.equal(wrong?.code, "config");
      assert.match(`${wrong.message} ${wrong.advice}`, says);
      assert.ok(wrong.at);
      assert.equal(shown(wrong.at), at);
    });

  it("reports an unknown key of an extended file there, and goes on", async () => {
    const config = await load({
      "team/contract-guard.yaml": "extends: ../base.yaml",
      "base.yaml": "\nverions: semver",
    });
    assert.equal(config.wrong, undefined);
    assert.match(notes(config).join("\n"), /^config-unknown-key \S+\/base\.yaml:2 Unknown key `verions`\.$/);
  });

  it("reports keys that name files of an extended file, unless it is also the configuration of a folder", async () => {
    const text = "include: other/**\nexclude: '**'\napis: { x: { document: x.yaml } }";
    const extended = await load({ "team/contract-guard.yaml": "extends: ../base.yaml", "base.yaml": text });
    assert.deepEqual(
      notes(extended).map((note) => note.replace(/\S+\/base/, "base")),
      [
        "config-not-inherited base.yaml:3 `apis` has no effect in a configuration that is extended.",
        "config-not-inherited base.yaml:1 `include` has no effect in a configuration that is extended.",
        "config-not-inherited base.yaml:2 `exclude` has no effect in a configuration that is extended.",
      ],
    );
    const root = await load({
      "team/contract-guard.yaml": "extends: ../contract-guard.yaml",
      "contract-guard.yaml": text,
    });
    assert.deepEqual(
      [notes(extended).length, notes(root), extended.wrong, root.wrong],
      [3, [], undefined, undefined],
    );
  });

  it("does not follow links of files and packages out of the repository, and follows those within it", async function () {
    // Symbolic links require a privilege on Windows.
    if (process.platform === "win32") this.skip();
    const outside = temporaryFolder();
    mkdirSync(join(outside, "policy"));
    writeFileSync(join(outside, "policy", "contract-guard.yaml"), "versions: semver");
    const io = nodeIo();
    const outcome = async (text: string, links: Readonly<Record<string, string>>): Promise<string> => {
      const repo = repository().write("team/contract-guard.yaml", text);
      repo.write("node_modules/.store/policy/contract-guard.yaml", "versions: semver");
      for (const [path, target] of Object.entries(links)) {
        mkdirSync(dirname(repo.at(path)), { recursive: true });
        symlinkSync(target.replace("REPO", repo.folder), repo.at(path));
      }
      const config = await findWorkspaceConfig(io, repo.at("team/api.yaml"), async (uri) =>
        readDocument(io, uri),
      );
      return `${config.wrong?.code ?? "read"} ${config.versions}`;
    };
    const file = join(outside, "policy", "contract-guard.yaml");
    assert.equal(await outcome("extends: ./a.yaml", { "team/a.yaml": file }), "config off");
    assert.equal(
      await outcome("extends: policy", { "node_modules/policy": join(outside, "policy") }),
      "config off",
    );
    assert.equal(
      await outcome("extends: policy", { "node_modules/policy": "REPO/node_modules/.store/policy" }),
      "read semver",
    );
  });
});

describe("extends in a policy that is passed as a value", () => {
  it("is not supported, so the document is not checked", async () => {
    const text = "openapi: 3.1.0\ninfo: { title: t, version: 1.0.0 }\npaths: {}\n";
    const side = { uri: "file:///api.yaml", text };
    const { verdict, unchecked } = await compare({
      base: side,
      head: side,
      policy: { extends: "@acme/policy" },
    });
    assert.deepEqual([verdict, unchecked?.code], ["unchecked", "config"]);
    assert.match(
      unchecked?.message ?? "",
      /`extends` is not supported in a policy that is passed as a value/,
    );
  });
});

describe("extends with a URL", () => {
  const policy = "versions: semver\n";
  const integrity = `sha256-${createHash("sha256").update(policy).digest("base64")}`;
  let server: Server;
  let origin = "";
  let asked: string[] = [];
  before((done) => {
    server = createServer(({ url = "" }, response) => {
      asked.push(url);
      response.end(url === "/changed.yaml" ? `${policy}# changed\n` : policy);
    }).listen(0, "127.0.0.1", () => {
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      done();
    });
  });
  beforeEach(() => {
    asked = [];
  });
  after((done) => {
    server.closeAllConnections();
    server.close(done);
  });
  const allowing = (): BaselineIo => ({ ...nodeIo(), approves: (host) => host === new URL(origin).host });
  const extending = (url: string): Files => ({
    "team/contract-guard.yaml": `extends: { url: "${url}", integrity: "${integrity}" }`,
  });

  /** The path, the environment, the requests, and the reason why it is not read. */
  const cases: readonly {
    title: string;
    path: string;
    io: () => BaselineIo;
    asked: number;
    says?: RegExp;
  }[] = [
    { title: "reads an allowed URL", path: "/policy.yaml", io: allowing, asked: 1 },
    {
      title: "does not request a URL that is not allowed",
      path: "/policy.yaml",
      io: () => ({ ...nodeIo(), approves: () => false }),
      asked: 0,
      says: /not loaded, because the host is not allowed\. .*`--allow-host 127\.0\.0\.1:\d+`/,
    },
    {
      title: "does not request a URL if nothing was asked",
      path: "/policy.yaml",
      io: nodeIo,
      asked: 0,
      says: /not loaded, because the host is not allowed/,
    },
    {
      title: "does not request a URL in a workspace that is not trusted",
      path: "/policy.yaml",
      io: () => restrictUntrusted(() => false, allowing()),
      asked: 0,
      says: /This workspace is not trusted/,
    },
    {
      title: "rejects content with another hash, and shows its hash",
      path: "/changed.yaml",
      io: allowing,
      asked: 1,
      says: /does not match its `integrity`\. .*`integrity: sha256-[A-Za-z0-9+/]{43}=`/,
    },
    {
      title: "requires https for other machines",
      path: "http://example.com/policy.yaml",
      io: () => ({ ...nodeIo(), approves: () => true }),
      asked: 0,
      says: /is not an https URL/,
    },
  ];
  for (const { title, path, io, asked: count, says } of cases)
    it(title, async () => {
      const { wrong, versions } = await load(
        extending(path.startsWith("/") ? `${origin}${path}` : path),
        io(),
      );
      assert.equal(asked.length, count);
      assert.equal(versions, says === undefined ? "semver" : "off");
      if (says === undefined) assert.equal(wrong, undefined);
      else assert.match(`${wrong?.message ?? ""} ${wrong?.advice ?? ""}`, says);
    });

  it("requests a pinned URL once in one environment", async () => {
    const io = allowing();
    await load(extending(`${origin}/policy.yaml`), io);
    assert.equal((await load(extending(`${origin}/policy.yaml`), io)).versions, "semver");
    assert.equal(asked.length, 1);
  });

  it("uses a cached text with the pinned hash while offline, and is not checked without one", async () => {
    const cache = fileCache(nodeIo(), temporaryFolder());
    await load(extending(`${origin}/policy.yaml`), { ...allowing(), cache });
    const offline: BaselineIo = {
      ...allowing(),
      fetch: async () => Promise.reject(Object.assign(new Error("offline"), { code: "ENETUNREACH" })),
    };
    const kept = await load(extending(`${origin}/policy.yaml`), { ...offline, cache });
    assert.deepEqual([kept.wrong, kept.versions], [undefined, "semver"]);
    const { wrong } = await load(extending(`${origin}/policy.yaml`), offline);
    assert.equal(wrong?.code, "config");
    assert.match(wrong.message, /cannot be reached/);
    const other = await load(extending(`${origin}/changed.yaml`), { ...offline, cache });
    assert.match(other.wrong?.message ?? "", /cannot be reached/);
  });

  it("lets a configuration from a URL extend URLs only", async () => {
    const text = "extends: ./other.yaml\n";
    const hash = `sha256-${createHash("sha256").update(text).digest("base64")}`;
    const io: BaselineIo = { ...allowing(), fetch: async () => new Response(text) };
    const { wrong } = await load(
      { "team/contract-guard.yaml": `extends: { url: "${origin}/a.yaml", integrity: "${hash}" }` },
      io,
    );
    assert.match(wrong?.message ?? "", /A configuration that is loaded from a URL can only extend URLs/);
    assert.equal(wrong?.at?.uri, `${origin}/a.yaml`);
  });
});

describe("locked keys", () => {
  /** The policy, the team's configuration, and the loosened keys with their lines. */
  const cases: readonly { policy: string; team: string; loose: readonly string[] }[] = [
    { policy: "locked: versions\nversions: semver", team: "versions: off", loose: ["2 versions"] },
    { policy: "locked: versions\nversions: semver", team: "versions: semver", loose: [] },
    { policy: "locked: versions", team: "versions: semver", loose: [] },
    {
      policy: "locked: [compatibility]\ncompatibility: all",
      team: "compatibility: latest",
      loose: ["2 compatibility"],
    },
    { policy: "locked: extensibleEnums", team: "extensibleEnums: true", loose: ["2 extensibleEnums"] },
    { policy: "locked: extensibleEnums\nextensibleEnums: true", team: "extensibleEnums: false", loose: [] },
    {
      policy: "locked: rules.enum-value-added\nrules: { enum-value-added: dangerous }",
      team: "rules:\n  enum-value-added: { request: compatible }",
      loose: ["3 rules.enum-value-added"],
    },
    {
      policy: "locked: rules.enum-value-added\nrules: { enum-value-added: dangerous }",
      team: "rules: { enum-value-added: breaking, enum-value-removed: compatible }",
      loose: [],
    },
    {
      policy: "locked: rules",
      team: "rules:\n  property-removed: dangerous\n  additional-properties-opened: breaking\n  version-too-low: compatible",
      loose: ["3 rules.property-removed", "5 rules.version-too-low"],
    },
    {
      policy: "locked: rules.enum-value-removed\nrules: { enum-value-removed: breaking }",
      team: "breaks:\n  wire: dangerous",
      loose: ["3 breaks.wire"],
    },
    {
      policy: "locked: breaks.code\nbreaks: { code: dangerous }",
      team: "breaks: { wire: compatible }",
      loose: [],
    },
    {
      policy: "locked: breaks.wire\nbreaks: { wire: breaking }",
      team: "rules: { enum-value-removed: { request: dangerous } }\nbreaks: { code: compatible }",
      loose: ["2 rules.enum-value-removed"],
    },
    {
      policy: "locked: doors\ndoors: { closed-enum: block }",
      team: "doors:\n  closed-enum: warn\n  top-level-array: block",
      loose: ["3 doors.closed-enum"],
    },
    { policy: "locked: doors.top-level-array", team: "doors: { closed-enum: off }", loose: [] },
    {
      policy: "locked: outOfContract\noutOfContract: { internal: true }",
      team: "outOfContract: { internal: true, below: beta }",
      loose: ["2 outOfContract"],
    },
    {
      policy: "locked: outOfContract\noutOfContract: { below: beta }",
      team: "outOfContract: { below: alpha }",
      loose: [],
    },
    { policy: "locked: outOfContract", team: "outOfContract: true", loose: ["2 outOfContract"] },
    {
      policy: "locked: deprecation\ndeprecation: { notice: 90 }",
      team: "deprecation:\n  notice: { stable: 180 }",
      loose: ["3 deprecation.notice.draft"],
    },
    {
      policy: "locked: deprecation\ndeprecation: { notice: 90 }",
      team: "deprecation: { notice: 91 }",
      loose: [],
    },
    { policy: "locked: deprecation", team: "deprecation: {}", loose: ["2 deprecation"] },
    {
      policy: "locked: published\npublished: ledger",
      team: "published: { branch: x }",
      loose: ["2 published"],
    },
    { policy: "locked: published\npublished: { tag: v* }", team: "published: { tag: v* }", loose: [] },
    {
      policy: "locked: overrides\noverrides: { paths: /public/**, rules: { property-removed: breaking } }",
      team: "overrides:\n  - { paths: /public/a, rules: { property-removed: compatible } }",
      loose: ["3 overrides"],
    },
    {
      policy: "locked: overrides",
      team: "apis:\n  orders:\n    document: api.yaml\n    overrides: { paths: /a, outOfContract: true }",
      loose: ["5 overrides"],
    },
    { policy: "locked: overrides", team: "rules: { property-removed: dangerous }", loose: [] },
    {
      policy: "locked: versions\nversions: semver",
      team: "apis:\n  orders:\n    document: api.yaml\n    versions: off",
      loose: ["5 versions"],
    },
    {
      policy: "locked: rules",
      team: "overrides:\n  - paths: /a\n  - { paths: /b, rules: { property-removed: compatible } }",
      loose: ["4 rules.property-removed"],
    },
    {
      policy: "locked: rules",
      team: "overrides:\n  paths: /a\n  breaks: { wire: compatible }",
      loose: ["4 breaks.wire"],
    },
    {
      policy: "locked: rules\noverrides: { paths: /internal/**, rules: { property-removed: compatible } }",
      team: "",
      loose: [],
    },
  ];
  for (const { policy, team, loose } of cases)
    it(`${policy.replaceAll("\n", "; ")} ${loose.length > 0 ? "rejects" : "allows"} ${JSON.stringify(team)}`, async () => {
      const { wrong, notes: all } = await load({
        "team/contract-guard.yaml": `extends: "@acme/policy"\n${team}`,
        [packaged]: policy,
      });
      const locked = all.filter(({ code }) => code === "config-locked");
      assert.deepEqual(
        locked.map(({ message, at }) => `${at.range.start.line + 1} ${/`([^`]+)`/.exec(message)?.[1] ?? ""}`),
        loose,
      );
      assert.equal(wrong?.code, loose.length > 0 ? "config" : undefined);
      for (const { advice } of locked)
        assert.match(advice, /in `@acme\/policy\/contract-guard\.yaml`, line 1\.$/);
    });

  it("hold for every file except the one with the lock and those that it extends", async () => {
    const files = {
      [packaged]: "extends: ./base.yaml\nlocked: versions\nversions: semver",
      "node_modules/@acme/policy/base.yaml": "versions: off",
      "team/loose.yaml": "versions: off",
    };
    const extending = async (list: string): Promise<readonly string[]> =>
      notes(await load({ ...files, "team/contract-guard.yaml": `extends: ${list}` }));
    assert.deepEqual(await extending('"@acme/policy"'), []);
    for (const list of ['[./loose.yaml, "@acme/policy"]', '["@acme/policy", ./loose.yaml]'])
      assert.match(
        (await extending(list)).join("\n"),
        /^config-locked team\/loose\.yaml:1 `versions` is locked and cannot be looser than `semver`\.$/,
      );
  });

  it("are reported at an unknown key, rule or door", async () => {
    const { notes: all, wrong } = await load({
      "team/contract-guard.yaml":
        "locked: [apis, rules.no-such-rule, doors.no-such-door, versions.x, breaks.wires]",
    });
    assert.deepEqual(
      all.map(({ code, at }) => `${code} ${at.pointer}`),
      [
        "config-value /locked/0",
        "config-unknown-rule /locked/1",
        "config-unknown-door /locked/2",
        "config-value /locked/3",
        "config-value /locked/4",
      ],
    );
    assert.equal(wrong?.code, "config");
  });
});
