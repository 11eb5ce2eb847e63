import { ARRAY, type Api, type At, type Operation } from "../../engine/index";
import { successBodies, type SuccessBody } from "../bodies";
import type { OperationDoor } from "../door";
import { isPaged, isPagingName } from "../paging";

/** Names of the property that contains the collection. */
const collection =
  /^(items|data|results?|values?|entries|records|list|elements|content|resources|objects|hits|nodes)$/i;

export const unpagedCollection: OperationDoor = {
  name: "unpaged-collection",
  title: "Collection without paging",
  isOn: true,
  of: "operation",
  find(operation, api) {
    if (operation.method !== "GET" || isPaged(operation)) return undefined;
    return successBodies(operation, api)
      .map((body) => collectionIn(body, operation, api))
      .find((at) => at !== undefined);
  },
  message: (subject) => `${subject} returns a whole collection; paging cannot be added later.`,
  why: "Clients that read the whole collection in one response would miss the rest of it.",
  advice: "Add optional parameters for the page size and the cursor, and a property for the next cursor.",
  guideline: { name: "Google AIP-158, Pagination", url: "https://google.aip.dev/158" },
  futures: {
    of: "paths",
    edit: "Return at most 20 orders per response.",
    design: {
      now: `
/orders:
  get:
    operationId: listThings
    responses:
      "200":
        description: ok
        content:
          application/json:
            schema:
              type: object
              properties:
                orders: { type: array, items: { type: object } }
`,
      later: `
/orders:
  get:
    operationId: listThings
    parameters:
      - { name: limit, in: query, required: true, schema: { type: integer, maximum: 20 } }
      - { name: cursor, in: query, schema: { type: string } }
    responses:
      "200":
        description: ok
        content:
          application/json:
            schema:
              type: object
              properties:
                orders: { type: array, maxItems: 20, items: { type: object } }
                next: { type: string }
`,
      reports: { rule: "required-parameter-added", severity: "breaking" },
    },
    alternative: {
      now: `
/orders:
  get:
    operationId: listThings
    parameters:
      - { name: cursor, in: query, schema: { type: string } }
    responses:
      "200":
        description: ok
        content:
          application/json:
            schema:
              type: object
              properties:
                orders: { type: array, items: { type: object } }
                next: { type: string }
`,
      later: `
/orders:
  get:
    operationId: listThings
    parameters:
      - { name: cursor, in: query, schema: { type: string } }
    responses:
      "200":
        description: ok
        content:
          application/json:
            schema:
              type: object
              properties:
                orders: { type: array, maxItems: 20, items: { type: object } }
                next: { type: string }
`,
    },
  },
  examples: [
    {
      title: "a collection in an object, without parameters",
      of: "paths",
      text: `
/orders:
  get:
    responses:
      "200":
        description: ok
        content:
          application/json:
            schema: { type: object, properties: { orders: { type: array, items: { type: object } } } }
`,
      finds: ["orders"],
    },
    {
      title: "a link to the next page",
      of: "paths",
      text: `
/orders:
  get:
    responses:
      "200":
        description: ok
        content:
          application/json:
            schema:
              type: object
              properties: { items: { type: array, items: { type: object } }, next: { type: string } }
`,
      finds: [],
    },
    {
      title: "an array with a fixed maximum",
      of: "paths",
      text: `
/weekdays:
  get:
    responses:
      "200":
        description: ok
        content:
          application/json:
            schema: { type: object, properties: { items: { type: array, maxItems: 7, items: { type: object } } } }
`,
      finds: [],
    },
  ],
};

/** The array property of a body that consists of a collection. */
function collectionIn({ view }: SuccessBody, { path }: Operation, { schemas }: Api): At | undefined {
  const properties = [...view.properties.values()];
  if (properties.some(({ name }) => isPagingName(name))) return undefined;
  const arrays = properties.filter(({ schema }) => {
    const { types, counts } = schemas.shape(schema);
    return types === ARRAY && !counts.has("maxItems");
  });
  const [only, ...more] = arrays;
  if (only === undefined || more.length > 0) return undefined;
  const segment = path.split("/").at(-1) ?? "";
  const isNamed = collection.test(only.name) || normalized(only.name) === normalized(segment);
  return isNamed ? only.at : undefined;
}

function normalized(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
