/** The suite that VS Code runs on the extension installed from its package. */
import { runSuite } from "./mocha";

export async function run(): Promise<void> {
  await runSuite("packaged");
}
