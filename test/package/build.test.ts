/** The built files: the same bytes for the same sources, and the license of every dependency. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/** Every file of a folder by its path, with its content. */
function filesOf(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile() && !path.endsWith(".vsix"));
  return new Map(files.map((path) => [path, readFileSync(join(folder, path), "base64")]));
}

describe("the build", () => {
  const folders = ["built", "built-again"].map((name) => join("out", name));
  after(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it("gives the same bytes twice", () => {
    const [first, second] = folders.map((folder) => {
      execFileSync(process.execPath, ["esbuild.mjs", "--out", folder], { stdio: "pipe" });
      return filesOf(folder);
    });
    assert.ok(first && second);
    assert.deepEqual([...second.keys()], [...first.keys()]);
    assert.ok(first.size > 8);
    for (const [path, content] of first) assert.ok(second.get(path) === content, `${path} differs`);
  });

  it("contains no path of the machine that built it", () => {
    for (const path of filesOf("dist").keys())
      assert.ok(!readFileSync(join("dist", path), "utf8").includes(process.cwd()), path);
  });
});

describe("the protocol for agents", () => {
  const message = "notifications/initialized";

  it("is a bundle that only contract-guard mcp loads", () => {
    const containing = [...filesOf("dist").keys()].filter(
      (path) => path.endsWith(".js") && readFileSync(join("dist", path), "utf8").includes(message),
    );
    assert.deepEqual(containing, ["mcp-sdk.js"]);
    const script = "process.on('exit', () => console.log(Object.keys(require.cache).join('\\n')))";
    // With `-e`, the arguments begin where the path of the program would be.
    const args = ["-e", `${script}; require("./dist/cli.js")`, "contract-guard", "rules"];
    const loaded = execFileSync(process.execPath, args, { encoding: "utf8" });
    assert.match(loaded, /cli\.js/);
    assert.doesNotMatch(loaded, /mcp-sdk/);
  });

  it("is not part of the extension", () => {
    assert.doesNotMatch(readFileSync(".vscodeignore", "utf8"), /mcp-sdk|cli\.js/);
  });
});

describe("the README of the extension", () => {
  const readme = readFileSync("dist/README.md", "utf8");

  it("and its changelog have no links to files, which VS Code would not open, and no pictures", () => {
    for (const page of [readme, readFileSync("dist/CHANGELOG.md", "utf8")]) {
      assert.deepEqual(page.match(/\]\((?!https:|#)[^)]*\)/g), null);
      assert.doesNotMatch(page, /!\[/);
    }
  });

  it("refers to the walkthrough, which shows the pictures of README.md", () => {
    assert.match(readme, /Open Walkthrough/);
    const pictures = [...readFileSync("README.md", "utf8").matchAll(/^!\[.*\]\((.*)\)$/gm)];
    const manifest = readFileSync("package.json", "utf8");
    assert.equal(pictures.length, 2);
    for (const [, path] of pictures) assert.ok(manifest.includes(`"image": "${path ?? ""}"`), path);
  });
});

describe("THIRD-PARTY.txt", () => {
  const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const [, ...parts] = readFileSync("dist/THIRD-PARTY.txt", "utf8").split(`\n\n${"-".repeat(80)}\n\n`);
  const packages = parts.map((part) => {
    const [head = "", ...text] = part.split("\n");
    const [, name = "", licence = ""] = /^(\S+) \d\S*: (.+)$/.exec(head) ?? [];
    return { name, licence, text: text.join("\n").trim() };
  });

  it("lists every dependency, including transitive ones", () => {
    const names = packages.map(({ name }) => name);
    for (const name of Object.keys(manifest.dependencies)) assert.ok(names.includes(name), name);
    assert.ok(names.length > Object.keys(manifest.dependencies).length);
  });

  it("is part of the extension", () => {
    assert.match(readFileSync(".vscodeignore", "utf8"), /^!dist\/THIRD-PARTY\.txt$/m);
  });

  for (const { name, licence, text } of packages)
    it(`contains a permissive license in full: ${name}`, () => {
      assert.match(licence, /^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|0BSD)$/);
      assert.ok(text.length > 300, `${name}: no text`);
    });
});
