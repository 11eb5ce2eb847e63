/** The workspace of `npm start` and of the host suite: a bookshop's API, published as v1.4.0, being edited. */
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { initializeRepository, temporaryFolder } from "../published/repository";

export interface Sample {
  /** Absolute path of the git repository. */
  readonly folder: string;
  /** Absolute path of the document, with the edits in the working tree. */
  readonly file: string;
}

/** The edits in progress. All except the last one break clients; the last one is a door. */
const edits: readonly (readonly [before: string, after: string])[] = [
  [
    `    delete:
      operationId: removeBook
      summary: Take a book out of the shop
      responses:
        "204":
          description: It is gone.
`,
    "",
  ],
  [`enum: [novel, poetry, travel, cooking]`, `enum: [novel, poetry, travel]`],
  [`required: [isbns]`, `required: [isbns, email]`],
  [`required: [id, status, total]`, `required: [id, status]`],
  [`        total: { type: number }\n`, ""],
  [
    `      required: true\n      schema: { type: string }`,
    `      required: true\n      schema: { type: integer }`,
  ],
  [
    `        deliveryDate: { type: string, format: date }\n`,
    `        deliveryDate: { type: string, format: date }\n        delivery: { type: string, enum: [post, courier] }\n`,
  ],
];

/** The repository that the others are copies of: a copy takes less time than git. */
let original: string | undefined;

/** Creates the repository in a folder that does not exist yet. Throws if git is missing. */
export function prepareSample(folder: string): Sample {
  cpSync((original ??= createSample()), folder, { recursive: true });
  return { folder, file: join(folder, "openapi.yaml") };
}

function createSample(): string {
  const folder = temporaryFolder();
  const published = readFileSync(resolve("test", "start", "bookshop.yaml"), "utf8");
  const file = join(folder, "openapi.yaml");
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", folder, ...identity, ...args], { stdio: "pipe" });
  initializeRepository(folder);
  writeFileSync(file, published.replace("version: 1.4.0", "version: 1.3.0"));
  git("add", ".");
  git("commit", "--quiet", "--message=Publish the API");
  git("tag", "v1.3.0");
  writeFileSync(file, published);
  git("commit", "--quiet", "--all", "--message=Publish 1.4.0");
  git("tag", "v1.4.0");
  writeFileSync(file, edited(published));
  return folder;
}

/** The published text with the edits in progress. */
export function edited(published: string): string {
  return edits.reduce(applyEdit, published);
}

const identity = [
  ...["-c", "user.name=Bookshop", "-c", "user.email=api@bookshop.example", "-c", "core.autocrlf=false"],
  ...["-c", "commit.gpgSign=false", "-c", "tag.gpgSign=false"],
];

function applyEdit(text: string, [before, after]: readonly [string, string]): string {
  if (!text.includes(before)) throw new Error(`The sample holds no ${JSON.stringify(before)}`);
  return text.replace(before, after);
}
