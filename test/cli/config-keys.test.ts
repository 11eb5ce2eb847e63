import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, symlinkSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { nodeIo, publishVersion, sealRecord, sha256 } from "../../src/published/index";
import { createChecker } from "../../src/service/index";
import { compareDocument } from "../../src/cli/compare-document";
import { repository, type TestRepository } from "../published/repository";

type Settings = Readonly<Record<string, unknown>>;

const ok = 'responses: { "200": { description: ok } }';

/** A document with an element for each key to affect. */
const api = (version: string, edited: boolean): string => {
  const [values, id, most, hook, old] = edited
    ? ["[b, c]", "listAll", 20, "sent", "deprecated: true, "]
    : ["[a, b]", "listThings", 10, "shipped", ""];
  const door = edited ? ", status: { type: string, enum: [open, done] }" : "";
  const operation = (level: string): string =>
    `get: { ${level}${old}parameters: [{ name: kind, in: query, schema: { enum: ${values} } }], ${ok} }`;
  return `openapi: 3.1.0
info: { title: t, version: ${version} }
paths:
  /things:
    get:
      operationId: ${id}
      tags: [shop]
      parameters: [{ name: kind, in: query, schema: { enum: ${values} } }, { name: most, in: query, schema: { type: integer, default: ${most} } }]
      responses:
        "200": { description: ok, content: { application/json: { schema: { type: object, required: [k], properties: { k: { enum: ${values}, default: ${edited ? "b" : "a"} }${door} } } } } }
  /linked: { get: { responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "linked.yaml#/Linked" } } } } } } }
  /internal: { ${operation("x-internal: true, ")} }
  /draft: { ${operation("x-stability-level: draft, ")} }
  /alpha: { ${operation("x-stability-level: alpha, ")} }
  /beta: { ${operation("x-stability-level: beta, ")} }
  /stable: { ${operation("")} }
webhooks:
  shipped: { post: { operationId: ${hook}, requestBody: { content: { application/json: { schema: { enum: ${values} } } } }, ${ok} } }
`;
};

const [compatible, breaking] = ["compatible", "breaking"] as const;

/** A setting for each key that is allowed globally, for an API and for operations. */
const policy: Readonly<Record<string, Settings>> = {
  rules: { rules: { "enum-value-removed": compatible } },
  "rules.*": { rules: { "enum-value-removed": compatible } },
  "rules.*.request": { rules: { "enum-value-removed": { request: compatible } } },
  "rules.*.response": { rules: { "enum-value-added": { response: breaking } } },
  breaks: { breaks: { wire: compatible } },
  "breaks.wire": { breaks: { wire: compatible } },
  "breaks.wire.request": { breaks: { wire: { request: compatible } } },
  "breaks.wire.response": { breaks: { wire: { response: breaking } } },
  "breaks.code": { breaks: { code: breaking } },
  "breaks.code.request": { breaks: { code: { request: breaking } } },
  "breaks.code.response": { breaks: { code: { response: breaking } } },
  "breaks.expectation": { breaks: { expectation: breaking } },
  "breaks.expectation.request": { breaks: { expectation: { request: breaking } } },
  "breaks.expectation.response": { breaks: { expectation: { response: breaking } } },
  outOfContract: { outOfContract: true },
  "outOfContract.internal": { outOfContract: { internal: true } },
  "outOfContract.below": { outOfContract: { below: "beta" } },
  extensibleEnums: { extensibleEnums: true },
  doors: { doors: { "closed-enum": "off" } },
  "doors.*": { doors: { "closed-enum": "warn" } },
  deprecation: { deprecation: {} },
  "deprecation.notice": { deprecation: { notice: 10 } },
  "deprecation.notice.draft": { deprecation: { notice: { draft: 10 } } },
  "deprecation.notice.alpha": { deprecation: { notice: { alpha: 10 } } },
  "deprecation.notice.beta": { deprecation: { notice: { beta: 10 } } },
  "deprecation.notice.stable": { deprecation: { notice: { stable: 10 } } },
};

/** For each selector key of an override: it narrows the selection of another key. */
const selectors: Readonly<Record<string, Settings>> = {
  paths: { paths: "/draft", operations: "**", outOfContract: true },
  tags: { tags: "shop", operations: "**", outOfContract: true },
  operations: { operations: "GET /stable", paths: "/**", outOfContract: true },
  stability: { stability: "beta", paths: "/**", outOfContract: true },
};

/** For each key that is allowed globally and for an API, but not for operations. */
const choices: Readonly<Record<string, (url: string) => Settings>> = {
  published: () => ({ published: { file: "old.yaml" } }),
  "published.tag": () => ({ published: { tag: "v*" } }),
  "published.prereleases": () => ({ published: { tag: "v*", prereleases: true } }),
  "published.branch": () => ({ published: { branch: "release" } }),
  "published.url": (url) => ({ published: { url } }),
  "published.file": () => ({ published: { file: "old.yaml" } }),
  compatibility: () => ({ compatibility: "all" }),
  versions: () => ({ versions: "semver" }),
  overrides: () => ({ overrides: { paths: "/**", outOfContract: true } }),
};

const policyText = "versions: semver\n";
const pinned = (origin: string): Settings => ({
  extends: {
    url: `${origin}/policy.yaml`,
    integrity: `sha256-${createHash("sha256").update(policyText).digest("base64")}`,
  },
});

/** For each key that is only allowed globally. */
const wholes: Readonly<Record<string, Settings | ((origin: string) => Settings)>> = {
  extends: { extends: "./policy.yaml" },
  "extends.url": pinned,
  "extends.integrity": pinned,
  apis: { apis: { things: { document: "openapi.yaml", outOfContract: true } } },
  "apis.*": { apis: { things: { document: "openapi.yaml", outOfContract: true } } },
  "apis.*.document": { apis: { things: { document: "openapi.yaml", outOfContract: true } } },
  include: { include: "others/**" },
  exclude: { exclude: "openapi.*" },
  followLinks: { followLinks: true },
};

/** For each key that has its effect on the configurations that extend the file: those that set `versions: off`. */
const forExtending: Readonly<Record<string, Settings>> = {
  locked: { versions: "semver", locked: "versions" },
};

/** The places of a setting, by the prefix of its path, with the configuration around it. */
const levels: readonly { prefix: string; wrap: (settings: Settings) => Settings }[] = [
  {
    prefix: "apis.*.overrides.",
    wrap: (settings) => ({
      apis: { things: { document: "openapi.yaml", overrides: { operations: "**", ...settings } } },
    }),
  },
  {
    prefix: "apis.*.",
    wrap: (settings) => ({ apis: { things: { document: "openapi.yaml", ...settings } } }),
  },
  { prefix: "overrides.", wrap: (settings) => ({ overrides: { operations: "**", ...settings } }) },
  { prefix: "", wrap: (settings) => settings },
];

describe("every key of contract-guard.yaml changes what is reported", () => {
  let repo: TestRepository;
  let server: Server;
  let url = "";
  before((done) => {
    server = createServer(({ url: path }, response) =>
      response.end(path === "/policy.yaml" ? policyText : api("7.0.0", false)),
    ).listen(0, "127.0.0.1", () => {
      url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/openapi.yaml`;
      done();
    });
  });
  before(async () => {
    repo = await published();
  });
  after((done) => {
    server.closeAllConnections();
    server.close(done);
  });

  /** The report under a configuration, in short. */
  async function observe(config: Settings): Promise<string> {
    repo.write("contract-guard.yaml", JSON.stringify(config));
    const compared = await compareDocument(
      { file: repo.at("openapi.yaml"), isNamed: false },
      {
        io: { ...nodeIo(), approves: () => true },
        checker: createChecker(),
        base: undefined,
        allowHost: [],
        mostProofs: 0,
        doors: true,
        texts: new Map(),
        step: () => undefined,
        fail: (message) => assert.fail(message),
      },
    );
    if (compared === undefined) return "left out";
    const { report } = compared;
    const { base, versions, unchecked, findings, notes, doors = [] } = report;
    return JSON.stringify([
      [base?.source, base?.label, versions, unchecked?.code],
      findings.map(({ rule, severity, message, advice }) => [rule, severity, message, advice]),
      notes.map(({ code }) => code),
      doors.map(({ door, level }) => [door, level]),
    ]);
  }

  const paths = keyPaths();
  it("of which there are several", () => assert.ok(paths.length > 100, String(paths.length)));
  for (const path of paths)
    it(path, async function () {
      // Symbolic links require a privilege on Windows.
      if (path === "followLinks" && process.platform === "win32") this.skip();
      const extended = forExtending[path];
      if (extended !== undefined) {
        const observeExtending = async (policy: Settings): Promise<string> => {
          repo.write("policy.json", JSON.stringify(policy));
          return observe({ extends: "./policy.json", versions: "off" });
        };
        assert.notEqual(
          await observeExtending(extended),
          await observeExtending(withoutKey(extended, [path])),
        );
        return;
      }
      const config = settingFor(path, url);
      assert.ok(config, "no setting is tried for this key");
      const [withKey, without] = [await observe(config), await observe(withoutKey(config, path.split(".")))];
      assert.notEqual(withKey, without);
      assert.doesNotMatch(withKey, /"config(?:-value)?"|config-unknown/);
    });
});

function settingFor(path: string, url: string): Settings | undefined {
  const whole = wholes[path];
  if (whole !== undefined) return typeof whole === "function" ? whole(new URL(url).origin) : whole;
  for (const { prefix, wrap } of levels) {
    if (!path.startsWith(prefix)) continue;
    const key = path.slice(prefix.length);
    const isOfSome = prefix.endsWith("overrides.");
    const setting = policy[key] ?? (isOfSome ? selectors[key] : choices[key]?.(url));
    if (setting !== undefined) return wrap(setting);
  }
  return undefined;
}

/** The same settings without the value at a path; `*` represents the only key. */
function withoutKey(value: Settings, [key = "", ...rest]: readonly string[]): Settings {
  const name = key === "*" ? (Object.keys(value)[0] ?? "") : key;
  const others = Object.fromEntries(Object.entries(value).filter(([each]) => each !== name));
  if (rest.length === 0) return others;
  return { ...value, [name]: withoutKey(value[name] as Settings, rest) };
}

/** Every key of the schema, as a path: `apis.*.rules.*.request`. */
function keyPaths(): string[] {
  const schema = JSON.parse(readFileSync("media/config.schema.json", "utf8")) as {
    $defs: Record<string, Node>;
  };
  const walk = (node: Node, path: string): string[] => {
    const below = (name: string, next: Node): string[] => [path + name, ...walk(next, `${path}${name}.`)];
    const reference = /^#\/\$defs\/(.+)$/.exec(node.$ref ?? "")?.[1];
    const target = reference === undefined ? undefined : schema.$defs[reference];
    // All rules are read in the same way, and all doors.
    const isNamed = reference === "rules" || reference === "doors";
    const [named] = Object.values(target?.properties ?? {});
    return [
      ...(isNamed && named ? below("*", named) : target ? walk(target, path) : []),
      ...Object.entries(node.properties ?? {}).flatMap(([name, next]) => below(name, next)),
      ...(node.additionalProperties ? below("*", node.additionalProperties) : []),
      ...[node.items ?? [], node.anyOf ?? [], node.oneOf ?? []].flat().flatMap((next) => walk(next, path)),
    ];
  };
  const root = schema.$defs.root;
  assert.ok(root);
  return [...new Set(walk(root, ""))];
}

interface Node {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | false;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
}

/** A repository in which every source gives another version: ledger, tags, a branch, files and a link. */
async function published(): Promise<TestRepository> {
  // Outside of a repository, references may only lead to files below the current directory.
  const outside = resolve("out", "test", "linked");
  const repo = repository();
  repository(outside, true).write("linked.yaml", "Linked: { type: string }\n");
  if (process.platform === "win32") repo.write("linked.yaml", "Linked: { type: string }\n");
  else symlinkSync(join(outside, "linked.yaml"), repo.at("linked.yaml"));
  const version = (name: string, ...tags: string[]): TestRepository =>
    repo.write("openapi.yaml", api(name, false)).commit(...tags);
  version("1.0.0", "v1.0.0");
  version("3.0.0-rc.1", "v3.0.0-rc.1");
  version("4.0.0");
  repo.git("branch", "release");
  repo.write("old.yaml", api("5.0.0", false));
  for (const name of ["openapi", "things"])
    for (const each of ["6.0.0", "6.1.0"]) await publish(repo, name, each);
  return repo.write("policy.yaml", policyText).write("openapi.yaml", api("6.1.0", true));
}

async function publish(repo: TestRepository, name: string, version: string): Promise<void> {
  const texts = new Map([
    ["openapi.yaml", api(version, false)],
    ["linked.yaml", "Linked: { type: string }\n"],
  ]);
  const record = sealRecord({
    ...{
      recordVersion: 1,
      form: "files",
      document: "openapi.yaml",
      commit: null,
      approvals: [],
      retired: null,
    },
    ...{ api: name, version, date: "2026-01-01T00:00:00.000Z" },
    files: [...texts].map(([path, text]) => ({ path, source: path, sha256: sha256(text) })),
  });
  const done = await publishVersion(nodeIo(), { root: repo.folder, api: name }, record, texts);
  assert.ok("folder" in done, JSON.stringify(done));
}
