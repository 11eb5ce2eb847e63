import assert from "node:assert/strict";
import { held, paths, told } from "./report-with-policy";

/** An operation with an enum in its request and in its response. */
const operation = (values: string, more = ""): string => `
    ${more}
    requestBody: { content: { application/json: { schema: { type: object, properties: { a: { enum: [${values}] } } } } } }
    responses: { "200": { description: ok, content: { application/json: { schema: { enum: [${values}] } } } } }`;
const api = (values: string, more = "", path = "/things"): string =>
  paths(`${path}:\n  post:${operation(values, more)}\n`);

/** The findings for a value that was removed from both enums, and for an added one. */
const plain = ["enum-value-removed:breaking", "enum-value-added:dangerous"];

const cases: readonly {
  title: string;
  policy: unknown;
  /** More properties of the operation, in both versions. */
  more?: string;
  path?: string;
  says: readonly string[];
}[] = [
  { title: "nothing", policy: {}, says: plain },
  {
    title: "a rule on both sides",
    policy: { rules: { "enum-value-removed": "dangerous" } },
    says: ["enum-value-removed:dangerous", "enum-value-removed:dangerous", "enum-value-added:dangerous"],
  },
  {
    title: "a rule on one side",
    policy: {
      rules: {
        "enum-value-added": { response: "breaking" },
        "enum-value-removed": { request: "compatible" },
      },
    },
    says: ["enum-value-added:breaking"],
  },
  { title: "effects", policy: { breaks: { wire: "compatible" } }, says: [] },
  {
    title: "effects on one side",
    policy: { breaks: { wire: { response: "compatible" }, code: "breaking" } },
    says: ["enum-value-removed:breaking"],
  },
  {
    title: "a rule, with precedence over its effect",
    policy: { breaks: { wire: "compatible" }, rules: { "enum-value-removed": { request: "breaking" } } },
    says: ["enum-value-removed:breaking"],
  },
  { title: "extensible enums", policy: { extensibleEnums: true }, says: ["enum-value-removed:breaking"] },
  {
    title: "extensible enums, and a rule that overrides them",
    policy: { extensibleEnums: true, rules: { "enum-value-added": { response: "breaking" } } },
    says: ["enum-value-removed:breaking", "enum-value-added:breaking"],
  },
  {
    title: "an API, with precedence over the file",
    policy: {
      breaks: { wire: "compatible" },
      apis: { one: { document: "apis/api.yaml", rules: { "enum-value-removed": { request: "dangerous" } } } },
    },
    says: ["enum-value-removed:dangerous"],
  },
  {
    title: "an API, not for other APIs",
    policy: { apis: { other: { document: "other.yaml", breaks: { wire: "compatible" } } } },
    says: plain,
  },
  {
    title: "an effect of an API, with precedence over a rule of the file",
    policy: {
      rules: { "enum-value-removed": "breaking" },
      apis: { one: { document: "**/api.yaml", breaks: { wire: "compatible" } } },
    },
    says: [],
  },
  {
    title: "paths, with precedence over the API",
    policy: {
      apis: { one: { document: "api.yaml", breaks: { wire: "breaking" } } },
      overrides: [{ paths: "/th*", breaks: { wire: "compatible" } }],
    },
    says: [],
  },
  {
    title: "paths, not for other paths",
    policy: { overrides: { paths: "/x/**", breaks: { wire: "compatible" } } },
    says: plain,
  },
  {
    title: "a templated path",
    policy: { overrides: { paths: ["/a/{id}"], outOfContract: true } },
    path: "/a/{id}",
    more: "parameters: [{ name: id, in: path, required: true, schema: { type: string } }]",
    says: [],
  },
  {
    title: "a tag",
    policy: { overrides: [{ tags: ["beta"], breaks: { wire: "dangerous" } }] },
    more: "tags: [beta]",
    says: [
      "enum-value-removed:dangerous",
      "enum-value-removed:dangerous",
      "enum-value-added:dangerous",
      "enum-value-added:dangerous",
    ],
  },
  {
    title: "an operation by its id",
    policy: { overrides: { operations: "make*", outOfContract: true } },
    more: "operationId: makeThing",
    says: [],
  },
  {
    title: "an operation by method and path",
    policy: { overrides: { operations: "POST /things", outOfContract: true } },
    says: [],
  },
  {
    title: "a method, not for other methods",
    policy: { overrides: { operations: "GET /things", outOfContract: true } },
    says: plain,
  },
  {
    title: "all entries of a list",
    policy: { overrides: { tags: "beta", paths: "/x", outOfContract: true } },
    more: "tags: [beta]",
    says: plain,
  },
  {
    title: "a stability level",
    policy: { overrides: { stability: "beta", breaks: { wire: "compatible" } } },
    more: "x-stability-level: beta",
    says: [],
  },
  {
    title: "the default level, which is stable",
    policy: { overrides: { stability: "stable", breaks: { wire: "compatible" } } },
    says: [],
  },
  {
    title: "x-internal",
    policy: { outOfContract: { internal: true } },
    more: "x-internal: true",
    says: [],
  },
  {
    title: "x-internal, if it is true",
    policy: { outOfContract: { below: "beta" } },
    more: "x-internal: true",
    says: plain,
  },
  {
    title: "lower stability",
    policy: { outOfContract: { below: "beta" } },
    more: "x-stability-level: alpha",
    says: [],
  },
  {
    title: "not the same stability",
    policy: { outOfContract: { below: "beta" } },
    more: "x-stability-level: beta",
    says: plain,
  },
  {
    title: "an unknown level, which counts as stable",
    policy: { outOfContract: { below: "stable" } },
    more: "x-stability-level: stabel",
    says: plain,
  },
  {
    title: "an override that includes operations in the contract again",
    policy: { outOfContract: { internal: true }, overrides: { paths: "/things", outOfContract: false } },
    more: "x-internal: true",
    says: plain,
  },
  {
    title: "a path that one of several entries matches",
    policy: { overrides: { paths: ["/x", "/things"], outOfContract: true } },
    says: [],
  },
  {
    title: "all paths, including those that begin with a dot",
    policy: { overrides: { paths: "/**", outOfContract: true } },
    path: "/.well-known/things",
    says: [],
  },
  {
    title: "a template with a comma in its braces",
    policy: { overrides: { paths: "/maps/{lat,lon}", outOfContract: true } },
    path: "/maps/{lat,lon}",
    says: [],
  },
  {
    title: "braces as a template only, not as alternatives",
    policy: { overrides: { paths: "/{things,others}", outOfContract: true } },
    says: plain,
  },
  {
    title: "a stability level, not for other levels",
    policy: { overrides: { stability: "beta", breaks: { wire: "compatible" } } },
    more: "x-stability-level: alpha",
    says: plain,
  },
  {
    title: "exclusion from the contract, with precedence over severities",
    policy: { outOfContract: { internal: true }, rules: { "enum-value-removed": "breaking" } },
    more: "x-internal: true",
    says: [],
  },
];

describe("a policy decides severities by", () => {
  for (const { title, policy, more, path, says } of cases)
    it(title, async () => {
      const report = await held(policy, api("a, b", more, path), api("b, c", more, path));
      assert.deepEqual(told(report).sort(), [...says].sort());
      const isBreaking = says.some((one) => one.endsWith(":breaking"));
      assert.equal(report.verdict, isBreaking ? "breaking" : "compatible");
      assert.deepEqual(
        report.notes.filter(({ code }) => code !== "config-no-match"),
        [],
      );
    });

  it("rules alone without a policy", async () => {
    const [before, after] = [api("a, b"), api("b, c")];
    assert.deepEqual(await held({}, before, after), await held(undefined, before, after));
  });

  it("the most severe result of all affected operations", async () => {
    const shared = (values: string): string =>
      paths(`/a: { post: { x-internal: true, ${body} } }\n/b: { post: { ${body} } }\n`) +
      `components: { schemas: { A: { enum: [${values}] } } }\n`;
    const report = await held({ outOfContract: { internal: true } }, shared("a, b"), shared("a"));
    assert.deepEqual(told(report), ["enum-value-removed:breaking"]);
    const [finding] = report.findings;
    assert.equal(finding?.operations.length, 2);
    assert.equal(report.requiredBump, "major");
    assert.doesNotMatch(finding.why, /no part of the contract/);
  });

  /** A selector that matches the first of two operations, which are equal except for the selected property. */
  const selectors: readonly [selector: object, first: string, second: string][] = [
    [{ paths: "/a" }, "", ""],
    [{ operations: "GET /a" }, "", ""],
    [{ operations: "first" }, "operationId: first", "operationId: second"],
    [{ tags: "x" }, "tags: [x]", "tags: [y]"],
    [{ stability: "beta" }, "x-stability-level: beta", "x-stability-level: alpha"],
  ];
  for (const [selector, first, second] of selectors)
    it(`the settings of each operation: ${JSON.stringify(selector)}`, async () => {
      const two = (parameters: string): string =>
        paths(
          Object.entries({ "/a": first, "/b": second })
            .map(
              ([path, more]) =>
                `${path}:\n  get:\n    ${more}\n    parameters: [${parameters}]\n    responses: { "200": { description: ok } }\n`,
            )
            .join(""),
        );
      const policy = { overrides: { ...selector, outOfContract: true } };
      const needed = "{ name: q, in: query, required: true, schema: {} }";
      const report = await held(policy, two(""), two(needed));
      assert.deepEqual(
        report.findings.map(({ severity, operations }) => [severity, ...operations.map(({ path }) => path)]),
        [
          ["compatible", "/a"],
          ["breaking", "/b"],
        ],
      );
    });

  it("patterns that match operations of the API; patterns without a match are reported at their location", async () => {
    const policy = {
      apis: {
        one: {
          document: "api.yaml",
          overrides: [{ paths: ["/things", "/thing"], tags: "x", outOfContract: true }],
        },
      },
      overrides: { operations: "GET /things", stability: "stable", outOfContract: true },
    };
    const report = await held(policy, api("a"), api("a"));
    const text = JSON.stringify(policy);
    assert.deepEqual(
      report.notes.map(({ code, message, at: { range } }) => [
        code,
        message,
        text.slice(range.start.character, range.end.character),
      ]),
      [
        ["config-no-match", "No operation of this API matches `GET /things`.", '"GET /things"'],
        ["config-no-match", "No operation of this API matches `/thing`.", '"/thing"'],
        ["config-no-match", "No operation of this API matches `x`.", '"x"'],
      ],
    );
  });

  it("patterns for all APIs of a file, which need not match in this one", async () => {
    const apis = { one: { document: "api.yaml" }, other: { document: "other.yaml" } };
    const report = await held({ apis, overrides: { tags: "x", outOfContract: true } }, api("a"), api("a"));
    assert.deepEqual(report.notes, []);
  });

  const reasons: readonly [policy: object, more: string, why: RegExp][] = [
    [
      { outOfContract: { internal: true } },
      "x-internal: true",
      /\. The operation is internal and therefore not part of the contract\.$/,
    ],
    [
      { outOfContract: { below: "stable" } },
      "x-stability-level: beta",
      /\. The operation has stability `beta` and is therefore not part of the contract yet\.$/,
    ],
    [{ outOfContract: true }, "", /\. The policy excludes the operation from the contract\.$/],
  ];
  for (const [policy, more, reason] of reasons)
    it(`requires no version for operations out of contract, with the reason: ${JSON.stringify(policy)}`, async () => {
      const report = await held(policy, api("a, b", more), api("a", more));
      assert.equal(report.requiredBump, "none");
      assert.ok(report.findings.length > 0);
      for (const { why } of report.findings) assert.match(why, reason);
    });
});

const body =
  'requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } }, responses: { "200": { description: ok } }';
