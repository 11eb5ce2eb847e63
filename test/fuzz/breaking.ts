/** Pairs of documents that are known to break: the examples of the rules, and one in two files. */
import { compare } from "../../src/service/library";
import { rules } from "../../src/engine/index";
import { exampleDocuments } from "../engine/example";

/** The texts of `openapi.yaml` and of the file that it may refer to. */
export interface Texts {
  readonly main: string;
  readonly part: string;
}

export interface Pair {
  readonly base: Texts;
  readonly head: Texts;
}

const part = "type: string\n";
const main = `openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { $ref: part.yaml } } } }, responses: {} } } }
`;

const inTwoFiles: Pair = { base: { main, part }, head: { main, part: "type: integer\n" } };

const ofRules: readonly Pair[] = Object.values(rules).flatMap(({ examples }) =>
  examples
    .filter(({ reports }) => reports.some(({ compatibility }) => compatibility === "breaking"))
    .map((example) => {
      const { before, after } = exampleDocuments(example);
      return { base: { main: before, part }, head: { main: after, part } };
    }),
);

/** The pair in two files has the same chance as all others together. */
export const candidates: readonly Pair[] = [...ofRules, ...ofRules.map(() => inTwoFiles)];

/**
 * The verdict about a pair, with proofs and at a fixed time. "partly compared" if nothing that was compared breaks, and a
 * finding reports what was not.
 */
export const verdictOf = async ({ base, head }: Pair): Promise<string> => {
  const readFile =
    ({ part: text }: Texts) =>
    async (uri: string): Promise<string | undefined> =>
      uri.endsWith("/part.yaml") ? text : undefined;
  const { verdict, findings } = await compare({
    base: { uri: "file:///base/openapi.yaml", text: base.main },
    head: { uri: "file:///head/openapi.yaml", text: head.main },
    readFile: async (uri) => readFile(uri.startsWith("file:///base/") ? base : head)(uri),
    now: "2026-01-01T00:00:00Z",
  });
  const isPartial = findings.some(({ rule }) => rule === "schema-not-compared");
  return verdict === "compatible" && isPartial ? "partly compared" : verdict;
};
