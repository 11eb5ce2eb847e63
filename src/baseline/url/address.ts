/** Which addresses may be asked. */
import { BlockList, isIP } from "node:net";
import { giveUp } from "../not-found";

export const anotherVersion =
  "Check the address, or name another published version: a file, a URL or a git ref.";

/** Addresses that mean something else on every network. */
const PRIVATE = new BlockList();
for (const [net, bits] of [
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["169.254.0.0", 16],
] as const)
  PRIVATE.addSubnet(net, bits);
for (const [net, bits] of [
  ["fc00::", 7],
  ["fe80::", 10],
] as const)
  PRIVATE.addSubnet(net, bits, "ipv6");

/**
 * The address in full. Only https may be asked, and http on this machine: a verdict must not hang on what anyone on the
 * way can change. Ends the search for any other, and where a server of the world sends one into a network of one's own.
 * @param from the address that redirects there, if one does
 */
export function checkedAddress(url: string, from: string | undefined): string {
  const called = from === undefined ? url : `${from} redirects to ${url}, which`;
  if (!URL.canParse(url, from)) return giveUp("url-invalid", `${called} is not a valid URL.`, anotherVersion);
  const { protocol, hostname, username, password, href, host } = new URL(url, from);
  if (protocol !== "https:" && !(protocol === "http:" && isThisMachine(hostname)))
    giveUp(
      "url-insecure",
      `${called} is not an https address.`,
      "Use https; http is taken only from this machine.",
    );
  if (username !== "" || password !== "")
    giveUp(
      "url-credentials",
      `${host} is given with a user name or password in its URL.`,
      "Fetch the document yourself and name the file.",
    );
  if (from !== undefined && isInside(hostname) && !isInside(new URL(from).hostname))
    giveUp(
      "url-inward",
      `${called} is an address of this machine or of a private network.`,
      "Give that address itself, if it is meant.",
    );
  return href;
}

function isThisMachine(hostname: string): boolean {
  return /^(?:localhost|127\.[0-9.]+|\[::1\])$/.test(hostname);
}

function isInside(hostname: string): boolean {
  const address = hostname.replace(/^\[|\]$/g, "");
  const family = isIP(address);
  return isThisMachine(hostname) || (family > 0 && PRIVATE.check(address, family === 6 ? "ipv6" : "ipv4"));
}
