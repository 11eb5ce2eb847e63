import assert from "node:assert/strict";
import { lastMoment, type Change, type Use } from "../../src/engine/index";
import { dayAfter, earliestSunset, hasPassed, readConfig, settingsOf } from "../../src/policy/index";
import { parse } from "../../src/source/index";
import { held, now, paths, told } from "./report-with-policy";
import { patternFor } from "../engine/message";

const ok = 'responses: { "200": { description: ok } }';
const kept = `/kept: { get: { ${ok} } }\n`;
const operation = (more: string): string => paths(`${kept}/old:\n  get: { ${more}${ok} }\n`);
const parameter = (more: string): string =>
  paths(`/a: { get: { parameters: [{ name: q, in: query, schema: { type: string }${more} }], ${ok} } }\n`);
const property = (more: string): string =>
  paths(`/a:
  get:
    responses:
      "200":
        description: ok
        content: { application/json: { schema: { type: object, properties: { b: { type: string }, c: { type: string${more} } } } } }
`);

const shared = (more: string): string => {
  const content = '{ application/json: { schema: { $ref: "#/components/schemas/Thing" } } }';
  const get = (words: string) =>
    `get: { ${words}responses: { "200": { description: ok, content: ${content} } } }`;
  return `${paths(`/a: { ${get("")} }\n/b: { ${get("x-internal: true, ")} }\n`)}components:
  schemas: { Thing: { type: object, properties: { c: { type: string${more} } } } }
`;
};

/** The elements in the published document, and the document without them. */
const removals = {
  operation: { rule: "path-removed", of: operation, without: paths(kept) },
  parameter: { rule: "parameter-removed", of: parameter, without: paths(`/a: { get: { ${ok} } }\n`) },
  property: {
    rule: "property-removed",
    of: property,
    without: property("").replace(", c: { type: string }", ""),
  },
};

const sunset = (date: string): string => `deprecated: true, x-sunset: ${JSON.stringify(date)}`;

describe("a removal, at noon of May 1 2026", () => {
  const dates: readonly [date: string, severity: "breaking" | "compatible"][] = [
    ["2026-04-30", "compatible"],
    ["2026-05-01", "breaking"],
    ["2026-05-02", "breaking"],
    ["2026-05-01T11:59:59Z", "compatible"],
    ["2026-05-01T13:59:59+02:00", "compatible"],
    ["2026-05-01T12:00:01Z", "breaking"],
    ["Fri, 01 May 2026 11:00:00 GMT", "compatible"],
    ["Fri, 01 May 2026 13:00:00 GMT", "breaking"],
    ["soon", "breaking"],
    ["2026-02-30", "breaking"],
  ];
  for (const [what, { rule, of, without }] of Object.entries(removals)) {
    const more = (words: string): string => (what === "operation" ? `${words}, ` : `, ${words}`);
    for (const [date, severity] of dates)
      it(`of a ${what} whose published sunset is ${date} is ${severity}`, async () => {
        const report = await held({ deprecation: {} }, of(more(sunset(date))), without);
        const found = report.findings.find((finding) => finding.rule === rule);
        assert.equal(found?.severity, severity);
        assert.match(found.why, /Its published sunset/);
      });

    it(`of a ${what} is compatible without a policy once its published sunset has passed`, async () => {
      const severityOf = async (policy: unknown, date: string) =>
        (await held(policy, of(more(sunset(date))), without)).findings.find(
          (finding) => finding.rule === rule,
        )?.severity;
      const usual = await severityOf(undefined, "2026-05-02");
      assert.notEqual(usual, "compatible");
      assert.equal(await severityOf(undefined, "2026-04-30"), "compatible");
      assert.equal(await severityOf(undefined, "soon"), usual);
      assert.equal(await severityOf({ rules: { [rule]: "breaking" } }, "2026-04-30"), "breaking");
    });

    it(`of a ${what} has the severity of its rule without a published sunset, or without a deprecation policy`, async () => {
      const undated = of(more("deprecated: true"));
      assert.deepEqual(
        told(await held({ deprecation: {} }, undated, without)),
        told(await held(undefined, undated, without)),
      );
      const dated = of(more(sunset("2026-01-01")));
      assert.deepEqual(told(await held({}, dated, without)), told(await held(undefined, dated, without)));
    });
  }

  it("depends on the published sunset, regardless of head", async () => {
    const before = paths(`${kept}/old: { get: { ${ok} }, put: { ${sunset("2027-01-01")}, ${ok} } }\n`);
    const after = paths(`${kept}/old: { get: { ${sunset("2026-01-01")}, ${ok} } }\n`);
    assert.ok(told(await held({ deprecation: {} }, before, after)).includes("operation-removed:breaking"));
  });

  it("of a path depends on the latest sunset of its operations", async () => {
    const item = (other: string): string =>
      paths(`${kept}/old: { get: { ${sunset("2026-01-01")}, ${ok} }, put: { ${sunset(other)}, ${ok} } }\n`);
    const policy = { deprecation: {} };
    assert.deepEqual(told(await held(policy, item("2026-02-01"), paths(kept))), []);
    assert.deepEqual(told(await held(policy, item("2027-02-01"), paths(kept))), ["path-removed:breaking"]);
  });
});

describe("the announcement of a sunset, at noon of May 1 2026", () => {
  const notice = { deprecation: { notice: { stable: 90, beta: 30 } } };
  const cases: readonly {
    title: string;
    policy: unknown;
    before: string;
    after: string;
    says: readonly string[];
  }[] = [
    {
      title: "without a date",
      policy: notice,
      before: "",
      after: "deprecated: true, ",
      says: ["sunset-missing:dangerous"],
    },
    {
      title: "without a date and without a deprecation policy",
      policy: {},
      before: "",
      after: "deprecated: true, ",
      says: [],
    },
    {
      title: "on the earliest date",
      policy: notice,
      before: "",
      after: `${sunset("2026-07-30")}, `,
      says: [],
    },
    {
      title: "one day late",
      policy: notice,
      before: "",
      after: `${sunset("2026-07-29")}, `,
      says: ["sunset-too-near:dangerous"],
    },
    {
      title: "in the past",
      policy: { deprecation: {} },
      before: "",
      after: `${sunset("2026-04-29")}, `,
      says: ["sunset-too-near:dangerous"],
    },
    {
      title: "not a date",
      policy: notice,
      before: "",
      after: `${sunset("next year")}, `,
      says: ["sunset-unreadable:dangerous"],
    },
    {
      title: "at the notice of a beta operation",
      policy: notice,
      before: "x-stability-level: beta, ",
      after: `x-stability-level: beta, ${sunset("2026-06-10")}, `,
      says: [],
    },
    {
      title: "with the same notice for all levels",
      policy: { deprecation: { notice: 60 } },
      before: "x-stability-level: beta, ",
      after: `x-stability-level: beta, ${sunset("2026-06-10")}, `,
      says: ["sunset-too-near:dangerous"],
    },
    {
      title: "of an operation out of contract",
      policy: { ...notice, outOfContract: { internal: true } },
      before: "x-internal: true, ",
      after: "x-internal: true, deprecated: true, ",
      says: [],
    },
    {
      title: "unchanged, and near",
      policy: notice,
      before: `${sunset("2026-05-03")}, `,
      after: `${sunset("2026-05-03")}, `,
      says: [],
    },
    {
      title: "moved to an earlier date",
      policy: notice,
      before: `${sunset("2026-12-01")}, `,
      after: `${sunset("2026-11-01")}, `,
      says: ["sunset-changed:dangerous"],
    },
    {
      title: "moved to a date that is too early",
      policy: { ...notice, rules: { "sunset-changed": "breaking" } },
      before: `${sunset("2026-12-01")}, `,
      after: `${sunset("2026-06-01")}, `,
      says: ["sunset-changed:breaking", "sunset-too-near:dangerous"],
    },
    {
      title: "postponed, and still near",
      policy: notice,
      before: `${sunset("2026-05-03")}, `,
      after: `${sunset("2026-05-10")}, `,
      says: [],
    },
    {
      title: "withdrawn",
      policy: notice,
      before: `${sunset("2026-12-01")}, `,
      after: "deprecated: true, ",
      says: ["sunset-changed:dangerous"],
    },
    {
      title: "with the configured severity",
      policy: { ...notice, overrides: { paths: "/old", rules: { "sunset-missing": "breaking" } } },
      before: "",
      after: "deprecated: true, ",
      says: ["sunset-missing:breaking"],
    },
  ];
  const others: readonly {
    what: string;
    policy: unknown;
    before: string;
    after: string;
    says: readonly string[];
    message: RegExp;
  }[] = [
    ...(
      [
        ["parameter", parameter, "query parameter q", "query parameter `q`"],
        ["property", property, "c", "`c`"],
      ] as const
    ).flatMap(([what, of, subject, name]) => [
      {
        what: `a ${what} without a date`,
        policy: notice,
        before: of(""),
        after: of(", deprecated: true"),
        says: ["sunset-missing:dangerous"],
        message: new RegExp(`^There is no sunset date for ${name}, which is deprecated\\.$`),
      },
      {
        what: `a ${what} a day late`,
        policy: notice,
        before: of(""),
        after: of(`, ${sunset("2026-07-29")}`),
        says: ["sunset-too-near:dangerous"],
        message: new RegExp(
          `^The sunset \`2026-07-29\` of ${name} is 89 days away. The policy requires 90 days of notice\\.$`,
        ),
      },
      {
        what: `a ${what} with no date`,
        policy: notice,
        before: of(""),
        after: of(`, ${sunset("soon")}`),
        says: ["sunset-unreadable:dangerous"],
        message: new RegExp(`^The sunset \`soon\` of ${name} is not a date\\.$`),
      },
      {
        what: `a ${what} whose sunset comes closer, and too near`,
        policy: notice,
        before: of(`, ${sunset("2026-12-01")}`),
        after: of(`, ${sunset("2026-06-01")}`),
        says: ["sunset-changed:dangerous", "sunset-too-near:dangerous"],
        message: new RegExp(
          `^${patternFor("sunset-changed", { subject, before: "2026-12-01", after: "2026-06-01" })}$`,
        ),
      },
      {
        what: `a ${what} that is out of contract`,
        policy: { ...notice, overrides: { paths: "/a", outOfContract: true } },
        before: of(""),
        after: of(", deprecated: true"),
        says: [],
        message: /^/,
      },
    ]),
    {
      what: "a property of two operations, told for the one that is part of the contract",
      policy: { ...notice, outOfContract: { internal: true } },
      before: shared(""),
      after: shared(", deprecated: true"),
      says: ["sunset-missing:dangerous"],
      message: /^There is no sunset date for `Thing\.c`, which is deprecated\.$/,
    },
  ];
  for (const { what, policy, before, after, says, message } of others)
    it(`of ${what} reports ${says.join(" and ") || "no finding"}`, async () => {
      const report = await held(policy, before, after);
      assert.deepEqual(told(report), says);
      const first = report.findings.find(({ severity }) => severity !== "compatible");
      if (first === undefined) return;
      assert.match(first.message, message);
      assert.deepEqual(
        first.operations.map(({ method, path }) => `${method} ${path}`),
        ["GET /a"],
      );
    });

  for (const { title, policy, before, after, says } of cases)
    it(`${title} reports ${says.join(" and ") || "no finding"}`, async () => {
      const report = await held(policy, operation(before), operation(after));
      assert.deepEqual(told(report), says);
      for (const { message, advice, fingerprint, head } of report.findings) {
        assert.match(`${message} ${advice}`, /^[^\n]+\. [^\n]+\.$/);
        assert.match(fingerprint, /^[0-9a-f]{16}$/);
        assert.equal(head.uri, "file:///repo/apis/api.yaml");
      }
    });
});

describe("the notice period, at noon of May 1 2026", () => {
  const notice = { deprecation: { notice: { stable: 90, beta: 30 } } };
  /** The sunset of an operation, and its previous sunset; the message, if any. */
  const words: readonly [title: string, before: string, after: string, message?: string, advice?: string][] =
    [
      [
        "no date",
        "",
        "deprecated: true, ",
        "There is no sunset date for `GET /old`, which is deprecated.",
        "Add `x-sunset` with 2026-07-30 or a later date.",
      ],
      [
        "yesterday",
        "",
        `${sunset("2026-04-30")}, `,
        "The sunset `2026-04-30` of `GET /old` has passed. The policy requires 90 days of notice.",
        "Set 2026-07-30 or a later date.",
      ],
      [
        "the end of today",
        "",
        `${sunset("2026-05-01")}, `,
        "The sunset `2026-05-01` of `GET /old` is 0 days away. The policy requires 90 days of notice.",
        "Set 2026-07-30 or a later date.",
      ],
      [
        "the end of tomorrow",
        "",
        `${sunset("2026-05-02")}, `,
        "The sunset `2026-05-02` of `GET /old` is 1 day away. The policy requires 90 days of notice.",
        "Set 2026-07-30 or a later date.",
      ],
      [
        "the end of the day after",
        "",
        `${sunset("2026-05-03")}, `,
        "The sunset `2026-05-03` of `GET /old` is 2 days away. The policy requires 90 days of notice.",
        "Set 2026-07-30 or a later date.",
      ],
      [
        "what is no date",
        "",
        `${sunset("soon")}, `,
        "The sunset `soon` of `GET /old` is not a date.",
        "Use a date such as `2031-12-31`, or an HTTP date as in RFC 8594: `Wed, 31 Dec 2031 23:59:59 GMT`.",
      ],
      ["the same moment in other words", `${sunset("2026-05-03")}, `, `${sunset("2026-05-03T23:59:59Z")}, `],
      [
        "a date after what was none",
        `${sunset("soon")}, `,
        `${sunset("2026-05-03")}, `,
        "The sunset `2026-05-03` of `GET /old` is 2 days away. The policy requires 90 days of notice.",
        "Set 2026-07-30 or a later date.",
      ],
    ];
  for (const [title, before, after, message, advice] of words)
    it(`of ${title} reports ${message ?? "no finding"}`, async () => {
      const { findings } = await held(notice, operation(before), operation(after));
      const told = findings.filter(({ rule }) => /^sunset-(?!changed)/.test(rule));
      assert.deepEqual(
        told.map((finding) => [finding.message, finding.advice]),
        message === undefined ? [] : [[message, advice]],
      );
    });

  const both = (more: string): string =>
    shared(more).replace("x-internal: true, ", "x-stability-level: beta, ");
  /**
   * The sunset of a shared element of a stable and a beta operation; the rule, the earliest date, and the operation
   * that determines it.
   */
  const reached: readonly [date: string, rule: string | undefined, later?: string, ...of: string[]][] = [
    ["", "sunset-missing", "2026-07-30", "/a", "/b"],
    [sunset("2026-05-20"), "sunset-too-near", "2026-07-30", "/a", "/b"],
    [sunset("2026-05-31"), "sunset-too-near", "2026-07-30", "/a"],
    [sunset("2026-06-20"), "sunset-too-near", "2026-07-30", "/a"],
    [sunset("2026-07-30"), undefined],
  ];
  for (const [date, rule, later, ...of] of reached)
    it(`is the longest one of the affected operations: ${date || "no date"} reports ${rule ?? "no finding"}`, async () => {
      const { findings } = await held(notice, both(""), both(`, ${date || "deprecated: true"}`));
      const [finding, ...more] = findings.filter((each) => each.rule.startsWith("sunset-"));
      assert.equal(finding?.rule, rule);
      assert.equal(more.length, 0);
      assert.deepEqual(finding?.operations.map(({ path }) => path) ?? [], of);
      assert.equal(/\d{4}-\d{2}-\d{2}(?= or a later date\.$)/.exec(finding?.advice ?? "")?.[0], later);
    });

  it("is reported for each change", async () => {
    const two = (more: string): string =>
      paths(`/old: { get: { ${more}${ok} } }\n/older: { get: { ${more}${ok} } }\n`);
    const { findings } = await held(
      { deprecation: {}, rules: { "operation-deprecated": "dangerous" } },
      two(""),
      two("deprecated: true, "),
    );
    assert.equal(findings.length, 4);
    assert.equal(new Set(findings.map(({ fingerprint }) => fingerprint)).size, 4);
  });

  const traits = { tags: [], deprecated: false, sunset: null, stability: null, internal: false };
  const use = (path: string, changed: Partial<Use["traits"]> = {}): Use => {
    const all = { ...traits, ...changed };
    return { side: "response", method: "GET", path, operationId: null, traits: all };
  };
  /** A configuration, and the removed operations; the first day on which the removal is allowed. */
  const earliest: readonly [config: string | undefined, uses: readonly Use[], day: string | undefined][] = [
    [undefined, [use("/a")], undefined],
    ["", [use("/a")], undefined],
    ["deprecation:", [use("/a")], "2026-05-01"],
    ["deprecation: { notice: 30 }", [use("/a")], "2026-05-31"],
    ["deprecation: { notice: 30 }", [], undefined],
    ["deprecation: { notice: { beta: 30, stable: 90 } }", [use("/a", { stability: "beta" })], "2026-05-31"],
    [
      "deprecation: { notice: { beta: 30, stable: 90 } }",
      [use("/a", { stability: "beta" }), use("/b"), use("/c", { stability: "alpha" })],
      "2026-07-30",
    ],
    [
      "deprecation: { notice: { beta: 30, stable: 90 } }\noutOfContract: { internal: true }",
      [use("/a", { stability: "beta" }), use("/b", { internal: true })],
      "2026-05-31",
    ],
    [
      "deprecation: { notice: 90 }\noutOfContract: { internal: true }",
      [use("/b", { internal: true })],
      undefined,
    ],
    ["overrides: { paths: /a, deprecation: { notice: 30 } }", [use("/a"), use("/b")], "2026-05-31"],
  ];
  for (const [config, uses, day] of earliest)
    it(`allows the removal of ${uses.map(({ path }) => path).join(", ") || "no operation"} from ${day ?? "any day"} on: ${config?.replace("\n", "; ") ?? "no policy"}`, () => {
      const uri = "file:///contract-guard.yaml";
      const { layers } = settingsOf(readConfig(parse(uri, config ?? "").document).config, "api.yaml");
      const change: Change = {
        kind: "path-removed",
        facts: { path: "/a" },
        base: null,
        head: { uri, pointer: "", span: { start: 0, end: 0 } },
        uses,
        decided: {},
        witness: null,
        fingerprint: "0123456789abcdef",
      };
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const locate = (): { uri: string; pointer: string; range: typeof range } => ({
        uri,
        pointer: "",
        range,
      });
      const policy = { layers, versions: "off", api: undefined, approvals: [], locate, now } as const;
      assert.equal(earliestSunset(change, config === undefined ? undefined : policy), day);
    });
});

describe("a date", () => {
  const day = (text: string): number => Date.parse(`${text}Z`);
  const cases: readonly [written: string, end: number | undefined][] = [
    ["2031-12-31", day("2031-12-31T23:59:59")],
    ["2028-02-29", day("2028-02-29T23:59:59")],
    ["2031-12-31T10:00Z", day("2031-12-31T10:00")],
    ["2031-12-31T10:00:30.5+01:00", day("2031-12-31T09:00:30.500")],
    ["Wed, 31 Dec 2031 23:59:59 GMT", day("2031-12-31T23:59:59")],
    ["Sunday, 06-Nov-94 08:49:37 GMT", day("1994-11-06T08:49:37")],
    ["Sun Nov  6 08:49:37 1994", day("1994-11-06T08:49:37")],
    [" 2031-12-31 ", day("2031-12-31T23:59:59")],
    ["2027-02-29", undefined],
    ["2031-13-01", undefined],
    ["Mon, 31 Feb 2031 10:00:00 GMT", undefined],
    ["Wed, 31 Foo 2031 10:00:00 GMT", undefined],
    ["Mon Feb 31 10:00:00 2031", undefined],
    ["2031-12-31T10:00", undefined],
    ["2031", undefined],
    ["31.12.2031", undefined],
    ["12/31/2031", undefined],
    ["tomorrow", undefined],
    ["", undefined],
  ];
  for (const [written, end] of cases)
    it(`${JSON.stringify(written)} ${end === undefined ? "is not a date" : `ends ${new Date(end).toISOString()}`}`, () =>
      assert.equal(lastMoment(written), end));

  for (const [moment, passed] of [
    ["2026-05-01T11:59:59.999Z", true],
    [now, true],
    ["2026-05-01T12:00:00.001Z", false],
  ] as const)
    it(`${moment} ${passed ? "has passed" : "is in the future"} at noon of May 1 2026`, () =>
      assert.equal(hasPassed(Date.parse(moment), now), passed));

  it("is counted from the current day", () => assert.equal(dayAfter(now, 31), "2026-06-01"));
});
