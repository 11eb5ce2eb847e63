import assert from "node:assert/strict";
import { showProgress, type Terminal } from "../../src/cli/progress";
import { until } from "../timeouts";

/** Output to a terminal or a pipe; `patience` determines whether the work takes long. */
function written(terminal: Partial<Terminal>, patience: number, isQuiet = false): string {
  let text = "";
  const stream = {
    isTTY: true,
    columns: 20,
    ...terminal,
    write: (part: string | Uint8Array) => ((text += String(part)), true),
  };
  const progress = showProgress(stream, isQuiet, patience);
  for (const words of ["one", "two\u001b[31m", "a line that is too long"]) progress.step(words);
  progress.clear();
  return text;
}

const lines = "\rone\u001b[K\rtwo␛[31m\u001b[K\ra line that is too \u001b[K\r\u001b[K";

describe("progress", () => {
  const { TERM } = process.env;
  beforeEach(() => (process.env.TERM = "xterm"));
  afterEach(() => {
    if (TERM === undefined) delete process.env.TERM;
    else process.env.TERM = TERM;
  });

  it("is one line that is overwritten and erased, without control characters of file names", () => {
    assert.equal(written({}, 0), lines);
  });
  it("is not shown if the work is done soon", () => assert.equal(written({}, 1e6), ""));
  it("is not shown for files and pipes", () => assert.equal(written({ isTTY: false }, 0), ""));
  it("is not shown with --quiet", () => assert.equal(written({}, 0, true), ""));
  it("is not shown on terminals that cannot overwrite a line", () => {
    process.env.TERM = "dumb";
    assert.equal(written({}, 0), "");
  });
  it("works without knowing the width of the terminal", () => {
    assert.match(written({ columns: 0 }, 0), /\ra line that is too long\u001b\[K\r\u001b\[K$/);
  });
  it("appears during the work", async () => {
    let text = "";
    const stream = {
      isTTY: true,
      columns: 20,
      write: (part: string | Uint8Array) => ((text += String(part)), true),
    };
    const progress = showProgress(stream, false, 10);
    progress.step("asking a server");
    await until("the progress is shown", () => text !== "");
    assert.equal(text, "\rasking a server\u001b[K");
    progress.clear();
  });
});
