/** What may be done for a workspace that nobody has said to trust: files are read, and that is all. */
import type { BaselineIo, Git } from "./types";
import { giveUp } from "./not-found";
import { requestWhole } from "./url/request";

/** The same world, in which no program is started and no server asked unless `trusted`. */
export function restrictedUnless<Io extends BaselineIo>(trusted: () => boolean, io: Io): Io {
  return {
    ...io,
    git: (directory) => (trusted() ? io.git(directory) : noGit),
    fetch: async (address, init) => (trusted() ? (io.fetch ?? requestWhole)(address, init) : noServer()),
    addresses: async (hostname) => (trusted() ? ((await io.addresses?.(hostname)) ?? []) : noServer()),
  };
}

const noGit = gitThat(() => notAsked("git is not asked for the published version"));

/** One that ends every search. */
export function gitThat(endsIt: () => never): Git {
  return { raw: async () => endsIt(), object: async () => endsIt() };
}

function noServer(): never {
  return notAsked("no server is asked");
}

function notAsked(what: string): never {
  return giveUp(
    "restricted",
    `This workspace is not trusted, so ${what}.`,
    "Trust the workspace to have it checked; until then only versions in its ledger or in a file are compared with.",
  );
}
