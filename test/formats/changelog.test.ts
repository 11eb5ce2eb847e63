import assert from "node:assert/strict";
import { toBriefText, toChangelog, toChangelogMarkdown, toSummary, toText } from "../../src/formats/index";
import { everything, notChecked, path } from "./hostile-report";
import { finding, report } from "./reports";

const reaching = (message: string, severity: "breaking" | "compatible", ...names: readonly string[]) =>
  finding({
    message,
    severity,
    operations: names.map((name) => {
      const [method = "", path = ""] = name.split(" ");
      return { method, path, operationId: null, side: "request" as const };
    }),
  });

const changed = report([
  reaching("`a` was added.", "compatible", "POST /pets"),
  reaching("`b` was removed.", "breaking", "POST /pets"),
  reaching("`c` was removed.", "breaking", "GET /1", "GET /2", "GET /3", "GET /4"),
  reaching("The server was added.", "compatible", "* *"),
  reaching("`d` was added.", "compatible"),
]);

describe("the changelog", () => {
  it("lists each change once, with its operations, most severe first", () => {
    assert.equal(
      toChangelog(changed),
      `POST /pets
  breaking    \`b\` was removed.
  compatible  \`a\` was added.

GET /1, GET /2, GET /3 and 1 more
  breaking    \`c\` was removed.

Every operation
  compatible  The server was added.

The document as a whole
  compatible  \`d\` was added.

2 breaking changes since v1.4.0 (and 3 compatible).
Published: v1.4.0 (release tag), \`info.version\` 1.4.0.
`,
    );
  });

  it("is Markdown for release notes", () => {
    assert.equal(
      toChangelogMarkdown(changed),
      `## 2 breaking changes since v1.4.0 (and 3 compatible).

Published: v1.4.0 (release tag), \`info.version\` 1.4.0.

### \`POST /pets\`

- **breaking**: \`b\` was removed.
- \`a\` was added.

### \`GET /1\`, \`GET /2\`, \`GET /3\` and 1 more

- **breaking**: \`c\` was removed.

### \`Every operation\`

- The server was added.

### The document as a whole

- \`d\` was added.
`,
    );
  });

  it("marks approved changes, and gives advice if nothing was compared", () => {
    assert.match(toChangelog(everything), /\n {2}approved {4}Enum value `cat` was/);
    assert.equal(
      toChangelog(notChecked),
      "Not checked: This file is in no git repository.\nName the published version.\n",
    );
  });
});

describe("several documents", () => {
  it("have a summary with the verdict of each", () => {
    assert.equal(
      toSummary([everything, report([]), notChecked], { path }),
      `breaking     openapi.yaml  1 breaking since v1.4.0  (release tag)
compatible   openapi.yaml  Compatible with v1.4.0  (release tag)
not checked  openapi.yaml  This file is in no git repository.

3 documents: 1 breaking, 1 not checked, 1 compatible
`,
    );
  });

  it("are named if they were not checked, and omitted if they have no changes", () => {
    const options = { path, sources: () => undefined, isOneOfMany: true };
    assert.equal(toText(report([]), options), "");
    const unplaced = { ...notChecked, unchecked: { code: "x", message: "No.", advice: "Do." } };
    assert.equal(toText(unplaced, options), "openapi.yaml: not checked: No.\n  do      Do.\n");
  });
});

describe("the brief text", () => {
  const line = (severity: string) =>
    `openapi.yaml:3:7: ${severity}: Enum value \`cat\` was removed from \`kind\`. [enum-value-removed]\n`;
  it("has one line for each failing finding, and none for approved ones", () => {
    assert.equal(toBriefText(everything, { path }, ["breaking"]), line("breaking"));
    assert.equal(
      toBriefText(everything, { path }, ["breaking", "dangerous"]),
      line("breaking") + line("dangerous"),
    );
    assert.equal(toBriefText(everything, { path }, []), "");
  });

  it("has a line for a document that was not checked", () => {
    assert.equal(
      toBriefText(notChecked, { path }, []),
      "openapi.yaml:5:3: not checked: This file is in no git repository. Name the published version.\n",
    );
  });
});
