/** Checks which URLs may be requested. */
import { BlockList, isIP } from "node:net";
import type { BaselineIo } from "../types";
import { endSearch } from "../not-found";

export const anotherVersion =
  "Check the URL, or specify another published version: a file, a URL or a git ref.";

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

/** Global unicast addresses of IPv6. All other addresses are private, including those that embed an IPv4 address. */
const GLOBAL = new BlockList();
GLOBAL.addSubnet("2000::", 3, "ipv6");
/** Exceptions within the global addresses: protocol assignments such as Teredo, documentation, and 6to4. */
const NOT_GLOBAL = new BlockList();
for (const [net, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  NOT_GLOBAL.addSubnet(net, bits, "ipv6");

/** IPv6 networks whose last 32 bits are an IPv4 address: mapped (RFC 4291), NAT64 (RFC 6052). */
const EMBEDDED_IPV4 = new BlockList();
EMBEDDED_IPV4.addSubnet("::ffff:0:0", 96, "ipv6");
EMBEDDED_IPV4.addSubnet("64:ff9b::", 96, "ipv6");

/** A URL as it may be shown: credentials and the query may be secrets. */
export function redactUrl(url: string): string {
  return url.replace(/\/\/[^/?#]*@/, "//").replace(/\?[^#]*/, "?…");
}

/**
 * The absolute URL. Only https is allowed, and http on this machine: a verdict must not depend on data that can be
 * changed in transit. Ends the search for any other URL.
 * @param from the URL that redirects there, if any
 */
export function assertAllowedUrl(url: string, from: string | undefined): string {
  const to = redactUrl(url);
  const called = from === undefined ? to : `${redactUrl(from)} redirects to ${to}, which`;
  if (!URL.canParse(url, from))
    return endSearch("url-invalid", `${called} is not a valid URL.`, anotherVersion);
  const { protocol, hostname, username, password, href, host } = new URL(url, from);
  if (protocol !== "https:" && !(protocol === "http:" && isThisMachine(hostname)))
    endSearch(
      "url-insecure",
      `${called} is not an https URL.`,
      "Use https. http is accepted only from this machine.",
    );
  if (username !== "" || password !== "")
    endSearch(
      "url-credentials",
      `The URL of ${host} contains a user name or password.`,
      "Download the document and specify the file instead.",
    );
  return href;
}

/**
 * Ends the search at a URL of this machine or of a private network, unless `io.approves` allows it. Without
 * `io.approves`, only redirects from public servers are checked. Host names are looked up.
 * @param from the URL that redirects there, if any
 * @returns the checked IP addresses, the only ones to connect to; undefined if there is no restriction
 */
export async function assertPublicHost(
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
    from === undefined ? redactUrl(address) : `${redactUrl(from)} redirects to ${redactUrl(address)}, which`;
  endSearch(
    "url-inward",
    `${called} is located on this machine or in a private network.`,
    from === undefined
      ? `If you trust it, pass \`--allow-host ${host}\`.`
      : "If you trust it, specify that URL directly.",
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

/** True if an IP address is not part of the internet. Addresses that cannot be parsed count as private. */
function isPrivate(address: string): boolean {
  // A zone id names an interface of this machine; only link-local addresses have one.
  const [bare = "", zone] = address.split("%");
  if (isIP(bare) === 4) return PRIVATE.check(bare);
  if (isIP(bare) !== 6 || zone !== undefined) return true;
  // On some platforms a mapped address is checked as IPv4 alone.
  if (EMBEDDED_IPV4.check(bare, "ipv6")) return PRIVATE.check(embeddedIpv4(bare));
  return !GLOBAL.check(bare, "ipv6") || NOT_GLOBAL.check(bare, "ipv6");
}

/** The last 32 bits of an IPv6 address, as IPv4. */
function embeddedIpv4(address: string): string {
  // The URL standard normalizes every spelling to hexadecimal.
  const groups = new URL(`http://[${address}]/`).hostname.replace(/^\[|\]$/g, "").split(":");
  const [high, low] = groups.slice(-2).map((group) => Number.parseInt(group || "0", 16));
  return [(high ?? 0) >> 8, (high ?? 0) & 0xff, (low ?? 0) >> 8, (low ?? 0) & 0xff].join(".");
}
