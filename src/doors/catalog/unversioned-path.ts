import type { OperationDoor } from "../door";

const version = /(^|\/)v\d+[^/]*(\/|$)/i;

export const unversionedPath: OperationDoor = {
  name: "unversioned-path",
  title: "Unversioned path among versioned paths",
  isOn: true,
  of: "operation",
  find({ path, items: [item] }, { paths }) {
    if (version.test(path) || paths.length < 3) return undefined;
    const versioned = paths.filter((each) => version.test(each.path)).length;
    return versioned > paths.length / 2 ? item : undefined;
  },
  message: (subject) =>
    `${subject} has no version in its path, unlike most paths; one cannot be added later.`,
  why: "Clients keep calling the published path, so it can never move next to the versioned ones.",
  advice: "Add the version that the other paths have.",
  guideline: { name: "Google AIP-185, API versioning", url: "https://google.aip.dev/185" },
  futures: {
    of: "paths",
    edit: "Version the path like the others.",
    design: {
      now: `
/v1/orders: { get: { operationId: listOrders, responses: { "204": { description: ok } } } }
/v1/carts: { get: { operationId: listCarts, responses: { "204": { description: ok } } } }
/refunds: { get: { operationId: listRefunds, responses: { "204": { description: ok } } } }
`,
      later: `
/v1/orders: { get: { operationId: listOrders, responses: { "204": { description: ok } } } }
/v1/carts: { get: { operationId: listCarts, responses: { "204": { description: ok } } } }
/v1/refunds: { get: { operationId: listRefunds, responses: { "204": { description: ok } } } }
`,
      reports: { rule: "path-removed", severity: "breaking" },
    },
    alternative: {
      now: `
/v1/orders: { get: { operationId: listOrders, responses: { "204": { description: ok } } } }
/v1/carts: { get: { operationId: listCarts, responses: { "204": { description: ok } } } }
/v1/refunds: { get: { operationId: listRefunds, responses: { "204": { description: ok } } } }
`,
      later: `
/v1/orders: { get: { operationId: listOrders, responses: { "204": { description: ok } } } }
/v1/carts: { get: { operationId: listCarts, responses: { "204": { description: ok } } } }
/v1/refunds: { get: { operationId: listRefunds, responses: { "204": { description: ok } } } }
/v2/refunds: { get: { operationId: listRefundsV2, responses: { "204": { description: ok } } } }
`,
    },
  },
  examples: [
    {
      title: "one path without a version",
      of: "paths",
      text: `
/v1/orders: { get: { responses: { "204": { description: ok } } } }
/v1/carts: { get: { responses: { "204": { description: ok } } } }
/refunds: { get: { responses: { "204": { description: ok } } } }
`,
      finds: ["/refunds"],
    },
    {
      title: "no path has a version",
      of: "paths",
      text: `
/orders: { get: { responses: { "204": { description: ok } } } }
/carts: { get: { responses: { "204": { description: ok } } } }
/refunds: { get: { responses: { "204": { description: ok } } } }
`,
      finds: [],
    },
    {
      title: "the path is published and the versioned ones are new",
      of: "paths",
      published: '/refunds: { get: { responses: { "204": { description: ok } } } }',
      text: `
/v1/orders: { get: { responses: { "204": { description: ok } } } }
/v1/carts: { get: { responses: { "204": { description: ok } } } }
/refunds: { get: { responses: { "204": { description: ok } } } }
`,
      finds: [],
    },
  ],
};
