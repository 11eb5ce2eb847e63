import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";
import { commit, contractGuard, repository } from "./run";

const schema = JSON.parse(readFileSync("media/config.schema.json", "utf8")) as {
  readonly $defs: { readonly root: { readonly properties: Readonly<Record<string, unknown>> } };
};
const validate = new Ajv2020({ strictTypes: false }).compile(schema);
const document =
  "openapi: 3.1.0\ninfo: { title: t, version: 1.0.0 }\npaths: { /a: { get: { responses: {} } } }\n";

const files: Readonly<Record<string, string>> = {
  "services/orders/openapi.yaml": document,
  "services/[users] (v2)/openapi.yaml": document,
  "apis/carts.json": JSON.stringify({ swagger: "2.0", info: { title: "t", version: "1" }, paths: {} }),
  "apis/part.yaml": "type: object\n",
  "built/openapi.yaml": document,
  ".gitignore": "built\n",
  ".contract-guard/published/x/1.0.0/openapi.yaml": document,
};

describe("contract-guard init", () => {
  const folder = repository((root) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
  });
  const config = () => readFileSync(join(folder(), "contract-guard.yaml"), "utf8");

  it("names the documents of the project", () => {
    const { code, stdout, stderr } = contractGuard(folder(), ["init"]);
    assert.deepEqual([code, stderr], [0, ""]);
    assert.match(
      stdout,
      /^Wrote contract-guard\.yaml, which lists 3 documents:\n {2}carts +apis\/carts\.json\n/,
    );
    assert.deepEqual(Object.keys((parse(config()) as { apis: object }).apis), [
      "carts",
      "users-v2",
      "orders",
    ]);
  });

  it("writes only keys of the schema, also in comments", () => {
    contractGuard(folder(), ["init"]);
    assert.ok(validate(parse(config())), JSON.stringify(validate.errors));
    const offered = config().match(/^# \w+: .*$/gm) ?? [];
    const keys = new Set(["apis", ...offered.map((line) => /\w+/.exec(line)?.[0])]);
    assert.deepEqual([...keys].sort(), Object.keys(schema.$defs.root.properties).sort());
    for (const line of offered)
      assert.ok(validate(parse(line.slice(2))), `${line}: ${JSON.stringify(validate.errors)}`);
  });

  it("writes a configuration that `check` then uses", () => {
    commit(folder(), "v1.0.0");
    contractGuard(folder(), ["init"]);
    const { code, stdout } = contractGuard(folder(), ["check"]);
    assert.match(stdout, /\n3 documents: 3 compatible\n$/);
    assert.equal(code, 0);
  });

  it("never overwrites a configuration", () => {
    writeFileSync(join(folder(), "contract-guard.yaml"), "apis: {}\n");
    const { code, stderr } = contractGuard(folder(), ["init"]);
    assert.deepEqual([code, stderr], [2, "error: contract-guard.yaml already exists. It was not changed.\n"]);
    assert.equal(config(), "apis: {}\n");
  });

  it("reports that there is no document, and writes nothing", () => {
    mkdirSync(join(folder(), "empty"));
    const { code, stderr } = contractGuard(folder(), ["init", "empty"]);
    assert.equal(code, 2);
    assert.match(stderr, /^error: no OpenAPI document found in empty or below\./);
    assert.equal(existsSync(join(folder(), "empty", "contract-guard.yaml")), false);
  });

  it("reports a missing folder", () => {
    for (const name of ["nowhere", "services/orders/openapi.yaml", "a".repeat(5000)]) {
      const { code, stderr } = contractGuard(folder(), ["init", name]);
      assert.deepEqual([code, stderr], [2, `error: folder not found: ${name}.\n`]);
    }
  });

  it("keeps the name of a document in the ledger", () => {
    commit(folder());
    contractGuard(folder(), ["publish", "services/orders/openapi.yaml", "--yes"]);
    contractGuard(folder(), ["init"]);
    const { apis } = parse(config()) as { apis: Readonly<Record<string, { document: string }>> };
    assert.equal(apis["services-orders-openapi"]?.document, "services/orders/openapi.yaml");
    assert.match(
      contractGuard(folder(), ["check", "services/orders/openapi.yaml"]).stdout,
      /^Compatible with 1\.0\.0/,
    );
  });

  it("works without git", () => {
    const { code, stdout } = contractGuard(join(folder(), "services"), ["init"], { PATH: "" });
    assert.equal(code, 0);
    assert.match(stdout, /lists 2 documents/);
  });
});
