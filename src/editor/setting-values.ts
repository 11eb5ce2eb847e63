/** What the settings say, whatever somebody has written there. Knows no VS Code. */

export interface Settings {
  readonly enable: boolean;
  readonly run: "onType" | "onSave" | "manual";
  /** How long the keyboard rests before a check, in milliseconds. */
  readonly debounce: number;
  /** A git ref or a file; undefined: the published version is found in the repository. */
  readonly base: string | undefined;
  /** What is said above operations and shared components. */
  readonly codeLens: boolean;
  /** What a part of a document is in the contract, under the pointer. */
  readonly hover: boolean;
  /** How long it is until a sunset. */
  readonly inlayHints: boolean;
  /** Whether the published text is laid out as the edited one beside which it is shown. */
  readonly diff: "contract" | "text";
  /** Beside lines that say something else than what was published, a sign. */
  readonly gutter: boolean;
}

/** What holds unless told. */
const usual: Settings = {
  ...{ enable: true, run: "onType", debounce: 300, base: undefined },
  ...{ codeLens: true, hover: true, inlayHints: false, diff: "contract", gutter: false },
};

/** As the manifest has it. */
const MOST_DEBOUNCE = 10_000;

/**
 * The settings; VS Code marks a value of the wrong type, and gives it all the same: it counts for what holds unless told.
 * @param value by the setting's name
 */
export function settingsFrom(value: (name: keyof Settings) => unknown): Settings {
  const flag = (name: "enable" | "codeLens" | "hover" | "inlayHints" | "gutter"): boolean => {
    const given = value(name);
    return typeof given === "boolean" ? given : usual[name];
  };
  const [run, debounce, base] = [value("run"), value("debounce"), value("base")];
  return {
    enable: flag("enable"),
    run: run === "onSave" || run === "manual" ? run : usual.run,
    debounce: Math.min(
      MOST_DEBOUNCE,
      Math.max(0, Number.isFinite(debounce) ? Number(debounce) : usual.debounce),
    ),
    base: (typeof base === "string" && base.trim()) || usual.base,
    codeLens: flag("codeLens"),
    hover: flag("hover"),
    inlayHints: flag("inlayHints"),
    diff: value("diff") === "text" ? "text" : usual.diff,
    gutter: flag("gutter"),
  };
}
