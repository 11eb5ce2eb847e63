/** A repository of several APIs: some share files, one has a ledger, one a configuration of its own. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { commit, contractGuard, git, type Outcome } from "../cli/run";

/** Writes a file below a folder, with the folders above it; null removes it. */
export function write(folder: string, path: string, text: string | null): void {
  const file = join(folder, path);
  if (text === null) {
    rmSync(file);
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** An API with one operation, whose query parameter `id` has this schema. */
export function api(title: string, schema: string): string {
  return `openapi: 3.1.0
info: { title: ${title}, version: 1.0.0 }
paths:
  /${title}:
    get:
      operationId: ${title}
      parameters:
        - { name: id, in: query, schema: ${schema} }
      responses: { "200": { description: Done } }
`;
}

const wide = "{ type: [string, integer] }";

/** The documents by name, in the order of reports. */
export const documents = ["carts", "ids", "orders", "payments", "users"] as const;

/** Published as `v1.0.0`; \`main\` of the remote is at this version. */
export function severalApis(folder: string): void {
  write(folder, "apis/carts/openapi.yaml", api("carts", wide));
  write(folder, "apis/ids/openapi.yaml", api("ids", "{ $ref: ../../shared/ids.json#/Id }"));
  write(folder, "apis/orders/openapi.yaml", api("orders", wide));
  write(folder, "apis/payments/openapi.yaml", api("payments", wide));
  write(folder, "apis/payments/contract-guard.yaml", "versions: off\n");
  write(folder, "apis/users/openapi.yaml", api("users", "{ $ref: '../../shared/my%20users.yaml#/Id' }"));
  write(folder, "shared/ids.json", JSON.stringify({ Id: { $ref: "base.yaml#/Id" } }).replaceAll("/", "\\/"));
  write(folder, "shared/my users.yaml", "Id: { $ref: 'base.yaml#/Id' }\n");
  write(folder, "shared/base.yaml", `Id: ${wide}\n`);
  write(folder, "shared/unused.yaml", `Id: ${wide}\n`);
  write(folder, ".gitignore", "generated/\n");
  commit(folder, "v1.0.0");
  git(folder, "update-ref", "refs/remotes/origin/main", "HEAD");
  git(folder, "remote", "add", "origin", folder);
  git(folder, "checkout", "--quiet", "-b", "topic");
}

/** Commits a change, so that HEAD has a commit of its own. */
export function commitChange(folder: string, path: string, text: string | null): void {
  write(folder, path, text);
  commit(folder);
}

export const narrowed = "{ type: integer }";

/** The documents that `--why` lists, by name, with their reasons. */
export function affected(folder: string, args: readonly string[] = ["--changed"]): Record<string, string> {
  const { stderr } = contractGuard(folder, ["check", "apis/*/openapi.yaml", "--why", ...args]);
  const lines = [...stderr.matchAll(/^apis[\\/](\w+)[\\/]openapi\.yaml: (.+)$/gm)];
  return Object.fromEntries(lines.map(([, name = "", why = ""]) => [name, why]));
}

export function checkAll(folder: string, ...args: readonly string[]): Outcome {
  return contractGuard(folder, ["check", "apis/*/openapi.yaml", ...args]);
}

/** Several findings, a syntax error, an excluded document and a warning of the configuration. */
export function mixedApis(folder: string): void {
  severalApis(folder);
  write(folder, "apis/orders/openapi.yaml", api("orders", narrowed));
  write(folder, "apis/users/openapi.yaml", `${api("users", narrowed)} [`);
  write(folder, "shared/base.yaml", "\n\nId: { type: integer }\n");
  commitChange(folder, "contract-guard.yaml", "exclude: apis/carts/**\nunknown: key\n");
}
