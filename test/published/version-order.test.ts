/** Finds the newest of several published versions. */
import assert from "node:assert/strict";
import { oldestFirst, semanticVersion } from "../../src/published/index";

const readings: readonly (readonly [text: string, version: string | undefined])[] = [
  ["1.4.2", "1.4.2"],
  ["1.4", "1.4.0"],
  ["2", "2.0.0"],
  ["v2", "2.0.0"],
  ["v1.4.12", "1.4.12"],
  ["12.34.56", "12.34.56"],
  ["1.04.02", "1.4.2"],
  ["2.0.0-rc.1", "2.0.0-rc.1"],
  ["2.0-rc.1", "2.0.0-rc.1"],
  ["2-rc.1", "2.0.0-rc.1"],
  ["1.0-2", "1.0.0-2"],
  ["1.0.0+build.5", "1.0.0"],
  ["", undefined],
  ["01.2.3", undefined],
  ["vv1", undefined],
  ["a1.2.3", undefined],
  ["1.2.3.4", undefined],
  ["1.2.3 rc", undefined],
  ["1.2.3x", undefined],
  ["2024-05", undefined],
  ["2024-05-01", undefined],
  ["20240501", "20240501.0.0"],
  ["12345678901", undefined],
  ["latest", undefined],
];

const orders: readonly (readonly [title: string, oldest: readonly string[]])[] = [
  ["numbers, not letters", ["1.9.0", "1.10.0", "2.0.0"]],
  ["with and without all three numbers", ["v1", "1.1", "1.1.1", "v1.2"]],
  ["what is on trial before what it leads to", ["2.0.0-alpha", "2.0.0-rc.1", "2.0.0-rc.2", "2.0.0"]],
];

const published = (version: string, date = "2026-01-01") => ({ version, date });
const names = (versions: readonly { readonly version: string }[]) => versions.map(({ version }) => version);

describe("the order of versions", () => {
  for (const [text, version] of readings)
    it(`parses ${text || "an empty string"} as ${version ?? "no semantic version"}`, () => {
      assert.equal(semanticVersion(text)?.version, version);
    });

  for (const [title, oldest] of orders)
    it(`uses ${title}, regardless of publication dates`, () => {
      const all = oldest.map((version, nth) => published(version, `2026-01-${String(28 - nth)}`));
      for (const given of [all, all.toReversed()]) assert.deepEqual(names(oldestFirst(given)), oldest);
    });

  it("uses the publication date if a version is not semantic, and the name on the same day", () => {
    const all = [
      published("1.0.0", "2026-03-01"),
      published("2.0.0", "2026-02-01"),
      published("spring", "2026-02-15"),
      published("april", "2026-02-15"),
    ];
    const oldest = ["2.0.0", "april", "spring", "1.0.0"];
    for (const given of [all, all.toReversed()]) assert.deepEqual(names(oldestFirst(given)), oldest);
  });

  it("uses the publication date, then the name, if two versions are equal", () => {
    const all = [
      published("1.0", "2026-01-02"),
      published("v1.0.0", "2026-01-01"),
      published("1", "2026-01-02"),
    ];
    for (const given of [all, all.toReversed()])
      assert.deepEqual(names(oldestFirst(given)), ["v1.0.0", "1", "1.0"]);
  });

  it("does not modify its argument", () => {
    const all = [published("2.0.0"), published("1.0.0")];
    oldestFirst(all);
    assert.deepEqual(names(all), ["2.0.0", "1.0.0"]);
  });
});
