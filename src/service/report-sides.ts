/** The base and head of a report. */
import type { Baseline, Published, Unpublished } from "../published/index";
import type { ReportBase, ReportSide } from "../policy/index";
import type { CheckRequest } from "./types";

export function headLabel({ head }: CheckRequest): string {
  return head.label ?? "working tree";
}

export function reportHead(request: CheckRequest, apiVersion: string | null): ReportSide {
  return { uri: request.head.uri, label: headLabel(request), apiVersion };
}

export function reportBase(base: Published | Unpublished, apiVersion: string | null): ReportBase;
export function reportBase(base: Baseline, apiVersion: string | null): ReportBase | null;
export function reportBase(base: Baseline, apiVersion: string | null): ReportBase | null {
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
