/** What a document refers to, for the commands. */
import { hostNotAllowed, referencesBelow, type BaselineIo, type References } from "../baseline/index";
import type { Governed } from "../check/index";

/**
 * Reads the other files of a document. A reference may lead to a server only if its host is one of `allowed`: the
 * document may come from anybody.
 */
export function referencesOf(
  io: BaselineIo,
  { ledger, followLinks }: Governed,
  allowed: readonly string[],
): References {
  const ask = io.fetch ?? fetch;
  const guarded: typeof fetch = async (input, init) => {
    const { host } = new URL(input instanceof Request ? input.url : input);
    if (!allowed.includes(host)) throw Object.assign(new Error(host), { code: hostNotAllowed });
    return ask(input, init);
  };
  return referencesBelow({ ...io, fetch: guarded, approves: () => true }, ledger.root, followLinks);
}
