/** The keys `extends` and `locked` of `contract-guard.yaml`. */
import type { Place, Problem } from "../../engine/index";
import type { LocatedString } from "../settings";
import { effectNames, unknownDoor, unknownRule } from "./policy-keys";
import { knownKeys, listOrSingle, placeOf, reportInvalid, stringReader, type ConfigReader } from "./read";

/** A configuration that another one extends. */
export type ExtendedSource =
  /** Path relative to the extending file. */
  | { readonly kind: "file"; readonly path: string; readonly place: Place }
  /** `name` or `name/path.yaml`, as installed in `node_modules`. */
  | { readonly kind: "package"; readonly name: string; readonly path: string; readonly place: Place }
  /** `integrity` is a hash as in Subresource Integrity: `sha256-…`, in base64. */
  | { readonly kind: "url"; readonly url: string; readonly integrity: string; readonly place: Place };

/** The keys that can be locked as a whole. */
const lockableKeys = [
  "published",
  "compatibility",
  "versions",
  "rules",
  "breaks",
  "outOfContract",
  "extensibleEnums",
  "deprecation",
  "doors",
  "overrides",
] as const;

const packageName = /^((?:@[\w.~-]+\/)?[\w~-][\w.~-]*)(?:\/(.+))?$/;

const pinnedUrl = knownKeys<{ url: string; integrity: string }>({
  url: stringReader("an https URL", (url) => /^https?:\/\//i.test(url)),
  integrity: stringReader("`sha256-`, `sha384-` or `sha512-` and the hash in base64", (text) =>
    /^sha(?:256|384|512)-[A-Za-z0-9+/]{43,86}={0,2}$/.test(text),
  ),
});

const expected =
  "a path that begins with `./` or `../`, the name of an npm package, or a mapping with `url` and `integrity`";

const source: ConfigReader<ExtendedSource> = (at) => {
  const { node } = at;
  const place = placeOf(at);
  if (node.kind === "map") {
    const { url, integrity } = pinnedUrl(at) ?? {};
    if (url !== undefined && integrity !== undefined) return { kind: "url", url, integrity, place };
    if (node.get("url") === undefined || node.get("integrity") === undefined) reportInvalid(at, expected);
    return undefined;
  }
  const text = node.kind === "scalar" && typeof node.value === "string" ? node.value : "";
  if (/^\.\.?\//.test(text)) return { kind: "file", path: text, place };
  const [, name, path = "contract-guard.yaml"] = packageName.exec(text) ?? [];
  if (name !== undefined && !path.split("/").includes("..")) return { kind: "package", name, path, place };
  reportInvalid(at, expected);
  return undefined;
};

/** The extended configurations; later ones take precedence. */
export const extendedSources = listOrSingle(source);

const lockedText = stringReader(
  `a key such as \`versions\` or \`rules.property-removed\`; lockable are ${lockableKeys.map((key) => `\`${key}\``).join(", ")}`,
  (text) => {
    const [key, entry] = splitKey(text);
    return (
      lockableKeys.some((known) => known === key) &&
      (entry === undefined || ["rules", "breaks", "doors"].includes(key)) &&
      (entry === undefined || key !== "breaks" || effectNames.some((effect) => effect === entry))
    );
  },
);

/** Keys that extending files cannot loosen. Unknown rules and doors are reported and ignored. */
export const lockedKeys: ConfigReader<readonly LocatedString[]> = listOrSingle((at) => {
  const text = lockedText(at);
  if (text === undefined) return undefined;
  const [key, entry] = splitKey(text);
  const place = placeOf(at);
  const unknown = entry === undefined ? undefined : unknownEntry(key, entry);
  if (unknown === undefined) return { text, place };
  at.tell(unknown, place.pointer, place.span);
  return undefined;
});

/** `rules.property-removed`: the key and its entry; the entry is undefined for the key as a whole. */
export function splitKey(text: string): readonly [key: string, entry: string | undefined] {
  const dot = text.indexOf(".");
  return dot < 0 ? [text, undefined] : [text.slice(0, dot), text.slice(dot + 1)];
}

function unknownEntry(key: string, entry: string): Omit<Problem, "place"> | undefined {
  if (key === "rules") return unknownRule(entry);
  return key === "doors" ? unknownDoor(entry) : undefined;
}
