import { tellStory } from "../story";
import { takePicture } from "../window";

describe("the bookshop's document in the editor", () => {
  const story = tellStory();

  it("is open and coloured", async () => {
    const { page } = story();
    await page.locator(".monaco-editor .view-line").getByText("openapi", { exact: false }).first().waitFor();
    await page.locator(".tab.active").getByText("openapi.yaml").waitFor();
    await takePicture(page, "bookshop");
  });
});
