/** The suite of `npm run soak:editor`, run by VS Code; `npm test` runs a short version. */
import { runSuite } from "./mocha";

export async function run(): Promise<void> {
  await runSuite("soak");
}
