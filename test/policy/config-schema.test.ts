import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readConfig } from "../../src/policy/index";
import { parse } from "../../src/source/index";

const path = "media/config.schema.json";

describe("the schema of contract-guard.yaml", () => {
  /** A configuration with an unknown key, and the corresponding location in the schema. */
  const places: readonly [config: string, place: string][] = [
    ["{ zz: 1 }", "root"],
    ["{ published: { file: a, zz: 1 } }", "published"],
    ["{ apis: { a: { zz: 1 } } }", "api"],
    ["{ overrides: [{ tags: a, zz: 1 }] }", "override"],
    ["{ rules: { enum-added: { zz: 1 } } }", "levels"],
    ["{ breaks: { zz: 1 } }", "breaks"],
    ["{ outOfContract: { zz: 1 } }", "outOfContract"],
    ["{ deprecation: { zz: 1 } }", "deprecation"],
    ["{ deprecation: { notice: { zz: 1 } } }", "deprecation/notice"],
  ];
  for (const [config, place] of places)
    it(`has the keys that are read at ${place}, and no others`, () => {
      const { problems } = readConfig(parse("file:///contract-guard.yaml", config).document);
      const told = problems.find(({ code }) => code === "config-unknown-key")?.advice ?? "";
      const read = [...told.matchAll(/`([^`]+)`/g)].map(([, key]) => key);
      assert.deepEqual(read.toSorted(), keysAt(place).toSorted());
    });
});

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
}

/** The keys of a definition of the schema, or below one of its keys. */
function keysAt(place: string): string[] {
  const { $defs } = JSON.parse(readFileSync(path, "utf8")) as { $defs: Readonly<Record<string, Node>> };
  const [name = "", key] = place.split("/");
  const node = key === undefined ? $defs[name] : $defs[name]?.properties?.[key];
  const alternatives = [node, ...(node?.anyOf ?? []), ...(node?.oneOf ?? [])];
  return alternatives.flatMap((each) => Object.keys(each?.properties ?? {}));
}
