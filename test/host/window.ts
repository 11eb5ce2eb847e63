/** A VS Code window of the server in a browser page. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";
import { launchBrowser } from "./browser";
import { startServer, type Server, type ServerOptions } from "./server";

export interface WindowOptions {
  /** Absolute path of the folder to open, or of a `.code-workspace`. */
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
  const kind = options.folder.endsWith(".code-workspace") ? "workspace" : "folder";
  url.searchParams.set(kind, pathToFileURL(options.folder).pathname);
  url.searchParams.set("payload", JSON.stringify(payload));
  return url.href;
}

export interface Window {
  /** 1280 by 800. */
  readonly page: Page;
  readonly server: Server;
  /** Ends the browser, then the server. */
  readonly close: () => Promise<void>;
}

/** Opens the window of a new server in a new browser, and waits until the workbench shows itself. */
export async function openWindow(server: ServerOptions, options: WindowOptions): Promise<Window> {
  const started = await startServer(server);
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    await started.stop();
  };
  try {
    browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(windowUrl(started, options));
    // It comes last.
    await page.locator(".part.statusbar").waitFor({ timeout: 60_000 });
    return { page, server: started, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Does what is to bring something up, and again, as a person would whose first try the workbench did not take. */
export async function repeatUntil(shown: Locator, act: () => Promise<void>): Promise<void> {
  for (let tries = 0; tries < 5 && !(await shown.isVisible()); tries++) {
    await act();
    await shown.waitFor({ timeout: 5_000 }).catch(() => undefined);
  }
  await shown.waitFor();
}

/** Does what is to make something go away, and again where the workbench did not take it. */
export async function repeatUntilGone(shown: Locator, act: () => Promise<void>): Promise<void> {
  for (let tries = 0; tries < 5 && (await shown.isVisible()); tries++) {
    await act();
    await shown.waitFor({ state: "hidden", timeout: 5_000 }).catch(() => undefined);
  }
  await shown.waitFor({ state: "hidden" });
}

/** Runs the command of this title from the palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const palette = page.locator(".quick-input-widget:visible");
  const row = palette.locator(".monaco-list-row", { hasText: title }).first();
  await repeatUntil(row, async () => {
    await repeatUntil(palette, () => page.keyboard.press("F1"));
    // Filled, not typed: keys pressed while the palette still takes the focus are lost.
    await palette.locator("input.input").fill(`>${title}`);
  });
  await row.click();
}

/** Saves what the page shows as `out/pictures/NAME.png`. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const folder = resolve("out", "pictures");
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Takes a picture of the README anew where `media/NAME.png` is not there, without the title bar, which names the host. */
export async function takeReadmePicture(page: Page, name: string): Promise<void> {
  const path = resolve("media", `${name}.png`);
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  const titleBar = 30;
  const clip = { x: 0, y: titleBar, width, height: height - titleBar };
  if (!existsSync(path)) await page.screenshot({ path, clip });
}

/** Each with the class that the workbench wears in it. */
const themes = [
  { name: "light", id: "Default Light Modern", worn: "vs" },
  { name: "dark", id: "Default Dark Modern", worn: "vs-dark" },
  { name: "contrast", id: "Default High Contrast", worn: "hc-black" },
];

/**
 * Saves what the page shows as `NAME-light.png`, `NAME-dark.png` and `NAME-contrast.png`; `folder` is the one that is open.
 * @param others settings that hold meanwhile
 */
export async function takeThemedPictures(
  page: Page,
  name: string,
  folder: string,
  others: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const settings = join(folder, ".vscode", "settings.json");
  mkdirSync(dirname(settings), { recursive: true });
  for (const { name: theme, id, worn } of themes) {
    writeFileSync(settings, JSON.stringify({ ...others, "workbench.colorTheme": id }));
    await page.locator(`.monaco-workbench.${worn}`).waitFor();
    await page.waitForTimeout(300);
    await takePicture(page, `${name}-${theme}`);
  }
  rmSync(settings);
}
