import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { nodeIo, publishVersion, readDocument, sealRecord, sha256 } from "../../src/published/index";
import {
  createChecker,
  resolvePublished,
  findWorkspaceConfig,
  prepareApproval,
  saveApproval,
} from "../../src/service/index";
import type { Report } from "../../src/policy/index";
import { repository, temporaryFolder, type TestRepository } from "../published/repository";
import { api, said } from "./check-pair";

const io = nodeIo();
const read = (uri: string) => readDocument(io, uri);

/** Checks a document like the front ends: with its configuration, ledger and git repository. */
async function checkIn(repo: TestRepository, path: string, text: string, spec?: string): Promise<Report> {
  const file = repo.at(path);
  const governed = await findWorkspaceConfig(io, file, read);
  const bases = await resolvePublished(io, file, governed, { spec, directory: repo.folder });
  const head = { uri: pathToFileURL(file).href, text };
  const policy = governed.policy && { ...governed.policy, now: "2026-05-01T12:00:00.000Z" };
  return createChecker().check({ ...bases, notes: governed.notes, policy, head, readFile: read });
}

async function publish(
  repo: TestRepository,
  name: string,
  version: string,
  text: string,
  retired: string | null = null,
): Promise<void> {
  const files = [{ path: "api.yaml", source: "api.yaml", sha256: sha256(text) }];
  const never = {
    recordVersion: 1,
    form: "file",
    document: "api.yaml",
    commit: null,
    approvals: [],
  } as const;
  const record = sealRecord({
    ...never,
    api: name,
    version,
    date: "2026-01-01T00:00:00.000Z",
    files,
    retired,
  });
  const done = await publishVersion(
    io,
    { root: repo.folder, api: name },
    record,
    new Map([["api.yaml", text]]),
  );
  assert.ok("folder" in done);
}

const wide = api("{ enum: [a, b] }");
const narrow = api("{ enum: [a] }");

describe("the nearest contract-guard.yaml", () => {
  /** A configuration, and the version that `apis/orders/api.yaml` is compared with. */
  const choices: readonly { title: string; config: string; base: string }[] = [
    { title: "nothing", config: "", base: "git-tag orders/v1.10.0" },
    { title: "a pattern of tags", config: 'published: { tag: "orders/v*" }', base: "git-tag orders/v1.10.0" },
    {
      title: "pre-releases",
      config: 'published: { tag: "orders/v*", prereleases: true }',
      base: "git-tag orders/v2.0.0-rc.1",
    },
    { title: "a pattern without a matching tag", config: "published: { tag: x* }", base: "no-such-tag" },
    { title: "a branch", config: "published: { branch: live }", base: "git-branch live" },
    { title: "an unknown branch", config: "published: { branch: nowhere }", base: "no-such-branch" },
    { title: "a file", config: "published: { file: old.yaml }", base: "file old.yaml" },
    { title: "a missing file", config: "published: { file: none.yaml }", base: "no-such-file" },
    {
      title: "an unavailable URL",
      config: 'published: { url: "http://127.0.0.1:1/a.yaml" }',
      base: "url-unreachable",
    },
    {
      title: "an insecure URL",
      config: 'published: { url: "http://example.com/a.yaml" }',
      base: "url-insecure",
    },
    { title: "an empty ledger", config: "published: ledger", base: "unpublished the ledger" },
    { title: "an invalid source", config: "published: yes", base: "config" },
    { title: "invalid YAML", config: "published: [", base: "config" },
    { title: "an excluded document", config: "exclude: apis/**", base: "excluded" },
    { title: "all versions of an empty ledger", config: "compatibility: all", base: "all-needs-ledger" },
    {
      title: "all versions of a ledger without versions",
      config: "compatibility: all\npublished: ledger",
      base: "unpublished the ledger",
    },
    {
      title: "all versions without a ledger",
      config: "compatibility: all\npublished: { branch: live }",
      base: "all-needs-ledger",
    },
    {
      title: "an unknown key",
      config: "publishd: { branch: live }",
      base: "git-tag orders/v1.10.0 config-unknown-key",
    },
  ];
  for (const { title, config, base } of choices)
    it(`chooses ${title}: ${base}`, async () => {
      const repo = repository()
        .write("apis/orders/api.yaml", wide)
        .write("old.yaml", wide)
        .commit("v9.0.0", "orders/v1.9.0")
        .commit("orders/v1.10.0", "orders/v2.0.0-rc.1");
      repo.git("branch", "live");
      repo.write("contract-guard.yaml", config);
      const report = await checkIn(repo, "apis/orders/api.yaml", narrow);
      const found =
        report.base === null ? report.unchecked?.code : `${report.base.source} ${report.base.label}`;
      const codes = report.notes.map(({ code }) => code).filter((code) => code === "config-unknown-key");
      const words =
        report.verdict === "unpublished" ? ["unpublished", report.base?.label] : [found, ...codes];
      assert.equal(words.join(" "), base);
      if (report.unchecked)
        assert.match(`${report.unchecked.message} ${report.unchecked.advice}`, /^[^\n]+\. [^\n]+\.$/);
    });

  it("takes precedence over those in parent folders, up to the repository", async () => {
    const outer = temporaryFolder();
    const repo = repository(
      join(repository(outer).write("contract-guard.yaml", "exclude: '**'").write("in/x", "").at("in")),
    )
      .write("api.yaml", wide)
      .write("sub/api.yaml", wide)
      .commit("v1.0.0");
    assert.equal(said(await checkIn(repo, "api.yaml", wide)), "compatible");
    repo.write("contract-guard.yaml", "published: { branch: nowhere }").write("sub/contract-guard.yaml", "");
    assert.equal(said(await checkIn(repo, "api.yaml", wide)), "unchecked no-such-branch");
    assert.equal(said(await checkIn(repo, "sub/api.yaml", wide)), "compatible");
  });

  const unreadable: Readonly<Record<string, (path: string) => void>> = {
    "a link that leads nowhere": (path) => symlinkSync("nowhere.yaml", path),
    "a link that leads to itself": (path) => symlinkSync("contract-guard.yaml", path),
    "a folder": (path) => mkdirSync(path),
    "a link to a folder": (path) => symlinkSync("sub", path),
  };
  for (const [what, make] of Object.entries(unreadable))
    it(`is unreadable, not missing, if it is ${what}`, async () => {
      const repo = repository().write("sub/api.yaml", wide).commit("v1.0.0");
      make(repo.at("contract-guard.yaml"));
      assert.equal(said(await checkIn(repo, "sub/api.yaml", wide)), "unchecked config");
    });

  it("is overridden by an explicit version, and for an excluded document that is requested", async () => {
    const repo = repository()
      .write("api.yaml", wide)
      .commit("v1.0.0")
      .write("contract-guard.yaml", "published: { branch: nowhere }\nexclude: '**'");
    assert.equal(said(await checkIn(repo, "api.yaml", wide, "v1.0.0")), "compatible");
  });

  it("has warnings for patterns that match no operation: of an API, or of any API", async () => {
    const path = (name: string): string =>
      `openapi: 3.0.3\ninfo: { title: t, version: 1.0.0 }\npaths: { ${name}: {} }\n`;
    const withGet = (name: string): string =>
      path(name).replace("{}", '{ get: { responses: { "200": { description: ok } } } }');
    const text = `apis:
  here: { document: here.yaml, overrides: { paths: /there, outOfContract: true } }
  there: { document: "th*/*.yaml" }
overrides:
  - { paths: [/here, /there, /shared, /nowhere], outOfContract: true }
`;
    const repo = repository()
      .write("here.yaml", withGet("/here"))
      .write("there/api.yaml", path("/there").replace("{}", "{ $ref: parts/there.yaml }"))
      .write("there/parts/there.yaml", 'get: { responses: { "200": { description: ok } } }')
      .write("there/part.yaml", "not: a document")
      .commit("v1.0.0")
      .write("contract-guard.yaml", text);
    const told = async (): Promise<string[]> =>
      (await checkIn(repo, "here.yaml", withGet("/here"))).notes.map(
        ({ message, at }) => `${at.range.start.line} ${message}`,
      );
    assert.deepEqual(await told(), [
      "4 No operation of any API in this file matches `/shared`.",
      "4 No operation of any API in this file matches `/nowhere`.",
      "1 No operation of this API matches `/there`.",
    ]);
    repo.write("there/api.yaml", withGet("/shared"));
    assert.deepEqual(await told(), [
      "4 No operation of any API in this file matches `/there`.",
      "4 No operation of any API in this file matches `/nowhere`.",
      "1 No operation of this API matches `/there`.",
    ]);
    repo.write("there/api.yaml", "openapi: [");
    assert.deepEqual(await told(), ["1 No operation of this API matches `/there`."]);
  });

  it("has a warning if its name is wrong", async () => {
    const repo = repository().write("sub/api.yaml", wide).commit("v1.0.0");
    repo.write("sub/contract-guard.yml", "exclude: '**'\n");
    const told = async (): Promise<string[]> =>
      (await checkIn(repo, "sub/api.yaml", wide)).notes.map(
        ({ code, at }) => `${code} ${at.uri.replace(/^.*\//, "")}`,
      );
    assert.deepEqual(await told(), ["config-name contract-guard.yml"]);
    repo.write("contract-guard.yaml", "colour: red\n");
    assert.deepEqual(await told(), [
      "config-name contract-guard.yml",
      "config-unknown-key contract-guard.yaml",
    ]);
  });

  it("has a warning at each glob without a match", async () => {
    const text = `include: ["nowhere/*.yaml", "**/*.yaml", "sub/**/none.yaml"]
exclude: none.yaml
apis:
  here: { document: [./api.yaml, apis/*.yaml] }
  unsaved: { document: later.yaml }
`;
    const repo = repository().write("api.yaml", wide).write("sub/folder/other.yaml", wide).commit("v1.0.0");
    repo.write("node_modules/none.yaml", wide).write("contract-guard.yaml", text);
    const report = await checkIn(repo, "later.yaml", wide);
    assert.deepEqual(
      report.notes.map(({ code, at }) => `${code} ${at.range.start.line} ${at.pointer}`),
      [
        "config-no-match 3 /apis/here/document/1",
        "config-no-match 0 /include/0",
        "config-no-match 0 /include/2",
        "config-no-match 1 /exclude",
      ],
    );
  });

  it("has a lower precedence than an explicit version, and the ledger takes precedence over git", async () => {
    const repo = repository().write("api.yaml", narrow).commit("v1.0.0");
    assert.equal((await checkIn(repo, "api.yaml", narrow)).base?.label, "v1.0.0");
    await publish(repo, "api", "1.0.0", wide);
    const report = await checkIn(repo, "api.yaml", narrow);
    assert.deepEqual(
      [said(report), report.base?.source, report.base?.label],
      ["breaking enum-value-removed:breaking", "ledger", "1.0.0"],
    );
  });
});

describe("compatibility: all", () => {
  async function ledger(
    ...versions: readonly [version: string, values: string, retired?: string][]
  ): Promise<TestRepository> {
    const repo = repository().write(
      "contract-guard.yaml",
      "compatibility: all\napis: { things: { document: api.yaml } }",
    );
    for (const [version, values, retired] of versions)
      await publish(repo, "things", version, api(`{ enum: [${values}] }`, version), retired ?? null);
    return repo;
  }

  /**
   * Published values of a request enum, oldest version first; the values of head; the finding for each removed value.
   */
  const cases: readonly {
    published: readonly [version: string, values: string, retired?: string][];
    head: string;
    says: readonly string[];
  }[] = [
    {
      published: [
        ["2.3", "a, b"],
        ["2.4", "a, b"],
        ["2.5", "a"],
      ],
      head: "a",
      says: ["Breaks 2.3 and 2.4; compatible since 2.5."],
    },
    {
      published: [
        ["2.3", "a, b"],
        ["2.4", "a, b"],
      ],
      head: "a",
      says: ["Breaks every supported version: 2.3 and 2.4."],
    },
    {
      published: [
        ["2.3", "a"],
        ["2.4", "a, b"],
        ["2.5", "a"],
        ["2.6", "a, b"],
      ],
      head: "a",
      says: ["Breaks 2.4 and 2.6."],
    },
    {
      published: [
        ["2.3", "a, b", "2026-02-01"],
        ["2.4", "a"],
      ],
      head: "a",
      says: [],
    },
    {
      published: [
        ["1.9", "a, b"],
        ["1.10", "a"],
      ],
      head: "a",
      says: ["Breaks 1.9; compatible since 1.10."],
    },
    {
      published: [
        ["1.0", "a"],
        ["1.1", "a, b"],
      ],
      head: "a, b, c",
      says: [],
    },
  ];
  for (const { published, head, says } of cases)
    it(`compares ${head} with ${published.map(([version, values]) => `${version} (${values})`).join(", ")}`, async () => {
      const repo = await ledger(...published);
      const report = await checkIn(repo, "api.yaml", api(`{ enum: [${head}] }`));
      const breaks = report.findings.filter(({ severity }) => severity === "breaking");
      assert.deepEqual(
        breaks.map(({ message }) => /(Breaks .*)$/.exec(message)?.[1]),
        says,
      );
      assert.equal(report.verdict, says.length > 0 ? "breaking" : "compatible");
      assert.equal(report.requiredBump, says.length > 0 ? "major" : head.includes("c") ? "minor" : "none");
      assert.equal(report.summary.breaking, says.length);
      assert.ok(report.findings.every(({ severity }) => severity !== "compatible" || head.includes("c")));
    });

  it("applies an approval of a finding to all versions, bound to the newest", async () => {
    const repo = await ledger(["2.3", "a, b"], ["2.4", "a, b"]);
    const file = repo.at("api.yaml");
    const head = { uri: pathToFileURL(file).href, text: api("{ enum: [a] }") };
    const governed = await findWorkspaceConfig(io, file, read);
    const checker = createChecker();
    const report = await checker.check({
      ...(await resolvePublished(io, file, governed)),
      head,
      readFile: read,
    });
    const [finding] = report.findings;
    assert.ok(finding);
    const decided = {
      reason: "benign",
      words: "Never sent.",
      owner: "me",
      expires: "2026-12-31",
      ticket: null,
    } as const;
    const now = "2026-05-01T12:00:00.000Z";
    const question = { ...decided, fingerprint: finding.fingerprint };
    const prepared = prepareApproval(report, checker.publishedHash(report), governed.ledger, question, now);
    assert.ok(prepared.kind === "ready");
    await saveApproval(io, prepared);
    const approved = await checkIn(repo, "api.yaml", head.text);
    assert.deepEqual(
      [approved.verdict, approved.summary.breaking, approved.summary.approved, approved.findings.length],
      ["compatible", 0, 1, 1],
    );
    assert.match(approved.findings[0]?.message ?? "", /Breaks every supported version: 2\.3 and 2\.4\.$/);
    await publish(repo, "things", "2.5", api("{ enum: [a] }", "2.5"));
    const after = await checkIn(repo, "api.yaml", head.text);
    assert.deepEqual(
      after.findings.map(({ rule, severity }) => `${rule}:${severity}`),
      ["enum-value-removed:breaking", "approval-stale:dangerous"],
    );
  });

  it("is not checked if one of the versions is damaged, even if the newest is compatible", async () => {
    const repo = await ledger(["1.0", "a"], ["1.1", "a"]);
    repo.write(".contract-guard/published/things/1.0/api.yaml", "other");
    assert.equal(said(await checkIn(repo, "api.yaml", api("{ enum: [a] }"))), "unchecked ledger-tampered");
  });
});
