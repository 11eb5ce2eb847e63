/** Severity of a change: that of its rule, unless the policy overrides it. */
import {
  severityBySide,
  rules,
  stabilityLevels,
  type Change,
  type Compatibility,
  type PerSide,
  type Side,
  type Use,
} from "../engine/index";
import { mayHaveSunset, removalAfterSunset } from "./lifecycle/removal";
import { ownRules, type OwnKind } from "./own-rules";
import type { PolicyNow } from "./policy";
import { createSelection, type SelectedOperation } from "./selection";
import { stabilityOf, type Deprecation, type Layer, type Levels, type PolicySettings } from "./settings";

export interface Judgment {
  readonly severity: Compatibility;
  /** The side with this severity; `both` if they are equal. */
  readonly side: Side | "both";
  /** Reasons why the severity differs from the rule's, in sentences. */
  readonly because: readonly string[];
  /** None of the affected operations is part of the contract. */
  readonly isOutOfContract: boolean;
}

export interface Judge {
  readonly judge: (change: Change) => Judgment;
  /** True if an operation is excluded from the contract. */
  readonly isOutOfContract: (use: Use) => boolean;
  /** True if the policy makes changes of this kind compatible for an operation. */
  readonly isAllowed: (kind: Change["kind"], use: Use) => boolean;
  /** The severity of one of the policy's own rules, for an operation or for the document. */
  readonly own: (kind: OwnKind, operation?: SelectedOperation) => Compatibility;
  /** The deprecation policy of an operation, if any. */
  readonly deprecation: (operation: SelectedOperation) => Deprecation | undefined;
}

const ranks: readonly Compatibility[] = ["compatible", "dangerous", "breaking"];

/** The severity of a change for one operation on one side. */
interface OperationSeverity {
  readonly side: Side;
  readonly severity: Compatibility;
  readonly because?: string;
  readonly isOut?: boolean;
}

/** Without a policy the rules alone decide. */
export function createJudge(policy: PolicyNow | undefined): Judge {
  const layersFor = createSelection(policy?.layers ?? []);

  function verdictFor(
    change: Change,
    meaning: PerSide<Compatibility>,
    side: Side,
    use?: Use,
  ): OperationSeverity {
    const layers = layersFor(use);
    const out = firstConfigured(layers, "outOfContract");
    const why = explainOutOfContract(out, use);
    if (why !== undefined) return { side, severity: "compatible", because: why, isOut: true };
    const removal = meaning[side] === "compatible" ? undefined : removalAfterSunset(change, use, policy);
    if (removal !== undefined && firstConfigured(layers, "deprecation") !== undefined)
      return { side, ...removal };
    const told = configuredLevel(layers, change.kind, side);
    if (told !== undefined) return { side, severity: told };
    if (removal?.severity === "compatible") return { side, ...removal };
    const isExtensible =
      change.kind === "enum-value-added" && firstConfigured(layers, "extensibleEnums") === true;
    return { side, severity: (isExtensible ? extensibleSeverity(change) : meaning)[side] };
  }

  return {
    judge(change) {
      const meaning = severityBySide(change);
      const { uses } = change;
      const verdicts =
        uses.length === 0 || ((policy?.layers.length ?? 0) === 0 && !mayHaveSunset(change))
          ? affectedSides(uses).map((side) => verdictFor(change, meaning, side))
          : uses.map((use) => verdictFor(change, meaning, use.side, use));
      const worst = worstOf(verdicts.map(({ severity }) => severity));
      const deciding = verdicts.filter(({ severity }) => severity === worst);
      const sides = new Set(deciding.map(({ side }) => side));
      const [first] = sides;
      const reasons = new Set(deciding.map(({ because }) => because));
      return {
        severity: worst,
        side: sides.size === 1 && first !== undefined ? first : "both",
        because: reasons.has(undefined) ? [] : [...reasons].filter((reason) => reason !== undefined),
        isOutOfContract: verdicts.every(({ isOut }) => isOut === true),
      };
    },
    isOutOfContract: (use) =>
      explainOutOfContract(firstConfigured(layersFor(use), "outOfContract"), use) !== undefined,
    isAllowed(kind, use) {
      const layers = layersFor(use);
      const told = configuredLevel(layers, kind, use.side);
      if (told !== undefined) return told === "compatible";
      return kind === "enum-value-added" && firstConfigured(layers, "extensibleEnums") === true;
    },
    own(kind, operation) {
      const { request, response } = ownRules[kind].compatibility;
      const layers = layersFor(operation);
      const told = (["request", "response"] as const).map(
        (side) => ruleLevel(layers, kind, side) ?? { request, response }[side],
      );
      return worstOf(told);
    },
    deprecation: (operation) => firstConfigured(layersFor(operation), "deprecation"),
  };
}

export function worstOf(severities: readonly Compatibility[]): Compatibility {
  return ranks.findLast((severity) => severities.includes(severity)) ?? "breaking";
}

/** The affected sides; both if no affected operation is known. */
function affectedSides(uses: readonly Use[]): readonly Side[] {
  const used = new Set(uses.map(({ side }) => side));
  return used.size === 0 ? ["request", "response"] : [...used];
}

/** @param layers in descending precedence */
function firstConfigured<K extends "outOfContract" | "extensibleEnums" | "deprecation">(
  layers: readonly Layer[],
  key: K,
): PolicySettings[K] | undefined {
  return layers.map(({ settings }) => settings[key]).find((value) => value !== undefined);
}

function configuredLevel(
  layers: readonly Layer[],
  kind: Change["kind"],
  side: Side,
): Compatibility | undefined {
  for (const { settings } of layers) {
    const level = settings.rules?.get(kind)?.[side] ?? settings.breaks?.get(rules[kind].breaks)?.[side];
    if (level !== undefined) return level;
  }
  return undefined;
}

function ruleLevel(layers: readonly Layer[], kind: string, side: Side): Compatibility | undefined {
  const told: readonly (Levels | undefined)[] = layers.map(({ settings }) => settings.rules?.get(kind));
  return told.map((levels) => levels?.[side]).find((level) => level !== undefined);
}

/** The reason why an operation is excluded from the contract, in a sentence; undefined if it is part of it. */
function explainOutOfContract(
  out: PolicySettings["outOfContract"],
  use: Use | undefined,
): string | undefined {
  if (out === true) return "The policy excludes the operation from the contract.";
  if (out === undefined || out === false || use === undefined) return undefined;
  const { traits } = use;
  if (out.internal === true && traits.internal)
    return "The operation is internal and therefore not part of the contract.";
  const level = stabilityOf(traits);
  const isBelow =
    out.below !== undefined && stabilityLevels.indexOf(level) < stabilityLevels.indexOf(out.below);
  return isBelow
    ? `The operation has stability \`${level}\` and is therefore not part of the contract yet.`
    : undefined;
}

/** The severity if the document itself marked the enum as extensible. */
function extensibleSeverity(change: Change): PerSide<Compatibility> {
  const { facts } = change as Change<"enum-value-added">;
  if (facts.newType === true) return severityBySide(change);
  return severityBySide({ ...change, decided: { ...change.decided, response: "harmless" } });
}
