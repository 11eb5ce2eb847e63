/** Drives `contract-guard mcp` with the official client. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";
import { pathToFileURL } from "node:url";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { Ajv2020, type AnySchema } from "ajv/dist/2020.js";
import { program } from "../cli/run";

export type Result = Readonly<Record<string, unknown>>;

export interface Agent {
  readonly client: Client;
  /** The structured result of a call, validated against the schema of the tool. */
  readonly call: (name: string, args: Readonly<Record<string, unknown>>) => Promise<Result>;
  /** The text of a call that is answered with an error. */
  readonly fail: (name: string, args: Readonly<Record<string, unknown>>) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** @param roots folders of the client; undefined: the client does not support roots */
export async function startAgent(roots?: readonly string[], args: readonly string[] = []): Promise<Agent> {
  const client = new Client(
    { name: "test", version: "1.0.0" },
    { capabilities: roots === undefined ? {} : { roots: {} } },
  );
  if (roots !== undefined)
    client.setRequestHandler("roots/list", async () => ({
      roots: roots.map((folder) => ({ uri: pathToFileURL(folder).href })),
    }));
  // A server may start in any folder.
  const { root } = parse(process.cwd());
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [program, "mcp", ...args], cwd: root }),
  );
  const { tools } = await client.listTools();
  const validators = new Map(
    tools.map(({ name, outputSchema }) => [
      name,
      new Ajv2020({ strict: false, allErrors: true }).compile((outputSchema ?? {}) as AnySchema),
    ]),
  );
  return {
    client,
    async call(name, input) {
      const { isError, structuredContent, content } = await client.callTool({
        name,
        arguments: { ...input },
      });
      assert.equal(isError ?? false, false, JSON.stringify(content));
      const validate = validators.get(name);
      assert.ok(validate?.(structuredContent), JSON.stringify(validate?.errors));
      const [block] = content;
      assert.ok(block?.type === "text");
      assert.deepEqual(JSON.parse(block.text), structuredContent);
      return structuredContent as Result;
    },
    async fail(name, input) {
      const { isError, content } = await client.callTool({ name, arguments: { ...input } });
      const [block] = content;
      assert.equal(isError, true, JSON.stringify(content));
      assert.ok(block?.type === "text");
      return block.text;
    },
    close: () => client.close(),
  };
}

/** For a `describe`: a new folder for each test, with files by name. */
export function folderWith(files: Readonly<Record<string, string>>): (name?: string) => string {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "contract-guard-agents-"));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));
  return (name = "") => join(folder, name);
}
