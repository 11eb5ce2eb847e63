import assert from "node:assert/strict";
import { accessibleLabel, compatibleNodes } from "../../src/editor/view-findings";
import {
  buildTree,
  findingNames,
  type Api,
  type ClosedApi,
  type ViewOptions,
} from "../../src/editor/view-tree";
import type { ViewNode } from "../../src/editor/view-node";
import type { Finding } from "../../src/policy/index";
import type { ShownFinding } from "../../src/server/index";
import { at, finding, headUri, report, unchecked } from "../formats/reports";
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

const operations = ["GET /a", "GET /b", "GET /c"];
const names = ["X-RateLimit-Limit", "X-RateLimit-Reset"];

/** Two headers that were removed from three operations. */
const headers = operations.flatMap((operation) =>
  names.map((name) =>
    shown(
      {
        ...{ rule: "header-removed", message: `Header \`${name}\` was removed.` },
        ...{ fingerprint: `${operation} ${name}`, head: at(headUri, operations.indexOf(operation), 0, 1) },
      },
      operation,
      `${operation}, response side`,
    ),
  ),
);

function closed(parts: Partial<ClosedApi>): ClosedApi {
  return {
    ...{ uri: "file:///closed.yaml", name: "closed.yaml", report: undefined, unchecked: undefined },
    ...{ busy: false, age: undefined, ...parts },
  };
}

const cases: readonly {
  title: string;
  apis: readonly Api[];
  closed?: readonly ClosedApi[];
  isComplete?: false;
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
      "    error cat was removed, and 1 similar change | GET /pets, request side",
      "      error cat | removed · GET /pets, request side",
      "      error id | removed · GET /pets and 2 more, response side",
      "  warning May break some clients | 1",
      "    warning dog | added · GET /pets, request side",
      "  verified Approved | 1",
      "    verified A server was removed | ",
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
      "    error cat | removed · request side",
      "    warning dog | added · request side",
      "  error Several operations | 1 breaking",
      "    error id | removed · GET /pets and 2 more, response side",
      "  verified Document | 1 approved",
      "    verified A server was removed | ",
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
      "    warning Version 2.0.0 is required | ",
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
      "    warning dog | added · GET /pets, request side",
    ],
  },
  {
    title: "a text cannot be read any more",
    apis: [api({ unchecked: unchecked().unchecked ?? undefined }, found.slice(0, 1))],
    tree: [
      "circle-slash openapi.yaml | Not checked, findings are stale",
      "  circle-slash This file is in no git repository. | ",
      "  error Breaking | 1",
      "    error cat | removed · GET /pets, request side",
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
  {
    title: "APIs of the workspace are not open",
    apis: [api({ uri: "file:///z.yaml", name: "z.yaml" }, [])],
    closed: [
      closed({ uri: "file:///d.yaml", name: "d.yaml" }),
      closed({ uri: "file:///c.yaml", name: "c.yaml", report: report([]), age: 300_000 }),
      closed({ uri: "file:///b.yaml", name: "b.yaml", busy: true }),
      closed({ name: "a.yaml", report: report([]), unchecked: unchecked().unchecked ?? undefined, age: 0 }),
    ],
    isComplete: false,
    tree: [
      "error z.yaml | 2 breaking since v1.4.0",
      "  pass 3 compatible | ",
      "circle-slash a.yaml | Not checked · just now",
      "sync~spin b.yaml | Checking",
      "pass c.yaml | Compatible with v1.4.0 · 5 min ago",
      "circle-slash d.yaml | Not checked",
      "info More files than the search limit | ",
    ],
  },
  {
    title: "a filter is on, and an API is not open",
    apis: [],
    closed: [closed({})],
    options: { filter: "closed" },
    tree: [],
  },
  {
    title: "messages name the operation of their group",
    apis: [
      api({}, [
        shown({ fingerprint: "1", message: "Operation `GET /a` was removed." }, "GET /a"),
        shown(
          { fingerprint: "2", rule: "x", message: "Request body was removed from `GET /a`." },
          "GET /a",
          "GET /a, request side; GET /a, response side",
        ),
        shown(
          { fingerprint: "3", rule: "y", message: "Sunset date of `GET /a` changed from `x` to `y`." },
          "GET /a",
        ),
        shown({ fingerprint: "4", rule: "z", message: "`GET /a` now answers other requests." }, "GET /a"),
        shown({ fingerprint: "5", rule: "p", message: "Path `/a` was removed." }, "GET /a"),
      ]),
    ],
    options: { grouping: "operation" },
    tree: [
      "error openapi.yaml | 2 breaking since v1.4.0",
      "  error GET /a | 5 breaking",
      "    error Operation was removed | request side",
      "    error Request body was removed | request side; response side",
      "    error Sunset date changed from x to y | request side",
      "    error GET /a | now answers other requests · request side",
      "    error Path was removed | request side",
      "  pass 3 compatible | ",
    ],
  },
  {
    title: "changes at different locations differ only in a name",
    apis: [
      api({}, [
        ...["eps", "fpx"].map((value, index) =>
          shown(
            {
              ...{ fingerprint: value, rule: "enum-value-added", head: at(headUri, index, 0, 1) },
              message: `Enum value \`${value}\` was added to \`Method\`.`,
            },
            null,
            "GET /a and 7 more, response side",
          ),
        ),
        shown(
          { fingerprint: "z", rule: "enum-value-added", message: "Enum value `z` was added to `Other`." },
          null,
          "GET /a and 7 more, response side",
        ),
      ]),
    ],
    options: { grouping: "operation" },
    tree: [
      "error openapi.yaml | 2 breaking since v1.4.0",
      "  error Several operations | 3 breaking",
      "    error eps, fpx | 2 enum values added to Method · GET /a and 7 more, response side",
      "      error eps | added to Method · GET /a and 7 more, response side",
      "      error fpx | added to Method · GET /a and 7 more, response side",
      "    error z | added to Other · GET /a and 7 more, response side",
      "  pass 3 compatible | ",
    ],
  },
  {
    title: "the distinguishing name is not the first word of the message",
    apis: [
      api(
        {},
        [
          "Type of `Issue.details` changed from string to object.",
          "Property `email` was removed from `User`; it may have been renamed to `mail`.",
          "Header parameter `X-Early-Access` was removed.",
          "`null` is now allowed for items of the 200 response.",
          "`null` is now allowed for `billing_portal.configuration.application`.",
          `Alternative \`${"Long".repeat(20)}\` was added to \`Issue\`.`,
          "Maximum 200 was added to query parameter `limit`.",
          "Minimum length 1 was added to `Button.id`.",
          "`null` is now allowed for `Users.name`.",
          "`null` is no longer allowed for items of `roles`.",
          "Default `false` was removed from `Rule.system`.",
          "Enum value `15` was added to `ChannelTypes`.",
        ].map((message, index) =>
          shown({ fingerprint: String(index), rule: `rule ${index}`, message }, "GET /a"),
        ),
      ),
    ],
    options: { grouping: "operation" },
    tree: [
      "error openapi.yaml | 2 breaking since v1.4.0",
      "  error GET /a | 12 breaking",
      "    error Issue.details | type changed from string to object · request side",
      "    error email | removed from User; it may have been renamed to mail · request side",
      "    error X-Early-Access | header parameter removed · request side",
      "    error null is now allowed for items of the 200 response | request side",
      "    error …configuration.application | null now allowed · request side",
      `    error ${"Long".repeat(11)}Lon… | added to Issue · request side`,
      "    error limit | maximum 200 added · request side",
      "    error Button.id | minimum length 1 added · request side",
      "    error Users.name | null now allowed · request side",
      "    error roles | null no longer allowed for items · request side",
      "    error Rule.system | default false removed · request side",
      "    error 15 | added to ChannelTypes · request side",
      "  pass 3 compatible | ",
    ],
  },
  {
    title: "a change is about the operation of its group",
    apis: [
      api(
        {},
        [
          "Path `/a` was removed; it may have been renamed to `/b`.",
          "Operation `GET /a` was removed.",
          "The request body of `GET /a` no longer accepts `{}`.",
          "Operation ID of `GET /a` changed from `a` to `b`.",
          "Parameter `x` was added to `GET /a`.",
        ].map((message, index) =>
          shown({ fingerprint: String(index), rule: `rule ${index}`, message }, "GET /a"),
        ),
      ),
    ],
    options: { grouping: "operation" },
    tree: [
      "error openapi.yaml | 2 breaking since v1.4.0",
      "  error GET /a | 5 breaking",
      "    error Path was removed | it may have been renamed to /b · request side",
      "    error Operation was removed | request side",
      "    error The request body no longer accepts {} | request side",
      "    error Operation ID changed from a to b | request side",
      "    error x | parameter added · request side",
      "  pass 3 compatible | ",
    ],
  },
  {
    title: "the paths of operations are long",
    apis: [
      api(
        {},
        [
          "GET /v2/databases/{database_cluster_uuid}/logsink",
          "GET /v2/databases/{database_cluster_uuid}/logsink/{logsink_id}",
          "GET /v2/databases/{database_cluster_uuid}/users/{username}/reset",
          "GET /v2/databases/{database_id}/users/{username}/reset",
          "DELETE /v2/{a_parameter_with_a_very_long_name}",
        ].map((operation, index) =>
          shown(
            { fingerprint: String(index), rule: `rule ${index}`, message: "`cat` was removed." },
            operation,
          ),
        ),
      ),
    ],
    options: { grouping: "operation" },
    tree: [
      "error openapi.yaml | 2 breaking since v1.4.0",
      ...[
        "GET …/logsink",
        "GET …/logsink/{logsink_id}",
        "GET /v2/databases/{database_cluster_uuid}/users/{username}/reset",
        "GET /v2/databases/{database_id}/users/{username}/reset",
        "DELETE …/{a_parameter_with_a_very_long_name}",
      ].flatMap((label) => [`  error ${label} | 1 breaking`, "    error cat | removed · request side"]),
      "  pass 3 compatible | ",
    ],
  },
  {
    title: "several operations share a cause",
    apis: [api({}, [...headers, shown({ fingerprint: "1", message: "`cat` was removed." }, "GET /a")])],
    options: { grouping: "operation" },
    tree: [
      "error openapi.yaml | 2 breaking since v1.4.0",
      "  error Several operations | 6 breaking",
      "    error 2 X-RateLimit-* headers removed | 3 operations",
      ...names.flatMap((name) => [
        `      error ${name} | header removed · 3 operations`,
        ...operations.map((operation) => `        error ${operation} | response side`),
      ]),
      "  error GET /a | 1 breaking",
      "    error cat | removed · request side",
      "  pass 3 compatible | ",
    ],
  },
  {
    title: "several operations share one change, by severity",
    apis: [
      api(
        {},
        headers.filter(({ message }) => message.includes("Limit` ")),
      ),
    ],
    tree: [
      "error openapi.yaml | 2 breaking since v1.4.0",
      "  error Breaking | 3",
      "    error X-RateLimit-Limit | header removed · 3 operations",
      ...operations.map((operation) => `      error ${operation} | response side`),
      "  pass 3 compatible | ",
    ],
  },
];

describe("the view API Contract", () => {
  for (const { title, apis: open, closed = [], isComplete = true, options = {}, tree } of cases)
    it(`when ${title}`, () => {
      const roots = buildTree(
        english,
        { open, closed, isComplete },
        { grouping: "severity", filter: "", ...options },
      );
      assert.deepEqual(
        roots.flatMap((root) => lines(root, "")),
        tree,
      );
      const ids = roots.flatMap(idsOf);
      assert.equal(new Set(ids).size, ids.length);
    });
});

describe("the reason why an API was not checked", () => {
  it("leads to its location", () => {
    const where = at("file:///contract-guard.yaml", 1, 10, 16);
    const because = { code: "config", message: "`versions` has an invalid value.", advice: "Use `semver`." };
    const [root] = buildTree(
      english,
      { open: [api({ unchecked: { ...because, at: where } }, [])], closed: [], isComplete: true },
      { grouping: "operation", filter: "" },
    );
    const [reason] = root?.children ?? [];
    assert.deepEqual(
      [reason?.label, reason?.tooltip, reason?.at],
      ["versions has an invalid value.", "Use `semver`.", where],
    );
  });
});

describe("the tooltip of a finding in the view", () => {
  const tooltips: readonly { title: string; parts: Partial<Finding>; tooltip: string }[] = [
    {
      title: "has the message, the reason and the advice",
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
      const [root] = buildTree(
        english,
        { open: [api({}, [shown(parts, "GET /pets")])], closed: [], isComplete: true },
        { grouping: "operation", filter: "" },
      );
      assert.equal(
        root?.children[0]?.children[0]?.tooltip,
        `Enum value cat was removed from kind.\nGET /pets, request side\n${tooltip}`,
      );
    });
});

describe("the findings of a row of the view", () => {
  const [root] = buildTree(
    english,
    { open: [api()], closed: [], isComplete: true },
    { grouping: "severity", filter: "" },
  );
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

describe("a row of the view for screen readers", () => {
  for (const { title, apis: open, closed = [], isComplete = true, options = {} } of cases)
    it(`has no period before a comma or at the end, when ${title}`, () => {
      const roots = buildTree(
        english,
        { open, closed, isComplete },
        { grouping: "severity", filter: "", ...options },
      );
      for (const label of roots.flatMap(labelsOf)) assert.doesNotMatch(label, /[.,]\s*,|\.$|^$/);
    });

  it("contains the name, the message, the operations and the severity", () => {
    const [root] = buildTree(
      english,
      { open: [api({}, found.slice(0, 1))], closed: [], isComplete: true },
      { grouping: "severity", filter: "" },
    );
    assert.deepEqual(root && labelsOf(root), [
      "openapi.yaml, 2 breaking since v1.4.0",
      "Breaking, 1",
      "cat, removed, GET /pets, request side, breaking",
      "3 compatible",
    ]);
  });
});

function labelsOf(node: ViewNode): string[] {
  return [accessibleLabel(node), ...node.children.flatMap(labelsOf)];
}

describe("the compatible changes of the view", () => {
  it("are merged like findings", () => {
    const changes = operations.flatMap((operation) =>
      ["Limit", "Retry"].map((name) => ({
        ...{ rule: "header-added", message: `Header \`${name}\` was added.`, operation },
        ...{ fingerprint: `${operation} ${name}`, reaches: `${operation}, response side` },
        head: at(headUri, 1, 0, 1),
      })),
    );
    const [first] = changes;
    assert.ok(first);
    const other = { ...first, fingerprint: "other", rule: "x", message: "`dog` was added.", operation: null };
    const nodes = compatibleNodes(english, headUri, [...changes, other]);
    assert.deepEqual(
      nodes.flatMap((node) => lines(node, "")).filter((line) => !line.startsWith("    ")),
      [
        "pass 2 headers added | Limit, Retry · 3 operations",
        "  pass Limit | header added · 3 operations",
        "  pass Retry | header added · 3 operations",
        "pass dog | added · GET /a, response side",
      ],
    );
  });
});

function lines({ icon, label, description, children }: ViewNode, indent: string): string[] {
  const own = `${indent}${icon} ${label} | ${description}`;
  return [own, ...children.flatMap((child) => lines(child, `${indent}  `))];
}

function idsOf({ id, children }: ViewNode): string[] {
  return [id, ...children.flatMap(idsOf)];
}
