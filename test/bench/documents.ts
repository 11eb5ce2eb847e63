/** Measures one document against its published version, in a warm process. */
import { createChecker } from "../../src/service/index";
import { parse } from "../../src/source/index";
import { randomOf } from "../engine/random-edits";
import { spreadOf, timed, timesOf, type Spread } from "./measure";
import { floorOf, request } from "./requests";
import { nudged, type Subject } from "./subjects";
import type { Table } from "./table";

export async function measureDocument(
  { tell }: Table,
  { name: subject, format, base, head }: Subject,
): Promise<void> {
  const floor = await floorOf([head], format);
  tell({ subject, what: "floor", value: floor, ratio: 1 });
  const told = (what: string, { median, p95 }: Spread, target?: number): void => {
    const aim = target === undefined ? {} : { target };
    tell({ subject, what, value: median, p95, ratio: median / floor, ...aim });
  };
  told("parsing into a tree with positions", spreadOf(await timesOf(7, () => parse("file:///api", head))));

  const full: number[] = [];
  let unheard = 0;
  for (let nth = 0; nth < 8; nth++) {
    const heard: number[] = [];
    const checker = createChecker(() => heard.push(performance.now()));
    await checker.check(request(base, base));
    heard.length = 0;
    const { signal } = new AbortController();
    full.push(await timed(() => checker.check(request(base, head), signal)));
    heard.push(performance.now());
    if (nth > 2) unheard = Math.max(unheard, ...heard.slice(1).map((at, index) => at - (heard[index] ?? at)));
  }
  // JSON is compared with four times `JSON.parse`.
  told("full check, published side known", spreadOf(full.slice(2)), format === "yaml" ? 3 : 6);
  tell({ subject, what: "longest delay until a check notices an edit", value: unheard, target: 20 });

  const checker = createChecker();
  await checker.check(request(base, head));
  const random = randomOf(5);
  let text = head;
  const edits: number[] = [];
  for (let nth = 0; nth < 200; nth++) {
    const before = text;
    text = nudged(text, random);
    const position = positionOfEdit(before, text);
    edits.push(
      await timed(async () => {
        const report = await checker.check(request(base, text));
        // What the editor requests after an edit: the code lenses, and the hover where the pointer is.
        checker.marks(report);
        checker.elementAt(report, "file:///api", position);
      }),
    );
  }
  const { median, p95 } = spreadOf(edits);
  const what = "one edit of 200 with code lenses and hover (ratio: its p95)";
  tell({ subject, what, value: median, p95, ratio: p95 / floor, target: 0.5 });
}

/** The zero-based line and character (UTF-16) at which a text was edited. */
function positionOfEdit(
  before: string,
  after: string,
): { readonly line: number; readonly character: number } {
  let at = 0;
  while (at < after.length && before.charCodeAt(at) === after.charCodeAt(at)) at++;
  const lines = after.slice(0, at).split("\n");
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** The same document against one, five and twenty published versions, which differ by one or two edits. */
export async function measureVersions(
  { tell }: Table,
  { name: subject, base, head }: Subject,
): Promise<void> {
  const random = randomOf(9);
  const versions = [base];
  while (versions.length < 20) versions.push(nudged(nudged(versions.at(-1) ?? base, random), random));
  let one = 0;
  for (const count of [1, 5, 20]) {
    const times: number[] = [];
    for (let nth = 0; nth < 3; nth++) {
      const checker = createChecker();
      const older = versions.slice(1, count);
      // All texts are parsed, and none was compared with this head before.
      await checker.check(request(base, base, older));
      times.push(await timed(() => checker.check(request(base, head, older))));
    }
    const { median } = spreadOf(times);
    if (count === 1) one = median;
    const what = `against ${String(count)} published versions (ratio: to one)`;
    tell({ subject, what, value: median, ratio: median / one, ...(count === 20 && { target: 3 }) });
  }
}
