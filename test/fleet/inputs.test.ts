import assert from "node:assert/strict";
import { sha256 } from "../../src/service/index";
import { contractGuard, repository } from "../cli/run";
import { api, commitChange, severalApis, write } from "./apis";

function withLedger(folder: string): void {
  severalApis(folder);
  write(folder, "contract-guard.yaml", "published: ledger\n");
  write(folder, ".contract-guard/doors/x.yaml", "api: x\n");
  contractGuard(folder, ["publish", "apis/users/openapi.yaml", "--yes"]);
  commitChange(folder, "shared/old.yaml", api("orders", "{ $ref: 'base.yaml#/Id' }"));
}

describe("inputs", () => {
  const folder = repository(withLedger);
  const cases: Readonly<Record<string, readonly [args: readonly string[], expected: readonly string[]]>> = {
    "a document without references": [
      ["apis/orders/openapi.yaml"],
      [
        ".contract-guard/doors/x.yaml",
        // The document of another name may be this one.
        ".contract-guard/published/apis-users-openapi/1.0.0/record.json",
        "apis/orders/openapi.yaml",
        "contract-guard.yaml",
      ],
    ],
    "a document with references and a version in the ledger": [
      ["apis/users/openapi.yaml"],
      [
        ".contract-guard/doors/x.yaml",
        ".contract-guard/published/apis-users-openapi/1.0.0/openapi.json",
        ".contract-guard/published/apis-users-openapi/1.0.0/openapi.json.map",
        ".contract-guard/published/apis-users-openapi/1.0.0/record.json",
        "apis/users/openapi.yaml",
        "contract-guard.yaml",
        "shared/base.yaml",
        "shared/my users.yaml",
      ],
    ],
    "a document that is compared with a file": [
      ["apis/orders/openapi.yaml", "--base", "shared/old.yaml"],
      [
        ".contract-guard/doors/x.yaml",
        ".contract-guard/published/apis-users-openapi/1.0.0/record.json",
        "apis/orders/openapi.yaml",
        "contract-guard.yaml",
        "shared/base.yaml",
        "shared/old.yaml",
      ],
    ],
    "a document with its own configuration": [
      ["apis/payments/openapi.yaml"],
      ["apis/payments/contract-guard.yaml", "apis/payments/openapi.yaml"],
    ],
  };
  for (const [title, [args, expected]] of Object.entries(cases))
    it(`lists the files of ${title}`, () => {
      const { code, stdout, stderr } = contractGuard(folder(), ["inputs", ...args]);
      assert.deepEqual([code, stderr], [0, ""]);
      assert.deepEqual(stdout.trimEnd().split("\n"), expected);
    });

  it("adds hashes, missing files and the published version to JSON", () => {
    const { stdout } = contractGuard(folder(), ["inputs", "apis/payments/openapi.yaml", "--format", "json"]);
    const { files, absent, published } = JSON.parse(stdout) as {
      files: { path: string; sha256: string }[];
      absent: string[];
      published: { label: string; source: string };
    };
    assert.deepEqual(files[0], {
      path: "apis/payments/contract-guard.yaml",
      sha256: sha256("versions: off\n"),
    });
    assert.deepEqual([published.label, published.source], ["v1.0.0", "git-tag"]);
    assert.ok(absent.includes("apis/payments/contract-guard.yml"));
  });
});
