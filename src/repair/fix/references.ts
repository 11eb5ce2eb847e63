/** Where `$ref`s lead, and what head must have again for those that come back. */
import { At, fragmentOf, resolveUri } from "../../engine/index";
import { childOf, fileIn, type Edition } from "../edition";

/** How many references may lead from one to the next. */
const MOST_STEPS = 100;

/** What a `$ref` stands for, by the scalar that it is written in; undefined where it leads nowhere. */
export function targetOf(edition: Edition, reference: At | undefined): At | undefined {
  const text = reference?.string();
  return reference && text !== undefined
    ? located(edition, text, reference.document.uri, MOST_STEPS)
    : undefined;
}

/** What a reference that stands in a file leads to. */
export function located(
  edition: Edition,
  reference: string,
  uri: string,
  steps = MOST_STEPS,
): At | undefined {
  const whole = resolveUri(reference, uri);
  const file = fileIn(edition, whole);
  let here = file && At.root(file.document);
  for (const token of fragmentTokens(reference)) {
    const ahead: At | undefined = here && childOf(here, token);
    const through = ahead ?? (steps > 0 ? here && followed(edition, here, steps - 1) : undefined);
    here = ahead ?? (through && childOf(through, token));
  }
  return here;
}

function followed(edition: Edition, at: At, steps: number): At | undefined {
  const reference = at.get("$ref")?.string();
  return reference === undefined ? undefined : located(edition, reference, at.document.uri, steps);
}

/** How a file refers to another one: by a path from its folder, where they are in one place. */
export function relativeUri(from: string, to: string): string {
  const [here, there] = [from, to].map((uri) => uri.split("/"));
  if (here === undefined || there === undefined) return to;
  let common = 0;
  while (common < here.length - 1 && common < there.length - 1 && here[common] === there[common]) common++;
  const hasHost = /^[a-z][\w+.-]*:/i.test(from) ? 3 : 1;
  if (common < hasHost) return to;
  return [...here.slice(common, -1).map(() => ".."), ...there.slice(common)].join("/");
}

/** The tokens of a JSON pointer as a URI fragment writes it. */
function fragmentTokens(reference: string): string[] {
  const fragment = fragmentOf(reference);
  return fragment
    .split("/")
    .slice(1)
    .map((token) => decoded(token).replaceAll("~1", "/").replaceAll("~0", "~"));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
