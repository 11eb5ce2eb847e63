/** The output channel, with the log levels of VS Code. */
import { commands, Disposable, window } from "vscode";
import type { LogOutputChannel } from "vscode";
import { commandIds } from "./command-ids";

export interface Output {
  readonly log: LogOutputChannel;
  dispose(): void;
}

export function registerOutput(): Output {
  const log = window.createOutputChannel("Contract Guard", { log: true });
  const subscriptions = Disposable.from(
    log,
    commands.registerCommand(commandIds.showOutput, () => log.show()),
  );
  return { log, dispose: () => void subscriptions.dispose() };
}
