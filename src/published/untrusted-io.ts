/** The environment in a workspace that the user has not trusted: it only reads files. */
import type { BaselineIo, Git } from "./types";
import { endSearch } from "./not-found";
import { requestUndecoded } from "./url/request";

/** The same environment, which starts no program and contacts no server unless `trusted`. */
export function restrictUntrusted<Io extends BaselineIo>(trusted: () => boolean, io: Io): Io {
  return {
    ...io,
    git: (directory) => (trusted() ? io.git(directory) : rejectingGit),
    fetch: async (address, init) =>
      trusted() ? (io.fetch ?? requestUndecoded)(address, init) : rejectRequest(),
    addresses: async (hostname) => (trusted() ? ((await io.addresses?.(hostname)) ?? []) : rejectRequest()),
  };
}

/** The same environment, which contacts only these hosts. */
export function restrictHosts<Io extends BaselineIo>(io: Io, allowed: readonly string[]): Io {
  return {
    ...io,
    fetch: async (address, init) => {
      const { host } = new URL(address instanceof Request ? address.url : address);
      return allowed.includes(host) ? (io.fetch ?? requestUndecoded)(address, init) : rejectHost(host);
    },
    addresses: async (hostname) => {
      const isAllowed = allowed.some((host) => host === hostname || host.startsWith(`${hostname}:`));
      return isAllowed ? ((await io.addresses?.(hostname)) ?? []) : rejectHost(hostname);
    },
  };
}

function rejectHost(host: string): never {
  return endSearch(
    "host-not-allowed",
    `The host \`${host}\` is not contacted: this process works offline.`,
    `Start it with \`--allow-host ${host}\`, or compare with a version in the ledger, in git or in a file.`,
  );
}

const rejectingGit = createFailingGit(() => reportUntrusted("git is not used to find the published version"));

/** A `Git` that ends every search. */
export function createFailingGit(endsIt: () => never): Git {
  return { raw: async () => endsIt(), object: async () => endsIt() };
}

function rejectRequest(): never {
  return reportUntrusted("no server is contacted");
}

function reportUntrusted(what: string): never {
  return endSearch(
    "restricted",
    `This workspace is not trusted, so ${what}.`,
    "Trust the workspace to check it. Until then, only versions in its ledger or in a file are compared.",
  );
}
