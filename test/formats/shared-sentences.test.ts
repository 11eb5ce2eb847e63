import assert from "node:assert/strict";
import {
  headline,
  describePublished,
  onlyOperation,
  describeAffected,
  verdictText,
} from "../../src/formats/index";
import type { AffectedOperation, Report } from "../../src/policy/index";
import { finding, report, unchecked } from "./reports";

const breaking = finding();
const dangerous = finding({ severity: "dangerous" });
const compatible = finding({ severity: "compatible" });
const approved = finding({ approval: { reason: "Nobody calls it.", owner: "jane", expires: "2027-03-31" } });
const warning = {
  code: "duplicate-key",
  message: "Duplicate key.",
  advice: "Remove one.",
  at: breaking.head,
};
const decided = { breaking: 0, dangerous: 0, compatible: 0, approved: 1 };
const onBranch = {
  uri: "x",
  label: "main, no release tag found",
  apiVersion: null,
  source: "git-branch",
} as const;

const verdicts: readonly { of: Report; words: string; sentence: string }[] = [
  {
    of: report([breaking]),
    words: "1 breaking since v1.4.0",
    sentence: "1 breaking change since v1.4.0.",
  },
  {
    of: report([breaking, breaking, dangerous, compatible, compatible]),
    words: "2 breaking since v1.4.0",
    sentence: "2 breaking changes since v1.4.0 (and 1 dangerous, 2 compatible).",
  },
  {
    of: report([breaking], { base: onBranch }),
    words: "1 breaking since main",
    sentence: "1 breaking change since main, no release tag found.",
  },
  {
    of: report([dangerous]),
    words: "1 dangerous since v1.4.0",
    sentence: "No breaking change since v1.4.0, but 1 dangerous change that may break some clients.",
  },
  {
    of: report([compatible]),
    words: "Compatible with v1.4.0",
    sentence: "Compatible with v1.4.0: 1 compatible change.",
  },
  {
    of: report([]),
    words: "Compatible with v1.4.0",
    sentence: "Compatible with v1.4.0: no change to the contract.",
  },
  {
    of: report([], { notes: [warning, warning] }),
    words: "Compatible with v1.4.0",
    sentence: "Compatible with v1.4.0: no changes found. 2 warnings.",
  },
  {
    of: report([breaking], { notes: [warning] }),
    words: "1 breaking since v1.4.0",
    sentence: "1 breaking change since v1.4.0. 1 warning.",
  },
  {
    of: report([approved], { verdict: "compatible", summary: decided }),
    words: "Compatible with v1.4.0, 1 approved",
    sentence: "Compatible with v1.4.0: 1 approved change.",
  },
  {
    of: report([approved, compatible], { verdict: "compatible", summary: { ...decided, compatible: 1 } }),
    words: "Compatible with v1.4.0, 1 approved",
    sentence: "Compatible with v1.4.0: 1 approved change and 1 compatible change.",
  },
  {
    of: report([approved, dangerous], { verdict: "compatible", summary: { ...decided, dangerous: 1 } }),
    words: "1 dangerous since v1.4.0",
    sentence:
      "No breaking change since v1.4.0, but 1 dangerous change that may break some clients (and 1 approved).",
  },
  {
    of: report([], { verdict: "unpublished" }),
    words: "Not in v1.4.0 yet",
    sentence: "Not published yet: v1.4.0 does not contain this document, so no client can break.",
  },
  {
    of: unchecked(),
    words: "Not checked",
    sentence: "Not checked: This file is in no git repository.",
  },
];

describe("the verdict as text", () => {
  for (const { of, words, sentence } of verdicts) {
    it(sentence, () => {
      assert.equal(verdictText(of), words);
      assert.equal(headline(of), sentence);
    });
  }
});

const operation = (name: string, side: AffectedOperation["side"]): AffectedOperation => {
  const [method = "", path = ""] = name.split(" ");
  return { method, path, operationId: null, side };
};
const sent = [operation("POST /pets", "request"), operation("PUT /pets/{id}", "request")];
const received = [operation("GET /pets", "response")];

const reaches: readonly {
  title: string;
  finding: Parameters<typeof finding>[0];
  says: string;
  only: string | null;
}[] = [
  {
    title: "one operation",
    finding: { operations: sent.slice(0, 1) },
    says: "POST /pets, request side",
    only: "POST /pets",
  },
  {
    title: "several",
    finding: { operations: sent },
    says: "POST /pets and 1 more, request side",
    only: null,
  },
  {
    title: "only the breaking side",
    finding: { operations: [...received, ...sent.slice(1)] },
    says: "PUT /pets/{id}, request side",
    only: "PUT /pets/{id}",
  },
  {
    title: "both sides",
    finding: { side: "both", operations: [...received, ...sent] },
    says: "POST /pets and 1 more, request side; GET /pets, response side",
    only: null,
  },
  {
    title: "each operation once",
    finding: { operations: [...sent, ...sent] },
    says: "POST /pets and 1 more, request side",
    only: null,
  },
  {
    title: "all",
    finding: { operations: [operation("* *", "request")] },
    says: "every operation, request side",
    only: "every operation",
  },
  { title: "none", finding: { operations: [] }, says: "", only: null },
];

describe("the operations that a finding reaches", () => {
  for (const { title, finding: parts, says, only } of reaches) {
    it(title, () => {
      assert.equal(describeAffected(finding(parts)), says);
      assert.equal(onlyOperation(finding(parts)), only);
    });
  }
});

describe("provenance", () => {
  const base = {
    uri: "contract-published:/x/",
    label: "v1.4.0",
    source: "git-tag",
    apiVersion: "1.4.0",
  } as const;
  const cases: readonly [base: Parameters<typeof describePublished>[0], says: string][] = [
    [base, "Published: v1.4.0 (release tag), `info.version` 1.4.0."],
    [{ ...base, apiVersion: null, source: "file", label: "old.yaml" }, "Published: old.yaml (file)."],
    [
      { ...base, source: "ledger", label: "1.4.0", date: "2026-01-31T10:00:00.000Z", commit: "1a2b3c4d5e6f" },
      "Published: 1.4.0 (ledger), `info.version` 1.4.0, 2026-01-31, commit `1a2b3c4`.",
    ],
    [
      {
        ...base,
        apiVersion: null,
        source: "url",
        label: "https://api.example.com/",
        date: "2026-01-31T10:00:00.000Z",
        asOf: "2026-02-03T14:05:09.000Z",
        hash: "9f86d081884c7d65",
      },
      "Published: https://api.example.com/ (URL), 2026-01-31, as of 2026-02-03 14:05 UTC, SHA-256 `9f86d081884c`.",
    ],
  ];
  for (const [of, says] of cases) it(says, () => assert.equal(describePublished(of), says));
});

describe("the text for several published versions", () => {
  const versions = ["2.3", "2.4", "2.5"];
  const cases: readonly [of: Report, short: string, long: string][] = [
    [report([breaking], { versions }), "1 breaking for 2.3 to 2.5", "1 breaking change for 2.3 to 2.5."],
    [report([breaking], { versions: ["2.3"] }), "1 breaking for 2.3", "1 breaking change for 2.3."],
    [
      report([dangerous], { versions }),
      "1 dangerous for 2.3 to 2.5",
      "No breaking change for 2.3 to 2.5, but 1 dangerous change that may break some clients.",
    ],
    [
      report([], { versions }),
      "Compatible with 2.3 to 2.5",
      "Compatible with 2.3 to 2.5: no change to the contract.",
    ],
  ];
  for (const [of, short, long] of cases)
    it(long, () => assert.deepEqual([verdictText(of), headline(of)], [short, long]));
});
