/** `contract-guard mcp`: serves the tools for coding agents over standard input and output. */
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { version } from "../../package.json";
import { callTool, explain, ToolError, tools, type ToolContext } from "../agents/index";
import { restrictHosts } from "../published/index";
import { createChecker, writeFixedTexts, type Checker } from "../service/index";
import { prepareComparison } from "./compare-document";
import { everyRule } from "./every-rule";
import type { McpOffer } from "./mcp-sdk";
import { withNetworkConsent } from "./network-consent";
import { readHead } from "./read-document";

export interface McpOptions {
  /** Hosts that may be contacted. Without any, the server works offline. */
  readonly allowHost?: readonly string[];
}

/** Characters of a published document as a resource. */
const MAX_RESOURCE = 500_000;

export async function mcp({ allowHost = [] }: McpOptions): Promise<void> {
  const { serveMcp } = await import("./mcp-sdk");
  serveMcp(createMcpOffer(allowHost));
}

export function createMcpOffer(allowHost: readonly string[]): McpOffer {
  const io = restrictHosts(withNetworkConsent(undefined, allowHost, fail), allowHost);
  const checker = createChecker();
  const contextFor = (roots: readonly string[], signal?: AbortSignal): ToolContext => ({
    checker: signal === undefined ? checker : endedBy(signal, checker),
    prepare: async (path, { base, text }) => {
      const options = {
        ...{ io, checker, base, allowHost, mostProofs: 0, texts: new Map(), fail },
        step: () => undefined,
        folders: [],
        directory: dirname(path),
      };
      const prepared = await prepareComparison({ file: resolve(path), isNamed: true }, options, text);
      return prepared ?? fail("The configuration excludes the document.");
    },
    readText: async (path) => readHead(path, fail),
    write: async (texts) => {
      const folders = roots.filter((uri) => uri.startsWith("file:")).map((uri) => fileURLToPath(uri));
      return writeFixedTexts(io, texts, folders);
    },
  });
  // One call after the other: the caches of the checker are for one check at a time.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = async <T>(run: () => Promise<T>): Promise<T> => {
    const mine = last.then(run, run);
    last = mine.catch(() => undefined);
    return mine;
  };
  return {
    ...{ version, tools, rules: everyRule },
    call: async (tool, input, roots, signal) =>
      inTurn(async () => {
        signal.throwIfAborted();
        return callTool(tool, input, contextFor(roots, signal));
      }),
    rulePage: async (rule) => inTurn(async () => (await explain(rule, { checker }))?.page),
    publishedText: async (path) =>
      inTurn(async () => {
        const prepared = await contextFor([]).prepare(path, { base: undefined });
        if ("verdict" in prepared || prepared.base.kind !== "published") return undefined;
        const { text } = prepared.base;
        return text.length > MAX_RESOURCE ? undefined : text;
      }),
  };
}

/** The checker, whose work ends when the signal is aborted. */
function endedBy(signal: AbortSignal, checker: Checker): Checker {
  return {
    ...checker,
    check: async (request) => checker.check(request, signal),
    prove: (report, _, only) => checker.prove(report, signal, only),
    repairs: async (report, fingerprint) => checker.repairs(report, fingerprint, signal),
    repairAll: async (report, _, selects) => checker.repairAll(report, signal, selects),
    fixes: async (report, fingerprint) => checker.fixes(report, fingerprint, signal),
  };
}

function fail(message: string): never {
  throw new ToolError(message);
}
