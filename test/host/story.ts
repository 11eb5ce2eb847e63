/** Stories: use the sample in a VS Code window from outside, with mouse and keyboard. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { prepareSample, type Sample } from "../start/sample";
import { startServer, type Server } from "./server";
import { openWindow, takeFailurePicture, type Window } from "./window";
import { writeSettings, type Settings } from "./workspace-settings";

/** The environment variable with the authority of the server that the stories share. */
export const serverVariable = "CONTRACT_GUARD_SERVER";

export interface StoryOptions {
  /** Settings of the workspace. */
  readonly settings?: Settings;
  /** False: the folder opens in restricted mode, on a server of its own. Default true. */
  readonly trusted?: boolean;
  /** Called before the window opens. */
  readonly prepare?: (sample: Sample) => void;
  /** False: no document is opened. Default true. */
  readonly opens?: boolean;
}

export interface Story extends Window {
  /** Its document is open in the window. */
  readonly sample: Sample;
}

/** The server of a story: the shared one, or a separate one in restricted mode. */
async function serverFor(trusted: boolean): Promise<Pick<Server, "authority" | "stop">> {
  if (!trusted) return startServer({ trusted });
  const authority = process.env[serverVariable];
  if (authority === undefined) throw new Error(`${serverVariable} names no server.`);
  return { authority, stop: async () => undefined };
}

/**
 * For a `describe`: opens a window on a new sample before the tests, and closes it afterwards. A failed test saves a
 * picture `failed-….png`. Returns an accessor of the story for the tests.
 */
export function tellStory({
  settings,
  trusted = true,
  prepare,
  opens = true,
}: StoryOptions = {}): () => Story {
  const folder = mkdtempSync(join(tmpdir(), "contract-guard-story-"));
  let story: Story | undefined;
  let stop: (() => Promise<void>) | undefined;
  before(async () => {
    const sample = prepareSample(join(folder, "bookshop"));
    const { folder: repository, file } = sample;
    if (settings) writeSettings(repository, settings);
    prepare?.(sample);
    const server = await serverFor(trusted);
    stop = server.stop;
    const window = await openWindow(server.authority, {
      ...{ folder: repository, extension: resolve(".") },
      ...(opens && { file }),
    });
    story = { ...window, sample };
  });
  afterEach(async function () {
    if (this.currentTest?.state !== "failed" || story === undefined) return;
    await takeFailurePicture(story.page, this.currentTest.title.replaceAll(/\W+/g, "-"));
  });
  after(async () => {
    await story?.close();
    await stop?.();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });
  return () => {
    if (story === undefined) throw new Error("The window is not open yet.");
    return story;
  };
}
