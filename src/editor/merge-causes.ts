/** Merges findings with the same cause in several operations, such as a header that was added to every response. */
import { pluralOf, type PluralSubject } from "../formats/index";

export interface Mergeable {
  readonly rule: string;
  readonly message: string;
  /** The only affected operation; null if there are several or none. */
  readonly operation: string | null;
  /** Findings of different standing are not merged. */
  readonly standing: string;
}

/** The same change of several operations, or several such changes of the same operations. */
export interface Cause<F> {
  /** The distinct messages; more than one if only the name of the changed element differs. */
  readonly messages: readonly string[];
  /** Set if there is more than one message. */
  readonly plural: PluralSubject | undefined;
  readonly operations: number;
  readonly members: readonly F[];
}

/** Fewer rows than this are not merged. */
const MIN_OPERATIONS = 3;

/** Minimum length of a common prefix of names. */
const MIN_PREFIX = 3;

/** The causes in the order of their first finding, and the findings that share their cause with too few others. */
export function mergeCauses<F extends Mergeable>(
  findings: readonly F[],
): { readonly causes: readonly Cause<F>[]; readonly rest: readonly F[] } {
  const alike = group(findings, ({ rule, standing, message }) => [rule, standing, message]);
  const shared = alike.filter((members) => operationsOf(members).length >= MIN_OPERATIONS);
  const isShared = new Set(shared.flat());
  const similar = group(shared, (members) => {
    const [first] = members;
    const subject = pluralOf([first?.message ?? ""]);
    // Without a name that may differ, only equal messages are merged.
    const sentence = subject === undefined ? first?.message : [subject.noun, subject.predicate];
    return [first?.rule, first?.standing, sentence, operationsOf(members)];
  });
  const causes = similar.map((changes): Cause<F> => {
    const messages = changes.map(([first]) => first?.message ?? "");
    const plural = messages.length > 1 ? pluralOf(messages) : undefined;
    return { messages, plural, operations: operationsOf(changes[0] ?? []).length, members: changes.flat() };
  });
  return { causes, rest: findings.filter((one) => !isShared.has(one)) };
}

/** `X-RateLimit-*` for names with a common beginning; undefined if there is none. */
export function namePattern(names: readonly string[]): string | undefined {
  const [first = "", ...others] = names;
  let { length } = first;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  const prefix = /^.*[-_./ [\]]/.exec(first.slice(0, length))?.[0] ?? "";
  return others.length > 0 && prefix.length >= MIN_PREFIX ? `${prefix}*` : undefined;
}

function operationsOf(members: readonly Mergeable[]): string[] {
  return [...new Set(members.flatMap(({ operation }) => operation ?? []))].sort();
}

function group<T>(all: readonly T[], groupKey: (one: T) => unknown): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = JSON.stringify(groupKey(one));
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [one]);
    else known.push(one);
  }
  return [...groups.values()];
}
