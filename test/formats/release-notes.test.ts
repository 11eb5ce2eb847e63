import assert from "node:assert/strict";
import { insertReleaseNotes, releaseSections, type Permanent } from "../../src/formats/index";
import { finding } from "./reports";

const added = [
  finding({
    message: "`color` was added.",
    severity: "compatible",
    operations: [{ method: "GET", path: "/pets", operationId: null, side: "request" }],
  }),
];
const entry = { version: "1.5.0", day: "2026-05-01" };
const changed = { isFirst: false, doors: [], added };
const lines = "### `GET /pets`\n\n- `color` was added.\n";

const cases: readonly {
  readonly title: string;
  readonly before: string;
  readonly permanent?: Permanent;
  readonly after: string;
}[] = [
  {
    title: "a file with only a heading",
    before: "# Changelog\n",
    after: `# Changelog\n\n## 1.5.0 - 2026-05-01\n\n${lines}`,
  },
  {
    title: "a file with versions, above the newest one and below the unreleased changes",
    before: "# Changes\n\nAll of them.\n\n## Unreleased\n\n- x\n\n## 1.4.0\n\n- y\n",
    after: `# Changes\n\nAll of them.\n\n## Unreleased\n\n- x\n\n## 1.5.0 - 2026-05-01\n\n${lines}\n## 1.4.0\n\n- y\n`,
  },
  {
    title: "a file whose headings are links",
    before: "## [Unreleased]\n\n## [1.4.0] - 2026-01-01\n",
    after: `## [Unreleased]\n\n## [1.5.0] - 2026-05-01\n\n${lines}\n## [1.4.0] - 2026-01-01\n`,
  },
  {
    title: "a file with Windows line ends",
    before: "# Changelog\r\n",
    permanent: { isFirst: true, doors: [], added },
    after: "# Changelog\r\n\r\n## 1.5.0 - 2026-05-01\r\n\r\nFirst published version.\r\n",
  },
  {
    title: "a file, if nothing changed for clients",
    before: "# Changelog\n",
    permanent: { isFirst: false, doors: [], added: [] },
    after: "# Changelog\n\n## 1.5.0 - 2026-05-01\n\nNo changes that clients can observe.\n",
  },
];

describe("the entry of a published version in a changelog is added to", () => {
  for (const { title, before, permanent = changed, after } of cases)
    it(title, () => {
      const { offset, text } = insertReleaseNotes(before, { ...entry, sections: releaseSections(permanent) });
      assert.equal(before.slice(0, offset) + text + before.slice(offset), after);
    });
});
