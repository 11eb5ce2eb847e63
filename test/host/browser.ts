/** A headless Chromium: `CHROMIUM_PATH`, the system's, or one from an npm package. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser } from "playwright-core";
import { cachedPackage } from "./cache";

const sparticuz = "153.0.0";

const flags = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

/** Starts the browser. Rejects with Chromium's message if it cannot run on this machine. */
export async function launchBrowser(): Promise<Browser> {
  const system = process.env.CHROMIUM_PATH ?? systemChromium();
  if (system !== undefined) return await chromium.launch({ executablePath: system, args: flags });
  const { path, args, env } = packagedChromium();
  return await chromium.launch({ executablePath: path, args: [...args, ...flags], env });
}

function systemChromium(): string | undefined {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const elsewhere = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ];
  return [...onPath, ...elsewhere].find((path) => existsSync(path));
}

/** Runs in a separate process, because the package unpacks to the temporary folder. */
const unpack = `
  const { default: chromium, inflate } = await import(process.argv[1]);
  const path = await chromium.executablePath();
  await inflate(process.argv[2]);
  console.log(JSON.stringify({ path, args: chromium.args }));
`;

/** Unpacked into the cache, with its own libraries if the machine lacks them. */
function packagedChromium() {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("No Chromium found: install Google Chrome, or set CHROMIUM_PATH to a Chromium program.");
  }
  const folder = cachedPackage("@sparticuz/chromium", sparticuz);
  const unpacked = join(folder, "unpacked");
  mkdirSync(unpacked, { recursive: true });
  const found = execFileSync(
    process.execPath,
    [
      ...["--input-type=module", "--eval", unpack],
      pathToFileURL(join(folder, "build", "index.js")).href,
      join(folder, "bin", "al2023.tar.br"),
    ],
    { env: { ...process.env, TMPDIR: unpacked }, encoding: "utf8" },
  );
  const { path, args } = JSON.parse(found) as { path: string; args: string[] };
  const fonts = join(unpacked, "fonts.conf");
  writeFileSync(fonts, fontconfig(join(unpacked, "fonts"), join(unpacked, "fonts-cache")));
  const env: NodeJS.ProcessEnv = { ...process.env, FONTCONFIG_FILE: fonts };
  if (spawnSync(path, ["--version"], { env }).status !== 0) {
    env.LD_LIBRARY_PATH = join(unpacked, "al2023", "lib");
  }
  return { path, args, env };
}

/** The system's fonts, or those of the package if there are none. */
function fontconfig(fonts: string, cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <cachedir>${cache}</cachedir>
</fontconfig>
`;
}
