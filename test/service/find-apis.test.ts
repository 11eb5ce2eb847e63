import assert from "node:assert/strict";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeIo, readDocument } from "../../src/published/index";
import { findApis } from "../../src/service/index";
import { repository } from "../published/repository";

const document = "openapi: 3.1.0\n";
const part = "type: object\n";

const cases: readonly {
  title: string;
  files: Readonly<Record<string, string>>;
  found: readonly string[];
  limits?: { readonly files: number; readonly documents: number; readonly characters: number };
  isComplete?: false;
}[] = [
  {
    title: "finds OpenAPI documents, nearest first, without their parts and skipped folders",
    files: {
      "services/orders/openapi.yaml": document,
      "services/orders/order.yaml": part,
      "swagger.json": '{ "swagger": "2.0" }',
      "package.json": '{ "name": "shop" }',
      "node_modules/x/openapi.yaml": document,
      ".contract-guard/published/x/1.0.0/openapi.yaml": document,
    },
    found: ["swagger.json", "services/orders/openapi.yaml"],
  },
  {
    title: "finds only the documents that a configuration names, also in folders that a search skips",
    files: {
      "contract-guard.yaml": "apis:\n  shop: { document: [dist/openapi.yaml, apis/*.yaml] }\n",
      "dist/openapi.yaml": document,
      "apis/orders.yaml": document,
      "apis/order.yaml": part,
      "test/example.yaml": document,
    },
    found: ["dist/openapi.yaml", "apis/orders.yaml"],
  },
  {
    title: "searches next to the folder of a configuration, and leaves out what is excluded",
    files: {
      "shop/contract-guard.yaml": "apis:\n  shop: { document: openapi.yaml }\n",
      "shop/openapi.yaml": document,
      "shop/other.yaml": document,
      "bank/contract-guard.yaml": "exclude:\n  - old.yaml\n",
      "bank/old.yaml": document,
      "bank/new.yaml": document,
    },
    found: ["shop/openapi.yaml", "bank/new.yaml"],
  },
  {
    title: "reports that the limit of documents ended the search",
    files: { "a.yaml": document, "b.yaml": document, "c.yaml": document },
    found: ["a.yaml", "b.yaml"],
    limits: { files: 10, documents: 2, characters: 1000 },
    isComplete: false,
  },
  {
    title: "reports that the limit of files ended the search",
    files: { "a.yaml": part, "b.yaml": document, "c.yaml": document },
    found: ["b.yaml"],
    limits: { files: 2, documents: 10, characters: 1000 },
    isComplete: false,
  },
  {
    title: "reports that the limit of characters ended the search",
    files: { "a.yaml": document, "b.yaml": document },
    found: ["a.yaml"],
    limits: { files: 10, documents: 10, characters: document.length },
    isComplete: false,
  },
  {
    title: "is complete if the number of documents equals the limit",
    files: { "a.yaml": document },
    found: ["a.yaml"],
    limits: { files: 1, documents: 1, characters: 1000 },
  },
  {
    title: "finds nothing in a folder without documents",
    files: { "notes.yaml": "notes: none\n" },
    found: [],
  },
];

describe("the search for the APIs of a workspace", () => {
  for (const { title, files, found, limits, isComplete = true } of cases)
    it(title, async () => {
      const one = repository();
      const { folder } = one;
      for (const [path, text] of Object.entries(files)) one.write(path, text);
      const io = nodeIo();
      const answer = await findApis(io, [folder], async (uri) => readDocument(io, uri), limits);
      const paths = answer.uris.map((uri) => relative(folder, fileURLToPath(uri)).replaceAll("\\", "/"));
      assert.deepEqual(
        { paths: paths.sort(), isComplete: answer.isComplete },
        { paths: [...found].sort(), isComplete },
      );
    });

  it("searches each folder once if folders contain each other", async () => {
    const one = repository();
    one.write("apis/openapi.yaml", document);
    const io = nodeIo();
    const { uris } = await findApis(io, [one.folder, one.at("apis")], async (uri) => readDocument(io, uri));
    assert.equal(uris.length, 1);
  });
});
