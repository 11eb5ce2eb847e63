import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tools } from "../../src/agents/index";
import type { FileEdit, Finding, Report } from "../../src/policy/index";
import { applyEdits } from "../../src/fixes/index";
import { everyRule } from "../../src/cli/every-rule";
import { createMcpOffer } from "../../src/cli/mcp";
import { contractGuard } from "../cli/run";
import { prepareSample } from "../start/sample";
import { folderWith, startAgent, type Agent, type Result } from "./client";

const published = readFileSync("test/start/bookshop.yaml", "utf8");
const broken = published
  .replace("maximum: 100", "maximum: 50")
  .replace(/ {4}delete:\n(?: {6}.*\n)+/, "")
  .replace("name: genre", "name: kind");

describe("the server for agents", () => {
  const at = folderWith({ "published.yaml": published, "openapi.yaml": broken });
  let agent: Agent;
  before(async () => (agent = await startAgent()));
  after(() => agent.close());

  const input = (more: Result = {}): Result => ({
    path: at("openapi.yaml"),
    base: "published.yaml",
    ...more,
  });
  const cli = (...args: string[]): string =>
    contractGuard(at(), [args[0] ?? "", "openapi.yaml", "--base", "published.yaml", ...args.slice(1)]).stdout;
  const report = (...args: string[]): Report =>
    JSON.parse(cli("check", "--format", "json", ...args)) as Report;

  it("offers all tools, with schemas and without those for human decisions", async () => {
    const { tools: listed } = await agent.client.listTools();
    assert.deepEqual(
      listed.map(({ name }) => name),
      ["check", "preview", "explain", "fix", "changes", "published", "doors", "version"],
    );
    for (const { name, inputSchema, outputSchema, description = "", annotations } of listed) {
      const own = tools.find((tool) => tool.name === name);
      assert.deepEqual(JSON.parse(JSON.stringify(own?.inputSchema)), inputSchema);
      assert.deepEqual(JSON.parse(JSON.stringify(own?.outputSchema)), outputSchema);
      assert.ok(description.length > 50);
      assert.equal(annotations?.readOnlyHint, name !== "fix");
    }
  });

  it("returns the report of the command line", async () => {
    const { page, ...result } = await agent.call("check", input({ proofs: true, fixes: true }));
    const { verdict, unchecked, base, head, requiredBump, summary, findings, notes } = report("--fixes");
    assert.deepEqual(result, { verdict, unchecked, base, head, requiredBump, summary, findings, notes });
    assert.deepEqual(page, { offset: 0, total: findings.length, next: null });
  });

  it("returns pages that together are the whole report", async () => {
    const findings: unknown[] = [];
    for (let offset: unknown = 0; offset !== null;) {
      const result = await agent.call("check", input({ proofs: true, offset, limit: 1 }));
      findings.push(...(result.findings as Finding[]));
      offset = (result.page as { next: number | null }).next;
    }
    assert.deepEqual(findings, report().findings);
  });

  it("returns only findings of a severity", async () => {
    const severities = async (severity: string): Promise<string[]> =>
      ((await agent.call("check", input({ severity }))).findings as Finding[]).map((each) => each.severity);
    assert.deepEqual(await severities("breaking"), ["breaking", "breaking"]);
    assert.deepEqual(await severities("dangerous"), ["dangerous", "breaking", "breaking"]);
  });

  it("returns the same bytes for the same input", async () => {
    const call = async (): Promise<string> =>
      JSON.stringify(await agent.call("check", input({ proofs: true })));
    assert.equal(await call(), await call());
  });

  it("previews an edit without writing it", async () => {
    const line = broken.split("\n").findIndex((text) => text.includes("maximum: 50"));
    const character = (broken.split("\n")[line] ?? "").indexOf("50");
    const range = { start: { line, character }, end: { line, character: character + 2 } };
    const { introduced, removed, verdict, summary } = await agent.call(
      "preview",
      input({ edits: [{ range, newText: "100" }] }),
    );
    const before = report();
    const fingerprint = before.findings.find(({ rule }) => rule === "range-narrowed")?.fingerprint;
    assert.deepEqual([introduced, removed, verdict], [[], [fingerprint], "breaking"]);
    assert.equal((summary as Report["summary"]).breaking, 1);
    assert.equal(readFileSync(at("openapi.yaml"), "utf8"), broken);
    const whole = await agent.call("preview", input({ text: published }));
    assert.deepEqual([whole.verdict, (whole.removed as string[]).length], ["compatible", 3]);
  });

  it("does not count findings as removed by a text that cannot be checked", async () => {
    const { verdict, introduced, removed } = await agent.call("preview", input({ text: "openapi: [" }));
    assert.deepEqual([verdict, introduced, removed], ["unchecked", [], null]);
  });

  it("rejects edits that do not match the text", async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 9999 } };
    assert.match(await agent.fail("preview", input({ edits: [{ range, newText: "" }] })), /does not match/);
    assert.match(await agent.fail("preview", input()), /either `edits` or `text`/);
  });

  it("returns the page of a rule that the command line prints", async () => {
    const { page } = await agent.call("explain", { rule: "enum-value-removed" });
    assert.equal(page, contractGuard(at(), ["explain", "enum-value-removed"]).stdout);
    const door = await agent.call("explain", { rule: "top-level-array" });
    assert.equal(door.page, contractGuard(at(), ["explain", "top-level-array"]).stdout);
    assert.match(await agent.fail("explain", { rule: "nothing" }), /^Unknown rule "nothing"\./);
  });

  it("returns the edits that the command line applies", async () => {
    const { edits, verdict, written, left } = await agent.call("fix", input());
    assert.deepEqual([verdict, written, left], ["compatible", false, []]);
    assert.equal(readFileSync(at("openapi.yaml"), "utf8"), broken);
    cli("fix");
    assert.equal(applyEdits(broken, edits as FileEdit[]), readFileSync(at("openapi.yaml"), "utf8"));
  });

  it("lists the changes that the command line lists", async () => {
    const { changes } = await agent.call("changes", input());
    const lines = cli("diff");
    const rows = changes as { readonly standing: string; readonly message: string }[];
    assert.equal(rows.length, 4);
    for (const { standing, message } of rows)
      assert.match(
        lines,
        new RegExp(`^ +${standing} +${message.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`, "m"),
      );
  });

  it("returns what is published of an operation that was removed", async () => {
    const { operations } = await agent.call("published", input({ operation: "DELETE /books/{isbn}" }));
    assert.deepEqual(operations, [
      {
        ...{ method: "DELETE", path: "/books/{isbn}", operationId: "removeBook" },
        ...{ deprecated: false, sunset: null, since: null },
        text: / {4}(delete:\n(?: {6}.*\n)+)/.exec(published)?.[1]?.trimEnd(),
      },
    ]);
    const all = await agent.call("published", input({ limit: 2 }));
    assert.equal((all.operations as unknown[]).length, 2);
  });

  it("returns the doors that the command line reports", async () => {
    const { doors, page } = await agent.call("doors", { path: at("openapi.yaml") });
    const { doors: reported } = JSON.parse(
      contractGuard(at(), ["check", "openapi.yaml", "--doors", "--format", "json"]).stdout,
    ) as Report;
    assert.ok(reported && reported.length > 0);
    assert.deepEqual(doors, JSON.parse(JSON.stringify(reported)));
    assert.deepEqual(page, { offset: 0, total: reported.length, next: null });
  });

  it("returns the edits that close doors", async () => {
    const { doors } = await agent.call("doors", { path: at("openapi.yaml"), fixes: true });
    const { doors: reported } = JSON.parse(
      contractGuard(at(), ["check", "openapi.yaml", "--doors", "--fixes", "--format", "json"]).stdout,
    ) as Report;
    assert.ok(reported?.some(({ fixes }) => fixes !== undefined && fixes.length > 0));
    assert.deepEqual(doors, JSON.parse(JSON.stringify(reported)));
    const { edits, left } = await agent.call("fix", { path: at("openapi.yaml"), kind: "door" });
    contractGuard(at(), ["fix", "openapi.yaml", "--kind", "door"]);
    assert.equal(applyEdits(broken, edits as FileEdit[]), readFileSync(at("openapi.yaml"), "utf8"));
    assert.deepEqual(left, []);
  });

  it("returns no doors of a document that cannot be checked", async () => {
    assert.equal((await agent.call("doors", input({ base: "missing.yaml" }))).doors, null);
  });

  it("returns the required version", async () => {
    assert.deepEqual(await agent.call("version", input()), {
      ...{ verdict: "breaking", unchecked: null, requiredBump: "major" },
      ...{ published: "1.4.0", current: "1.4.0", isSufficient: false, required: "2.0.0" },
      message: "`info.version` is still 1.4.0, which is already published.",
    });
  });

  it("compares with the newest release by default", async () => {
    const { folder } = prepareSample(at("bookshop"));
    const { base, findings } = await agent.call("check", { path: `${folder}/openapi.yaml`, proofs: true });
    const own = JSON.parse(contractGuard(folder, ["check", "--format", "json"]).stdout) as Report;
    assert.deepEqual([base, findings], [own.base, own.findings]);
  });

  it("reports documents that cannot be checked", async () => {
    const { verdict, unchecked } = await agent.call("check", input({ base: "missing.yaml" }));
    assert.equal(verdict, "unchecked");
    assert.ok(unchecked);
    for (const name of ["fix", "changes", "published", "doors", "version"])
      assert.ok((await agent.call(name, input({ base: "missing.yaml" }))).unchecked, name);
  });

  it("ends a call that the client cancels", async () => {
    const [tool] = tools.filter(({ name }) => name === "check");
    assert.ok(tool);
    const { call } = createMcpOffer([]);
    const canceled = new AbortController();
    const answer = call(tool, { path: at("openapi.yaml") }, [], canceled.signal);
    setImmediate(() => canceled.abort());
    await assert.rejects(answer, { name: "AbortError" });
    const next = await call(tool, { path: at("openapi.yaml") }, [], new AbortController().signal);
    assert.ok("result" in next);
  });

  it("rejects invalid arguments", async () => {
    assert.match(await agent.fail("check", { path: "openapi.yaml" }), /Pass an absolute path\.$/);
    assert.match(await agent.fail("check", { path: at("missing.yaml") }), /file not found/);
    assert.match(await agent.fail("check", {}), /path/);
    assert.match(await agent.fail("check", input({ more: 1 })), /additional properties/);
  });

  it("serves rule pages and published documents as resources", async () => {
    const { resources } = await agent.client.listResources();
    assert.deepEqual(resources.map(({ name }) => name).sort(), everyRule.map(({ kind }) => kind).sort());
    const read = async (uri: string): Promise<string | undefined> => {
      const [content] = (await agent.client.readResource({ uri })).contents;
      return content && "text" in content ? content.text : undefined;
    };
    assert.equal(
      await read("contract-guard://rules/enum-value-removed"),
      contractGuard(at(), ["explain", "enum-value-removed"]).stdout,
    );
    const { folder } = prepareSample(at("bookshop"));
    assert.match((await read(`contract-guard://published${folder}/openapi.yaml`)) ?? "", /^openapi: /);
    await assert.rejects(read("contract-guard://rules/nothing"));
    await assert.rejects(read(`contract-guard://published${at("missing.yaml")}`));
  });

  it("contacts no server", async () => {
    let requests = 0;
    const server = createServer((_, response) => {
      requests++;
      response.end(published);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      for (const [base, code] of [
        [`http://${host}/a.yaml`, "url-inward"],
        ["https://openapi.invalid/a.yaml", "host-not-allowed"],
      ]) {
        const { unchecked } = await agent.call("check", input({ base }));
        assert.equal((unchecked as Report["unchecked"])?.code, code);
      }
      assert.equal(requests, 0);
      const allowed = await startAgent(undefined, ["--allow-host", host]);
      assert.equal(
        (await allowed.call("check", input({ base: `http://${host}/a.yaml` }))).verdict,
        "breaking",
      );
      await allowed.close();
      assert.equal(requests, 1);
    } finally {
      server.close();
    }
  });
});

describe("writing fixes for an agent", () => {
  const at = folderWith({ "published.yaml": published, "openapi.yaml": broken });
  const input = (): Result => ({ path: at("openapi.yaml"), base: "published.yaml", write: true });

  it("writes into the roots of the client", async () => {
    const agent = await startAgent([at()]);
    const { written, edits } = await agent.call("fix", input());
    assert.equal(written, true);
    assert.equal(readFileSync(at("openapi.yaml"), "utf8"), applyEdits(broken, edits as FileEdit[]));
    await agent.close();
  });

  for (const [title, roots] of [
    ["outside of the roots of the client", () => [at("other")]],
    ["for a client without roots", () => []],
    ["for a client that does not support roots", () => undefined],
  ] as const)
    it(`writes nothing ${title}`, async () => {
      const agent = await startAgent(roots());
      assert.ok((await agent.fail("fix", input()).catch(String)).length > 20);
      assert.equal(readFileSync(at("openapi.yaml"), "utf8"), broken);
      await agent.close();
    });
});
