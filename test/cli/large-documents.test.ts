/** Several large documents, which are checked concurrently on several processors. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { commit, runProcess, repository } from "./run";

const names = ["a.yaml", "b.yaml", "c.yaml"];
const ballast = `# ${"x".repeat(100)}\n`.repeat(12_000);

const document = (name: string, longest: number): string => `openapi: 3.1.0
info: { title: ${name}, version: 1.0.0 }
paths:
  /${name}:
    post:
      requestBody: { content: { application/json: { schema: { type: string, maxLength: ${String(longest)} } } } }
      responses: {}
${ballast}`;

describe("contract-guard check with several large documents", () => {
  const given = repository((folder) => {
    const write = (longest: (name: string) => number): void => {
      for (const name of names) writeFileSync(join(folder, name), document(name, longest(name)));
    };
    write(() => 9);
    commit(folder, "v1.0.0");
    write((name) => (name === "b.yaml" ? 9 : 5));
  });

  it("reports them in order, with the same findings as separate checks", () => {
    const alone = names.map((name) => runProcess(given(), ["check", name, "--quiet"]));
    const all = runProcess(given(), ["check", ...names, "--quiet"]);
    assert.deepEqual(
      alone.map(({ code }) => code),
      [1, 0, 1],
    );
    assert.deepEqual(all, { code: 1, stdout: alone.map(({ stdout }) => stdout).join(""), stderr: "" });
  });

  it("reports a usage error that is detected during the checks", () => {
    const { code, stderr } = runProcess(given(), ["check", ...names], {
      CONTRACT_GUARD_HEADERS: "nonsense",
    });
    assert.deepEqual([code, stderr.includes("CONTRACT_GUARD_HEADERS")], [2, true]);
  });
});
