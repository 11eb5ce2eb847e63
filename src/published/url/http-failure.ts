/** What it means that a server cannot be reached, or says no. */
import { giveUp, stillGiveUp } from "../not-found";
import { anotherVersion } from "./address";

/** The `code` of the error with which a `fetch` refuses a host that the user has not allowed; its message is the host. */
export const hostNotAllowed = "HOST_NOT_ALLOWED";

/** Failures that say nothing about the document, so that what the server answered before still counts. */
export const passing = new Set(["url-unreachable", "url-timeout", "url-failed", "url-incomplete"]);

/** Ends the search with what the failure of a request means. */
export async function whileReachable<T>(url: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    stillGiveUp(error);
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    if (error instanceof Error && error.name === "TimeoutError")
      giveUp(
        "url-timeout",
        `${url} did not answer in time.`,
        "Try again later, or name a file or a git ref.",
      );
    if (code === hostNotAllowed)
      giveUp(
        "url-not-allowed",
        `${hostOf(error) ?? new URL(url).host} has not been allowed to be asked.`,
        "Allow it once: run `Contract Guard: Allow Host…`, or say `--allow-host` in the terminal.",
      );
    if (code === "ENOTFOUND" || code === "EAI_AGAIN")
      giveUp("url-unreachable", `The host of ${url} was not found.`, anotherVersion);
    if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code))
      giveUp(
        "url-certificate",
        `The certificate of ${url} is not trusted (${code}).`,
        "If it is your company's, give its authority to VS Code through the system's certificates, or to the terminal in `NODE_EXTRA_CA_CERTS`.",
      );
    // What is deepest says most: a proxy that refuses is behind a request that was cancelled.
    const deepest = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
    const words = (deepest instanceof Error ? deepest.message : String(deepest)).replace(/\.$/, "");
    const reason = /^[A-Z]/.test(code) && code !== "ERR_PROXY_TUNNEL" ? code : words;
    return giveUp("url-unreachable", `${url} could not be reached (${reason}).`, anotherVersion);
  }
}

function hostOf(error: unknown): string | undefined {
  return error instanceof Error && error.message !== "" ? error.message : undefined;
}

/** Ends the search with what a status means that is no success. */
export function refused(url: string, status: number): never {
  if (status === 404 || status === 410)
    giveUp("url-not-found", `There is nothing at ${url} (${status}).`, anotherVersion);
  if (status === 401 || status === 403 || status === 407)
    giveUp(
      "url-refused",
      `${url} asks for a sign-in (${status}).`,
      "Give a token: `Contract Guard: Set Access Token…` in the editor, `CONTRACT_GUARD_HEADERS` in the terminal. Or name a file.",
    );
  giveUp(
    "url-failed",
    `${url} answers with an error (${status}).`,
    "Try again later, or name a file or a git ref.",
  );
}
