import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../../src/policy/index";
import { answeringServer, answers, editedText } from "../published/server";
import { temporaryFolder } from "../published/repository";
import { run, type Outcome } from "./run-in-background";

describe("contract-guard check against a URL", () => {
  const { origin } = answeringServer();
  const outcomes = new Map<string, Promise<Outcome>>();
  // Some servers respond slowly, so all requests run concurrently.
  before(() => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "openapi.yaml"), editedText);
    for (const path of Object.keys(answers))
      outcomes.set(
        path,
        run(folder, ["check", "openapi.yaml", "--base", origin() + path, "--format", "json"], {}),
      );
  });

  for (const [path, [, says]] of Object.entries(answers))
    it(`reports for ${path}: ${says}`, async () => {
      const { code, stdout } = (await outcomes.get(path)) ?? { code: null, stdout: "" };
      const { verdict, unchecked, base } = JSON.parse(stdout) as Report;
      assert.deepEqual([unchecked?.code ?? verdict, code], [says, unchecked === null ? 1 : 3]);
      if (unchecked === null) assert.match(base?.hash ?? "", /^[0-9a-f]{64}$/);
      else assert.match(`${unchecked.message} ${unchecked.advice}`, /^[^\n]+\. [A-Z][^\n]+\.$/);
    });
});
