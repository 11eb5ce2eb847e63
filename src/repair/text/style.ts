/** How a file is written, so that what is added looks like the rest. */
import type { Parsed } from "../../source/index";
import { lineBreakOf } from "./layout";

export interface Style {
  readonly lineBreak: string;
  /** One level of indentation. */
  readonly unit: string;
  /** Whether the dashes of a list stand one level below its key. */
  readonly dashesIndented: boolean;
  /** JSON without white space. */
  readonly isCompact: boolean;
  /** JSON that writes lists of scalars in one line. */
  readonly hasShortLists: boolean;
}

const known = new WeakMap<Parsed, Style>();

/** How this file is written; where it does not show, the usual way. */
export function styleOf(file: Parsed): Style {
  const before = known.get(file);
  if (before !== undefined) return before;
  const style = read(file);
  known.set(file, style);
  return style;
}

function read({ text, format }: Parsed): Style {
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
