/** Progress of what a person has asked for: a notification only for what is not done in a moment. */
import { setTimeout as delay } from "node:timers/promises";
import { CancellationTokenSource, ProgressLocation, window } from "vscode";
import type { CancellationToken } from "vscode";

const momentMilliseconds = 2000;

/**
 * Gives what `act` gives. A progress shows up once that takes long; where `cancellable` the user may cancel there, of
 * which the token tells.
 */
export async function withProgressIfLong<T>(
  { title, cancellable }: { readonly title: string; readonly cancellable: boolean },
  act: (token: CancellationToken) => Promise<T>,
): Promise<T> {
  const source = new CancellationTokenSource();
  const work = act(source.token);
  const ended = work.then(
    () => true,
    () => true,
  );
  const isLong = !(await Promise.race([ended, delay(momentMilliseconds, false)]));
  if (isLong) {
    const options = { location: ProgressLocation.Notification, title, cancellable };
    void window.withProgress(options, async (_, token) => {
      token.onCancellationRequested(() => source.cancel());
      await ended;
    });
  }
  return await work.finally(() => source.dispose());
}
