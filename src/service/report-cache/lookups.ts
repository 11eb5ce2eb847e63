/** Records what a check looks up, so that the same lookups can be repeated instead of the check. */
import type { Place } from "../../engine/index";
import { sha256, type Baseline } from "../../published/index";
import type { PolicyNow } from "../../policy/index";
import { toAbsoluteUri, toRelativeUri } from "../relative-uris";
import type { CheckRequest, LocatedRequest } from "../types";

/** A file of head or of a published version (`0` is the newest), why it is missing, or another value of the policy. */
export type Lookup =
  | readonly ["read" | "why", version: number | "head", uri: string]
  | readonly ["locate", uri: string, pointer: string, start: number, end: number]
  | readonly ["others"]
  | readonly ["date"];

/** The lookups of a check. Sorted, because files are read in any order. */
export interface RecordedLookups {
  /** The same request; what it looks up is recorded. */
  readonly request: CheckRequest;
  readonly lookups: () => readonly Lookup[];
  /** Every text of the check. */
  readonly texts: readonly string[];
}

/** @param folder `file:` URI of the repository, ending with a slash */
export function recordLookups(request: CheckRequest, folder: string): RecordedLookups {
  const made = new Map<string, Lookup>();
  const record = (lookup: Lookup): void => void made.set(JSON.stringify(lookup), lookup);
  const { base, older = [], head, policy, readFile, whyMissing } = request;
  const texts = [head.text];

  /** The same function of a URI; its calls are recorded. */
  function recorded<Answer>(
    kind: "read" | "why",
    version: number | "head",
    look: (uri: string) => Promise<Answer>,
  ): (uri: string) => Promise<Answer> {
    return async (uri) => {
      record([kind, version, toRelativeUri(uri, folder)]);
      const answer = await look(uri);
      if (typeof answer === "string") texts.push(answer);
      return answer;
    };
  }

  function recordVersion(version: Baseline, index: number): Baseline {
    if (version.kind !== "published") return version;
    const { text, readFile: read, why } = version;
    texts.push(text);
    return {
      ...version,
      readFile: recorded("read", index, read),
      ...(why && { why: recorded("why", index, why) }),
    };
  }

  return {
    lookups: () => [...made].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, lookup]) => lookup),
    request: {
      ...request,
      base: recordVersion(base, 0),
      older: older.map((version, index) => recordVersion(version, index + 1)),
      policy: policy && recordPolicy(policy, record, folder),
      ...(readFile && { readFile: recorded("read", "head", readFile) }),
      ...(whyMissing && { whyMissing: recorded("why", "head", whyMissing) }),
    },
    texts,
  };
}

function recordPolicy(policy: PolicyNow, record: (lookup: Lookup) => void, folder: string): PolicyNow {
  const { others, locate, now } = policy;
  return {
    ...policy,
    get now() {
      record(["date"]);
      return now;
    },
    locate(place) {
      record(["locate", toRelativeUri(place.uri, folder), place.pointer, place.span.start, place.span.end]);
      return locate(place);
    },
    ...(others && {
      others() {
        record(["others"]);
        return others();
      },
    }),
  };
}

/** The key of the results of the lookups. */
export async function lookUpAll(
  request: LocatedRequest,
  lookups: readonly Lookup[],
  folder: string,
): Promise<string> {
  const results = await Promise.all(lookups.map((lookup) => lookUp(request, lookup, folder)));
  const hashes = results.map((result) => (result === undefined ? null : sha256(result)));
  return sha256(JSON.stringify([lookups, hashes]));
}

async function lookUp(
  { base, older, policy, readFile, whyMissing }: LocatedRequest,
  lookup: Lookup,
  folder: string,
): Promise<string | undefined> {
  if (lookup[0] === "date") return policy?.now.slice(0, 10);
  if (lookup[0] === "others") return JSON.stringify(await policy?.others?.());
  if (lookup[0] === "locate") {
    const [, uri, pointer, start, end] = lookup;
    const place: Place = { uri: toAbsoluteUri(uri, folder), pointer, span: { start, end } };
    return JSON.stringify(policy?.locate(place).range);
  }
  const [kind, version, relative] = lookup;
  const uri = toAbsoluteUri(relative, folder);
  if (version === "head")
    return kind === "read" ? readFile?.(uri).catch(() => undefined) : JSON.stringify(await whyMissing?.(uri));
  const from = version === 0 ? base : older[version - 1];
  if (from?.kind !== "located") return undefined;
  return kind === "read" ? from.identify(uri) : JSON.stringify(await from.why(uri));
}
