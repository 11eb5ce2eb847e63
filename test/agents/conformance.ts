/**
 * Runs the conformance tests of the Model Context Protocol against the server. They speak HTTP, so the server of
 * `contract-guard mcp` is served on a local port instead of standard input and output. Exits with 1 if a test fails.
 */
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { createMcpHandler } from "@modelcontextprotocol/server";
import { createMcpOffer } from "../../src/cli/mcp";
import { createMcpServer } from "../../src/cli/mcp-sdk";

/** The scenarios that require no particular tools, resources or prompts. */
const scenarios = ["server-initialize", "ping", "tools-list", "resources-list"];

const manifest = createRequire(resolve("package.json")).resolve(
  "@modelcontextprotocol/conformance/package.json",
);
const conformance = join(dirname(manifest), "dist/index.js");

async function main(): Promise<void> {
  const offer = createMcpOffer([]);
  const handler = createMcpHandler(() => createMcpServer(offer));
  const server = createServer((request, response) => {
    void buffer(request).then(async (body) => {
      const { method = "GET", url = "/" } = request;
      const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
        name,
        String(value),
      ]);
      const hasBody = method !== "GET" && method !== "HEAD";
      const answer = await handler.fetch(
        new Request(new URL(url, "http://localhost"), { method, headers, ...(hasBody && { body }) }),
      );
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://localhost:${(server.address() as AddressInfo).port}/mcp`;
  const failed: string[] = [];
  for (const scenario of scenarios) if ((await run(url, scenario)) !== 0) failed.push(scenario);
  server.closeAllConnections();
  server.close();
  await handler.close();
  process.stdout.write(
    failed.length === 0 ? `${scenarios.length} scenarios passed.\n` : `Failed: ${failed.join(", ")}.\n`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
}

function run(url: string, scenario: string): Promise<number | null> {
  const args = [conformance, "server", "--url", url, "--scenario", scenario];
  return new Promise((done) => {
    spawn(process.execPath, args, { stdio: "inherit" }).on("close", done);
  });
}

void main();
