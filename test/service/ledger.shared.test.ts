import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { nodeIo, publishVersion, readDocument, verifyLedger } from "../../src/published/index";
import {
  createChecker,
  resolvePublished,
  findWorkspaceConfig,
  preparePublication,
} from "../../src/service/index";
import type { Report } from "../../src/policy/index";
import { repository, temporaryFolder } from "../published/repository";

const io = nodeIo();
const read = (uri: string) => readDocument(io, uri);

describe("an API of thousands of files in the ledger", () => {
  const repo = () => repository(folder, true);
  let folder = "";
  let unpacked = "";
  before(() => {
    folder = repository().folder;
    unpacked = temporaryFolder();
    execFileSync("tar", ["xzf", resolve("../shared/specs/digitalocean-multifile.tar.gz"), "-C", unpacked]);
    bring("base");
  });
  const bring = (version: string): void => {
    rmSync(repo().at("specification"), { recursive: true, force: true });
    cpSync(`${unpacked}/digitalocean-multifile/${version}/specification`, repo().at("specification"), {
      recursive: true,
    });
  };
  const file = () => repo().at("specification/DigitalOcean-public.v2.yaml");

  async function check(): Promise<Report> {
    const bases = await resolvePublished(io, file(), await findWorkspaceConfig(io, file(), read));
    const head = { uri: pathToFileURL(file()).href, text: readFileSync(file(), "utf8") };
    return createChecker().check({ ...bases, head, readFile: read });
  }

  it("is published, verified, and has no changes compared with itself", async () => {
    const prepared = await preparePublication(io, {
      file: file(),
      text: readFileSync(file(), "utf8"),
      readFile: read,
      date: new Date().toISOString(),
    });
    assert.ok(prepared.kind === "ready", JSON.stringify(prepared));
    assert.ok(prepared.record.files.length > 2000);
    const done = await publishVersion(io, prepared.place, prepared.record, prepared.texts);
    assert.ok("folder" in done);
    assert.deepEqual(
      (await verifyLedger(io, folder)).map(({ wrong }) => wrong),
      [undefined],
    );
    const report = await check();
    assert.equal(report.verdict, "compatible");
    assert.deepEqual(report.findings, []);
    assert.equal(report.base?.source, "ledger");
  });

  it("locates a finding in the edited file and line, and the published location in its source file", async () => {
    const model = repo().at("specification/resources/account/models/account.yml");
    const before = readFileSync(model, "utf8");
    const line = before.split("\n").findIndex((each) => /^ {2}droplet_limit:/.test(each));
    assert.ok(line > 0);
    writeFileSync(model, before.replace("  droplet_limit:", "  droplet_bound:"));
    const { verdict, findings } = await check();
    writeFileSync(model, before);
    assert.equal(verdict, "breaking");
    const breaks = findings.filter(({ severity }) => severity === "breaking");
    assert.deepEqual(
      breaks.map(({ rule, head }) => [rule, head.uri]),
      [["property-removed", pathToFileURL(model).href]],
    );
    assert.match(
      breaks[0]?.base?.uri ?? "",
      /^contract-published:.*\/specification\/resources\/account\/models\/account\.yml$/,
    );
    assert.equal(breaks[0]?.base?.range.start.line, line);
  });

  it("locates findings of the next version in its files, and published locations in files of the published version", async () => {
    bring("head");
    const { verdict, findings } = await check();
    assert.equal(verdict, "breaking");
    const published = (uri: string) =>
      `${unpacked}/digitalocean-multifile/base${decodeURIComponent(new URL(uri).pathname.replace(/^\/[^/]+/, ""))}`;
    for (const { head, base } of findings) {
      assert.ok(existsSync(fileURLToPath(head.uri)), head.uri);
      if (base) assert.ok(existsSync(published(base.uri)), base.uri);
    }
    assert.ok(new Set(findings.map(({ head }) => head.uri)).size > 20);
  });
});
