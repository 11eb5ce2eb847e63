import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import {
  findLatestInLedger,
  listLedgerVersions,
  nodeIo,
  publishVersion,
  resolveBase,
  retireInLedger,
  sealRecord,
  sha256,
  listSupportedVersions,
  verifyLedger,
  type Baseline,
  type LedgerPlace,
  type WritingIo,
} from "../../src/published/index";
import { publish, recordOf } from "./ledger-records";
import { repository, temporaryFolder } from "./repository";

const io = nodeIo();
const said = (answer: Baseline | undefined): string | undefined =>
  answer?.kind === "published"
    ? `${answer.source} ${answer.label}: ${answer.text}`
    : answer && ("code" in answer ? answer.code : `${answer.kind} ${answer.label}`);

describe("the ledger", () => {
  let place: LedgerPlace;
  beforeEach(() => {
    place = { root: temporaryFolder(), api: "books" };
  });
  const at = (...parts: string[]) => join(place.root, ".contract-guard", "published", "books", ...parts);

  it("returns the published document and its other files", async () => {
    await publish(place, "1.0.0", { "api/openapi.yaml": "one", "api/parts/pet.yaml": "pet" });
    const answer = await findLatestInLedger(io, place);
    assert.ok(answer?.kind === "published");
    assert.equal(said(answer), "ledger 1.0.0: one");
    assert.equal(answer.date, "2026-01-01T00:00:00.000Z");
    const reads = ["parts/pet.yaml", "parts/none.yaml", "https://example.com/x.yaml"].map((to) =>
      answer.readFile(new URL(to, answer.uri).href),
    );
    assert.deepEqual(await Promise.all(reads), ["pet", undefined, undefined]);
  });

  it("has no versions of an API that was never published", async () => {
    assert.equal(await findLatestInLedger(io, place), undefined);
    assert.deepEqual(await listLedgerVersions(io, place), []);
    assert.deepEqual(await verifyLedger(io, place.root), []);
  });

  it("reports versions that a sparse checkout excludes as unchecked, not as unpublished", async () => {
    const repo = repository(place.root);
    await publish(place, "1.0.0", { "a.yaml": "one" });
    repo.write("apis/a.yaml", "one").commit();
    repo.git("sparse-checkout", "set", "apis");
    for (const answer of [
      await findLatestInLedger(io, place),
      (await listSupportedVersions(io, place))[0],
      await listLedgerVersions(io, place),
    ])
      assert.equal(answer && "code" in answer && answer.code, "ledger-left-out");
    assert.equal(await findLatestInLedger(io, { ...place, api: "music" }), undefined);
    repo.git("sparse-checkout", "add", ".contract-guard");
    assert.equal(said(await findLatestInLedger(io, place)), "ledger 1.0.0: one");
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
    it(`selects ${newest} as the newest of ${versions.join(", ")}`, async () => {
      for (const [day, version] of versions.entries())
        await publish(place, version, { "a.yaml": version }, `2026-01-0${day + 1}T00:00:00.000Z`);
      assert.equal(said(await findLatestInLedger(io, place)), `ledger ${newest}: ${newest}`);
    });

  it("never changes a published version", async () => {
    await publish(place, "1.0.0", { "a.yaml": "one" });
    const answer = await publish(place, "1.0.0", { "a.yaml": "two" });
    assert.ok("code" in answer && answer.code === "already-published");
    assert.equal(answer.message, "Version 1.0.0 of books is already published and cannot be changed.");
    assert.equal(said(await findLatestInLedger(io, place)), "ledger 1.0.0: one");
  });

  it("ignores a retired version, unless it is requested by name", async () => {
    await publish(place, "1.0.0", { "a.yaml": "one" });
    await publish(place, "2.0.0", { "a.yaml": "two" });
    const retired = await retireInLedger(io, place, "2.0.0", "2026-03-31");
    assert.ok("retired" in retired && retired.retired === "2026-03-31");
    assert.equal(said(await findLatestInLedger(io, place)), "ledger 1.0.0: one");
    assert.deepEqual((await listSupportedVersions(io, place)).map(said), ["ledger 1.0.0: one"]);
    assert.equal(
      said(
        await resolveBase(io, join(place.root, "a.yaml"), "2.0.0", { ledger: place, directory: place.root }),
      ),
      "ledger 2.0.0: two",
    );
    await retireInLedger(io, place, "1.0.0", "2026-03-31");
    assert.equal(
      said(await findLatestInLedger(io, place)),
      "unpublished the ledger, where every version is retired",
    );
    assert.deepEqual(
      (await verifyLedger(io, place.root)).map(({ wrong }) => wrong),
      [undefined, undefined],
    );
  });

  it("lists the existing versions if a version does not exist", async () => {
    const none = await retireInLedger(io, place, "1.0.0", "2026-01-01");
    assert.ok("code" in none);
    assert.equal(none.message, "There is no version 1.0.0 of books in the ledger.");
    assert.equal(none.advice, "The ledger has no versions of this API.");
    await publish(place, "1.0.0", { "a.yaml": "one" });
    await publish(place, "1.1.0", { "a.yaml": "one" });
    const other = await retireInLedger(io, place, "2.0.0", "2026-01-01");
    assert.equal("code" in other && other.advice, "Versions in the ledger: 1.0.0, 1.1.0.");
  });

  for (const [version, day, code] of [
    ["3.0.0", "2026-01-01", "no-such-version"],
    ["1.0.0", "9999-12-31", "day-to-come"],
    ["1.0.0", "tomorrow", "no-date"],
    ["1.0.0", "2027-13-01", "no-date"],
    ["1.0.0", "2027-02-30", "no-date"],
    ["1.0.0", "+002027-03-31", "no-date"],
    ["1.0.0", "2027-03-31T10:00", "no-date"],
  ] as const)
    it(`does not retire ${version} since ${day}: ${code}`, async () => {
      await publish(place, "1.0.0", { "a.yaml": "one" });
      const answer = await retireInLedger(io, place, version, day);
      assert.ok("code" in answer);
      assert.equal(answer.code, code);
    });

  /** Changes to a version, with the expected problem. */
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
    "a whole record of another version in its place": [
      () => writeFileSync(at("1.0.0", "record.json"), JSON.stringify(recordOf("0.9.0", { "a.yaml": "one" }))),
      "ledger-tampered",
      /^Version 1\.0\.0 of books in the ledger has a record\.json that was changed/,
    ],
    "a whole record of another API in its place": [
      () => {
        const record = sealRecord({ ...recordOf("1.0.0", { "a.yaml": "one" }), api: "films" });
        writeFileSync(at("1.0.0", "record.json"), JSON.stringify(record));
      },
      "ledger-tampered",
      /^Version 1\.0\.0 of books in the ledger has a record\.json that was changed/,
    ],
    "no record": [() => rmSync(at("1.0.0", "record.json")), "ledger-unfinished", /no record\.json/],
  };
  const replaceIn = (name: string, before: string, after: string): void => {
    const text = readFileSync(at("1.0.0", name), "utf8");
    assert.ok(text.includes(before));
    writeFileSync(at("1.0.0", name), text.replace(before, after));
  };
  for (const [what, [harm, code, names]] of Object.entries(damages))
    it(`detects ${what}`, async () => {
      await publish(place, "1.0.0", { "a.yaml": "one" });
      harm();
      const answer = await findLatestInLedger(io, place);
      assert.ok(answer?.kind === "unchecked");
      assert.equal(answer.code, code);
      assert.match(answer.message, names);
      assert.deepEqual(await listSupportedVersions(io, place), [answer]);
      assert.deepEqual(await verifyLedger(io, place.root), [
        { api: "books", version: "1.0.0", wrong: answer },
      ]);
    });

  type Parts = Record<string, unknown>;
  type Change = readonly [change: (record: Parts) => unknown, code?: string];
  const forEach = (
    names: readonly string[],
    made: (name: string) => readonly [what: string, change: (record: Parts) => unknown],
    code: string,
  ): Readonly<Record<string, Change>> =>
    Object.fromEntries(
      names.map((name) => {
        const [what, change] = made(name);
        return [what, [change, code] as const];
      }),
    );
  const part = (record: Parts, list: string): Parts => (record[list] as Parts[])[0] ?? {};

  /** Changes to a record, with the expected problem; undefined if the change has no effect. */
  const otherwise: Readonly<Record<string, Change>> = {
    "another API": [(record) => (record.api = "films"), "ledger-tampered"],
    "another day": [(record) => (record.date = "2026-01-02T00:00:00.000Z"), "ledger-tampered"],
    "another form": [(record) => (record.form = "bundle"), "ledger-tampered"],
    "another document": [(record) => (record.document = "b.yaml"), "ledger-tampered"],
    "another commit": [(record) => (record.commit = "0".repeat(40)), "ledger-tampered"],
    "another path": [(record) => (part(record, "files").path = "files/b.yaml"), "ledger-tampered"],
    "another source": [(record) => (part(record, "files").source = "b.yaml"), "ledger-tampered"],
    "another approval": [(record) => (part(record, "approvals").reason = "security"), "ledger-tampered"],
    "another owner": [(record) => (part(record, "approvals").owner = "bob"), "ledger-tampered"],
    "another finding approved": [
      (record) => (part(record, "approvals").fingerprint = "1"),
      "ledger-tampered",
    ],
    "one approval less": [(record) => (record.approvals = []), "ledger-tampered"],
    "the same files twice": [
      (record) => (record.files = [part(record, "files"), part(record, "files")]),
      "ledger-tampered",
    ],
    "another seal": [(record) => (record.sha256 = "0".repeat(64)), "ledger-tampered"],
    "a day of retirement": [(record) => (record.retired = "2026-03-31")],
    "a word that nobody knows": [(record) => (record.note = "x")],
    "another kind of record": [(record) => (record.recordVersion = 2), "ledger-damaged"],
    "a form that nobody knows": [(record) => (record.form = "folder"), "ledger-damaged"],
    "a commit that is no text": [(record) => (record.commit = 7), "ledger-damaged"],
    "a retirement that is no text": [(record) => (record.retired = true), "ledger-damaged"],
    "a retirement on no day": [(record) => (record.retired = "no"), "ledger-damaged"],
    "a retirement on a day that no calendar has": [
      (record) => (record.retired = "2027-02-30"),
      "ledger-damaged",
    ],
    "no word of retirement": [(record) => (record.retired = undefined), "ledger-damaged"],
    "no files": [(record) => (record.files = []), "ledger-damaged"],
    "files that are no list": [(record) => (record.files = { length: 1 }), "ledger-damaged"],
    "a file that is none": [(record) => (record.files = [part(record, "files"), null]), "ledger-damaged"],
    "approvals that are no list": [(record) => (record.approvals = "none"), "ledger-damaged"],
    "an approval that is none": [
      (record) => (record.approvals = [part(record, "approvals"), "x"]),
      "ledger-damaged",
    ],
    ...forEach(
      ["api", "version", "date", "form", "document", "sha256"],
      (name) => [`no ${name}`, (record) => (record[name] = undefined)],
      "ledger-damaged",
    ),
    ...forEach(
      ["api", "version", "date", "form", "document", "sha256"],
      (name) => [`a ${name} that is no text`, (record) => (record[name] = 1)],
      "ledger-damaged",
    ),
    ...forEach(
      ["path", "source", "sha256"],
      (name) => [`a file without ${name}`, (record) => (part(record, "files")[name] = undefined)],
      "ledger-damaged",
    ),
    ...forEach(
      ["fingerprint", "reason", "owner"],
      (name) => [`an approval without ${name}`, (record) => (part(record, "approvals")[name] = undefined)],
      "ledger-damaged",
    ),
    ...forEach(
      ["/etc/a.yaml", "..", "../a.yaml", "files/../../a.yaml", "files/..", "files\\a.yaml", "C:/a.yaml"],
      (path) => [`a file at ${path}`, (record) => (part(record, "files").path = path)],
      "ledger-damaged",
    ),
    // These paths do not lead out of the snapshot; only the seal detects the change.
    ...forEach(
      ["files/..a.yaml", "files/a..yaml", "files/a../b.yaml", "abc:/a.yaml"],
      (path) => [`a file at ${path}`, (record) => (part(record, "files").path = path)],
      "ledger-tampered",
    ),
  };
  for (const [what, [change, code]] of Object.entries(otherwise))
    it(`${code === undefined ? "ignores" : "detects"} ${what} in a record`, async () => {
      const approvals = [{ fingerprint: "0", reason: "benign", owner: "ann" }];
      const texts = new Map([["files/a.yaml", "one"]]);
      const made = recordOf("1.0.0", { "a.yaml": "one" });
      await publishVersion(io, place, sealRecord({ ...made, approvals }), texts);
      const record = JSON.parse(readFileSync(at("1.0.0", "record.json"), "utf8")) as Parts;
      change(record);
      writeFileSync(at("1.0.0", "record.json"), JSON.stringify(record));
      const [verified] = await verifyLedger(io, place.root);
      assert.equal(verified?.wrong?.code, code);
    });

  it("ignores the line ends that git writes on Windows", async () => {
    await publish(place, "1.0.0", { "a.yaml": "a: 1\nb: 2\n" });
    writeFileSync(at("1.0.0", "files", "a.yaml"), "a: 1\r\nb: 2\r\n");
    assert.deepEqual(
      (await verifyLedger(io, place.root)).map(({ wrong }) => wrong),
      [undefined],
    );
  });

  it("is unchanged or has the complete version after a crash at any moment, and accepts it afterwards", async () => {
    const texts = { "a.yaml": "two", "b.yaml": "b" };
    let outcomes = "";
    for (let step = 1, isDone = false; !isDone; step++) {
      rmSync(place.root, { recursive: true });
      await publish(place, "1.0.0", { "a.yaml": "one" });
      const crashing = crashingAt(step);
      const crashed = await publish(place, "2.0.0", texts, undefined, crashing);
      isDone = crashing.steps() < step;
      const newest = said(await findLatestInLedger(io, place));
      assert.equal(newest, "folder" in crashed ? "ledger 2.0.0: two" : "ledger 1.0.0: one");
      if ("code" in crashed)
        assert.match(crashed.message, /^Cannot write version 2\.0\.0 of books to .+ \(crash\)\.$/);
      outcomes += "folder" in crashed ? "n" : "o";
      for (const { version, wrong } of await verifyLedger(io, place.root))
        if (wrong) assert.match(`${wrong.code} ${version}`, /^ledger-left-over \.(unfinished|publishing)/);
      const again = await publish(place, "2.0.0", texts);
      assert.equal("folder" in again || again.code, "folder" in crashed ? "already-published" : true);
      assert.equal(said(await findLatestInLedger(io, place)), "ledger 2.0.0: two");
      if ("folder" in again) assert.deepEqual(readdirSync(at()), ["1.0.0", "2.0.0"]);
    }
    assert.match(outcomes, /^o{12,}n+$/);
  });

  it("keeps a record intact if a retirement is interrupted", async () => {
    await publish(place, "1.0.0", { "a.yaml": "one" });
    for (let step = 1; ; step++) {
      const crashing = crashingAt(step);
      const answer = await retireInLedger(crashing, place, "1.0.0", "2026-01-01");
      const newest = said(await findLatestInLedger(io, place));
      if ("retired" in answer) {
        assert.equal(newest, "unpublished the ledger, where every version is retired");
        assert.ok(step > 4);
        break;
      }
      assert.equal(newest, "ledger 1.0.0: one");
      assert.match(
        answer.message,
        /^Cannot write the retirement of version 1\.0\.0 of books to .+ \(crash\)\.$/,
      );
    }
  });

  it("lets a publication continue whose draft of a lock was removed by another one", async () => {
    let hasBegun = false;
    const second: WritingIo = {
      ...io,
      self: "9@elsewhere",
      async makeDirectory(path) {
        await io.makeDirectory(path);
        if (hasBegun) return;
        hasBegun = true;
        await publish(place, "1.0.0", { "a.yaml": "one" });
      },
    };
    const answer = await publish(place, "1.1.0", { "a.yaml": "other" }, undefined, second);
    assert.ok("folder" in answer, JSON.stringify(answer));
    assert.deepEqual((await verifyLedger(io, place.root)).map(({ version }) => version).sort(), [
      "1.0.0",
      "1.1.0",
    ]);
  });

  it("accepts one of two concurrent publications, and reports the conflict to the other", async () => {
    for (const other of ["1.0.0", "1.1.0"]) {
      rmSync(place.root, { recursive: true });
      const answers = await Promise.all([
        publish(place, "1.0.0", { "a.yaml": "one" }),
        publish(place, other, { "a.yaml": "other" }),
      ]);
      const told = answers.flatMap((answer) =>
        "code" in answer ? [`${answer.code}: ${answer.message}`] : [],
      );
      assert.deepEqual(told, ["ledger-busy: Another process is writing versions of books to the ledger."]);
      assert.deepEqual(
        (await verifyLedger(io, place.root)).map(({ wrong }) => wrong),
        [undefined],
      );
    }
  });

  it("accepts one of two concurrent publications if the disk confirms a lock late", async () => {
    const late: WritingIo = {
      ...io,
      async move(from, to) {
        await io.move(from, to);
        if (to === at(".publishing")) await setTimeout(50);
      },
    };
    const first = publish(place, "1.0.0", { "a.yaml": "one" }, undefined, late);
    while (!existsSync(at(".publishing"))) await setTimeout(1);
    const second = await publish(place, "1.1.0", { "a.yaml": "other" });
    assert.equal("code" in second && second.code, "ledger-busy");
    assert.ok("folder" in (await first));
  });

  it("does not take a lock that replaced the lock of an ended process", async () => {
    const left = at(".publishing", leftLock());
    const taken = at(".publishing", lockOf(process.ppid));
    mkdirSync(at(".publishing"), { recursive: true });
    writeFileSync(left, "");
    const overtaken: WritingIo = {
      ...io,
      async readDirectory(path) {
        const names = await io.readDirectory(path);
        if (path === at(".publishing")) renameSync(left, taken);
        return names;
      },
    };
    const answer = await publish(place, "1.0.0", { "a.yaml": "one" }, undefined, overtaken);
    assert.equal("code" in answer && answer.code, "ledger-busy");
    assert.ok(existsSync(taken));
    assert.deepEqual(readdirSync(at()), [".publishing"]);
  });

  it("rejects a document that was not compared with a version published in the meantime", async () => {
    const known = { "1.0.0": [], "2.0.0": [], "3.0.0": ["1.0.0"] };
    const answers: string[] = [];
    for (const [version, before] of Object.entries(known)) {
      const texts = new Map([["files/a.yaml", version]]);
      const done = await publishVersion(io, place, recordOf(version, { "a.yaml": version }), texts, before);
      answers.push("code" in done ? `${done.code}: ${done.message} ${done.advice}` : version);
    }
    assert.deepEqual(answers, [
      "1.0.0",
      "ledger-moved: Version 1.0.0 of books was published while this publication was running. Publish again to compare the document with that version too.",
      "3.0.0",
    ]);
  });

  /** The holder of the lock, and whether a publication may replace it. */
  const owners: Readonly<Record<string, readonly [owner: () => string, isFree: boolean]>> = {
    "a process that has ended": [leftLock, true],
    "this process, which knows nothing of it": [() => lockOf(process.pid), true],
    "a process that is running": [() => lockOf(process.ppid), false],
    "a process on another machine": [() => lockOf(1, "elsewhere.example"), false],
    "nobody knows whom": [() => "by", false],
  };
  for (const [who, [owner, isFree]] of Object.entries(owners))
    it(`${isFree ? "is free" : "is not free"} when its lock is held by ${who}`, async () => {
      mkdirSync(at(".publishing"), { recursive: true });
      writeFileSync(at(".publishing", owner()), "");
      const answer = await publish(place, "1.0.0", { "a.yaml": "one" });
      if (isFree) assert.deepEqual(readdirSync(at()), ["1.0.0"]);
      else assert.equal("code" in answer && answer.advice.includes(at(".publishing")), true);
    });

  /** Errors of the disk, with the advice. */
  const refusals: Readonly<Record<string, RegExp>> = {
    "ENOSPC: no space left on device, write":
      /^Free disk space and publish again\. The ledger was not changed\.$/,
    "EDQUOT: disk quota exceeded, write": /^Free disk space and publish again\./,
    "EROFS: read-only file system, open":
      /^Check the permissions of the folder\. The ledger was not changed\.$/,
    "EACCES: permission denied, open": /^Check the permissions of the folder\./,
  };
  for (const [reason, advice] of Object.entries(refusals))
    it(`is unchanged if the disk reports ${reason}`, async () => {
      await publish(place, "1.0.0", { "a.yaml": "one" });
      const refusing: WritingIo = {
        ...io,
        writeFile: async (path, text) => {
          if (path.includes("a.yaml")) throw new Error(reason);
          return io.writeFile(path, text);
        },
      };
      const answer = await publish(place, "2.0.0", { "a.yaml": "two" }, undefined, refusing);
      assert.ok("code" in answer);
      assert.equal(answer.code, "ledger-not-written");
      assert.ok(answer.message.includes(`(${reason})`));
      assert.match(answer.advice, advice);
      assert.deepEqual(readdirSync(at()), ["1.0.0"]);
    });

  it("reports a folder without write permission", async () => {
    mkdirSync(join(place.root, ".contract-guard"));
    writeFileSync(join(place.root, ".contract-guard", "published"), "a file");
    const answer = await publish(place, "1.0.0", { "a.yaml": "one" });
    assert.equal("code" in answer && answer.code, "ledger-not-written");
  });
});

/** The name of the only file of a lock. */
function lockOf(process: number, host = hostname()): string {
  return `${process}@${host}-${randomUUID()}`;
}

/** A lock that an ended process left. */
function leftLock(): string {
  return lockOf(spawnSync(process.execPath, ["--version"]).pid);
}

/** An io whose nth write operation is incomplete and fails. */
function crashingAt(step: number): WritingIo & { readonly steps: () => number } {
  let steps = 0;
  const guard = async (act: () => Promise<void>, half?: () => void): Promise<void> => {
    if (++steps < step) return act();
    if (steps === step) half?.();
    throw new Error("crash");
  };
  return {
    ...io,
    steps: () => steps,
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
