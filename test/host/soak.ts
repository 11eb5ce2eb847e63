/** What VS Code runs for `npm run soak:editor`, and a little of it for `npm test`. */
import { runSuite } from "./mocha";

export async function run(): Promise<void> {
  await runSuite("soak");
}
