/** Phrases that read as translated, each with its replacement and with samples of both. */

export interface Phrase {
  readonly pattern: RegExp;
  /** What to write instead. */
  readonly write: string;
  /** Sentences that the pattern must find. */
  readonly wrong: readonly string[];
  /** Sentences that the pattern must not find. */
  readonly right: readonly string[];
}

export const phrases: readonly Phrase[] = [
  {
    pattern: /\b(?:tells?|told|says?|said)\b/i,
    write: "report, show, state",
    wrong: [
      "This is told at its place.",
      "The status says that they are stale.",
      "Say `--yes`.",
      "Told apart.",
    ],
    right: ["This is reported at its location."],
  },
  {
    pattern: /\b(?:stands?|stood)\b(?!-)(?! out\b| alone\b)/i,
    write: "is located at, represents, is",
    wrong: ["It stands at line 3.", "`*` stands for the version.", "The text as it stood there."],
    right: ["A stand-alone file.", "`*` represents the version.", "It is a standard.", "Long-standing."],
  },
  {
    pattern: /\bhang(?:s|ing)? (?:on|together)\b|\bhung on\b/i,
    write: "depends on",
    wrong: ["What hangs on it is computed.", "The text hangs together by anchors."],
    right: ["A document that hangs a check."],
  },
  {
    pattern: /(?<!`)\bgone\b|\b(?:come|comes|came|coming)\b(?! (?:from|after|before|first|last|next)\b)/i,
    write: "removed, added",
    wrong: [
      "`total` is gone from `Order`.",
      "A response that may come now.",
      "An optional property comes.",
      "A third alternative came to two.",
    ],
    right: [
      "`total` was removed from `Order`.",
      "The files may come from anyone.",
      "The one that comes next.",
    ],
  },
  {
    pattern:
      /\brefus(?:es?|ed|ing|als?)\b|\b(?:schema|server|version|side|parameter|property|service|it|that|one) takes\b(?! (?:precedence|effect|place|part|up|about|\d))/i,
    write: "accepts, rejects",
    wrong: ["Every call is refused.", "A payload that one version takes.", "The server takes both."],
    right: ["It takes precedence.", "Parsing takes about a quarter of the time.", "It takes 3 seconds."],
  },
  {
    pattern: /\bbesides?\b/i,
    write: "next to, in addition to, alongside",
    wrong: ["Opens the text beside yours.", "Besides these, there is one."],
    right: ["Opens the text next to yours."],
  },
  {
    pattern: /(?<!\bthere )\b(?:is|are|was|were) no (?!longer\b|more than\b|less than\b)|\bfits? no\b/i,
    write: "is not a, no X matches",
    wrong: ["Sunset is no date.", "`X` fits no file.", "These are no documents."],
    right: ["There is no release tag.", "It is no longer allowed.", "No file matches `X`."],
  },
  {
    pattern: /\bunless told\b/i,
    write: "default:",
    wrong: ["15 seconds unless told."],
    right: ["Default: 15 seconds."],
  },
  {
    pattern: /\b(?:go|goes|went) before\b/i,
    write: "takes precedence over",
    wrong: ["A rule goes before its class.", "They go before NO_COLOR."],
    right: ["A rule takes precedence over its class."],
  },
  {
    pattern: /\b(?:whom|whoever|nobody|somebody)\b|\bwho(?:'s| is) hurt\b/i,
    write: "clients, callers, users, or the passive",
    wrong: ["It breaks whoever sends it.", "Nobody calls it yet.", "Whom it reaches."],
    right: ["It breaks clients that send it.", "Users who review it."],
  },
  {
    pattern: /\b(?:anew|whence|thereof|by itself|the very same)\b/i,
    write: "again, from which, of it, alone, the same",
    wrong: ["Write it anew.", "It is found by itself.", "From the very same commit."],
    right: ["Write it again.", "From the same commit."],
  },
  {
    pattern: /\bmay no longer\b/i,
    write: "can no longer, is no longer allowed",
    wrong: ["It may no longer be null."],
    right: ["It can no longer be null."],
  },
  {
    pattern: /\bdoubt(?:s|ful)?\b/i,
    write: "warning",
    wrong: ["2 places are doubtful."],
    right: ["2 warnings."],
  },
  {
    pattern:
      /\b(?:other|small|large|big) letters\b|\b(?:the|in|own|other|no) words?\b(?! `)|\btexts that\b|\b(?:behind|under|at) (?:the|an?|its|new|other) (?:\w+ )?address(?:es)?\b|\baddress of a callback\b/i,
    write: "case, message, strings, URL",
    wrong: [
      "A name in other letters.",
      "The words of the manifest.",
      "Texts that a pattern matches.",
      "A break behind the same address.",
      "Address of a callback changed.",
    ],
    right: ["Addresses in private networks.", "The key `words`.", "All texts can be translated."],
  },
  {
    pattern: /\bcan(?:not)? be had\b/i,
    write: "if the configured version cannot be read",
    wrong: ["What is chosen and cannot be had."],
    right: ["If the configured version cannot be read."],
  },
  {
    pattern: /\banother way\b|\bwritten (?:otherwise|differently)\b|\botherwise in XML\b/i,
    write: "serialization changed, XML representation changed",
    wrong: ["Parameter is written another way.", "Written otherwise in XML."],
    right: ["Parameter serialization changed.", "Otherwise, it is null."],
  },
  {
    pattern: /\blists? of values\b/i,
    write: "enum",
    wrong: ["List of values dropped."],
    right: ["Enum removed.", "A list of versions."],
  },
  {
    pattern: /\b(?:the|a|another|every|other|new) ways? in\b(?! which\b)/i,
    write: "authentication method",
    wrong: ["A way in was removed.", "Another way in."],
    right: ["An authentication method was removed.", "The way in which it is written."],
  },
  {
    pattern: /\bforms? of (?:a|the) (?:report|list|finding)\b/i,
    write: "format",
    wrong: ["The form of the report."],
    right: ["The report format.", "A form of the name."],
  },
  {
    pattern:
      /\bmend(?:s|ed|ing)?\b|\brubbish\b|\bof its own accord\b|\bfor a reason of its own\b|\bhere belongs?\b/i,
    write: "fix, corrupted, because of an internal error, allowed keys:",
    wrong: ["Mend what stands in the way.", "It failed for a reason of its own.", "Here belong `a` and `b`."],
    right: ["Fix the cause.", "We recommend it.", "Each is a file of its own."],
  },
  {
    pattern:
      /(?:behaviou?r(?<=our)|colour|favour|honour|neighbour|licence|defence|catalogue|judgement)|\b(?:analyse|cent(?:re|ring)|grey|(?:cancel|label|model|travel)l(?:ed|ing))|\b\w+(?:alis|ognis|inimis|ptimis|oris|ganis|ialis)(?:e[ds]?|ing|ation)\b/i,
    write: "American spelling: behavior, color, license, -ize",
    wrong: [
      "Another behaviour.",
      "Use no colour.",
      "Its licence.",
      "Normalised text.",
      "It was cancelled.",
      "A grey line in the centre.",
    ],
    right: [
      "Another behavior.",
      "Use no color.",
      "Its license.",
      "Normalized text.",
      "A promise.",
      "Precise.",
      "It was canceled.",
      "Cancellation of a central request.",
    ],
  },
];
