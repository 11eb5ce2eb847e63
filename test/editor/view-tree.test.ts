import assert from "node:assert/strict";
import {
  buildTree,
  findingNames,
  type Api,
  type ViewNode,
  type ViewOptions,
} from "../../src/editor/view-tree";
import type { Finding } from "../../src/policy/index";
import type { ShownFinding } from "../../src/server/index";
import { finding, headUri, report, unchecked } from "../formats/reports";
import { english } from "./english";

const approval = { reason: "security: It leaks.", owner: "team-shop", expires: "2031-12-31" };

function shown(
  parts: Partial<Finding>,
  operation: string | null,
  reaches = operation === null ? "" : `${operation}, request side`,
): ShownFinding {
  return { ...finding(parts), operation, reaches };
}

const found = [
  shown({ fingerprint: "1", message: "`cat` was removed." }, "GET /pets"),
  shown({ fingerprint: "2", severity: "dangerous", message: "`dog` was added." }, "GET /pets"),
  shown({ fingerprint: "3", message: "`id` was removed." }, null, "GET /pets and 2 more, response side"),
  shown({ fingerprint: "4", message: "A server was removed.", approval }, null),
];

function api(parts: Partial<Api> = {}, findings: readonly ShownFinding[] = found): Api {
  const summary = { breaking: 2, dangerous: 1, compatible: 3, approved: 1 };
  const told = { ...report([], { verdict: "breaking", summary }), findings };
  return { uri: headUri, name: "openapi.yaml", report: told, unchecked: undefined, ...parts };
}

const cases: readonly {
  title: string;
  apis: readonly Api[];
  options?: Partial<ViewOptions>;
  tree: readonly string[];
}[] = [
  { title: "nothing is under guard", apis: [], tree: [] },
  {
    title: "it is grouped by severity",
    apis: [api()],
    tree: [
      "error openapi.yaml | 2 breaking since v1.4.0",
      "  error Breaking | 2",
      "    error cat was removed, and 1 similar change. | GET /pets, request side",
      "      error cat | cat was removed. · GET /pets, request side",
      "      error id | id was removed. · GET /pets and 2 more, response side",
      "  warning May break some clients | 1",
      "    warning dog | dog was added. · GET /pets, request side",
      "  verified Approved | 1",
      "    verified A server was removed. | ",
      "  pass 3 compatible | ",
    ],
  },
  {
    title: "it is grouped by operation",
    apis: [api()],
    options: { grouping: "operation" },
    tree: [
      "error openapi.yaml | 2 breaking since v1.4.0",
      "  error GET /pets | 1 breaking, 1 dangerous",
      "    error cat | cat was removed. · request side",
      "    warning dog | dog was added. · request side",
      "  error Several operations | 1 breaking",
      "    error id | id was removed. · GET /pets and 2 more, response side",
      "  verified Document | 1 approved",
      "    verified A server was removed. | ",
      "  pass 3 compatible | ",
    ],
  },
  {
    title: "the version number must change",
    apis: [
      api({}, [
        shown(
          { rule: "version-too-low", severity: "dangerous", message: "Version 2.0.0 is required." },
          null,
        ),
      ]),
    ],
    options: { grouping: "operation" },
    tree: [
      "error openapi.yaml | 2 breaking since v1.4.0",
      "  warning Version | 1 dangerous",
      "    warning Version 2.0.0 is required. | ",
      "  pass 3 compatible | ",
    ],
  },
  {
    title: "a filter is on, in whatever case",
    apis: [api(), api({ uri: "file:///other.yaml", name: "other.yaml" }, [])],
    options: { filter: "DOG" },
    tree: [
      "error openapi.yaml | 2 breaking since v1.4.0",
      "  warning May break some clients | 1",
      "    warning dog | dog was added. · GET /pets, request side",
    ],
  },
  {
    title: "a text cannot be read any more",
    apis: [api({ unchecked: unchecked().unchecked ?? undefined }, found.slice(0, 1))],
    tree: [
      "circle-slash openapi.yaml | Not checked, findings are stale",
      "  circle-slash This file is in no git repository. | ",
      "  error Breaking | 1",
      "    error cat | cat was removed. · GET /pets, request side",
      "  pass 3 compatible | ",
    ],
  },
  {
    title: "there are several, one of them not checked yet",
    apis: [
      api({ uri: "file:///b.yaml", name: "b.yaml", report: undefined }),
      api({ uri: "file:///a.yaml", name: "a.yaml", report: { ...report([]), findings: [] } }),
    ],
    tree: ["pass a.yaml | Compatible with v1.4.0", "sync~spin b.yaml | Checking"],
  },
];

describe("the view API Contract", () => {
  for (const { title, apis, options = {}, tree } of cases)
    it(`when ${title}`, () => {
      const roots = buildTree(english, apis, { grouping: "severity", filter: "", ...options });
      assert.deepEqual(
        roots.flatMap((root) => lines(root, "")),
        tree,
      );
      const ids = roots.flatMap(idsOf);
      assert.equal(new Set(ids).size, ids.length);
    });
});

describe("the tooltip of a finding in the view", () => {
  const tooltips: readonly { title: string; parts: Partial<Finding>; tooltip: string }[] = [
    {
      title: "has the reason and the advice",
      parts: {},
      tooltip: "A client that still sends it is refused. Keep accepting it.",
    },
    {
      title: "has the owner and the expiry date of an approval instead of advice",
      parts: { approval },
      tooltip:
        "A client that still sends it is refused. Approved by team-shop until 2031-12-31: security: It leaks.",
    },
  ];
  for (const { title, parts, tooltip } of tooltips)
    it(title, () => {
      const [root] = buildTree(english, [api({}, [shown(parts, "GET /pets")])], {
        grouping: "operation",
        filter: "",
      });
      assert.equal(root?.children[0]?.children[0]?.tooltip, tooltip);
    });
});

describe("the findings of a row of the view", () => {
  const [root] = buildTree(english, [api()], { grouping: "severity", filter: "" });
  const [breaking, dangerous] = root?.children ?? [];
  const rows: readonly { title: string; row: ViewNode | undefined; findings: readonly string[] }[] = [
    { title: "an API has all", row: root, findings: ["1", "3", "2", "4"] },
    { title: "a group has its own", row: breaking, findings: ["1", "3"] },
    { title: "a finding has itself", row: dangerous?.children[0], findings: ["2"] },
    { title: "a row that was removed has none", row: undefined, findings: [] },
  ];
  for (const { title, row, findings } of rows)
    it(title, () =>
      assert.deepEqual(
        findingNames(row),
        findings.map((each) => `${headUri} ${each}`),
      ),
    );
});

function lines({ icon, label, description, children }: ViewNode, indent: string): string[] {
  const own = `${indent}${icon} ${label} | ${description}`;
  return [own, ...children.flatMap((child) => lines(child, `${indent}  `))];
}

function idsOf({ id, children }: ViewNode): string[] {
  return [id, ...children.flatMap(idsOf)];
}
