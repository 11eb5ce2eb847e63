import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { contractGuard } from "../../cli/run";
import { until } from "../../timeouts";
import { tellStory } from "../story";
import {
  repeatUntil,
  runCommand,
  settled,
  takeNarrowPicture,
  takePicture,
  takeThemedPictures,
} from "../window";

const statusItem = "[id='contract-guard.openapi-contract-guard.contractGuard.status']";

/** A text that contains markup. */
const hostile = "<img src=x onerror=alert(1)> [x](command:y)";

describe("the report panel", () => {
  const story = tellStory({ shares: true, settings: { "contractGuard.codeLens": false } });
  const page = () => story().page;
  const quickInput = () => page().locator(".quick-input-widget:visible");

  const run = (command: string) => runCommand(page(), command);

  /** The current page in the panel: contains `reads`, and not `notSo`. */
  async function report(reads: string, notSo = "\0"): Promise<Frame> {
    return until(`a report reads ${reads}`, async () => {
      for (const frame of page().frames()) {
        // A frame may be replaced while it is read.
        const text = await frame.evaluate<string>("document.body?.innerText ?? ''").catch(() => "");
        if (text.includes("Contract Guard for OpenAPI") && text.includes(reads) && !text.includes(notSo))
          return frame;
      }
      return undefined;
    });
  }

  function edit(before: string, after: string): void {
    const { file } = story().sample;
    const text = readFileSync(file, "utf8");
    assert.ok(text.includes(before));
    writeFileSync(file, text.replace(before, after));
  }

  before(async () => {
    await page().setViewportSize({ width: 1500, height: 900 });
    await page()
      .locator(statusItem)
      .getByText(/5 breaking since v1\.4\.0/)
      .waitFor();
  });

  it("opens next to the document, with the verdict and a content security policy without scripts", async () => {
    await page().locator(".view-line").first().click();
    await run("Contract Guard: Show Report");
    const frame = await report("5 breaking changes since v1.4.0");
    await page().locator(".tab.active").getByText("openapi.yaml: 5 breaking since v1.4.0").waitFor();
    const policy = await frame.locator("meta[http-equiv='Content-Security-Policy']").getAttribute("content");
    assert.match(
      policy ?? "",
      /^default-src 'none'; style-src 'nonce-[0-9a-f]{32}'; base-uri 'none'; form-action 'none'$/,
    );
    assert.equal(await frame.locator("article.breaking").count(), 5);
    await takeThemedPictures(page(), "report", story().sample.folder);
    await takeNarrowPicture(page(), "report");
  });

  it("shows and hides changes by their standing", async () => {
    const frame = await report("5 breaking changes");
    await frame.locator("input.show-breaking").uncheck();
    assert.equal(await frame.locator("article.breaking:visible").count(), 0);
    assert.equal(await frame.locator("section:visible").count(), 1);
    await takePicture(page(), "report-filtered");
    await frame.locator("input.show-breaking").check();
    assert.equal(await frame.locator("article.breaking:visible").count(), 5);
  });

  it("leads to a location in the document", async () => {
    const frame = await report("5 breaking changes");
    const link = frame.locator("article.breaking figure.is a").nth(1);
    const [, line] = /:(\d+):\d+$/.exec(await link.innerText()) ?? [];
    await link.click();
    await page()
      .locator(".part.statusbar")
      .getByText(`Ln ${line ?? ""}, Col`)
      .waitFor();
  });

  it("is updated by each check, keeps its scroll position, and shows document texts as text", async () => {
    const before = await report("5 breaking changes");
    await before.evaluate("window.scrollTo(0, 400)");
    await settled(page());
    edit("enum: [novel, poetry, travel]", `enum: [novel, poetry, ${JSON.stringify(hostile)}]`);
    const frame = await report(hostile);
    assert.equal(await frame.locator("img, script").count(), 0);
    const others = "a:not([href^='command:contractGuard.revealPlace?'], nav a[href^='#'])";
    assert.equal(await frame.locator(others).count(), 0);
    assert.equal(await frame.evaluate("window.scrollY"), 400);
  });

  it("shows that it is outdated", async () => {
    edit("info:", "info: [");
    const stale = "The findings below are from the last check.";
    await report(stale);
    edit("info: [", "info:");
    await report("6 breaking changes since v1.4.0", stale);
  });

  it("is saved as the command line prints it", async () => {
    const { folder } = story().sample;
    await page().locator(".tab", { hasText: "openapi.yaml:" }).click();
    const target = join(folder, "openapi-report.html");
    const box = quickInput().locator("input[type=text]");
    await repeatUntil(box, async () =>
      page().locator(".editor-group-container .action-label[aria-label*='Save Report']").click(),
    );
    await until("a name is proposed", async () => (await box.inputValue()).endsWith("openapi-report.html"));
    await box.press("Enter");
    const { stdout } = contractGuard(folder, ["check", "openapi.yaml", "--format", "html"]);
    await until(
      "the report is written",
      () => existsSync(target) && readFileSync(target, "utf8").endsWith("</html>\n"),
    );
    assert.equal(readFileSync(target, "utf8"), stdout);
    rmSync(target);
  });

  it("is closed when the window is opened again", async () => {
    await page().reload();
    await page()
      .locator(statusItem)
      .getByText(/since v1\.4\.0/)
      .waitFor();
    assert.equal(await page().locator(".tab", { hasText: "openapi.yaml:" }).count(), 0);
  });
});
