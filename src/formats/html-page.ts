/** The frame of a self-contained HTML page. */
import { escaped } from "./escape";

export interface HtmlPage {
  /** Text. */
  readonly title: string;
  /** Allowed sources in the content security policy, which blocks everything else: `style-src 'sha256-…'`. */
  readonly allowed: readonly string[];
  /** HTML of the styles and scripts. */
  readonly head: readonly string[];
  /** HTML. */
  readonly body: readonly string[];
}

/** The policy blocks scripts and loading, even if text from a document became markup. */
export function toPage({ title, allowed, head, body }: HtmlPage): string {
  const policy = ["default-src 'none'", ...allowed, "base-uri 'none'", "form-action 'none'"].join("; ");
  return `${[
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">`,
    `<title>${escaped(title)}</title>`,
    ...head,
    "</head>",
    "<body>",
    ...body,
    "</body>",
    "</html>",
  ].join("\n")}\n`;
}
