import assert from "node:assert/strict";
import { parse } from "yaml";
import { initialConfig, nameDocuments } from "../../src/workspace/index";

const cases: readonly {
  title: string;
  paths: readonly string[];
  inLedger?: readonly string[];
  names: readonly string[];
}[] = [
  {
    title: "the folder, for a customary file name",
    paths: ["services/orders/openapi.yaml"],
    names: ["orders"],
  },
  { title: "the file, for any other name", paths: ["apis/users.yaml"], names: ["users"] },
  { title: "the folder itself, for a document in it", paths: ["openapi.yaml"], names: ["shop"] },
  {
    title: "the folder above, if a name is not unique",
    paths: ["orders/v1/openapi.yaml", "users/v1/openapi.yaml"],
    names: ["orders-v1", "users-v1"],
  },
  {
    title: "the ending, if nothing else differs",
    paths: ["apis/orders.json", "apis/orders.yaml"],
    names: ["apis-orders-json", "apis-orders-yaml"],
  },
  {
    title: "the file name, if two documents are in the same folder",
    paths: ["orders/openapi.yaml", "orders/swagger.yaml"],
    names: ["orders-openapi-yaml", "orders-swagger-yaml"],
  },
  {
    title: "the name in the ledger",
    paths: ["apis/orders/openapi.yaml", "apis/users/openapi.yaml"],
    inLedger: ["apis-orders-openapi"],
    names: ["apis-orders-openapi", "users"],
  },
  {
    title: "not a name that the ledger has for another document",
    paths: ["a/users.yaml", "users.yaml"],
    inLedger: ["users"],
    names: ["a-users", "users"],
  },
  { title: "only valid characters", paths: ["[users] (v2)/openapi.yaml"], names: ["users-v2"] },
];

describe("the name of an API in a new configuration is", () => {
  for (const { title, paths, inLedger = [], names } of cases)
    it(title, () => {
      assert.deepEqual(
        nameDocuments("shop", paths, inLedger).map(({ name }) => name),
        names,
      );
    });

  it("a key of the configuration, with the path of the document as a glob", () => {
    const text = initialConfig(nameDocuments("shop", ["a/[b] (1)!/openapi.yaml"], []));
    const { apis } = parse(text) as { apis: Readonly<Record<string, { document: string }>> };
    assert.deepEqual(apis, { "b-1": { document: "a/\\[b\\] \\(1\\)!/openapi.yaml" } });
  });
});
