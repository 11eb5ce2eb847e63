/** What Compare With… chose for a document: it holds until changed back, also when the window is opened again. */
import type { Memento, Uri } from "vscode";

export interface Choices {
  /** What `--base` takes, or undefined: as configured. */
  get(uri: Uri): string | undefined;
  set(uri: Uri, base: string | undefined): Promise<void>;
}

const key = "comparedWith";

export function createChoices(state: Memento): Choices {
  const all = () => state.get<Readonly<Record<string, string>>>(key, {});
  return {
    get: (uri) => all()[uri.toString()],
    async set(uri, base) {
      const others = Object.entries(all()).filter(([name]) => name !== uri.toString());
      const own = base === undefined ? [] : [[uri.toString(), base]];
      await state.update(key, Object.fromEntries([...others, ...own]));
    },
  };
}
