import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { tools } from "../../src/agents/index";

interface Manifest {
  readonly contributes: {
    readonly languageModelTools: readonly {
      readonly name: string;
      readonly modelDescription: string;
      readonly inputSchema: object;
    }[];
    readonly mcpServerDefinitionProviders: readonly { readonly id: string }[];
  };
}

describe("the manifest", () => {
  const { contributes } = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;

  it("contributes every tool, as it is", () => {
    const contributed = contributes.languageModelTools.map(({ name, modelDescription, inputSchema }) => ({
      ...{ name, modelDescription, inputSchema },
    }));
    const expected = tools.map(({ name, description, inputSchema }) => ({
      ...{ name: `contract-guard_${name}`, modelDescription: description, inputSchema },
    }));
    assert.deepEqual(contributed, JSON.parse(JSON.stringify(expected)));
  });

  it("contributes the provider of servers that the extension registers", () => {
    const [{ id } = { id: "" }, ...others] = contributes.mcpServerDefinitionProviders;
    assert.deepEqual(others, []);
    assert.ok(readFileSync("src/editor/mcp-servers.ts", "utf8").includes(`"${id}"`));
  });
});
