/**
 * `npm run test:host [-- NAME… --oldest --pictures]`: the suites inside VS Code's extension host, and the stories,
 * which use the editor from outside. They share one server, and run in two lanes concurrently.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { testLimit, waitLimit } from "../timeouts";
import { prepareSample } from "../start/sample";
import { prepareRoots } from "./roots/workspace";
import {
  addTallies,
  describeTally,
  forgetTally,
  keepTally,
  readTally,
  unfinished,
  type Tally,
} from "../tally/tally";
import { chosenFiles, chosenVariable } from "./chosen";
import { describeEvent, readEvents, resultsFolderVariable, resultsOf } from "./results";
import { hostVariable, startServer, type Server } from "./server";
import { lengthVariable } from "./soak/length";
import { serverVariable } from "./story";
import { openWindow, picturesVariable, type Window, type WindowOptions } from "./window";

const measured = "bench/";
const soaked = "soak/";
/** Selects the oldest supported VS Code instead of the default one. */
const oldest = "--oldest";
/** Lets the stories take pictures, as does the environment variable. */
const pictures = "--pictures";

/** Time limit for a suite without events: longer than a test that hangs. */
const silenceLimit = testLimit + waitLimit;

void main();

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  if (words.includes(oldest)) process.env[hostVariable] = "oldest";
  if (words.includes(pictures)) process.env[picturesVariable] = "1";
  process.env[chosenVariable] = words.filter((word) => ![oldest, pictures].includes(word)).join(",");
  if (words.includes(soaked)) process.env[lengthVariable] = "whole";
  forgetTally("host");
  const home = mkdtempSync(join(tmpdir(), "contract-guard-suite-"));
  process.env[resultsFolderVariable] = home;
  const shared = await startServer();
  try {
    const tallies = await Promise.all(lanesOf(home, shared, words).map(runLane));
    const tally = addTallies(tallies.flat());
    keepTally("host", tally);
    console.log(`host: ${describeTally(tally)}\n`);
    process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1;
  } finally {
    await shared.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** The parts of the run by their folders. */
type Lane = Readonly<Record<string, () => Promise<Tally>>>;

/** The suites without mouse and keyboard, and the stories: both take about the same time. */
function lanesOf(home: string, shared: Server, words: readonly string[]): readonly Lane[] {
  const sampleIn = (part: string): string => prepareSample(join(home, part)).folder;
  return [
    {
      suite: async () => runSuite(home, shared, "suite", { folder: sampleIn("suite") }),
      packaged: async () => {
        const server = await startServer({ vsix: resolve("dist", "contract-guard.vsix") });
        const window = { folder: sampleIn("packaged"), extension: bareExtension(home) };
        return runSuite(home, server, "packaged", window).finally(server.stop);
      },
      roots: async () => runSuite(home, shared, "roots", { folder: prepareRoots(join(home, "roots")) }),
      soak: async () => {
        const server = await startServer();
        const folder = sampleIn("soak");
        return runSuite(home, server, "soak", { folder }, (window) => unrest(server, window)).finally(
          server.stop,
        );
      },
      // Only measured on request.
      ...(words.includes(measured) && {
        bench: async () => runSuite(home, shared, "bench", { folder: sampleIn("bench") }),
      }),
    },
    { stories: async () => runStories(shared) },
  ];
}

/** Runs the selected parts one after the other. */
async function runLane(lane: Lane): Promise<readonly Tally[]> {
  const tallies: Tally[] = [];
  for (const [part, run] of Object.entries(lane)) if (chosenFiles(part).length > 0) tallies.push(await run());
  return tallies;
}

/** An extension without features: VS Code runs a suite only for an extension under development. */
function bareExtension(home: string): string {
  const folder = join(home, "bare");
  mkdirSync(folder);
  const manifest = { name: "bare", publisher: "contract-guard", version: "0.0.0", engines: { vscode: "*" } };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  return folder;
}

/** Runs a compiled suite in a window and prints its results. A suite without events counts as failed. */
async function runSuite(
  home: string,
  server: Server,
  suite: string,
  options: WindowOptions,
  faults: (window: Window) => Promise<readonly string[]> = async () => [],
): Promise<Tally> {
  const tests = resolve("out", "test", "host", `${suite === "suite" ? "index" : suite}.js`);
  const window = await openWindow(server.authority, { extension: resolve("."), ...options, tests });
  try {
    const heard: string[] = [];
    window.page.on("console", (message) => heard.push(message.text()));
    const tally = await followResults(resultsOf(home, suite));
    if (tally !== undefined && tally.passed + tally.failed > 0) {
      const found = await faults(window);
      for (const fault of found) console.log(`  ✖ ${fault}`);
      return { ...tally, failed: tally.failed + found.length };
    }
    console.log([server.log(), ...heard].join("\n"));
    console.log(`The suite ${suite} ran no test, or reported nothing for ${silenceLimit / 60_000} minutes.`);
    return unfinished;
  } finally {
    await window.close();
  }
}

/** Unexpected notifications, and errors or warnings of the extension in the logs. */
async function unrest(server: Server, { page }: Window): Promise<readonly string[]> {
  const bell = await page.locator("[id='status.notifications'] .codicon-bell-dot").count();
  // An empty log is not a file yet, but its folder exists.
  const logs = globSync("**/exthost*/contract-guard.*", { cwd: server.folder });
  const files = globSync(["**/*.log"], { cwd: server.folder });
  const lines = files.flatMap((log) =>
    readFileSync(join(server.folder, log), "utf8")
      .split("\n")
      .filter((line) => /\[(?:error|warning)\]/.test(line) && /contract.?guard/i.test(`${log}${line}`)),
  );
  if (logs.length === 0) lines.push("there is no log of the extension");
  return [...(bell > 0 ? ["a notification came"] : []), ...lines];
}

/**
 * Prints the events, each block of tests at once so that the lanes do not mix; undefined if there is no event for too
 * long.
 */
async function followResults(path: string): Promise<Tally | undefined> {
  const block: string[] = [];
  const printBlock = () => console.log(block.splice(0).join("\n"));
  let seen = 0;
  let last = Date.now();
  while (Date.now() - last < silenceLimit) {
    const events = readEvents(path);
    for (const event of events.slice(seen)) {
      if (event.type === "end" || (event.type === "suite" && event.depth === 1)) printBlock();
      if (event.type === "end") return event;
      block.push(describeEvent(event));
      last = Date.now();
    }
    seen = events.length;
    await delay(100);
  }
  printBlock();
  return undefined;
}

/** Runs the selected `stories/*.story.js`. */
async function runStories({ authority }: Server): Promise<Tally> {
  forgetTally("stories");
  const mocha = spawn(
    process.execPath,
    [
      resolve("node_modules", "mocha", "bin", "mocha.js"),
      // The other lane uses a core.
      ...["--parallel", "--jobs", String(Math.max(1, availableParallelism() - 1))],
      ...["--reporter", "out/test/tally/reporter.js", "--reporter-option", "part=stories"],
      // Its hook closes the window that stories share.
      ...["--require", resolve(__dirname, "story.js")],
      ...chosenFiles("stories"),
    ],
    { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, [serverVariable]: authority } },
  );
  // Whole paragraphs, so that the lanes do not mix.
  let text = "";
  mocha.stdout.on("data", (chunk: Buffer) => {
    const paragraphs = (text + chunk.toString()).split("\n\n");
    text = paragraphs.pop() ?? "";
    if (paragraphs.length > 0) console.log(`${paragraphs.join("\n\n")}\n`);
  });
  await once(mocha, "close");
  console.log(text);
  return readTally("stories");
}
