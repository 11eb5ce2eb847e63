/** The environment in a workspace that the user has not trusted: it only reads files. */
import type { BaselineIo, Git } from "./types";
import { giveUp } from "./not-found";
import { requestWhole } from "./url/request";

/** The same environment, which starts no program and contacts no server unless `trusted`. */
export function restrictedUnless<Io extends BaselineIo>(trusted: () => boolean, io: Io): Io {
  return {
    ...io,
    git: (directory) => (trusted() ? io.git(directory) : noGit),
    fetch: async (address, init) => (trusted() ? (io.fetch ?? requestWhole)(address, init) : noServer()),
    addresses: async (hostname) => (trusted() ? ((await io.addresses?.(hostname)) ?? []) : noServer()),
  };
}

const noGit = gitThat(() => notAsked("git is not used to find the published version"));

/** A `Git` that ends every search. */
export function gitThat(endsIt: () => never): Git {
  return { raw: async () => endsIt(), object: async () => endsIt() };
}

function noServer(): never {
  return notAsked("no server is contacted");
}

function notAsked(what: string): never {
  return giveUp(
    "restricted",
    `This workspace is not trusted, so ${what}.`,
    "Trust the workspace to check it. Until then, only versions in its ledger or in a file are compared.",
  );
}
