import { compatible, dangerous, describeCases, type Case } from "../cases";

type Row = readonly [before: readonly string[], after: readonly string[], renamed: readonly string[]];

const query = (names: readonly string[]): string =>
  `parameters: [${names.map((name) => `{ name: ${name}, in: query }`).join(", ")}]\nresponses: {}\n`;

/** Rows of removed and added query parameters, with the supposed renames. */
const rowsOf = (rows: readonly Row[]): Case[] =>
  rows.map(([before, after, renamed]) => ({
    title: `${before.join(", ")} and then ${after.join(", ")}`,
    of: "operation",
    ...{ before: query(before), after: query(after) },
    changes: [
      ...before.map((name, index) =>
        dangerous("parameter-removed", "request", `#/parameters/${index}/name`, "#/parameters", {
          ...{ name, in: "query", required: false, sunset: null },
          renamedTo: renamed[index] ?? null,
        }),
      ),
      ...after.map((name, index) =>
        compatible("parameter-added", "request", "#/parameters", `#/parameters/${index}/name: ${name}`, {
          name,
          in: "query",
        }),
      ),
    ],
  }));

describeCases(
  "similar names",
  rowsOf([
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
  ]),
);
