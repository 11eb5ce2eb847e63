/** Real documents: values of every body of both versions, compared with the reported changes of the operation. */
import {
  severityBySide,
  type Api,
  type Change,
  type Operation,
  type Schema,
  type Side,
} from "../../src/engine/index";
import { valuesNearBoundary } from "../../src/proof/boundary-values";
import { createSampler, type Sampler } from "../../src/proof/samples";
import { createValidator } from "../../src/proof/validator";
import { compareTexts } from "./compared";
import type { Json } from "./rewrites";
import { names, namesAdded } from "./soak-judge";
import { specPairs } from "./specs";

export interface Soaked {
  readonly name: string;
  readonly bodies: number;
  readonly values: number;
  /** A value that one version accepts and the other one rejects, without a reported change on that side. */
  readonly misses: readonly string[];
}

interface Body {
  readonly side: Side;
  readonly operation: Operation;
  readonly where: string;
  readonly base: Schema;
  readonly head: Schema;
}

const mostValues = 40;

export function soakDocuments(): Soaked[] {
  return specPairs().map(({ name, base, head }) => soak(name, base.text, head.text));
}

function soak(name: string, before: string, after: string): Soaked {
  const { apis, changes } = compareTexts(before, after);
  const misses: string[] = [];
  let [bodies, values] = [0, 0];
  if (apis === undefined) return { name, bodies, values, misses };
  const changesOf = byUse(changes);
  const samplers = {
    request: createSampler({ side: "request", accepts: apis.base.schemas, refuses: apis.head.schemas }),
    response: createSampler({ side: "response", accepts: apis.head.schemas, refuses: apis.base.schemas }),
  };
  for (const body of bodiesIn(apis.base, apis.head)) {
    bodies++;
    const { method, path } = body.operation;
    const own = changesOf(`${body.side} ${method} ${path}`);
    const skipped = body.side === "request" ? namesAdded(own) : new Set<string>();
    const tried = flipping(apis, samplers[body.side], body, skipped);
    values += tried.count;
    const isSilent = own.every((change) => severityBySide(change)[body.side] === "compatible");
    if (tried.flip === undefined || !isSilent) continue;
    misses.push(`${name} ${method} ${path} ${body.where}: ${JSON.stringify(tried.flip).slice(0, 400)}`);
  }
  return { name, bodies, values, misses };
}

/** The reported changes of a side of an operation. */
function byUse(changes: readonly Change[]): (use: string) => readonly Change[] {
  const found = new Map<string, Change[]>();
  for (const change of changes) {
    for (const { side, method, path } of change.uses) {
      const use = `${side} ${method} ${path}`;
      const known = found.get(use);
      if (known === undefined) found.set(use, [change]);
      else known.push(change);
    }
  }
  return (use) => found.get(use) ?? [];
}

function bodiesIn(base: Api, head: Api): Body[] {
  const operations = new Map(
    head.paths.flatMap((item) =>
      item.operations.map((each) => [`${each.method} ${each.path}`, each] as const),
    ),
  );
  return base.paths.flatMap((item) =>
    item.operations.flatMap((operation): Body[] => {
      const other = operations.get(`${operation.method} ${operation.path}`);
      if (other === undefined) return [];
      const sent = pairs(operation.body?.content ?? [], other.body?.content ?? []).map((pair) => ({
        ...pair,
        side: "request" as const,
        where: "request",
      }));
      const received = operation.responses.flatMap(({ status, content }) =>
        pairs(content, other.responses.find((each) => each.status === status)?.content ?? []).map((pair) => ({
          ...pair,
          side: "response" as const,
          where: status,
        })),
      );
      return [...sent, ...received].map((body) => ({ ...body, operation: other }));
    }),
  );
}

function pairs(
  before: readonly { readonly key: string; readonly schema: Schema | undefined }[],
  after: readonly { readonly key: string; readonly schema: Schema | undefined }[],
): { base: Schema; head: Schema }[] {
  return before.flatMap(({ key, schema }) => {
    const other = after.find((each) => each.key === key)?.schema;
    return schema === undefined || other === undefined ? [] : [{ base: schema, head: other }];
  });
}

function flipping(
  apis: { readonly base: Api; readonly head: Api },
  sampler: Sampler,
  { side, base, head }: Body,
  skipped: ReadonlySet<string>,
): { readonly count: number; readonly flip: unknown } {
  const both = side === "request" ? { accepts: base, refuses: head } : { accepts: head, refuses: base };
  const values = valuesNearBoundary(sampler, both, { name: "", hints: [], depth: 0 }).slice(0, mostValues);
  const [mine, theirs] = side === "request" ? [apis.base, apis.head] : [apis.head, apis.base];
  const takes = createValidator(mine.schemas, both.accepts, side, values, "written");
  const refuses = createValidator(theirs.schemas, both.refuses, side, values, "written");
  const flip = values.find(
    (value) =>
      takes?.faults(value)?.length === 0 &&
      (refuses?.faults(value)?.length ?? 0) > 0 &&
      !names(value as Json, skipped),
  );
  return { count: values.length, flip };
}
