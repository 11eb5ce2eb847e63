/**
 * Two folders of one workspace: `orders`, a repository, and `billing`, which is not one; each has its configuration.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A document whose only parameter has the type of a referenced schema. */
function api(title: string, schema: string): string {
  return `openapi: 3.1.0
info: { title: ${title}, version: 1.0.0 }
paths:
  /things:
    get:
      parameters: [{ name: kind, in: query, schema: ${schema} }]
      responses: { "200": { description: Done } }
`;
}

export const kind = (values: string) => `Kind: { type: string, enum: [${values}] }\n`;

const files: Readonly<Record<string, string>> = {
  "orders/contract-guard.yaml":
    'exclude: drafts/**\napis: { orders: { document: openapi.yaml, published: { tag: "orders-*" } } }\n',
  "orders/openapi.yaml": api("Orders", '{ $ref: "shared/kind.yaml#/Kind" }'),
  "orders/second/openapi.yaml": api("Second", '{ $ref: "../shared/kind.yaml#/Kind" }'),
  "orders/drafts/openapi.yaml": api("Draft", '{ $ref: "../shared/kind.yaml#/Kind" }'),
  "orders/shared/kind.yaml": kind("a, b"),
  "billing/contract-guard.yaml":
    "apis: { billing: { document: api/*.yaml, published: { file: published/billing.yaml } } }\n",
  "billing/published/billing.yaml": api("Billing", "{ type: string, enum: [a, b] }"),
  "billing/api/billing.yaml": api("Billing", '{ $ref: "../../orders/shared/kind.yaml#/Kind" }'),
  "billing/inner/contract-guard.yaml": "published: ledger\n",
  "billing/inner/openapi.yaml": api("Inner", "{ type: string }"),
  "billing/.vscode/settings.json": '{ "contractGuard.run": "onType" }\n',
};

/** Writes the folders into an existing one, and returns the absolute path of the workspace file. */
export function prepareRoots(home: string): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
  const identity = ["user.name=A", "user.email=a@example.com", "core.autocrlf=false", "commit.gpgSign=false"];
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", join(home, "orders"), ...identity.flatMap((each) => ["-c", each]), ...args], {
      stdio: "pipe",
    });
  git("init", "--quiet", "--initial-branch=main");
  git("add", ".");
  git("commit", "--quiet", "--message=Publish");
  git("tag", "orders-1.0.0");
  git("tag", "v9.0.0");
  const workspace = join(home, "roots.code-workspace");
  const folders = [{ path: "orders" }, { path: "billing" }];
  writeFileSync(workspace, JSON.stringify({ folders }));
  return workspace;
}
