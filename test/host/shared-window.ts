/** A window that several stories use one after the other: opening one takes 9 s of processor time. */
import { cpSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import type { Page } from "playwright-core";
import type { Sample } from "../start/sample";
import { repeatUntil, repeatUntilGone, runCommand } from "./window";

/** Closes what a story left open, without saving. */
export async function tidyWindow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await repeatUntilGone(page.locator(".quick-input-widget:visible, .monaco-menu:visible").first(), () =>
    page.keyboard.press("Escape"),
  );
  const discard = page.locator(".monaco-dialog-box:visible").getByRole("button", { name: "Don't Save" });
  await repeatUntilGone(page.locator(".tabs-container .tab").first(), async (timeout) => {
    if (await discard.isVisible()) await discard.click({ timeout });
    else await runCommand(page, "View: Close All Editors");
  });
  await repeatUntilGone(page.locator(".part.panel:visible"), () => page.keyboard.press("Control+J"));
  const notifications = "[id='status.notifications'] .codicon-bell-dot, .notifications-center:visible";
  await repeatUntilGone(page.locator(notifications).first(), () =>
    runCommand(page, "Notifications: Clear All Notifications"),
  );
  await repeatUntil(page.locator(".explorer-folders-view"), () => page.keyboard.press("Control+Shift+E"));
}

/** Gives a folder the content of another one. */
export function restoreFolder(folder: string, pristine: string): void {
  for (const name of readdirSync(folder))
    rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  cpSync(pristine, folder, { recursive: true, preserveTimestamps: true });
}

/** Opens the document from the Explorer, at its start. */
export async function openFromExplorer(page: Page, { file }: Sample): Promise<void> {
  const name = basename(file);
  const row = page.locator(".explorer-folders-view .monaco-list-row", { hasText: name }).first();
  await repeatUntil(page.locator(".tab.active", { hasText: name }), (timeout) => row.dblclick({ timeout }));
  // An editor that is opened again is scrolled as it was before.
  const start = page.locator("[id='status.editor.selection']").getByText("Ln 1, Col 1");
  await repeatUntil(start, async (timeout) => {
    await page.locator(".view-lines").first().click({ timeout });
    await page.keyboard.press("Control+Home");
  });
}
