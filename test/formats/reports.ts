/** Minimal reports, to be varied by tests of report formats. */
import type { Finding, Location, Proof, Report } from "../../src/policy/index";

export const headUri = "file:///shop/openapi.yaml";
export const baseUri = "contract-published:/v1.4.0~abc/openapi.yaml";

/** A range in one line of a file, zero-based. */
export function at(uri: string, line: number, from: number, to: number): Location {
  const range = { start: { line, character: from }, end: { line, character: to } };
  return { uri, pointer: "/components/schemas/Pet", range };
}

export function finding(parts: Partial<Finding> = {}): Finding {
  return {
    rule: "enum-value-removed",
    severity: "breaking",
    side: "request",
    breaks: "wire",
    message: "Enum value `cat` was removed from `kind`.",
    why: "A client that still sends it is refused.",
    advice: "Keep accepting it.",
    base: at(baseUri, 2, 7, 10),
    head: at(headUri, 2, 6, 11),
    operations: [{ method: "POST", path: "/pets", operationId: null, side: "request" }],
    fingerprint: "0123456789abcdef",
    proof: null,
    approval: null,
    ...parts,
  };
}

export const proof: Proof = {
  payload: { kind: "cat" },
  where: "request body",
  base: "accepts",
  head: "rejects",
  because: 'The published version accepts it, but now `kind` must be one of "dog".',
  checked: "validator",
  assuming: null,
  exchange: {
    request: {
      method: "POST",
      url: "https://api.example.com/pets",
      headers: { "Content-Type": "application/json" },
      body: '{\n  "kind": "cat"\n}',
    },
    response: null,
  },
};

/** A report with these findings; the verdict and the summary default to those of the findings. */
export function report(findings: readonly Finding[], parts: Partial<Report> = {}): Report {
  const count = (severity: Finding["severity"]) => findings.filter((one) => one.severity === severity).length;
  const breaking = count("breaking");
  return {
    reportVersion: 1,
    verdict: breaking > 0 ? "breaking" : "compatible",
    unchecked: null,
    base: { uri: baseUri, label: "v1.4.0", apiVersion: "1.4.0", source: "git-tag" },
    head: { uri: headUri, label: "working tree", apiVersion: "1.4.0" },
    requiredBump: breaking > 0 ? "major" : "none",
    summary: { breaking, dangerous: count("dangerous"), compatible: count("compatible"), approved: 0 },
    findings,
    notes: [],
    ...parts,
  };
}

export function unchecked(parts: Partial<NonNullable<Report["unchecked"]>> = {}): Report {
  const why = {
    code: "no-git",
    message: "This file is in no git repository.",
    advice: "Name the published version.",
  };
  return report([], { verdict: "unchecked", base: null, unchecked: { ...why, ...parts } });
}
