/** Compares the documentation with the code: generated parts are up to date, written parts are complete. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import type { Command } from "commander";
import { buildProgram, exitCodes } from "../../src/cli/index";
import { ownRules, readApproval, readConfig, reasonNames } from "../../src/policy/index";
import { parse } from "../../src/source/index";
import { generatedFiles, pages, sectionNames } from "./generated";
import { manifest } from "./manifest";
import { readText, sectionsIn } from "./markdown";
import { commandsOf } from "./reference";

const documentation = pages.map(readText).join("\n");
const read = (name: string): string => readText(`media/docs/${name}.md`);

describe("the generated documentation", () => {
  it("is up to date; `npm run docs` writes it", async () => {
    const files = await generatedFiles();
    const outdated = [...files].filter(([path, text]) => readText(path) !== text).map(([path]) => path);
    assert.deepEqual(outdated, []);
  });

  it("has every generated section in exactly one place", () => {
    const used = pages.flatMap((path) => sectionsIn(readText(path)));
    assert.deepEqual(used.toSorted(), sectionNames.toSorted());
  });
});

describe("README.md", () => {
  const readme = readText("README.md");

  it("has at most 12 KB", () => assert.ok(Buffer.byteLength(readme) <= 12 * 1024));

  it("has two pictures", () => assert.equal([...readme.matchAll(/^!\[/gm)].length, 2));

  for (const command of ["npm ci && npm start", "npm ci && npm test"])
    it(`shows ${command}`, () => assert.match(readme, new RegExp(`^${command}$`, "m")));

  for (const page of ["README.md", "media/docs/command-line.md"])
    it(`lists all exit codes, as ${page} should`, () => {
      const codes = [...readText(page).matchAll(/^\| (\d) +\|/gm)].map(([, code]) => Number(code));
      assert.deepEqual(codes, Object.values(exitCodes));
    });

  it("lists every setting with its default", () => {
    const { properties } = manifest.contributes.configuration;
    const rows = [...readme.matchAll(/^\| `(contractGuard\.\w+)` +\| (?:`([^`]*)`)? *\| \S/gm)];
    assert.deepEqual(
      rows.map(([, name, usual = ""]) => [name, usual]),
      Object.entries(properties).map(([name, setting]) => [name, String(setting.default)]),
    );
  });
});

describe("the documentation", () => {
  for (const { category, title } of manifest.contributes.commands)
    it(`describes the command ${title}`, () =>
      assert.ok(read("editor").includes(`**${category}: ${title}**`)));

  for (const name of commandsOf(buildProgram()).keys())
    it(`shows how to use contract-guard ${name}`, () =>
      assert.match(documentation, new RegExp(`^contract-guard ${name}\\b|\`ledger ${name}\``, "m")));

  for (const name of ["CONTRACT_GUARD_HEADERS", "NO_COLOR", "FORCE_COLOR"])
    it(`describes the environment variable ${name}`, () =>
      assert.match(read("command-line"), new RegExp(`^\\|.*\`${name}\`.*\\| \\S`, "m")));

  for (const name of [...Object.keys(ownRules), ...reasonNames])
    it(`describes ${name} where it is used`, () =>
      assert.match(read("approvals") + read("deprecation"), new RegExp(`^\\| \`${name}\` +\\| \\S`, "m")));

  /** The names in the first column of the tables after a heading. */
  const listed = (text: string, heading: string): string[] => {
    const [, after = ""] = text.split(`\n## ${heading}\n`);
    const [section = ""] = after.split("\n## ");
    return [...section.matchAll(/^\| `([^`]+)` +\| \S/gm)].map(([, name = ""]) => name);
  };

  it("gives the reason for every runtime dependency, and for no other package", () => {
    assert.deepEqual(
      listed(read("architecture"), "Runtime dependencies").toSorted(),
      Object.keys(manifest.dependencies).toSorted(),
    );
  });

  it("describes every script, and no other", () => {
    const scripts = Object.keys(manifest.scripts).filter((name) => name !== "vscode:prepublish");
    const command = (name: string): string =>
      ["start", "test"].includes(name) ? `npm ${name}` : `npm run ${name}`;
    assert.deepEqual(
      listed(readText(".github/CONTRIBUTING.md"), "Scripts").toSorted(),
      scripts.map(command).toSorted(),
    );
  });

  it("names no script and no setting that does not exist", () => {
    const scripts = [...documentation.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name = ""]) => name);
    const settings = [...documentation.matchAll(/`(contractGuard\.\w+)`/g)].map(([, name = ""]) => name);
    const { properties } = manifest.contributes.configuration;
    assert.deepEqual(
      [
        ...scripts.filter((name) => !Object.hasOwn(manifest.scripts, name)),
        ...settings.filter((name) => !Object.hasOwn(properties, name)),
      ],
      [],
    );
  });
});

describe("the samples in the documentation", () => {
  const samples = [...documentation.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, text = ""]) => text);
  const configs = samples.filter((text) => /^(?:apis|rules|deprecation):/m.test(text));
  const approvals = samples.filter((text) => /^fingerprint:/m.test(text));

  it("include configurations and an approval", () => {
    assert.ok(configs.length >= 3);
    assert.equal(approvals.length, 1);
  });

  for (const sample of configs)
    it(`are valid configurations: ${sample.split("\n", 1)[0] ?? ""}`, () => {
      const { document } = parse("file:///contract-guard.yaml", sample);
      assert.deepEqual(readConfig(document).problems, []);
    });

  for (const sample of approvals)
    it("are valid approvals", () => {
      const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const { document } = parse("file:///approval.yaml", sample);
      const { decision } = readApproval(document, ({ uri, pointer }) => ({ uri, pointer, range: nowhere }));
      assert.ok(!("wrong" in decision), JSON.stringify(decision));
    });

  const typed = [
    ...documentation.matchAll(/(?:npx --yes openapi-contract-guard|^contract-guard) (.+)$/gm),
  ].map(([, line = ""]) =>
    line
      .replace(/\s(?:#|>).*$/, "")
      .replace(/\$\{\{.*?\}\}|\$\w+/g, "1") // Variables of CI services are replaced before the command runs.
      .trim(),
  );

  it("include many commands", () => assert.ok(typed.length > 20, String(typed.length)));

  for (const line of new Set(typed))
    it(`are valid commands: contract-guard ${line}`, () => {
      const words = [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
        ([, single, double, plain]) => single ?? double ?? plain ?? "",
      );
      let command: Command = buildProgram();
      for (let next; (next = command.commands.find((each) => each.name() === words[0])); words.shift())
        command = next;
      if (words[0] === "help") return;
      assert.ok(command.parent, line);
      const { operands, unknown } = command.parseOptions(words);
      assert.deepEqual(unknown, []);
      const { registeredArguments } = command;
      assert.ok(
        registeredArguments.at(-1)?.variadic === true || operands.length <= registeredArguments.length,
        line,
      );
    });
});

describe("the guarantees", () => {
  const rows = [...read("guarantees").matchAll(/^\| (\*\*[^|]+?) +\| (`test\/[^|]+?) +\|$/gm)];

  it("are many", () => assert.ok(rows.length > 10));

  for (const [, guarantee = "", tests = ""] of rows)
    it(`are tested: ${guarantee}`, () => {
      for (const file of tests.split(", ").map((each) => each.replaceAll("`", ""))) {
        assert.ok(existsSync(file), file);
        assert.match(readText(file), /\bit\(/);
      }
    });
});
