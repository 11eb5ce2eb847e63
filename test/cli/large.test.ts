/** Several large documents, which are checked at the same time where there is more than one processor. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { commit, contractGuard, repository } from "./run";

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

  it("tells of them in their order, what each is told of by itself", () => {
    const alone = names.map((name) => contractGuard(given(), ["check", name, "--quiet"]));
    const all = contractGuard(given(), ["check", ...names, "--quiet"]);
    assert.deepEqual(
      alone.map(({ code }) => code),
      [1, 0, 1],
    );
    assert.deepEqual(all, { code: 1, stdout: alone.map(({ stdout }) => stdout).join(""), stderr: "" });
  });

  it("tells of wrong usage that comes to light on the way", () => {
    const { code, stderr } = contractGuard(given(), ["check", ...names], {
      CONTRACT_GUARD_HEADERS: "nonsense",
    });
    assert.deepEqual([code, stderr.includes("CONTRACT_GUARD_HEADERS")], [2, true]);
  });
});
