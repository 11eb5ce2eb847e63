/** The base and head of a report. */
import type { Baseline, Published, Unpublished } from "../published/index";
import type { ReportBase, ReportSide } from "../policy/index";
import type { CheckRequest } from "./types";

export function labelOf({ head }: CheckRequest): string {
  return head.label ?? "working tree";
}

export function headOf(request: CheckRequest, apiVersion: string | null): ReportSide {
  return { uri: request.head.uri, label: labelOf(request), apiVersion };
}

export function baseOf(base: Published | Unpublished, apiVersion: string | null): ReportBase;
export function baseOf(base: Baseline, apiVersion: string | null): ReportBase | null;
export function baseOf(base: Baseline, apiVersion: string | null): ReportBase | null {
  if (base.kind === "unchecked") return null;
  const { uri, label, source, commit } = base;
  const { date, asOf, hash } = base.kind === "published" ? base : {};
  return {
    uri,
    label,
    source,
    apiVersion,
    ...(date !== undefined && { date }),
    ...(asOf !== undefined && { asOf }),
    ...(commit !== undefined && { commit }),
    ...(hash !== undefined && { hash }),
  };
}
