/** Virtual workspaces, such as a remote repository. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "../../timeouts";
import { sealRecord, sha256 } from "../../../src/published/index";
import { closeAll, diagnosticsOf, guard, published, replace, ruleOf } from "./guard";

const scheme = "vscode-vfs";

/** Files in memory, by path. */
function serve(files: Map<string, string>): vscode.Disposable {
  const changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const below = (path: string) => [...files.keys()].filter((name) => name.startsWith(`${path}/`));
  const missing = (uri: vscode.Uri) => vscode.FileSystemError.FileNotFound(uri);
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changes.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat(uri) {
      const text = files.get(uri.path);
      if (text === undefined && below(uri.path).length === 0) throw missing(uri);
      const type = text === undefined ? vscode.FileType.Directory : vscode.FileType.File;
      return { type, ctime: 0, mtime: 1, size: text?.length ?? 0 };
    },
    readFile(uri) {
      const text = files.get(uri.path);
      if (text === undefined) throw missing(uri);
      return new TextEncoder().encode(text);
    },
    readDirectory({ path }) {
      const names = new Set(below(path).map((name) => name.slice(path.length + 1).split("/", 1)[0] ?? ""));
      return [...names].map((name) => [
        name,
        files.has(`${path}/${name}`) ? vscode.FileType.File : vscode.FileType.Directory,
      ]);
    },
    createDirectory: () => undefined,
    writeFile: ({ path }, content) => void files.set(path, new TextDecoder().decode(content)),
    delete: ({ path }) => void files.delete(path),
    rename: () => undefined,
  };
  return vscode.workspace.registerFileSystemProvider(scheme, provider);
}

const versions = (genres: string) => ({
  document: `openapi: 3.1.0
info: { title: Books, version: 1.0.0 }
paths:
  /books:
    get:
      parameters: [{ name: genre, in: query, schema: { $ref: "parts/genre.yaml" } }]
      responses: { "200": { description: Books } }
`,
  genre: `{ type: string, enum: [${genres}] }\n`,
});

/** The files of a version in a ledger. */
function inLedger(folder: string, text: string): [path: string, text: string][] {
  const record = sealRecord({
    recordVersion: 1,
    api: "openapi",
    version: "1.4.0",
    date: "2026-02-03T00:00:00.000Z",
    form: "file",
    document: "openapi.yaml",
    files: [{ path: "openapi.yaml", source: "openapi.yaml", sha256: sha256(text) }],
    commit: null,
    approvals: [],
    retired: null,
  });
  const home = `${folder}/.contract-guard/published/openapi/1.4.0`;
  return [
    [`${home}/openapi.yaml`, text],
    [`${home}/record.json`, `${JSON.stringify(record, undefined, 2)}\n`],
  ];
}

describe("a virtual folder", () => {
  const files = new Map<string, string>();
  let provider: vscode.Disposable | undefined;
  before(() => (provider = serve(files)));
  after(() => {
    provider?.dispose();
  });
  afterEach(async () => {
    await closeAll();
    files.clear();
  });

  async function open(path: string): Promise<vscode.TextEditor> {
    const uri = vscode.Uri.from({ scheme, authority: "github+7b", path });
    await vscode.commands.executeCommand("vscode.open", uri);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uri.toString());
    return editor;
  }

  it("has its documents compared with a file, including referenced files", async () => {
    const { status } = await guard();
    const [was, is] = [versions("novel, cooking"), versions("novel")];
    files.set("/shop/api/openapi.yaml", is.document);
    files.set("/shop/api/parts/genre.yaml", is.genre);
    files.set("/shop/api/published/openapi.yaml", was.document);
    files.set("/shop/api/published/parts/genre.yaml", was.genre);
    files.set(
      "/shop/api/contract-guard.yaml",
      "apis: { books: { document: openapi.yaml, published: { file: published/openapi.yaml } } }\n",
    );
    const { document } = await open("/shop/api/openapi.yaml");
    await until("it was compared", () => (status()?.text ?? "").startsWith("$(error) 1 breaking since"));
    const part = document.uri.with({ path: "/shop/api/parts/genre.yaml" });
    const [found] = await diagnosticsOf(part);
    assert.ok(found);
    assert.equal(ruleOf(found), "enum-value-removed");
    const there = found.relatedInformation?.[0]?.location.uri;
    assert.equal(there?.toString(), part.with({ path: "/shop/api/published/parts/genre.yaml" }).toString());
  });

  it("has its documents compared with its ledger, while they are edited", async () => {
    const { status, whenIdle } = await guard();
    files.set("/shop/openapi.yaml", published());
    for (const [path, text] of inLedger("/shop", published())) files.set(path, text);
    const editor = await open("/shop/openapi.yaml");
    await until("it was compared", () => status()?.text === "$(pass) Compatible with 1.4.0");
    await replace(editor, ", cooking]", "]");
    await whenIdle();
    assert.equal(status()?.text, "$(error) 1 breaking since 1.4.0");
  });

  it("has its documents not checked if git would be needed", async () => {
    const { status } = await guard();
    files.set("/shop/openapi.yaml", published());
    await open("/shop/openapi.yaml");
    await until("it is told", () => status()?.text === "$(circle-slash) Not checked");
    assert.match(
      status()?.details[0] ?? "",
      /^Not checked: This folder is virtual, so git cannot be used to find the published version\.$/,
    );
  });
});
