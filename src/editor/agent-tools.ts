/** The tools for coding agents as language model tools, on unsaved text. The worker runs them. */
import { isAbsolute } from "node:path";
import { Disposable, l10n, LanguageModelTextPart, LanguageModelToolResult, lm, Uri, workspace } from "vscode";
import type { ExtensionContext } from "vscode";
import type { Edits } from "../service/index";
import type { Choices } from "./chosen-versions";
import type { DocumentSync } from "./document-sync";
import { editOf } from "./repair-edits";
import { settingsFor } from "./settings";

interface ToolContribution {
  /** `contract-guard_check`; the part after the underscore is the name of the tool. */
  readonly name: string;
}

type Input = Readonly<Record<string, unknown>>;

/** Registers the tools of the manifest. Editors without this API get none. */
export function registerAgentTools(
  { extension }: ExtensionContext,
  texts: DocumentSync,
  choices: Choices,
): Disposable {
  const { registerTool } = (lm as Partial<typeof lm> | undefined) ?? {};
  if (registerTool === undefined) return new Disposable(() => undefined);
  const { contributes } = extension.packageJSON as {
    readonly contributes: { readonly languageModelTools: readonly ToolContribution[] };
  };
  return Disposable.from(
    ...contributes.languageModelTools.map(({ name }) =>
      registerTool<Input>(name, {
        prepareInvocation: ({ input }) => ({
          invocationMessage: l10n.t("Contract Guard: {0}", toolName(name)),
          ...(input.write === true && {
            confirmationMessages: {
              title: l10n.t("Apply fixes"),
              message: l10n.t("Edit the OpenAPI document so that breaking changes are undone?"),
            },
          }),
        }),
        invoke: async ({ input }) => {
          const text = await callTool(texts, choices, toolName(name), input);
          return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
        },
      }),
    ),
  );
}

function toolName(contributed: string): string {
  return contributed.slice(contributed.indexOf("_") + 1);
}

/** The result as JSON. Rejects with the reason if the call cannot be answered. */
async function callTool(
  { worker }: DocumentSync,
  choices: Choices,
  name: string,
  input: Input,
): Promise<string> {
  const uri = documentUri(input);
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri?.toString());
  const answer = await worker.ask("tool", {
    ...{ name, input },
    opened: open && uri && { path: uri.fsPath, text: open.getText() },
    base: uri && (choices.get(uri) ?? settingsFor(uri).base),
    folders: (workspace.workspaceFolders ?? []).map((folder) => folder.uri.fsPath),
  });
  if (answer === undefined) throw new Error("The extension is shutting down.");
  if ("error" in answer) throw new Error(answer.error);
  const { edits, files } = answer.changes;
  if (edits.length + files.length > 0) await applyInWorkspace(answer.changes);
  return answer.text;
}

function documentUri({ path }: Input): Uri | undefined {
  if (typeof path !== "string") return undefined;
  if (path.startsWith("file:")) return Uri.parse(path);
  return isAbsolute(path) ? Uri.file(path) : undefined;
}

/** Applies changes without saving. Only files in the workspace are changed. */
async function applyInWorkspace(changes: Edits): Promise<void> {
  const outside = [...changes.edits, ...changes.files].find(
    ({ uri }) => workspace.getWorkspaceFolder(Uri.parse(uri)) === undefined,
  );
  if (outside !== undefined) throw new Error(`Cannot edit ${outside.uri}: it is outside of the workspace.`);
  if (!(await workspace.applyEdit(editOf(changes))))
    throw new Error("The edits could not be applied. The document may have been changed.");
}
