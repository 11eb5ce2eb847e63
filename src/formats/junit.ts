/** The report as JUnit XML, in the dialect of Jenkins, GitLab and Azure. */
import type { Finding, Report } from "../policy/index";
import { escaped } from "./escape";
import { formatLocation, type PathNaming } from "./location";
import { requestText } from "./http";
import { approvalText, standing } from "./finding-status";
import { headline, describePublished, describeAffected } from "./shared-sentences";

export interface JunitOptions extends Required<PathNaming> {
  /** Dangerous findings are failures; otherwise they are skipped tests with a message. */
  readonly failOnDangerous: boolean;
}

/** The result of one test. */
interface Test {
  readonly name: string;
  readonly outcome: "passed" | "failure" | "error" | "skipped";
  readonly type?: string;
  readonly message?: string;
  readonly text?: string;
}

/**
 * A suite per document: a test per breaking or dangerous finding, a passing test if there is none, and an error if the
 * document was not checked. Approved findings are skipped tests.
 */
export function toJunit(reports: readonly Report[], { path, failOnDangerous }: JunitOptions): string {
  const suites = reports.map((report) => ({ report, tests: reportTests(report, path, failOnDangerous) }));
  const all = suites.flatMap(({ tests }) => tests);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="Contract Guard for OpenAPI" ${counts(all)}>`,
    ...suites.flatMap(({ report, tests }) => suite(report, tests, path)),
    "</testsuites>",
  ].join("\n")}\n`;
}

function reportTests(
  report: Report,
  path: (uri: string) => string,
  failOnDangerous: boolean,
): readonly Test[] {
  const { unchecked, findings } = report;
  if (unchecked !== null) {
    const { code, message, advice, at } = unchecked;
    const text = at === undefined ? advice : `${formatLocation(at, path)}\n${advice}`;
    return [
      { name: "is compatible with the published version", outcome: "error", type: code, message, text },
    ];
  }
  const listed = findings.filter(({ severity }) => severity !== "compatible");
  if (listed.length === 0) return [{ name: headline({ ...report, notes: [] }), outcome: "passed" }];
  const outcomes = {
    breaking: "failure",
    dangerous: failOnDangerous ? "failure" : "skipped",
    approved: "skipped",
    compatible: "passed",
  } as const;
  return listed.map((finding) => ({
    name: finding.message,
    outcome: outcomes[standing(finding)],
    type: finding.rule,
    message: `${standing(finding)}: ${finding.message}`,
    text: failureText(finding, path),
  }));
}

function failureText(finding: Finding, path: (uri: string) => string): string {
  const { head, base, why, advice, proof, approval } = finding;
  return [
    approval && `${approvalText(approval)}.`,
    formatLocation(head, path),
    base && `published: ${formatLocation(base, path)}`,
    why,
    approval === null && advice,
    describeAffected(finding),
    proof && `\n${proof.because}\n\n${requestText(proof.exchange.request)}`,
  ]
    .filter(Boolean)
    .join("\n");
}

function suite(
  { head, base, notes }: Report,
  tests: readonly Test[],
  path: (uri: string) => string,
): string[] {
  const name = attribute(path(head.uri));
  const skipped = tests.filter(({ outcome }) => outcome === "skipped").length;
  const output = [
    ...(base === null ? [] : [describePublished(base)]),
    ...notes.map(({ message, advice, at }) => `${formatLocation(at, path)}: ${message} ${advice}`),
  ].join("\n");
  return [
    `  <testsuite name="${name}" ${counts(tests)} skipped="${skipped}">`,
    ...tests.map((test) => testcase(test, name)),
    ...(output === "" ? [] : [`    <system-out>${content(output)}</system-out>`]),
    "  </testsuite>",
  ];
}

function testcase({ name, outcome, type = "", message = "", text = "" }: Test, classname: string): string {
  const open = `    <testcase name="${attribute(name)}" classname="${classname}" time="0"`;
  if (outcome === "passed") return `${open}/>`;
  // In Jenkins' schema, `skipped` has no attributes.
  const inside =
    outcome === "skipped"
      ? `<skipped>${content(`${message}\n${text}`)}</skipped>`
      : `<${outcome} type="${attribute(type)}" message="${attribute(message)}">${content(text)}</${outcome}>`;
  return `${open}>\n      ${inside}\n    </testcase>`;
}

function counts(tests: readonly Test[]): string {
  const count = (wanted: Test["outcome"]) => tests.filter(({ outcome }) => outcome === wanted).length;
  return `tests="${tests.length}" failures="${count("failure")}" errors="${count("error")}"`;
}

/** Replaces characters that XML 1.0 §2.2 does not allow, not even escaped. */
function content(text: string): string {
  return escaped(text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\ufffd"));
}

function attribute(text: string): string {
  return content(text.replace(/\s+/g, " "));
}
