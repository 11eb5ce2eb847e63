/** A VS Code window of the server in a browser page. */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Locator, Page } from "playwright-core";
import { until, waitLimit } from "../timeouts";
import { launchBrowser } from "./browser";
import { readSettings, writeSettings } from "./workspace-settings";

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

/** The URL that opens such a window in any browser on this machine; `authority` is that of the server. */
export function windowUrl(authority: string, options: WindowOptions): string {
  const remote = (path: string) => `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
  const payload = [["skipWelcome", "true"]];
  if (options.extension !== undefined) payload.push(["extensionDevelopmentPath", remote(options.extension)]);
  if (options.tests !== undefined) payload.push(["extensionTestsPath", remote(options.tests)]);
  if (options.file !== undefined) payload.push(["openFile", remote(options.file)]);
  const url = new URL(`http://${authority}/`);
  const kind = options.folder.endsWith(".code-workspace") ? "workspace" : "folder";
  url.searchParams.set(kind, pathToFileURL(options.folder).pathname);
  url.searchParams.set("payload", JSON.stringify(payload));
  return url.href;
}

type Clip = Readonly<Record<"x" | "y" | "width" | "height", number>>;

export interface Window {
  /** 1280 by 800. */
  readonly page: Page;
  /** Ends the browser. */
  readonly close: () => Promise<void>;
}

/** Opens a window of the server in a new browser, and resolves when the workbench is shown. */
export async function openWindow(authority: string, options: WindowOptions): Promise<Window> {
  const browser = await launchBrowser();
  const close = () => browser.close();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(waitLimit);
    await page.goto(windowUrl(authority, options));
    // The part that is drawn last.
    await page.locator(".part.statusbar").waitFor();
    return { page, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Repeats `act`, each time with more patience, until it has brought `shown` to this state. Fails after the limit. `act`
 * gets the milliseconds that one try may take.
 */
async function repeat(
  shown: Locator,
  state: "visible" | "hidden",
  act: (timeout: number) => Promise<void>,
): Promise<void> {
  const end = Date.now() + waitLimit;
  for (let timeout = 5_000; (await shown.isVisible()) !== (state === "visible"); timeout *= 2) {
    if (Date.now() > end)
      throw new Error(`Waited ${waitLimit / 60_000} minutes until ${shown.toString()} is ${state}.`);
    await act(timeout);
    await shown.waitFor({ state, timeout }).catch(() => undefined);
  }
}

/** Repeats `act` until it has brought something up: the workbench may miss a first try. */
export const repeatUntil = (shown: Locator, act: (timeout: number) => Promise<void>) =>
  repeat(shown, "visible", act);

/** Repeats `act` until it has made something disappear. */
export const repeatUntilGone = (shown: Locator, act: (timeout: number) => Promise<void>) =>
  repeat(shown, "hidden", act);

/** Chooses an item of an open menu. VS Code ignores a click soon after a menu was opened. */
export async function chooseItem(item: Locator): Promise<void> {
  await item.waitFor();
  await repeatUntilGone(item, (timeout) => item.click({ timeout }));
}

/** Runs the command of this title from the palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const palette = page.locator(".quick-input-widget:visible");
  const row = palette.locator(".monaco-list-row", { hasText: title }).first();
  // The palette may close before the click.
  await until(`the command ${title} is run`, async () => {
    await repeatUntil(row, async (timeout) => {
      if (!(await palette.isVisible())) await page.keyboard.press("F1");
      // Filled, not typed: keys pressed while the palette still takes the focus are lost. The palette of an earlier
      // command may close in between. Emptied first, because only a changed text is looked up, and the command may have
      // been registered in the meantime.
      const input = palette.locator("input.input");
      for (const text of [">", `>${title}`]) await input.fill(text, { timeout }).catch(() => undefined);
    });
    return row.click({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
  });
  await row.waitFor({ state: "hidden" });
}

/** Resolves when the page has drawn what it knows by now. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
}

/** The environment variable with which the stories take pictures: a picture takes longer than the steps around it. */
export const picturesVariable = "CONTRACT_GUARD_PICTURES";

const takesPictures = (): boolean => process.env[picturesVariable] !== undefined;

async function save(page: Page, name: string, clip?: Clip): Promise<void> {
  const folder = resolve("out", "pictures");
  mkdirSync(folder, { recursive: true });
  await settled(page);
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, animations: "disabled", ...(clip && { clip }) });
}

/** Saves what the page shows as `out/pictures/failed-NAME.png`. */
export const takeFailurePicture = (page: Page, name: string) => save(page, `failed-${name}`);

/** On request, saves what the page shows as `out/pictures/NAME.png`. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (takesPictures()) await save(page, name);
}

/**
 * On request, saves a picture for the README as `out/pictures/readme-NAME.png`, without the title bar, which names the
 * host.
 */
export async function takeReadmePicture(page: Page, name: string): Promise<void> {
  if (!takesPictures()) return;
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  const titleBar = 30;
  await save(page, `readme-${name}`, { x: 0, y: titleBar, width, height: height - titleBar });
}

/** Each with the class that the workbench has in it. */
const themes = [
  { name: "light", id: "Default Light Modern", className: "vs" },
  { name: "dark", id: "Default Dark Modern", className: "vs-dark" },
  { name: "contrast", id: "Default High Contrast", className: "hc-black" },
];

/**
 * On request, saves what the page shows as `NAME-light.png`, `NAME-dark.png` and `NAME-contrast.png`; `folder` is the one
 * that is open.
 */
export async function takeThemedPictures(page: Page, name: string, folder: string): Promise<void> {
  if (!takesPictures()) return;
  const before = readSettings(folder);
  for (const { name: theme, id, className } of themes) {
    writeSettings(folder, { ...before, "workbench.colorTheme": id });
    await page.locator(`.monaco-workbench.${className}`).waitFor();
    await save(page, `${name}-${theme}`);
  }
  writeSettings(folder, before);
}

/** On request, saves what a narrow window shows as `NAME-narrow.png`. Hovers and menus close when the size changes. */
export async function takeNarrowPicture(page: Page, name: string): Promise<void> {
  const size = page.viewportSize();
  if (!takesPictures() || size === null) return;
  await page.setViewportSize({ width: 700, height: 720 });
  await save(page, `${name}-narrow`);
  await page.setViewportSize(size);
}
