/** Two texts as a check request. */
import { parseEvents } from "js-yaml";
import type { Published } from "../../src/published/index";
import type { CheckRequest } from "../../src/service/index";
import { spreadOf, timesOf } from "./measure";

type ReadFile = (uri: string) => Promise<string | undefined>;

const nothingElse: ReadFile = async () => undefined;

export function published(text: string, label = "newest", readFile = nothingElse): Published {
  return { kind: "published", source: "file", uri: `published:/${label}`, text, label, readFile };
}

export function request(base: string, head: string, older: readonly string[] = []): CheckRequest {
  return {
    base: published(base),
    older: older.map((text, index) => published(text, `older ${String(index)}`)),
    head: { uri: "file:///api", text: head },
  };
}

/** Milliseconds of the unavoidable work: the events of `js-yaml`, or four times `JSON.parse`. */
export async function floorOf(texts: readonly string[], format: "yaml" | "json"): Promise<number> {
  const read = (): void => {
    for (const text of texts) {
      if (format === "yaml") parseEvents(text, { maxDepth: 1000 });
      else for (let time = 0; time < 4; time++) JSON.parse(text);
    }
  };
  await timesOf(3, read);
  return spreadOf(await timesOf(9, read)).median;
}
