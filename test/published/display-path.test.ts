import assert from "node:assert/strict";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { displayPath } from "../../src/published/index";

const here = resolve("/work/here");
const fileIn = (...parts: string[]): string => pathToFileURL(join(here, ...parts)).href;

describe("the display path of a file", () => {
  const table: readonly (readonly [uri: string, path: string])[] = [
    [fileIn("api.yaml"), "api.yaml"],
    [fileIn("in", "api.yaml"), join("in", "api.yaml")],
    [fileIn("..api.yaml"), "..api.yaml"],
    [fileIn("...", "api.yaml"), join("...", "api.yaml")],
    [fileIn("..", "there.yaml"), resolve("/work/there.yaml")],
    [fileIn("..", "here2", "a.yaml"), resolve("/work/here2/a.yaml")],
    [fileIn("::error::a.yaml"), "./::error::a.yaml"],
    ["contract-published:/v1~0123456789ab/in/a%20b.yaml", "in/a b.yaml"],
    ["https://example.com/a.yaml", "https://example.com/a.yaml"],
  ];
  for (const [uri, path] of table) it(path, () => assert.equal(displayPath(here)(uri), path));
});
