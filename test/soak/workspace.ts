/** A workspace of many APIs that share parts, in git, with a release tag; and random edits of them. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { git } from "../cli/run";

export interface Workspace {
  readonly folder: string;
  /** Absolute paths of the documents. */
  readonly documents: readonly string[];
  readonly parts: readonly string[];
  /** The text of a document or a part; variant 0 is the published one. */
  readonly variantText: (file: string, variant: number) => string;
}

/** Numbers from 0 to 1 in a seeded sequence. */
export function randomBy(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Creates the workspace in an existing folder, with this many documents and parts. */
export function prepareWorkspace(folder: string, count: number, partCount: number): Workspace {
  const documents = Array.from({ length: count }, (_, index) =>
    join(folder, "apis", `a${index}`, "openapi.yaml"),
  );
  const parts = Array.from({ length: partCount }, (_, index) => join(folder, "shared", `p${index}.yaml`));
  const variantText = (file: string, variant: number): string => {
    const index = documents.indexOf(file);
    return index < 0 ? partText(parts.indexOf(file), variant) : documentText(index, variant, partCount);
  };
  for (const file of [...documents, ...parts]) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, variantText(file, 0));
  }
  git(folder, "init", "--quiet", "--initial-branch=main");
  git(folder, "add", ".");
  git(folder, "commit", "--quiet", "--message=Publish");
  git(folder, "tag", "v1.0.0");
  return { folder, documents, parts, variantText };
}

/** Each bit of a variant is an edit: some are breaking, some are compatible, one truncates the document. */
function documentText(index: number, variant: number, partCount: number): string {
  const has = (bit: number): boolean => (variant & (1 << bit)) !== 0;
  const refs = [0, 1, 2].map((step) => `../../shared/p${(index * 3 + step) % partCount}.yaml`);
  const operations = Array.from({ length: 12 }, (_, at) => {
    const required = has(0) && at === 3 ? "required: [name, size]" : "required: [name]";
    const kinds = has(1) && at === 5 ? "[small, large]" : "[small, large, huge]";
    const note = has(2) && at === 7 ? "" : "                  note: { type: string }\n";
    return `  /things${at}:
    post:
      operationId: make${at}
      requestBody:
        content:
          application/json:
            schema:
              type: object
              ${required}
              properties:
                name: { type: string, maxLength: ${has(3) && at === 1 ? 10 : 100} }
                size: { type: string, enum: ${kinds} }
                part: { $ref: "${refs[at % 3] ?? ""}" }
      responses:
        "200":
          description: Made.
          content:
            application/json:
              schema:
                type: object
                properties:
                  id: { type: integer }
${note}`;
  });
  const text = `openapi: 3.1.0\ninfo: { title: A${index}, version: 1.0.0 }\npaths:\n${operations.join("")}`;
  return has(4) ? `${text.slice(0, text.length / 2)}: [` : text;
}

function partText(index: number, variant: number): string {
  const bound = (variant & 1) === 0 ? 100 : 50;
  const more = (variant & 2) === 0 ? "" : "\n  added: { type: boolean }";
  return `type: object\nproperties:\n  p${index}: { type: integer, maximum: ${bound} }${more}\n`;
}
