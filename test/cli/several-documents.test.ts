import assert from "node:assert/strict";
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../../src/policy/index";
import { commit, contractGuard, repository } from "./run";

const document = (title: string, types = "[string]") => `openapi: 3.1.0
info: { title: ${title}, version: 1.0.0 }
paths:
  /things:
    post:
      requestBody: { content: { application/json: { schema: { type: ${types} } } } }
      responses: {}
`;

/** Three published services, one of them broken since, and a file that is not a document. */
function services(folder: string): void {
  for (const name of ["orders", "users", "a [b] c"]) {
    mkdirSync(join(folder, "services", name), { recursive: true });
    writeFileSync(join(folder, "services", name, "openapi.yaml"), document("t", "[string, integer]"));
  }
  writeFileSync(join(folder, "services", "part.yaml"), "type: string\n");
  commit(folder, "v1.0.0");
  writeFileSync(join(folder, "services", "orders", "openapi.yaml"), document("t", "[string]"));
}

const all = "services/**/*.yaml";

interface Case {
  readonly title: string;
  readonly prepare?: (folder: string) => void;
  readonly args: readonly string[];
  readonly code: number;
  readonly stdout: RegExp;
  readonly stderr?: RegExp;
}

const syntaxError = (folder: string) =>
  appendFileSync(join(folder, "services", "users", "openapi.yaml"), " [");

const cases: readonly Case[] = [
  {
    title: "are all reported, with a summary at the end",
    args: [all],
    code: 1,
    stdout:
      /^services.orders.openapi\.yaml:\d+:\d+: breaking: [^]*\n\ncompatible {3}services.a \[b\] c.openapi\.yaml {2}Compatible with v1\.0\.0 {2}\(release tag, \d{4}-\d\d-\d\d, commit `[0-9a-f]{7}`\)\nbreaking {5}services.orders.openapi\.yaml {3}1 breaking since v1\.0\.0 .+\ncompatible {3}services.users.+\n\n3 documents: 1 breaking, 2 compatible\n$/,
  },
  {
    title: "are counted once, even if they are specified several times",
    args: ["services/users/openapi.yaml", "services/*/openapi.yaml", "services/users/../users/openapi.yaml"],
    code: 1,
    stdout: /\n\n[^]*users[^]*\[b\][^]*orders[^]*\n3 documents: /,
  },
  {
    title: "are listed if they were not checked; breaking changes take precedence in the exit code",
    prepare: syntaxError,
    args: [all],
    code: 1,
    stdout:
      /\nservices.users.openapi\.yaml:8:2: not checked: [^]*\n3 documents: 1 breaking, 1 not checked, 1 compatible\n$/,
  },
  {
    title: "have the exit code of unchecked if one was not checked and none breaks",
    prepare: syntaxError,
    args: ["services/users/openapi.yaml", "services/a [b] c/openapi.yaml"],
    code: 3,
    stdout: /\n2 documents: 1 not checked, 1 compatible\n$/,
  },
  {
    title: "are checked even if they are empty now and match the pattern",
    prepare: (folder) => writeFileSync(join(folder, "services", "users", "openapi.yaml"), ""),
    args: ["services/*/openapi.yaml", "--fail-on", "never"],
    code: 3,
    stdout: /\n3 documents: 1 breaking, 1 not checked, 1 compatible\n$/,
  },
  {
    title: "have one line per breaking change with --quiet",
    args: [all, "--quiet"],
    code: 1,
    stdout: /^services.orders.openapi\.yaml:\d+:\d+: breaking: .+ \[type-narrowed\]\n$/,
  },
  {
    title: "print nothing with --quiet if all are compatible",
    args: ["services/u*/*.yaml", "-q"],
    code: 0,
    stdout: /^$/,
  },
  {
    title: "are the configured ones if none is specified",
    prepare: (folder) =>
      writeFileSync(
        join(folder, "contract-guard.yaml"),
        "apis:\n  users: { document: services/users/openapi.yaml }\n  odd: { document: 'services/a \\[b\\] c/*.yaml' }\n",
      ),
    args: [],
    code: 0,
    stdout:
      /^compatible {3}services.users[^]*\ncompatible {3}services.a \[b\] c[^]*\n2 documents: 2 compatible\n$/,
  },
  {
    title: "do not include those that the configuration excludes",
    prepare: (folder) => writeFileSync(join(folder, "contract-guard.yaml"), "exclude: '**/orders/**'\n"),
    args: [all],
    code: 0,
    stdout: /^compatible {3}[^]*\n\n2 documents: 2 compatible\n$/,
  },
  {
    title: "are not searched elsewhere if the configuration cannot be read",
    prepare: (folder) => writeFileSync(join(folder, "contract-guard.yaml"), "apis: [\n"),
    args: [],
    code: 2,
    stdout: /^$/,
    stderr: /^error: contract-guard\.yaml:\d:\d: [^\n]+\. [^\n]+\.\n$/,
  },
  {
    title: "are not searched elsewhere if the configured documents are ambiguous",
    prepare: (folder) => writeFileSync(join(folder, "contract-guard.yaml"), "apis: services\n"),
    args: [],
    code: 2,
    stdout: /^$/,
    stderr: /^error: contract-guard\.yaml:1:7: `apis` has an invalid value\. Expected a mapping\.\n$/,
  },
  {
    title: "do not include folders",
    args: ["services"],
    code: 2,
    stdout: /^$/,
    stderr: /^error: cannot read services: it is a folder\. Specify a document in it, or a pattern such as /,
  },
  {
    title: "are reported as missing if a pattern matches none",
    args: ["services/*.json"],
    code: 2,
    stdout: /^$/,
    stderr: /^error: no OpenAPI document matches "services\/\*\.json"\. /,
  },
];

describe("several documents", () => {
  const folder = repository(services);
  for (const { title, prepare, args, code, stdout, stderr = /^$/ } of cases)
    it(title, () => {
      prepare?.(folder());
      const outcome = contractGuard(folder(), ["check", ...args]);
      assert.match(outcome.stdout, stdout);
      assert.match(outcome.stderr, stderr);
      assert.equal(outcome.code, code);
    });

  it("are a JSON array, ordered by name", () => {
    const { stdout } = contractGuard(folder(), ["check", all, "--format", "json"]);
    const reports = JSON.parse(stdout) as readonly Report[];
    assert.deepEqual(
      reports.map(({ head, verdict }) => [decodeURIComponent(head.uri.replace(/^.*services./, "")), verdict]),
      [
        ["a [b] c/openapi.yaml", "compatible"],
        ["orders/openapi.yaml", "breaking"],
        ["users/openapi.yaml", "compatible"],
      ],
    );
  });

  it("report the warnings of a shared configuration once", () => {
    writeFileSync(join(folder(), "contract-guard.yaml"), "colour: red\n");
    for (const format of ["text", "github"]) {
      const { stdout } = contractGuard(folder(), ["check", all, "--format", format]);
      assert.equal(stdout.match(/Unknown key `colour`/g)?.length, 1, format);
    }
    const { stdout } = contractGuard(folder(), ["check", all, "--format", "json"]);
    const reports = JSON.parse(stdout) as readonly Report[];
    assert.deepEqual(
      reports.map(({ notes }) => notes.length),
      [1, 1, 1],
    );
  });

  it("have no output if all of them are excluded", () => {
    writeFileSync(join(folder(), "contract-guard.yaml"), "exclude: '**'\n");
    const { code, stderr } = contractGuard(folder(), ["check", all]);
    assert.deepEqual(
      [code, stderr],
      [
        2,
        "error: contract-guard.yaml excludes every document that was found. Check `include` and `exclude`.\n",
      ],
    );
  });

  it("include a deleted file that the configuration names, which is reported as missing", () => {
    writeFileSync(
      join(folder(), "contract-guard.yaml"),
      "apis:\n  users: { document: services/users/openapi.yaml }\n",
    );
    rmSync(join(folder(), "services", "users"), { recursive: true });
    const { code, stderr } = contractGuard(folder(), ["check"]);
    assert.equal(code, 2);
    assert.equal(
      stderr,
      'error: contract-guard.yaml:2:22: no OpenAPI document matches "services/users/openapi.yaml". Correct the pattern or remove it.\n',
    );
  });
});
