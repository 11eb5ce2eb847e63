/** The issue forms: valid for GitHub, with all fields that are needed to reproduce a wrong verdict. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { parse } from "yaml";

interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly {
    readonly type: string;
    readonly id?: string;
    readonly attributes: { readonly label?: string; readonly value?: string; readonly options?: unknown };
    readonly validations?: { readonly required: boolean };
  }[];
}

const forms = globSync(".github/ISSUE_TEMPLATE/*.yml")
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => !path.endsWith("/config.yml"));

describe("the issue forms", () => {
  it("are for false alarms and missed breaks", () => {
    const names = forms.map((path) => path.replace(/^.*\/|\.yml$/g, ""));
    assert.deepEqual(names.toSorted(), ["false-alarm", "missed-break"]);
  });

  for (const path of forms) {
    const { name, description, body } = parse(readFileSync(path, "utf8")) as Form;
    const fields = body.filter(({ type }) => type !== "markdown");

    it(`${path} has the parts that GitHub requires`, () => {
      assert.ok(name.length > 0 && description.length > 0);
      for (const { type, id, attributes } of fields) {
        assert.ok(["textarea", "input", "dropdown"].includes(type), type);
        assert.match(id ?? "", /^[a-z-]+$/);
        assert.ok((attributes.label ?? "").length > 0);
        assert.equal(Array.isArray(attributes.options), type === "dropdown");
      }
      assert.equal(new Set(fields.map(({ id }) => id)).size, fields.length);
    });

    it(`${path} requires both documents`, () => {
      const required = fields.filter(({ validations }) => validations?.required === true);
      const ids = required.filter(({ type }) => type === "textarea").map(({ id }) => id);
      assert.ok(ids.includes("base") && ids.includes("head"), String(ids));
    });
  }
});
