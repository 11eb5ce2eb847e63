/** Network access of the commands. */
import { nodeIo, type WritingIo } from "../published/index";
import { fetchWithHeaders } from "./headers";

/**
 * File and network access, with headers from the environment. Addresses of this machine and of private networks are
 * requested only if the user specified them: a configuration may be untrusted.
 * @param base the published version specified by the user
 * @param allowHost hosts allowed by the user
 * @param fail reports a usage error and does not return
 */
export function withNetworkConsent(
  base: string | undefined,
  allowHost: readonly string[],
  fail: (message: string) => never,
): WritingIo {
  const named = base !== undefined && URL.canParse(base) ? [new URL(base).host] : [];
  const approved = new Set([...named, ...allowHost]);
  return { ...nodeIo(), fetch: fetchWithHeaders(fail), approves: (host) => approved.has(host) };
}
