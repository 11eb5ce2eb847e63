/** The suite that VS Code runs on the extension loaded from this folder. */
import { runSuite } from "./mocha";

export async function run(): Promise<void> {
  await runSuite("suite");
}
