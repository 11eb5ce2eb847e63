/** Turborepo with a remote cache that verifies signatures. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { write } from "../apis";
import type { Engine } from "./engine";
import { names, recipe, run, type Workplace } from "./workplace";

const token = "token";
const signatureKey = "0123456789abcdef0123456789abcdef";

export function turborepo(): Engine {
  let turbo = "";
  let port = 0;
  let server: ChildProcess | undefined;
  return {
    name: "Turborepo",
    async prepare(workplace: Workplace) {
      await workplace.install("turbo@2.11.11", "turborepo-remote-cache@2.12.0");
      turbo = workplace.tool("turbo");
      workplace.create((folder) => {
        const root = { name: "apis", private: true, workspaces: ["apis/*"], packageManager: "npm@11.0.0" };
        write(folder, "package.json", JSON.stringify(root));
        write(
          folder,
          "package-lock.json",
          JSON.stringify({ name: "apis", lockfileVersion: 3, packages: {} }),
        );
        write(folder, "turbo.json", recipe("turbo.json"));
        for (const name of names)
          write(
            folder,
            `apis/${name}/package.json`,
            recipe("apis/orders/package.json").replace("@apis/orders", `@apis/${name}`),
          );
      });
      port = await freePort();
      server = spawn(process.execPath, [workplace.tool("turborepo-remote-cache")], {
        env: {
          ...process.env,
          NODE_ENV: "production",
          PORT: String(port),
          HOST: "127.0.0.1",
          TURBO_TOKEN: token,
          STORAGE_PROVIDER: "local",
          STORAGE_PATH: join(workplace.home, "remote"),
          STORAGE_PATH_USE_TMP_FOLDER: "false",
          TURBO_REMOTE_CACHE_SIGNATURE_KEY: signatureKey,
        },
        stdio: "ignore",
      });
      await untilReachable(port);
    },
    run: (folder) =>
      run(turbo, ["run", "contract", "--ui=stream"], folder, {
        TURBO_API: `http://127.0.0.1:${String(port)}`,
        TURBO_TOKEN: token,
        TURBO_TEAM: "team",
        TURBO_REMOTE_CACHE_SIGNATURE_KEY: signatureKey,
        TURBO_TELEMETRY_DISABLED: "1",
      }),
    async stop() {
      if (server?.exitCode !== null) return;
      const closed = once(server, "close");
      server.kill();
      await closed;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Waits until the server responds; rejects after 100 attempts. */
async function untilReachable(port: number): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await fetch(`http://127.0.0.1:${String(port)}/v8/artifacts/status`);
      return;
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((done) => setTimeout(done, 200));
    }
  }
}
