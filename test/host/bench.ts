/** What VS Code runs for `npm run bench:host`. */
import { runSuite } from "./mocha";

export async function run(): Promise<void> {
  await runSuite("bench");
}
