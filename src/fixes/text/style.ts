/** Style of a file, for formatting inserted text like the existing text. */
import type { Parsed } from "../../source/index";
import { lineBreakOf } from "./layout";

export interface Style {
  readonly lineBreak: string;
  /** One level of indentation. */
  readonly unit: string;
  /** True if the dashes of a list are indented one level below its key. */
  readonly dashesIndented: boolean;
  /** True for JSON without white space. */
  readonly isCompact: boolean;
  /** True for JSON with lists of scalars on a single line. */
  readonly hasShortLists: boolean;
}

const styleCache = new WeakMap<Parsed, Style>();

/** Detects the style of a file; uses defaults if the file has no example. */
export function detectStyle(file: Parsed): Style {
  const before = styleCache.get(file);
  if (before !== undefined) return before;
  const style = readStyle(file);
  styleCache.set(file, style);
  return style;
}

function readStyle({ text, format }: Parsed): Style {
  const isJson = format === "json";
  const nested = isJson
    ? /^\uFEFF?\s*[{[]\s*?(?:\r\n?|\n)([ \t]+)\S/.exec(text)
    : /^[^\s#][^\r\n]*:[ \t]*(?:\r\n?|\n)([ ]+)[^\s#]/m.exec(text);
  return {
    lineBreak: lineBreakOf(text),
    unit: nested?.[1] ?? "  ",
    dashesIndented: isJson || !/^( *)[^\s#-][^\r\n]*:[ \t]*(?:\r\n?|\n)\1- /m.test(text),
    isCompact: isJson && !/[\r\n]./.test(text),
    hasShortLists: !isJson || /\[ ?["\d][^\r\n]*\]/.test(text),
  };
}
