/** Headers for servers, from the environment: they never stand in a command that others can read. */
import { requestWhole } from "../baseline/index";
import { useProxy } from "./proxy";

const variable = "CONTRACT_GUARD_HEADERS";

/**
 * `fetch` with what `CONTRACT_GUARD_HEADERS` adds: lines of `HOST NAME: VALUE`. A header goes to its host alone, also
 * after a redirect, and never over plain http but to this machine.
 * @param fail tells the user of wrong usage and does not return
 */
export function fetchWithHeaders(fail: (message: string) => never): typeof fetch {
  const lines = (process.env[variable] ?? "").split("\n").filter((line) => line.trim() !== "");
  const given = lines.map((line, index) => {
    const [, host = "", name = "", value = ""] =
      /^\s*(\S+)\s+([A-Za-z0-9-]+)\s*:\s*([\x21-\x7e][\t\x20-\x7e]*?)\s*$/.exec(line) ?? [];
    if (host === "") return fail(`line ${index + 1} of ${variable} is not of the form HOST NAME: VALUE.`);
    return { host: host.toLowerCase(), name, value };
  });
  useProxy(fail);
  return (input, init) => {
    const { host } = new URL(input instanceof Request ? input.url : input);
    const headers = new Headers(init?.headers);
    for (const one of given) if (one.host === host) headers.set(one.name, one.value);
    return requestWhole(input, { ...init, headers });
  };
}
