/** Targets of `$ref`s, which restored references need in head. */
import { At, fragmentOf, resolveUri } from "../../engine/index";
import { childAt, findFile, type Edition } from "../edition";

/** Maximum length of a chain of references. */
const MAX_STEPS = 100;

/** The target of a `$ref`, given by the scalar of its URI; undefined if it cannot be resolved. */
export function referenceTarget(edition: Edition, reference: At | undefined): At | undefined {
  const text = reference?.string();
  return reference && text !== undefined
    ? locateDefinition(edition, text, reference.document.uri, MAX_STEPS)
    : undefined;
}

/** The target of a reference in a file. */
export function locateDefinition(
  edition: Edition,
  reference: string,
  uri: string,
  steps = MAX_STEPS,
): At | undefined {
  const whole = resolveUri(reference, uri);
  const file = findFile(edition, whole);
  let here = file && At.root(file.document);
  for (const token of fragmentTokens(reference)) {
    const ahead: At | undefined = here && childAt(here, token);
    const through = ahead ?? (steps > 0 ? here && followReferences(edition, here, steps - 1) : undefined);
    here = ahead ?? (through && childAt(through, token));
  }
  return here;
}

function followReferences(edition: Edition, at: At, steps: number): At | undefined {
  const reference = at.get("$ref")?.string();
  return reference === undefined ? undefined : locateDefinition(edition, reference, at.document.uri, steps);
}

/** Relative URI from one file to another if they are on the same host or disk. */
export function relativeUri(from: string, to: string): string {
  const [here, there] = [from, to].map((uri) => uri.split("/"));
  if (here === undefined || there === undefined) return to;
  let common = 0;
  while (common < here.length - 1 && common < there.length - 1 && here[common] === there[common]) common++;
  const hasHost = /^[a-z][\w+.-]*:/i.test(from) ? 3 : 1;
  if (common < hasHost) return to;
  return [...here.slice(common, -1).map(() => ".."), ...there.slice(common)].join("/");
}

/** The tokens of a JSON Pointer in a URI fragment. */
function fragmentTokens(reference: string): string[] {
  const fragment = fragmentOf(reference);
  return fragment
    .split("/")
    .slice(1)
    .map((token) => decodeUri(token).replaceAll("~1", "/").replaceAll("~0", "~"));
}

function decodeUri(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
