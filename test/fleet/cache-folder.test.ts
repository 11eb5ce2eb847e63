import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { trimStore } from "../../src/service/index";
import { repository } from "../cli/run";
import { api, documents, narrowed, write } from "./apis";
import { changedApis, checkWithCache as check, entries } from "./cached-runs";

const count = documents.length;

describe("the folder of a cache", () => {
  const folder = repository(changedApis);

  const damages: Readonly<Record<string, (text: string, other: string) => string>> = {
    "a changed verdict": (text) =>
      text.replaceAll('"breaking"', '"compatible"').replaceAll("orders", "orderz"),
    "a truncated entry": (text) => text.slice(0, -10),
    "an empty entry": () => "",
    "an entry without a signature": (text) => text.slice(text.indexOf("\n") + 1),
    "the entry of another key": (_, other) => other,
    "arbitrary bytes": () => "\u0000\uffff{",
  };
  for (const [what, damage] of Object.entries(damages))
    it(`ignores ${what}, and replaces it`, () => {
      const first = { ...check(folder()), cached: count };
      const files = entries(folder());
      const contents = files.map((file) => readFileSync(file, "utf8"));
      files.forEach((file, index) => {
        writeFileSync(file, damage(contents[index] ?? "", contents[(index + 1) % files.length] ?? ""));
      });
      const { damaged, ...again } = check(folder());
      assert.deepEqual(
        [again.code, again.stdout, again.cached > 0],
        [first.code, first.stdout, damaged < count],
      );
      assert.ok(damaged > 0);
      assert.deepEqual(check(folder()), first);
    });

  it("writes nothing with --cache-read-only", () => {
    const { cached: none } = check(folder(), ["--cache-read-only"]);
    assert.equal(none, 0);
    assert.throws(() => entries(folder()));
    check(folder());
    const before = entries(folder()).map((file) => [file, statSync(file).mtimeMs, statSync(file).ino]);
    write(folder(), "apis/carts/openapi.yaml", api("carts", narrowed));
    assert.equal(check(folder(), [], { CONTRACT_GUARD_CACHE_READ_ONLY: "1" }).cached, count - 1);
    assert.deepEqual(
      entries(folder()).map((file) => [file, statSync(file).mtimeMs, statSync(file).ino]),
      before,
    );
  });

  it("is shared by clones in different folders", () => {
    check(folder());
    const clone = mkdtempSync(join(tmpdir(), "contract-guard-clone-"));
    try {
      cpSync(folder(), clone, { recursive: true });
      const { stdout, cached } = check(clone, ["--format", "json"]);
      assert.equal(cached, 0);
      assert.equal(check(folder(), ["--format", "json", "--cache", join(clone, "cache")]).cached, count);
      assert.equal(stdout.includes(folder()), false);
    } finally {
      rmSync(clone, { recursive: true, force: true });
    }
  });

  it("compares if the folder cannot be created", () => {
    write(folder(), "cache", "A file\n");
    assert.deepEqual([check(folder()).cached, check(folder()).code], [0, 1]);
  });

  it("keeps the size below the limit", () => {
    check(folder(), ["--cache-size", "0"]);
    assert.deepEqual(entries(folder()), []);
  });

  it("removes the least recently used entries first", async () => {
    write(folder(), "cache/a/old", "x".repeat(1000));
    write(folder(), "cache/a/new", "x".repeat(1000));
    write(folder(), "cache/b/middle", "x".repeat(1000));
    write(folder(), "cache/b/unfinished.tmp", "x");
    for (const [file, day] of [
      ["a/old", 1],
      ["a/new", 3],
      ["b/middle", 2],
      ["b/unfinished.tmp", 1],
    ] as const)
      utimesSync(join(folder(), "cache", file), day * 86_400, day * 86_400);
    await trimStore(join(folder(), "cache"), 3000);
    assert.deepEqual(
      entries(folder()).map((file) => file.slice(-3)),
      ["new", "old", "dle"],
    );
    await trimStore(join(folder(), "cache"), 2500);
    assert.deepEqual(
      entries(folder()).map((file) => file.slice(-3)),
      ["new", "dle"],
    );
  });
});
