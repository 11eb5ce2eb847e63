/** The page over many APIs in a browser, without a server. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { toFleetHtml } from "../../../src/formats/index";
import type { Fleet } from "../../../src/policy/index";
import { manyApis } from "../../formats/many-apis";
import { launchBrowser } from "../browser";

/** Rows that the browser lays out at once: those in view and some around them. */
const MAX_LAID_OUT = 200;

describe("the page over many APIs", () => {
  let folder = "";
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "contract-guard-fleet-"));
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) faults.push(request.url());
    });
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  async function open(fleet: Fleet): Promise<void> {
    const file = join(folder, "apis.html");
    writeFileSync(file, toFleetHtml(fleet));
    await page.goto(pathToFileURL(file).href);
  }

  const counted = (): Promise<string | null> => page.locator("output").textContent();
  const header = (name: string) => page.getByRole("columnheader", { name, exact: true });

  describe("of 2,000 APIs", () => {
    const fleet = manyApis(2000);
    before(() => open(fleet));

    it("lists all of them, and lays out only those in view", async () => {
      assert.equal(await counted(), "2,000 of 2,000 APIs");
      const laidOut = await page.evaluate<number>(
        '[...document.querySelectorAll("tbody strong")].filter((name) => name.checkVisibility({ contentVisibilityAuto: true })).length',
      );
      assert.ok(laidOut > 0 && laidOut <= MAX_LAID_OUT, String(laidOut));
    });

    it("is searched, and filtered by verdict and owner", async () => {
      await page.fill("#search", "payments BREAKING");
      const fits = fleet.apis.filter(
        ({ title, verdict }) => title?.startsWith("Payments") === true && verdict === "breaking",
      );
      assert.equal(await counted(), `${fits.length} of 2,000 APIs`);
      await page.fill("#search", "no such api");
      assert.equal(await counted(), "0 of 2,000 APIs");
      assert.equal(await page.locator(".empty").isVisible(), true);
      await page.fill("#search", "");
      const tile = page.locator("button.unchecked");
      await tile.click();
      const unchecked = fleet.apis.filter(({ verdict }) => verdict === "unchecked");
      assert.equal(await counted(), `${unchecked.length} of 2,000 APIs`);
      await page.locator("select[name=owner]").selectOption("@acme/accounts");
      const owned = unchecked.filter(({ owner }) => owner === "@acme/accounts");
      assert.ok(owned.length > 0);
      assert.equal(await counted(), `${owned.length} of 2,000 APIs`);
      await page.locator("select[name=owner]").selectOption("");
      await tile.click();
      assert.equal(await counted(), "2,000 of 2,000 APIs");
    });

    it("is sorted by numbers", async () => {
      await page.locator("thead button").nth(2).click();
      const most = Math.max(...fleet.apis.map(({ breaking }) => breaking));
      assert.equal(await page.locator("tbody td b").first().textContent(), String(most));
    });
  });

  describe("of a few APIs", () => {
    before(() => open(manyApis(20)));

    it("is a table with headers", async () => {
      assert.equal(await page.getByRole("table", { name: /^APIs with their verdicts/ }).count(), 1);
      assert.equal(await page.getByRole("columnheader").count(), 10);
      assert.equal(await page.getByRole("rowheader").count(), 20);
      assert.equal(await page.getByRole("cell", { name: "Not checked" }).count(), 3);
      assert.ok((await page.getByRole("img", { name: /first version; v1\.1\.0: / }).count()) > 0);
      assert.equal(await page.getByRole("search").getByRole("combobox", { name: "System" }).count(), 1);
    });

    it("is sorted with the keyboard", async () => {
      await header("Breaks").getByRole("button").focus();
      await page.keyboard.press("Enter");
      assert.equal(await header("Breaks").getAttribute("aria-sort"), "descending");
      await page.keyboard.press("Enter");
      assert.equal(await header("Breaks").getAttribute("aria-sort"), "ascending");
      await header("API").getByRole("button").press("Space");
      assert.equal(await header("Breaks").getAttribute("aria-sort"), null);
      assert.equal(await page.locator("tbody strong").first().textContent(), "Accounts 5");
    });

    it("shows details on request", async () => {
      const button = page.getByRole("button", { name: "Details of Accounts 5", exact: true });
      assert.equal(await button.getAttribute("aria-expanded"), "false");
      await button.press("Enter");
      assert.equal(await button.getAttribute("aria-expanded"), "true");
      assert.equal(await page.getByText("No tag matches").first().isVisible(), true);
    });

    it("needs no horizontal scrolling, at any width", async () => {
      for (const width of [320, 420, 900, 1290, 1600]) {
        await page.setViewportSize({ width, height: 900 });
        const over = await page.evaluate<number>(
          "document.documentElement.scrollWidth - document.documentElement.clientWidth",
        );
        assert.equal(over, 0, `at ${width}`);
      }
    });
  });

  describe("after all of this", () => {
    it("has reported no error and requested nothing else", () => assert.deepEqual(faults, []));
  });
});
