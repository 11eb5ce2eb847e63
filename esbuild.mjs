// Bundles the product to dist/ (or with --out FOLDER to another one), or with --tests the tests to out/test/.
import { build } from "esbuild";
import { globSync } from "node:fs";
import { chmod, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import ts from "typescript";

const { tests, out } = parseArgs({
  options: { tests: { type: "boolean" }, out: { type: "string", default: "dist" } },
}).values;

/** VS Code 1.101, the oldest that the extension runs on, and the command line's `engines` both have Node 22. */
const common = {
  ...{ bundle: true, platform: "node", format: "cjs", target: "node22", logLevel: "warning" },
  // Packages written as modules ask for it to make a `require` of their own.
  define: { "import.meta.url": "__filename" },
};

/** What makes up most of every bundle that decides patterns or proves: they all load one file of each, beside them. */
const shared = { refa: "node_modules/refa/index.js", ajv: "src/proof/ajv.ts" };
/** Loaded from beside the bundle: these, and the features of the editor, which are needed later than the rest of it. */
const findBesides = {
  name: "besides",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^(refa|\.\/ajv|\.\/features)$/ }, ({ path, kind }) =>
      kind === "entry-point" ? null : { path: `./${path.replace("./", "")}.js`, external: true },
    ),
};

async function buildProduct() {
  await rm(out, { recursive: true, force: true });
  const minified = { ...common, minify: true, metafile: true, outdir: out };
  // VS Code gives itself to what is required, not to what is imported.
  const supported = { "dynamic-import": false };
  const product = { ...minified, external: ["vscode"], plugins: [findBesides], supported };
  const besides = await build({ ...minified, entryPoints: shared });
  const programs = await build({
    ...product,
    entryPoints: {
      extension: "src/editor/index.ts",
      features: "src/editor/features.ts",
      worker: "src/worker/main.ts",
      api: "src/check/api.ts",
    },
  });
  const banner = { js: "#!/usr/bin/env node" };
  const cli = await build({ ...product, banner, entryPoints: { cli: "src/cli/main.ts" } });
  await chmod(`${out}/cli.js`, 0o755);
  await declareTypes("src/check/api.ts", `${out}/types`);
  await listLicences([besides, programs, cli], `${out}/THIRD-PARTY.txt`);
}

/** Writes down every package that is in one of these bundles, with its licence in full. */
async function listLicences(builds, file) {
  const inputs = builds.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  const packages = await Promise.all([...new Set(folders)].map(licenceOf));
  const parts = [...new Set(packages)].sort();
  const line = `\n\n${"-".repeat(80)}\n\n`;
  await writeFile(file, `${["Contract Guard for OpenAPI contains these packages.", ...parts].join(line)}\n`);
}

async function licenceOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const files = (await readdir(folder)).filter((each) => /^(?:licen[cs]e|copying|notice)/i.test(each)).sort();
  const texts = await Promise.all(files.map((each) => readFile(join(folder, each), "utf8")));
  const told = texts.map((text) => text.replaceAll("\r\n", "\n").trim());
  return [`${name} ${version}: ${license}`, ...told].join("\n\n");
}

/**
 * Writes the declarations that a library's entry leads to, and no more; whether they are right is the type
 * check's business.
 */
async function declareTypes(entry, outDir) {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ".");
  const only = { noEmit: false, declaration: true, emitDeclarationOnly: true, noCheck: true };
  const declared = new Map();
  const program = ts.createProgram([entry], { ...options, ...only, rootDir: "src", outDir });
  program.emit(undefined, (file, text) => declared.set(resolve(file), text));
  const reached = new Set([resolve(outDir, relative("src", entry)).replace(/ts$/, "d.ts")]);
  for (const file of reached) {
    const text = declared.get(file);
    for (const [, there] of text.matchAll(/from "(\..+)"/g))
      reached.add(resolve(dirname(file), `${there}.d.ts`));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

async function buildTests() {
  await rm("out/test", { recursive: true, force: true });
  await build({
    ...common,
    target: "node24",
    sourcemap: "inline",
    packages: "external",
    external: ["vscode"],
    outdir: "out/test",
    outbase: "test",
    entryPoints: [
      ...globSync("test/**/*.test.ts"),
      ...globSync("test/host/**/*.{host,story}.ts"),
      ...["index", "packaged", "roots", "bench", "soak", "run", "electron"].map(
        (name) => `test/host/${name}.ts`,
      ),
      "test/bench/bench.ts",
      "test/engine/soak.ts",
      "test/schema/soak.ts",
      "test/soak/load.ts",
      "test/fuzz/fuzz.ts",
      "test/start/start.ts",
      "test/tally/reporter.ts",
      "test/tally/total.ts",
    ],
  });
}

await (tests ? buildTests() : buildProduct());
