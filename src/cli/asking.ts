/** What the commands may ask of the network. */
import { nodeIo, type WritingIo } from "../baseline/index";
import { fetchWithHeaders } from "./headers";

/**
 * The world, with headers from the environment. Addresses of this machine and of private networks are asked if the user
 * has named them: a configuration may come from anybody.
 * @param base what the user named as the published version
 * @param allowHost hosts that the user allows
 * @param fail tells the user of wrong usage and does not return
 */
export function askingIo(
  base: string | undefined,
  allowHost: readonly string[],
  fail: (message: string) => never,
): WritingIo {
  const named = base !== undefined && URL.canParse(base) ? [new URL(base).host] : [];
  const approved = new Set([...named, ...allowHost]);
  return { ...nodeIo(), fetch: fetchWithHeaders(fail), approves: (host) => approved.has(host) };
}
