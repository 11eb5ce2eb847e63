import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import * as vscode from "vscode";
import type { compare } from "../../../src/check/api";
import type { Finding, Report } from "../../../src/policy/index";
import { closeAll, diagnosticsOf, openUnsaved, published, ruleOf } from "./guard";
import { extension, workspaceFolder } from "./workspace";

/** What all three shells must agree on, whatever they call the files. */
function essence({ rule, severity, message, head, base, fingerprint }: Finding) {
  return { rule, severity, message, head: head.range, base: base?.range ?? null, fingerprint };
}

describe("editor, command line and library", () => {
  afterEach(closeAll);

  it("find the same in the same pair", async () => {
    const edited = published()
      .replace(", cooking]", "]")
      .replace("required: [isbns]", "required: [isbns, email]")
      .replace(/ {4}delete:[^]*?\n\n/, "\n")
      .replace("        deliveryDate: { type: string, format: date }\n", "");
    const { document } = await openUnsaved(edited);
    assert.equal(await document.save(), true);

    const { extensionPath } = extension();
    const library = (await import(join(extensionPath, "dist", "api.js"))) as { compare: typeof compare };
    const byLibrary = await library.compare({
      base: { uri: "file:///published/openapi.yaml", text: published() },
      head: { uri: document.uri.toString(), text: edited },
    });

    const args = [join(extensionPath, "dist", "cli.js"), "check", "--format", "json", "--fail-on", "never"];
    const byCommandLine = JSON.parse(
      execFileSync(process.execPath, args, {
        cwd: workspaceFolder().fsPath,
        encoding: "utf8",
        env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
      }),
    ) as Report;

    assert.ok(byLibrary.summary.breaking >= 3, JSON.stringify(byLibrary.summary));
    assert.equal(byCommandLine.verdict, "breaking");
    assert.deepEqual(byCommandLine.findings.map(essence), byLibrary.findings.map(essence));

    const inEditor = (await diagnosticsOf(document.uri)).map((one) => ({
      rule: ruleOf(one),
      severity: one.severity === vscode.DiagnosticSeverity.Error ? "breaking" : "dangerous",
      message: one.message.split("\n")[0],
      head: plain(one.range),
      base: one.relatedInformation?.[0] ? plain(one.relatedInformation[0].location.range) : null,
    }));
    const told = byLibrary.findings
      .filter(({ severity }) => severity !== "compatible")
      .map(({ rule, severity, message, head, base }) => ({
        ...{ rule, severity, message },
        ...{ head: head.range, base: base?.range ?? null },
      }));
    const order = (a: object, b: object) => JSON.stringify(a).localeCompare(JSON.stringify(b));
    assert.deepEqual(inEditor.sort(order), told.sort(order));
  });
});

function plain({ start, end }: vscode.Range) {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
