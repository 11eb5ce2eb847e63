/** Random calls of the command line, each with the allowed exit codes. */
import fc from "fast-check";
import { compare } from "../../src/service/library";
import { parse } from "../../src/source/index";
import { written } from "./readers";
import { pairs } from "./random-texts";

/** The effect of a part of a call: valid, prevents the check, or depends on the given texts. */
type Worth = "sound" | "wrong" | "given";

interface Part {
  readonly words: readonly string[];
  readonly worth: Worth;
}

export interface Call {
  readonly words: readonly string[];
  /** The published text and the document, as `base.yaml` and `given.yaml`. */
  readonly texts: readonly [base: string, given: string];
  /** Other files of the repository by path: configuration, approvals and records. */
  readonly beside: Readonly<Record<string, string>>;
  /** Determines the allowed exit codes; undefined for random arguments. */
  readonly plan?: Plan;
}

interface Plan {
  readonly command: "check" | "diff" | "approve" | "publish";
  readonly parts: readonly Part[];
  /** True if the published version is `base.yaml`; otherwise it equals `sound.yaml`. */
  readonly isAgainstGiven: boolean;
  readonly failOn: string;
}

/** The content of `given.yaml` and `sound.yaml` in the tag `v1.0.0`. */
export const sound = `openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /a:
    get:
      parameters: [{ name: q, in: query, schema: { enum: [a, b] } }]
      responses: { "200": { description: ok } }
`;

const isPosix = process.platform !== "win32";
/** Names and values with special meanings in a terminal, a log or a shell. */
const hostile = [
  ...[
    "\u001b[31mred",
    "a\n::error::b",
    "\r",
    "\u202eevil",
    "\u009b31m",
    "##vso[task.setvariable]x",
    "\u2028",
  ],
  ...["__proto__", "constructor", "$(id)", "%00", "%s %d", "a".repeat(5000), "🙂", "[", "{", "\\", "~", "'"],
];
const noFiles = [
  ...["nothing.yaml", "folder", ".", "empty.yaml", "broken.yaml", "list.yaml", "bytes.yaml", ".git/config"],
  ...["folder/*.yaml", "!(*)", "sound.yaml/x", "no{thing,where}.yaml", "file:sound.yaml", ""],
  ...(isPosix ? ["/dev/zero", "/dev/null", "dangling.yaml", "loop.yaml", "zero.yaml", "pipe.yaml"] : []),
];
const noVersions = [
  ...[
    "v9.9.9",
    "HEAD~99",
    "HEAD..main",
    "HEAD^{tree}",
    "@{u}",
    ":/x",
    "-x",
    "--",
    "--help",
    "ledger:",
    "ledger:9",
  ],
  ...["ledger:../..", "https://", "http://[::1", "http://127.0.0.1:1/a.yaml", "http://a b/", "file:///%00"],
  ...["file:///%zz", "file:nothing", "refs/tags/v9", "ftp://127.0.0.1/a.yaml"],
  ...(isPosix ? ["file://host/a.yaml"] : []),
];

const parts = (worth: Worth, ...all: readonly (readonly string[])[]): readonly Part[] =>
  all.map((words) => ({ words, worth }));
const each = (words: readonly string[]): readonly (readonly string[])[] => words.map((word) => [word]);

/** Placed after `--`, because some begin with a hyphen. */
const heads = {
  sound: parts("sound", ...each(["sound.yaml", "./sound.yaml", "folder/../sound.yaml"])),
  given: parts("given", ["given.yaml"]),
  wrong: parts("wrong", ...each([...noFiles, ...hostile, "--base", "-"])),
};

const bases = {
  sound: parts(
    "sound",
    [],
    ...each(["v1.0.0", "HEAD", "main", "sound.yaml"]).map((words) => ["-b", ...words]),
  ),
  given: parts("given", ["--base", "base.yaml"], ["--base=base.yaml"]),
  wrong: parts(
    "wrong",
    ...[...noFiles, ...noVersions, ...hostile].map((word) => [`--base=${word}`]),
    ...each(noVersions).map((words) => ["-b", ...words]),
  ),
};

const misused = [
  ...[
    "--nope",
    "-z",
    "--quiet=1",
    "--color=always",
    "--format=",
    "--fail-on=",
    "--fail-on=sometimes",
    "--explai",
  ],
  ...hostile.flatMap((word) => [`--${word}`, `--format=${word}`, `-f${word}`]),
];

const options = {
  check: parts(
    "sound",
    ...["text", "json", "sarif", "junit", "github", "gitlab", "markdown", "html"].map((form) => ["-f", form]),
    ...[
      ["--fail-on", "dangerous"],
      ["--fail-on", "never"],
      ["--explain"],
      ["-q"],
      ["--color"],
      ["--no-color"],
    ],
    ...hostile.map((word) => [`--allow-host=${word}`]),
  ),
  diff: parts("sound", ["-f", "markdown"], ["-f", "text"], ["-q"], ["--no-color"], ["--allow-host", "x"]),
  approve: parts("sound", ["--owner", "ann"], ["--ticket", "\u001b[2J"], ["--no-color"]),
  publish: parts("sound", ["--yes"], ["-y", "--color"], ["--allow-host", "x"]),
};

const oneOf = (of: Readonly<Record<Worth, readonly Part[]>>): fc.Arbitrary<Part> =>
  fc.oneof(
    fc.constantFrom(...of.sound),
    { weight: 2, arbitrary: fc.constantFrom(...of.given) },
    fc.constantFrom(...of.wrong),
  );

const planned = fc
  .record({
    command: fc.constantFrom("check", "check", "check", "diff", "approve", "publish"),
    head: oneOf(heads),
    base: oneOf(bases),
    some: fc.array(fc.nat(99), { maxLength: 3 }),
    misuse: fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, fc.constantFrom(...misused)),
  })
  .map(({ command, head, base, some, misuse }): Pick<Call, "words"> & { readonly plan: Plan } => {
    const known = options[command];
    const chosen = some.flatMap((index) => known[index % known.length] ?? []);
    const against = command === "publish" ? [] : [base];
    const wrong = misuse === undefined ? [] : parts("wrong", [misuse]);
    const before = [...wrong, ...chosen, ...against];
    const words = [
      ...before.flatMap((part) => part.words),
      "--",
      ...(command === "approve" ? ["0"] : []),
      ...head.words,
    ];
    const isAgainstGiven = against.some(({ worth }) => worth === "given");
    const failOn = chosen.findLast(({ words: [name] }) => name === "--fail-on")?.words[1] ?? "breaking";
    return {
      words: [command, ...words],
      plan: { command, parts: [...before, head], isAgainstGiven, failOn },
    };
  });

/** Commands and arguments in any order. */
const unplanned = fc
  .tuple(
    fc.constantFrom(
      ...[
        ["check"],
        ["diff"],
        ["approve"],
        ["publish"],
        ["rules"],
        ["explain"],
        ["init"],
        ["ledger"],
        ["help"],
        [],
      ],
      ...[["ledger", "list"], ["ledger", "verify"], ["ledger", "retire"], ["completion"], ["complete", "--"]],
    ),
    fc.array(
      fc.constantFrom(
        ...[...hostile, ...noFiles, ...noVersions, ...misused, "*", "sound.yaml", "given.yaml", "v1.0.0"],
        ...[
          "--base",
          "--format",
          "--yes",
          "--reason",
          "benign",
          "--because",
          "--owner",
          "--expires",
          "--since",
        ],
        ...["-h", "-V", "enum-value-removed", "given", "a", "2099-12-31", "bash", "check", "-"],
      ),
      { maxLength: 4 },
    ),
  )
  .map(([command, words]) => ({ words: [...command, ...words] }));

const beside = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  fc.dictionary(
    fc.constantFrom(
      "contract-guard.yaml",
      ".contract-guard/approvals/a.yaml",
      ".contract-guard/published/given/1.0.0/record.json",
      `.contract-guard/published/a/${isPosix ? "\u001b[31m" : "b"}/record.json`,
    ),
    written,
    { minKeys: 1, maxKeys: 2 },
  ),
);

export const calls: fc.Arbitrary<Call> = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: planned }, unplanned), pairs, beside)
  .map(([call, texts, files]) => {
    const asWritten = (text: string): string => Buffer.from(text).toString();
    return { ...call, texts: [asWritten(texts[0]), asWritten(texts[1])], beside: files };
  });

/** The allowed exit codes of a call. */
export async function mayEndWith({ plan, texts: [base, given], beside }: Call): Promise<readonly number[]> {
  if (plan === undefined) return [0, 1, 2, 3];
  const { command, parts: made, isAgainstGiven, failOn } = plan;
  if (made.some(({ worth }) => worth === "wrong")) return [2, 3];
  // No finding has this fingerprint, and publishing requires confirmation.
  if (command === "approve") return [2, 3];
  const isGiven = made.at(-1)?.worth === "given";
  const [before, after] = [isAgainstGiven ? base : sound, isGiven ? given : sound];
  if ([before, after].some((text) => parse("file:///a.yaml", text).document.root === undefined)) return [3];
  if (command === "publish" || Object.keys(beside).length > 0) return [0, 1, 2, 3];
  const { verdict, summary } = await compare({
    base: { uri: "file:///base.yaml", text: before },
    head: { uri: "file:///given.yaml", text: after },
    proof: false,
  });
  if (verdict === "unchecked") return [3];
  const isWorse = verdict === "breaking" || (failOn === "dangerous" && summary.dangerous > 0);
  return [isWorse && command === "check" && failOn !== "never" ? 1 : 0];
}
