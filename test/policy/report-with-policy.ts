/** Compares two documents under a policy. */
import type { Report } from "../../src/policy/index";
import { compare } from "../../src/service/library";

export const now = "2026-05-01T12:00:00.000Z";

/** The report, at noon of May 1 2026. */
export async function held(
  policy: unknown,
  before: string,
  after: string,
  approvals: readonly { uri: string; text: string }[] = [],
): Promise<Report> {
  return compare({
    base: { uri: "file:///v1/api.yaml", text: before, label: "v1" },
    head: { uri: "file:///repo/apis/api.yaml", text: after },
    proof: false,
    policy,
    approvals,
    now,
  });
}

/** `rule:severity:side` of each finding that is not compatible, or the code of the reason why it was not checked. */
export function told({ findings, unchecked }: Report): string[] {
  return [
    ...(unchecked ? [unchecked.code] : []),
    ...findings
      .filter(({ severity }) => severity !== "compatible")
      .map(({ rule, severity, approval }) => `${rule}:${approval === null ? severity : "approved"}`),
  ];
}

/** A document with these path items, YAML with an indent of two spaces. */
export function paths(items: string, version = "1.0.0"): string {
  return `openapi: 3.0.3\ninfo: { title: t, version: ${version} }\npaths:\n${items.replace(/^(?=.)/gm, "  ")}`;
}
