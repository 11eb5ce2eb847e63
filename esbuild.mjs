// Bundles the product to dist/ (or with --out FOLDER to another one). With --watch the bundles keep their names, have
// source maps and are rebuilt on every change. With --small the bundles are made smaller, which takes several times as
// long. With --tests the sources and tests are compiled to out/ instead, not bundled.
import { build, context } from "esbuild";
import { globSync } from "node:fs";
import { chmod, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { minify } from "terser";
import ts from "typescript";

const { tests, watch, small, out } = parseArgs({
  options: {
    tests: { type: "boolean" },
    watch: { type: "boolean" },
    small: { type: "boolean" },
    out: { type: "string", default: "dist" },
  },
}).values;

/** VS Code 1.101, the oldest that the extension runs on, and the command line's `engines` both have Node 22. */
const common = {
  ...{ bundle: true, platform: "node", format: "cjs", target: "node22", logLevel: "warning" },
  // Packages written as ES modules call `createRequire` with it.
  define: { "import.meta.url": "__filename" },
};

/** The largest part of every bundle that decides patterns or validates payloads: each is a file that all of them load. */
const shared = { refa: "node_modules/refa/index.js", ajv: "src/proof/ajv.ts" };
/** Keeps these, the editor's features and the protocol of `contract-guard mcp` out of the bundle: they are loaded on demand from the same folder. */
const loadSiblings = {
  name: "load-siblings",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^(refa|\.\/ajv|\.\/features|\.\/mcp-sdk)$/ }, ({ path, kind }) =>
      kind === "entry-point" ? null : { path: `./${path.replace("./", "")}.js`, external: true },
    ),
};

/**
 * Leaves out the parts of swagger-parser that `bundle` does not call: the validators with their schemas and a second ajv,
 * and those that request files or replace references.
 */
const omitUnused = {
  name: "omit-unused",
  setup: ({ onLoad }) => {
    onLoad({ filter: /swagger-parser[\\/]lib[\\/]validators[\\/]\w+\.js$/ }, () => ({ contents: "" }));
    onLoad(
      {
        filter:
          /ref-parser[\\/]dist[\\/]lib[\\/](?:resolvers[\\/]http|resolve-external[\\/]with-matcher|dereference)\.js$/,
      },
      () => ({
        contents: "export default {};",
      }),
    );
  },
};

/**
 * Shrinks refa from 1 MB to 320 KB: encodes its tables of code point ranges as differences, and empties the tables for
 * the flags `i` and `v`, which patterns of JSON Schema do not have.
 */
const packUnicode = {
  name: "pack-unicode",
  setup: ({ onLoad }) =>
    onLoad({ filter: /node_modules[\\/]refa[\\/]index\.js$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const packed = text
        .replace(/JSON\.parse\((["'])(\[\{"min".*?\])\1\)/g, (_, quote, json) => packRanges(JSON.parse(json)))
        .replace(/JSON\.parse\('\{"65":.*?\}'\)/g, noVariants)
        .replace(/JSON\.parse\("\[\[.*?\]"\)/g, "[]");
      return { contents: [packed, unpackRanges].join("\n") };
    }),
};

/** A table in which no character has variants of another case. */
const noVariants = "new Proxy({}, { get: () => [] })";

function packRanges(ranges) {
  let last = 0;
  const numbers = ranges.flatMap(({ min, max }) => {
    const pair = [min - last, max - min];
    last = max;
    return pair;
  });
  return `unpackRanges("${numbers.map((number) => number.toString(36)).join(" ")}")`;
}

/** The inverse of `packRanges`, in the bundle. */
function unpackRanges(packed) {
  const numbers = packed.split(" ").map((number) => parseInt(number, 36));
  const ranges = [];
  for (let i = 0, last = 0; i < numbers.length; i += 2) {
    const min = last + numbers[i];
    last = min + numbers[i + 1];
    ranges.push({ min, max: last });
  }
  return ranges;
}

/** Prints the lines that the task `watch` of .vscode/tasks.json waits for, once for all builds that run. */
let running = 0;
const progress = {
  name: "progress",
  setup: ({ onStart, onEnd }) => {
    onStart(() => {
      if (running++ === 0) process.stdout.write("[watch] build started\n");
    });
    onEnd(() => {
      if (--running === 0) process.stdout.write("[watch] build finished\n");
    });
  },
};

/** The options of the three builds that make up the product. */
function productBuilds() {
  const forUse = watch
    ? { ...common, sourcemap: true, plugins: [progress], outdir: out }
    : { ...common, minify: true, legalComments: "none", metafile: true, outdir: out };
  // VS Code supplies `vscode` to `require`, not to `import()`.
  const supported = { "dynamic-import": false };
  const plugins = [loadSiblings, omitUnused, ...(watch ? [progress] : [])];
  const product = { ...forUse, external: ["vscode"], plugins, supported };
  const banner = { js: "#!/usr/bin/env node" };
  return [
    { ...forUse, entryPoints: shared, plugins: [packUnicode, ...(forUse.plugins ?? [])] },
    {
      ...product,
      entryPoints: {
        extension: "src/editor/index.ts",
        features: "src/editor/features.ts",
        worker: "src/server/main.ts",
        api: "src/service/library.ts",
        "mcp-sdk": "src/cli/mcp-sdk.ts",
      },
    },
    { ...product, banner, entryPoints: { cli: "src/cli/main.ts" } },
  ];
}

async function buildProduct() {
  await rm(out, { recursive: true, force: true });
  const builds = await Promise.all(productBuilds().map((options) => build(options)));
  await chmod(`${out}/cli.js`, 0o755);
  if (small)
    for (const name of ["extension", "features", "worker", "refa", "ajv"]) await shrink(`${out}/${name}.js`);
  await declareTypes("src/service/library.ts", `${out}/types`);
  await listLicenses(builds, `${out}/THIRD-PARTY.txt`);
  for (const page of ["README.md", "CHANGELOG.md"])
    await writeFile(`${out}/${page}`, pageOfExtension(await readFile(page, "utf8")));
}

/**
 * The README or the changelog of the extension package. The page of an extension in VS Code has no pictures and no links except `https:`
 * URLs: the walkthrough, which has the pictures, takes the place of the first one, and links to files become text.
 */
function pageOfExtension(markdown) {
  const tour =
    "For pictures, run **Welcome: Open Walkthrough…** and select _Get Started with Contract Guard_.";
  return markdown
    .replace(/^!\[.*\]\(.*\)$/m, tour)
    .replace(/^!\[.*\]\(.*\)\n\n/gm, "")
    .replace(/\[([^\]]+)\]\((?!https?:|#)[^)]*\)/g, "$1");
}

/** Minifies a bundle again: terser's output is 5 % smaller than that of esbuild. */
async function shrink(file) {
  const { code } = await minify(await readFile(file, "utf8"), { ecma: 2022, toplevel: true });
  await writeFile(file, code);
}

async function watchProduct() {
  await rm(out, { recursive: true, force: true });
  const contexts = await Promise.all(productBuilds().map((options) => context(options)));
  await Promise.all(contexts.map((each) => each.watch()));
}

/** Lists every package that is part of one of these bundles, with the full text of its license. */
async function listLicenses(builds, file) {
  const inputs = builds.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  const packages = await Promise.all([...new Set(folders)].map(licenseOf));
  const parts = [...new Set(packages)].sort();
  const line = `\n\n${"-".repeat(80)}\n\n`;
  await writeFile(file, `${["Contract Guard for OpenAPI contains these packages.", ...parts].join(line)}\n`);
}

async function licenseOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const files = (await readdir(folder)).filter((each) => /^(?:licen[cs]e|copying|notice)/i.test(each)).sort();
  const texts = await Promise.all(files.map((each) => readFile(join(folder, each), "utf8")));
  const trimmed = texts.map((text) => text.replaceAll("\r\n", "\n").trim());
  return [`${name} ${version}: ${license}`, ...trimmed].join("\n\n");
}

/** Emits the declarations that are reachable from the library's entry. Type errors are left to `npm run typecheck`. */
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

/** Adds the extension to the paths of `import()`: unlike `require`, it does not search for it. */
const completeImports = {
  name: "complete-imports",
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      return { loader: "ts", contents: text.replaceAll(/\bimport\("(\.[^"]+)"\)/g, 'import("$1.js")') };
    }),
};

/** One file for each source file: test files that run in one process share the modules of `src`, which stay compiled. */
async function buildTests() {
  const folders = ["src", "test"];
  await Promise.all(folders.map((folder) => rm(`out/${folder}`, { recursive: true, force: true })));
  await build({
    ...common,
    bundle: false,
    plugins: [completeImports],
    target: "node24",
    sourcemap: "inline",
    outdir: "out",
    outbase: ".",
    // The JSON files that `src` imports.
    loader: { ".json": "copy" },
    entryPoints: [
      ...folders.flatMap((folder) => globSync(`${folder}/**/*.ts`)),
      ...["package.json", "media/report.schema.json"],
    ],
  });
}

await (tests ? buildTests() : watch ? watchProduct() : buildProduct());
