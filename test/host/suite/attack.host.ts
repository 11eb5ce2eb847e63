/** Commands, virtual documents and the report page with forged arguments, as other extensions could send them. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import * as vscode from "vscode";
import { commandIds } from "../../../src/editor/command-ids";
import { until, waitLimit } from "../../timeouts";
import { closeAll, git, guard, openUnsaved, published, shownOn } from "./guard";
import { extension, workspaceFolder } from "./workspace";

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

/** Only in a file outside of the workspace. */
const marker = "outside-of-the-workspace";

const outside = () => join(dirname(workspaceFolder().fsPath), "outside", "openapi.yaml");
const outsideUri = () => vscode.Uri.file(outside()).toString();
const sampleUri = () => vscode.Uri.joinPath(workspaceFolder(), "openapi.yaml").toString();
const broken = () => published().replace(", cooking]", "]");

/** The commands of the manifest, and the internal ones that are registered. */
async function ownCommands(): Promise<readonly string[]> {
  const { contributes } = extension().packageJSON as Manifest;
  const contributed = contributes.commands.map(({ command }) => command);
  const registered = new Set(await vscode.commands.getCommands(true));
  const internal = Object.values(commandIds).filter(
    (id) => id.startsWith("contractGuard.") && registered.has(id),
  );
  return [...new Set([...contributed, ...internal])].filter((id) => !id.endsWith(".focus")).sort();
}

/** Argument lists. A list of one value is also sent as the selection of a view. */
function forgedArguments(): readonly (readonly unknown[])[] {
  const polluting: unknown = JSON.parse(
    '{ "__proto__": { "polluted": true }, "constructor": { "prototype": {} } }',
  );
  const recursive: Record<string, unknown> = {};
  recursive.self = recursive;
  const values: readonly unknown[] = [
    null,
    -1,
    Number.MAX_SAFE_INTEGER,
    "x".repeat(1_000_000),
    "0123456789abcdef",
    `${sampleUri()} 0123456789abcdef`,
    "[click](command:workbench.action.terminal.new) <img src=x onerror=alert(1)>",
    "file:///etc/passwd",
    outsideUri(),
    `${outsideUri()}#/paths`,
    `${sampleUri()}/../../outside/openapi.yaml`,
    outside(),
    "../outside/openapi.yaml",
    "--upload-pack=touch attacked",
    "ext::sh -c touch% attacked",
    "http://127.0.0.1:1/openapi.yaml",
    "command:workbench.action.terminal.new",
    "untitled:forged.yaml",
    "contract-published:/etc/passwd",
    "__proto__",
    polluting,
    recursive,
    [null, {}, [outsideUri()], "constructor"],
    vscode.Uri.file(outside()),
    { kind: "finding", finding: null, document: { uri: outsideUri() }, fingerprint: "x" },
    () => outsideUri(),
  ];
  return [
    ...values.map((value) => [value, [value, value]]),
    ...[-1, 0.5, 1e9, Number.NaN, "0"].map((line) => [sampleUri(), line, line, [sampleUri()], "forged"]),
    [outsideUri(), 0, 0, [sampleUri()]],
    ["file:///etc/passwd", 0, 0, "file:///etc/passwd", "findings"],
    [outsideUri(), 0, "/paths", [outsideUri(), sampleUri()], "operations"],
  ];
}

/** Hashes of the files in the workspace and in the folder next to it, and the refs of the repository. */
function filesNow(): Readonly<Record<string, string>> {
  const home = dirname(workspaceFolder().fsPath);
  const folders = [workspaceFolder().fsPath, dirname(outside())].map((path) => basename(path));
  const paths = globSync(`{${folders.join(",")}}/**`, {
    cwd: home,
    exclude: (path) => /(?:^|[\\/])\.git$/.test(path),
  });
  const hashes = paths.flatMap((path) => {
    const file = join(home, path);
    return statSync(file).isFile()
      ? [[path, createHash("sha256").update(readFileSync(file)).digest("hex")] as const]
      : [];
  });
  return { ...Object.fromEntries(hashes.sort()), refs: git("for-each-ref"), head: git("rev-parse", "HEAD") };
}

/** Cancels every prompt, rejects every edit, and collects what is shown and edited. */
function cancelPrompts(shown: string[]): () => void {
  const note = (...args: readonly unknown[]): void => void shown.push(args.map(String).join(" "));
  const canceled = async (...args: readonly unknown[]): Promise<void> => note(...args);
  /** A prompt that is closed as soon as it is shown. */
  const closing = (create: () => vscode.QuickInput) => (): vscode.QuickInput => {
    const prompt = create();
    const show = prompt.show.bind(prompt);
    prompt.show = () => {
      show();
      setTimeout(() => prompt.hide(), 20);
    };
    return prompt;
  };
  const { createInputBox, createQuickPick } = vscode.window;
  const replaced: readonly (readonly [object, string, unknown])[] = [
    ...[
      ...[
        "showInformationMessage",
        "showWarningMessage",
        "showErrorMessage",
        "showQuickPick",
        "showInputBox",
      ],
      ...["showSaveDialog", "showOpenDialog", "showWorkspaceFolderPick", "setStatusBarMessage"],
    ].map((name) => [vscode.window, name, canceled] as const),
    [vscode.window, "createQuickPick", closing(() => createQuickPick())],
    [vscode.window, "createInputBox", closing(() => createInputBox())],
    [
      vscode.workspace,
      "applyEdit",
      async (edit: vscode.WorkspaceEdit) => {
        for (const [uri] of edit.entries())
          if (!isWithin(uri)) note(`an edit of ${uri.toString()}: ${marker}`);
        return false;
      },
    ],
  ];
  const before = replaced.map(([owner, name]) => Reflect.get(owner, name) as unknown);
  for (const [owner, name, value] of replaced) assert.ok(Reflect.set(owner, name, value), name);
  return () => replaced.forEach(([owner, name], index) => Reflect.set(owner, name, before[index]));
}

/** The sample that a command copies to the storage of the extension is the only other file that may be opened. */
function isWithin(uri: vscode.Uri): boolean {
  return (
    !["file", "http", "https", "command"].includes(uri.scheme) ||
    vscode.workspace.getWorkspaceFolder(uri) !== undefined ||
    uri.path.endsWith("/contract-guard.openapi-contract-guard/sample/openapi.yaml")
  );
}

/** What is open and must not be. */
function forbidden(): readonly string[] {
  const { terminals } = vscode.window;
  const documents = vscode.workspace.textDocuments.filter(
    (one) => !isWithin(one.uri) || one.getText().includes(marker) || /^root:x:0:/m.test(one.getText()),
  );
  return [
    ...documents.map(({ uri }) => uri.toString()),
    ...terminals.map(({ name }) => `terminal ${name}`),
    ...vscode.tasks.taskExecutions.map(({ task }) => `task ${task.name}`),
  ];
}

/** Runs a command; undefined if it settles without an error. */
async function faultOf(command: string, args: readonly unknown[]): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const hangs = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve("does not settle"), waitLimit);
  });
  const settled = Promise.resolve(vscode.commands.executeCommand(command, ...args)).then(
    () => undefined,
    (error: unknown) => `fails: ${error instanceof Error ? error.message : String(error)}`,
  );
  return Promise.race([settled, hangs]).finally(() => clearTimeout(timer));
}

describe("forged arguments", () => {
  before(() => {
    mkdirSync(dirname(outside()), { recursive: true });
    writeFileSync(outside(), `${published()}# ${marker}\n`);
  });
  after(() => rmSync(dirname(outside()), { recursive: true, force: true }));
  afterEach(closeAll);

  it("of commands open, change and start nothing outside of the workspace", async () => {
    const { status, whenIdle } = await guard();
    await openUnsaved(broken());
    await whenIdle();
    const before = filesNow();
    const shown: string[] = [];
    const faults: string[] = [];
    const seen = new Set<string>();
    const restore = cancelPrompts(shown);
    const known = await ownCommands();
    try {
      for (const command of known)
        for (const [index, args] of forgedArguments().entries()) {
          const found = [
            await faultOf(command, args),
            ...forbidden().filter((each) => !seen.has(each)),
          ].filter((each) => each !== undefined);
          // A document stays open for minutes after its editor is closed.
          for (const each of forbidden()) seen.add(each);
          const texts = shown.splice(0).filter((text) => text.includes(marker) || text.includes("root:x:0"));
          faults.push(
            ...[...found, ...texts].map((fault) => `${command}, arguments ${String(index)}: ${fault}`),
          );
          if (found.length > 0) await closeAll();
        }
    } finally {
      restore();
    }
    assert.deepEqual(faults, []);
    assert.ok(known.length >= 30, "the commands are registered");
    assert.deepEqual(filesNow(), before);
    assert.equal(Reflect.get({}, "polluted"), undefined);
    await closeAll();
    await vscode.commands.executeCommand("contractGuard.backToDefault");
    const { document } = await openUnsaved(broken());
    await vscode.commands.executeCommand("contractGuard.backToDefault", document.uri.toString());
    await until("it is checked again", () => status()?.text === "$(error) 1 breaking since v1.4.0");
    assert.equal(shownOn(document.uri).length, 1);
  });

  it("of virtual documents show no text of files outside of the workspace", async () => {
    const { whenIdle } = await guard();
    await openUnsaved(broken());
    await whenIdle();
    const texts: string[] = [];
    for (const target of [
      "file:///etc/passwd",
      outsideUri(),
      outside(),
      "../outside/openapi.yaml",
      "http://127.0.0.1:1/",
    ])
      for (const uri of [
        vscode.Uri.from({ scheme: "contract-published", path: "/openapi.yaml", query: target }),
        vscode.Uri.from({ scheme: "contract-published", path: `/${target}`.replaceAll(/\/{2,}/g, "/") }),
        vscode.Uri.from({ scheme: "contract-laid-out", path: "/a", query: JSON.stringify([target, target]) }),
        vscode.Uri.from({
          scheme: "contract-laid-out",
          path: "/a",
          query: JSON.stringify([target, sampleUri()]),
        }),
        vscode.Uri.from({
          scheme: "contract-laid-out",
          path: "/a",
          query: JSON.stringify([sampleUri(), target]),
        }),
        vscode.Uri.from({ scheme: "contract-laid-out", path: "/a", query: target }),
        vscode.Uri.from({ scheme: "contract-rule", path: `/${target}`.replaceAll(/\/{2,}/g, "/") }),
        vscode.Uri.from({ scheme: "contract-rule", path: "/../../../../etc/passwd" }),
        vscode.Uri.from({ scheme: "contract-rule", path: "/__proto__.md" }),
      ])
        texts.push(
          await vscode.workspace.openTextDocument(uri).then(
            (opened) => opened.getText(),
            () => "",
          ),
        );
    assert.deepEqual(
      texts.filter((text) => text !== ""),
      [],
    );
  });

  it("cannot be sent by the report page: it runs no script and only the command that reveals a location", async () => {
    const { whenIdle } = await guard();
    await openUnsaved(broken());
    await whenIdle();
    const pages: vscode.WebviewPanel[] = [];
    const { createWebviewPanel } = vscode.window;
    const recorded = (...args: Parameters<typeof createWebviewPanel>): vscode.WebviewPanel => {
      const page = createWebviewPanel(...args);
      pages.push(page);
      return page;
    };
    assert.ok(Reflect.set(vscode.window, "createWebviewPanel", recorded));
    try {
      await vscode.commands.executeCommand("contractGuard.showReport");
      const page = await until("the report is shown", () => pages.find(({ webview }) => webview.html !== ""));
      const {
        enableScripts = false,
        enableForms = false,
        enableCommandUris,
        localResourceRoots,
      } = page.webview.options;
      assert.deepEqual(
        { enableScripts, enableForms, enableCommandUris, localResourceRoots },
        {
          enableScripts: false,
          enableForms: false,
          enableCommandUris: [commandIds.revealPlace],
          localResourceRoots: [],
        },
      );
      assert.match(
        page.webview.html,
        /"Content-Security-Policy" content="default-src &#39;none&#39;; style-src /,
      );
    } finally {
      Reflect.set(vscode.window, "createWebviewPanel", createWebviewPanel);
    }
  });
});
