import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { settingsFrom, type Settings } from "../../src/editor/setting-values";

interface Property {
  readonly type: string | readonly string[];
  readonly default: unknown;
  readonly enum?: readonly string[];
}

const { contributes } = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, Property>> };
  };
};
const properties = Object.entries(contributes.configuration.properties).map(
  ([name, property]) => [name.replace("contractGuard.", "") as keyof Settings, property] as const,
);
const wrong: readonly unknown[] = [
  undefined,
  null,
  [],
  ["onSave"],
  {},
  { length: 1 },
  NaN,
  Infinity,
  Symbol("x"),
  1n,
];
const byType: Readonly<Record<string, readonly unknown[]>> = {
  boolean: ["false", "true", 0, 1],
  string: [true, 7],
  integer: ["100", true],
};

describe("a setting of the wrong type", () => {
  for (const [name, { type, default: usual, enum: known }] of properties)
    it(`is the default: ${name}`, () => {
      const expected = usual === "" || usual === null ? undefined : usual;
      const [named = ""] = [type].flat();
      const values = [...wrong, ...(byType[named] ?? []), ...(known ? ["onsave", "", "toString"] : [])];
      assert.ok(byType[named]);
      for (const value of values) {
        const settings = settingsFrom((asked) => (asked === name ? value : undefined));
        assert.equal(settings[name], expected, String(value));
      }
    });

  it("is none where the type is right", () => {
    const given: Settings = {
      ...{ enable: false, run: "manual", debounce: 0, base: "v1" },
      ...{ codeLens: false, hover: false, inlayHints: true, removed: false, diff: "text", gutter: true },
      doors: "off",
    };
    assert.deepEqual(
      settingsFrom((name) => given[name]),
      given,
    );
    assert.equal(settingsFrom((name) => (name === "base" ? "  " : given[name])).base, undefined);
    assert.equal(settingsFrom((name) => (name === "debounce" ? -5 : given[name])).debounce, 0);
    assert.equal(settingsFrom((name) => (name === "debounce" ? 1e300 : given[name])).debounce, 10_000);
  });
});
