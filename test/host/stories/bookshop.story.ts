import { tellStory } from "../story";
import { takePicture } from "../window";

describe("the bookshop's document in the editor", () => {
  const story = tellStory();

  it("is open and coloured", async () => {
    const { page } = story();
    await page.locator(".tab.active").getByText("openapi.yaml").waitFor();
    await page.locator(".part.statusbar").getByText("YAML").waitFor();
    await takePicture(page, "bookshop");
  });
});
