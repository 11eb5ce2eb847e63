/** Settings that are looser than a locked key of an extended configuration. */
import { doors } from "../../doors/index";
import { rules, stabilityLevels, type Compatibility, type Rule, type Side } from "../../engine/index";
import { doorLevels } from "../doors/judge-doors";
import { ownRules } from "../own-rules";
import type { Deprecation, OutOfContract, PolicySettings } from "../settings";
import { splitKey } from "./extends";
import type { Settings } from "./config";

export interface LoosenedSetting {
  /** Keys of the setting, from the mapping of its settings. */
  readonly path: readonly string[];
  /** What is not allowed, as a predicate: `cannot be looser than …`. */
  readonly problem: string;
}

const ranks: readonly Compatibility[] = ["compatible", "dangerous", "breaking"];
const sides: readonly Side[] = ["request", "response"];

/**
 * The settings that are looser than a locked key.
 * @param key as `locked` lists it: `versions` or `rules.property-removed`
 * @param floors the settings of the configuration with the lock and of those that it extends, the nearest first
 */
export function findLoosened(
  key: string,
  floors: readonly Settings[],
  settings: Settings,
): readonly LoosenedSetting[] {
  const [name, entry] = splitKey(key);
  switch (name) {
    case "rules":
    case "breaks":
      return loosenedRules(name, entry, floors, settings);
    case "doors":
      return loosenedDoors(entry, floors, settings);
    case "versions":
      return ordered(["off", "semver"], settings.versions, first(floors, "versions") ?? "off", [name]);
    case "compatibility":
      return ordered(["latest", "all"], settings.compatibility, first(floors, name) ?? "latest", [name]);
    case "extensibleEnums":
      return ordered([true, false], settings.extensibleEnums, first(floors, name) ?? false, [name]);
    case "outOfContract": {
      const floor = first(floors, name) ?? false;
      return isLooser(excluded(settings.outOfContract), excluded(floor))
        ? [{ path: [name], problem: `cannot exclude more than \`${JSON.stringify(floor)}\`` }]
        : [];
    }
    case "overrides":
      return (settings.overrides ?? []).length > 0
        ? [{ path: [name], problem: "cannot be added to those of the policy" }]
        : [];
    case "deprecation":
      return loosenedNotice(first(floors, name), settings.deprecation);
    default: {
      const floor = first(floors, "published");
      const isSame =
        settings.published === undefined || JSON.stringify(settings.published) === JSON.stringify(floor);
      return isSame ? [] : [{ path: ["published"], problem: "cannot be changed" }];
    }
  }
}

function notBelow(floor: string): string {
  return `cannot be looser than \`${floor}\``;
}

function first<K extends keyof Settings>(floors: readonly Settings[], key: K): Settings[K] | undefined {
  return floors.find((settings) => settings[key] !== undefined)?.[key];
}

/** @param values the loosest first */
function ordered<T>(
  values: readonly T[],
  own: T | undefined,
  floor: T,
  path: readonly string[],
): LoosenedSetting[] {
  return own !== undefined && values.indexOf(own) < values.indexOf(floor)
    ? [{ path, problem: notBelow(String(floor)) }]
    : [];
}

/** Severities by rule. `breaks` also loosens the rules whose severity it sets. */
function loosenedRules(
  key: "rules" | "breaks",
  entry: string | undefined,
  floors: readonly Settings[],
  settings: Settings,
): readonly LoosenedSetting[] {
  const found = new Map<string, LoosenedSetting>();
  for (const rule of [...Object.values(rules), ...Object.values(ownRules)] as readonly Rule[]) {
    const of = key === "rules" ? rule.kind : rule.breaks;
    if (entry !== undefined && entry !== of) continue;
    for (const side of sides) {
      const own = levelIn(settings, rule, side);
      const floor = floors
        .map((each) => levelIn(each, rule, side)?.level)
        .find((level) => level !== undefined);
      const lowest = floor ?? defaultLevel(rule, side);
      if (own !== undefined && ranks.indexOf(own.level) < ranks.indexOf(lowest))
        found.set(own.path.join("."), { path: own.path, problem: notBelow(lowest) });
    }
  }
  return [...found.values()];
}

function levelIn(
  { rules: byRule, breaks }: PolicySettings,
  { kind, breaks: effect }: Rule,
  side: Side,
): { readonly level: Compatibility; readonly path: readonly string[] } | undefined {
  const level = byRule?.get(kind)?.[side];
  if (level !== undefined) return { level, path: ["rules", kind, side] };
  const byEffect = Object.hasOwn(ownRules, kind) ? undefined : breaks?.get(effect)?.[side];
  return byEffect && { level: byEffect, path: ["breaks", effect, side] };
}

/** If the severity depends on the change, no lower one than the highest is certainly as strict. */
function defaultLevel({ compatibility }: Rule, side: Side): Compatibility {
  return typeof compatibility === "function" ? "breaking" : compatibility[side];
}

function loosenedDoors(
  entry: string | undefined,
  floors: readonly Settings[],
  { doors: own }: Settings,
): LoosenedSetting[] {
  return doors.flatMap(({ name, isOn }) => {
    if (entry !== undefined && entry !== name) return [];
    const floor = floors.map((each) => each.doors?.get(name)).find((level) => level !== undefined);
    return ordered(doorLevels, own?.get(name), floor ?? (isOn ? "hint" : "off"), ["doors", name]);
  });
}

/** How much is excluded from the contract: all, internal operations, and the number of excluded stability levels. */
function excluded(out: boolean | OutOfContract | undefined): readonly number[] {
  if (typeof out !== "object") return [Number(out ?? false) * stabilityLevels.length, Number(out ?? false)];
  const below = out.below === undefined ? 0 : stabilityLevels.indexOf(out.below);
  return [below, Number(out.internal ?? false)];
}

function isLooser(own: readonly number[], floor: readonly number[]): boolean {
  return own.some((each, index) => each > (floor[index] ?? 0));
}

/** Without `deprecation`, a removal after its sunset remains breaking: adding the key loosens. */
function loosenedNotice(floor: Deprecation | undefined, own: Deprecation | undefined): LoosenedSetting[] {
  if (own === undefined) return [];
  if (floor === undefined) return [{ path: ["deprecation"], problem: "cannot be added" }];
  const short = stabilityLevels.find((level) => (own.notice[level] ?? 0) < (floor.notice[level] ?? 0));
  return short === undefined
    ? []
    : [{ path: ["deprecation", "notice", short], problem: notBelow(`${floor.notice[short] ?? 0} days`) }];
}
