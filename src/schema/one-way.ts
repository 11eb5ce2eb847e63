/** Patterns that a backtracking matcher has one way through, whatever the text. */

/** What one atom of a pattern takes, by the index of its place in the pattern. */
interface Part {
  /** Atoms that it can begin with, and end with. */
  readonly first: ReadonlySet<number>;
  readonly last: ReadonlySet<number>;
  /** It may be empty. */
  readonly isEmpty: boolean;
}

const nothing: Part = { first: new Set(), last: new Set(), isEmpty: true };

const token = /\\[^]|\[(?:\\[^]|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?|[*+?]\??|\{\d+,?\d*\}\??|[^]/g;

/** All of ASCII, and beyond it one of each kind that classes without a letter of their own tell apart. */
const characters = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  ...["\u00e9", "\u00a0", "\u2028"],
];

/** What tells other characters apart. */
const apart = /[^\0-\x7f]|\\[uxpPc]/;

const most = 200;

/**
 * Whether no two atoms of a pattern that may come next take the same character (its automaton after Glushkov is
 * deterministic): then a matcher that takes a wrong turn notices at the next character. False where that is not known.
 */
export function hasOneWay(pattern: string): boolean {
  const before = known.get(pattern);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const answer = judged(pattern);
  known.set(pattern, answer);
  return answer;
}

const known = new Map<string, boolean>();
const mostKnown = 1000;

function judged(pattern: string): boolean {
  const tokens = pattern.match(token) ?? [];
  if (tokens.length > most || apart.test(pattern)) return false;
  /** What each atom takes, and which may follow it. */
  const atoms: { readonly takes: ReadonlySet<string>; readonly next: Set<number> }[] = [];
  let at = 0;
  /** Atoms that another leads to in two ways. */
  const twice = new Set<number>();

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
    let before: Part = nothing;
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
    if (/^[\^$]$|^\\[bB]$/.test(written)) return nothing;
    if (written.startsWith("(")) {
      if (/^\(\?<?[=!]/.test(written)) return undefined;
      const inside = alternatives();
      if (tokens[at++] !== ")") return undefined;
      return inside;
    }
    if (/^[*+?{]|^\\(?:[1-9]|k)/.test(written)) return undefined;
    const only = new RegExp(`^(?:${written})$`, "u");
    const index = atoms.length;
    atoms.push({ takes: new Set(characters.filter((one) => only.test(one))), next: new Set() });
    return { first: new Set([index]), last: new Set([index]), isEmpty: false };
  }

  function repeated(part: Part | undefined): Part | undefined {
    const written = tokens[at];
    if (part === undefined || written === undefined || !/^(?:[*+?]|\{\d)/.test(written)) return part;
    at++;
    const [, least = "", comma, greatest = ""] = /^\{(\d+)(,?)(\d*)\}/.exec(written) ?? [];
    const isOptional = /^[*?]/.test(written) || Number(least || "1") === 0;
    const isMany = /^[*+]/.test(written) || Number(comma === "" ? least : greatest || "2") > 1;
    if (isMany) {
      // Around again without a character there is no end to the ways.
      if (part.isEmpty) return undefined;
      link(part.last, part.first);
    }
    return isOptional ? { ...part, isEmpty: true } : part;
  }

  function link(from: ReadonlySet<number>, to: ReadonlySet<number>): void {
    for (const one of from)
      for (const other of to) {
        const next = atoms[one]?.next;
        // Around in one loop, or in the one about it.
        if (next?.has(other) === true) twice.add(other);
        next?.add(other);
      }
  }

  const differ = (those: ReadonlySet<number>): boolean => {
    const taken = [...those].flatMap((index) => [...(atoms[index]?.takes ?? [])]);
    return new Set(taken).size === taken.length;
  };

  try {
    const whole = alternatives();
    if (whole === undefined || at < tokens.length) return false;
    return twice.size === 0 && differ(whole.first) && atoms.every(({ next }) => differ(next));
  } catch {
    return false;
  }
}
