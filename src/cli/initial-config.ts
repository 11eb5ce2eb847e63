/** The contract-guard.yaml written by `init`. */
import { escapePath } from "tinyglobby";

export interface NamedDocument {
  /** Name of the API: its folder in the ledger. */
  readonly name: string;
  /** Relative to the file, with forward slashes. */
  readonly path: string;
}

/** The text of the file. Optional keys are commented out. */
export function initialConfig(documents: readonly NamedDocument[]): string {
  const apis = documents.map(
    ({ name, path }) => `  ${quoteYaml(name)}:\n    document: ${quoteYaml(escapePath(path))}\n`,
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
# overrides: [{ paths: "/admin/**", outOfContract: true }] # by paths, tags, operations or stability
# versions: semver                             # \`info.version\` must match the changes

# Documents to check in addition to those below, and documents to exclude.
# include: "**/openapi.yaml"
# exclude: "**/drafts/**"
# followLinks: true                   # follow symbolic links that lead out of this folder

# APIs by name. The name is the API's folder in the ledger. All keys above can also be set for one API.
apis:
${apis.join("")}`;
}

/** A plain scalar if YAML reads it as the same string, else a double-quoted one with JSON escapes. */
function quoteYaml(text: string): string {
  const isPlain = /^[A-Za-z][\w./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
