import assert from "node:assert/strict";
import type { Memento, Uri } from "vscode";
import { createChoices } from "../../src/editor/chosen-versions";

/** Storage of a workspace that outlives its windows. */
function storage(): Memento {
  const values = new Map<string, unknown>();
  return {
    keys: () => [...values.keys()],
    get: <T>(key: string, otherwise?: T) => (values.get(key) ?? otherwise) as T,
    update: async (key: string, value: unknown) => void values.set(key, value),
  };
}

/** Only its text is read. */
const uri = new URL("file:///api.yaml") as unknown as Uri;

describe("versions selected with Compare With…", () => {
  it("end with the window", async () => {
    const memory = storage();
    const choices = createChoices(memory);
    await choices.set(uri, "v1");
    assert.equal(choices.get(uri), "v1");
    assert.equal(createChoices(memory).get(uri), undefined);
  });

  it("stay when they are pinned, until another one is selected", async () => {
    const memory = storage();
    await createChoices(memory).set(uri, "v1", true);
    const choices = createChoices(memory);
    assert.equal(choices.get(uri), "v1");
    await choices.set(uri, undefined);
    assert.equal(choices.get(uri), undefined);
    assert.equal(createChoices(memory).get(uri), undefined);
  });
});
