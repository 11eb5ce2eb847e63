import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filterOpenApiFiles } from "../../src/cli/filter-openapi-files";

const comment = (characters: number): string => `# ${"é".repeat(characters - 3)}\n`;
/** A mapping with the key, but without a version: its value continues in the next line. */
const configuration = "openapi: 3\n  documents\n";

const cases: Record<string, readonly [text: string, isDocument: boolean]> = {
  "a version in the first line": ["openapi: 3.1.0\n", true],
  "a version after a long comment": [`${comment(20_000)}openapi: 3.1.0\n`, true],
  "a version after long components in JSON": [
    JSON.stringify({
      components: { schemas: { Long: { description: "x".repeat(20_000) } } },
      openapi: "3.1.0",
    }),
    true,
  ],
  "no version in a long file": [comment(20_000), false],
  "another value of the key": [configuration, false],
  "no text": ["", false],
};
// The text that is read first ends anywhere in the value.
for (const end of [3991, 3995, 7990, 7991, 7992, 7995, 7999])
  cases[`another value of the key after ${String(end)} characters`] = [
    `# ${"x".repeat(end - 3)}\n${configuration}${comment(9000)}`,
    false,
  ];

describe("filterOpenApiFiles", () => {
  let folder = "";
  before(() => (folder = mkdtempSync(join(tmpdir(), "contract-guard-filter-"))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [title, [text, isDocument]] of Object.entries(cases))
    it(`${isDocument ? "keeps" : "leaves out"} a file with ${title}`, async () => {
      const file = join(folder, "api.yaml");
      writeFileSync(file, text);
      assert.deepEqual(await filterOpenApiFiles([file]), isDocument ? [file] : []);
    });
});
