import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  latestInLedger,
  listLedger,
  nodeIo,
  publishVersion,
  resolveBase,
  retire,
  sealed,
  sha256,
  supportedInLedger,
  verifyLedger,
  type Baseline,
  type LedgerPlace,
  type LedgerRecord,
  type WritingIo,
} from "../../src/baseline/index";
import { temporaryFolder } from "./repository";

const io = nodeIo();
const said = (answer: Baseline | undefined): string | undefined =>
  answer?.kind === "published"
    ? `${answer.source} ${answer.label}: ${answer.text}`
    : answer && ("code" in answer ? answer.code : `${answer.kind} ${answer.label}`);

function recordOf(
  version: string,
  texts: Readonly<Record<string, string>>,
  date = "2026-01-01T00:00:00.000Z",
): LedgerRecord {
  const files = Object.entries(texts).map(([path, text]) => ({
    path: `files/${path}`,
    source: path,
    sha256: sha256(text),
  }));
  const [first] = files;
  return sealed({
    recordVersion: 1,
    api: "books",
    version,
    date,
    form: "files",
    document: first?.source ?? "",
    files,
    commit: null,
    approvals: [],
    retired: null,
  });
}

async function publish(
  place: LedgerPlace,
  version: string,
  texts: Readonly<Record<string, string>>,
  date?: string,
  by: WritingIo = io,
) {
  const record = recordOf(version, texts, date);
  return publishVersion(
    by,
    place,
    record,
    new Map(Object.entries(texts).map(([path, text]) => [`files/${path}`, text])),
  );
}

describe("the ledger", () => {
  let place: LedgerPlace;
  beforeEach(() => {
    place = { root: temporaryFolder(), api: "books" };
  });
  const at = (...parts: string[]) => join(place.root, ".contract-guard", "published", "books", ...parts);

  it("gives back what was published, and its other files", async () => {
    await publish(place, "1.0.0", { "api/openapi.yaml": "one", "api/parts/pet.yaml": "pet" });
    const answer = await latestInLedger(io, place);
    assert.ok(answer?.kind === "published");
    assert.equal(said(answer), "ledger 1.0.0: one");
    assert.equal(answer.date, "2026-01-01T00:00:00.000Z");
    const reads = ["parts/pet.yaml", "parts/none.yaml", "https://example.com/x.yaml"].map((to) =>
      answer.readFile(new URL(to, answer.uri).href),
    );
    assert.deepEqual(await Promise.all(reads), ["pet", undefined, undefined]);
  });

  it("knows nothing of an API that was never published", async () => {
    assert.equal(await latestInLedger(io, place), undefined);
    assert.deepEqual(await listLedger(io, place), []);
    assert.deepEqual(await verifyLedger(io, place.root), []);
  });

  const orders: readonly { versions: readonly string[]; newest: string }[] = [
    { versions: ["1.9.0", "1.10.0", "1.2.0"], newest: "1.10.0" },
    { versions: ["2.0.0-rc.1", "1.0.0"], newest: "1.0.0" },
    { versions: ["2.0.0-rc.1", "2.0.0-rc.2"], newest: "2.0.0-rc.2" },
    { versions: ["1.9", "1.10", "v1"], newest: "1.10" },
    { versions: ["2025-12-01", "2026-02-01", "2026-01-01"], newest: "2026-01-01" },
    { versions: ["b", "1.0.0", "a"], newest: "a" },
  ];
  for (const { versions, newest } of orders)
    it(`takes ${newest} for the newest of ${versions.join(", ")}`, async () => {
      for (const [day, version] of versions.entries())
        await publish(place, version, { "a.yaml": version }, `2026-01-0${day + 1}T00:00:00.000Z`);
      assert.equal(said(await latestInLedger(io, place)), `ledger ${newest}: ${newest}`);
    });

  it("never changes what is published", async () => {
    await publish(place, "1.0.0", { "a.yaml": "one" });
    for (const version of ["1.0.0"]) {
      const answer = await publish(place, version, { "a.yaml": "two" });
      assert.ok("code" in answer && answer.code === "already-published");
    }
    assert.equal(said(await latestInLedger(io, place)), "ledger 1.0.0: one");
  });

  it("forgets a retired version, but still has it when it is named", async () => {
    await publish(place, "1.0.0", { "a.yaml": "one" });
    await publish(place, "2.0.0", { "a.yaml": "two" });
    const retired = await retire(io, place, "2.0.0", "2027-03-31");
    assert.ok("retired" in retired && retired.retired === "2027-03-31");
    assert.equal(said(await latestInLedger(io, place)), "ledger 1.0.0: one");
    assert.deepEqual((await supportedInLedger(io, place)).map(said), ["ledger 1.0.0: one"]);
    assert.equal(
      said(
        await resolveBase(io, join(place.root, "a.yaml"), "2.0.0", { ledger: place, directory: place.root }),
      ),
      "ledger 2.0.0: two",
    );
    await retire(io, place, "1.0.0", "2027-03-31");
    assert.equal(
      said(await latestInLedger(io, place)),
      "unpublished the ledger, where every version is retired",
    );
    assert.deepEqual(
      (await verifyLedger(io, place.root)).map(({ wrong }) => wrong),
      [undefined, undefined],
    );
  });

  for (const [version, day, code] of [
    ["3.0.0", "2027-01-01", "no-such-version"],
    ["1.0.0", "tomorrow", "no-date"],
    ["1.0.0", "2027-13-01", "no-date"],
  ] as const)
    it(`does not retire ${version} since ${day}: ${code}`, async () => {
      await publish(place, "1.0.0", { "a.yaml": "one" });
      const answer = await retire(io, place, version, day);
      assert.ok("code" in answer);
      assert.equal(answer.code, code);
    });

  /** What may happen to a version, with what is then said. */
  const damages: Readonly<Record<string, readonly [harm: () => void, code: string, names: RegExp]>> = {
    "a changed file": [
      () => writeFileSync(at("1.0.0", "files", "a.yaml"), "other"),
      "ledger-tampered",
      /`files\/a\.yaml` of version 1\.0\.0 of books/,
    ],
    "a missing file": [
      () => rmSync(at("1.0.0", "files", "a.yaml")),
      "ledger-unfinished",
      /`files\/a\.yaml` of version 1\.0\.0 of books .*missing/,
    ],
    "a changed version": [
      () => replaceIn("record.json", '"version": "1.0.0"', '"version": "1.0.1"'),
      "ledger-tampered",
      /record\.json that was changed/,
    ],
    "a changed hash": [
      () => replaceIn("record.json", sha256("one"), sha256("two")),
      "ledger-tampered",
      /record\.json that was changed/,
    ],
    "a record cut short": [
      () => writeFileSync(at("1.0.0", "record.json"), '{ "recordVersion": 1,'),
      "ledger-damaged",
      /cannot be read/,
    ],
    "a record that leads out of its folder": [
      () => replaceIn("record.json", '"path": "files/a.yaml"', '"path": "../../../../a.yaml"'),
      "ledger-damaged",
      /cannot be read/,
    ],
    "no record": [() => rmSync(at("1.0.0", "record.json")), "ledger-unfinished", /no record\.json/],
  };
  const replaceIn = (name: string, before: string, after: string): void => {
    const text = readFileSync(at("1.0.0", name), "utf8");
    assert.ok(text.includes(before));
    writeFileSync(at("1.0.0", name), text.replace(before, after));
  };
  for (const [what, [harm, code, names]] of Object.entries(damages))
    it(`notices ${what}`, async () => {
      await publish(place, "1.0.0", { "a.yaml": "one" });
      harm();
      const answer = await latestInLedger(io, place);
      assert.ok(answer?.kind === "unchecked");
      assert.equal(answer.code, code);
      assert.match(answer.message, names);
      assert.deepEqual(await supportedInLedger(io, place), [answer]);
      assert.deepEqual(await verifyLedger(io, place.root), [
        { api: "books", version: "1.0.0", wrong: answer },
      ]);
    });

  it("takes other line ends, as git writes them on Windows, for the same text", async () => {
    await publish(place, "1.0.0", { "a.yaml": "a: 1\nb: 2\n" });
    writeFileSync(at("1.0.0", "files", "a.yaml"), "a: 1\r\nb: 2\r\n");
    assert.deepEqual(
      (await verifyLedger(io, place.root)).map(({ wrong }) => wrong),
      [undefined],
    );
  });

  it("is as it was after a crash at any moment, and takes the same version afterwards", async () => {
    await publish(place, "1.0.0", { "a.yaml": "one" });
    for (let step = 1; ; step++) {
      const crashed = await publish(
        place,
        "2.0.0",
        { "a.yaml": "two", "b.yaml": "b" },
        undefined,
        crashingAt(step),
      );
      const newest = said(await latestInLedger(io, place));
      assert.ok((await verifyLedger(io, place.root)).every(({ wrong }) => wrong === undefined));
      if ("folder" in crashed) {
        assert.equal(newest, "ledger 2.0.0: two");
        assert.ok(step > 5);
        assert.deepEqual(readdirSync(at()), ["1.0.0", "2.0.0"]);
        break;
      }
      assert.equal(newest, "ledger 1.0.0: one");
      assert.match(crashed.message, /crash/);
    }
  });

  it("keeps a record whole when a retirement is cut short", async () => {
    await publish(place, "1.0.0", { "a.yaml": "one" });
    for (const step of [1, 2]) {
      assert.ok("code" in (await retire(crashingAt(step), place, "1.0.0", "2027-01-01")));
      assert.equal(said(await latestInLedger(io, place)), "ledger 1.0.0: one");
    }
  });
});

/** An io whose nth writing step writes half of what it should and fails. */
function crashingAt(step: number): WritingIo {
  let steps = 0;
  const guard = async (act: () => Promise<void>, half?: () => void): Promise<void> => {
    if (++steps < step) return act();
    if (steps === step) half?.();
    throw new Error("crash");
  };
  return {
    ...io,
    makeDirectory: (path) => guard(() => io.makeDirectory(path)),
    writeFile: (path, text) =>
      guard(
        () => io.writeFile(path, text),
        () => writeFileSync(path, text.slice(0, 1)),
      ),
    syncDirectory: (path) => guard(() => io.syncDirectory(path)),
    move: (from, to) => guard(() => io.move(from, to)),
    remove: (path) =>
      guard(
        () => io.remove(path),
        () => mkdirSync(path, { recursive: true }),
      ),
  };
}
