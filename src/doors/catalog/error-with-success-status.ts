import { BOOLEAN, type Api } from "../../engine/index";
import { successBodies, type SuccessBody } from "../bodies";
import type { OperationDoor } from "../door";

export const errorWithSuccessStatus: OperationDoor = {
  name: "error-with-success-status",
  title: "Errors returned with a success status",
  isOn: true,
  of: "operation",
  find(operation, api) {
    const hasErrors = operation.responses.some(({ status }) => /^[45]|default/.test(status));
    if (hasErrors) return undefined;
    return successBodies(operation, api)
      .map((body) => errorIn(body, api))
      .find((at) => at !== undefined);
  },
  message: (subject) =>
    `${subject} reports errors with a success status; they cannot be moved to an error status later.`,
  why: "Clients read the error from the body of the success response and do not expect an error status.",
  advice: "Return errors with a 4XX or 5XX status and a body of their own.",
  guideline: { name: "Google AIP-193, Errors", url: "https://google.aip.dev/193" },
  futures: {
    of: "operation",
    edit: "Return errors with status 422.",
    design: {
      now: `
operationId: createThing
responses:
  "200":
    description: ok
    content:
      application/json:
        schema:
          type: object
          required: [success]
          properties:
            success: { type: boolean }
            id: { type: string }
            error: { type: string }
`,
      later: `
operationId: createThing
responses:
  "200":
    description: ok
    content:
      application/json:
        schema:
          type: object
          properties:
            id: { type: string }
  "422":
    description: invalid
    content:
      application/json:
        schema: { type: object, properties: { error: { type: string } } }
`,
      reports: { rule: "property-removed", severity: "breaking" },
    },
    alternative: {
      now: `
operationId: createThing
responses:
  "200":
    description: ok
    content:
      application/json:
        schema:
          type: object
          properties:
            id: { type: string }
  "4XX":
    description: error
    content:
      application/json:
        schema: { type: object, properties: { error: { type: string } } }
`,
      later: `
operationId: createThing
responses:
  "200":
    description: ok
    content:
      application/json:
        schema:
          type: object
          properties:
            id: { type: string }
  "422":
    description: invalid
    content:
      application/json:
        schema: { type: object, properties: { error: { type: string } } }
  "4XX":
    description: error
    content:
      application/json:
        schema: { type: object, properties: { error: { type: string } } }
`,
    },
  },
  examples: [
    {
      title: "a flag for success",
      of: "operation",
      text: `
responses:
  "200":
    description: ok
    content:
      application/json:
        schema: { type: object, properties: { success: { type: boolean }, id: { type: string } } }
`,
      finds: ["success"],
    },
    {
      title: "the error of a long-running operation",
      of: "operation",
      text: `
responses:
  "200":
    description: ok
    content:
      application/json:
        schema: { type: object, properties: { done: { type: boolean }, error: { type: object } } }
`,
      finds: [],
    },
    {
      title: "errors with an error status",
      of: "operation",
      text: `
responses:
  "200":
    description: ok
    content: { application/json: { schema: { type: object, properties: { id: { type: string } } } } }
  default:
    description: error
    content: { application/json: { schema: { type: object, properties: { error: { type: string } } } } }
`,
      finds: [],
    },
  ],
};

const errorNames = /^(error|errors|error_?(code|message)|fault)$/i;
/** Properties of a job or a long-running operation, whose `error` is data and not the result of the request. */
const jobNames = /^(done|state|progress)$/i;
const flagNames = /^(ok|success|succeeded|is_?success|has_?errors?)$/i;

function errorIn({ view }: SuccessBody, { schemas }: Api) {
  const properties = [...view.properties.values()];
  const isJob = properties.some(({ name }) => jobNames.test(name));
  const found = properties.find(
    ({ name, schema }) =>
      (errorNames.test(name) && !isJob) || (flagNames.test(name) && schemas.shape(schema).types === BOOLEAN),
  );
  return found?.at;
}
