/** An answer about the present text is worth waiting for: a moment ago there was a check, or there is one about to be. */
import { Disposable } from "vscode";
import type { CancellationToken, Uri } from "vscode";
import type { Session } from "./session";

/** Longer than a check of a large document takes. */
const mostMilliseconds = 20_000;

/** Resolves when no check that concerns a file is running, nor about to; when nobody waits any more; or after a while. */
export async function whenChecked(session: Session, uri: Uri, token: CancellationToken): Promise<void> {
  const isBusy = (): boolean => session.reading(uri).some((one) => session.state(one)?.busy === true);
  if (token.isCancellationRequested || !isBusy()) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      subscriptions.dispose();
      resolve();
    };
    const timer = setTimeout(done, mostMilliseconds);
    const subscriptions = Disposable.from(
      token.onCancellationRequested(done),
      session.onDidChange(() => {
        if (!isBusy()) done();
      }),
    );
  });
}
