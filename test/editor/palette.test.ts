import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";

interface Manifest {
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly category?: string;
      readonly enablement?: string;
    }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
  };
}

const { contributes } = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
/** Commands that can run in every window. */
const unconditional = new Set(["contractGuard.openSample"]);
/** Context keys of VS Code. */
const ownKeys = new Set(["activeWebviewPanelId", "focusedView", "workspaceFolderCount"]);
const sources = globSync("src/editor/**/*.ts").map((file) => readFileSync(file, "utf8"));

/** Names that stand in a clause, but for the values that they are compared with. */
function keysIn(clause: string): string[] {
  return clause
    .replace(/[=!]= *[\w.]+|=~ *\/[^/]+\//g, "")
    .split(/[^\w.]+/)
    .filter((name) => name !== "");
}

describe("the command palette", () => {
  for (const { command, category, enablement } of contributes.commands)
    it(`offers ${command} in our category, and only where it can run`, () => {
      assert.equal(category, "%category%");
      const entry = contributes.menus.commandPalette?.find((one) => one.command === command);
      const keys = keysIn(`${enablement ?? ""} ${entry?.when ?? ""}`);
      assert.equal(keys.length === 0, unconditional.has(command));
      for (const key of keys)
        assert.ok(
          ownKeys.has(key) || sources.some((text) => text.includes(`"setContext", "${key}"`)),
          `nothing sets ${key}`,
        );
    });

  it("offers commands for servers only while a server is used", () => {
    const names = contributes.commands.flatMap(({ command, enablement }) =>
      enablement === "contractGuard.usesServer" ? [command] : [],
    );
    assert.deepEqual(names, ["contractGuard.allowHost", "contractGuard.setToken"]);
  });

  it("is asked about no command that is not there", () => {
    const names = new Set(contributes.commands.map(({ command }) => command));
    const others = Object.values(contributes.menus)
      .flat()
      .filter(({ command }) => !names.has(command));
    assert.deepEqual(others, []);
  });
});
