/** A VS Code window of the server in a browser page. */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import type { Server } from "./server";

export interface WindowOptions {
  /** Absolute path of the folder to open. */
  readonly folder: string;
  /** Absolute path of a file to open in it. */
  readonly file?: string;
  /** Absolute path of an extension to load from its source folder. */
  readonly extension?: string;
  /** Absolute path of a compiled suite to run in the extension host. */
  readonly tests?: string;
}

/** The address that opens such a window in any browser on this machine. */
export function windowUrl(server: Server, options: WindowOptions): string {
  const remote = (path: string) => `vscode-remote://${server.authority}${pathToFileURL(path).pathname}`;
  const payload = [["skipWelcome", "true"]];
  if (options.extension !== undefined) payload.push(["extensionDevelopmentPath", remote(options.extension)]);
  if (options.tests !== undefined) payload.push(["extensionTestsPath", remote(options.tests)]);
  if (options.file !== undefined) payload.push(["openFile", remote(options.file)]);
  const url = new URL(`http://${server.authority}/`);
  url.searchParams.set("folder", pathToFileURL(options.folder).pathname);
  url.searchParams.set("payload", JSON.stringify(payload));
  return url.href;
}

/** Opens the window and waits until the workbench shows itself; the status bar comes last. */
export async function openWindow(browser: Browser, server: Server, options: WindowOptions): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(windowUrl(server, options));
  await page.locator(".part.statusbar").waitFor({ timeout: 60_000 });
  return page;
}

/** Saves what the page shows as `out/pictures/NAME.png`. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const folder = resolve("out", "pictures");
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
