import assert from "node:assert/strict";
import { relative, resolve } from "node:path";
import { extension, openSample, until } from "../suite/workspace";

describe("the packaged extension", () => {
  it("is the installed one, not the one of this folder", () => {
    const home = extension().extensionPath;
    assert.match(relative(resolve(__dirname, "../../.."), home), /^\.\./, home);
  });

  it("wakes up on an OpenAPI document", async () => {
    await openSample();
    await until("the extension is active", () => extension().isActive);
  });
});
