/** VS Code's server, bound to 127.0.0.1, with all its files in a folder of its own. */
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { waitLimit } from "../timeouts";
import { cachedPackage, npmInstall } from "./cache";
import { writeUserData } from "./user-data";

/** The environment variable that selects the oldest supported VS Code with the value `oldest`. */
export const hostVariable = "CONTRACT_GUARD_HOST";

/** Versions of code-server, which follow those of VS Code, and of its Node.js; default: the current one. */
const hosts = { newest: { codeServer: "4.139.1" }, oldest: { codeServer: "4.103.2", node: "22.23.3" } };

const host: { readonly codeServer: string; readonly node?: string } =
  process.env[hostVariable] === "oldest" ? hosts.oldest : hosts.newest;

export interface ServerOptions {
  /** False: folders start in restricted mode. Default true. */
  readonly trusted?: boolean;
  /** A packaged extension to install before the start. */
  readonly vsix?: string;
  /** False: extensions under development cannot be loaded, but notifications are shown. Default true. */
  readonly driven?: boolean;
  /** Added to the environment that the extension host inherits. */
  readonly env?: NodeJS.ProcessEnv;
  /** Default: any free port. */
  readonly port?: number;
}

export interface Server {
  /** `127.0.0.1:PORT`. */
  readonly authority: string;
  /** The output of the server. */
  readonly log: () => string;
  /** Absolute path of the folder with all files of the server and its extension hosts, including logs. */
  readonly folder: string;
  /** Resolves when the process has ended and its folder is removed. */
  readonly stop: () => Promise<void>;
}

/** Starts the server and resolves when it listens. Rejects with its output if it exits or does not listen in time. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const [main, node] = [serverMain(), nodeOfHost()];
  const data = mkdtempSync(join(tmpdir(), "contract-guard-host-"));
  writeUserData(join(data, "data"), "Machine");
  const common = ["--server-data-dir", data, "--accept-server-license-terms", "--telemetry-level", "off"];
  if (options.vsix !== undefined) {
    execFileSync(node, [main, ...common, "--install-extension", options.vsix], { stdio: "pipe" });
  }
  const child = spawn(
    node,
    [
      main,
      ...common,
      ...["--host", "127.0.0.1", "--port", String(options.port ?? 0), "--without-connection-token"],
      ...(options.driven === false ? [] : ["--enable-smoke-test-driver"]),
      // Seconds that an extension host lives on without its window. Default: 3 hours.
      ...["--reconnection-grace-time", "10"],
      ...(options.trusted === false ? [] : ["--disable-workspace-trust"]),
    ],
    { env: { ...process.env, ...options.env }, stdio: ["ignore", "pipe", "pipe"] },
  );
  let printed = "";
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const kill = () => child.kill();
  // The server must not outlive this process.
  process.once("exit", kill);
  const stop = async () => {
    kill();
    await ended;
    process.off("exit", kill);
    rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  try {
    const port = await new Promise<string>((resolve, reject) => {
      const fail = () => reject(new Error(`The VS Code server did not start:\n${printed}`));
      const timer = setTimeout(fail, waitLimit);
      void ended.then(fail);
      const read = (chunk: Buffer) => {
        printed += chunk.toString();
        const listening = /listening on (\d+)/.exec(printed)?.[1];
        if (listening === undefined) return;
        clearTimeout(timer);
        resolve(listening);
      };
      child.stdout.on("data", read);
      child.stderr.on("data", read);
    });
    return { authority: `127.0.0.1:${port}`, log: () => printed, folder: data, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function serverMain(): string {
  const folder = cachedPackage("code-server", host.codeServer, (installed) => {
    npmInstall(join(installed, "lib", "vscode"), "--omit=dev");
  });
  return join(folder, "lib", "vscode", "out", "server-main.js");
}

function nodeOfHost(): string {
  if (host.node === undefined) return process.execPath;
  const platform = process.platform === "win32" ? "win" : process.platform;
  const folder = cachedPackage(`node-${platform}-${process.arch}`, host.node);
  return join(folder, "bin", process.platform === "win32" ? "node.exe" : "node");
}
