/** Applies the fixes for doors to real documents, as if nothing in them were published except an unrelated operation. */
import assert from "node:assert/strict";
import { globSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname } from "node:path";
import { parse, stringify } from "yaml";
import type { DoorFinding, Report } from "../../src/policy/index";
import type { Published } from "../../src/published/index";
import { createChecker } from "../../src/service/index";
import { applied } from "./apply-repairs";

const MAX_BYTES = 1_100_000;

/** Doors of one kind whose fixes are applied to one document. */
const MAX_DOORS = 1;

const base: Published = {
  ...{ kind: "published", label: "base", source: "text", readFile: async () => undefined },
  uri: "file:///base.yaml",
  text: 'openapi: 3.0.3\npaths: { /ping-of-nothing: { get: { responses: { "204": { description: ok } } } } }',
};

const files = globSync("../shared/specs/*/{base,head}.{json,yaml}")
  .filter((file) => statSync(file).size <= MAX_BYTES)
  .sort();

const formats = {
  ".yaml": (text: string) => stringify(parse(text), { lineWidth: 0 }),
  ".json": (text: string) => `${JSON.stringify(parse(text), undefined, 2)}\n`,
};

/** Each document as published, and in the other format. */
const documents = files.flatMap((file) =>
  (Object.keys(formats) as (keyof typeof formats)[]).map((format) => ({
    ...{
      format,
      title: `${basename(dirname(file))} ${basename(file, extname(file))} in ${format.slice(1).toUpperCase()}`,
    },
    read: () => {
      const text = readFileSync(file, "utf8");
      return extname(file) === format ? text : formats[format](text);
    },
  })),
);

/** What must not grow: the doors of each kind, findings that are not compatible, and notes. */
function counts(report: Report, doors: readonly DoorFinding[]): Record<string, number> {
  const severe = report.findings.filter(({ severity }) => severity !== "compatible").length;
  const byDoor: Record<string, number> = { findings: severe, notes: report.notes.length };
  for (const { door } of doors) byDoor[door] = (byDoor[door] ?? 0) + 1;
  return byDoor;
}

describe("fixes for doors in real documents", () => {
  const fixed = new Set<string>();

  for (const { format, title, read } of documents)
    it(`${title}: close the door, and nothing else is found`, async () => {
      const text = read();
      const uri = `file:///openapi${format}`;
      const checker = createChecker();
      const check = async (head: string) => {
        const report = await checker.check({ base, head: { uri, text: head } });
        return { report, doors: (await checker.doors(report)) ?? [] };
      };
      const { doors } = await check(text);
      const before = await check(text);
      const applications: Record<string, number> = {};
      for (const { door, fingerprint } of doors) {
        if ((applications[door] ?? 0) >= MAX_DOORS) continue;
        const { report } = await check(text);
        const [repair] = await checker.repairs(report, fingerprint);
        if (repair === undefined) continue;
        applications[door] = (applications[door] ?? 0) + 1;
        const after = applied(text, repair.edits);
        const now = await check(after);
        assert.ok(!now.doors.some((each) => each.fingerprint === fingerprint), `${door} ${fingerprint}`);
        const [had, has] = [counts(before.report, before.doors), counts(now.report, now.doors)];
        for (const [name, count] of Object.entries(has))
          assert.ok(count <= (had[name] ?? 0), `${door}: ${name}`);
        fixed.add(`${format} ${door}`);
      }
    });

  it("are offered for these doors in YAML and in JSON", () => {
    const doors = ["closed-enum", "closed-object", "top-level-array", "top-level-map", "unpaged-collection"];
    assert.deepEqual(
      [...fixed].sort(),
      [".json", ".yaml"].flatMap((format) => doors.map((door) => `${format} ${door}`)),
    );
  });
});
