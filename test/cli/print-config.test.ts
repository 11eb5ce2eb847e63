import assert from "node:assert/strict";
import { load } from "js-yaml";
import { contractGuard } from "./run";
import { repository } from "../published/repository";

const document = "openapi: 3.1.0\ninfo: { title: t, version: 1.0.0 }\npaths: {}\n";

interface Printed {
  readonly configVersion: number;
  readonly api: string | null;
  readonly files: readonly string[];
  readonly config: unknown;
  readonly values: readonly {
    readonly path: readonly (string | number)[];
    readonly value: unknown;
    readonly origin: { readonly file: string; readonly line: number; readonly pointer: string } | null;
    readonly lockedBy: { readonly file: string; readonly line: number } | null;
  }[];
}

describe("check --print-config", () => {
  const policy = "node_modules/@acme/policy/contract-guard.yaml";
  const repo = repository()
    .write("orders.yaml", document)
    .write("books.yaml", document)
    .write(
      policy,
      `versions: semver
rules:
  enum-value-added: dangerous
  property-removed: { request: breaking, response: breaking }
  enum-added: breaking
deprecation: { notice: { stable: 90 } }
overrides: { paths: /internal/**, outOfContract: true }
locked: [versions, rules.enum-value-added]
`,
    )
    .write(
      "contract-guard.yaml",
      `extends: "@acme/policy"
rules:
  property-removed: { response: dangerous }
doors: { closed-enum: warn }
apis:
  orders:
    document: orders.yaml
    published: { tag: "orders/v*" }
    breaks: { wire: { request: breaking } }
    overrides: [{ tags: [a, b], extensibleEnums: true }]
  books: { document: books.yaml }
`,
    );
  const print = (...args: string[]) => contractGuard(repo.folder, ["check", ...args, "--print-config"]);

  it("prints the configuration of a document as YAML, with the file and line of each value", () => {
    const { code, stdout, stderr } = print("orders.yaml");
    assert.deepEqual([code, stderr], [0, ""]);
    assert.equal(
      stdout.replaceAll("\\", "/"),
      `# orders.yaml, API orders
# Files, the nearest first: contract-guard.yaml, ${policy}
published:
  tag: orders/v* # contract-guard.yaml:8
compatibility: latest # default
versions: semver # ${policy}:1, locked by ${policy}:8
outOfContract: false # default
extensibleEnums: false # default
deprecation:
  notice:
    stable: 90 # ${policy}:6
followLinks: false # default
rules:
  enum-value-added:
    response: dangerous # ${policy}:3, locked by ${policy}:8
  property-removed:
    response: dangerous # contract-guard.yaml:3
  enum-added:
    response: breaking # ${policy}:5
breaks:
  wire:
    request: breaking # contract-guard.yaml:9
doors:
  closed-enum: warn # contract-guard.yaml:4
overrides:
  - paths: /internal/** # ${policy}:7
    outOfContract: true # ${policy}:7
  - tags:
      - a # contract-guard.yaml:10
      - b # contract-guard.yaml:10
    extensibleEnums: true # contract-guard.yaml:10
`,
    );
  });

  it("prints the same values as JSON", () => {
    const { code, stdout } = print("orders.yaml", "--format=json");
    const printed = JSON.parse(stdout) as Printed;
    assert.equal(code, 0);
    assert.deepEqual([printed.configVersion, printed.api, printed.files.length], [1, "orders", 2]);
    assert.deepEqual(printed.config, load(print("orders.yaml").stdout));
    const valueOf = (...path: (string | number)[]) =>
      printed.values.find((value) => JSON.stringify(value.path) === JSON.stringify(path));
    const own = valueOf("overrides", 1, "tags", 1);
    assert.deepEqual(
      [own?.value, own?.origin?.line, own?.origin?.pointer],
      ["b", 10, "/apis/orders/overrides/0/tags/1"],
    );
    const locked = valueOf("versions");
    assert.deepEqual([locked?.value, locked?.lockedBy?.line], ["semver", 8]);
    assert.deepEqual([valueOf("compatibility")?.value, valueOf("compatibility")?.origin], ["latest", null]);
  });

  it("prints the settings of another API, and the defaults without a configuration", () => {
    const { published, rules, breaks } = load(print("books.yaml").stdout) as Record<string, unknown>;
    assert.deepEqual([published, breaks], [null, undefined]);
    assert.deepEqual(rules, {
      "enum-value-added": "dangerous",
      "property-removed": { request: "breaking", response: "dangerous" },
      "enum-added": "breaking",
    });
    const bare = repository().write("openapi.yaml", document);
    const { code, stdout } = contractGuard(bare.folder, ["check", "--print-config"]);
    assert.equal(code, 0);
    assert.match(stdout, /^# openapi\.yaml\n# No configuration file\npublished: null # default\n/);
  });

  it("is a usage error for several documents and for other formats", () => {
    const several = print("*.yaml");
    assert.deepEqual([several.code, several.stdout], [2, ""]);
    assert.match(several.stderr, /--print-config prints the configuration of one document/);
    assert.equal(print("orders.yaml", "--format=html").code, 2);
  });

  it("exits with 3 and the location if the configuration prevents a check", () => {
    const broken = repository()
      .write("openapi.yaml", document)
      .write("base.yaml", "locked: versions\nversions: semver")
      .write("contract-guard.yaml", "extends: ./base.yaml\nversions: off");
    const { code, stderr, stdout } = contractGuard(broken.folder, [
      "check",
      "openapi.yaml",
      "--print-config",
    ]);
    assert.equal(code, 3);
    assert.match(stderr, /^contract-guard\.yaml:2:\d+: Invalid `contract-guard\.yaml`: `versions` is locked/);
    assert.match(stdout, /versions: off # contract-guard\.yaml:2/);
  });

  it("prints control characters of keys and paths visibly", () => {
    const hostile = repository()
      .write("openapi.yaml", document)
      .write(
        "contract-guard.yaml",
        'overrides: { tags: "a\\n::error::x\\u001b[31m", extensibleEnums: true }',
      );
    const { stdout } = contractGuard(hostile.folder, ["check", "openapi.yaml", "--print-config"]);
    assert.doesNotMatch(stdout, /^::|\u001b/m);
  });
});
