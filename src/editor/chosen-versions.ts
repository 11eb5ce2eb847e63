/** Base versions selected with Compare With…, stored per document across restarts until the user changes them. */
import type { Memento, Uri } from "vscode";

export interface Choices {
  /** A value for `--base`; undefined: as configured. */
  get(uri: Uri): string | undefined;
  set(uri: Uri, base: string | undefined): Promise<void>;
  /** URLs selected in this workspace, most recent first. */
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
