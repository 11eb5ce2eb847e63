import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import { getLanguageService, type LanguageService } from "yaml-language-server";

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly contributes: {
    readonly yamlValidation: readonly { readonly fileMatch: string; readonly url: string }[];
  };
};

/** The typed text with the cursor at `|`, and the offered completions: all of these, and none of those after `not`. */
const completions: readonly {
  path?: string;
  typed: string;
  offers: readonly string[];
  not?: readonly string[];
}[] = [
  {
    typed: "|",
    offers: ["published", "compatibility", "apis", "include", "exclude", "followLinks", "rules", "overrides"],
    not: ["document", "paths"],
  },
  {
    typed: "apis:\n  orders:\n    |",
    offers: ["document", "published", "rules"],
    not: ["apis", "followLinks"],
  },
  { typed: "compatibility: |", offers: ["latest", "all"] },
  { typed: "published: |", offers: ["ledger"] },
  { typed: "published:\n  |", offers: ["tag", "branch", "url", "file"] },
  { typed: "versions: |", offers: ["semver", "off"] },
  { typed: "rules:\n  enum-value-|", offers: ["enum-value-added", "enum-value-removed"] },
  { typed: "rules:\n  |", offers: ["property-deprecated", "version-too-low", "approval-stale"] },
  { typed: "rules:\n  enum-added: |", offers: ["breaking", "dangerous", "compatible"] },
  { typed: "rules:\n  enum-added:\n    |", offers: ["request", "response"] },
  { typed: "breaks:\n  |", offers: ["wire", "code", "expectation"] },
  { typed: "outOfContract:\n  |", offers: ["internal", "below"] },
  { typed: "outOfContract:\n  below: |", offers: ["draft", "alpha", "beta", "stable"] },
  { typed: "deprecation:\n  notice:\n    |", offers: ["stable", "beta"] },
  {
    typed: "overrides:\n  - |",
    offers: ["paths", "tags", "operations", "stability", "rules", "outOfContract"],
    not: ["versions", "published"],
  },
  {
    path: ".contract-guard/approvals/orders-0123456789abcdef.yaml",
    typed: "|",
    offers: ["api", "rule", "fingerprint", "reason", "words", "owner", "expires", "ticket"],
  },
  {
    path: ".contract-guard/approvals/orders-0123456789abcdef.yaml",
    typed: "reason: |",
    offers: ["no-customers", "fixes-documentation", "security", "benign", "agreed"],
  },
];

/** The hover position, and the location in the schema whose description is shown. */
const hovers: readonly { path?: string; text: string; at: string; shows?: RegExp }[] = [
  { text: "pub|lished:\n  tag: v*", at: "$defs/published" },
  { text: "published: led|ger", at: "$defs/published/oneOf/0" },
  { text: "apis:\n  orders:\n    doc|ument: a.yaml", at: "$defs/api/properties/document" },
  {
    text: "rules:\n  enum-value-re|moved: breaking",
    at: "$defs/rules/properties/enum-value-removed",
  },
  {
    text: "rules:\n  enum-added: brea|king",
    at: "$defs/rules/properties/enum-added",
    shows: /`dangerous`/,
  },
  { text: "overrides:\n  - pa|ths: /a", at: "$defs/override/properties/paths" },
  { text: "deprecation:\n  not|ice: 30", at: "$defs/deprecation/properties/notice" },
  { text: "outOfContract:\n  be|low: beta", at: "$defs/outOfContract/anyOf/1/properties/below" },
  {
    path: ".contract-guard/approvals/a.yaml",
    text: "exp|ires: 2031-12-31",
    at: "properties/expires",
  },
  {
    path: ".contract-guard/approvals/a.yaml",
    text: "rea|son: benign",
    at: "properties/reason/oneOf/2",
  },
  {
    path: ".contract-guard/approvals/a.yaml",
    text: "reason: agr|eed",
    at: "properties/reason/oneOf/4",
  },
];

/** The description at a location of a schema, as the path of its keys. */
function descriptionAt(file: string, at: string): string {
  const root = JSON.parse(readFileSync(file, "utf8")) as unknown;
  const node = at.split("/").reduce((value, key) => (value as Record<string, unknown>)[key], root);
  return (node as { readonly description: string }).description;
}

describe("the YAML extension's language server, with our schemas", () => {
  let service: LanguageService;
  before(() => {
    service = getLanguageService({
      schemaRequestService: async (uri) => readFileSync(fileURLToPath(uri), "utf8"),
      workspaceContext: { resolveRelativePath: (path) => path },
    });
    const schemas = manifest.contributes.yamlValidation.map(({ fileMatch, url }) => ({
      fileMatch: [fileMatch],
      uri: pathToFileURL(resolve(url)).href,
    }));
    service.configure({ schemas, validate: true, completion: true, hover: true, indentation: "  " });
  });

  for (const { path, typed, offers, not = [] } of completions)
    it(`offers ${offers[0] ?? ""} and others at ${JSON.stringify(typed)}`, async () => {
      const { document, position } = opened(path, typed);
      const { items } = await service.doComplete(document, position, false);
      const labels = new Set(items.map(({ label }) => label.replaceAll('"', "")));
      assert.deepEqual(
        offers.filter((label) => !labels.has(label)),
        [],
        [...labels].join(", "),
      );
      assert.deepEqual(
        not.filter((label) => labels.has(label)),
        [],
      );
    });

  for (const { path, text, at, shows = /./ } of hovers)
    it(`explains ${JSON.stringify(text)}`, async () => {
      const { document, position } = opened(path, text);
      const hover = await service.doHover(document, position);
      const contents = hover?.contents ?? "";
      assert.ok(typeof contents === "object" && "value" in contents);
      const schema = path === undefined ? "media/config.schema.json" : "media/approval.schema.json";
      const shown = contents.value.replaceAll("\\", "");
      assert.ok(shown.includes(descriptionAt(schema, at)), shown);
      assert.match(shown, shows);
    });

  it("reports only invalid values, at their location", async () => {
    const right = opened(
      undefined,
      "published: { tag: 'v*' }\nrules: { enum-added: { request: breaking } }\n|",
    );
    assert.deepEqual(await service.doValidation(right.document, false), []);
    const wrong = opened(undefined, "rules:\n  enum-gone: breaking\n|");
    const [told] = await service.doValidation(wrong.document, false);
    assert.deepEqual(told?.range.start, { line: 1, character: 2 });
  });
});

let version = 0;

function opened(path = "contract-guard.yaml", marked: string) {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  const document = TextDocument.create(`file:///repo/${path}`, "yaml", ++version, text);
  return { document, position: document.positionAt(offset) };
}
