/** The values of a request that decide its report, without the files that are read during the check. Pure. */
import { sha256, type Baseline } from "../../published/index";
import type { PolicyNow } from "../../policy/index";
import { toRelativeUri } from "../relative-uris";
import type { CheckRequest } from "../types";

/** @param folder `file:` URI of the repository, ending with a slash; `file:` URIs below it become relative */
export function requestKey(request: CheckRequest, options: unknown, folder: string): string {
  const { base, older = [], notes, head, policy } = request;
  const values = {
    options,
    head: { ...head, text: sha256(head.text) },
    base: decidingBase(base),
    older: older.map(decidingBase),
    notes,
    policy: policy && decidingPolicy(policy),
  };
  return sha256(JSON.stringify(values, (name, value: unknown) => toPlain(name, value, folder)));
}

/** The files of a version are read during the check; its hash covers those of the ledger. */
function decidingBase(base: Baseline): unknown {
  if (base.kind !== "published") return base;
  const { kind, uri, text, label, source, commit, date, asOf, hash } = base;
  return { kind, uri, text: sha256(text), label, source, commit, date, asOf, hash };
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
