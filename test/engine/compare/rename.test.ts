import assert from "node:assert/strict";
import { exampleDocuments } from "../example";
import { compatible, dangerous, reported, type Expected } from "../expected";

/** Removed and added query parameters, with the supposed renames. */
type Row = readonly [before: readonly string[], after: readonly string[], renamed: readonly string[]];

const query = (names: readonly string[]): string =>
  `parameters: [${names.map((name) => `{ name: ${name}, in: query }`).join(", ")}]\nresponses: {}\n`;

/** A removal is located at the new name, or else at the list. */
function expected([before, after, renamed]: Row): Expected[] {
  const placeOf = (name: string): string => `#/parameters/${after.indexOf(name)}/name: ${name}`;
  return [
    ...before.map((name, index) => {
      const renamedTo = renamed[index] ?? null;
      const place = renamedTo === null ? "#/parameters" : placeOf(renamedTo);
      return dangerous("parameter-removed", "request", `#/parameters/${index}/name`, place, {
        ...{ name, in: "query", required: false, sunset: null, renamedTo },
      });
    }),
    ...after.map((name) =>
      compatible("parameter-added", "request", "#/parameters", placeOf(name), { name, in: "query" }),
    ),
  ];
}

/** A removal and an addition at the same location have no order. */
const inAnyOrder = (changes: readonly Expected[]): string[] => changes.map((one) => stable(one)).sort();

function stable(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
}

const rows: readonly Row[] = [
  [["user_id"], ["userId"], ["userId"]],
  [["user-id"], ["USER.ID"], ["USER.ID"]],
  [["größe"], ["Größe"], ["Größe"]],
  [["a1"], ["A-1"], ["A-1"]],
  [["id"], ["key"], []],
  [["id"], ["idx"], []],
  [["ids"], ["idsx"], ["idsx"]],
  [["abc"], ["xabcyz"], ["xabcyz"]],
  [["abc"], ["xabcyzw"], []],
  [["xabcyz"], ["abc"], ["abc"]],
  [["colour"], ["color"], ["color"]],
  [["color"], ["colour"], ["colour"]],
  [["limit"], ["limti"], []],
  [["limits"], ["limite"], ["limite"]],
  [["pagesize"], ["pageseze"], ["pageseze"]],
  [["pagesize"], ["bagezize"], ["bagezize"]],
  [["pagesize"], ["bagezite"], []],
  [["abcdefgh"], ["bcdefghx"], ["bcdefghx"]],
  [["abcdefgh"], ["hgfedcba"], []],
  [["user_id"], ["userId", "user.id"], []],
  [["user_id"], ["userId", "user_ids"], ["userId"]],
  [["user_name"], ["username_1", "usernames"], []],
  [
    ["shop_id", "user_id"],
    ["userId", "shopId"],
    ["shopId", "userId"],
  ],
];

describe("similar names", () => {
  for (const row of rows) {
    const [before, after] = row;
    it(`${before.join(", ")} and then ${after.join(", ")}`, () => {
      const documents = { of: "operation", before: query(before), after: query(after) } as const;
      const { before: base, after: head } = exampleDocuments({ title: "", ...documents, reports: [] });
      assert.deepEqual(inAnyOrder(reported(base, head, "operation")), inAnyOrder(expected(row)));
    });
  }
});
