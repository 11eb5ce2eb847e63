/** Known pitfalls of extensions for API documents, each with the checks and tests that prevent it. */
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

interface Pitfall {
  /** Other tests, by file and title. */
  readonly testedBy?: Readonly<Record<string, readonly string[]>>;
  /** Fails if the extension has the pitfall. */
  readonly verify?: () => void | Promise<void>;
}

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const { contributes } = manifest;
const sources = globSync("src/editor/**/*.ts").map(
  (file) => [file.replaceAll("\\", "/"), readFileSync(file, "utf8")] as const,
);

/** The files of the editor room that match. */
function filesWith(pattern: RegExp): string[] {
  return sources.filter(([, text]) => pattern.test(text)).map(([file]) => file);
}

const pitfalls: Readonly<Record<string, Pitfall>> = {
  "activating in every window": {
    verify() {
      const narrow =
        /^(?:onLanguage:(?:yaml|jsonc?)|onFileSystem:contract-[\w-]+|workspaceContains:.*contract-guard\.yaml)$/;
      assert.deepEqual(
        manifest.activationEvents.filter((event) => !narrow.test(event)),
        [],
      );
    },
    testedBy: {
      "host/suite/activation.host": ["is not activated by a plain text file"],
      "editor/bundle.test": ["is small: no parser, no comparison, no git"],
    },
  },
  "passing a document that could not be compared": {
    testedBy: {
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
  "queuing a check for every keystroke": {
    testedBy: {
      "host/suite/diagnostics.host": ["are those of the last of many quick edits"],
      "host/suite/settings.host": ["${name} has its documented effect"],
      "server/worker.test": ["cancels a check when the text is edited"],
      "service/check.test": ["can be aborted during a comparison, and continued"],
    },
  },
  "flickering findings while the user types": {
    testedBy: {
      "host/suite/traps.host": ["its findings stay"],
      "host/suite/diagnostics.host": ["stay while the text is incomplete, with a status"],
      "host/suite/contract.host": [
        "are the last changes while the text cannot be parsed, moved with the text",
      ],
    },
  },
  "finding lines by searching for their text": {
    testedBy: {
      "engine/locations.test": ["locations: a range covers the key or value of its pointer"],
      "source/parsing-properties.test": ["never throws, and every span is located inside its parent's"],
    },
  },
  "reporting a finding behind a reference in the wrong file": {
    testedBy: {
      "host/suite/diagnostics.host": ["are shown in a referenced file, open and unsaved"],
      "service/check.test": ["a document of several files"],
    },
  },
  "leaving stale findings": {
    testedBy: {
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
  "checking documents that are not being edited": {
    testedBy: {
      "host/suite/traps.host": [
        "of git",
        "that another extension provides",
        "in the output",
        "the other side of a diff",
      ],
      "host/suite/diagnostics.host": ["lead to the location in the published document, which is read-only"],
    },
  },
  "showing messages without a request": {
    testedBy: {
      "host/suite/traps.host": [
        "shows no message, prompt, page or progress",
        "except if the user requested it",
      ],
      "host/stories/editor.story": ["is shown in the status bar and in the text, without a notification"],
    },
  },
  "being visible in a workspace without an API": {
    verify() {
      for (const view of Object.values(contributes.views).flat())
        assert.equal(view.when, "contractGuard.active");
      assert.deepEqual(filesWith(/"setContext", "contractGuard\.active"/), ["src/editor/lazy-features.ts"]);
    },
    testedBy: {
      "host/suite/diagnostics.host": ["are not created for ${name}, without a status"],
      "host/suite/status.host": ["is shown only while an OpenAPI document is active"],
      "editor/palette.test": ["offers ${command} in our category, and only where it can run"],
    },
  },
  "opening a page about the extension after installation": {
    verify() {
      assert.deepEqual(filesWith(/createWebviewPanel/), ["src/editor/report.ts"]);
      assert.deepEqual(filesWith(/openWalkthrough|showReleaseNotes|markdown\.showPreview/), []);
    },
    testedBy: { "host/suite/traps.host": ["shows no message, prompt, page or progress"] },
  },
  "requiring other extensions": {
    verify() {
      assert.deepEqual([manifest.extensionDependencies, manifest.extensionPack], [undefined, undefined]);
      // It provides completion itself unless the YAML extension does, and commits only if there is the Git extension.
      assert.deepEqual(filesWith(/extensions\.getExtension/), [
        "src/editor/config-help.ts",
        "src/editor/git-extension.ts",
      ]);
    },
  },
  "applying a schema to JSON and YAML files of other tools": {
    verify() {
      const all = [...(contributes.jsonValidation ?? []), ...contributes.yamlValidation];
      const names = all.flatMap(({ fileMatch }) => fileMatch);
      assert.ok(names.length > 0);
      assert.deepEqual(
        names.filter((name) => !/^(?:contract-guard\.yaml$|\.contract-guard\/)/.test(name)),
        [],
      );
    },
  },
  "passing file names to a shell": {
    testedBy: {
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
  "assuming that the open folder is the root of the repository": {
    testedBy: {
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
  "checking the file on disk instead of the text in the editor": {
    testedBy: {
      "server/worker.test": [
        "reports on the open text, not on the text on disk",
        "is read from the editor first, then from disk; findings are located in the correct file",
      ],
      "host/suite/diagnostics.host": ["are shown in the unsaved text: ${title}"],
    },
  },
  "identifying an approved break by the wording of its message": {
    verify: async () => {
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
    testedBy: { "engine/fingerprints.test": ["fingerprints do not depend on the notation of both versions"] },
  },
  "giving a different result from the command line": {
    testedBy: {
      "host/suite/conformance.host": ["give the same reports for at least 200 documents, byte for byte"],
      "conformance/conformance.test": ["the ${door} gives the same reports as the library, byte for byte"],
      "host/suite/fixes.host": ["follow edits of the policy, and its problems are shown at their location"],
    },
  },
  "storing all approvals in one file": {
    testedBy: {
      "cli/approve.test": [
        "lists findings and approves one: the document is compatible, and the finding is still listed",
      ],
    },
  },
  "ignoring the proxy and the certificates of the editor": {
    verify() {
      assert.deepEqual(filesWith(/\bawait requestUndecoded\(/), ["src/editor/network.ts"]);
      assert.deepEqual(filesWith(/"node:(?:https?|tls|net)"/), []);
    },
    testedBy: {
      "editor/url.test": [
        "asks no host before the user has allowed it, nor where an allowed one redirects to",
      ],
      "cli/https.test": [
        "is requested through the configured proxy, unless NO_PROXY excludes it",
        "is read if its certificate authority is trusted",
      ],
    },
  },
  "failing at YAML anchors and merge keys": {
    testedBy: {
      "source/parse.test": ["uses the node of the anchor for an alias", "a quoted << as a normal key"],
      "source/problems.test": ["a billion laughs", "a merge bomb"],
      "fixes/files.test": ["what stands behind an anchor, for all that share it"],
    },
  },
  "reporting an equivalent spelling as a break": {
    testedBy: {
      "engine/rewrites.test": ["an equivalent document has no changes"],
      "engine/rules.test": ["${example.title}: no changes compared with itself"],
    },
  },
  "requiring a newer VS Code than many users have": {
    verify() {
      assert.equal(manifest.engines.vscode, "^1.101.0");
      assert.equal(`^${manifest.devDependencies["@types/vscode"] ?? ""}`, manifest.engines.vscode);
    },
  },
  "depending on the machine that built the package": {
    verify() {
      const native = Object.keys(manifest.dependencies).filter((name) =>
        existsSync(`node_modules/${name}/binding.gyp`),
      );
      assert.deepEqual([...native, ...globSync("dist/**/*.{node,wasm}")], []);
    },
    testedBy: {
      "host/packaged/package.host": ["wakes up on an OpenAPI document"],
      "package/build.test": ["contains no path of the machine that built it"],
    },
  },
  "omitting findings without a message": {
    testedBy: {
      "host/suite/diagnostics.host": ["are counted if there are too many to list"],
      "host/suite/traps.host": ["many findings of one kind are counted, and the count leads to the view"],
    },
  },
  "skipping a document that is too large without a message": {
    testedBy: {
      "service/check.test": ["a text that is too large"],
      "host/suite/traps.host": ["a document that is too large for extensions is not checked, with a message"],
    },
  },
  "using color alone to distinguish states": {
    verify() {
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
      assert.deepEqual(filesWith(/\.accessibilityInformation = /), [
        "src/editor/history.ts",
        "src/editor/status.ts",
        "src/editor/view.ts",
      ]);
      assert.equal(contributes.colors, undefined);
      assert.deepEqual(filesWith(/#[0-9a-f]{6}\b|\brgba?\(/), []);
    },
    testedBy: { "editor/status-text.test": ["the text of the status bar item"] },
  },
  "showing progress for a task that ends at once": {
    verify: () => assert.deepEqual(filesWith(/\.withProgress\(/), ["src/editor/progress.ts"]),
    testedBy: {
      "host/suite/traps.host": [
        "shows no message, prompt, page or progress",
        "and no progress if it is done quickly",
      ],
    },
  },
  "offering settings without an effect": {
    verify() {
      const read: string[] = [];
      settingsFrom((name) => void read.push(`contractGuard.${name}`));
      assert.deepEqual(Object.keys(contributes.configuration.properties).toSorted(), read.toSorted());
    },
    testedBy: { "host/suite/settings.host": ["all have a test here", "${name} has its documented effect"] },
  },
  "showing code lenses that cannot be turned off": {
    testedBy: {
      "host/suite/settings.host": ["${name} has its documented effect"],
      "host/suite/traps.host": ["are at most one, in ${how}"],
    },
  },
};

function within(node: ViewNode): ViewNode[] {
  return [node, ...node.children.flatMap(within)];
}

/** True if a test file has a test, a suite or a row with this title. */
function has(file: string, title: string): boolean {
  const text = readFileSync(`test/${file}.ts`, "utf8");
  return ['"', "'", "`"].some((quote) => text.includes(`${quote}${title}${quote}`));
}

describe("a known pitfall is avoided", () => {
  for (const [pitfall, { verify, testedBy = {} }] of Object.entries(pitfalls))
    it(pitfall, async () => {
      assert.ok(verify ?? Object.keys(testedBy).length > 0);
      for (const [file, titles] of Object.entries(testedBy))
        for (const title of titles) assert.ok(has(file, title), `test/${file}.ts has no “${title}”`);
      await verify?.();
    });
});
