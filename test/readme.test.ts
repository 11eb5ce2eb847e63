import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import type { Command } from "commander";
import { buildProgram } from "../src/cli/index";
import { rules, type Rule } from "../src/engine/index";
import { ownRules, readApproval, readConfig, reasonNames } from "../src/policy/index";
import { parse } from "../src/source/index";

const readme = readFileSync("README.md", "utf8").replaceAll("\r\n", "\n");
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly { readonly category: string; readonly title: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
  };
};

/** The README's table of rules as the code has it; `UPDATE_README=1 npm run test:unit` writes it. */
async function table(): Promise<string> {
  const rows = Object.values(rules as Readonly<Record<string, Rule>>).map(
    ({ kind, title, breaks, compatibility }) => {
      const [request, response] =
        typeof compatibility === "function" ? ["*", "*"] : [compatibility.request, compatibility.response];
      return `| \`${kind}\` | ${title} | ${request} | ${response} | ${breaks} |`;
    },
  );
  const text = ["| rule | | in requests | in responses | breaks |", "|-|-|-|-|-|", ...rows].join("\n");
  return (await format(text, { parser: "markdown" })).trim();
}

describe("the README", () => {
  it("lists every rule as it is", async () => {
    const parts = /^([^]*<!-- rules -->\n)[^]*(\n<!-- \/rules -->[^]*)$/.exec(readme);
    assert.ok(parts);
    const now = `${parts[1] ?? ""}\n${await table()}\n${parts[2] ?? ""}`;
    if (process.env.UPDATE_README === "1") writeFileSync("README.md", now);
    assert.equal(readFileSync("README.md", "utf8").replaceAll("\r\n", "\n"), now);
  });
  for (const name of Object.keys(manifest.dependencies)) {
    it(`says why ${name} is there`, () => {
      assert.match(readme, new RegExp(`\\| \`${name}\` +\\| \\S`));
    });
  }
  it("describes no setting that is not there", () => {
    const described = [...readme.matchAll(/`(contractGuard\.\w+)`/g)].map(([, name]) => name);
    const { properties } = manifest.contributes.configuration;
    assert.deepEqual(
      described.filter((name) => !Object.hasOwn(properties, name ?? "")),
      [],
    );
  });
  for (const setting of Object.keys(manifest.contributes.configuration.properties)) {
    it(`describes ${setting}`, () => {
      assert.match(readme, new RegExp(`\\| \`${setting}\` +\\| \\S`));
    });
  }
  for (const name of new Set([
    ...keysIn("media/config.schema.json"),
    ...keysIn("media/approval.schema.json"),
  ])) {
    it(`describes the key ${name}`, () => {
      assert.ok(new RegExp(`(?<![\\w-])${name}:\\s|\`${name}\``).test(readme));
    });
  }
  for (const name of [...Object.keys(ownRules), ...reasonNames]) {
    it(`says what ${name} is`, () => {
      assert.ok(readme.includes(`\`${name}\``));
    });
  }
  for (const sample of [...readme.matchAll(/```yaml\n([^]*?)```/g)].map(([, text]) => text ?? "")) {
    const { document } = parse("file:///contract-guard.yaml", sample);
    if (/^(?:apis|rules):/m.test(sample))
      it(`shows a configuration that is understood: ${sample.slice(0, 20)}…`, () =>
        assert.deepEqual(readConfig(document).problems, []));
    if (/^fingerprint:/m.test(sample))
      it("shows an approval that is understood", () => {
        const { decision } = readApproval(document, ({ uri, pointer }) => ({ uri, pointer, range: nowhere }));
        assert.ok(!("wrong" in decision), JSON.stringify(decision));
      });
  }
  const [, promises = ""] = /\n## What it promises\n([^]*?)\n## /.exec(readme) ?? [];
  const rows = [...promises.matchAll(/^\| ([A-Z][^|]+?) +\| ([^|]+?) +\|$/gm)];
  it("promises what it does", () => assert.ok(rows.length > 10));
  for (const [, promise = "", held = ""] of rows)
    it(`has tests that hold the promise: ${promise}`, () => {
      const files = held.split(", ").map((each) => each.replaceAll("`", ""));
      for (const file of files) assert.match(readFileSync(file, "utf8"), /\bit\(/);
    });
  const program = buildProgram();
  for (const name of commandsOf(program).keys())
    it(`shows the command ${name}`, () => assert.match(readme, new RegExp(`contract-guard ${name}\\b`)));
  it("has a row for each option, with the commands that have it", () => {
    const wanted = new Map<string, string[]>([["--help, -h", ["all"]]]);
    for (const { long, short } of program.options) wanted.set(spelled(long, short), ["all"]);
    for (const [name, { options }] of commandsOf(program))
      for (const { long, short } of options) {
        const key = spelled(long, short);
        wanted.set(key, [...(wanted.get(key) ?? []), name]);
      }
    const rows = [...readme.matchAll(/^\| (`--\w[^|]*?) +\| ([^|]*?) +\| \S/gm)];
    const described = rows.flatMap(([, names = "", commands = ""]) =>
      optionsIn(names).map((name) => [name, commands.replaceAll("`", "").split(", ")] as const),
    );
    assert.deepEqual(new Map(described), wanted);
  });
  for (const name of ["CONTRACT_GUARD_HEADERS", "NO_COLOR", "FORCE_COLOR"])
    it(`names ${name}, which the program heeds`, () => assert.ok(readme.includes(`\`${name}\``)));
  const words = JSON.parse(readFileSync("package.nls.json", "utf8")) as Readonly<Record<string, string>>;
  const worded = (written: string): string =>
    written.replace(/^%(.+)%$/, (_, key: string) => words[key] ?? "");
  for (const command of manifest.contributes.commands) {
    const [category, title] = [worded(command.category), worded(command.title)];
    it(`names ${category}: ${title}`, () => {
      assert.ok(readme.includes(`**${category}: ${title}**`));
    });
  }
});

/** Every command that does something, by its words. */
function commandsOf(command: Command, path = ""): Map<string, Command> {
  const own = command.commands.filter((each) => !each.name().startsWith("complete"));
  return new Map(
    own.flatMap((each) => {
      const below = commandsOf(each, `${path}${each.name()} `);
      return below.size > 0 ? [...below] : [[path + each.name(), each] as const];
    }),
  );
}

function spelled(long = "", short = ""): string {
  return short === "" ? long : `${long}, ${short}`;
}

/** `--base`, `-b` is one option; `--color`, `--no-color` are two. */
function optionsIn(cell: string): string[] {
  return cell.split(/, (?=`--)/).map((each) => each.replaceAll("`", ""));
}

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Every key that a schema describes, but for the names of rules. */
function keysIn(path: string): string[] {
  const walk = (node: unknown): string[] => {
    if (typeof node !== "object" || node === null) return [];
    return Object.entries(node).flatMap(([key, value]) =>
      key === "properties"
        ? [...Object.keys(value as object), ...Object.values(value as object).flatMap(walk)]
        : walk(value),
    );
  };
  const names = new Set<string>(Object.keys({ ...rules, ...ownRules }));
  return walk(JSON.parse(readFileSync(path, "utf8"))).filter((key) => !names.has(key));
}
