/** Values from the sample generator of proofs for a pair of documents, and the number of proven changes. */
import type { Change, Comparison, Schema, Side } from "../../src/engine/index";
import { createProver } from "../../src/proof/index";
import { valuesNearBoundary } from "../../src/proof/boundary-values";
import { createSampler } from "../../src/proof/samples";
import type { Json } from "./rewrites";

/** Values near the boundary of the only request body, or of the only response, of two documents. */
export function builtValues({ apis }: Comparison, side: Side): Json[] {
  if (apis === undefined) return [];
  const schemaIn = (api: typeof apis.base): Schema | undefined => {
    const operation = api.paths[0]?.operations[0];
    const content = side === "request" ? operation?.body?.content : operation?.responses[0]?.content;
    return content?.[0]?.schema;
  };
  const [before, after] = [schemaIn(apis.base), schemaIn(apis.head)];
  if (before === undefined || after === undefined) return [];
  const isRequest = side === "request";
  const [mine, theirs] = isRequest ? [apis.base, apis.head] : [apis.head, apis.base];
  const sampler = createSampler({ side, accepts: mine.schemas, refuses: theirs.schemas });
  const both = isRequest ? { accepts: before, refuses: after } : { accepts: after, refuses: before };
  return valuesNearBoundary(sampler, both, { name: "", hints: [], depth: 0 }) as Json[];
}

const effort = { ways: 2, values: 100 };

/** Whether each of these changes, which break the side, has a proof. */
export function provenOf(comparison: Comparison, changes: readonly Change[], side: Side): boolean[] {
  const prover = createProver(comparison);
  return changes.map((change) => "proof" in prover.prove(change, [side], effort));
}
