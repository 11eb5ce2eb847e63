/** The results of the bench as a table, from its JSON. */
import type { Row } from "../bench/table";
import { readText, sentence, table } from "./markdown";

interface Results {
  readonly date: string;
  readonly machine: string;
  readonly rows: readonly Row[];
}

export function performanceResults(): string {
  const { date, machine, rows } = JSON.parse(readText("media/docs/performance.json")) as Results;
  const head = ["document", "measurement", "median", "95th percentile", "ratio", "target"];
  const lines = rows.map(({ subject, what, value, p95, ratio, target }) => [
    subject,
    what,
    figure(value),
    p95 === undefined ? "" : figure(p95),
    ratio === undefined ? "" : `${figure(ratio)}x`,
    target === undefined ? "" : verdict(ratio ?? value, target, ratio === undefined ? "" : "x"),
  ]);
  return `${sentence(`measured on ${date} with ${machine}`)}\n\n${table(head, lines)}`;
}

function verdict(reached: number, target: number, unit: string): string {
  return `${target.toLocaleString("en-US")}${unit}, ${reached <= target ? "met" : "missed"}`;
}

function figure(value: number): string {
  return value.toLocaleString("en-US", { maximumSignificantDigits: Math.abs(value) < 1000 ? 3 : 4 });
}
