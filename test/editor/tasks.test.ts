import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { contractGuard, freshSample } from "../cli/run";

interface Matcher {
  readonly name: string;
  readonly severity: string;
  readonly pattern: { readonly regexp: string };
}

const { contributes } = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly contributes: { readonly problemMatchers: readonly Matcher[] };
};

const published = readFileSync("test/start/bookshop.yaml", "utf8");

/** Edits of the sample's text, and what the matchers read of the answer. */
const cases: readonly {
  title: string;
  edit: (text: string) => string;
  reads: readonly RegExp[];
}[] = [
  {
    title: "what breaks",
    edit: (text) => text,
    reads: [
      /^error openapi\.yaml 31:3 .* operation-removed$/,
      /^error openapi\.yaml \d+:\d+ .* enum-value-removed$/,
      /^error openapi\.yaml \d+:\d+ .* property-became-required$/,
      /^error openapi\.yaml \d+:\d+ .* property-removed$/,
      /^error openapi\.yaml \d+:\d+ .* type-narrowed$/,
    ],
  },
  {
    title: "what may break",
    edit: () =>
      published.replace(
        "enum: [novel, poetry, travel, cooking]",
        "enum: [novel, poetry, travel, cooking, art]",
      ),
    reads: [/^warning openapi\.yaml \d+:\d+ .*art.* enum-value-added$/],
  },
  {
    title: "what could not be checked",
    edit: (text) => text.replace("info:", "info: ["),
    reads: [/^error openapi\.yaml \d+:\d+ \S.*\. undefined$/],
  },
];

describe("the problem matchers", () => {
  const sample = freshSample();
  for (const { title, edit, reads } of cases)
    it(`read ${title} in what the command line prints`, () => {
      const { folder, file } = sample();
      writeFileSync(file, edit(readFileSync(file, "utf8")));
      const { stdout } = contractGuard(folder, ["check"]);
      const found = stdout.split("\n").flatMap((line) =>
        contributes.problemMatchers.flatMap(({ severity, pattern }) => {
          const [, path, row, column, message, code] = new RegExp(pattern.regexp).exec(line) ?? [];
          return path === undefined ? [] : [`${severity} ${path} ${row}:${column} ${message} ${code}`];
        }),
      );
      assert.equal(found.length, reads.length, found.join("\n"));
      for (const [index, one] of found.entries()) assert.match(one, reads[index] ?? /^$/);
    });
});
