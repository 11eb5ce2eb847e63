/** The traps that guards in editors have fallen into, each with what holds us out of it. */
import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { rules } from "../../src/engine/index";
import { settingsFrom } from "../../src/editor/setting-values";
import { describeStatus } from "../../src/editor/status-text";
import type { ViewNode } from "../../src/editor/view-node";
import { buildTree } from "../../src/editor/view-tree";
import { finding, headUri, report, unchecked } from "../formats/reports";
import { check } from "../fixes/apply-repairs";
import { english } from "./english";

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly engines: { readonly vscode: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly extensionDependencies?: readonly string[];
  readonly extensionPack?: readonly string[];
  readonly contributes: {
    readonly colors?: unknown;
    readonly jsonValidation?: readonly Validation[];
    readonly yamlValidation: readonly Validation[];
    readonly views: Readonly<Record<string, readonly { readonly when?: string }[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
  };
}

interface Validation {
  readonly fileMatch: string | readonly string[];
}

interface Trap {
  /** Tests elsewhere, by file and title. */
  readonly held?: Readonly<Record<string, readonly string[]>>;
  /** What is held here. */
  readonly here?: () => void | Promise<void>;
}

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const { contributes } = manifest;
const sources = globSync("src/editor/**/*.ts").map(
  (file) => [file.replaceAll("\\", "/"), readFileSync(file, "utf8")] as const,
);

/** The files of the editor room that say so. */
function saying(pattern: RegExp): string[] {
  return sources.filter(([, text]) => pattern.test(text)).map(([file]) => file);
}

const traps: Readonly<Record<string, Trap>> = {
  "to wake up with every window": {
    here() {
      const narrow =
        /^(?:onLanguage:(?:yaml|jsonc?)|onFileSystem:contract-[\w-]+|workspaceContains:.*contract-guard\.yaml)$/;
      assert.deepEqual(
        manifest.activationEvents.filter((event) => !narrow.test(event)),
        [],
      );
    },
    held: {
      "host/suite/activation.host": ["is not activated by a plain text file"],
      "editor/bundle.test": ["is small: no parser, no comparison, no git"],
    },
  },
  "to pass what could not be compared": {
    held: {
      "published/named-version.test": [
        "are reported if git is missing",
        "are reported if git hangs, and git is terminated",
        "are reported for a damaged repository",
        "advises how to fetch a tag that a shallow clone lacks",
      ],
      "published/default-version.test": [
        "no result in a shallow clone without tags",
        "no result without a tag and a remote",
        "no result outside of a repository",
        "no version for a file added after the newest tag",
        "a committed rename with an edit",
      ],
      "published/url.test": ["reports ${path} as ${code}", "gives up on a server that is ${path.slice(1)}"],
      "service/check.test": ["a document is unchecked for", "a broken published document"],
      "cli/https.test": ["is not checked, with advice on how to trust the certificate"],
      "host/suite/status.host": ["shows that a new document is not published"],
    },
  },
  "to check at every keystroke, one after the other": {
    held: {
      "host/suite/diagnostics.host": ["are those of the last of many quick edits"],
      "host/suite/settings.host": ["${name} has its documented effect"],
      "server/worker.test": ["cancels a check when the text is edited"],
      "service/check.test": ["can be aborted during a comparison, and continued"],
    },
  },
  "to let findings flicker while somebody types": {
    held: {
      "host/suite/traps.host": ["its findings stay"],
      "host/suite/diagnostics.host": ["stay while the text is incomplete, with a status"],
      "host/suite/contract.host": [
        "are the last changes while the text cannot be parsed, moved with the text",
      ],
    },
  },
  "to look for lines by their words": {
    held: {
      "engine/locations.test": ["locations: a range covers the key or value of its pointer"],
      "source/parsing-properties.test": ["never throws, and every span is located inside its parent's"],
    },
  },
  "to put a finding behind a reference on the wrong file": {
    held: {
      "host/suite/diagnostics.host": ["are shown in a referenced file, open and unsaved"],
      "service/check.test": ["a document of several files"],
    },
  },
  "to leave findings behind": {
    held: {
      "host/suite/traps.host": [
        "it is closed",
        "it is deleted",
        "it is renamed",
        "its folder is renamed",
        "the configuration leaves it out",
        "it becomes a text of another language",
        "another program deletes the file with the findings",
      ],
      "host/suite/diagnostics.host": ["disappear when the text is not an OpenAPI document any more"],
      "host/roots/roots.host": [
        "checks the documents of every folder that share an edited file, also closed ones, until the file is closed",
      ],
    },
  },
  "to check texts that nobody edits": {
    held: {
      "host/suite/traps.host": [
        "of git",
        "that another extension provides",
        "in the output",
        "the other side of a diff",
      ],
      "host/suite/diagnostics.host": ["lead to the location in the published document, which is read-only"],
    },
  },
  "to show messages that nobody asked for": {
    held: {
      "host/suite/traps.host": [
        "shows no message, prompt, page or progress",
        "except if the user requested it",
      ],
      "host/stories/editor.story": ["is shown in the status bar and in the text, without a notification"],
    },
  },
  "to be seen where there is no API": {
    here() {
      for (const view of Object.values(contributes.views).flat())
        assert.equal(view.when, "contractGuard.active");
      assert.deepEqual(saying(/"setContext", "contractGuard\.active"/), ["src/editor/lazy-features.ts"]);
    },
    held: {
      "host/suite/diagnostics.host": ["are not created for ${name}, without a status"],
      "host/suite/status.host": ["is shown only while an OpenAPI document is active"],
      "editor/palette.test": ["offers ${command} in our category, and only where it can run"],
    },
  },
  "to open a page about itself": {
    here() {
      assert.deepEqual(saying(/createWebviewPanel/), ["src/editor/report.ts"]);
      assert.deepEqual(saying(/openWalkthrough|showReleaseNotes|markdown\.showPreview/), []);
    },
    held: { "host/suite/traps.host": ["shows no message, prompt, page or progress"] },
  },
  "to need other extensions": {
    here() {
      assert.deepEqual([manifest.extensionDependencies, manifest.extensionPack], [undefined, undefined]);
      // It provides completion itself unless the YAML extension does, and commits only if there is the Git extension.
      assert.deepEqual(saying(/extensions\.getExtension/), [
        "src/editor/config-help.ts",
        "src/editor/git-extension.ts",
      ]);
    },
  },
  "to claim the JSON and YAML files of others": {
    here() {
      const all = [...(contributes.jsonValidation ?? []), ...contributes.yamlValidation];
      const names = all.flatMap(({ fileMatch }) => fileMatch);
      assert.ok(names.length > 0);
      assert.deepEqual(
        names.filter((name) => !/^(?:contract-guard\.yaml$|\.contract-guard\/)/.test(name)),
        [],
      );
    },
  },
  "to let a shell read names": {
    held: {
      "security/sources.test": ["start no process, except git in one file and the program itself in another"],
      "security/workspace.test": [
        "with ${JSON.stringify(ref)} as the published version: it does not exist, and nothing else happens",
      ],
      "published/default-version.test": [
        "a file whose name begins with a hyphen, renamed",
        "a file whose name needs escaping",
      ],
    },
  },
  "to take the folder that is open for the root of the repository": {
    held: {
      "published/default-version.test": [
        "in a worktree",
        "in a submodule, by its own tags",
        "through a symbolic link, the file it leads to",
        "two renames one after the other",
      ],
      "published/allowed-references.test": [
        "must be named with the exact case, also on a case-insensitive disk",
      ],
      "host/suite/traps.host": ["a worktree", "a submodule"],
    },
  },
  "to read the disk and not the editor": {
    held: {
      "server/worker.test": [
        "reports on the open text, not on the text on disk",
        "is read from the editor first, then from disk; findings are located in the correct file",
      ],
      "host/suite/diagnostics.host": ["are shown in the unsaved text: ${title}"],
    },
  },
  "to know an approved break by its words": {
    here: async () => {
      const text = (values: string) => `openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    get:
      parameters: [{ name: kind, in: query, schema: { type: string, enum: [${values}] } }]
      responses: { "200": { description: ok } }
`;
      const found = async () => (await check(text("cat, dog"), text("cat"))).report.findings[0];
      const rule = rules["enum-value-removed"];
      const { message } = rule;
      const before = await found();
      assert.ok(Reflect.set(rule, "message", () => "In other words."));
      const after = await found().finally(() => Reflect.set(rule, "message", message));
      assert.equal(after?.message, "In other words.");
      assert.notEqual(before?.message, after.message);
      assert.equal(before?.fingerprint, after.fingerprint);
    },
    held: { "engine/fingerprints.test": ["fingerprints do not depend on the notation of both versions"] },
  },
  "to say something else than the command line": {
    held: {
      "host/suite/conformance.host": ["give the same reports for at least 200 documents, byte for byte"],
      "conformance/conformance.test": ["the ${door} gives the same reports as the library, byte for byte"],
      "host/suite/fixes.host": ["follow edits of the policy, and its problems are shown at their location"],
    },
  },
  "to keep all approvals in one file": {
    held: {
      "cli/approve.test": [
        "lists findings and approves one: the document is compatible, and the finding is still listed",
      ],
    },
  },
  "to pass by the proxy and the certificates of the editor": {
    here() {
      assert.deepEqual(saying(/\bawait requestUndecoded\(/), ["src/editor/network.ts"]);
      assert.deepEqual(saying(/"node:(?:https?|tls|net)"/), []);
    },
    held: {
      "editor/url.test": [
        "asks no host before the user has allowed it, nor where an allowed one redirects to",
      ],
      "cli/https.test": [
        "is requested through the configured proxy, unless NO_PROXY excludes it",
        "is read if its certificate authority is trusted",
      ],
    },
  },
  "to trip over anchors and merge keys": {
    held: {
      "source/parse.test": ["uses the node of the anchor for an alias", "a quoted << as a normal key"],
      "source/problems.test": ["a billion laughs", "a merge bomb"],
      "fixes/files.test": ["what stands behind an anchor, for all that share it"],
    },
  },
  "to take another way of writing for a break": {
    held: {
      "engine/rewrites.test": ["an equivalent document has no changes"],
      "engine/rules.test": ["${example.title}: no changes compared with itself"],
    },
  },
  "to ask for a newer editor than many have": {
    here() {
      assert.equal(manifest.engines.vscode, "^1.101.0");
      assert.equal(`^${manifest.devDependencies["@types/vscode"] ?? ""}`, manifest.engines.vscode);
    },
  },
  "to be built so that it runs on one machine alone": {
    here() {
      const native = Object.keys(manifest.dependencies).filter((name) =>
        existsSync(`node_modules/${name}/binding.gyp`),
      );
      assert.deepEqual([...native, ...globSync("dist/**/*.{node,wasm}")], []);
    },
    held: {
      "host/packaged/package.host": ["wakes up on an OpenAPI document"],
      "package/build.test": ["contains no path of the machine that built it"],
    },
  },
  "to have findings cut off in silence": {
    held: {
      "host/suite/diagnostics.host": ["are counted if there are too many to list"],
      "host/suite/traps.host": ["many findings of one kind are counted, and the count leads to the view"],
    },
  },
  "to say nothing of what is too large": {
    held: {
      "service/check.test": ["a text that is too large"],
      "host/suite/traps.host": ["a document that is too large for extensions is not checked, with a message"],
    },
  },
  "to tell by colours": {
    here() {
      const why = unchecked().unchecked ?? undefined;
      const shown = { ...report([finding()]), findings: [{ ...finding(), operation: null, reaches: "" }] };
      const idle = { busy: false, report: undefined, unchecked: undefined };
      for (const state of [
        idle,
        { ...idle, busy: true },
        { ...idle, report: shown },
        { ...idle, unchecked: why },
      ]) {
        const { text, label } = describeStatus(english, state);
        assert.match(text, /^\$\([a-z~-]+\) \w/);
        assert.match(label, /^Contract Guard: \w/);
      }
      const api = { uri: headUri, name: "openapi.yaml", report: shown, unchecked: why };
      const nodes = buildTree(
        english,
        { closed: [], isComplete: true, open: [api] },
        { grouping: "severity", filter: "" },
      ).flatMap(within);
      assert.ok(nodes.length > 3);
      for (const { icon, label } of nodes) assert.match(`${icon} ${label}`, /^[a-z~-]+ \w/);
      assert.deepEqual(saying(/\.accessibilityInformation = /), [
        "src/editor/history.ts",
        "src/editor/status.ts",
        "src/editor/view.ts",
      ]);
      assert.equal(contributes.colors, undefined);
      assert.deepEqual(saying(/#[0-9a-f]{6}\b|\brgba?\(/), []);
    },
    held: { "editor/status-text.test": ["the text of the status bar item"] },
  },
  "to show progress of what is done in a moment": {
    here: () => assert.deepEqual(saying(/\.withProgress\(/), ["src/editor/progress.ts"]),
    held: {
      "host/suite/traps.host": [
        "shows no message, prompt, page or progress",
        "and no progress if it is done quickly",
      ],
    },
  },
  "to have settings that do nothing": {
    here() {
      const read: string[] = [];
      settingsFrom((name) => void read.push(`contractGuard.${name}`));
      assert.deepEqual(Object.keys(contributes.configuration.properties).toSorted(), read.toSorted());
    },
    held: { "host/suite/settings.host": ["all have a test here", "${name} has its documented effect"] },
  },
  "to have lenses that nobody can turn off": {
    held: {
      "host/suite/settings.host": ["${name} has its documented effect"],
      "host/suite/traps.host": ["are at most one, in ${how}"],
    },
  },
};

function within(node: ViewNode): ViewNode[] {
  return [node, ...node.children.flatMap(within)];
}

/** Whether a file of tests has a test, a suite or a row of this title. */
function has(file: string, title: string): boolean {
  const text = readFileSync(`test/${file}.ts`, "utf8");
  return ['"', "'", "`"].some((quote) => text.includes(`${quote}${title}${quote}`));
}

describe("it is avoided", () => {
  it("of thirty that are known", () => assert.equal(Object.keys(traps).length, 30));

  for (const [trap, { here, held = {} }] of Object.entries(traps))
    it(trap, async () => {
      assert.ok(here ?? Object.keys(held).length > 0);
      for (const [file, titles] of Object.entries(held))
        for (const title of titles) assert.ok(has(file, title), `test/${file}.ts has no “${title}”`);
      await here?.();
    });
});
