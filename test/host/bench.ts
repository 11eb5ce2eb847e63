/** The suite of `npm run bench:host`, run by VS Code. */
import { runSuite } from "./mocha";

export async function run(): Promise<void> {
  await runSuite("bench");
}
