/** The examples of a rule as documents, and their proofs. */
import { rules, type Example, type Rule } from "../engine/index";
import { findOwnRule, ownRules, type OwnRule, type Proof } from "../policy/index";
import type { Checker } from "./types";

export const ruleNames: readonly string[] = [...Object.values(rules), ...Object.values(ownRules)]
  .map(({ kind }) => kind)
  .sort();

/** The rule with this name: a rule about changes, or a rule of the policy. */
export function findRule(name: string): OwnRule | (typeof rules)[keyof typeof rules] | undefined {
  return Object.values(rules).find(({ kind }) => kind === name) ?? findOwnRule(name);
}

/** The proof of each example of a rule that reports a breaking change, if there is one. */
export async function exampleProofs(
  checker: Checker,
  { kind, examples }: Pick<Rule, "examples"> & { readonly kind: string },
): Promise<ReadonlyMap<Example, readonly Proof[]>> {
  const found = new Map<Example, readonly Proof[]>();
  for (const example of examples) {
    if (!example.reports.some(({ compatibility }) => compatibility === "breaking")) continue;
    const { before, after } = exampleDocuments(example);
    const nothingElse = async (): Promise<undefined> => undefined;
    const published = { kind: "published", label: "before", source: "text" } as const;
    const report = await checker.check({
      base: { ...published, uri: "example:/before.yaml", text: before, readFile: nothingElse },
      head: { uri: "example:/after.yaml", text: after },
    });
    const own = report.findings.filter(({ rule, severity }) => rule === kind && severity === "breaking");
    const proofs: Proof[] = [];
    for (const { fingerprint } of own)
      for await (const { proof } of checker.prove(report, undefined, fingerprint))
        if (proof !== null) proofs.push(proof);
    found.set(example, proofs);
  }
  return found;
}

/** The two versions of an example as complete documents. */
export function exampleDocuments(example: Example): { before: string; after: string } {
  return { before: exampleDocument(example, example.before), after: exampleDocument(example, example.after) };
}

const versions = {
  "2.0": 'swagger: "2.0"',
  "3.0": "openapi: 3.0.3",
  "3.1": "openapi: 3.1.0",
  "3.2": "openapi: 3.2.0",
};

/** A complete document that contains a part. */
export function exampleDocument(
  { of, dialect = "3.0" }: Pick<Example, "of" | "dialect">,
  text: string,
): string {
  const head = `${versions[dialect]}\ninfo: { title: t, version: 1.0.0 }\n`;
  switch (of) {
    case "document":
      return text;
    case "paths":
      return `${head}paths:\n${indented(text, 2)}`;
    case "operation":
      return `${head}paths:\n  /things:\n    post:\n${indented(text, 6)}`;
    case "schema":
      return `${head}paths:
  /things:
    post:
      operationId: createThing
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
      responses:
        "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
components:
  schemas:
    Thing:
${indented(text, 6)}`;
  }
}

function indented(text: string, by: number): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? line : " ".repeat(by) + line))
    .join("\n");
}
