/**
 * Mutation tests: `npm run mutate [-- --mutate "src/engine/compare/operations/servers.ts,..."]`. `MUTATE=schema`,
 * `MUTATE=policy` or `MUTATE=ledger` selects those rooms and their tests instead of the engine; `MUTATE=keeping` a part of
 * the engine whose tests take longer. `SAMPLE=0.1 SEED=1` limits the run to a random share of the mutants.
 */
const testsIn = (room, ...names) => names.map((name) => `test/${room}/${name}.test.ts`);
/** Incremental and recursive comparison, whose tests take longer. */
const keeping = ["schemas/sameness", "schemas/pairs", "documents", "reachability"].map(
  (name) => `src/engine/compare/${name}.ts`,
);
const tables = testsIn(
  "engine",
  "crossfire",
  "rules",
  "wording",
  "subjects",
  "locations",
  "server-variables",
  "compare/**/*",
);
const subjects = {
  engine: {
    mutate: [
      ...["src/engine/compare/**/*.ts", "src/engine/rules/**/*.ts", ...keeping.map((file) => `!${file}`)],
      ...["quote", "sentences", "serializations"].map((name) => `src/engine/${name}.ts`),
    ],
    tests: tables,
  },
  keeping: {
    mutate: keeping,
    tests: [...tables, ...testsIn("engine", "fingerprints", "retargeted-references", "incremental")],
  },
  fingerprints: {
    mutate: ["src/engine/compare/fingerprint.ts"],
    tests: ["test/engine/fingerprints.test.ts"],
  },
  schema: {
    mutate: ["src/schema/**/*.ts"],
    // A test that uses the cached results of another one would not count as covering their code.
    coverageAnalysis: "all",
    tests: [
      ...testsIn("schema", "labeled", "answers", "inclusion", "corner-cases", "comparer", "drafts"),
      ...testsIn(
        "schema",
        "unambiguous-patterns",
        "quick-patterns",
        "draft-04",
        "vocabulary",
        "soak",
        "limits",
        "reasons",
        "random-patterns",
        "wide-pairs",
        "counted-items",
      ),
      ...testsIn("engine", "pattern-matching"),
      ...testsIn("proof", "patterns"),
    ],
  },
  policy: {
    mutate: ["src/policy/**/*.ts"],
    tests: [
      ...testsIn("policy", "*"),
      ...testsIn("service", "approvals", "check", "contract", "workspace-config"),
    ],
  },
  ledger: {
    mutate: ["src/published/ledger/*.ts"],
    tests: [...testsIn("published", "ledger", "version-order"), ...testsIn("service", "publish")],
  },
};
const { mutate, tests, coverageAnalysis = "perTest" } = subjects[process.env.MUTATE ?? "engine"];

export default {
  checkers: ["copies"],
  plugins: ["copies", "mocha", "score", "wording"].map((name) => `./test/mutation/${name}.mjs`),
  ignorers: ["wording"],
  mutate,
  testRunner: "bundles",
  coverageAnalysis,
  buildCommand: `node test/mutation/bundle.mjs ${tests.join(" ")}`,
  concurrency: 1,
  // Endless loops are found by counting. On a busy machine, a long time means nothing.
  ...{ timeoutMS: 120_000, timeoutFactor: 3 },
  ignorePatterns: ["dist", "out", ".vscode-test", "media", "test/host", "!media/*.schema.json"],
  tempDirName: "out/stryker",
  incremental: true,
  incrementalFile: `out/mutation-${process.env.MUTATE ?? "engine"}.json`,
  reporters: ["clear-text", "progress-append-only", "json", "score"],
  jsonReporter: { fileName: `out/mutation-${process.env.MUTATE ?? "engine"}-report.json` },
  clearTextReporter: { logTests: false, allowColor: false },
};
