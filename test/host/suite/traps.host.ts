import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import * as vscode from "vscode";
import { until } from "../../timeouts";
import { parse as parseYaml } from "yaml";
import {
  closeAll,
  diagnosticsOf,
  git,
  guard,
  openUnsaved,
  published,
  replace,
  ruleOf,
  shownOn,
  decidePreview,
} from "./guard";
import { openText, workspaceFolder } from "./workspace";

const broken = () => published().replace(", cooking]", "]");
const placeOf = (path: string) => vscode.Uri.joinPath(workspaceFolder(), path);
const hasFindings = (uri: vscode.Uri) => shownOn(uri).length > 0;

/** Runs `act` with a version of the workspace that has this published file, and removes both afterwards. */
async function withPublished(path: string, text: string, act: () => Promise<void>): Promise<void> {
  await vscode.workspace.fs.writeFile(placeOf(path), new TextEncoder().encode(text));
  git("add", "--", path);
  git("commit", "--quiet", "--message=Publish another");
  git("tag", "v1.6.0");
  try {
    await act();
  } finally {
    await closeAll();
    git("tag", "--delete", "v1.6.0");
    git("reset", "--quiet", "v1.4.0");
    rmSync(placeOf(path.split("/")[0] ?? path).fsPath, { recursive: true, force: true });
  }
}

/** The number of findings on show; a syntax error is not a finding. */
function findingsOn(uri: vscode.Uri): number {
  return shownOn(uri).filter((one) => ruleOf(one) !== "").length;
}

/** How many findings of ours there were on a file each time that its problems changed, until `act` is over. */
async function countsDuring(uri: vscode.Uri, act: () => Promise<void>): Promise<number[]> {
  const counts: number[] = [];
  const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
    if (uris.some((one) => one.toString() === uri.toString())) counts.push(findingsOn(uri));
  });
  await act();
  listener.dispose();
  return counts;
}

/** Functions that show something in the editor without a request by the user. */
const intruders = [
  "showInformationMessage",
  "showWarningMessage",
  "showErrorMessage",
  "showQuickPick",
  "showInputBox",
  "withProgress",
  "createWebviewPanel",
] as const;

/** The names of those that are called during `act`; nothing is shown. */
async function intrusionsDuring(act: () => Promise<void>): Promise<string[]> {
  const called: string[] = [];
  const kept = intruders.map((name) => [name, vscode.window[name]] as const);
  for (const name of intruders) {
    const value = async (): Promise<undefined> => void called.push(name);
    assert.ok(Reflect.set(vscode.window, name, value), name);
  }
  try {
    await act();
  } finally {
    for (const [name, before] of kept) Reflect.set(vscode.window, name, before);
  }
  return called;
}

describe("while a text cannot be parsed", () => {
  afterEach(closeAll);

  it("its findings stay", async () => {
    const { status, whenIdle } = await guard();
    const editor = await openUnsaved(broken());
    const { document } = editor;
    await until("the one break is underlined", () => shownOn(document.uri).length === 1);
    await whenIdle();
    const end = document.positionAt(document.getText().indexOf("title: Bookshop") + "title: Bookshop".length);
    const counts = await countsDuring(document.uri, async () => {
      for (const [at, typed] of [":", " ", "[", '"', "{"].entries()) {
        await editor.edit((builder) => builder.insert(end.translate(0, at), typed));
        await whenIdle();
        assert.equal(findingsOn(document.uri), 1, typed);
      }
      assert.match(status()?.text ?? "", /stale/);
      await editor.edit((builder) => builder.delete(new vscode.Range(end, end.translate(0, 5))));
      await whenIdle();
      await replace(editor, "One page of books.", "A page of books.");
      await whenIdle();
    });
    assert.deepEqual(
      counts.filter((count) => count !== 1),
      [],
    );
    assert.equal(status()?.text, "$(error) 1 breaking since v1.4.0");
  });
});

/** Actions that remove the findings of a document, and their preconditions. */
const endings: Readonly<Record<string, (uri: vscode.Uri) => Promise<void>>> = {
  "it is closed": async () => closeAll(),
  "it is deleted": async (uri) => {
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(uri);
    assert.ok(await vscode.workspace.applyEdit(edit));
  },
  "it is renamed": async (uri) => {
    const edit = new vscode.WorkspaceEdit();
    const moved = vscode.Uri.joinPath(uri, "..", "moved.yaml");
    edit.renameFile(uri, moved);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until("they stand where it is now", () => hasFindings(moved));
  },
  "its folder is renamed": async (uri) => {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(vscode.Uri.joinPath(uri, ".."), vscode.Uri.joinPath(uri, "..", "..", "elsewhere"));
    assert.ok(await vscode.workspace.applyEdit(edit));
  },
  "the configuration leaves it out": async () =>
    writeFileSync(placeOf("contract-guard.yaml").fsPath, 'exclude: "going/**"\n'),
  "it becomes a text of another language": async (uri) => {
    await vscode.languages.setTextDocumentLanguage(await vscode.workspace.openTextDocument(uri), "plaintext");
  },
};

describe("the findings of a document are removed when", () => {
  afterEach(closeAll);
  afterEach(() => rmSync(placeOf("contract-guard.yaml").fsPath, { force: true }));

  for (const [ending, end] of Object.entries(endings))
    it(ending, async () => {
      const path = "going/api.yaml";
      await withPublished(path, published(), async () => {
        const { document } = await openText(path, broken());
        const { uri } = document;
        await until("it has findings", () => hasFindings(uri));
        await end(uri);
        await until("they are gone", () => !hasFindings(uri));
        await (await guard()).whenIdle();
        assert.deepEqual(shownOn(uri), []);
        rmSync(placeOf("elsewhere").fsPath, { recursive: true, force: true });
      });
    });

  it("another program deletes the file with the findings", async () => {
    const part = placeOf("kinds.yaml");
    const kinds = (values: string) => `Genre: { type: string, enum: [${values}] }\n`;
    writeFileSync(part.fsPath, kinds("novel, poetry"));
    try {
      const { document } = await openUnsaved(
        published().replaceAll("#/components/schemas/Genre", "kinds.yaml#/Genre"),
      );
      await (await guard()).whenIdle();
      assert.ok(hasFindings(part));
      rmSync(part.fsPath);
      await until("they are gone", () => !hasFindings(part));
      const rules = (await diagnosticsOf(document.uri)).map(ruleOf);
      assert.deepEqual(
        rules.filter((rule) => rule === "enum-value-removed"),
        [],
      );
    } finally {
      rmSync(part.fsPath, { force: true });
    }
  });
});

/** Repositories whose `.git` is a file; each returns the folder's name. */
const linked: Readonly<Record<string, (repository: string) => string>> = {
  "a worktree": (repository) => {
    git("-C", repository, "worktree", "add", "--quiet", "--detach", "../tree");
    return "tree";
  },
  "a submodule": (repository) => {
    git("init", "--quiet", "outer");
    const allow = ["-c", "protocol.file.allow=always"];
    git("-C", "outer", ...allow, "submodule", "--quiet", "add", placeOf(repository).fsPath, "inner");
    return "outer/inner";
  },
};

describe("a document is compared with the published version of its own repository, in", () => {
  afterEach(closeAll);
  afterEach(() => {
    for (const folder of ["another", "tree", "outer"])
      rmSync(placeOf(folder).fsPath, { recursive: true, force: true });
  });

  for (const [what, link] of Object.entries(linked))
    it(what, async () => {
      const { status } = await guard();
      git("init", "--quiet", "another");
      writeFileSync(placeOf("another/openapi.yaml").fsPath, published());
      git("-C", "another", "add", ".");
      git("-C", "another", "commit", "--quiet", "--message=Publish");
      git("-C", "another", "tag", "v7.0.0");
      const folder = link("another");
      assert.match(readFileSync(placeOf(`${folder}/.git`).fsPath, "utf8"), /^gitdir: /);
      await openText(`${folder}/openapi.yaml`, broken());
      await until("it is compared", () => status()?.text === "$(error) 1 breaking since v7.0.0");
    });
});

/** A document with a breaking change that the user cannot edit. */
function provided(scheme: string): vscode.Uri {
  vscode.workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: broken });
  return placeOf("openapi.yaml").with({ scheme });
}

const virtual: Readonly<Record<string, () => vscode.Uri>> = {
  "of git": () => {
    const { path } = placeOf("openapi.yaml");
    return vscode.Uri.from({ scheme: "git", path, query: JSON.stringify({ path, ref: "HEAD" }) });
  },
  "that another extension provides": () => provided("somebody"),
  "in the output": () => provided("output"),
};

describe("a read-only text is not checked", () => {
  afterEach(closeAll);

  for (const [what, uriOf] of Object.entries(virtual))
    it(`one ${what}`, async () => {
      const { status, whenIdle, report } = await guard();
      const opened = await vscode.workspace.openTextDocument(uriOf());
      const document = await vscode.languages.setTextDocumentLanguage(opened, "yaml");
      assert.match(document.getText(), /^openapi: 3\.1\.0\n/);
      await vscode.window.showTextDocument(document);
      await whenIdle();
      const { uri } = document;
      assert.deepEqual([shownOn(uri), status(), await report(uri)], [[], undefined, undefined]);
    });

  it("the other side of a diff", async () => {
    const { uri } = (await openUnsaved(broken())).document;
    const other = provided("side");
    await vscode.commands.executeCommand("vscode.diff", other, uri);
    assert.equal((await diagnosticsOf(uri)).length, 1);
    assert.deepEqual(shownOn(other), []);
  });
});

describe("background work", () => {
  afterEach(closeAll);
  afterEach(async () => {
    await vscode.workspace.getConfiguration("contractGuard").update("base", undefined);
    rmSync(placeOf("contract-guard.yaml").fsPath, { force: true });
  });

  /** Typical events of a day. */
  const events: Readonly<Record<string, () => Promise<unknown>>> = {
    "a break": () => openUnsaved(broken()),
    "a text that does not parse": () => openUnsaved(broken().replace("info:", "info: [")),
    "a reference that leads nowhere": () =>
      openUnsaved(published().replaceAll("#/components/schemas/Genre", "nowhere.yaml")),
    "a configuration that is not understood": async () => {
      await openUnsaved(broken());
      writeFileSync(placeOf("contract-guard.yaml").fsPath, "versions: [\n");
      const { status } = await guard();
      await until("it is told", () => status()?.text === "$(circle-slash) Not checked");
    },
    "a version that is not there": async () => {
      await vscode.workspace.getConfiguration("contractGuard").update("base", "v9.9.9");
      await openUnsaved(broken());
    },
    "a server that was not allowed": async () => {
      await vscode.workspace.getConfiguration("contractGuard").update("base", "https://api.invalid/openapi");
      await openUnsaved(broken());
    },
    "a file that goes": async () => {
      const { document } = await openText("short.yaml", broken());
      await (await guard()).whenIdle();
      await vscode.workspace.fs.delete(document.uri);
      await closeAll();
    },
  };

  it("shows no message, prompt, page or progress", async () => {
    const called = await intrusionsDuring(async () => {
      for (const act of Object.values(events)) {
        await act();
        await (await guard()).whenIdle();
      }
    });
    assert.deepEqual(called, []);
  });

  it("except if the user requested it", async () => {
    await openUnsaved(broken());
    const called = await intrusionsDuring(async () => {
      await vscode.commands.executeCommand("contractGuard.checkCompatibility");
    });
    assert.deepEqual(called, ["showWarningMessage"]);
  });

  it("and no progress if it is done quickly", async () => {
    const { document } = await openUnsaved(broken());
    await (await guard()).whenIdle();
    const called = await intrusionsDuring(async () => {
      await decidePreview("apply", vscode.commands.executeCommand("contractGuard.restoreAll"));
    });
    assert.equal(document.getText(), published());
    assert.deepEqual(called, ["showInformationMessage"]);
  });
});

describe("size limits:", () => {
  afterEach(closeAll);

  it("a document that is too large for extensions is not checked, with a message", async () => {
    const { status } = await guard();
    const asks = vscode.workspace.getConfiguration("workbench");
    const setting = "editorLargeFileConfirmation";
    await asks.update(setting, 1000, vscode.ConfigurationTarget.Global);
    const large = placeOf("large.yaml");
    const line = `# ${"So it goes on and on. ".repeat(4)}\n`;
    writeFileSync(large.fsPath, `${published()}${line.repeat(600_000)}`);
    try {
      await vscode.commands.executeCommand("vscode.open", large);
      assert.equal(vscode.window.activeTextEditor, undefined);
      await until("it is said", () => status()?.text === "$(circle-slash) Not checked");
      assert.deepEqual(status()?.details, [
        "Not checked: `large.yaml` is larger than 50 MB.",
        "Split the document into several files.",
      ]);
      await openText("notes.txt", "hello");
      await until("nothing is said of another file", () => status() === undefined);
    } finally {
      await closeAll();
      rmSync(large.fsPath);
      await asks.update(setting, undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it("many findings of one kind are counted, and the count leads to the view", async () => {
    const { whenIdle } = await guard();
    const schema = (type: string) =>
      Array.from({ length: 300 }, (_, index) => `        p${index}: { type: ${type} }\n`).join("");
    const text = (type: string) =>
      published().replace("        giftWrap:", `${schema(type)}        giftWrap:`);
    await withPublished("many/api.yaml", text("string"), async () => {
      const { document } = await openText("many/api.yaml", text("boolean"));
      const more = await until("the count is there", () =>
        shownOn(document.uri).find((one) => ruleOf(one) === "more"),
      );
      assert.match(more.message, /^100 more changes /);
      assert.ok(typeof more.code === "object");
      const { scheme, path } = more.code.target;
      assert.equal(scheme, "command");
      assert.ok((await vscode.commands.getCommands()).includes(path));
      await vscode.commands.executeCommand(path);
      await whenIdle();
    });
  });
});

describe("code lenses of one element", () => {
  afterEach(closeAll);

  const everywhere = ["1 breaking", "1 breaking"];
  const writings: Readonly<
    Record<string, { written: (text: string) => string; name: string; says: readonly string[] }>
  > = {
    YAML: { name: "api.yaml", written: (text) => text, says: everywhere },
    JSON: {
      name: "api.json",
      written: (text) => JSON.stringify(parseYaml(text), undefined, 2),
      says: everywhere,
    },
    "JSON in one line, of whose parts the first that breaks speaks": {
      name: "api.json",
      written: (text) => JSON.stringify(parseYaml(text)),
      says: everywhere.slice(0, 1),
    },
  };
  for (const [how, { name, written, says }] of Object.entries(writings))
    it(`are at most one, in ${how}`, async () => {
      const path = `lenses/${name}`;
      await withPublished(path, written(published()), async () => {
        const { document } = await openText(path, written(broken()));
        assert.deepEqual(await lensesOf(document.uri), says);
      });
    });
});

/** The code lenses of the extension from top to bottom, after a check if necessary. */
async function lensesOf(uri: vscode.Uri): Promise<string[]> {
  return until("there are lenses", async () => {
    const all = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      "vscode.executeCodeLensProvider",
      uri,
      1000,
    );
    const titles = all.flatMap(({ command }) =>
      command?.command === "contractGuard.showUses" ? [command.title] : [],
    );
    return titles.length > 0 ? titles : undefined;
  });
}
