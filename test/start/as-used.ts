/** The server of `npm start`: with the packaged extension, because a driven server shows no notifications. */
import { resolve } from "node:path";
import type { ServerOptions } from "../host/server";

export const asUsed: ServerOptions = { vsix: resolve("dist", "contract-guard.vsix"), driven: false };
