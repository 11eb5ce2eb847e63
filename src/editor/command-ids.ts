/** The commands that the manifest names, and the one of VS Code that we link to. */
export const commandIds = {
  check: "contractGuard.checkCompatibility",
  compareWith: "contractGuard.compareWith",
  publish: "contractGuard.publishVersion",
  approve: "contractGuard.approveBreak",
  allowHost: "contractGuard.allowHost",
  setToken: "contractGuard.setToken",
  copyRequest: "contractGuard.copyFailingRequest",
  restoreAll: "contractGuard.restoreAll",
  showOutput: "contractGuard.showOutput",
  showProblems: "workbench.actions.view.problems",
} as const;
