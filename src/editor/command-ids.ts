/** The commands that the manifest names, one that only our lenses name, and those of VS Code that we lead to. */
export const commandIds = {
  check: "contractGuard.checkCompatibility",
  compareWith: "contractGuard.compareWith",
  publish: "contractGuard.publishVersion",
  approve: "contractGuard.approveBreak",
  allowHost: "contractGuard.allowHost",
  setToken: "contractGuard.setToken",
  copyRequest: "contractGuard.copyFailingRequest",
  restoreAll: "contractGuard.restoreAll",
  showChanges: "contractGuard.showChanges",
  peekPublished: "contractGuard.peekPublished",
  nextSteps: "contractGuard.showNextSteps",
  showUses: "contractGuard.showUses",
  showOutput: "contractGuard.showOutput",
  showProblems: "workbench.actions.view.problems",
  manageTrust: "workbench.trust.manage",
  openSettings: "workbench.action.openSettings",
} as const;
