import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { tellStory } from "../story";
import { repeatUntil, takeThemedPictures } from "../window";

const statusItem = "[id='contract-guard.openapi-contract-guard.contractGuard.status']";

describe("information about the contract", () => {
  const story = tellStory({ shares: true, settings: { "contractGuard.inlayHints": true } });
  const page = () => story().page;
  const status = (text: RegExp | string) => page().locator(statusItem).getByText(text).waitFor();
  // Those of lines that are scrolled away remain, hidden.
  const lens = (text: string) => page().locator(".codelens-decoration:visible", { hasText: text }).first();
  const text = () =>
    execFileSync("git", ["-C", story().sample.folder, "show", "v1.4.0:openapi.yaml"], { encoding: "utf8" })
      .replace(", cooking]", "]")
      .replace(
        "giftWrap: { type: boolean }",
        "giftWrap: { type: boolean, deprecated: true, x-sunset: 2020-01-01 }",
      );

  /** Puts the cursor at the first line that begins with this. */
  async function goTo(start: string): Promise<void> {
    const lines = text().split("\n");
    const line = lines.findIndex((each) => each.trimStart().startsWith(start));
    const [row, column] = [line + 1, (lines[line] ?? "").indexOf(start) + 1];
    await page().locator(".view-lines").first().click();
    const input = page().locator(".quick-input-widget:visible input.input");
    const position = page().locator("[id='status.editor.selection']").getByText(`Ln ${row}, Col ${column}`);
    // The field of an earlier search may close in between.
    await repeatUntil(position, async (timeout) => {
      if (!(await input.isVisible())) await page().keyboard.press("Control+g");
      await input.fill(`:${row}:${column}`, { timeout }).catch(() => undefined);
      await input.press("Enter", { timeout }).catch(() => undefined);
    });
  }

  async function showHover(): Promise<void> {
    await page().keyboard.press("Escape");
    await page().keyboard.press("Control+k");
    await page().keyboard.press("Control+i");
  }

  it("is shown as code lenses of operations and shared components", async () => {
    writeFileSync(story().sample.file, text());
    await status(/\b1 breaking since v1\.4\.0/);
    await goTo("Genre:");
    await lens("1 breaking").waitFor();
    await takeThemedPictures(page(), "contract-lens", story().sample.folder);
  });

  it("is shown as a hover of published elements", async () => {
    await goTo("subtitle:");
    const card = page().locator(".monaco-hover:visible", { hasText: "Published in" });
    // Not in a hover that is shown before the history is known.
    await repeatUntil(card.getByText("In the contract since v1.3.0."), showHover);
    await card.getByText("on the response side of 2 operations").waitFor();
    await takeThemedPictures(page(), "contract-hover", story().sample.folder);
  });

  it("is shown next to a sunset", async () => {
    await goTo("giftWrap:");
    await page().locator(".view-lines").getByText("sunset passed").first().waitFor();
    await takeThemedPictures(page(), "contract-sunset", story().sample.folder);
  });

  it("leads to the operations from the hover", async () => {
    await goTo("Book:");
    const link = page().locator(".monaco-hover:visible").getByText("Show the operations");
    await repeatUntil(link, showHover);
    const peek = page().locator(".peekview-widget:visible");
    await repeatUntil(peek, () => link.click());
    await peek.locator(".monaco-list-row").first().waitFor();
    await takeThemedPictures(page(), "contract-peek", story().sample.folder);
    await page().keyboard.press("Escape");
  });
});
