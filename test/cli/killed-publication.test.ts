import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { contractGuard, program, repository } from "./run";

const parts = 150;
const rounds = 12;

/** A document that the bundler rejects, so that the ledger has many files to write. */
function write(folder: string, version: string): void {
  const names = Array.from({ length: parts }, (_, index) => `p${index}`);
  mkdirSync(join(folder, "parts"), { recursive: true });
  for (const name of names) writeFileSync(join(folder, "parts", `${name}.yaml`), "type: string\n");
  const properties = names.map((name) => `${name}: { $ref: parts/${name}.yaml }`).join(", ");
  writeFileSync(
    join(folder, "openapi.yaml"),
    `openapi: 3.2.0
info: { title: Parts, version: ${version} }
paths:
  /parts: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { ${properties} } } } } }, responses: { "200": { description: ok } } } }
`,
  );
}

describe("a publication that is killed", () => {
  const folder = repository((made) => write(made, "1.0.0"));
  const ledger = () => join(folder(), ".contract-guard", "published", "openapi");
  const names = () => (existsSync(ledger()) ? readdirSync(ledger()) : []);
  const run = (...args: string[]) => contractGuard(folder(), args);

  it("leaves the previous versions, with or without the new one, and reports its leftovers", async () => {
    assert.equal(run("publish", "--yes").code, 0);
    let cut = 0;
    for (let round = 1, minor = 1; round <= rounds; round++) {
      write(folder(), `1.0.${minor}`);
      const child = spawn(process.execPath, [program, "publish", "--yes"], { cwd: folder() });
      const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
      while (child.exitCode === null && !names().some((name) => name.startsWith(".unfinished-")))
        await delay(1);
      await delay((round * 7) % 40);
      child.kill("SIGKILL");
      await ended;

      const isOld = !names().includes(`1.0.${minor}`);
      const left = names().filter((name) => /^\.(?:unfinished|publishing)/.test(name));
      const { code, stdout } = run("ledger", "verify");
      assert.equal(code, left.length === 0 ? 0 : 1, stdout);
      for (const name of left)
        assert.ok(
          stdout.includes(`\`${name}\` of openapi in the ledger was left by an interrupted publication`),
        );
      assert.equal(stdout.match(/ {2}unchanged\b/gm)?.length, isOld ? minor : minor + 1);
      const checked = run("check");
      assert.match(checked.stdout, new RegExp(`Published: 1\\.0\\.${isOld ? minor - 1 : minor} `));
      assert.equal(checked.code, 0);
      if (isOld) cut++;
      else minor++;
    }
    assert.ok(cut > 0, "no publication was cut short");
    write(folder(), "1.1.0");
    assert.equal(run("publish", "--yes").code, 0);
    assert.equal(run("ledger", "verify").code, 0);
    const record = JSON.parse(readFileSync(join(ledger(), "1.1.0", "record.json"), "utf8")) as {
      readonly files: readonly unknown[];
    };
    assert.equal(record.files.length, parts + 1);
  });

  it("runs at the same time as another one, which reports the conflict", async () => {
    const publish = async (): Promise<string> => {
      const child = spawn(process.execPath, [program, "publish", "--yes"], { cwd: folder() });
      let told = "";
      child.stdout.on("data", (chunk: Buffer) => (told += chunk.toString()));
      const code = await new Promise((resolve) => child.once("close", resolve));
      return `${String(code)} ${told.split("\n").find((line) => /^Published|^not published/.test(line)) ?? ""}`;
    };
    const told = (await Promise.all([publish(), publish(), publish()])).sort();
    assert.match(told[0], /^0 Published 1\.0\.0 of openapi\./);
    for (const other of told.slice(1))
      assert.match(
        other,
        /^3 not published: (?:Another process is writing versions|Version 1\.0\.0 of openapi was published while)|^1 not published: .*1\.0\.0/,
      );
    assert.equal(run("ledger", "verify").code, 0);
    assert.deepEqual(names(), ["1.0.0"]);
  });
});
