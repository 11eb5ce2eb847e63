/** Waits for a check of the current text if one is running or scheduled. */
import { Disposable } from "vscode";
import type { CancellationToken, Uri } from "vscode";
import type { Session } from "./session";

/** Milliseconds; longer than the check of a large document. */
const maxMilliseconds = 20_000;

/** Resolves when no check that concerns a file is running or scheduled, on cancellation, or after a timeout. */
export async function whenChecked(session: Session, uri: Uri, token: CancellationToken): Promise<void> {
  const isBusy = (): boolean => session.reading(uri).some((one) => session.state(one)?.busy === true);
  if (token.isCancellationRequested || !isBusy()) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      subscriptions.dispose();
      resolve();
    };
    const timer = setTimeout(done, maxMilliseconds);
    const subscriptions = Disposable.from(
      token.onCancellationRequested(done),
      session.onDidChange(() => {
        if (!isBusy()) done();
      }),
    );
  });
}
