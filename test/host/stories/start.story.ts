import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";

/** The command of `npm start` after the build. */
function start(...args: string[]) {
  return spawnSync(process.execPath, [join("out", "test", "start", "start.js"), ...args], {
    env: { ...process.env, CONTRACT_GUARD_START_ONCE: "1" },
    encoding: "utf8",
  });
}

describe("npm start", () => {
  it("prints the verdict on the sample and the URL of its editor", () => {
    const { stdout, status } = start();
    assert.equal(status, 0, stdout);
    const breaking = stdout.matchAll(/^openapi\.yaml:\d+:\d+: breaking: .*\[(.+)\]$/gm);
    assert.deepEqual(
      [...breaking].map(([, rule]) => rule),
      [
        "operation-removed",
        "enum-value-removed",
        "property-became-required",
        "property-removed",
        "type-narrowed",
      ],
    );
    assert.match(stdout, /^ {2}http:\/\/127\.0\.0\.1:\d+\/\?folder=\S+openapi\.yaml\S*$/m);
  });

  it("opens a document of the user", () => {
    const { stdout, status } = start(resolve("test", "start", "bookshop.yaml"));
    assert.equal(status, 0, stdout);
    assert.match(stdout, /^ {2}http:\/\/127\.0\.0\.1:\d+\/\?folder=\S+bookshop\.yaml\S*$/m);
  });

  it("reports a missing file", () => {
    const { stderr, status } = start("no-such.yaml");
    assert.equal(status, 2);
    assert.match(stderr, /^There is no file .*no-such\.yaml\.$/m);
  });
});
