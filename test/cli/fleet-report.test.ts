import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Ajv2020, type AnySchema } from "ajv/dist/2020.js";
import type { Fleet, FleetApi } from "../../src/policy/index";
import { repository, type TestRepository } from "../published/repository";
import { contractGuard } from "./run";

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync("media/fleet.schema.json", "utf8")) as AnySchema,
);

const api = (title: string, values: string, more = ""): string => `openapi: 3.1.0
info: { title: ${title}, version: 1.0.0 }
paths:
  /a:
    get:
      parameters: [{ name: kind, in: query, schema: { enum: [${values}] } }]
      responses: { "200": { description: ok } }
${more}`;

const old = (date: string): string => `  /old:
    get: { deprecated: true, x-sunset: "${date}", responses: { "200": { description: ok, content: { application/json: { schema: { type: object, properties: { state: { type: string, enum: [open, done] } } } } } } } }
components: { schemas: { Order: { properties: { total: { deprecated: true, x-sunset: "2001-01-01", type: string } } } } }
`;

const catalog = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: orders }
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: orders-api, title: Orders of the shop }
spec:
  type: openapi
  lifecycle: production
  owner: group:default/orders-team
  system: shop
  definition: { $text: ./openapi.yaml }
---
kind: API
metadata: { name: books-api, annotations: { contract-guard/document: ../books/openapi.yaml } }
spec: { type: openapi, owner: books-team, definition: { $text: "https://example.com/openapi.yaml" } }
---
kind: API
metadata: [broken
`;

function fill(repo: TestRepository): TestRepository {
  repo
    .write("orders/openapi.yaml", api("Orders", "a, b, c"))
    .write("books/openapi.yaml", api("Books", "a, b"))
    .write("CODEOWNERS", "/books/ @acme/books\n/new/ @acme/new ann@example.com\n")
    .commit("v1.0.0")
    .write("orders/openapi.yaml", api("Orders", "a, b"))
    .commit("v1.1.0")
    .write("orders/openapi.yaml", api("Orders", "a, b, d"))
    .commit("v1.2.0");
  return repo
    .write("orders/openapi.yaml", api("Orders", "a", old("2099-12-31")))
    .write("new/openapi.yaml", api("New", "a"))
    .write("drafts/openapi.yaml", api("Draft", "a"))
    .write("drafts/contract-guard.yaml", "exclude: '**'\n")
    .write("pinned/openapi.yaml", api("Pinned", "a"))
    .write("pinned/contract-guard.yaml", "published: { tag: 'pinned/v*' }\n")
    .write("orders/catalog-info.yaml", catalog);
}

describe("report --fleet", () => {
  const repo = fill(repository());
  const run = (...args: string[]) => contractGuard(repo.folder, ["report", "--fleet", ...args]);
  const read = (...args: string[]): Fleet => {
    const { code, stdout, stderr } = run("*/openapi.yaml", "--format=json", ...args);
    assert.deepEqual([code ?? 0, stderr], [0, ""]);
    return JSON.parse(stdout) as Fleet;
  };
  let fleet: Fleet;
  before(() => {
    fleet = read();
  });
  const named = (document: string): FleetApi => {
    const found = fleet.apis.find((each) => each.document === `${document}/openapi.yaml`);
    assert.ok(found);
    return found;
  };

  it("conforms to its schema", () => assert.ok(validate(fleet), JSON.stringify(validate.errors)));

  it("lists each document with its verdict, and the excluded ones", () => {
    assert.deepEqual(
      fleet.apis.map(({ document, verdict, breaking }) => [document, verdict, breaking]),
      [
        ["books/openapi.yaml", "compatible", 0],
        ["new/openapi.yaml", "unpublished", 0],
        ["orders/openapi.yaml", "breaking", 2],
        ["pinned/openapi.yaml", "unchecked", 0],
      ],
    );
    assert.deepEqual(fleet.excluded, ["drafts/openapi.yaml"]);
    assert.equal(named("pinned").unchecked?.code, "no-such-tag");
  });

  it("reads owner, system and lifecycle from the catalog, and owners from CODEOWNERS", () => {
    const of = (name: string) => {
      const { title, owner, system, lifecycle } = named(name);
      return [title, owner, system, lifecycle];
    };
    assert.deepEqual(of("orders"), ["Orders of the shop", "orders-team", "shop", "production"]);
    assert.deepEqual(of("books"), ["Books", "books-team", null, null]);
    assert.deepEqual(of("new"), ["New", "@acme/new, ann@example.com", null, null]);
    assert.deepEqual(of("pinned"), ["Pinned", null, null, null]);
  });

  it("compares each published version with the one before", () => {
    assert.deepEqual(
      named("orders").history.map(({ label, verdict, breaking }) => [label, verdict, breaking]),
      [
        ["v1.0.0", "first", 0],
        ["v1.1.0", "breaking", 1],
        ["v1.2.0", "compatible", 0],
      ],
    );
    assert.deepEqual(named("new").history, []);
    const short = read("--versions=1").apis.find(({ document }) => document.startsWith("orders"));
    assert.deepEqual(
      short?.history.map(({ label, verdict }) => [label, verdict]),
      [["v1.2.0", "compatible"]],
    );
    assert.deepEqual(
      read("--versions=0").apis.flatMap(({ history }) => history),
      [],
    );
  });

  it("lists sunsets that have not passed, and the age of the published version", () => {
    const { sunsets, published } = named("orders");
    assert.deepEqual(
      sunsets.map(({ element, date }) => [element, date]),
      [["GET /old", "2099-12-31"]],
    );
    assert.equal(published?.label, "v1.2.0");
    const age = Math.floor((Date.parse(fleet.generated) - Date.parse(published.date ?? "")) / 86_400_000);
    assert.equal(published.ageDays, age);
  });

  it("counts the doors of what is not published yet", () => {
    const { doors } = named("orders");
    assert.deepEqual([doors.open, doors.blocking, doors.accepted], [1, 0, 0]);
    assert.deepEqual(doors.titles, ["Closed enum in a response"]);
    assert.deepEqual(named("books").doors, { open: 0, blocking: 0, accepted: 0, titles: [] });
  });

  it("lists approvals in force, which are not open breaks", () => {
    const approving = fill(repository());
    const report = contractGuard(approving.folder, ["check", "orders/openapi.yaml", "--format=json"]).stdout;
    const { findings } = JSON.parse(report) as { findings: { fingerprint: string; severity: string }[] };
    const print = findings.find(({ severity }) => severity === "breaking")?.fingerprint ?? "";
    const why = [
      "--reason",
      "benign",
      "--because",
      "Never sent.",
      "--owner",
      "ann",
      "--expires",
      "2099-01-01",
    ];
    assert.equal(
      contractGuard(approving.folder, ["approve", print, "orders/openapi.yaml", ...why]).code ?? 0,
      0,
    );
    const out = contractGuard(approving.folder, [
      "report",
      "--fleet",
      "orders/openapi.yaml",
      "--format=json",
    ]);
    const [orders] = (JSON.parse(out.stdout) as Fleet).apis;
    assert.deepEqual(
      orders?.approvals.map(({ owner, expires }) => [owner, expires]),
      [["ann", "2099-01-01"]],
    );
    assert.equal(orders.breaking, 1);
    assert.ok(validate(JSON.parse(out.stdout)), JSON.stringify(validate.errors));
  });

  it("writes the page to a file, and requires --fleet", () => {
    const { code, stdout, stderr } = run("*/openapi.yaml", "-o", "apis.html");
    assert.deepEqual([code ?? 0, stdout, stderr], [0, "", ""]);
    assert.match(
      readFileSync(repo.at("apis.html"), "utf8"),
      /^<!doctype html>[^]*<h1>4 APIs<\/h1>[^]*1 document excluded/,
    );
    assert.equal(contractGuard(repo.folder, ["report", "*/openapi.yaml"]).code, 2);
    assert.equal(run("*/openapi.yaml", "-o", "no/such/folder.html").code, 2);
    assert.equal(run("*/openapi.yaml", "--versions", "many").code, 2);
  });
});
