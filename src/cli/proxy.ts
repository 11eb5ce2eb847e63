/** Proxy settings of the environment. */
import * as http from "node:http";

const variables = ["HTTP_PROXY", "HTTPS_PROXY"].flatMap((name) => [name, name.toLowerCase()]);

/**
 * Sends requests through the proxy set by `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`.
 * Before Node.js 24.14 only `NODE_USE_ENV_PROXY=1` does that.
 * @param fail reports a usage error and does not return
 */
export function useProxy(fail: (message: string) => never): void {
  const given = variables.filter((name) => (process.env[name] ?? "") !== "");
  if (given.length === 0 || !("setGlobalProxyFromEnv" in http)) return;
  const wrong = given.find((name) => !/^https?:\/\//i.test(process.env[name] ?? ""));
  if (wrong !== undefined) fail(`${wrong} must be the http: or https: URL of a proxy.`);
  http.setGlobalProxyFromEnv();
}
