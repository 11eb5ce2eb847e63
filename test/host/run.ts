/** `npm run test:host [-- NAME…]`: the suites inside VS Code's extension host, then the stories told from outside. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import Mocha from "mocha";
import { prepareSample } from "../start/sample";
import { prepareRoots } from "./roots/workspace";
import { addTallies, describeTally, keepTally, type Tally } from "../tally/tally";
import { chosenFiles, chosenVariable } from "./chosen";
import { describeEvent, readEvents, resultsVariable } from "./results";
import { openWindow } from "./window";

const measured = "bench/";

/** How long the host may say nothing before it is given up. */
const silenceMs = 180_000;

void main();

async function main(): Promise<void> {
  process.env[chosenVariable] = process.argv.slice(2).join(",");
  const home = mkdtempSync(join(tmpdir(), "contract-guard-suite-"));
  const sampleIn = (part: string): string => prepareSample(join(home, part)).folder;
  const parts: Readonly<Record<string, () => Promise<Tally>>> = {
    suite: async () => runInHost(home, "index", resolve("."), sampleIn("index")),
    roots: async () => runInHost(home, "roots", resolve("."), prepareRoots(join(home, "roots"))),
    packaged: async () => {
      const vsix = resolve("dist", "contract-guard.vsix");
      return runInHost(home, "packaged", bareExtension(home), sampleIn("packaged"), vsix);
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
  vsix?: string,
): Promise<Tally> {
  const results = join(home, `${suite}.jsonl`);
  const env = { [resultsVariable]: results };
  const options = vsix === undefined ? { env } : { env, vsix };
  const tests = resolve("out", "test", "host", `${suite}.js`);
  const { page, server, close } = await openWindow(options, { folder, extension, tests });
  try {
    const heard: string[] = [];
    page.on("console", (message) => heard.push(message.text()));
    const tally = await followResults(results);
    if (tally !== undefined && tally.passed + tally.failed > 0) return tally;
    console.log([server.log(), ...heard].join("\n"));
    console.log(`The extension host ran no test, or said nothing for ${silenceMs / 1000} seconds.`);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    await close();
  }
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
