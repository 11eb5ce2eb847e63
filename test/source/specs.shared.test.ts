import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { load } from "js-yaml";
import type { SourceNode } from "../../src/engine/index";
import { looksLikeOpenApi, parse } from "../../src/source/index";
import { nodesOf, readAlone, valueOf } from "./tree";

const files = globSync("../shared/specs/*/*.{yaml,json}");

describe("published documents", () => {
  it("exist", () => assert.ok(files.length > 0));

  for (const file of files) {
    describe(file, () => {
      const text = readFileSync(file, "utf8");
      const { document, problems, lines } = parse(file, text);

      it("look like OpenAPI", () => assert.ok(looksLikeOpenApi(text)));

      it("have the values that the reference parser reads", () => {
        assert.deepEqual(problems, []);
        assert.deepEqual(valueOf(document.root), file.endsWith(".json") ? JSON.parse(text) : load(text));
      });

      it("have the value of each node in its span", () => {
        let checked = 0;
        for (const node of nodesOf(document.root as SourceNode)) {
          if (node.kind !== "scalar" && node.end - node.start > 2000) continue;
          const alone = readAlone(text, lines, node);
          if (alone === undefined || node.end === node.start) continue;
          assert.deepEqual(alone.value, valueOf(node));
          checked++;
        }
        assert.ok(checked > 1000);
      });
    });
  }
});
