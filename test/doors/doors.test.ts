import assert from "node:assert/strict";
import { doors, type Door, type Future } from "../../src/doors/index";
import { exampleDocument } from "../../src/service/index";
import { told } from "../engine/compared";
import { doorsOf, textAt } from "./found";

/** The doors of one kind in a text. */
function foundBy(door: Door, text: string, ...published: readonly string[]) {
  return doorsOf(text, ...published).filter((found) => found.door === door.name);
}

/** What the comparison reports for the later edit, except compatible changes. */
function reportedFor({ futures }: Door, { now, later }: Future): string[] {
  return told(exampleDocument(futures, now), exampleDocument(futures, later))
    .filter(({ compatibility }) => compatibility !== "compatible")
    .map(({ kind, compatibility }) => `${compatibility} ${kind}`);
}

describe("doors", () => {
  it("have unique names in kebab case", () => {
    const names = doors.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    for (const name of names) assert.match(name, /^[a-z]+(-[a-z]+)*$/);
  });

  for (const door of doors) {
    const { design, alternative } = door.futures;
    const documentOf = (text: string): string => exampleDocument(door.futures, text);

    describe(door.name, () => {
      it("is closed by the later edit: the comparison reports it", () => {
        const { rule, severity } = design.reports;
        assert.ok(
          reportedFor(door, design).includes(`${severity} ${rule}`),
          reportedFor(door, design).join(),
        );
      });

      it("stays open in the alternative: the comparison reports nothing", () => {
        assert.notEqual(alternative.now, alternative.later);
        assert.deepEqual(reportedFor(door, alternative), []);
      });

      it("is found in the design and not in the alternative", () => {
        assert.notEqual(foundBy(door, documentOf(design.now)).length, 0);
        const others = doorsOf(documentOf(alternative.now)).map((found) => found.door);
        const isUnwanted = ({ name, isOn }: Door): boolean => isOn || name === door.name;
        assert.deepEqual(
          others.filter((name) => doors.some((each) => each.name === name && isUnwanted(each))),
          [],
        );
      });

      it("is not found in a published document", () => {
        assert.deepEqual(doorsOf(documentOf(design.now), documentOf(design.now)), []);
      });

      it("has an example of silence", () => {
        assert.ok(door.examples.some(({ finds }) => finds.length === 0));
      });

      for (const { title, of, dialect, published, text, finds } of door.examples) {
        it(title, () => {
          const part = { of, ...(dialect && { dialect }) };
          const document = exampleDocument(part, text);
          const bases = published === undefined ? [] : [exampleDocument(part, published)];
          const found = foundBy(door, document, ...bases);
          assert.deepEqual(
            found.map((each) => textAt(document, each)),
            finds,
          );
          assert.deepEqual(doorsOf(document, document), []);
        });
      }
    });
  }
});
