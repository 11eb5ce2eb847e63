import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import fc from "fast-check";
import type { Location } from "../../src/policy/index";
import { toHtml, toStaleHtml } from "../../src/formats/index";
import { awkward, everything, notChecked, path, saying } from "./hostile-report";
import { at, baseUri, finding, headUri, report } from "./reports";

const sources: Readonly<Record<string, string>> = {
  [headUri]: "Pet:\n  kind:\nenum: [dog]\n",
  [baseUri]: "Pet:\n  kind:\nenum: [cat, dog]\n",
};
const page = toHtml([everything], { path, sources: (uri) => sources[uri] });

const parts: readonly { title: string; reads: RegExp }[] = [
  {
    title: "the verdict",
    reads:
      /<h2>1 breaking change since v1\.4\.0 .*<\/h2>\n<p class="quiet"><code>openapi\.yaml<\/code> · Published: v1\.4\.0 \(release tag\)/,
  },
  {
    title: "the counts",
    reads:
      /<li class="breaking"><label><input type="checkbox" class="show-breaking" checked> <b>1<\/b> breaking<\/label><\/li>.*<li><b>major<\/b> version required<\/li>/,
  },
  {
    title: "the published text",
    reads: /<b>Published, v1\.4\.0<\/b> <code>openapi\.yaml:3:8<\/code>[^]*?enum: \[<mark>cat<\/mark>, dog\]/,
  },
  {
    title: "the current text",
    reads: /<b>Now<\/b> <code>openapi\.yaml:3:7<\/code>[^]*?enum: <mark>\[dog\]<\/mark>/,
  },
  {
    title: "the proof",
    reads:
      /<details class="proof"><summary>Proof: The published [^]*?<h5>Worked before, fails now<\/h5>\n<pre>POST https:[^]*?&quot;kind&quot;: &quot;cat&quot;/,
  },
  { title: "the reason for a missing proof", reads: /<p class="quiet">No proof\. None was found\.<\/p>/ },
  {
    title: "the owner of an approval",
    reads: /<article class="approved">[^]*?Approved by jane until 2027-03-31: Nobody calls it\./,
  },
  { title: "compatible changes", reads: /<h3>1 compatible change<\/h3>\n<ul class="list">/ },
  {
    title: "warnings",
    reads:
      /<li><code>a<\/code> leads nowhere\. Correct it\. <code class="quiet">openapi\.yaml:1:1<\/code><\/li>/,
  },
];

describe("the report as HTML", () => {
  for (const { title, reads } of parts) it(`shows ${title}`, () => assert.match(page, reads));

  const operation = (path: string) => [{ method: "GET", path, operationId: null, side: "request" as const }];
  const header = (name: string, line: number) =>
    finding({
      ...{ rule: "header-added", severity: "compatible" as const, message: `Header \`${name}\` was added.` },
      ...{ head: at(headUri, line, 0, 4), fingerprint: `${name}${line}`, base: null },
    });
  const removed = (name: string) =>
    finding({ message: `Property \`${name}\` was removed from \`Pet\`.`, operations: operation("/pets") });
  const large = toHtml(
    [
      report([
        finding({ operations: operation("/shops") }),
        removed("id"),
        removed("name"),
        ...[1, 2, 3, 4].flatMap((line) => [header("A", line), header("B", line)]),
      ]),
    ],
    { path },
  );

  it("has a section for each operation, with a table of contents", () => {
    const headings = [...large.matchAll(/<section id="([^"]+)" class="([^"]+)">\n<h3>(.*)<\/h3>/g)];
    assert.deepEqual(
      headings.map(([, ...parts]) => parts.join(" | ")),
      [
        "document-1-1 | has-breaking | <code>GET /shops</code>",
        "document-1-2 | has-breaking | <code>GET /pets</code>",
        "document-1-3 | has-compatible | 8 compatible changes",
      ],
    );
    const links = [
      ...large.matchAll(/<li class="[^"]+"><a href="#([^"]+)">.*<span class="quiet">(.*)<\/span>/g),
    ];
    assert.deepEqual(
      links.map(([, anchor, counts]) => `${anchor ?? ""}: ${counts ?? ""}`),
      ["document-1-1: 1 breaking", "document-1-2: 2 breaking", "document-1-3: 8 compatible"],
    );
  });

  it("shows findings of one rule at the same location together", () => {
    assert.match(
      large,
      /<h4>2 properties were removed from <code>Pet<\/code>: <code>id<\/code>, <code>name<\/code>\.<\/h4>/,
    );
    assert.equal(large.split("<article").length - 1, 2);
  });

  it("folds compatible changes with the same cause", () => {
    assert.match(
      large,
      /<ul class="list">\n<li><details><summary>2 headers were added: <code>A<\/code>, <code>B<\/code> \(8 locations\)\.<\/summary>\n<ul class="list">\n<li>Header <code>A<\/code> was added\./,
    );
  });

  it("folds a long table of contents", () => {
    const many = Array.from({ length: 20 }, (_, index) => finding({ operations: operation(`/p${index}`) }));
    assert.match(toHtml([report(many)]), /<nav><details><summary>Contents/);
    assert.match(large, /<nav><details open><summary>Contents/);
  });

  it("filters by standing with checkboxes, without scripts", () => {
    const kinds = [...page.matchAll(/<input type="checkbox" class="show-(\w+)" checked>/g)].map(
      ([, kind]) => kind,
    );
    assert.deepEqual(kinds, ["breaking", "dangerous", "approved", "compatible"]);
    for (const kind of kinds) assert.ok(page.includes(`main:has(.show-${kind}:checked) .has-${kind}`), kind);
  });

  it("has no external resources", () => {
    assert.match(page, /^<!doctype html>\n<html lang="en">\n[^]*<\/html>\n$/);
    assert.doesNotMatch(page, /<script|<link|<img|src=|href="(?!#)|@import|url\(/);
  });

  it("links from an overview to each of several documents", () => {
    const many = toHtml([everything, notChecked], { path });
    for (const anchor of ["document-1", "document-2"]) {
      assert.ok(many.includes(`<a href="#${anchor}">`) && many.includes(`<main id="${anchor}"`));
    }
    assert.match(
      many,
      /<p class="stopped"><code class="quiet">openapi\.yaml:5:3<\/code> Name the published version\.<\/p>/,
    );
  });

  const panel = {
    nonce: "0123",
    style: "a { color: red; }",
    address: ({ uri, range: { start } }: Location) =>
      `command:show?${encodeURIComponent(JSON.stringify([uri, start.line]))}`,
  };

  it("has a content security policy that only allows its own style", () => {
    const [, content] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page) ?? [];
    const [, css = ""] = /<style>([^]*)<\/style>/.exec(page) ?? [];
    const hash = createHash("sha256").update(css).digest("base64");
    assert.equal(
      content?.replaceAll("&#39;", "'"),
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    assert.doesNotMatch(page, / style=/);
    assert.ok(page.indexOf("Content-Security-Policy") < page.indexOf("<title>"));
  });

  it("has a content security policy in a panel that only allows its style", () => {
    const inside = toHtml([everything], { path, panel });
    const [, content] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(inside) ?? [];
    assert.equal(
      content,
      "default-src &#39;none&#39;; style-src &#39;nonce-0123&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;",
    );
    assert.match(inside, /<style nonce="0123">[^]*a \{ color: red; \}<\/style>/);
    assert.doesNotMatch(inside, /<script|<link|<img|src=| style=|@import|url\(/);
  });

  it("links to every location in a panel, and otherwise only to its sections", () => {
    const inside = toHtml([everything], { path, panel });
    const [address = ""] = /href="command[^"]*"/.exec(inside) ?? [];
    assert.equal(decodeURIComponent(address), `href="command:show?["${baseUri}",2]"`);
    assert.doesNotMatch(inside, /href="(?!command:show\?|#document-1-\d+")/);
    assert.equal(inside.split('<a href="command').length, inside.split(/:\d+:\d+<\/code>/).length);
  });

  it("shows first that it is outdated", () => {
    const stale = toStaleHtml(page, "`a<b` is $& gone.");
    assert.match(stale, /<body>\n<p class="stopped"><code>a&lt;b<\/code> is \$&amp; gone\.<\/p>\n<main/);
  });

  for (const inside of [undefined, panel])
    it(`escapes markup in document texts${inside ? ", also in a panel" : ""}`, () => {
      const tags = (text: string) =>
        toHtml([saying(text)], { ...(inside && { panel: inside }) })
          .replace(/<\/?code>/g, "")
          .match(/<[^>]*>/g)
          ?.join("");
      for (const text of awkward) assert.equal(tags(text), tags("x"), JSON.stringify(text));
      const letters = fc.constantFrom("<", ">", "&", '"', "'", "/", "`", " ", "a", "script");
      fc.assert(fc.property(fc.string({ unit: letters }), (text) => assert.equal(tags(text), tags("x"))));
    });
});

describe("advice on the version number", () => {
  it("has a heading of its own", () => {
    const advice = finding({ rule: "version-too-low", severity: "dangerous", message: "Use 2.0.0." });
    const html = toHtml([report([finding(), advice])], { path });
    assert.match(html, /<h3>Version<\/h3>\n<article class="dangerous"/);
    assert.doesNotMatch(html, /<h3>Dangerous changes/);
  });
});
