/** Keys of `contract-guard.yaml` for severities and overrides. */
import {
  rules,
  stabilityLevels,
  type Compatibility,
  type Effect,
  type PerSide,
  type Problem,
  type Stability,
} from "../../engine/index";
import { findDoor } from "../../doors/index";
import { doorLevels } from "../doors/judge-doors";
import { findOwnRule } from "../own-rules";
import type { DoorLevel } from "../report";
import type { Deprecation, Levels, OutOfContract, Override, PolicySettings, Selector } from "../settings";
import {
  knownKeys,
  flag,
  globs,
  isMapping,
  mapping,
  oneOf,
  reportInvalid,
  listOrSingle,
  locatedStrings,
  type ConfigReader,
} from "./read";

const level = oneOf("breaking", "dangerous", "compatible");
const bySide = knownKeys<PerSide<Compatibility>>({ request: level, response: level });

/** One severity for both sides, or one per side. */
const levels: ConfigReader<Levels> = (at) => {
  if (isMapping(at)) return bySide(at);
  const both = level(at);
  return both === undefined ? undefined : { request: both, response: both };
};

/** Severities by rule. Unknown rules are reported and ignored. */
const byRule: ConfigReader<ReadonlyMap<string, Levels>> = mapping((name) => unknownRule(name) ?? levels);

/** The problem of a name that is not a rule. */
export function unknownRule(name: string): Omit<Problem, "place"> | undefined {
  if (Object.hasOwn(rules, name) || findOwnRule(name) !== undefined) return undefined;
  return {
    code: "config-unknown-rule",
    message: `Unknown rule \`${name}\`.`,
    advice: "List all rules with `contract-guard rules`.",
  };
}

const effectLevels = { wire: levels, code: levels, expectation: levels };
const effects = knownKeys<Record<Effect, Levels>>(effectLevels);

export const effectNames = Object.keys(effectLevels) as readonly Effect[];

const byEffect: ConfigReader<ReadonlyMap<Effect, Levels>> = (at) => {
  const read = effects(at);
  return read && new Map(Object.entries(read) as [Effect, Levels][]);
};

const doorLevel = oneOf(...doorLevels);

/** Levels by door. Unknown doors are reported and ignored. */
const doors: ConfigReader<ReadonlyMap<string, DoorLevel>> = mapping((name) => unknownDoor(name) ?? doorLevel);

/** The problem of a name that is not a door. */
export function unknownDoor(name: string): Omit<Problem, "place"> | undefined {
  if (findDoor(name) !== undefined) return undefined;
  return {
    code: "config-unknown-door",
    message: `Unknown door \`${name}\`.`,
    advice: "List all doors with `contract-guard doors`.",
  };
}

const stability = oneOf(...stabilityLevels);

const outOfContract: ConfigReader<boolean | OutOfContract> = (at) =>
  at.node.kind === "scalar" && at.node.value !== null ? flag(at) : outside(at);

const outside = knownKeys<{ internal: boolean; below: Stability }>({ internal: flag, below: stability });

const days: ConfigReader<number> = (at) => {
  const value = at.node.kind === "scalar" ? at.node.value : undefined;
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 36_500) return value;
  reportInvalid(at, "a number of days");
  return undefined;
};

const byStability = knownKeys<Record<Stability, number>>({
  draft: days,
  alpha: days,
  beta: days,
  stable: days,
});

const notice: ConfigReader<Deprecation["notice"]> = (at) => {
  if (isMapping(at)) return byStability(at);
  const all = days(at);
  return all === undefined ? undefined : { draft: all, alpha: all, beta: all, stable: all };
};

const noticeFields = knownKeys<{ notice: Deprecation["notice"] }>({ notice });

const deprecation: ConfigReader<Deprecation> = (at) => {
  const read = noticeFields(at);
  return read && { notice: read.notice ?? {} };
};

/** Keys allowed for all operations and in overrides. */
export const policyKeys: {
  readonly [K in keyof PolicySettings]-?: ConfigReader<Required<PolicySettings>[K]>;
} = {
  rules: byRule,
  breaks: byEffect,
  outOfContract,
  extensibleEnums: flag,
  deprecation,
  doors,
};

const override = knownKeys<Required<PolicySettings> & Required<Selector>>({
  paths: globs("a glob of paths, such as `/admin/**`"),
  tags: locatedStrings("the name of a tag"),
  operations: globs("an operation ID, or a glob such as `GET /pets/*`"),
  stability: locatedStrings("a stability level"),
  ...policyKeys,
});

/** Overrides. An override without a selector is rejected. */
export const overrides: ConfigReader<readonly Override[]> = listOrSingle((at) => {
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
  reportInvalid(at, "at least one of `paths`, `tags`, `operations` and `stability`");
  return undefined;
});
