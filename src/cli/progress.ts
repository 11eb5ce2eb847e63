/** What is going on, for somebody who waits at a terminal. */
import { visible } from "../present/index";

/** Milliseconds that nobody minds waiting for. */
const PATIENCE = 500;

export interface Progress {
  /** What begins now, in a few words. */
  readonly step: (words: string) => void;
  /** Takes the words away again. */
  readonly clear: () => void;
}

const silent = (): undefined => undefined;

/** One line that is written over, once the work takes long; nothing at all where `stream` is no terminal. */
export function showProgress(stream: NodeJS.WriteStream, isQuiet: boolean): Progress {
  if (!stream.isTTY || isQuiet || process.env.TERM === "dumb") return { step: silent, clear: silent };
  const began = performance.now();
  let current = "";
  let isShown = false;
  const show = (): void => {
    if (current === "") return;
    isShown = true;
    stream.write(`\r${visible(current).slice(0, Math.max(1, stream.columns - 1))}\u001b[K`);
  };
  return {
    step(words) {
      if (current === "") setTimeout(show, PATIENCE).unref();
      current = words;
      if (performance.now() - began > PATIENCE) show();
    },
    clear() {
      current = "";
      if (isShown) stream.write("\r\u001b[K");
      isShown = false;
    },
  };
}
