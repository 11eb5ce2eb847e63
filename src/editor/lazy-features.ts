/** Loads the features with the first guarded document or `contract-guard.yaml`, or when one of their commands runs. */
import { commands, Disposable, l10n, window, workspace } from "vscode";
import type { LogOutputChannel } from "vscode";
import { configName } from "../service/index";
import { commandIds } from "./command-ids";
import type { Core } from "./features";

/**
 * @param commandNames the commands of the features; placeholders are registered for them until the features are loaded
 */
export function registerFeaturesOnDemand(
  core: Core,
  commandNames: readonly string[],
  log: LogOutputChannel,
): Disposable {
  let features: Disposable | undefined;
  let loading: Promise<boolean> | undefined;
  let isDisposed = false;

  /** Returns false and logs the error if the features cannot be loaded. */
  async function load(): Promise<boolean> {
    try {
      const { registerFeatures } = await import("./features");
      if (isDisposed) return false;
      standIns.dispose();
      features = registerFeatures(core);
      return true;
    } catch (error) {
      log.error(
        `The features could not be loaded: ${error instanceof Error ? error.message : String(error)}`,
      );
      return false;
    }
  }

  const standIns = Disposable.from(
    ...commandNames.map((name) =>
      commands.registerCommand(name, async (...args: unknown[]): Promise<unknown> => {
        if (await (loading ??= load())) return commands.executeCommand(name, ...args);
        const answer = await window.showErrorMessage(
          l10n.t("Could not load this command. If this happens again, reinstall the extension."),
          l10n.t("Show Output"),
        );
        return answer === undefined ? undefined : commands.executeCommand(commandIds.showOutput);
      }),
    ),
  );

  function wake(): void {
    if (loading !== undefined) return;
    loading = load();
    void commands.executeCommand("setContext", "contractGuard.active", true);
  }
  function wakeForDocument(): void {
    if (core.session.documents().length > 0) wake();
  }
  async function wakeForConfiguration(): Promise<void> {
    const [found] = await workspace.findFiles(`**/${configName}`, "**/node_modules/**", 1);
    if (found !== undefined) wake();
  }
  const watcher = workspace.createFileSystemWatcher(`**/${configName}`, false, true, true);
  const subscription = Disposable.from(
    watcher,
    watcher.onDidCreate(wake),
    core.session.onDidChange(wakeForDocument),
  );
  wakeForDocument();
  void wakeForConfiguration();
  return new Disposable(() => {
    isDisposed = true;
    subscription.dispose();
    standIns.dispose();
    features?.dispose();
  });
}
