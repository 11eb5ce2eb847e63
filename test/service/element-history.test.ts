import assert from "node:assert/strict";
import type { Published } from "../../src/published/index";
import { readElementHistory, type DocumentVersion, type Since } from "../../src/service/index";

const document = (...properties: string[]): string => `openapi: 3.1.0
info: { title: Books, version: 1.0.0 }
paths: {}
components:
  schemas:
    Book:
      properties:
${properties.map((name) => `        ${name}: { type: string }\n`).join("")}`;

function published(label: string, text: string): DocumentVersion {
  const whole: Published = {
    ...{ kind: "published", uri: `contract-published:/${label}/api.yaml`, text, label, source: "git-tag" },
    readFile: async () => undefined,
  };
  return { label, published: whole };
}

const newest = published("v3", document("id", "title"));
const same = published("v2", document("id", "title"));
const older = published("v1", document("id"));
const broken = published("v1", "- [");

const cases: readonly {
  title: string;
  versions: readonly (DocumentVersion | undefined)[];
  isWhole?: false;
  id: Since | undefined;
  titled: Since | undefined;
}[] = [
  {
    title: "the version that added an element, also if later versions have the same text",
    versions: [newest, same, older],
    id: { label: "v1", isFirst: true },
    titled: { label: "v2", isFirst: true },
  },
  {
    title: "the oldest known version if there are versions before it",
    versions: [newest, same, older],
    isWhole: false,
    id: { label: "v1", isFirst: false },
    titled: { label: "v2", isFirst: true },
  },
  {
    title: "the version before which the document did not exist",
    versions: [newest, { label: "v2", published: undefined }, older],
    id: { label: "v3", isFirst: true },
    titled: { label: "v3", isFirst: true },
  },
  {
    title: "no more than the versions after one that cannot be read",
    versions: [newest, same, undefined, older],
    id: { label: "v2", isFirst: false },
    titled: { label: "v2", isFirst: false },
  },
  {
    title: "no more than the versions after one that cannot be parsed",
    versions: [newest, same, broken],
    id: { label: "v2", isFirst: false },
    titled: { label: "v2", isFirst: false },
  },
  {
    title: "nothing if the newest version cannot be read",
    versions: [undefined, older],
    id: undefined,
    titled: undefined,
  },
];

async function* inOrder(versions: readonly (DocumentVersion | undefined)[]) {
  yield* versions;
}

describe("the history of elements", () => {
  for (const { title, versions, isWhole = true, id, titled } of cases)
    it(`contains ${title}`, async () => {
      const history = await readElementHistory(inOrder(versions), async () => undefined, isWhole);
      const since = (name: string) =>
        history?.since({
          uri: newest.published?.uri ?? "",
          pointer: `/components/schemas/Book/properties/${name}`,
        });
      assert.deepEqual([since("id"), since("title"), since("missing")], [id, titled, undefined]);
    });

  it("ends when it is canceled", async () => {
    const canceled = new Error("canceled");
    let pauses = 0;
    const pause = async (): Promise<void> => {
      pauses++;
      if (pauses > 2) throw canceled;
    };
    await assert.rejects(readElementHistory(inOrder([newest, older]), pause, true), canceled);
  });
});
