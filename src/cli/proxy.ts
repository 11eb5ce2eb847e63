/** The proxy that the environment names. */
import * as http from "node:http";

const variables = ["HTTP_PROXY", "HTTPS_PROXY"].flatMap((name) => [name, name.toLowerCase()]);

/**
 * Sends requests through the proxy of `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, as other programs of a terminal do.
 * Before Node.js 24.14 only `NODE_USE_ENV_PROXY=1` does that.
 * @param fail tells the user of wrong usage and does not return
 */
export function useProxy(fail: (message: string) => never): void {
  const given = variables.filter((name) => (process.env[name] ?? "") !== "");
  if (given.length === 0 || !("setGlobalProxyFromEnv" in http)) return;
  const wrong = given.find((name) => !/^https?:\/\//i.test(process.env[name] ?? ""));
  if (wrong !== undefined) fail(`${wrong} is not the http: or https: address of a proxy.`);
  http.setGlobalProxyFromEnv();
}
