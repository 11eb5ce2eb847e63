/** The memories of an extension, as long as a test lasts. */
import type { NetworkContext } from "../../src/editor/network";

export function createContext(): NetworkContext {
  const state = new Map<string, unknown>();
  const kept = new Map<string, string>();
  return {
    globalState: {
      get: <T>(key: string, otherwise?: T): T => (state.has(key) ? state.get(key) : otherwise) as T,
      update: async (key: string, value: unknown) => void state.set(key, value),
    },
    secrets: {
      get: async (key) => kept.get(key),
      store: async (key, value) => void kept.set(key, value),
      delete: async (key) => void kept.delete(key),
    },
  };
}
