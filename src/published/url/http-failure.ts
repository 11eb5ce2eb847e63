/** Converts failures of requests to messages with advice. */
import { endSearch, rethrowIfEnded } from "../not-found";
import { anotherVersion } from "./address";

/**
 * The `code` of the error with which a `fetch` rejects a host that the user has not allowed; its message is the host.
 */
export const hostNotAllowed = "HOST_NOT_ALLOWED";

/** Temporary failures, for which the cached response is used. */
export const temporaryFailures = new Set(["url-unreachable", "url-timeout", "url-failed", "url-incomplete"]);

/** Ends the search with the meaning of a failed request. */
export async function explainRequestFailure<T>(url: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    rethrowIfEnded(error);
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    if (error instanceof Error && error.name === "TimeoutError")
      endSearch(
        "url-timeout",
        `${url} did not respond in time.`,
        "Try again later, or specify a file or a git ref.",
      );
    if (code === hostNotAllowed)
      endSearch(
        "url-not-allowed",
        `Requests to ${rejectedHost(error) ?? new URL(url).host} are not allowed.`,
        "To allow the host, run `Contract Guard: Allow Host…`, or pass `--allow-host` on the command line.",
      );
    if (code === "ENOTFOUND" || code === "EAI_AGAIN")
      endSearch("url-unreachable", `The host of ${url} was not found.`, anotherVersion);
    if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code))
      endSearch(
        "url-certificate",
        `The certificate of ${url} is not trusted (${code}).`,
        "If it is your company's certificate, add its certificate authority to the operating system for VS Code, and to `NODE_EXTRA_CA_CERTS` for the command line.",
      );
    // The innermost error is the most specific: a proxy that rejects is behind a request that was canceled.
    const deepest = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
    const words = (deepest instanceof Error ? deepest.message : String(deepest)).replace(/\.$/, "");
    const reason = /^[A-Z]/.test(code) && code !== "ERR_PROXY_TUNNEL" ? code : words;
    return endSearch("url-unreachable", `${url} cannot be reached (${reason}).`, anotherVersion);
  }
}

function rejectedHost(error: unknown): string | undefined {
  return error instanceof Error && error.message !== "" ? error.message : undefined;
}

/** Ends the search with the meaning of an error status. */
export function reportErrorStatus(url: string, status: number): never {
  if (status === 404 || status === 410)
    endSearch("url-not-found", `There is no document at ${url} (status ${status}).`, anotherVersion);
  if (status === 401 || status === 403 || status === 407)
    endSearch(
      "url-refused",
      `${url} requires authentication (status ${status}).`,
      "Set a token with `Contract Guard: Set Access Token…` in the editor or `CONTRACT_GUARD_HEADERS` in the terminal, or specify a file.",
    );
  endSearch(
    "url-failed",
    `${url} responded with an error (status ${status}).`,
    "Try again later, or specify a file or a git ref.",
  );
}
