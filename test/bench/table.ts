/** Prints the measurements, one row each. */

export interface Row {
  readonly subject: string;
  readonly what: string;
  /** Milliseconds; megabytes for memory, an exponent for growth. */
  readonly value: number;
  readonly p95?: number;
  /** Relative to the unavoidable work, or to the base of the row. */
  readonly ratio?: number;
  /** The maximum of the ratio. */
  readonly target?: number;
}

export interface Table {
  readonly rows: readonly Row[];
  readonly tell: (row: Row) => void;
}

export function createTable(print: (line: string) => void): Table {
  const rows: Row[] = [];
  print(["".padEnd(16), "".padEnd(56), "ms".padStart(8), "p95".padStart(8), "ratio".padStart(8)].join(" "));
  return {
    rows,
    tell(row) {
      rows.push(row);
      const { subject, what, value, p95, ratio, target } = row;
      const cells = [subject.padEnd(16), what.padEnd(56), figure(value), figure(p95), times(ratio)];
      const aim =
        ratio === undefined || target === undefined
          ? ""
          : ` ${ratio <= target ? "within" : "MISSES"} ${String(target)}x`;
      print(`${cells.join(" ")}${aim}`);
    },
  };
}

function figure(value: number | undefined): string {
  return (value === undefined ? "" : value.toFixed(Math.abs(value) < 10 ? 2 : 0)).padStart(8);
}

function times(ratio: number | undefined): string {
  return (ratio === undefined ? "" : `${ratio.toFixed(2)}x`).padStart(8);
}
