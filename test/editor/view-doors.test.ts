import assert from "node:assert/strict";
import { doorNodes } from "../../src/editor/view-doors";
import type { DoorFinding } from "../../src/policy/index";
import { english } from "./english";

const at = (line: number): DoorFinding["at"] => ({
  uri: "file:///api.yaml",
  pointer: "",
  range: { start: { line, character: 0 }, end: { line, character: 1 } },
});

function door(path: string, title: string, line: number): DoorFinding {
  return {
    ...{ door: title.toLowerCase(), title, level: "hint", message: `\`GET ${path}\` is a door.` },
    ...{ why: "", advice: "Change `it`.", at: at(line), others: [], accepted: null },
    operations: [{ method: "GET", path, operationId: null, side: "response" }],
    fingerprint: `000000000000000${String(line)}`,
  };
}

const base = { uri: "file:///base.yaml", label: "v1", source: "git-tag", apiVersion: "1.0.0" } as const;
const doors = [door("/a", "Array", 1), door("/b", "Array", 2), door("/a", "Enum", 3)];

describe("what becomes permanent in the API Contract view", () => {
  it("is listed by operation", () => {
    const [node, ...others] = doorNodes(english, "file:///api.yaml", { verdict: "compatible", base }, doors);
    assert.deepEqual(others, []);
    assert.deepEqual([node?.label, node?.description], ["Becomes permanent", "3"]);
    assert.deepEqual(
      node?.children.map(({ label, children }) => [label, children.map((child) => [child.label, child.at])]),
      [
        [
          "GET /a",
          [
            ["GET /a", at(1)],
            ["GET /a", at(3)],
          ],
        ],
        ["GET /b", [["GET /b", at(2)]]],
      ],
    );
  });

  it("is listed by kind if nothing was published", () => {
    const [node] = doorNodes(english, "file:///api.yaml", { verdict: "unpublished", base }, doors);
    assert.deepEqual(
      node?.children.map(({ label }) => label),
      ["Array (2)", "Enum (1)"],
    );
  });

  it("is not shown without doors, and before the first check", () => {
    assert.deepEqual(doorNodes(english, "file:///api.yaml", { verdict: "compatible", base }, []), []);
    assert.deepEqual(doorNodes(english, "file:///api.yaml", undefined, doors), []);
  });
});
