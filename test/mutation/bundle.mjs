/** `node bundle.mjs PATTERN…`: the tests as one bundle, so that what is mutated is in it once, however many they are. */
import { build } from "esbuild";
import { globSync } from "node:fs";

const files = process.argv.slice(2).flatMap((pattern) => globSync(pattern));
await build({
  stdin: { contents: files.map((file) => `import "./${file}";`).join("\n"), resolveDir: "." },
  ...{ bundle: true, platform: "node", format: "cjs", target: "node24", packages: "external" },
  // Tests consist of side effects, whatever `sideEffects` of the package says.
  ignoreAnnotations: true,
  outfile: "out/mutation/all.js",
  logLevel: "error",
});
