import assert from "node:assert/strict";
import {
  innerPath,
  innerUri,
  isVirtualPath,
  outerText,
  outerUri,
  mapTexts,
} from "../../src/server/virtual-paths";

/** URIs as an editor says them. */
const virtual = [
  "vscode-vfs://github/owner/repository/openapi.yaml",
  "vscode-vfs://github%2B7b22/a%20b/%E2%82%AC.yaml",
];
const others = ["file:///api/openapi.yaml", "untitled:Untitled-1", "https://e.com/vscode-vfs://x", ""];

describe("files that lie on no disk", () => {
  for (const uri of virtual)
    it(`have a path that leads nowhere else, and back: ${uri}`, () => {
      const path = innerPath(uri);
      assert.ok(isVirtualPath(path));
      assert.match(innerUri(uri), /^file:\/\/\/(?:v:\/)?@virtual\//);
      assert.equal(decodeURIComponent(outerUri(path)), decodeURIComponent(uri));
      assert.equal(outerText(innerUri(uri)), uri);
    });

  for (const uri of others)
    it(`are none of these: ${uri || "nothing"}`, () => {
      assert.equal(innerUri(uri), uri);
      assert.equal(outerText(uri), uri);
    });

  it("are named as the editor does wherever they stand in an answer", () => {
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
