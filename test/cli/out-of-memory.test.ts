/** Documents that need more memory than there is. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commit, repository, runProcess } from "./run";

const document = (count: number, required: boolean): string => `openapi: 3.1.0
info: { title: Large, version: 1.1.0 }
paths:
  /a:
    get:
      parameters: [{ name: a, in: query, required: ${String(required)}, schema: { enum: ${JSON.stringify(Array.from({ length: count }, (_, index) => index))} } }]
      responses: {}
`;

const noMemory = "The check ran out of memory.";
const advice = "Split the document into smaller documents, or compare it with a smaller published version.";

/** The output of each command, by its arguments. */
const cases: Readonly<Record<string, string>> = {
  "check api.yaml --quiet": `api.yaml: not checked: ${noMemory} ${advice}\n`,
  "diff api.yaml": noMemory,
  "diff api.yaml --format markdown": noMemory,
  "fix api.yaml": `not checked: ${noMemory} ${advice}\n`,
  "fix api.yaml --dry-run": `not checked: ${noMemory} ${advice}\n`,
  approve: `not approved: ${noMemory} ${advice}\n`,
  "publish api.yaml --yes": `not published: ${noMemory}\n  do      ${advice}\n`,
};

describe("a document that needs too much memory", function () {
  this.timeout(120_000);
  const folder = repository((root) => {
    writeFileSync(join(root, "api.yaml"), document(3, false));
    writeFileSync(
      join(root, "contract-guard.yaml"),
      "include: [api.yaml]\napis: { a: { document: api.yaml } }\n",
    );
    commit(root, "v1.0.0");
  });

  for (const [args, expected] of Object.entries(cases))
    it(`is not checked by ${args}`, () => {
      const text = document(900_000, true);
      writeFileSync(join(folder(), "api.yaml"), text);
      const { code, stdout } = runProcess(folder(), [...args.split(" "), "--memory", "70"]);
      assert.deepEqual([code, stdout.includes(expected)], [3, true], stdout.slice(0, 500));
      assert.equal(readFileSync(join(folder(), "api.yaml"), "utf8"), text);
    });

  it("is not checked because of its published version", () => {
    writeFileSync(join(folder(), "api.yaml"), document(900_000, false));
    commit(folder(), "v1.1.0");
    writeFileSync(join(folder(), "api.yaml"), document(3, true));
    for (const args of ["diff api.yaml", "fix api.yaml", "approve"]) {
      const { code, stdout } = runProcess(folder(), [...args.split(" "), "--memory", "70"]);
      assert.deepEqual([code, stdout.includes(noMemory)], [3, true], stdout.slice(0, 500));
    }
  });
});
