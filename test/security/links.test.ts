/** Symbolic links that lead out of a repository are not followed; those within it are. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { commit, contractGuard, repositoryCopies } from "../cli/run";

const secret = "s3cr3t-9d1e";
const netrc = `machine example.com\n  login me\n  password ${secret}\n`;
const api = (version: string, more = ""): string => `openapi: 3.1.0
info: { title: t, version: ${version} }
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { type: string } } } }, responses: {} } } }
${more}`;
const secretApi = api("1.0.1").replace("type: string", `enum: [${secret}]`);

interface Row {
  readonly title: string;
  /** Path of each link from the workspace, and its target relative to the folder of the link. */
  readonly links: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly run: readonly string[];
  /** Working directory, from the workspace; default: the workspace. */
  readonly in?: string;
  readonly code: number;
  readonly says: RegExp;
}

const check = ["check", "openapi.yaml"];
const leadsOut = (name: string, home = "workspace"): RegExp =>
  new RegExp(`\`${name}\` is not read: a symbolic link leads out of \`${home}\`\\.`);

/** `../secret` is a folder next to the workspace, which is a repository. */
const refused: readonly Row[] = [
  ...["../secret/netrc", "../secret/openapi.yaml"].flatMap((to): Row[] =>
    ["text", "json", "html", "github", "sarif"].map((format) => ({
      title: `a document to ${to}, as ${format}`,
      links: { "openapi.yaml": to },
      run: [...check, `--format=${format}`],
      code: 3,
      says: /leads out of/,
    })),
  ),
  {
    title: "a document that a pattern matches",
    links: { "api/v1.yaml": "../../secret/openapi.yaml" },
    run: ["check", "api/*.yaml"],
    code: 3,
    says: leadsOut("v1.yaml"),
  },
  {
    title: "a document that a pattern names",
    links: { "api/openapi.yaml": "../../secret/netrc" },
    run: ["check", "*/openapi.yaml"],
    code: 3,
    says: leadsOut("openapi.yaml"),
  },
  {
    title: "a chain of links",
    links: { "a.yaml": "b.yaml", "b.yaml": "way/netrc", way: "../secret" },
    run: ["check", "a.yaml"],
    code: 3,
    says: leadsOut("a.yaml"),
  },
  {
    title: "the folder of a document",
    links: { api: "../secret" },
    run: ["check", "api/openapi.yaml"],
    code: 3,
    says: leadsOut("openapi.yaml"),
  },
  {
    title: "a document to publish",
    links: { "openapi.yaml": "../secret/openapi.yaml" },
    run: ["publish", "--yes", "openapi.yaml"],
    code: 3,
    says: leadsOut("openapi.yaml"),
  },
  {
    title: "a document to list the changes of",
    links: { "openapi.yaml": "../secret/openapi.yaml" },
    run: ["diff", "openapi.yaml"],
    code: 3,
    says: leadsOut("openapi.yaml"),
  },
  {
    title: "the published version",
    links: { "base.yaml": "../secret/netrc" },
    run: [...check, "--base", "base.yaml"],
    code: 3,
    says: leadsOut("base.yaml"),
  },
  {
    title: "a part of the published version",
    links: { "part.yaml": "../secret/openapi.yaml" },
    files: { "base.yaml": api("1.0.0").replace("type: string", "$ref: part.yaml") },
    run: [...check, "--base", "base.yaml"],
    code: 3,
    says: /`part\.yaml`/,
  },
  {
    title: "not a link, but a referenced path of the published version",
    links: {},
    files: { "base.yaml": api("1.0.0").replace("type: string", "$ref: ../secret/openapi.yaml") },
    run: [...check, "--base", "base.yaml"],
    code: 3,
    says: /`openapi\.yaml` is located outside of `workspace`/,
  },
  {
    title: "the configured published version",
    links: { "base.yaml": "../secret/netrc" },
    files: { "contract-guard.yaml": "published: { file: base.yaml }\n" },
    run: check,
    code: 3,
    says: /`base\.yaml`/,
  },
  {
    title: "not a link, but a configured document path",
    links: {},
    files: { "contract-guard.yaml": "apis: { a: { document: ../secret/openapi.yaml } }\n" },
    run: ["check"],
    code: 3,
    says: /`openapi\.yaml` is located outside of `workspace`/,
  },
  ...[
    "../secret/netrc",
    "../secret/contract-guard.yaml",
    "/dev/zero",
    "nowhere.yaml",
    "contract-guard.yaml",
  ].map((to): Row => ({
    title: `the configuration to ${to}`,
    links: { "contract-guard.yaml": to },
    run: check,
    code: 3,
    says: /^not checked: (?:Cannot read `contract-guard\.yaml`|`contract-guard\.yaml` is not read: a symbolic link leads out of `workspace`)/,
  })),
  {
    title: "the configuration of a folder without a document that is named",
    links: { "contract-guard.yaml": "../secret/contract-guard.yaml" },
    run: ["check"],
    code: 2,
    says: leadsOut("contract-guard.yaml"),
  },
  ...(
    [
      [".contract-guard/approvals/a.yaml", "../../../secret/netrc", 0, /approval-unreadable/],
      [
        ".contract-guard/approvals",
        "../../secret",
        0,
        /`approvals` is not read: a symbolic link leads out of `workspace`[^]*\[approval-unreadable\]/,
      ],
      [
        ".contract-guard",
        "../secret",
        3,
        /^not checked: `openapi` is not read: a symbolic link leads out of `workspace`/,
      ],
    ] as const
  ).map(([link, to, code, says]): Row => ({
    title: `approvals: ${link}`,
    links: { [link]: to },
    run: [...check, "--base", "v1.0.0"],
    code,
    says,
  })),
  ...[
    ".contract-guard",
    ".contract-guard/published",
    ".contract-guard/published/openapi",
    ".contract-guard/published/openapi/1.0.0",
    ".contract-guard/published/openapi/1.0.0/record.json",
  ].flatMap((link): Row[] => {
    const up = "../".repeat(link.split("/").length);
    const links = { [link]: `${up}secret/ledger${link.slice(".contract-guard".length)}` };
    return [
      { title: `the ledger: ${link}`, links, run: check, code: 3, says: /leads out of `workspace`/ },
      {
        title: `the ledger, listed: ${link}`,
        links,
        run: ["ledger", "list"],
        code: 3,
        says: /leads out of `workspace`|There is no published version/,
      },
      {
        title: `the ledger, verified: ${link}`,
        links,
        run: ["ledger", "verify"],
        code: 1,
        says: /leads out of `workspace`|There is no published version/,
      },
    ];
  }),
  ...["../secret", "/"].map((to): Row => ({
    title: `a folder to ${to} that a pattern matches`,
    links: { way: to },
    run: ["check", "**/openapi.yaml"],
    code: 0,
    says: /^Compatible with v1\.0\.0[^]*note: symbolic links that lead out of the repository were not searched: way\.\n/,
  })),
  {
    title: "a folder to / that a pattern of the configuration matches",
    links: { way: "/" },
    files: {
      "contract-guard.yaml": "exclude: ['**/passwd', 'way/etc/*']\napis: { a: { document: openapi.yaml } }\n",
    },
    run: check,
    code: 0,
    says: /No file matches `\*\*\/passwd`[^]*No file matches `way\/etc\/\*`/,
  },
  ...["../**/openapi.yaml", "/**/openapi.yaml", "../secret/*.yaml"].map((pattern): Row => ({
    title: `not a link, but ${pattern} in the configuration`,
    links: {},
    files: { "contract-guard.yaml": `apis: { a: { document: "${pattern}" } }\n` },
    run: ["check"],
    code: 2,
    says: /^error: contract-guard\.yaml:1:\d+: `[^`]*` is located outside of `workspace`/,
  })),
  ...["../secret/*", "../secret/n*", "../nowhere/*", "way/*", "way/none"].map((pattern): Row => ({
    title: `files outside, matched by ${pattern} in the configuration`,
    links: { way: "../secret" },
    files: { "contract-guard.yaml": `exclude: ["${pattern}"]\n` },
    run: check,
    code: 0,
    says: /^contract-guard\.yaml:1:\d+: warning: No file matches `[^`]+`\. \[config-no-match\]/,
  })),
  {
    title: "the folder in which the search for documents starts",
    links: { way: "../secret", "linked.yaml": "../secret/netrc" },
    run: ["init"],
    code: 0,
    says: /lists 1 document:\n\s+\S+\s+openapi\.yaml\n/,
  },
];

/** Links within the repository, or allowed by the user. */
const read: readonly Row[] = [
  {
    title: "a document within the repository",
    links: { "linked.yaml": "openapi.yaml" },
    run: ["check", "linked.yaml", "--base", "v1.0.0:openapi.yaml"],
    code: 3,
    says: /which is not a commit|neither a file nor a git ref/,
  },
  {
    title: "a document to one within the repository",
    links: { "api/linked.yaml": "../openapi.yaml" },
    run: ["check", "api/linked.yaml", "--base", "openapi.yaml"],
    code: 0,
    says: /^Compatible/,
  },
  {
    title: "the configuration to one within the repository",
    links: { "contract-guard.yaml": "shared/guard.yaml" },
    files: { "shared/guard.yaml": "exclude: [openapi.yaml]\n" },
    run: check,
    code: 3,
    says: /contract-guard\.yaml excludes|excluded by contract-guard\.yaml|left out by contract-guard\.yaml/,
  },
  {
    title: "a folder within the repository that a pattern matches",
    links: { "api/orders": "../services/orders" },
    files: { "services/orders/openapi.yaml": api("1.0.0") },
    run: ["check", "api/*/openapi.yaml", "--base", "openapi.yaml"],
    code: 0,
    says: /^Compatible/,
  },
  {
    title: "a document outside of the repository, if the user works in a common parent folder",
    links: { "openapi.yaml": "../secret/openapi.yaml" },
    run: ["check", "workspace/openapi.yaml", "--base", "secret/openapi.yaml"],
    in: "..",
    code: 0,
    says: /^Compatible/,
  },
  {
    title: "a document that the user specifies outside of any repository",
    links: { "../plain/api/linked.yaml": "../../secret/openapi.yaml" },
    run: ["check", "../plain/api/linked.yaml", "--base", "../secret/openapi.yaml"],
    code: 0,
    says: /^Compatible/,
  },
  {
    title: "the workspace itself",
    links: { "../linked": "workspace" },
    run: ["check", "../linked/openapi.yaml"],
    code: 0,
    says: /^Compatible with v1\.0\.0/,
  },
];

describe("a symbolic link", () => {
  const copyTo = repositoryCopies((original) => {
    writeFileSync(join(original, "openapi.yaml"), api("1.0.0"));
    commit(original, "v1.0.0");
  });
  let home = "";
  let folder = "";
  before(function () {
    if (process.platform === "win32") this.skip();
  });
  beforeEach(() => {
    home = realpathSync.native(mkdtempSync(join(tmpdir(), "contract-guard-links-")));
    folder = join(home, "workspace");
    mkdirSync(folder);
    copyTo(folder);
    write("../secret/netrc", netrc);
    write("../secret/openapi.yaml", secretApi);
    write("../secret/a.yaml", netrc);
    write("../secret/contract-guard.yaml", `exclude: [${secret}]\npublished: ${secret}\n`);
    write(`../secret/ledger/published/openapi/1.0.0/record.json`, JSON.stringify({ version: secret }));
    write(`../secret/ledger/published/${secret}/1.0.0/record.json`, "{}");
  });
  afterEach(() => rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  function run({ links, files = {}, run: args, in: where = "." }: Row): {
    code: number | null;
    told: string;
  } {
    for (const [path, text] of Object.entries(files)) write(path, text);
    for (const [path, to] of Object.entries(links)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      rmSync(join(folder, path), { force: true });
      symlinkSync(to, join(folder, path));
    }
    const { code, stdout, stderr } = contractGuard(join(folder, where), args);
    return { code, told: stdout + stderr };
  }

  for (const row of refused)
    it(`${row.title}: its target is not read`, () => {
      const { code, told } = run(row);
      assert.ok(!told.includes(secret), told);
      assert.match(told, row.says);
      assert.equal(code, row.code);
      assert.doesNotMatch(told, /\n {4}at /);
    });

  for (const row of read)
    it(`${row.title}: it is followed`, () => {
      const { code, told } = run(row);
      assert.match(told, row.says);
      assert.equal(code, row.code);
    });
});
