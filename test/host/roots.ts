/** The suite that VS Code runs in a window of several folders. */
import { runSuite } from "./mocha";

export async function run(): Promise<void> {
  await runSuite("roots");
}
