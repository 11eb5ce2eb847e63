/** The values of a request that decide its report, without the files that are read during the check. Pure. */
import { sha256, type LocatedBaseline } from "../../published/index";
import type { PolicyNow } from "../../policy/index";
import { toRelativeUri } from "../relative-uris";
import type { LocatedRequest } from "../types";

/** @param folder `file:` URI of the repository, ending with a slash; `file:` URIs below it become relative */
export function requestKey(request: LocatedRequest, options: unknown, folder: string): string {
  const { base, older, notes, head, policy } = request;
  const values = {
    options,
    head,
    base: decidingBase(base),
    older: older.map(decidingBase),
    notes,
    policy: policy && decidingPolicy(policy),
  };
  return sha256(JSON.stringify(values, (name, value: unknown) => toPlain(name, value, folder)));
}

/** The files of a version are looked up during the check; its hash covers those of the ledger. */
function decidingBase(base: LocatedBaseline): unknown {
  if (base.kind !== "located") return base;
  const { kind, uri, content, label, source, commit, date, asOf, hash } = base;
  return { kind, uri, content, label, source, commit, date, asOf, hash };
}

/** The other APIs, locations and the date are looked up during the check. Approvals of other APIs have no effect. */
function decidingPolicy({ layers, versions, api, approvals, acceptances = [] }: PolicyNow): unknown {
  const isOwn = (decision: { readonly api: string } | { readonly wrong: string }): boolean =>
    "wrong" in decision || api === undefined || decision.api === api;
  return {
    layers,
    versions,
    api,
    approvals: approvals.filter(({ decision, isOfNoApi }) => isOwn(decision) || isOfNoApi === true),
    acceptances: acceptances.filter(({ decision }) => isOwn(decision)),
  };
}

function toPlain(name: string, value: unknown, folder: string): unknown {
  if (value instanceof Map) return { map: [...value] };
  if (value instanceof Set) return { set: [...value] };
  return typeof value === "string" && name === "uri" ? toRelativeUri(value, folder) : value;
}
