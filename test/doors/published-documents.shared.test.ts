import assert from "node:assert/strict";
import { doors } from "../../src/doors/index";
import { compareTexts } from "../engine/compared";
import { specPairs } from "../engine/specs";
import { doorsOf } from "./found";

const isOn = new Set(doors.filter((door) => door.isOn).map(({ name }) => name));
const added = new Set(["path-added", "operation-added", "webhook-added"]);

describe("doors of real documents", () => {
  const counts = { doors: 0, operations: 0 };

  for (const { name, base, head } of specPairs()) {
    it(`${name}: none compared with its own published text`, () => {
      for (const { text } of [base, head]) assert.deepEqual(doorsOf(text, text), []);
    });

    it(`${name}: each has a location and an operation`, () => {
      const found = doorsOf(head.text, base.text);
      for (const { at, operations, fingerprint } of found) {
        assert.ok(at.span.end > at.span.start);
        assert.notEqual(operations.length, 0);
        assert.match(fingerprint, /^[0-9a-f]{16}$/);
      }
      const { changes } = compareTexts(base.text, head.text);
      const news = changes.filter(({ kind }) => added.has(kind)).flatMap(({ uses }) => uses);
      counts.operations += new Set(news.map(({ method, path }) => `${method} ${path}`)).size;
      counts.doors += found.filter(({ door }) => isOn.has(door)).length;
    });
  }

  it("are at most one per added operation on average", () => {
    assert.ok(counts.operations > 200, String(counts.operations));
    assert.ok(counts.doors <= counts.operations, JSON.stringify(counts));
  });
});
