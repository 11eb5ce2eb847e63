/** Base versions selected with Compare With…, per document: until the window closes, or pinned. */
import type { Memento, Uri } from "vscode";

export interface Choices {
  /** A value for `--base`; undefined: the default. */
  get(uri: Uri): string | undefined;
  /** @param isPinned keeps the choice after the window closes */
  set(uri: Uri, base: string | undefined, isPinned?: boolean): Promise<void>;
  /** URLs selected in this workspace, most recent first. */
  addresses(): readonly string[];
}

const key = "pinnedVersions";
const addressKey = "addresses";
const maxAddresses = 20;

export function createChoices(state: Memento): Choices {
  const ofWindow = new Map<string, string>();
  const pinned = () => state.get<Readonly<Record<string, string>>>(key, {});
  const addresses = () => state.get<readonly string[]>(addressKey, []);
  return {
    get: (uri) => ofWindow.get(uri.toString()) ?? pinned()[uri.toString()],
    async set(uri, base, isPinned = false) {
      const name = uri.toString();
      ofWindow.delete(name);
      const others = Object.entries(pinned()).filter(([other]) => other !== name);
      const own = base !== undefined && isPinned ? [[name, base]] : [];
      await state.update(key, Object.fromEntries([...others, ...own]));
      if (base === undefined) return;
      if (!isPinned) ofWindow.set(name, base);
      if (!/^https?:/i.test(base)) return;
      const known = [base, ...addresses().filter((one) => one !== base)];
      await state.update(addressKey, known.slice(0, maxAddresses));
    },
    addresses,
  };
}
