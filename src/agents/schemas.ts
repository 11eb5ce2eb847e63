/** JSON Schemas that tools share, from the schema of the report. */
import reportSchema from "../../media/report.schema.json";
import type { ObjectSchema } from "./tool";

export const reportDefinitions: Readonly<Record<string, object>> = reportSchema.$defs;

const report = reportSchema.$defs.report.properties;

/** Properties of a report except its findings, as in `contract-guard check --format json`. */
export const reportProperties = {
  verdict: report.verdict,
  unchecked: report.unchecked,
  base: report.base,
  head: report.head,
  requiredBump: report.requiredBump,
  summary: report.summary,
} as const;

export const pathInput = {
  type: "string",
  description: "Absolute path of an OpenAPI document in YAML or JSON.",
} as const;

export const baseInput = {
  type: "string",
  description:
    "The published version: a git ref, a version in the ledger, an absolute path or an https: URL (default: the configured or newest one).",
} as const;

export const ref = (name: string): { readonly $ref: string } => ({ $ref: `#/$defs/${name}` });

/** An object with all of these properties, which may refer to the definitions of the report. */
export function resultSchema(
  properties: Readonly<Record<string, object>>,
  optional: readonly string[] = [],
): ObjectSchema {
  return {
    type: "object",
    additionalProperties: false,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    properties,
    $defs: definitionsFor(properties),
  };
}

/** The definitions that a schema refers to, directly or through others. */
function definitionsFor(schema: object): Readonly<Record<string, object>> {
  const found = new Map<string, object>();
  const pending = [schema];
  for (let next = pending.pop(); next !== undefined; next = pending.pop())
    for (const [, name = ""] of JSON.stringify(next).matchAll(/"#\/\$defs\/(\w+)"/g)) {
      const definition = reportDefinitions[name];
      if (definition === undefined || found.has(name)) continue;
      found.set(name, definition);
      pending.push(definition);
    }
  return Object.fromEntries([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}

export function inputSchema(
  properties: Readonly<Record<string, object>>,
  required: readonly string[],
): ObjectSchema {
  return { type: "object", additionalProperties: false, required, properties };
}
