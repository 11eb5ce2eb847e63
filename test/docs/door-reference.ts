/** Generates media/docs/doors.md: every door with both futures, and what the comparison reports for them. */
import { doors, type Door } from "../../src/doors/index";
import { doorSections } from "../../src/formats/index";
import { createChecker, doorOutcomes } from "../../src/service/index";
import { code, table } from "./markdown";

const introduction = `# Door reference

A door is a design that is not published yet and that a likely later edit breaks. Before it is published, it can be changed at no cost. Afterwards, the change is breaking. Doors are found only in parts of a document that the published version does not have, and only on the side where the design is a promise: a required property of a response, or an optional property of a request. They do not affect the verdict.

For each door, the same later edit is shown on the design and on an alternative, with what the comparison reports for both. A test runs this comparison. Print a page with \`contract-guard explain DOOR\`, and set the level of a door with \`doors\` in [\`contract-guard.yaml\`](configuration.md#doors).`;

export async function doorReference(): Promise<string> {
  const rows = doors.map(({ name, title, isOn, guideline }) => [
    `[${code(name)}](#${name})`,
    title,
    isOn ? "on" : "off",
    guideline === null ? "" : `[${guideline.name}](${guideline.url})`,
  ]);
  const overview = table(["door", "title", "default", "guideline"], rows);
  const sections: string[] = [];
  for (const door of doors) sections.push(await sectionOf(door));
  return [introduction, "## Overview", overview, "## Doors", ...sections].join("\n\n");
}

async function sectionOf(door: Door): Promise<string> {
  const outcomes = await doorOutcomes(createChecker(), door);
  return [`### ${door.name}`, `**${door.title}.**`, ...doorSections(door, outcomes)].join("\n\n");
}
