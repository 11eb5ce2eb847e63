import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { rules } from "../../src/engine/index";
import { ownRules } from "../../src/policy/index";

const path = "media/config.schema.json";

describe("the schema of contract-guard.yaml", () => {
  it("names every rule, so that an editor can complete it; `UPDATE_SCHEMA=1` writes them", async () => {
    const schema = JSON.parse(readFileSync(path, "utf8")) as { $defs: { rules: { properties: object } } };
    const named = [...Object.values(rules), ...Object.values(ownRules)].map(
      ({ kind, title }) => [kind, { description: `${title}.`, $ref: "#/$defs/levels" }] as const,
    );
    if (process.env.UPDATE_SCHEMA === "1") {
      schema.$defs.rules.properties = Object.fromEntries(named);
      writeFileSync(
        path,
        await format(JSON.stringify(schema), { ...(await resolveConfig(path)), filepath: path }),
      );
    }
    assert.deepEqual(Object.entries(schema.$defs.rules.properties), named);
  });
});
