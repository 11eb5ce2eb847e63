/** `npm run docs`: writes the generated parts of the documentation. */
import { existsSync, writeFileSync } from "node:fs";
import { generatedFiles } from "./generated";
import { readText } from "./markdown";

async function generate(): Promise<void> {
  for (const [path, text] of await generatedFiles()) {
    if (existsSync(path) && readText(path) === text) continue;
    writeFileSync(path, text);
    console.log(`Wrote ${path}`);
  }
}

void generate();
