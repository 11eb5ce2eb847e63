/** Names of the APIs of a folder: from its configuration, or from the paths of their documents. */
import { join } from "node:path";
import type { BaselineIo } from "../published/index";
import { isFolderName } from "../policy/index";

const document = /\.(?:ya?ml|json)$/i;

/**
 * The default name of an API, from the path of its document: `services-orders-openapi`.
 * @param path from the folder of the configuration or the ledger, with forward slashes
 */
export function defaultApiName(path: string): string {
  const name = joinSegments(path.replace(/\.[^./]*$/, "")).replace(/[^A-Za-z0-9]+$/, "");
  return isFolderName(name) ? name : `api-${name}`;
}

/**
 * True if a document below a folder gives an API this name. Only searches folders with which the name begins. Never
 * rejects.
 * @param root absolute path
 */
export async function isDefaultApiName(io: BaselineIo, root: string, name: string): Promise<boolean> {
  const plain = name.replace(/^api-/, "");

  async function isBelow(folder: string): Promise<boolean> {
    const names = (await io.readDirectory(join(root, folder)).catch(() => undefined)) ?? [];
    for (const each of names) {
      const path = `${folder}${each}`;
      const start = joinSegments(`${path}/`);
      if (document.test(each) && defaultApiName(path) === name) return true;
      if (!name.startsWith(start) && !plain.startsWith(start)) continue;
      if (await isBelow(`${path}/`)) return true;
    }
    return false;
  }

  return isBelow("");
}

function joinSegments(path: string): string {
  return path.replace(/[^A-Za-z0-9._@-]+/g, "-").replace(/^[^A-Za-z0-9]+/, "");
}
