import assert from "node:assert/strict";
import { parse as parseYaml, stringify, type ToStringOptions } from "yaml";
import { exampleDocuments } from "../../src/service/index";
import { rules, type Rule } from "../../src/engine/index";
import type { Finding, Report } from "../../src/policy/index";
import { breaksIn, check } from "./apply-repairs";

/** The formats of the examples, which are YAML: of the published version, and of the edited one. */
const writings: Readonly<
  Record<string, readonly [base: (yaml: string) => string, head: (yaml: string) => string]>
> = {
  YAML: [same, same],
  "YAML with CRLF": [same, crlf],
  JSON: [json, json],
  "JSON with tabs, after YAML": [same, tabs],
  "YAML, after JSON": [json, same],
  "JSON in one line": [compact, compact],
  "JSON with tabs and CRLF": [json, (yaml) => crlf(tabs(yaml))],
  "flow YAML, after YAML": [same, flow],
  "flow YAML with CRLF": [flow, (yaml) => crlf(flow(yaml))],
  "YAML in single quotes, after YAML": [same, singleQuoted],
  "YAML in double quotes, after JSON": [json, doubleQuoted],
};

function same(yaml: string): string {
  return yaml;
}
function crlf(yaml: string): string {
  return yaml.replaceAll("\n", "\r\n");
}
function json(yaml: string): string {
  return `${JSON.stringify(parseYaml(yaml), undefined, 2)}\n`;
}
function tabs(yaml: string): string {
  return `${JSON.stringify(parseYaml(yaml), undefined, "\t")}\n`;
}
function written(yaml: string, options: ToStringOptions): string {
  return stringify(parseYaml(yaml), { lineWidth: 0, ...options });
}
function flow(yaml: string): string {
  return written(yaml, { collectionStyle: "flow" });
}
function singleQuoted(yaml: string): string {
  return written(yaml, {
    singleQuote: true,
    defaultStringType: "QUOTE_SINGLE",
    defaultKeyType: "QUOTE_SINGLE",
  });
}
function doubleQuoted(yaml: string): string {
  return written(yaml, { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "QUOTE_DOUBLE" });
}
function compact(yaml: string): string {
  return JSON.stringify(parseYaml(yaml));
}

/** Breaking examples without a fix, and the reason; none so far. */
const without: Readonly<Record<string, string>> = {};

const said = ({ rule, message }: Finding): string => `${rule} ${message}`;

/** Breaking findings that did not occur before, or less often. */
function newBreaks(before: Report, after: Report): string[] {
  const left = breaksIn(before).map(said);
  return breaksIn(after)
    .map(said)
    .filter((each) => {
      const index = left.indexOf(each);
      if (index >= 0) left.splice(index, 1);
      return index < 0;
    });
}

describe("fixes for the examples of the rules", () => {
  for (const [how, [writeBase, writeHead]] of Object.entries(writings))
    for (const rule of Object.values(rules as Readonly<Record<string, Rule>>)) {
      const breaking = rule.examples.filter(({ reports }) =>
        reports.some(({ compatibility }) => compatibility === "breaking"),
      );
      for (const example of breaking)
        it(`${rule.kind}: ${example.title}, in ${how}`, async () => {
          const { before, after } = exampleDocuments(example);
          const [base, head] = [writeBase(before), writeHead(after)];
          const checked = await check(base, head);
          assert.ok(breaksIn(checked.report).length > 0);
          for (const finding of breaksIn(checked.report)) {
            const repairs = await checked.repairs(finding);
            const isOffered = repairs.some(({ kind }) => kind === "restore");
            assert.equal(isOffered, !(finding.rule in without), said(finding));
            for (const repair of repairs) {
              const text = checked.with(repair);
              const { report } = await check(base, text);
              const count = ({ findings }: Report): number =>
                findings.filter((each) => said(each) === said(finding)).length;
              assert.ok(count(report) < count(checked.report), `${repair.title}\n${text}`);
              assert.deepEqual(newBreaks(checked.report, report), [], `${repair.title}\n${text}`);
            }
          }
          const whole = await checked.all();
          assert.ok(whole);
          const { report } = await check(base, checked.with(whole));
          assert.equal(breaksIn(report).length, whole.left, checked.with(whole));
        });
    }
});
