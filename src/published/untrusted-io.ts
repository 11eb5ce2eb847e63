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
