/** What Compare With… chose for a document: it holds until changed back, also when the window is opened again. */
import type { Memento, Uri } from "vscode";

export interface Choices {
  /** What `--base` takes, or undefined: as configured. */
  get(uri: Uri): string | undefined;
  set(uri: Uri, base: string | undefined): Promise<void>;
  /** The addresses that were chosen in this workspace, the last one first. */
  addresses(): readonly string[];
}

const key = "comparedWith";
const addressKey = "addresses";
const mostAddresses = 20;

export function createChoices(state: Memento): Choices {
  const all = () => state.get<Readonly<Record<string, string>>>(key, {});
  const addresses = () => state.get<readonly string[]>(addressKey, []);
  return {
    get: (uri) => all()[uri.toString()],
    async set(uri, base) {
      const others = Object.entries(all()).filter(([name]) => name !== uri.toString());
      const own = base === undefined ? [] : [[uri.toString(), base]];
      await state.update(key, Object.fromEntries([...others, ...own]));
      if (base === undefined || !/^https?:/i.test(base)) return;
      const known = [base, ...addresses().filter((one) => one !== base)];
      await state.update(addressKey, known.slice(0, mostAddresses));
    },
    addresses,
  };
}
