/** The commands that the manifest names, and the one of VS Code that we link to. */
export const commandIds = {
  check: "contractGuard.checkCompatibility",
  showOutput: "contractGuard.showOutput",
  showProblems: "workbench.actions.view.problems",
} as const;
