/** The traps that guards in editors have fallen into, each with what holds us out of it. */
import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { rules } from "../../src/engine/index";
import { settingsFrom } from "../../src/editor/setting-values";
import { statusOf } from "../../src/editor/status-text";
import { buildTree, type ViewNode } from "../../src/editor/view-tree";
import { finding, headUri, report, unchecked } from "../formats/reports";
import { check } from "../fixes/repaired";
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
      const narrow = /^(?:onLanguage:(?:yaml|jsonc?)|onFileSystem:contract-[\w-]+)$/;
      assert.deepEqual(
        manifest.activationEvents.filter((event) => !narrow.test(event)),
        [],
      );
    },
    held: {
      "host/suite/activation.host": ["stays asleep on a plain text file"],
      "editor/bundle.test": ["is small: no parser, no comparison, no git"],
    },
  },
  "to pass what could not be compared": {
    held: {
      "published/named.test": [
        "is said where git is missing",
        "is said where git hangs, which is then ended",
        "is said where a damaged repository cannot answer",
        "says how to get a tag that a shallow clone lacks",
      ],
      "published/published.test": [
        "no answer in a shallow clone without tags",
        "no answer without a tag and a remote",
        "no answer outside a repository",
        "nothing for a file new since the newest tag",
        "a committed rename, edited on the way",
      ],
      "published/url.test": ["says of ${path}: ${code}", "gives up on a server that is ${path.slice(1)}"],
      "service/check.test": ["a document is unchecked for", "a broken published document"],
      "cli/https.test": ["is not checked, and it is said how to trust it"],
      "host/suite/status.host": ["says that a new document is not published"],
    },
  },
  "to check at every keystroke, one after the other": {
    held: {
      "host/suite/diagnostics.host": ["are those of the last of many quick edits"],
      "host/suite/settings.host": ["${name} does what it says"],
      "server/worker.test": ["drops a check that an edit overtook"],
      "service/check.test": ["stops in the midst of a comparison, and goes on from there"],
    },
  },
  "to let findings flicker while somebody types": {
    held: {
      "host/suite/traps.host": ["its findings do not go, not for a moment"],
      "host/suite/diagnostics.host": ["stay while the text is half typed, and the status says so"],
      "host/suite/contract.host": [
        "are the last changes while the text cannot be parsed, moved with the text",
      ],
    },
  },
  "to look for lines by their words": {
    held: {
      "engine/places.test": ["places: a range covers the key or value that its pointer names"],
      "source/laws.test": ["no text makes it throw, and every span lies inside its parent's"],
    },
  },
  "to put a finding behind a reference on the wrong file": {
    held: {
      "host/suite/diagnostics.host": ["stand on the file that a document refers to, open and unsaved"],
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
        "the part that they stand in is deleted by another program",
      ],
      "host/suite/diagnostics.host": ["go when the text is no OpenAPI document any more"],
      "host/roots/roots.host": [
        "judges a shared file for the documents of every folder, closed ones too, until it is closed itself",
      ],
    },
  },
  "to check texts that nobody edits": {
    held: {
      "host/suite/traps.host": [
        "of git",
        "that another extension provides",
        "in the output",
        "the other side of a comparison",
      ],
      "host/suite/diagnostics.host": ["lead to the place in the published document, which nobody can edit"],
    },
  },
  "to show messages that nobody asked for": {
    held: {
      "host/suite/traps.host": [
        "shows no message, no question, no page and no progress",
        "but what was asked for is answered",
      ],
      "host/stories/editor.story": ["is said in the status bar and under the text, without a notification"],
    },
  },
  "to be seen where there is no API": {
    here() {
      for (const view of Object.values(contributes.views).flat())
        assert.equal(view.when, "contractGuard.active");
      assert.deepEqual(saying(/"setContext", "contractGuard\.active"/), ["src/editor/lazy-features.ts"]);
    },
    held: {
      "host/suite/diagnostics.host": ["are not made for ${name}, nor is there a status"],
      "host/suite/status.host": ["is there only while an OpenAPI document is in front"],
      "editor/palette.test": ["offers ${command} in our category, and only where it can run"],
    },
  },
  "to open a page about itself": {
    here() {
      assert.deepEqual(saying(/createWebviewPanel/), ["src/editor/report.ts"]);
      assert.deepEqual(saying(/openWalkthrough|showReleaseNotes|markdown\.showPreview/), []);
    },
    held: { "host/suite/traps.host": ["shows no message, no question, no page and no progress"] },
  },
  "to need other extensions": {
    here() {
      assert.deepEqual([manifest.extensionDependencies, manifest.extensionPack], [undefined, undefined]);
      assert.deepEqual(saying(/extensions\.getExtension/), []);
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
      "security/sources.test": ["never start a process, but for git in one file"],
      "security/workspace.test": [
        "names the published version ${JSON.stringify(ref)}: there is none, and nothing happens",
      ],
      "published/published.test": [
        "a file whose name begins with a hyphen, renamed",
        "a file whose name needs care",
      ],
    },
  },
  "to take the folder that is open for the root of the repository": {
    held: {
      "published/published.test": [
        "in a worktree",
        "in a submodule, by its own tags",
        "through a symbolic link, the file it leads to",
        "two renames one after the other",
      ],
      "published/references.test": [
        "have the names that they have on disk, also where the disk would give them under others",
      ],
      "host/suite/traps.host": ["a worktree", "a submodule"],
    },
  },
  "to read the disk and not the editor": {
    held: {
      "server/worker.test": [
        "answers with a report on the text that is open, not the one on disk",
        "is read from the editor first, then from disk, and its findings stand where they belong",
      ],
      "host/suite/diagnostics.host": ["stand under the unsaved text: ${title}"],
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
    held: { "engine/fingerprints.test": ["fingerprints survive another way of writing both versions"] },
  },
  "to say something else than the command line": {
    held: {
      "host/suite/conformance.host": ["report the same of 200 documents and more, byte for byte"],
      "conformance/conformance.test": ["the ${door} reports what the library does, byte for byte"],
      "host/suite/fixes.host": [
        "follow the policy as it is edited, and tell what is wrong in it at its place",
      ],
    },
  },
  "to keep all approvals in one file": {
    held: {
      "cli/approve.test": [
        "lists what can be approved, and approves it: then nothing breaks any more, and all is still listed",
      ],
    },
  },
  "to pass by the proxy and the certificates of the editor": {
    here() {
      assert.deepEqual(saying(/\bawait requestWhole\(/), ["src/editor/network.ts"]);
      assert.deepEqual(saying(/"node:(?:https?|tls|net)"/), []);
    },
    held: {
      "editor/url.test": [
        "asks no host before the user has allowed it, nor where an allowed one redirects to",
      ],
      "cli/https.test": [
        "is asked through the proxy that the environment names, unless it is left out there",
        "is read when its authority is trusted",
      ],
    },
  },
  "to trip over anchors and merge keys": {
    held: {
      "source/parse.test": ["makes an alias the very node of its anchor", "a quoted << is a key like others"],
      "source/problems.test": ["a billion laughs", "a merge bomb"],
      "fixes/files.test": ["what stands behind an anchor, for all that share it"],
    },
  },
  "to take another way of writing for a break": {
    held: {
      "engine/rewrites.test": ["what is only written differently is silent"],
      "engine/rules.test": ["${example.title}: silent against itself"],
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
      "package/build.test": ["names no folder of the machine that built it"],
    },
  },
  "to have findings cut off in silence": {
    held: {
      "host/suite/diagnostics.host": ["are counted when there are too many to list"],
      "host/suite/traps.host": ["of one kind is counted, and the count leads to the view"],
    },
  },
  "to say nothing of what is too large": {
    held: {
      "service/check.test": ["a text too large"],
      "host/suite/traps.host": ["for VS Code to show it to extensions is not checked, which is said"],
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
        const { text, label } = statusOf(english, state);
        assert.match(text, /^\$\([a-z~-]+\) \w/);
        assert.match(label, /^Contract Guard: \w/);
      }
      const api = { uri: headUri, name: "openapi.yaml", report: shown, unchecked: why };
      const nodes = buildTree(english, [api], { grouping: "severity", filter: "" }).flatMap(within);
      assert.ok(nodes.length > 3);
      for (const { icon, label } of nodes) assert.match(`${icon} ${label}`, /^[a-z~-]+ \w/);
      assert.deepEqual(saying(/\.accessibilityInformation = /), [
        "src/editor/status.ts",
        "src/editor/view.ts",
      ]);
      assert.equal(contributes.colors, undefined);
      assert.deepEqual(saying(/#[0-9a-f]{6}\b|\brgba?\(/), []);
    },
    held: { "editor/status-words.test": ["the words of the status bar item"] },
  },
  "to show progress of what is done in a moment": {
    here: () => assert.deepEqual(saying(/\.withProgress\(/), ["src/editor/progress.ts"]),
    held: {
      "host/suite/traps.host": [
        "shows no message, no question, no page and no progress",
        "and by no progress where it is done in a moment",
      ],
    },
  },
  "to have settings that do nothing": {
    here() {
      const read: string[] = [];
      settingsFrom((name) => void read.push(`contractGuard.${name}`));
      assert.deepEqual(Object.keys(contributes.configuration.properties).toSorted(), read.toSorted());
    },
    held: { "host/suite/settings.host": ["all have a test here", "${name} does what it says"] },
  },
  "to have lenses that nobody can turn off": {
    held: {
      "host/suite/settings.host": ["${name} does what it says"],
      "host/suite/traps.host": ["stands one lens at most, in ${how}"],
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

describe("it is no trap for us", () => {
  it("of thirty that are known", () => assert.equal(Object.keys(traps).length, 30));

  for (const [trap, { here, held = {} }] of Object.entries(traps))
    it(trap, async () => {
      assert.ok(here ?? Object.keys(held).length > 0);
      for (const [file, titles] of Object.entries(held))
        for (const title of titles) assert.ok(has(file, title), `test/${file}.ts has no “${title}”`);
      await here?.();
    });
});
