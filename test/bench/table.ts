/** Prints the measurements, one row each. */

export interface Row {
  readonly subject: string;
  readonly what: string;
  /** Milliseconds, unless `what` states another unit. */
  readonly value: number;
  readonly p95?: number;
  /** Relative to the unavoidable work, or to the base of the row. */
  readonly ratio?: number;
  /** The maximum of the ratio, or of the value if there is no ratio. */
  readonly target?: number;
}

export interface Table {
  readonly rows: readonly Row[];
  readonly tell: (row: Row) => void;
}

export function createTable(print: (line: string) => void): Table {
  const rows: Row[] = [];
  print(["".padEnd(16), "".padEnd(72), "ms".padStart(8), "p95".padStart(8), "ratio".padStart(8)].join(" "));
  return {
    rows,
    tell(row) {
      rows.push(row);
      const { subject, what, value, p95, ratio, target } = row;
      const cells = [subject.padEnd(16), what.padEnd(72), figure(value), figure(p95), times(ratio)];
      const unit = ratio === undefined ? "" : "x";
      const verdict = (ratio ?? value) <= (target ?? 0) ? "within" : "MISSES";
      print([...cells, ...(target === undefined ? [] : [`${verdict} ${String(target)}${unit}`])].join(" "));
    },
  };
}

function figure(value: number | undefined): string {
  return (value === undefined ? "" : value.toFixed(Math.abs(value) < 10 ? 2 : 0)).padStart(8);
}

function times(ratio: number | undefined): string {
  return (ratio === undefined ? "" : `${ratio.toFixed(2)}x`).padStart(8);
}
