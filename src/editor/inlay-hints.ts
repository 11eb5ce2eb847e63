/** Inlay hints with the number of days left after each `x-sunset`. */
import { Disposable, EventEmitter, InlayHint, l10n, languages, Position } from "vscode";
import type { Session } from "./session";
import { onSettingsChange, settingsFor } from "./settings";
import { daysUntil, sunsetsIn } from "./sunsets";

export function registerInlayHints(session: Session): Disposable {
  const changed = new EventEmitter<void>();
  const provider = languages.registerInlayHintsProvider(["yaml", "json", "jsonc"], {
    onDidChangeInlayHints: changed.event,
    provideInlayHints(document, range) {
      if (session.reading(document.uri).length === 0 || !settingsFor(document.uri).inlayHints) return [];
      const hints: InlayHint[] = [];
      for (let line = range.start.line; line <= Math.min(range.end.line, document.lineCount - 1); line++) {
        for (const { date, end } of sunsetsIn(document.lineAt(line).text)) {
          const words = untilWords(daysUntil(date, Date.now()));
          if (words === undefined) continue;
          const hint = new InlayHint(new Position(line, end), words);
          hint.paddingLeft = true;
          hints.push(hint);
        }
      }
      return hints;
    },
  });
  return Disposable.from(
    changed,
    provider,
    onSettingsChange(() => changed.fire()),
  );
}

/** Undefined if the sunset is not a valid date. */
function untilWords(days: number | undefined): string | undefined {
  if (days === undefined) return undefined;
  if (days < 0) return l10n.t("sunset passed");
  if (days === 0) return l10n.t("sunset today");
  return days === 1 ? l10n.t("sunset tomorrow") : l10n.t("sunset in {0} days", days);
}
