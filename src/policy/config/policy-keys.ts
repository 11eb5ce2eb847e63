/** Keys of `contract-guard.yaml` for severities and overrides. */
import {
  rules,
  stabilityLevels,
  type Compatibility,
  type Effect,
  type PerSide,
  type Stability,
} from "../../engine/index";
import { ownRuleOf } from "../own-rules";
import type { Deprecation, Levels, OutOfContract, Override, PolicySettings, Selector } from "../settings";
import {
  fields,
  flag,
  globs,
  isMapping,
  mapping,
  oneOf,
  refuse,
  several,
  written,
  type Reader,
} from "./read";

const level = oneOf("breaking", "dangerous", "compatible");
const bySide = fields<PerSide<Compatibility>>({ request: level, response: level });

/** One severity for both sides, or one per side. */
const levels: Reader<Levels> = (at) => {
  if (isMapping(at)) return bySide(at);
  const both = level(at);
  return both === undefined ? undefined : { request: both, response: both };
};

/** Severities by rule. Unknown rules are reported and ignored. */
const byRule: Reader<ReadonlyMap<string, Levels>> = mapping((name) => {
  if (Object.hasOwn(rules, name) || ownRuleOf(name) !== undefined) return levels;
  return {
    code: "config-unknown-rule",
    message: `Unknown rule \`${name}\`.`,
    advice: "List all rules with `contract-guard rules`.",
  };
});

const effects = fields<Record<Effect, Levels>>({ wire: levels, code: levels, expectation: levels });

const byEffect: Reader<ReadonlyMap<Effect, Levels>> = (at) => {
  const read = effects(at);
  return read && new Map(Object.entries(read) as [Effect, Levels][]);
};

const stability = oneOf(...stabilityLevels);

const outOfContract: Reader<boolean | OutOfContract> = (at) =>
  at.node.kind === "scalar" && at.node.value !== null ? flag(at) : outside(at);

const outside = fields<{ internal: boolean; below: Stability }>({ internal: flag, below: stability });

const days: Reader<number> = (at) => {
  const value = at.node.kind === "scalar" ? at.node.value : undefined;
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 36_500) return value;
  refuse(at, "a number of days");
  return undefined;
};

const byStability = fields<Record<Stability, number>>({ draft: days, alpha: days, beta: days, stable: days });

const notice: Reader<Deprecation["notice"]> = (at) => {
  if (isMapping(at)) return byStability(at);
  const all = days(at);
  return all === undefined ? undefined : { draft: all, alpha: all, beta: all, stable: all };
};

const noticed = fields<{ notice: Deprecation["notice"] }>({ notice });

const deprecation: Reader<Deprecation> = (at) => {
  const read = noticed(at);
  return read && { notice: read.notice ?? {} };
};

/** Keys allowed for all operations and in overrides. */
export const policyKeys: { readonly [K in keyof PolicySettings]-?: Reader<Required<PolicySettings>[K]> } = {
  rules: byRule,
  breaks: byEffect,
  outOfContract,
  extensibleEnums: flag,
  deprecation,
};

const override = fields<Required<PolicySettings> & Required<Selector>>({
  paths: globs("a glob of paths, such as `/admin/**`"),
  tags: written("the name of a tag"),
  operations: globs("an operation ID, or a glob such as `GET /pets/*`"),
  stability: written("a stability level"),
  ...policyKeys,
});

/** Overrides. An override without a selector is rejected. */
export const overrides: Reader<readonly Override[]> = several((at) => {
  const read = override(at);
  if (read === undefined) return undefined;
  const { paths, tags, operations, stability: stable, ...settings } = read;
  const select = {
    ...(paths && { paths }),
    ...(tags && { tags }),
    ...(operations && { operations }),
    ...(stable && { stability: stable }),
  };
  if (Object.keys(select).length > 0) return { select, settings };
  refuse(at, "at least one of `paths`, `tags`, `operations` and `stability`");
  return undefined;
});
