/** The expected generated parts of the documentation. `npm run docs` writes them, a test compares them. */
import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { format, resolveConfig } from "prettier";
import { doors } from "../../src/doors/index";
import { doorReference } from "./door-reference";
import { readText, sectionsIn, withSections } from "./markdown";
import { performanceResults } from "./performance";
import { commandsReference, keysTable, roomsTable, settingsTable } from "./reference";
import { allRules, ruleReference } from "./rule-reference";

/** The pages of the documentation, by path from the root of the repository. */
export const pages: readonly string[] = [
  "README.md",
  "CHANGELOG.md",
  ...globSync(["media/docs/**/*.md", ".github/**/*.md"]).map((path) => path.replaceAll("\\", "/")),
].sort();

const sections: Readonly<Record<string, () => string>> = {
  "first-check": firstCheck,
  commands: commandsReference,
  keys: keysTable,
  performance: performanceResults,
  rooms: roomsTable,
  settings: settingsTable,
};

/** The text of each file that is generated or has generated sections, by path. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  // The keys are read from the schema, so the schema comes first.
  files.set("media/config.schema.json", configSchema());
  files.set("media/docs/rules.md", await ruleReference());
  files.set("media/docs/doors.md", await doorReference());
  for (const path of pages) {
    const text = readText(path);
    if (sectionsIn(text).length === 0) continue;
    files.set(
      path,
      withSections(text, (name) => sections[name]?.() ?? ""),
    );
  }
  for (const [path, text] of files)
    files.set(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
  return files;
}

/** The names of generated sections that exist. */
export const sectionNames: readonly string[] = Object.keys(sections);

/** The schema of contract-guard.yaml with every rule, so that an editor can complete their names. */
function configSchema(): string {
  const schema = JSON.parse(readText("media/config.schema.json")) as {
    readonly $defs: { readonly rules: { properties: object }; readonly doors: { properties: object } };
  };
  schema.$defs.doors.properties = Object.fromEntries(
    doors.map(({ name, title }) => [name, { description: `${title}.`, $ref: "#/$defs/doorLevel" }]),
  );
  schema.$defs.rules.properties = Object.fromEntries(
    allRules.map(({ kind, title }) => [kind, { description: `${title}.`, $ref: "#/$defs/levels" }]),
  );
  return JSON.stringify(schema);
}

/** The output of the first check in the README, on the document that the README shows. */
function firstCheck(): string {
  const published = /^```yaml\n([^]*?)^```$/m.exec(readText("README.md"))?.[1] ?? "";
  const folder = mkdtempSync(join(tmpdir(), "contract-guard-docs-"));
  try {
    writeFileSync(join(folder, "published.yaml"), published);
    writeFileSync(join(folder, "openapi.yaml"), published.replace(", cooking", ""));
    const args = [resolve("dist", "cli.js"), "check", "openapi.yaml", "--base", "published.yaml"];
    const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined };
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: "utf8" });
    if (status !== 1) throw new Error(`The sample gives exit code ${String(status)}.`);
    return `\`\`\`text\n${stdout.trimEnd()}\n\`\`\``;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
