/** Which addresses may be asked. */
import { BlockList, isIP } from "node:net";
import type { BaselineIo } from "../baseline";
import { giveUp } from "../not-found";

export const anotherVersion =
  "Check the address, or name another published version: a file, a URL or a git ref.";

/** Addresses that mean something else on every network. */
const PRIVATE = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["169.254.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const)
  PRIVATE.addSubnet(net, bits);
for (const [net, bits] of [
  ["::", 127],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
  ["2002::", 16],
] as const)
  PRIVATE.addSubnet(net, bits, "ipv6");

/** A URL as it may be shown: what stands in it beside the place may be a secret. */
export function shownUrl(url: string): string {
  return url.replace(/\/\/[^/?#]*@/, "//").replace(/\?[^#]*/, "?…");
}

/**
 * The address in full. Only https may be asked, and http on this machine: a verdict must not hang on what anyone on the
 * way can change. Ends the search for any other.
 * @param from the address that redirects there, if one does
 */
export function checkedAddress(url: string, from: string | undefined): string {
  const to = shownUrl(url);
  const called = from === undefined ? to : `${shownUrl(from)} redirects to ${to}, which`;
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
  return href;
}

/**
 * Ends the search at an address of this machine or of a private network that nobody has approved: where a server of the
 * world sends one there, and where `io.approves` says who has approved it, at once. Who lives at a name is looked up.
 * @param from the address that redirects there, if one does
 */
export async function refuseInward(io: BaselineIo, address: string, from: string | undefined): Promise<void> {
  const { host, hostname } = new URL(address);
  if (io.approves === undefined ? from === undefined : io.approves(host)) return;
  if (!(await isInside(io, hostname))) return;
  if (from !== undefined && (await isInside(io, new URL(from).hostname))) return;
  const called =
    from === undefined ? shownUrl(address) : `${shownUrl(from)} redirects to ${shownUrl(address)}, which`;
  giveUp(
    "url-inward",
    `${called} is an address of this machine or of a private network.`,
    from === undefined
      ? `If it is meant, say \`--allow-host ${host}\`.`
      : "Give that address itself, if it is meant.",
  );
}

function isThisMachine(hostname: string): boolean {
  return /^(?:localhost|127\.[0-9.]+|\[::1\])$/.test(hostname);
}

async function isInside(io: BaselineIo, hostname: string): Promise<boolean> {
  if (isThisMachine(hostname)) return true;
  const address = hostname.replace(/^\[|\]$/g, "");
  // Behind a proxy names may be nobody's here.
  const all = isIP(address) > 0 ? [address] : ((await io.addresses?.(hostname).catch(() => [])) ?? []);
  return all.map(translated).some((one) => PRIVATE.check(one, isIP(one) === 6 ? "ipv6" : "ipv4"));
}

/** RFC 6052: in a network of IPv6 alone, a gateway takes the last bits for the address that is meant. */
function translated(address: string): string {
  return address.replace(/^64:ff9b::/i, "::ffff:");
}
