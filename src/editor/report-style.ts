/** Styles of the report panel: colors and fonts of the current VS Code theme, including high contrast. */
export const reportStyle = `
:root {
  --text: var(--vscode-editor-foreground); --quiet: var(--vscode-descriptionForeground);
  --page: var(--vscode-editor-background); --card: var(--vscode-editorWidget-background);
  --line: var(--vscode-contrastBorder, var(--vscode-widget-border, var(--vscode-panel-border)));
  --code: var(--vscode-textCodeBlock-background);
  --red: var(--vscode-errorForeground); --amber: var(--vscode-list-warningForeground);
  --green: var(--vscode-charts-green); --blue: var(--vscode-textLink-foreground);
  --mono: var(--vscode-editor-font-family);
  font-size: var(--vscode-font-size);
}
body { font-family: var(--vscode-font-family); }
body.vscode-light { color-scheme: light; } body.vscode-dark { color-scheme: dark; }
a { text-decoration: none; } a:hover { text-decoration: underline; }
a:focus-visible, summary:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 1px; }
a code { color: inherit; }
body > .stopped { margin: 0 0 1.5rem; }
`;
