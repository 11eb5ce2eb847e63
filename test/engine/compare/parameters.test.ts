import { describeCases } from "../cases";

describeCases("parameters that move", [
  {
    title: "from the query into a header, whose name has no case",
    of: "paths",
    before: `
/pets:
  get:
    parameters: [{ name: id, in: query, schema: { type: string } }]
    responses: {}
`,
    after: `
/pets:
  get:
    parameters: [{ name: ID, in: header, schema: { type: string } }]
    responses: {}
`,
    said: [
      "parameter-moved dangerous (request) at header: The parameter `ID` is now sent in the header, was in the query. | base /paths/~1pets/get/parameters/0/in",
    ],
  },
]);
