import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { toFleetHtml, toFleetJson } from "../../src/formats/index";
import type { Fleet, FleetApi } from "../../src/policy/index";
import { awkward } from "./hostile-report";

const api: FleetApi = {
  name: "orders",
  title: "Orders API",
  document: "services/orders/openapi.yaml",
  verdict: "breaking",
  unchecked: null,
  apiVersion: "1.5.0",
  published: { label: "v1.4.0", source: "git-tag", date: "2026-08-01T00:00:00.000Z", ageDays: 121 },
  breaking: 3,
  dangerous: 1,
  approvals: [
    {
      message: "`a` was removed.",
      reason: "agreed: Told.",
      owner: "@acme/orders",
      expires: "2026-12-10",
      daysLeft: 10,
    },
  ],
  sunsets: [{ element: "GET /v1", date: "2027-06-01", daysLeft: 183 }],
  doors: { open: 1, blocking: 2, accepted: 0, titles: ["Closed enum"] },
  owner: "@acme/orders",
  system: "shop",
  lifecycle: "production",
  history: [
    { label: "v1.2.0", date: null, verdict: "first", breaking: 0 },
    { label: "v1.3.0", date: "2026-03-01T00:00:00.000Z", verdict: "breaking", breaking: 2 },
    { label: "v1.4.0", date: "2026-08-01T00:00:00.000Z", verdict: "compatible", breaking: 0 },
  ],
};

const fleet = (...apis: readonly FleetApi[]): Fleet => ({
  fleetVersion: 1,
  generated: "2026-11-30T12:00:00.000Z",
  apis,
  excluded: [],
});

describe("the page over many APIs", () => {
  const page = toFleetHtml(fleet(api));
  const parts: readonly { title: string; reads: RegExp }[] = [
    {
      title: "the name and the document",
      reads:
        /<th scope="row" role="rowheader"><strong>Orders API<\/strong><code class="quiet">services\/orders\/openapi\.yaml<\/code>/,
    },
    {
      title: "the verdict",
      reads: /data-label="Verdict" data-sort="0"><span class="badge">Breaking<\/span>/,
    },
    { title: "open breaks", reads: /data-label="Breaks" data-sort="3"><b>3<\/b>/ },
    {
      title: "the published version and its age",
      reads: /data-label="Published" data-sort="121">v1\.4\.0<small>4 months ago<\/small>/,
    },
    {
      title: "approvals that expire soon",
      reads: /data-label="Approvals" data-sort="10">1<small class="soon">in 10 days<\/small>/,
    },
    { title: "sunsets", reads: /data-label="Sunsets" data-sort="183">1<small>in 6 months<\/small>/ },
    { title: "doors", reads: /data-label="Doors" data-sort="3">3<small class="soon">2 blocking<\/small>/ },
    { title: "the owner", reads: /data-label="Owner">@acme\/<wbr>orders</ },
    { title: "the system and the lifecycle", reads: /data-label="System">shop<small>production<\/small>/ },
    {
      title: "the trend with a text alternative",
      reads:
        /<svg role="img" [^>]*><title>v1\.2\.0: first version; v1\.3\.0: 2 breaking changes; v1\.4\.0: compatible<\/title>/,
    },
    {
      title: "the details of approvals",
      reads:
        /<code>a<\/code> was removed\. <span class="quiet">Until 2026-12-10, @acme\/orders: agreed: Told\.<\/span>/,
    },
    {
      title: "the counts",
      reads:
        /<b>1<\/b> breaking<\/button>.*<b>0<\/b> compatible<\/button>.*<b>1<\/b> approval expires within 30 days.*<b>0<\/b> sunsets within 30 days/,
    },
  ];
  for (const { title, reads } of parts) it(`shows ${title}`, () => assert.match(page, reads));

  it("shows why a document was not checked", () =>
    assert.match(
      toFleetHtml(
        fleet({
          ...api,
          verdict: "unchecked",
          unchecked: { code: "x", message: "No `v*`.", advice: "Fetch." },
        }),
      ),
      /<h2>Not checked<\/h2><ul><li>No <code>v\*<\/code>\. Fetch\.<\/li>/,
    ));

  it("lists the worst verdicts first", () => {
    const all = (["compatible", "unpublished", "breaking", "unchecked"] as const).map((verdict) => ({
      ...api,
      verdict,
    }));
    const rows = [...toFleetHtml(fleet(...all)).matchAll(/<tbody role="rowgroup" class="(\w+)"/g)].map(
      ([, verdict]) => verdict,
    );
    assert.deepEqual(rows, ["breaking", "unchecked", "unpublished", "compatible"]);
  });

  it("allows only its own style and script, and nothing from a network", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/
      .exec(page)?.[1]
      ?.replaceAll("&#39;", "'");
    const hash = (tag: string): string => {
      const [, text = ""] = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page) ?? [];
      return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    };
    assert.equal(
      policy,
      `default-src 'none'; style-src ${hash("style")}; script-src ${hash("script")}; base-uri 'none'; form-action 'none'`,
    );
    assert.doesNotMatch(page.slice(page.indexOf("<body>")), /<[^>]+\s(?:src|href|style|on\w+)=/);
  });

  const tagsOf = (html: string): string => [...html.matchAll(/<\/?[a-z]+/gi)].join(" ");
  const saying = (text: string): FleetApi => ({
    ...api,
    ...{
      name: text,
      title: text,
      document: text,
      apiVersion: text,
      owner: text,
      system: text,
      lifecycle: text,
    },
    unchecked: { code: text, message: text, advice: text },
    published: { label: text, source: text, date: null, ageDays: 1 },
    approvals: [{ message: text, reason: text, owner: text, expires: text, daysLeft: 1 }],
    sunsets: [{ element: text, date: text, daysLeft: 1 }],
    doors: { open: 1, blocking: 0, accepted: 0, titles: [text] },
    history: [{ label: text, date: null, verdict: "breaking", breaking: 1 }],
  });
  const expected = tagsOf(toFleetHtml(fleet(saying("x"), saying("y"))));
  for (const text of awkward)
    it(`does not turn text into markup: ${JSON.stringify(text)}`, () => {
      // Code spans and line break opportunities of the text are markup of the page.
      const plain = (tags: string): string => tags.replaceAll(/ <\/?(?:code|wbr)/g, "");
      const html = toFleetHtml(fleet(saying(text), saying("y")));
      assert.equal(plain(tagsOf(html)), plain(expected));
      assert.doesNotMatch(html, /[\u0000\u001b\u202e]/);
      assert.deepEqual((JSON.parse(toFleetJson(fleet(saying(text)))) as Fleet).apis[0], saying(text));
    });
});
