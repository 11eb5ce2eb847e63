import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Ajv2020, type AnySchemaObject } from "ajv/dist/2020.js";
import fc from "fast-check";
import { load } from "js-yaml";
import { createChecker, prepareApproval, type ApprovalInput } from "../../src/service/index";
import { readApproval, reasonNames, writeApproval, type Decision, type Report } from "../../src/policy/index";
import { parse } from "../../src/source/index";
import { held, now, paths, told } from "./report-with-policy";

const schema = JSON.parse(readFileSync("media/approval.schema.json", "utf8")) as AnySchemaObject;
const properties = schema.properties as Readonly<Record<string, { readonly properties?: object }>>;
const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(schema);

const ok = 'responses: { "200": { description: ok } }';
const before = paths(`/a: { get: { ${ok} } }\n/b: { get: { ${ok} } }\n/c: { get: { ${ok} } }\n`);
const after = paths(`/a: { get: { ${ok} } }\n/c: { get: { ${ok} } }\n`);
const afterTwo = paths(`/a: { get: { ${ok} } }\n`);

const decided: Omit<ApprovalInput, "fingerprint"> = {
  reason: "no-customers",
  words: "Nobody calls it.",
  owner: "team-books",
  expires: "2026-12-31",
  ticket: null,
};

/** The approval of the only break, as a file. */
async function approval(changed: Partial<ApprovalInput> = {}): Promise<{ uri: string; text: string }> {
  const checker = createChecker();
  const published = { kind: "published", uri: "file:///v1/api.yaml", text: before, label: "v1" } as const;
  const report = await checker.check({
    base: { ...published, source: "text", readFile: async () => undefined },
    head: { uri: "file:///repo/apis/api.yaml", text: after },
  });
  const [finding] = report.findings;
  assert.ok(finding);
  const place = { root: "/repo", api: "api" };
  const all = { ...decided, fingerprint: finding.fingerprint, ...changed };
  const prepared = prepareApproval(report, checker.publishedHash(report), place, all, now);
  assert.ok(prepared.kind === "ready", JSON.stringify(prepared));
  assert.ok(validate(load(prepared.text)), JSON.stringify(validate.errors));
  return { uri: `file:///repo/.contract-guard/approvals/a.yaml`, text: prepared.text };
}

const summary = ({ verdict, summary: counts, requiredBump }: Report): string =>
  `${verdict} ${counts.breaking} ${counts.dangerous} ${counts.approved} ${requiredBump}`;

describe("an approval", () => {
  it("marks a breaking finding as approved, and keeps it in the report", async () => {
    const report = await held(undefined, before, after, [await approval()]);
    assert.deepEqual(told(report), ["path-removed:approved"]);
    assert.equal(summary(report), "compatible 0 0 1 minor");
    const [finding] = report.findings;
    assert.equal(finding?.severity, "breaking");
    assert.deepEqual(finding.approval, {
      reason: "no customers use it: Nobody calls it.",
      owner: "team-books",
      expires: "2026-12-31",
    });
  });

  it("does not affect other findings", async () => {
    const report = await held(undefined, before, afterTwo, [await approval()]);
    assert.deepEqual(told(report).sort(), ["path-removed:approved", "path-removed:breaking"]);
    assert.equal(summary(report), "breaking 1 0 1 major");
  });

  for (const reason of reasonNames) {
    const hurts = ["security", "agreed"].includes(reason);
    it(`for ${reason} ${hurts ? "requires" : "does not require"} a major version`, async () => {
      const report = await held(undefined, before, after, [await approval({ reason })]);
      assert.equal(summary(report), `compatible 0 0 1 ${hurts ? "major" : "minor"}`);
    });
  }

  it("does not make an unchecked document compatible", async () => {
    const unresolved = `${after}  /d: { $ref: "none.yaml" }\n`;
    const report = await held(undefined, before, unresolved, [await approval()]);
    assert.equal(report.verdict, "unchecked");
    assert.equal(report.unchecked?.code, "missing-file");
  });

  /** Changes to an approval file, and the resulting findings in addition to the breaking one. */
  const cases: readonly {
    title: string;
    change: (text: string) => string;
    head?: string;
    says: readonly string[];
    message: RegExp;
    /** The location of the finding in the file. */
    place?: string;
  }[] = [
    {
      title: "that has expired",
      place: "/fingerprint",
      change: (text) => text.replace("2026-12-31", "2026-04-30"),
      says: ["path-removed:breaking", "approval-expired:dangerous"],
      message: /^The approval of `path-removed` by team-books expired on 2026-04-30\.$/,
    },
    {
      title: "for another published version",
      place: "/fingerprint",
      change: (text) => text.replace(/[0-9a-f]{64}/, "0".repeat(64)).replace('"v1"', '"v0"'),
      says: ["path-removed:breaking", "approval-stale:dangerous"],
      message: /^The approval of `path-removed` applies to version v0, but the published version is v1\.$/,
    },
    {
      title: "of a finding that no longer exists",
      place: "/fingerprint",
      change: (text) => text,
      head: before,
      says: ["approval-unused:dangerous"],
      message: /^The approval of `path-removed` has no effect: no finding matches it\.$/,
    },
    {
      title: "of a finding of another rule",
      change: (text) => text.replace("rule: path-removed", "rule: enum-added"),
      says: ["path-removed:breaking", "approval-unused:dangerous"],
      message: /^The approval of `enum-added` has no effect/,
    },
    ...(
      [
        [
          "without an owner",
          (text) => text.replace(/^owner:.*\n/m, ""),
          /: Required key `owner` is missing\.$/,
        ],
        [
          "without words",
          (text) => text.replace(/^words:.*$/m, 'words: ""'),
          /: `words` has an invalid value\. Expected the reason, in a sentence\.$/,
        ],
        [
          "of no known reason",
          (text) => text.replace("no-customers", "because"),
          /: `reason` has an invalid value\./,
        ],
        ["with a key that nobody knows", (text) => `${text}until: 2030-01-01\n`, /: Unknown key `until`\./],
        [
          "that never expires",
          (text) => text.replace("2026-12-31", "never"),
          /: `expires` has an invalid value\. Expected a date such as `2031-12-31`\.$/,
        ],
        [
          "that expires at a time of a day",
          (text) => text.replace("2026-12-31", "2026-12-31T10:00:00Z"),
          /: `expires` has an invalid value\./,
        ],
        [
          "that expires on a day after a blank",
          (text) => text.replace(/"?2026-12-31"?/, '" 2026-12-31"'),
          /: `expires` has an invalid value\./,
        ],
        [
          "that expires on a day no calendar has",
          (text) => text.replace("2026-12-31", "2026-02-30"),
          /: `expires` has an invalid value\./,
        ],
        [
          "with a fingerprint that YAML takes for a number",
          (text) => text.replace(/^fingerprint: .*$/m, "fingerprint: 1234567890123456"),
          /: `fingerprint` has an invalid value\. Expected 16 hexadecimal digits in quotes\.$/,
        ],
        ...(["$1$20", "$10$2"] as const).flatMap((longer) => [
          [
            `with a fingerprint of a digit more, ${longer}`,
            (text: string) => text.replace(/^(fingerprint: ")([^"]+)/m, longer),
            /: `fingerprint` has an invalid value\. Expected 16 hexadecimal digits in quotes\.$/,
          ] as const,
          [
            `with a hash of a digit more, ${longer}`,
            (text: string) => text.replace(/(hash: ")([^"]+)/, longer),
            /: `(?:published\.)?hash` has an invalid value\. Expected 64 hexadecimal digits\.$/,
          ] as const,
        ]),
        ["that is no YAML", (text) => `${text}a: [`, /^Cannot read this approval: [^\n]+\.$/],
        ["that is empty", () => "", /: The file does not contain an approval\.$/],
        ["that is a list", () => "- a\n", /: The file does not contain an approval\.$/],
      ] as readonly (readonly [string, (text: string) => string, RegExp])[]
    ).map(([title, change, message]) => ({
      title,
      change,
      says: ["path-removed:breaking", "approval-unreadable:dangerous"],
      message,
    })),
  ];
  for (const { title, change, head = after, says, message, place } of cases)
    it(`${title} has no effect, and is reported in its file`, async () => {
      const file = await approval();
      const text = change(file.text);
      const report = await held(undefined, before, head, [{ ...file, text }]);
      assert.deepEqual(told(report), says);
      assert.equal(report.verdict, head === before ? "compatible" : "breaking");
      assert.equal(report.summary.approved, 0);
      const finding = report.findings.at(-1);
      assert.match(finding?.message ?? "", message);
      assert.equal(finding?.head.uri, file.uri);
      if (place !== undefined) assert.equal(finding.head.pointer, place);
      assert.equal(finding.operations.length, 0);
      assert.equal(report.summary.dangerous, 1);
    });

  it("is not used for a finding that the policy makes compatible", async () => {
    const report = await held({ rules: { "path-removed": "compatible" } }, before, after, [await approval()]);
    assert.deepEqual(told(report), ["approval-unused:dangerous"]);
    assert.equal(summary(report), "compatible 0 1 0 minor");
    assert.ok(report.findings.every((finding) => finding.approval === null));
  });

  /** The reason, the edit, and the finding about an unchanged version number. */
  const numbers: readonly [reason: ApprovalInput["reason"], edited: string, message: string][] = [
    [
      "security",
      after,
      "Version 2.0.0 is required: 1 breaking change since 1.0.0, but `info.version` is 1.0.0.",
    ],
    [
      "security",
      afterTwo,
      "Version 2.0.0 is required: 2 breaking changes since 1.0.0, but `info.version` is 1.0.0.",
    ],
    ["no-customers", after, "Version 1.1.0 is required: 1 change since 1.0.0, but `info.version` is 1.0.0."],
    [
      "no-customers",
      `${after}  /d: { get: { ${ok} } }\n`,
      "Version 1.1.0 is required: 2 changes since 1.0.0, but `info.version` is 1.0.0.",
    ],
  ];
  for (const [reason, edited, message] of numbers)
    it(`for ${reason} counts as a change that requires a version: ${message}`, async () => {
      const report = await held({ versions: "semver" }, before, edited, [await approval({ reason })]);
      assert.deepEqual(
        report.findings.flatMap((finding) => (finding.rule === "version-unchanged" ? [finding.message] : [])),
        [message],
      );
    });

  it("is identified by the name of its file, in any folder, and by its problem", async () => {
    const { text } = await approval();
    const print = async (name: string, content: string): Promise<string | undefined> =>
      (await held(undefined, before, before, [{ uri: `file:///${name}`, text: content }])).findings.at(-1)
        ?.fingerprint;
    const usual = await print("repo/a.yaml", text);
    assert.match(usual ?? "", /^[0-9a-f]{16}$/);
    assert.equal(await print("elsewhere/deep/a.yaml", text), usual);
    assert.notEqual(await print("repo/b.yaml", text), usual);
    assert.notEqual(await print("repo/aa.yaml", text), usual);
    assert.notEqual(await print("repo/a.yaml", ""), usual);
  });

  it("has the configured severity if it has no effect", async () => {
    const file = await approval();
    const stale = { ...file, text: file.text.replace(/[0-9a-f]{64}/, "0".repeat(64)) };
    const policy = { rules: { "approval-stale": "breaking", "path-removed": "compatible" } };
    const report = await held(policy, before, after, [stale]);
    assert.deepEqual(told(report), ["approval-stale:breaking"]);
    assert.equal(report.verdict, "breaking");
  });

  it("is valid until the end of its last day", async () => {
    const last = await approval({ expires: "2026-05-01" });
    assert.equal((await held(undefined, before, after, [last])).verdict, "compatible");
  });

  it("does not depend on the line ends of the published text", async () => {
    const report = await held(undefined, before.replaceAll("\n", "\r\n"), after, [await approval()]);
    assert.equal(report.summary.approved, 1);
  });

  it("is read from its file as it was written", () => {
    const words = fc.string({ minLength: 1, unit: "binary" }).filter((text) => text.trim() !== "");
    const plain = { noNullPrototype: true };
    const decision = fc.record(
      {
        api: words,
        rule: words,
        fingerprint: fc.stringMatching(/^[0-9a-f]{16}$/),
        published: fc.record({ version: words, hash: fc.stringMatching(/^[0-9a-f]{64}$/) }, plain),
        reason: fc.constantFrom(...reasonNames),
        words,
        owner: words,
        expires: fc.constant("2031-12-31"),
        ticket: fc.option(words),
      },
      plain,
    );
    const law = (one: Decision, message: string): void => {
      const { document } = parse("file:///a.yaml", writeApproval(one, message));
      const read = readApproval(document, ({ uri, pointer }) => ({ uri, pointer, range: nowhere }));
      assert.deepEqual(read.decision, one);
    };
    fc.assert(fc.property(decision, fc.string({ unit: "binary" }), law));
  });

  for (const [owner, line] of [
    ["team-books", "owner: team-books"],
    ["offer", "owner: offer"],
    ["none-on", "owner: none-on"],
    ["on", 'owner: "on"'],
    ["true", 'owner: "true"'],
    ["books-", 'owner: "books-"'],
    ["-books", 'owner: "-books"'],
    ["Ann", 'owner: "Ann"'],
    ["ann lee", 'owner: "ann lee"'],
  ] as const)
    it(`is written so that every YAML reader reads a string: ${owner}`, async () => {
      const { text } = await approval({ owner });
      assert.ok(text.split("\n").includes(line), text);
    });

  it("contains the approved finding in a comment of one line", () => {
    const read = { version: "v1", hash: "0".repeat(64) };
    const { reason, words, owner, expires, ticket } = decided;
    const one = { api: "api", rule: "path-removed", fingerprint: "0".repeat(16), published: read };
    const text = writeApproval({ ...one, reason, words, owner, expires, ticket }, "Gone:\n\t`/a`\u0007 .");
    assert.equal(text.split("\n")[0], "# Gone: `/a` .");
  });

  const keys = Object.entries(properties).flatMap(([name, { properties: inner }]) =>
    inner === undefined ? [name] : [name, ...Object.keys(inner).map((each) => `${name}.${each}`)],
  );
  for (const key of keys)
    it(`has another meaning without its key ${key}`, async () => {
      const { uri, text } = await approval({ ticket: "API-1" });
      const value = load(text) as Record<string, Record<string, unknown>>;
      const [name = "", inner] = key.split(".");
      if (inner === undefined) Reflect.deleteProperty(value, name);
      else Reflect.deleteProperty(value[name] ?? {}, inner);
      const without = await held(undefined, before, after, [{ uri, text: JSON.stringify(value) }]);
      const all = await held(undefined, before, after, [{ uri, text }]);
      assert.equal(all.summary.approved, 1);
      assert.notDeepEqual(without.findings, all.findings);
    });

  it("is described by its schema, which accepts the same files", async () => {
    const { text } = await approval({ ticket: "API-1" });
    const changes: readonly ((text: string) => string)[] = [
      (one) => one.replace(/^owner:.*\n/m, ""),
      (one) => one.replace("no-customers", "because"),
      (one) => `${one}more: 1\n`,
      (one) => one.replace(/[0-9a-f]{64}/, "abc"),
      (one) => one.replace(/^words:.*$/m, 'words: " "'),
      (one) => one.replace("2026-12-31", "2026"),
    ];
    for (const change of changes) {
      assert.notEqual(change(text), text);
      assert.equal(validate(load(change(text))), false, change(text));
    }
  });
});

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
