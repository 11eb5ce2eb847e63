// Bundles the product to dist/, or with --tests the tests to out/test/.
import { build } from "esbuild";
import { globSync } from "node:fs";
import { chmod, rm } from "node:fs/promises";
import ts from "typescript";

/** VS Code 1.101, the oldest that the extension runs on, and the command line's `engines` both have Node 22. */
const common = { bundle: true, platform: "node", format: "cjs", target: "node22", logLevel: "warning" };

async function buildProduct() {
  await rm("dist", { recursive: true, force: true });
  await build({
    ...common,
    minify: true,
    outdir: "dist",
    external: ["vscode"],
    entryPoints: {
      extension: "src/editor/index.ts",
      worker: "src/worker/main.ts",
      api: "src/check/api.ts",
    },
  });
  await build({
    ...common,
    minify: true,
    outfile: "dist/cli.js",
    banner: { js: "#!/usr/bin/env node" },
    entryPoints: ["src/cli/main.ts"],
  });
  await chmod("dist/cli.js", 0o755);
  declareTypes("src/check/api.ts", "dist/types");
}

/** Emits the declarations of a library's entry; whether they are right is the type check's business. */
function declareTypes(entry, outDir) {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ".");
  const only = { noEmit: false, declaration: true, emitDeclarationOnly: true, noCheck: true };
  ts.createProgram([entry], { ...options, ...only, rootDir: "src", outDir }).emit();
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
      ...["index", "packaged", "run", "electron"].map((name) => `test/host/${name}.ts`),
      "test/start/start.ts",
      "test/tally/reporter.ts",
      "test/tally/total.ts",
    ],
  });
}

await (process.argv.includes("--tests") ? buildTests() : buildProduct());
