/** HTTP headers from the environment, so that secrets do not appear in command lines. */
import { requestUndecoded } from "../published/index";
import { useProxy } from "./proxy";

const variable = "CONTRACT_GUARD_HEADERS";

/**
 * `fetch` with the headers of `CONTRACT_GUARD_HEADERS`: lines of `HOST NAME: VALUE`. A header is sent only to its host,
 * also after a redirect, and never over plain http except to this machine.
 * @param fail reports a usage error and does not return
 */
export function fetchWithHeaders(fail: (message: string) => never): typeof fetch {
  const lines = (process.env[variable] ?? "").split("\n").filter((line) => line.trim() !== "");
  const given = lines.map((line, index) => {
    const [, host = "", name = "", value = ""] =
      /^\s*(\S+)\s+([A-Za-z0-9-]+)\s*:\s*([\x21-\x7e][\t\x20-\x7e]*?)\s*$/.exec(line) ?? [];
    if (host === "")
      return fail(`line ${index + 1} of ${variable} does not have the format HOST NAME: VALUE.`);
    return { host: host.toLowerCase(), name, value };
  });
  useProxy(fail);
  return (input, init) => {
    const { host } = new URL(input instanceof Request ? input.url : input);
    const headers = new Headers(init?.headers);
    for (const one of given) if (one.host === host) headers.set(one.name, one.value);
    return requestUndecoded(input, { ...init, headers });
  };
}
