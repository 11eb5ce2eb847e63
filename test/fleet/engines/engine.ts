/** The scenario that every build system runs. */
import assert from "node:assert/strict";
import { edit, names, type Result, type Workplace } from "./workplace";

export interface Engine {
  readonly name: string;
  /** Prepares the repository; `start` is called once before the first run. */
  prepare(workplace: Workplace): Promise<void>;
  /** Checks all APIs of a clone. */
  run(folder: string): Promise<Result>;
  stop(): Promise<void>;
}

interface Step {
  readonly title: string;
  readonly folder: string;
  readonly edit?: "compatible" | "breaking";
  readonly checks: number;
  readonly fails?: true;
}

/** Returns the titles of the steps, all of which passed. Throws at the first that failed. */
export async function verify(engine: Engine, workplace: Workplace): Promise<readonly string[]> {
  await engine.prepare(workplace);
  const [first, second] = [workplace.clone("first"), workplace.clone("second")];
  const steps: readonly Step[] = [
    { title: "the first machine checks every API", folder: first, checks: names.length },
    { title: "the second machine compares nothing", folder: second, checks: 0 },
    { title: "a changed document is checked alone", folder: second, edit: "compatible", checks: 1 },
    { title: "a breaking change fails", folder: second, edit: "breaking", checks: 1, fails: true },
    { title: "a failure is checked again", folder: second, checks: 1, fails: true },
  ];
  workplace.takeChecks();
  for (const { title, folder, edit: how, checks, fails } of steps) {
    if (how !== undefined) edit(folder, how);
    const { code, output } = await engine.run(folder);
    const found = { checks: workplace.takeChecks(), fails: code !== 0 };
    assert.deepEqual(found, { checks, fails: fails === true }, `${engine.name}: ${title}\n${output}`);
    if (fails) assert.match(output, /\bbreaking\b/, title);
  }
  return steps.map(({ title }) => title);
}
