import assert from "node:assert/strict";
import { Ajv2020 } from "ajv/dist/2020.js";
import { toGithub, toGitlab, visible } from "../../src/formats/index";
import type { Report } from "../../src/policy/index";
import { awkward, everything, notChecked, path, saying } from "./hostile-report";

/** A workflow command as parsed by https://github.com/actions/runner, ActionCommand.cs. */
function commands(text: string): { level: string; properties: Record<string, string>; message: string }[] {
  const decoded = (told: string) =>
    told.replace(/%(25|0D|0A|3A|2C)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return text.split(/\r\n|\n|\r/).flatMap((line) => {
    const [, level, properties = "", message = ""] = /^\s*::(\w+) ?(.*?)::(.*)$/.exec(line) ?? [];
    if (level === undefined) return [];
    const pairs = properties.split(",").map((pair) => {
      const at = pair.indexOf("=");
      return [pair.slice(0, at), decoded(pair.slice(at + 1))] as const;
    });
    return [{ level, properties: Object.fromEntries(pairs), message: decoded(message) }];
  });
}

describe("the report as GitHub annotations", () => {
  it("has a command for each finding, warning and unchecked document", () => {
    const found = commands(toGithub([everything, notChecked], { path }));
    assert.deepEqual(
      found.map(({ level, properties: { file, line, title } }) => [level, file, line, title]),
      [
        ["error", "openapi.yaml", "3", "breaking: enum-value-removed"],
        ["warning", "openapi.yaml", "3", "dangerous: enum-value-removed"],
        ["notice", "openapi.yaml", "3", "approved: enum-value-removed"],
        ["notice", "openapi.yaml", "1", "x"],
        ["error", "openapi.yaml", "5", "not checked"],
      ],
    );
    assert.deepEqual([found[0]?.properties.col, found[0]?.properties.endColumn], ["7", "11"]);
    assert.match(
      found[0]?.message ?? "",
      /^Enum value `cat` was [^]*\nKeep accepting it\.\nAffects POST \/pets/,
    );
  });

  it("ends with the verdict of each document", () => {
    assert.match(
      toGithub([everything, notChecked], { path }),
      /\nContract Guard: openapi\.yaml: 1 breaking change since .* Published: v1\.4\.0 \(release tag\), .+\.\n::error .*\nContract Guard: openapi\.yaml: Not checked: .*\n$/,
    );
  });

  for (const text of awkward)
    it(`escapes commands in document texts: ${JSON.stringify(text)}`, () => {
      const found = commands(toGithub([saying(text)], { path }));
      assert.deepEqual(
        found.map(({ level, properties }) => [level, Object.keys(properties).length]),
        [
          ["error", 6],
          ["notice", 6],
          ["notice", 6],
        ],
      );
      assert.ok(found[0]?.message.startsWith(visible(`\`${text}\` was removed`)));
    });
});

interface Issue {
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly description: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/** As https://docs.gitlab.com/ci/testing/code_quality/ ("Code Quality report format") describes it. */
const isCodeQuality = new Ajv2020({ strict: true }).compile({
  type: "array",
  items: {
    type: "object",
    additionalProperties: false,
    required: ["description", "check_name", "fingerprint", "severity", "location"],
    properties: {
      description: { type: "string", pattern: "^[^\\r\\n]+$" },
      check_name: { type: "string", pattern: "^[a-z][a-z-]*$" },
      fingerprint: { type: "string", minLength: 1 },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        additionalProperties: false,
        required: ["path", "lines"],
        properties: {
          // A relative path, and not from `./`.
          path: { type: "string", pattern: "^(?!\\.?/)[^\\\\]+$" },
          lines: {
            type: "object",
            additionalProperties: false,
            required: ["begin"],
            properties: { begin: { type: "integer", minimum: 1 } },
          },
        },
      },
    },
  },
});

const issues = (...reports: Report[]) => JSON.parse(toGitlab(reports, { path })) as readonly Issue[];

describe("the report as GitLab code quality", () => {
  it("has an issue for each finding, warning and unchecked document", () => {
    assert.deepEqual(
      issues(everything, notChecked).map(({ check_name, severity, location }) => [
        check_name,
        severity,
        location.path,
        location.lines.begin,
      ]),
      [
        ["enum-value-removed", "critical", "openapi.yaml", 3],
        ["enum-value-removed", "minor", "openapi.yaml", 3],
        ["enum-value-removed", "info", "openapi.yaml", 3],
        ["x", "info", "openapi.yaml", 1],
        ["not-checked", "blocker", "openapi.yaml", 5],
      ],
    );
  });

  for (const text of awkward)
    it(`is valid for any document text: ${JSON.stringify(text)}`, () => {
      assert.ok(isCodeQuality(issues(saying(text), notChecked)), JSON.stringify(isCodeQuality.errors));
    });

  it("has unique fingerprints, which stay the same for the same change", () => {
    const prints = issues(everything, everything).map(({ fingerprint }) => fingerprint);
    assert.equal(new Set(prints).size, prints.length);
    assert.deepEqual(
      prints,
      issues(everything).map(({ fingerprint }) => fingerprint),
    );
  });
});
