import assert from "node:assert/strict";
import { held, paths, told } from "./held";

/** An operation with an enum in its request and in its response. */
const operation = (values: string, more = ""): string => `
    ${more}
    requestBody: { content: { application/json: { schema: { type: object, properties: { a: { enum: [${values}] } } } } } }
    responses: { "200": { description: ok, content: { application/json: { schema: { enum: [${values}] } } } } }`;
const api = (values: string, more = "", path = "/things"): string =>
  paths(`${path}:\n  post:${operation(values, more)}\n`);

/** What is said of one value that leaves both enums and one that comes in. */
const plain = ["enum-value-removed:breaking", "enum-value-added:dangerous"];

const cases: readonly {
  title: string;
  policy: unknown;
  /** Of the operation, in both versions. */
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
  { title: "what it breaks", policy: { breaks: { wire: "compatible" } }, says: [] },
  {
    title: "what it breaks on one side",
    policy: { breaks: { wire: { response: "compatible" }, code: "breaking" } },
    says: ["enum-value-removed:breaking"],
  },
  {
    title: "a rule before what it breaks",
    policy: { breaks: { wire: "compatible" }, rules: { "enum-value-removed": { request: "breaking" } } },
    says: ["enum-value-removed:breaking"],
  },
  { title: "lists that are open", policy: { extensibleEnums: true }, says: ["enum-value-removed:breaking"] },
  {
    title: "lists that are open, and a rule that says otherwise",
    policy: { extensibleEnums: true, rules: { "enum-value-added": { response: "breaking" } } },
    says: ["enum-value-removed:breaking", "enum-value-added:breaking"],
  },
  {
    title: "an API before the file",
    policy: {
      breaks: { wire: "compatible" },
      apis: { one: { document: "apis/api.yaml", rules: { "enum-value-removed": { request: "dangerous" } } } },
    },
    says: ["enum-value-removed:dangerous"],
  },
  {
    title: "another API not at all",
    policy: { apis: { other: { document: "other.yaml", breaks: { wire: "compatible" } } } },
    says: plain,
  },
  {
    title: "a class of an API before a rule of the file",
    policy: {
      rules: { "enum-value-removed": "breaking" },
      apis: { one: { document: "**/api.yaml", breaks: { wire: "compatible" } } },
    },
    says: [],
  },
  {
    title: "some paths before the API",
    policy: {
      apis: { one: { document: "api.yaml", breaks: { wire: "breaking" } } },
      overrides: [{ paths: "/th*", breaks: { wire: "compatible" } }],
    },
    says: [],
  },
  {
    title: "other paths not at all",
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
    title: "another method not at all",
    policy: { overrides: { operations: "GET /things", outOfContract: true } },
    says: plain,
  },
  {
    title: "each kind of word that is told",
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
    title: "no level, which is stable",
    policy: { overrides: { stability: "stable", breaks: { wire: "compatible" } } },
    says: [],
  },
  {
    title: "what is internal",
    policy: { outOfContract: { internal: true } },
    more: "x-internal: true",
    says: [],
  },
  {
    title: "what is internal, if it is said",
    policy: { outOfContract: { below: "beta" } },
    more: "x-internal: true",
    says: plain,
  },
  {
    title: "what is less stable",
    policy: { outOfContract: { below: "beta" } },
    more: "x-stability-level: alpha",
    says: [],
  },
  {
    title: "what is just as stable",
    policy: { outOfContract: { below: "beta" } },
    more: "x-stability-level: beta",
    says: plain,
  },
  {
    title: "a level nobody knows, which promises as much as any",
    policy: { outOfContract: { below: "stable" } },
    more: "x-stability-level: stabel",
    says: plain,
  },
  {
    title: "what an override takes back into the contract",
    policy: { outOfContract: { internal: true }, overrides: { paths: "/things", outOfContract: false } },
    more: "x-internal: true",
    says: plain,
  },
  {
    title: "a path of which a word names it, whatever the others name",
    policy: { overrides: { paths: ["/x", "/things"], outOfContract: true } },
    says: [],
  },
  {
    title: "every path, those that begin with a dot too",
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
    title: "braces as a template alone, not as a choice",
    policy: { overrides: { paths: "/{things,others}", outOfContract: true } },
    says: plain,
  },
  {
    title: "another level of stability not at all",
    policy: { overrides: { stability: "beta", breaks: { wire: "compatible" } } },
    more: "x-stability-level: alpha",
    says: plain,
  },
  {
    title: "out of contract before any severity",
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

  it("nothing but the rules where there is none", async () => {
    const [before, after] = [api("a, b"), api("b, c")];
    assert.deepEqual(await held({}, before, after), await held(undefined, before, after));
  });

  it("the worst of what it means to each operation", async () => {
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

  /** A selector that the first of two operations fits, which are alike but for what it looks at. */
  const selectors: readonly [selector: object, first: string, second: string][] = [
    [{ paths: "/a" }, "", ""],
    [{ operations: "GET /a" }, "", ""],
    [{ operations: "first" }, "operationId: first", "operationId: second"],
    [{ tags: "x" }, "tags: [x]", "tags: [y]"],
    [{ stability: "beta" }, "x-stability-level: beta", "x-stability-level: alpha"],
  ];
  for (const [selector, first, second] of selectors)
    it(`each operation by its own: ${JSON.stringify(selector)}`, async () => {
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

  it("patterns that fit an operation of the API, and tells those that fit none, at their place", async () => {
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

  it("patterns for all APIs of a file, of which this one need not fit any", async () => {
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
    it(`asks for no version where nothing was promised, and says why: ${JSON.stringify(policy)}`, async () => {
      const report = await held(policy, api("a, b", more), api("a", more));
      assert.equal(report.requiredBump, "none");
      assert.ok(report.findings.length > 0);
      for (const { why } of report.findings) assert.match(why, reason);
    });
});

const body =
  'requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } }, responses: { "200": { description: ok } }';
