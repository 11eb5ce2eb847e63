/** Nx with targets that a plugin infers, and a remote cache. */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { write } from "../apis";
import type { Engine } from "./engine";
import { recipe, run, type Workplace } from "./workplace";

const token = "token";

export function nx(): Engine {
  let program = "";
  let server: Server | undefined;
  return {
    name: "Nx",
    async prepare(workplace: Workplace) {
      await workplace.install("nx@24.0.6");
      program = workplace.tool("nx");
      workplace.create((folder) => {
        write(folder, "package.json", JSON.stringify({ name: "apis", private: true }));
        write(folder, "nx.json", recipe("nx.json"));
        write(folder, "tools/contract-guard.mjs", recipe("tools/contract-guard.mjs"));
      });
      server = startCache();
      await once(server, "listening");
    },
    run: (folder) =>
      run(program, ["run-many", "--target=contract", "--output-style=stream"], folder, {
        NX_SELF_HOSTED_REMOTE_CACHE_SERVER: `http://127.0.0.1:${String((server?.address() as AddressInfo).port)}`,
        NX_SELF_HOSTED_REMOTE_CACHE_ACCESS_TOKEN: token,
        NX_DAEMON: "false",
        NX_NO_CLOUD: "true",
        NX_TUI: "false",
      }),
    async stop() {
      server?.closeAllConnections();
      server?.close();
    },
  };
}

/** The cache server that the documentation of Nx specifies, in memory. */
function startCache(): Server {
  const stored = new Map<string, Buffer>();
  return createServer((request, response) => {
    const { url = "", method } = request;
    const found = stored.get(url);
    if (request.headers.authorization !== `Bearer ${token}`) response.writeHead(401).end();
    else if (method === "GET" && found !== undefined)
      response.writeHead(200, { "content-type": "application/octet-stream" }).end(found);
    else if (method !== "PUT") response.writeHead(404).end();
    else if (found !== undefined) response.writeHead(409).end();
    else {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        stored.set(url, Buffer.concat(chunks));
        response.writeHead(200).end();
      });
    }
  }).listen(0, "127.0.0.1");
}
