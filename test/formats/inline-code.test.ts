import assert from "node:assert/strict";
import { toPlainText } from "../../src/formats/index";

const sentences: readonly (readonly [sentence: string, plain: string])[] = [
  ["A server was removed.", "A server was removed."],
  ["Property `total` was removed from `Order`.", "Property 'total' was removed from 'Order'."],
  ['Default changed from `"5"` to `5`.', `Default changed from '"5"' to '5'.`],
  ["Enum values were removed: `a`, `b` and 2 more.", "Enum values were removed: 'a', 'b' and 2 more."],
  ["Property `a`b` was removed.", "Property 'a`b' was removed."],
];

describe("a sentence as plain text", () => {
  for (const [sentence, plain] of sentences)
    it(`has quotes around code: ${plain}`, () => assert.equal(toPlainText(sentence), plain));
});
