/** Progress line for terminals. */
import { visible } from "../formats/index";

/** Milliseconds before progress is shown. */
const PATIENCE = 500;

export interface Progress {
  /** Shows the current step, in a few words. */
  readonly step: (words: string) => void;
  /** Clears the line. */
  readonly clear: () => void;
}

const silent = (): undefined => undefined;

/** The part of a terminal stream used here: `columns` is 0 or missing if unknown. */
export type Terminal = Pick<NodeJS.WriteStream, "write"> &
  Partial<Pick<NodeJS.WriteStream, "isTTY" | "columns">>;

/**
 * A line that is overwritten by each step, shown once the work takes longer than `patience` milliseconds. Nothing is
 * written if `stream` is not a terminal.
 */
export function showProgress(stream: Terminal, isQuiet: boolean, patience = PATIENCE): Progress {
  if (stream.isTTY !== true || isQuiet || process.env.TERM === "dumb") return { step: silent, clear: silent };
  const began = performance.now();
  let current = "";
  let isShown = false;
  const show = (): void => {
    if (current === "") return;
    isShown = true;
    const width = stream.columns === undefined || stream.columns < 2 ? 80 : stream.columns;
    stream.write(`\r${visible(current).slice(0, width - 1)}\u001b[K`);
  };
  return {
    step(words) {
      const isFirst = current === "";
      current = words;
      if (performance.now() - began >= patience) show();
      else if (isFirst) setTimeout(show, patience).unref();
    },
    clear() {
      current = "";
      if (isShown) stream.write("\r\u001b[K");
      isShown = false;
    },
  };
}
