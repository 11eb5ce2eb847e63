/** Validates the values of the settings. Independent of VS Code. */

export interface Settings {
  readonly enable: boolean;
  readonly run: "onType" | "onSave" | "manual";
  /** Delay between the last keystroke and the check, in milliseconds; undefined: adapted to the document. */
  readonly debounce: number | undefined;
  /** A git ref, version, URL or file; undefined: the published version is determined from the repository. */
  readonly base: string | undefined;
  /** Enables code lenses above operations and shared components. */
  readonly codeLens: boolean;
  /** Enables hovers over published elements. */
  readonly hover: boolean;
  /** Enables the number of days left after each `x-sunset`. */
  readonly inlayHints: boolean;
  /** Enables the names of removed elements at the lines where they were. */
  readonly removed: boolean;
  /** `contract`: the diff shows the published text in the layout of the edited text. */
  readonly diff: "contract" | "text";
  /** Enables gutter marks for lines that differ from the published version. */
  readonly gutter: boolean;
  /** Severity of hints about what the next publish makes permanent. */
  readonly doors: "off" | "hint" | "information" | "warning";
}

const doorSeverities = ["off", "hint", "information", "warning"] as const;

/** Default values. */
const usual: Settings = {
  ...{ enable: true, run: "onType", debounce: undefined, base: undefined },
  ...{ codeLens: true, hover: true, inlayHints: false, removed: true, diff: "contract", gutter: false },
  doors: "hint",
};

/** As declared in the manifest. */
const MAX_DEBOUNCE = 10_000;

/**
 * The settings. VS Code flags a value of the wrong type but still returns it; such a value is replaced by the default.
 * @param value returns the configured value by the name of the setting
 */
export function settingsFrom(value: (name: keyof Settings) => unknown): Settings {
  const flag = (name: "enable" | "codeLens" | "hover" | "inlayHints" | "removed" | "gutter"): boolean => {
    const given = value(name);
    return typeof given === "boolean" ? given : usual[name];
  };
  const [run, debounce, base] = [value("run"), value("debounce"), value("base")];
  const doors = value("doors");
  return {
    enable: flag("enable"),
    run: run === "onSave" || run === "manual" ? run : usual.run,
    debounce:
      typeof debounce === "number" && Number.isFinite(debounce)
        ? Math.min(MAX_DEBOUNCE, Math.max(0, debounce))
        : usual.debounce,
    base: (typeof base === "string" && base.trim()) || usual.base,
    codeLens: flag("codeLens"),
    hover: flag("hover"),
    inlayHints: flag("inlayHints"),
    removed: flag("removed"),
    diff: value("diff") === "text" ? "text" : usual.diff,
    gutter: flag("gutter"),
    doors: doorSeverities.find((severity) => severity === doors) ?? usual.doors,
  };
}
