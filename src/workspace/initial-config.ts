/** A new contract-guard.yaml, with a name for each API. */
import { defaultApiName } from "./api-names";

export interface NamedDocument {
  /** Name of the API: its folder in the ledger. */
  readonly name: string;
  /** Relative to the file, with forward slashes. */
  readonly path: string;
}

/** The text of the file. Optional keys are commented out. */
export function initialConfig(documents: readonly NamedDocument[]): string {
  const apis = documents.map(
    ({ name, path }) => `  ${quoteYaml(name)}:\n    document: ${quoteYaml(escapeGlob(path))}\n`,
  );
  return `# Configuration of Contract Guard for OpenAPI. All keys are optional.
# A document uses the nearest contract-guard.yaml in its folder or above.

# Source of the published version. Default: the newest version in the ledger (.contract-guard/published), else the
# newest release tag that contains the document, else the default branch of the remote.
# published: ledger                   # versions published with \`contract-guard publish\`
# published: { tag: "v*" }            # release tags; \`*\` is the version
# published: { branch: main }         # a branch; the remote branch if there is one
# published: { url: "https://api.example.com/openapi.json" }
# published: { file: published.yaml } # a file, relative to this one

# Compare with the latest published version, or with all versions that are not retired (requires the ledger).
# compatibility: latest

# Severities are breaking, dangerous or compatible, for both sides or for each side.
# rules: { operation-id-changed: compatible }  # by rule; \`contract-guard rules\` lists them
# breaks: { code: { request: dangerous } }     # by effect: wire, code or expectation
# extensibleEnums: true                        # clients accept new enum values in responses
# outOfContract: { internal: true, below: beta } # \`x-internal\`, and \`x-stability-level\` draft or alpha
# deprecation: { notice: { stable: 180 } }     # days between the announcement and \`x-sunset\`
# doors: { top-level-array: block }            # designs that the next publish makes permanent
# overrides: [{ paths: "/admin/**", outOfContract: true }] # by paths, tags, operations or stability
# versions: semver                             # \`info.version\` must match the changes

# Settings of the organization: a file, an npm package, or a URL with its hash.
# extends: "@example/contract-guard-policy"
# locked: [rules]                     # keys that files which extend this one cannot loosen

# Documents to check in addition to those below, and documents to exclude.
# include: "**/openapi.yaml"
# exclude: "**/drafts/**"
# followLinks: true                   # follow symbolic links that lead out of this folder

# APIs by name. The name is the API's folder in the ledger. All keys above can also be set for one API.
apis:
${apis.join("")}`;
}

/**
 * Names the APIs of documents: a name in the ledger is kept, others are short. `services/orders/openapi.yaml` is
 * `orders`, `apis/users.yaml` is `users`; names that would not be unique get the folder above.
 * @param rootName name of the folder, for a document that is located in it
 * @param paths relative to the folder, with forward slashes
 * @param inLedger names of APIs in the ledger
 * @param apiOf the name of a document in the ledger
 */
export function nameDocuments(
  rootName: string,
  paths: readonly string[],
  inLedger: readonly string[],
  apiOf: (path: string) => string = defaultApiName,
): readonly NamedDocument[] {
  const taken = new Set(paths.map(apiOf).filter((api) => inLedger.includes(api)));
  const open = paths.filter((path) => !taken.has(apiOf(path)));
  const names = new Map(open.map((path) => [path, namesFor(rootName, path)]));
  const isFree = (name: string, path: string): boolean =>
    !taken.has(name) && open.every((other) => other === path || names.get(other)?.includes(name) !== true);
  return paths.map((path) => {
    const own = names.get(path) ?? [];
    return { path, name: own.find((name) => isFree(name, path)) ?? own.at(-1) ?? apiOf(path) };
  });
}

/** Possible names of a document, the shortest first; the last one is unique. */
function namesFor(rootName: string, path: string): readonly string[] {
  const folders = path.split("/");
  const [, file = "", ending = ""] = /^(.*?)(?:\.([^.]*))?$/.exec(folders.pop() ?? "") ?? [];
  const isCustomary = /^(?:openapi|swagger|api|spec|index)$/i.test(file);
  const parts = isCustomary ? folders : [...folders, file];
  const words = (parts.length === 0 ? [rootName] : parts).map(folderName);
  const joined = words.map((_, index) => words.slice(-1 - index).join("-"));
  return [...joined, [...words, ...(isCustomary ? [folderName(file)] : []), folderName(ending)].join("-")];
}

function folderName(text: string): string {
  return text.replace(/[^A-Za-z0-9._@-]+/g, "-").replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, "") || "api";
}

/** A path as a glob that matches only this path. */
export function escapeGlob(path: string): string {
  return path.replace(/[()[\]{}*?|]|^!|[!+@](?=\()/g, "\\$&");
}

/** A plain scalar if YAML reads it as the same string, else a double-quoted one with JSON escapes. */
export function quoteYaml(text: string): string {
  const isPlain = /^[A-Za-z][\w./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
