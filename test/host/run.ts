/** `npm run test:host [-- NAME… --oldest]`: the suites inside VS Code's extension host, then the stories told from outside. */
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import Mocha from "mocha";
import { prepareSample } from "../start/sample";
import { prepareRoots } from "./roots/workspace";
import { addTallies, describeTally, keepTally, type Tally } from "../tally/tally";
import { chosenFiles, chosenVariable } from "./chosen";
import { describeEvent, readEvents, resultsVariable } from "./results";
import { hostVariable, type ServerOptions } from "./server";
import { lengthVariable } from "./soak/length";
import { openWindow, type Window } from "./window";

const measured = "bench/";
const soaked = "soak/";
/** In place of the VS Code that is tested else, the oldest one. */
const oldest = "--oldest";

/** How long the host may say nothing before it is given up. */
const silenceMs = 180_000;

void main();

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  if (words.includes(oldest)) process.env[hostVariable] = "oldest";
  process.env[chosenVariable] = words.filter((word) => word !== oldest).join(",");
  const home = mkdtempSync(join(tmpdir(), "contract-guard-suite-"));
  const sampleIn = (part: string): string => prepareSample(join(home, part)).folder;
  const parts: Readonly<Record<string, () => Promise<Tally>>> = {
    suite: async () => runInHost(home, "index", resolve("."), sampleIn("index")),
    roots: async () => runInHost(home, "roots", resolve("."), prepareRoots(join(home, "roots"))),
    packaged: async () => {
      const vsix = resolve("dist", "contract-guard.vsix");
      return runInHost(home, "packaged", bareExtension(home), sampleIn("packaged"), { vsix });
    },
    soak: async () => {
      const env = process.argv.includes(soaked) ? { [lengthVariable]: "whole" } : {};
      return runInHost(home, "soak", resolve("."), sampleIn("soak"), { env }, unrest);
    },
    stories: runStories,
    // Measured only where somebody asks for it.
    ...(process.argv.includes(measured) && {
      bench: async () => runInHost(home, "bench", resolve("."), sampleIn("bench")),
    }),
  };
  try {
    const tallies: Tally[] = [];
    for (const [part, run] of Object.entries(parts))
      if (chosenFiles(part).length > 0) tallies.push(await run());
    const tally = addTallies(tallies);
    keepTally("host", tally);
    console.log(`host: ${describeTally(tally)}\n`);
    process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1;
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** An extension that does nothing: VS Code runs a suite only for one under development. */
function bareExtension(home: string): string {
  const folder = join(home, "bare");
  mkdirSync(folder);
  const manifest = { name: "bare", publisher: "contract-guard", version: "0.0.0", engines: { vscode: "*" } };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  return folder;
}

/** Runs a compiled suite and prints its results as they come. A host that says nothing counts as a failure. */
async function runInHost(
  home: string,
  suite: string,
  extension: string,
  folder: string,
  { env, ...options }: ServerOptions = {},
  faults: (window: Window) => Promise<readonly string[]> = async () => [],
): Promise<Tally> {
  const results = join(home, `${suite}.jsonl`);
  const tests = resolve("out", "test", "host", `${suite}.js`);
  const window = await openWindow(
    { ...options, env: { ...env, [resultsVariable]: results } },
    { folder, extension, tests },
  );
  const { page, server, close } = window;
  try {
    const heard: string[] = [];
    page.on("console", (message) => heard.push(message.text()));
    const tally = await followResults(results);
    if (tally !== undefined && tally.passed + tally.failed > 0) {
      const found = await faults(window);
      for (const fault of found) console.log(`  ✖ ${fault}`);
      return { ...tally, failed: tally.failed + found.length };
    }
    console.log([server.log(), ...heard].join("\n"));
    console.log(`The extension host ran no test, or said nothing for ${silenceMs / 1000} seconds.`);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    await close();
  }
}

/** What nobody asked to be told: a notification, and what stands in the logs as an error or warning of ours. */
async function unrest({ page, server }: Window): Promise<readonly string[]> {
  const bell = await page.locator("[id='status.notifications'] .codicon-bell-dot").count();
  // A log that nothing was written to is no file yet, but its folder is there.
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

/** Prints the events until the last; undefined when none has come for too long. */
async function followResults(path: string): Promise<Tally | undefined> {
  let seen = 0;
  let last = Date.now();
  while (Date.now() - last < silenceMs) {
    const events = readEvents(path);
    for (const event of events.slice(seen)) {
      console.log(describeEvent(event));
      if (event.type === "end") return event;
      last = Date.now();
    }
    seen = events.length;
    await delay(100);
  }
  return undefined;
}

/** Runs the chosen of `stories/*.story.js` in this process. */
async function runStories(): Promise<Tally> {
  const mocha = new Mocha({ ui: "bdd", timeout: 90_000 });
  for (const file of chosenFiles("stories")) mocha.addFile(file);
  return await new Promise((done) => {
    const runner = mocha.run(() => {
      const { passes, failures, pending } = runner.stats ?? { passes: 0, failures: 1, pending: 0 };
      done({ passed: passes, failed: failures, skipped: pending });
    });
  });
}
