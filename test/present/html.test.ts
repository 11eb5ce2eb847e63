import assert from "node:assert/strict";
import fc from "fast-check";
import { toHtml } from "../../src/present/index";
import { awkward, everything, notChecked, path, saying } from "./awkward";
import { baseUri, headUri } from "./reports";

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
    reads: /<li class="breaking"><b>1<\/b> breaking<\/li>.*<li><b>major<\/b> version needed<\/li>/,
  },
  {
    title: "the published text",
    reads: /<b>Published, v1\.4\.0<\/b> <code>openapi\.yaml:3:8<\/code>[^]*?enum: \[<mark>cat<\/mark>, dog\]/,
  },
  {
    title: "the text now",
    reads: /<b>Now<\/b> <code>openapi\.yaml:3:7<\/code>[^]*?enum: <mark>\[dog\]<\/mark>/,
  },
  {
    title: "the proof",
    reads:
      /<details class="proof"><summary>Proof: The published [^]*?<h5>Worked before, fails now<\/h5>\n<pre>POST https:[^]*?&quot;kind&quot;: &quot;cat&quot;/,
  },
  { title: "why there is none", reads: /<p class="quiet">No proof\. None was found\.<\/p>/ },
  {
    title: "who approved",
    reads: /<article class="approved">[^]*?Approved by jane until 2027-03-31: Nobody calls it\./,
  },
  { title: "what is compatible", reads: /<h3>1 compatible change<\/h3>\n<ul class="list">/ },
  {
    title: "what is doubtful",
    reads:
      /<li><code>a<\/code> leads nowhere\. Correct it\. <code class="quiet">openapi\.yaml:1:1<\/code><\/li>/,
  },
];

describe("the report as HTML", () => {
  for (const { title, reads } of parts) it(`shows ${title}`, () => assert.match(page, reads));

  it("needs nothing but itself", () => {
    assert.match(page, /^<!doctype html>\n<html lang="en">\n[^]*<\/html>\n$/);
    assert.doesNotMatch(page, /<script|<link|<img|src=|href="(?!#)|@import|url\(/);
  });

  it("leads from an overview to each of several documents", () => {
    const many = toHtml([everything, notChecked], { path });
    for (const anchor of ["document-1", "document-2"]) {
      assert.ok(many.includes(`<a href="#${anchor}">`) && many.includes(`<main id="${anchor}"`));
    }
    assert.match(
      many,
      /<p class="stopped"><code class="quiet">openapi\.yaml:5:3<\/code> Name the published version\.<\/p>/,
    );
  });

  it("lets nothing out of a document become markup", () => {
    const tags = (text: string) =>
      toHtml([saying(text)])
        .replace(/<\/?code>/g, "")
        .match(/<[^>]*>/g)
        ?.join("");
    for (const text of awkward) assert.equal(tags(text), tags("x"), JSON.stringify(text));
    const letters = fc.constantFrom("<", ">", "&", '"', "'", "/", "`", " ", "a", "script");
    fc.assert(fc.property(fc.string({ unit: letters }), (text) => assert.equal(tags(text), tags("x"))));
  });
});
