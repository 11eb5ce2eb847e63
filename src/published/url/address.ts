/** Which addresses may be asked. */
import { BlockList, isIP } from "node:net";
import type { BaselineIo } from "../types";
import { giveUp } from "../not-found";

export const anotherVersion =
  "Check the address, or name another published version: a file, a URL or a git ref.";

/** IPv4 networks that are not part of the internet (IANA special-purpose registry). */
const PRIVATE = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["169.254.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const)
  PRIVATE.addSubnet(net, bits);

/** Global unicast addresses of IPv6. Whatever lies outside is private: also what embeds an IPv4 address. */
const GLOBAL = new BlockList();
GLOBAL.addSubnet("2000::", 3, "ipv6");
/** Parts of it that are not: protocol assignments such as Teredo, documentation, and 6to4. */
const NOT_GLOBAL = new BlockList();
for (const [net, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  NOT_GLOBAL.addSubnet(net, bits, "ipv6");

/** IPv6 networks whose last 32 bits are the IPv4 address that is reached: mapped (RFC 4291), NAT64 (RFC 6052). */
const EMBEDDING = new BlockList();
EMBEDDING.addSubnet("::ffff:0:0", 96, "ipv6");
EMBEDDING.addSubnet("64:ff9b::", 96, "ipv6");

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
 * @returns the IP addresses that were checked, the only ones to connect to; undefined if any may be connected to
 */
export async function refuseInward(
  io: BaselineIo,
  address: string,
  from: string | undefined,
): Promise<readonly string[] | undefined> {
  const { host, hostname } = new URL(address);
  if (io.approves === undefined ? from === undefined : io.approves(host)) return undefined;
  const found = await addressesOf(io, hostname);
  if (!found.some(isPrivate)) return found;
  if (from !== undefined && (await addressesOf(io, new URL(from).hostname)).some(isPrivate)) return undefined;
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

/** Empty if the name is unknown here: behind a proxy, only the proxy may know it. */
async function addressesOf(io: BaselineIo, hostname: string): Promise<readonly string[]> {
  // RFC 6761, section 6.3: these names are this machine, whether the name server knows them or not.
  if (/(?:^|\.)localhost\.?$/.test(hostname)) return ["127.0.0.1"];
  const address = hostname.replace(/^\[|\]$/g, "");
  return isIP(address) > 0 ? [address] : ((await io.addresses?.(hostname).catch(() => [])) ?? []);
}

/** Whether an address is not one of the internet. What cannot be understood is private. */
function isPrivate(address: string): boolean {
  // A zone id names an interface of this machine; only link-local addresses have one.
  const [bare = "", zone] = address.split("%");
  if (isIP(bare) === 4) return PRIVATE.check(bare);
  if (isIP(bare) !== 6 || zone !== undefined) return true;
  // On some platforms a mapped address is checked as IPv4 alone.
  if (EMBEDDING.check(bare, "ipv6")) return PRIVATE.check(embeddedIpv4(bare));
  return !GLOBAL.check(bare, "ipv6") || NOT_GLOBAL.check(bare, "ipv6");
}

/** The last 32 bits of an IPv6 address, as IPv4. */
function embeddedIpv4(address: string): string {
  // The URL standard writes every spelling the same way, in hexadecimal.
  const groups = new URL(`http://[${address}]/`).hostname.replace(/^\[|\]$/g, "").split(":");
  const [high, low] = groups.slice(-2).map((group) => Number.parseInt(group || "0", 16));
  return [(high ?? 0) >> 8, (high ?? 0) & 0xff, (low ?? 0) >> 8, (low ?? 0) & 0xff].join(".");
}
