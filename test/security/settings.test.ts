/** Settings of an untrusted workspace: VS Code ignores those that the manifest lists as restricted. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

interface Manifest {
  readonly capabilities: {
    readonly untrustedWorkspaces: {
      readonly supported: string;
      readonly restrictedConfigurations: readonly string[];
    };
  };
  readonly contributes: {
    readonly configuration: {
      readonly properties: Readonly<
        Record<string, { readonly type: string | readonly string[]; readonly enum?: readonly string[] }>
      >;
    };
  };
}

const { capabilities, contributes } = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;

describe("the settings of an untrusted workspace", () => {
  it("have no effect if they can name a file, a git ref or a server", () => {
    const open = Object.entries(contributes.configuration.properties).filter(
      ([, { type, enum: values }]) =>
        values === undefined && ![type].flat().every((each) => ["boolean", "integer", "null"].includes(each)),
    );
    const { supported, restrictedConfigurations } = capabilities.untrustedWorkspaces;
    assert.equal(supported, "limited");
    assert.ok(open.length > 0);
    assert.deepEqual([...restrictedConfigurations].sort(), open.map(([name]) => name).sort());
  });
});
