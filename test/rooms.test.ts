import assert from "node:assert/strict";
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { ICruiseResult } from "dependency-cruiser";
import { rooms, ruleSet } from "./rooms.config";

const roomsBuilt = [...new Set(globSync("src/*/**/*").map((file) => file.split(/[\\/]/)[1] ?? ""))];

describe("rooms of src", () => {
  it("import only allowed rooms and packages", async () => {
    assert.deepEqual(await violations("."), []);
  });

  it("are the rooms of the table", () => {
    const known = Object.keys(rooms);
    assert.deepEqual(
      roomsBuilt.filter((room) => !known.includes(room)),
      [],
    );
  });

  for (const room of roomsBuilt) {
    it(`${room} has its purpose in the first line of its index.ts`, () => {
      const first = readFileSync(join("src", room, "index.ts"), "utf8").split("\n")[0] ?? "";
      assert.match(first, /^\/[/*]+ \S+ \S+/);
    });
  }
});

/** Trees of a few files, each with the expected violations. */
const forbidden: readonly {
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  readonly seen: readonly string[];
}[] = [
  {
    title: "a room that is not allowed",
    files: { "engine/index.ts": from("../service/index"), "service/index.ts": "" },
    seen: ["engine-rooms: src/engine/index.ts -> src/service/index.ts"],
  },
  {
    title: "a type import like a value import",
    files: { "policy/index.ts": typeFrom("../service/index"), "service/index.ts": "" },
    seen: ["policy-rooms: src/policy/index.ts -> src/service/index.ts"],
  },
  {
    title: "a room entered other than by its index.ts",
    files: { "service/index.ts": from("../source/parse"), "source/parse.ts": "" },
    seen: ["door: src/service/index.ts -> src/source/parse.ts"],
  },
  {
    title: "a value import if only types are allowed",
    files: { "formats/index.ts": from("../policy/index"), "policy/index.ts": "" },
    seen: ["formats-types: src/formats/index.ts -> src/policy/index.ts"],
  },
  {
    title: "a type import if only types are allowed",
    files: { "formats/index.ts": typeFrom("../policy/index"), "policy/index.ts": "" },
    seen: [],
  },
  {
    title: "a package in the engine",
    files: { "engine/index.ts": from("yaml") },
    seen: ["engine-packages: src/engine/index.ts -> node_modules/yaml"],
  },
  {
    title: "a development package in the product",
    files: { "cli/index.ts": from("mocha") },
    seen: ["cli-packages: src/cli/index.ts -> node_modules/mocha"],
  },
  {
    title: "types of the OpenAPI document anywhere",
    files: { "engine/index.ts": typeFrom("openapi-types") },
    seen: [],
  },
  {
    title: "Node.js in a pure room",
    files: { "engine/index.ts": from("node:fs") },
    seen: ["engine-node: src/engine/index.ts -> fs"],
  },
  {
    title: "vscode outside the editor",
    files: { "cli/main.ts": typeFrom("vscode"), "editor/index.ts": typeFrom("vscode") },
    seen: ["cli-packages: src/cli/main.ts -> node_modules/@types/vscode"],
  },
  {
    title: "a cycle of types",
    files: { "engine/a.ts": typeFrom("./b"), "engine/b.ts": typeFrom("./a") },
    seen: ["cycle: src/engine/a.ts -> src/engine/b.ts"],
  },
  {
    title: "a file that is not reachable from any program",
    files: { "cli/main.ts": from("./used"), "cli/used.ts": "", "cli/left.ts": from("./used") },
    seen: ["orphan: src/cli/left.ts -> src/cli/left.ts"],
  },
  {
    title: "a missing file",
    files: { "engine/index.ts": from("./gone") },
    seen: ["unresolved: src/engine/index.ts -> ./gone"],
  },
  {
    title: "an undeclared room",
    files: { "extras/index.ts": "", "extras/more.ts": from("./index") },
    seen: ["unknown-room: src/extras/more.ts -> src/extras/index.ts"],
  },
  {
    title: "a utils folder",
    files: { "engine/utils/text.ts": "", "engine/index.ts": from("./utils/text") },
    seen: ["no-utils: src/engine/index.ts -> src/engine/utils/text.ts"],
  },
];

describe("rules for rooms", () => {
  // Inside the project, so that packages can be resolved.
  const home = resolve("out", "rooms");
  before(() => rmSync(home, { recursive: true, force: true }));

  for (const [index, { title, files, seen }] of forbidden.entries()) {
    it(`${seen.length === 0 ? "allow" : "forbid"} ${title}`, async () => {
      const folder = join(home, String(index));
      for (const [path, text] of Object.entries(files)) {
        const file = join(folder, "src", path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, `${text}\nexport type Here = 1;\n`);
      }
      assert.deepEqual(await violations(folder), seen);
    });
  }
});

function from(specifier: string): string {
  return `import * as there from "${specifier}"; export { there };`;
}

function typeFrom(specifier: string): string {
  return `import type * as there from "${specifier}"; export type { there };`;
}

/** `rule: from -> to` for all forbidden imports of this folder's src. */
async function violations(folder: string): Promise<string[]> {
  const { cruise } = await import("dependency-cruiser");
  const { output } = await cruise(["src"], {
    baseDir: resolve(folder),
    ruleSet,
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  });
  const inPackage = /.*(node_modules\/(@[^/]+\/)?[^/]+).*/;
  return (output as ICruiseResult).summary.violations
    .map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to.replace(inPackage, "$1")}`)
    .sort();
}
