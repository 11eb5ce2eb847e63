import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tools } from "../../src/agents/index";
import { contractGuard } from "./run";

describe("contract-guard init --agents", () => {
  let folder = "";
  const path = (): string => join(folder, "AGENTS.md");
  const read = (): string => readFileSync(path(), "utf8");
  const run = (): readonly [number | null, string] => {
    const { code, stdout, stderr } = contractGuard(folder, ["init", "--agents"]);
    return [code, stdout + stderr];
  };
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "contract-guard-init-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("writes AGENTS.md, which names every tool, and nothing else", () => {
    assert.deepEqual(run(), [0, "Wrote AGENTS.md. Commit the file.\n"]);
    for (const { name } of tools) assert.ok(read().includes(`\`${name}\``), name);
    assert.equal(existsSync(join(folder, "contract-guard.yaml")), false);
  });

  it("changes nothing the second time", () => {
    run();
    const before = read();
    assert.deepEqual(run(), [0, "AGENTS.md is up to date.\n"]);
    assert.equal(read(), before);
  });

  const texts: readonly (readonly [title: string, before: string, start: string, end: string])[] = [
    [
      "a text",
      "# Rules\n\nBe kind.\n",
      "# Rules\n\nBe kind.\n\n<!-- contract-guard -->\n",
      "<!-- /contract-guard -->\n",
    ],
    [
      "a text without a final line end",
      "# Rules",
      "# Rules\n\n<!-- contract-guard -->\n",
      "<!-- /contract-guard -->\n",
    ],
    [
      "CRLF",
      "# Rules\r\n",
      "# Rules\r\n\r\n<!-- contract-guard -->\r\n\r\n##",
      "<!-- /contract-guard -->\r\n",
    ],
    [
      "an older section between others",
      "a\n<!-- contract-guard -->\nold\n<!-- /contract-guard -->\nb\n",
      "a\n<!-- contract-guard -->\n\n## API",
      "<!-- /contract-guard -->\nb\n",
    ],
  ];
  for (const [title, before, start, end] of texts)
    it(`keeps ${title}`, () => {
      writeFileSync(path(), before);
      assert.deepEqual(run(), [0, "Updated AGENTS.md. Commit the file.\n"]);
      const after = read();
      assert.ok(after.startsWith(start), after);
      assert.ok(after.endsWith(end), after);
      assert.doesNotMatch(after, /\bold\b/);
      run();
      assert.equal(read(), after);
    });

  it("changes nothing if the end of the section is missing", () => {
    writeFileSync(path(), "<!-- contract-guard -->\n");
    const [code, output] = run();
    assert.equal(code, 2);
    assert.match(output, /^error: AGENTS\.md contains <!-- contract-guard --> without/);
    assert.equal(read(), "<!-- contract-guard -->\n");
  });
});
