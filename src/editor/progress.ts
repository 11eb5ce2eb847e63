/** Progress notifications for commands that take longer than a moment. */
import { setTimeout as delay } from "node:timers/promises";
import { CancellationTokenSource, ProgressLocation, window } from "vscode";
import type { CancellationToken } from "vscode";

const momentMilliseconds = 2000;

/**
 * Returns the result of `act`. Shows a notification if the action is slow. If `cancellable`, the user can cancel it
 * there, which cancels the token.
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
