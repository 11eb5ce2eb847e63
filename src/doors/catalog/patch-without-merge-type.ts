import type { OperationDoor } from "../door";

export const patchWithoutMergeType: OperationDoor = {
  name: "patch-without-merge-type",
  title: "PATCH without a patch media type",
  isOn: false,
  of: "operation",
  find({ method, body }) {
    if (method !== "PATCH" || body === undefined || body.content.length === 0) return undefined;
    return body.content.every(({ key }) => key.startsWith("application/json")) && !body.content.some(isPatch)
      ? body.content[0]?.at
      : undefined;
  },
  message: (subject) =>
    `${subject} does not state how the request is merged; another patch format cannot replace it later.`,
  why: "Whether `null` removes a property and whether arrays are merged depends on the media type.",
  advice: "Accept `application/merge-patch+json`.",
  guideline: { name: "RFC 7396, JSON Merge Patch", url: "https://www.rfc-editor.org/rfc/rfc7396" },
  futures: {
    of: "paths",
    edit: "Accept JSON Patch, and define how other requests are merged.",
    design: {
      now: `
/things/{id}:
  patch:
    operationId: updateThing
    requestBody: { content: { application/json: { schema: { type: object } } } }
    responses: { "204": { description: ok } }
`,
      later: `
/things/{id}:
  patch:
    operationId: updateThing
    requestBody:
      content:
        application/merge-patch+json: { schema: { type: object } }
        application/json-patch+json: { schema: { type: array } }
    responses: { "204": { description: ok } }
`,
      reports: { rule: "media-type-removed", severity: "breaking" },
    },
    alternative: {
      now: `
/things/{id}:
  patch:
    operationId: updateThing
    requestBody: { content: { application/merge-patch+json: { schema: { type: object } } } }
    responses: { "204": { description: ok } }
`,
      later: `
/things/{id}:
  patch:
    operationId: updateThing
    requestBody:
      content:
        application/merge-patch+json: { schema: { type: object } }
        application/json-patch+json: { schema: { type: array } }
    responses: { "204": { description: ok } }
`,
    },
  },
  examples: [
    {
      title: "JSON without a patch media type",
      of: "paths",
      text: `
/things/{id}:
  patch:
    requestBody: { content: { application/json: { schema: { type: object } } } }
    responses: { "204": { description: ok } }
`,
      finds: ["application/json"],
    },
    {
      title: "a merge patch",
      of: "paths",
      text: `
/things/{id}:
  patch:
    requestBody: { content: { application/merge-patch+json: { schema: { type: object } } } }
    responses: { "204": { description: ok } }
`,
      finds: [],
    },
  ],
};

function isPatch({ key }: { readonly key: string }): boolean {
  return key.includes("patch");
}
