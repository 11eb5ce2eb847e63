import assert from "node:assert/strict";
import {
  innerPath,
  innerUri,
  isVirtualPath,
  outerText,
  outerUri,
  mapTexts,
} from "../../src/server/virtual-paths";

/** URIs of an editor. */
const virtual = [
  "vscode-vfs://github/owner/repository/openapi.yaml",
  "vscode-vfs://github%2B7b22/a%20b/%E2%82%AC.yaml",
];
const others = ["file:///api/openapi.yaml", "untitled:Untitled-1", "https://e.com/vscode-vfs://x", ""];

describe("virtual files", () => {
  for (const uri of virtual)
    it(`have a unique path, which converts back: ${uri}`, () => {
      const path = innerPath(uri);
      assert.ok(isVirtualPath(path));
      assert.match(innerUri(uri), /^file:\/\/\/(?:v:\/)?@virtual\//);
      assert.equal(decodeURIComponent(outerUri(path)), decodeURIComponent(uri));
      assert.equal(outerText(innerUri(uri)), uri);
    });

  for (const uri of others)
    it(`do not include: ${uri || "an empty URI"}`, () => {
      assert.equal(innerUri(uri), uri);
      assert.equal(outerText(uri), uri);
    });

  it("have the editor's URIs everywhere in a response", () => {
    const answer = {
      uri: innerUri("vscode-vfs://github/a.yaml"),
      words: ["no file at " + innerPath("vscode-vfs://github/b.yaml"), 1, null],
      bytes: new Uint8Array([1]),
    };
    assert.deepEqual(mapTexts(answer, outerText), {
      uri: "vscode-vfs://github/a.yaml",
      words: ["no file at vscode-vfs://github/b.yaml", 1, null],
      bytes: new Uint8Array([1]),
    });
  });
});
