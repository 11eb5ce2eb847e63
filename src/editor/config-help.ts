/**
 * Completion, hovers and "did you mean" quick fixes for `contract-guard.yaml`. Completion and hovers are left to the
 * YAML extension if it is active: the manifest contributes the schema to it.
 */
import {
  CodeAction,
  CodeActionKind,
  CompletionItem,
  CompletionItemKind,
  Disposable,
  extensions,
  Hover,
  l10n,
  languages,
  MarkdownString,
  Range,
  workspace,
  WorkspaceEdit,
} from "vscode";
import type { Diagnostic, Position, TextDocument, Uri } from "vscode";
import { createRenameSearch } from "../engine/index";
import { positionIn, type ConfigPosition } from "./config-position";
import { createConfigWords, type ConfigSchema, type ConfigWord, type ConfigWords } from "./config-schema";

const files = { pattern: "**/contract-guard.yaml" };
const yamlExtension = "redhat.vscode-yaml";

/** Maximum number of allowed values that are offered for an invalid value. */
const mostValues = 5;

/** @param schema URI of `config.schema.json` */
export function registerConfigHelp(schema: Uri): Disposable {
  let words: Promise<ConfigWords> | undefined;
  const readWords = async (): Promise<ConfigWords> => (words ??= readSchema(schema));
  const isLeftToOther = (): boolean => extensions.getExtension(yamlExtension)?.isActive === true;

  const completion = languages.registerCompletionItemProvider(
    files,
    {
      async provideCompletionItems(document, position) {
        const place = isLeftToOther() ? undefined : placeIn(document, position);
        return place && completionsAt(await readWords(), place, position);
      },
    },
    " ",
  );
  const hover = languages.registerHoverProvider(files, {
    async provideHover(document, position) {
      const range = document.getWordRangeAtPosition(position, /[\w-]+/);
      const place = isLeftToOther() || range === undefined ? undefined : placeIn(document, range.end);
      const text = place && (await readWords()).explain(of(place));
      return text === undefined ? undefined : new Hover(new MarkdownString(text), range);
    },
  });
  const fixes = languages.registerCodeActionsProvider(
    files,
    {
      async provideCodeActions(document, _, { diagnostics }) {
        const own = diagnostics.filter(({ code }) => typeof code === "string" && /^config(?:-|$)/.test(code));
        if (own.length === 0) return [];
        const known = await readWords();
        return own.flatMap((diagnostic) => fixesFor(known, document, diagnostic));
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
  return Disposable.from(completion, hover, fixes);
}

async function readSchema(uri: Uri): Promise<ConfigWords> {
  const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
  return createConfigWords(JSON.parse(text) as ConfigSchema);
}

function placeIn(document: TextDocument, { line, character }: Position): ConfigPosition | undefined {
  return positionIn(document.getText().split(/\r\n|\r|\n/), line, character);
}

/** The path of the key, or of the key that the value belongs to. */
function of({ path, of: kind, word }: ConfigPosition): readonly string[] {
  return kind === "key" ? [...path, word] : path;
}

function completionsAt(words: ConfigWords, place: ConfigPosition, position: Position): CompletionItem[] {
  const range = new Range(position.line, place.start, position.line, position.character);
  const itemOf = (
    { name, description }: ConfigWord,
    kind: CompletionItemKind,
    text: string,
  ): CompletionItem => {
    const item = new CompletionItem(name, kind);
    item.insertText = text;
    item.range = range;
    item.documentation = new MarkdownString(description);
    return item;
  };
  const keys = place.of === "key" ? words.keys(place.path) : [];
  const values = keys.length === 0 ? words.values(place.path) : [];
  return [
    ...keys
      .filter(({ name }) => !place.others.includes(name))
      .map((key) => itemOf(key, CompletionItemKind.Property, `${key.name}:${key.isBlock ? "" : " "}`)),
    ...values.map((value) => itemOf(value, CompletionItemKind.EnumMember, value.name)),
  ];
}

/** Replaces an unknown key by a similar one, or an invalid value by an allowed one. */
function fixesFor(words: ConfigWords, document: TextDocument, diagnostic: Diagnostic): CodeAction[] {
  const { range, code } = diagnostic;
  const place = placeIn(document, range.end);
  if (place === undefined || !range.isSingleLine) return [];
  const isKey = code === "config-unknown-key" || code === "config-unknown-rule";
  if (isKey !== (place.of === "key")) return [];
  const known = isKey
    ? words.keys(place.path).filter(({ name }) => !place.others.includes(name))
    : words.values(place.path);
  const names = known.map(({ name }) => name);
  const similar = createRenameSearch(names)(place.word);
  const others = isKey || names.length > mostValues ? [] : names.filter((name) => name !== similar);
  return [...(similar === null ? [] : [similar]), ...others].map((name) => {
    const action = new CodeAction(l10n.t("Change to {0}", name), CodeActionKind.QuickFix);
    action.edit = new WorkspaceEdit();
    action.edit.replace(document.uri, range, name);
    action.diagnostics = [diagnostic];
    action.isPreferred = name === similar;
    return action;
  });
}
