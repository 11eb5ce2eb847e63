/** HTTP messages as text, and requests as curl commands. */
import type { HttpRequest, HttpResponse } from "../policy/index";

/** Maximum number of lines of a body, and of characters of a line. Programs get the whole body. */
const maxLines = 40;
const widest = 200;

/** Request line, headers and body. */
export function requestText({ method, url, headers, body }: HttpRequest): string {
  return message(`${method} ${url}`, headers, body);
}

/** Status line, headers and body. */
export function responseText({ status, headers, body }: HttpResponse): string {
  return message(`HTTP/1.1 ${status}`, headers, body);
}

function message(first: string, headers: Readonly<Record<string, string>>, body: string | null): string {
  const lines = [first, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)];
  return [...lines, ...(body === null ? [] : ["", ...clipBody(body)])].join("\n");
}

function clipBody(body: string): string[] {
  const lines = body.split(/\r?\n/).map((line) => {
    const more = line.length - widest;
    return more <= 20 ? line : `${line.slice(0, widest)}… ${more} more characters`;
  });
  const more = lines.length - maxLines;
  return more <= 1 ? lines : [...lines.slice(0, maxLines), `… ${more} more lines`];
}

/**
 * The request as a command for a POSIX shell. Only the variables of credentials (`$TOKEN`) are expanded; the user sets
 * them. Uses `--data-raw`, because the other options read a file if the body begins with `@`.
 */
export function curl({ method, url, headers, body }: HttpRequest): string {
  const parts = [
    `curl -X ${quoteShell(method)} ${quotedWithNames(url)}`,
    ...Object.entries(headers).map(([name, value]) => `-H ${quotedWithNames(`${name}: ${value}`)}`),
    ...(body === null ? [] : [`--data-raw ${quoteShell(body)}`]),
  ];
  return parts.join(" \\\n  ");
}

/** POSIX.1-2017 XCU §2.2.2: within single quotes, every character except a single quote is literal. */
function quoteShell(text: string): string {
  return /^[\w./:@%+,=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

const credential = /(\$(?:TOKEN|API_KEY|CREDENTIALS)\b)/;

/** Quotes text, with the variables of credentials in double quotes so that they are expanded. */
function quotedWithNames(text: string): string {
  if (!credential.test(text)) return quoteShell(text);
  return text
    .split(credential)
    .map((part) =>
      credential.test(part) ? `"${part}"` : part === "" ? "" : `'${part.replaceAll("'", `'\\''`)}'`,
    )
    .join("");
}
