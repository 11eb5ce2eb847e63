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

/** Milliseconds and documents after which the rate is shown: before, it is a guess. */
const RATE_AFTER = { milliseconds: 2_000, documents: 3 };

/**
 * The rate and the remaining time, such as ` (3.2 per second, 5 min left)`; empty at the beginning.
 * @param milliseconds since the first document was started
 */
export function describeRate(done: number, total: number, milliseconds: number): string {
  if (done < RATE_AFTER.documents || milliseconds < RATE_AFTER.milliseconds) return "";
  const perSecond = done / (milliseconds / 1000);
  const seconds = Math.ceil((total - done) / perSecond);
  const left = seconds < 60 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
  return ` (${perSecond < 10 ? perSecond.toFixed(1) : perSecond.toFixed(0)} per second, ${left} left)`;
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
