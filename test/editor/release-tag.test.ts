import assert from "node:assert/strict";
import { releaseTag, type PublishedName } from "../../src/editor/release-tag";

const published: PublishedName = { api: "orders", version: "1.5.0", follows: null, hasOthers: false };

const cases: readonly {
  readonly title: string;
  readonly tags: readonly string[];
  readonly name: Partial<PublishedName>;
  readonly tag: string;
}[] = [
  { title: "a first version", tags: [], name: {}, tag: "v1.5.0" },
  {
    title: "the first version of one of several APIs",
    tags: [],
    name: { hasOthers: true },
    tag: "orders/v1.5.0",
  },
  { title: "a version after a tag", tags: ["v1.4.0"], name: { follows: "v1.4.0" }, tag: "v1.5.0" },
  {
    title: "a version after a tag with a component",
    tags: ["apis/orders@1.4.0"],
    name: { follows: "apis/orders@1.4.0" },
    tag: "apis/orders@1.5.0",
  },
  {
    title: "a version after one in the ledger with a tag",
    tags: ["v1.4.0"],
    name: { follows: "1.4.0" },
    tag: "v1.5.0",
  },
  {
    title: "a version after one in the ledger with a tag of the API",
    tags: ["orders/v1.4.0", "v1.4.0"],
    name: { follows: "1.4.0" },
    tag: "orders/v1.5.0",
  },
  { title: "a version that begins with v", tags: [], name: { version: "v2" }, tag: "v2" },
];

describe("the tag of a publication continues the tags of the repository", () => {
  for (const { title, tags, name, tag } of cases)
    it(`for ${title}`, () => assert.equal(releaseTag(tags, { ...published, ...name }), tag));
});
