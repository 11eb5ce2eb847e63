/** Stories: use the sample in a VS Code window from outside, with mouse and keyboard. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { prepareSample, type Sample } from "../start/sample";
import { startServer, type Server } from "./server";
import { openFromExplorer, restoreFolder, tidyWindow } from "./shared-window";
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
  /**
   * True: may use the window of an earlier story, with its files restored. Not for a story that depends on what the
   * extension remembers, or leaves something that it remembers. Default false.
   */
  readonly shares?: boolean;
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

/** A window with the folders that are removed after it. */
interface Opened {
  readonly story: Story;
  readonly end: () => Promise<void>;
}

/** Opens a window on a new sample. */
async function openStory(options: StoryOptions): Promise<Opened> {
  const { trusted = true, opens = true } = options;
  const folder = mkdtempSync(join(tmpdir(), "contract-guard-story-"));
  const server = await serverFor(trusted);
  const clean = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  try {
    const sample = prepareSample(join(folder, "bookshop"));
    cpSync(sample.folder, pristineOf(sample), { recursive: true, preserveTimestamps: true });
    arrange(sample, options);
    const { folder: repository, file } = sample;
    const place = { folder: repository, extension: resolve("."), ...(opens && { file }) };
    const window = await openWindow(server.authority, place);
    return { story: { ...window, sample }, end: async () => window.close().then(clean) };
  } catch (error) {
    await clean();
    throw error;
  }
}

/** The folder with the sample as it was prepared. */
const pristineOf = ({ folder }: Sample): string => `${folder}-pristine`;

function arrange(sample: Sample, { settings, prepare }: StoryOptions): void {
  if (settings) writeSettings(sample.folder, settings);
  prepare?.(sample);
}

/** The window that stories share. */
let shared: Opened | undefined;

async function openShared(options: StoryOptions): Promise<Opened> {
  if (shared === undefined) return (shared = await openStory(options));
  const { page, sample } = shared.story;
  await tidyWindow(page);
  restoreFolder(sample.folder, pristineOf(sample));
  arrange(sample, options);
  await openFromExplorer(page, sample);
  return shared;
}

/** Closes the shared window after the last story, or after each file if the files run in parallel. */
export const mochaHooks = {
  async afterAll(): Promise<void> {
    await shared?.end();
    shared = undefined;
  },
};

/**
 * For a `describe`: opens a window on the sample before the tests, and closes it afterwards unless it is shared. A failed
 * test saves a picture `failed-….png`. Returns an accessor of the story for the tests.
 */
export function tellStory(options: StoryOptions = {}): () => Story {
  const { shares = false } = options;
  let opened: Opened | undefined;
  before(async () => {
    opened = await (shares ? openShared(options) : openStory(options));
  });
  afterEach(async function () {
    if (this.currentTest?.state !== "failed" || opened === undefined) return;
    await takeFailurePicture(opened.story.page, this.currentTest.title.replaceAll(/\W+/g, "-"));
  });
  after(async () => {
    if (!shares) await opened?.end();
  });
  return () => {
    if (opened === undefined) throw new Error("The window is not open yet.");
    return opened.story;
  };
}
