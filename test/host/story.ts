/** Stories told from outside: the sample in a VS Code window, looked at and clicked in as a person would. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { prepareSample, type Sample } from "../start/sample";
import type { ServerOptions } from "./server";
import { openWindow, takePicture, type Window } from "./window";

export interface Story extends Window {
  /** Its document is open in the window. */
  readonly sample: Sample;
}

/**
 * To be called in a `describe`: opens the window before its tests and closes it after them. A failed test leaves
 * a picture `failed-….png`. The answer gives the story to the tests.
 */
export function tellStory(options: ServerOptions = {}): () => Story {
  const folder = mkdtempSync(join(tmpdir(), "contract-guard-story-"));
  let story: Story | undefined;
  before(async () => {
    const sample = prepareSample(join(folder, "bookshop"));
    const { folder: repository, file } = sample;
    const window = await openWindow(options, { folder: repository, file, extension: resolve(".") });
    story = { ...window, sample };
  });
  afterEach(async function () {
    if (this.currentTest?.state !== "failed" || story === undefined) return;
    await takePicture(story.page, `failed-${this.currentTest.title.replaceAll(/\W+/g, "-")}`);
  });
  after(async () => {
    await story?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });
  return () => {
    if (story === undefined) throw new Error("The window is not open yet.");
    return story;
  };
}
