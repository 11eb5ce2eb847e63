/** The contract-guard.yaml that `init` writes. */
import { escapePath } from "tinyglobby";

export interface NamedDocument {
  /** Of the API: its folder in the ledger. */
  readonly name: string;
  /** Relative to the file, with forward slashes. */
  readonly path: string;
}

/** The text of the file: what is known stands there, what may be chosen stands in comments. */
export function initialConfig(documents: readonly NamedDocument[]): string {
  const apis = documents.map(
    ({ name, path }) => `  ${quoted(name)}:\n    document: ${quoted(escapePath(path))}\n`,
  );
  return `# Which OpenAPI documents Contract Guard compares, and with what. Every key may be left out.
# The nearest contract-guard.yaml above a document holds for it.

# What customers hold is found by itself: the newest version in the ledger (.contract-guard/published), else the
# newest release tag that holds the document, else the default branch of the remote. Or say it:
# published: ledger                   # versions that were published with \`contract-guard publish\`
# published: { tag: "v*" }            # release tags; \`*\` is the version
# published: { branch: main }         # a branch, the remote's where it has one
# published: { url: "https://api.example.com/openapi.json" }
# published: { file: published.yaml } # a file, relative to this one

# Against which of them a change is judged: the latest, or each that is not retired (needs the ledger).
# compatibility: latest

# What changes are worth: breaking, dangerous or compatible, or one of them for each side.
# rules: { operation-id-changed: compatible }  # by rule; \`contract-guard rules\` lists them
# breaks: { code: { request: dangerous } }     # by what a change breaks: wire, code or expectation
# extensibleEnums: true                        # clients are ready for new values in responses
# outOfContract: { internal: true, below: beta } # \`x-internal\`, and \`x-stability-level\` draft or alpha
# deprecation: { notice: { stable: 180 } }     # days from the announcement to the \`x-sunset\`
# overrides: [{ paths: "/admin/**", outOfContract: true }] # by paths, tags, operations or stability
# versions: semver                             # \`info.version\` must say what the changes ask for

# What is checked besides the documents below, and what is not.
# include: "**/openapi.yaml"
# exclude: "**/drafts/**"
# followLinks: true                   # symbolic links that lead out of this folder, too

# Your APIs by name. A name is the API's folder in the ledger. What is said above may be said here of one API.
apis:
${apis.join("")}`;
}

/** As it is where YAML reads it as the same text, else in double quotes, whose escapes are JSON's. */
function quoted(text: string): string {
  const isPlain = /^[A-Za-z][\w./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
