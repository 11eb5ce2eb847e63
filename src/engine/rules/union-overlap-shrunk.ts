import { byVariance, quoted, type Rule } from "../rule";

export const unionOverlapShrunk: Rule<"union-overlap-shrunk"> = {
  kind: "union-overlap-shrunk",
  title: "Alternatives no longer overlap",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ subject, branch }) =>
    `What matches \`${branch}\` of ${quoted(subject)} matched another alternative of \`oneOf\` too, and was refused; now it is allowed.`,
  why: "Clients read values that could not be there.",
  advice: "Keep refusing them in responses.",
  examples: [
    {
      title: "`oneOf` becomes `anyOf`",
      of: "schema",
      before: "oneOf: [{ type: integer }, { type: number }]",
      after: "anyOf: [{ type: integer }, { type: number }]",
      reports: [{ compatibility: "breaking", side: "response", underlines: "type: number" }],
    },
  ],
};
