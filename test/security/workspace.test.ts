/** Hostile workspaces: names, links, refs, YAML tags and object keys that try to reach outside. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { nodeIo, createReferenceReader } from "../../src/published/index";
import { compare } from "../../src/service/library";
import { commit, contractGuard, git, repositoryCopies } from "../cli/run";

const api = (version: string, type = "string"): string => `openapi: 3.1.0
info: { title: t, version: ${version} }
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { type: ${type} } } } }, responses: {} } } }
`;

describe("a hostile workspace", () => {
  const copyTo = repositoryCopies((original) => {
    writeFileSync(join(original, "openapi.yaml"), api("1.0.0"));
    commit(original, "v1.0.0");
    writeFileSync(join(original, "openapi.yaml"), api("1.0.1"));
  });
  let home = "";
  let folder = "";
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "contract-guard-hostile-"));
    folder = join(home, "workspace");
    mkdirSync(folder);
    copyTo(folder);
  });
  afterEach(() => rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  const run = (...args: string[]) => contractGuard(folder, args);

  const refs: readonly string[] = [
    "--upload-pack=touch pwned",
    "--output=pwned",
    "-O pwned",
    "v1.0.0..HEAD",
    "v1.0.0\nHEAD",
    "$(touch pwned)",
    "`touch pwned`",
    "; touch pwned",
    "HEAD^{/x}",
    "../../../etc/passwd",
    "v1.0.0^{tree}",
  ];
  for (const ref of refs)
    it(`with ${JSON.stringify(ref)} as the published version: it does not exist, and nothing else happens`, () => {
      const written: readonly (readonly [config: unknown, args: readonly string[]])[] = [
        [{}, ["check", "openapi.yaml", `--base=${ref}`]],
        [{ published: { branch: ref } }, ["check", "openapi.yaml"]],
        [{ published: { tag: `${ref}*` } }, ["check", "openapi.yaml"]],
      ];
      for (const [config, args] of written) {
        write("contract-guard.yaml", JSON.stringify(config));
        const { code, stdout, stderr } = run(...args);
        assert.ok(code === 3 || code === 2, `${code ?? ""} ${stdout}`);
        assert.match(stdout + stderr, /^(?:not checked|error): [^\n]+\n/);
        assert.doesNotMatch(stdout + stderr, /\n {4}at /);
      }
      assert.deepEqual(readdirSync(folder).sort(), [".git", "contract-guard.yaml", "openapi.yaml"]);
    });

  const names = [
    "../../outside",
    "..",
    "/tmp/outside",
    "a/../../b",
    "C:\\outside",
    "con/../../x",
    ".git",
    "a\0b",
  ];
  for (const name of names)
    it(`with ${JSON.stringify(name)} as an API and a version: nothing is written`, () => {
      const before = readdirSync(home);
      write("contract-guard.yaml", JSON.stringify({ apis: { [name]: { document: "openapi.yaml" } } }));
      assert.notEqual(run("publish", "--yes", "openapi.yaml").code, 0);
      write("contract-guard.yaml", "{}");
      write("openapi.yaml", api(JSON.stringify(name)));
      assert.notEqual(run("publish", "--yes", "openapi.yaml").code, 0);
      if (!name.includes("\0")) {
        run("ledger", "retire", name, name);
        run("ledger", "retire", "openapi", name);
      }
      assert.deepEqual(readdirSync(home), before);
      assert.ok(!existsSync(join(folder, ".contract-guard", "published")));
    });

  if (process.platform !== "win32")
    for (const link of [".contract-guard", ".contract-guard/published", ".contract-guard/published/openapi"])
      it(`with a link at ${link} that leads out of it: nothing is written there`, () => {
        const outside = join(home, "outside");
        mkdirSync(join(outside, ".unfinished-mine"), { recursive: true });
        mkdirSync(dirname(join(folder, link)), { recursive: true });
        symlinkSync(outside, join(folder, link));
        const published = run("publish", "--yes", "openapi.yaml");
        assert.equal(published.code, 3);
        assert.match(
          published.stdout,
          /^not published: `[^\n]+` is not read: a symbolic link leads out of `workspace`/m,
        );
        assert.deepEqual(readdirSync(outside), [".unfinished-mine"]);
      });

  if (process.platform !== "win32")
    it("with a link for the approvals that leads out of it: nothing is written there", () => {
      const outside = join(home, "outside");
      mkdirSync(outside);
      mkdirSync(join(folder, ".contract-guard"));
      symlinkSync(outside, join(folder, ".contract-guard", "approvals"));
      write("openapi.yaml", api("2.0.0", "integer"));
      const [fingerprint = ""] = run("approve").stdout.split(" ");
      const said = run(..."approve --reason benign --because x --owner me".split(" "), fingerprint);
      assert.equal(said.code, 3);
      assert.match(said.stdout, /is a symbolic link that leads out of its folder/);
      assert.deepEqual(readdirSync(outside), []);
    });

  it("that contains another repository: no program of its configuration is run", () => {
    const inner = join(folder, "api");
    git(home, "clone", "--quiet", "--bare", folder, inner);
    const blob = git(inner, "rev-parse", "v1.0.0:openapi.yaml").trim();
    rmSync(join(inner, "objects", blob.slice(0, 2), blob.slice(2)));
    const settings = {
      "core.repositoryFormatVersion": "1",
      "core.bare": "false",
      "core.worktree": inner,
      "extensions.partialClone": "origin",
      "remote.origin.promisor": "true",
      "remote.origin.url": inner,
      "remote.origin.uploadPack": `touch ${join(home, "pwned").replaceAll("\\", "/")}; false`,
    };
    for (const [name, value] of Object.entries(settings)) git(inner, "config", name, value);
    write("api/openapi.yaml", api("1.0.1"));
    const { code, stdout } = run("check", "api/openapi.yaml");
    assert.equal(code, 3);
    assert.match(stdout, /^not checked: This is a bare repository/);
    assert.ok(!existsSync(join(home, "pwned")));
  });

  for (const to of ["../outside.yaml", "OUTSIDE"])
    it(`with a reference to a file outside, ${to}: its content is not shown`, () => {
      const outside = join(home, "outside.yaml");
      writeFileSync(outside, "type: integer\ndescription: secret words\n");
      const ref = to === "OUTSIDE" ? pathToFileURL(outside).href : to;
      const whole = api("1.0.1").replace("{ type: string }", `{ $ref: ${JSON.stringify(ref)} }`);
      write("openapi.yaml", whole);
      for (const format of ["text", "json", "html"]) {
        const { code, stdout, stderr } = run("check", "openapi.yaml", `--format=${format}`);
        assert.equal(code, 3);
        assert.match(stdout, /outside\.yaml/);
        assert.doesNotMatch(stdout + stderr, /secret words|integer/);
      }
    });

  it("with references to other machines, devices and other kinds of files: none is read", async () => {
    const asked: string[] = [];
    const io = nodeIo();
    const watched = {
      ...io,
      readFile: async (path: string) => void asked.push(path),
      realPath: async (path: string) => {
        asked.push(path);
        return path;
      },
    };
    const references = createReferenceReader(watched, { root: folder, followLinks: false, reach: [folder] });
    for (const uri of ["file://attacker.example/share/a.yaml", "file://10.0.0.1/c$/a.json"]) {
      assert.equal(await references.read(uri), undefined);
      const why = await references.why(uri);
      assert.match(
        why?.message ?? "",
        /is located on another machine, \S+, from which files are not read\.$/,
      );
    }
    for (const path of ["/etc/passwd", "/proc/self/environ", "id_rsa"])
      assert.equal(await references.read(pathToFileURL(path).href), undefined);
    assert.deepEqual(asked, []);
  });
});

describe("hostile YAML", () => {
  const globals = (): string => JSON.stringify([Object.getOwnPropertyNames(Object.prototype), {}]);
  const before = globals();
  afterEach(() => {
    assert.equal(globals(), before);
    assert.equal(Reflect.get({}, "polluted"), undefined);
  });

  const nasty: readonly string[] = [
    `__proto__: { polluted: true }\n`,
    `constructor: { prototype: { polluted: true } }\n`,
    `"__proto__": { "__proto__": { polluted: true } }\n`,
    `x-a: &a { polluted: true }\n__proto__: *a\n`,
    `x-a: &a { polluted: true }\n__proto__:\n  <<: *a\n`,
    `x: !!js/function "function () { globalThis.polluted = true }"\n`,
    `x: !!js/undefined ""\n`,
    `x: !!python/object/apply:os.system ["touch pwned"]\n`,
    `x: !<tag:yaml.org,2002:js/function> "() => 1"\n`,
  ];
  for (const text of nasty) {
    const title = JSON.stringify(text);
    it(`runs no code and changes no object: ${title}`, async () => {
      const document = `${api("1.0.0")}${text}components:\n  schemas:\n    A:\n      properties:\n        ${text.trimEnd().replaceAll("\n", "\n        ")}\n`;
      const at = (name: string) => ({ uri: `file:///${name}.yaml`, text: document });
      const report = await compare({ base: at("base"), head: at("head") });
      assert.notEqual(report.unchecked?.code, "internal-error");
      assert.deepEqual(report.findings, []);
    });
    it(`is rejected as configuration, approval and record: ${title}`, () => {
      const folder = mkdtempSync(join(tmpdir(), "contract-guard-yaml-"));
      try {
        writeFileSync(join(folder, "openapi.yaml"), api("1.0.0"));
        writeFileSync(join(folder, "contract-guard.yaml"), `${text}published: ledger\n`);
        const files = {
          "approvals/a.yaml": `${text}api: openapi\n`,
          "published/openapi/1.0.0/record.json": `{"__proto__": {"polluted": true}, "recordVersion": 1}`,
          "published/__proto__/1.0.0/record.json": "{}",
          "published/constructor/prototype/record.json": "{}",
        };
        for (const [path, content] of Object.entries(files)) {
          mkdirSync(dirname(join(folder, ".contract-guard", path)), { recursive: true });
          writeFileSync(join(folder, ".contract-guard", path), content);
        }
        for (const args of [["check"], ["ledger", "verify"], ["ledger", "list"], ["approve"], ["publish"]]) {
          const { code, stderr } = contractGuard(folder, args);
          assert.ok(code !== null && code > 0, args.join(" "));
          assert.doesNotMatch(stderr, /\n {4}at /);
        }
        assert.ok(!existsSync(join(folder, "pwned")));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
});
