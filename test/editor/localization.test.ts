import assert from "node:assert/strict";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import ts from "typescript";

const bundle = "media/l10n/bundle.l10n.json";
const words = JSON.parse(readFileSync("package.nls.json", "utf8")) as Readonly<Record<string, string>>;
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Readonly<Record<string, unknown>>;

/** Every text of the manifest, with the keys that lead to it. */
function textsIn(node: unknown, path = ""): [path: string, text: string][] {
  if (typeof node === "string") return [[path, node]];
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => textsIn(value, `${path}/${key}`));
}

describe("the texts of the manifest", () => {
  const all = textsIn({ capabilities: manifest.capabilities, contributes: manifest.contributes });
  // Language models read the input schemas, which are not translated.
  const isOfModel = (path: string): boolean => /languageModelTools\/\d+\/(?:inputSchema\/|name$)/.test(path);
  const shown = all.filter(
    ([path]) =>
      !isOfModel(path) &&
      /\/(title|category|label|(?<!problemMatchers\/\d+\/)name|contents|altText|contextualTitle|displayName|(markdownD|userD|d)escription|enumDescriptions\/\d+)$/.test(
        path,
      ),
  );
  const named = shown.map(([, text]) => /^%(.+)%$/.exec(text)?.[1]);

  it("are all in package.nls.json", () => {
    const literal = shown.filter((_, index) => named[index] === undefined);
    assert.deepEqual(literal, []);
    assert.deepEqual(
      named.filter((key) => words[key ?? ""] === undefined),
      [],
    );
  });

  it("are all used", () => {
    assert.deepEqual(
      Object.keys(words).filter((key) => !named.includes(key)),
      [],
    );
  });
});

describe("the descriptions of settings", () => {
  const mostWords = 22;
  const settings = Object.entries(words).filter(([key]) => key.startsWith("setting."));

  it(`have sentences of at most ${mostWords} words`, () => {
    assert.ok(settings.length > 10);
    const sentences = settings.flatMap(([, text]) => text.split(/(?<=\.) /));
    assert.deepEqual(
      sentences.filter((sentence) => sentence.split(" ").length > mostWords),
      [],
    );
  });
});

/** The texts that a file gives to `l10n.t`; each must be written out, for only such can be found. */
function localised(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === "l10n.t") {
      const [text] = node.arguments;
      assert.ok(text && ts.isStringLiteralLike(text), `${file}: ${node.getText()}`);
      found.push(text.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe("the texts of the editor", () => {
  it("are exactly those of the bundle for translators; UPDATE_L10N=1 writes it", () => {
    const texts = [...new Set(globSync("src/editor/**/*.ts").flatMap(localised))].sort();
    const now = `${JSON.stringify(Object.fromEntries(texts.map((text) => [text, text])), null, 2)}\n`;
    if (process.env.UPDATE_L10N === "1") writeFileSync(bundle, now);
    assert.equal(readFileSync(bundle, "utf8").replaceAll("\r\n", "\n"), now);
  });

  it("have as many gaps as values", () => {
    for (const text of Object.keys(JSON.parse(readFileSync(bundle, "utf8")) as object)) {
      const gaps = [...text.matchAll(/\{(\d+)\}/g)].map(([, index]) => Number(index));
      assert.deepEqual([...new Set(gaps)].sort(), [...gaps.keys()].slice(0, new Set(gaps).size), text);
    }
  });
});
