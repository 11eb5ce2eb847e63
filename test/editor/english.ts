/** VS Code's `l10n` where nothing is translated. */
import type { Language } from "../../src/editor/status-text";

export const english: Language = {
  t: (text: unknown, ...values: unknown[]): string =>
    String(text).replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)])),
};
