/** Detects patterns that a backtracking matcher can match in at most one way. */

/** One character of a pattern, or a class of characters. */
interface PatternAtom {
  readonly accepted: readonly string[];
  /** The atoms that may follow it. */
  readonly next: Set<PatternAtom>;
}

interface Part {
  /** Atoms that it can start with, and end with. */
  readonly first: ReadonlySet<PatternAtom>;
  readonly last: ReadonlySet<PatternAtom>;
  /** True if it can match the empty string. */
  readonly isEmpty: boolean;
}

const emptyPart: Part = { first: new Set(), last: new Set(), isEmpty: true };

const token = /\\[^]|\[(?:\\[^]|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?|[*+?]\??|\{\d+,?\d*\}\??|[^]/g;

/** All of ASCII, and one representative of each kind of other characters that predefined classes distinguish. */
const characters = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  ...["\u00e9", "\u00a0", "\u2028"],
];

/** Syntax that distinguishes other characters. */
const unsupportedSyntax = /[^\0-\x7f]|\\[uxpPc]/;

const maxAtoms = 200;

/**
 * True if no two atoms that can match next accept the same character (the Glushkov automaton is deterministic), so a
 * matcher detects a wrong choice at the next character. False if this is unknown.
 */
export function isUnambiguous(pattern: string): boolean {
  const before = known.get(pattern);
  if (before !== undefined) return before;
  if (known.size >= maxKnown) known.clear();
  const answer = judged(pattern);
  known.set(pattern, answer);
  return answer;
}

const known = new Map<string, boolean>();
const maxKnown = 20_000;

function judged(pattern: string): boolean {
  const tokens = pattern.match(token) ?? [];
  if (tokens.length > maxAtoms || unsupportedSyntax.test(pattern)) return false;
  const atoms: PatternAtom[] = [];
  let at = 0;
  /** Atoms that another atom reaches in two ways. */
  const twice = new Set<PatternAtom>();

  function alternatives(): Part | undefined {
    let all = sequence();
    while (all !== undefined && tokens[at] === "|") {
      at++;
      const other = sequence();
      all = other && {
        first: new Set([...all.first, ...other.first]),
        last: new Set([...all.last, ...other.last]),
        isEmpty: all.isEmpty || other.isEmpty,
      };
    }
    return all;
  }

  function sequence(): Part | undefined {
    let before: Part = emptyPart;
    for (let next = tokens[at]; next !== undefined && next !== "|" && next !== ")"; next = tokens[at]) {
      const part = repeated(element(next));
      if (part === undefined) return undefined;
      link(before.last, part.first);
      before = {
        first: before.isEmpty ? new Set([...before.first, ...part.first]) : before.first,
        last: part.isEmpty ? new Set([...before.last, ...part.last]) : part.last,
        isEmpty: before.isEmpty && part.isEmpty,
      };
    }
    return before;
  }

  function element(written: string): Part | undefined {
    at++;
    if (/^[\^$]$|^\\[bB]$/.test(written)) return emptyPart;
    if (written.startsWith("(")) {
      if (/^\(\?<?[=!]/.test(written)) return undefined;
      const inside = alternatives();
      if (tokens[at++] !== ")") return undefined;
      return inside;
    }
    if (/^[*+?{]|^\\(?:[1-9]|k)/.test(written)) return undefined;
    const only = new RegExp(`^(?:${written})$`, "u");
    const atom = { accepted: characters.filter((one) => only.test(one)), next: new Set<PatternAtom>() };
    atoms.push(atom);
    return { first: new Set([atom]), last: new Set([atom]), isEmpty: false };
  }

  function repeated(part: Part | undefined): Part | undefined {
    const written = tokens[at];
    if (part === undefined || written === undefined || !/^(?:[*+?]|\{\d)/.test(written)) return part;
    at++;
    const [, least = "", comma, greatest = ""] = /^\{(\d+)(,?)(\d*)\}/.exec(written) ?? [];
    const isOptional = /^[*?]/.test(written) || Number(least || "1") === 0;
    const isMany = /^[*+]/.test(written) || Number(comma === "" ? least : greatest || "2") > 1;
    if (isMany) {
      // Repeating an empty match allows infinitely many ways.
      if (part.isEmpty) return undefined;
      link(part.last, part.first);
    }
    return isOptional ? { ...part, isEmpty: true } : part;
  }

  function link(from: ReadonlySet<PatternAtom>, to: ReadonlySet<PatternAtom>): void {
    for (const { next } of from)
      for (const other of to) {
        // Repetition in a nested loop or in the enclosing loop.
        if (next.has(other)) twice.add(other);
        next.add(other);
      }
  }

  const differ = (those: ReadonlySet<PatternAtom>): boolean => {
    const all = [...those].flatMap(({ accepted }) => accepted);
    return new Set(all).size === all.length;
  };

  try {
    const whole = alternatives();
    if (whole === undefined || at < tokens.length) return false;
    return twice.size === 0 && differ(whole.first) && atoms.every(({ next }) => differ(next));
  } catch {
    return false;
  }
}
