import { breaking, describeCases } from "../cases";

const paths = Array.from({ length: 70 }, (_, index) => `/p${String(index).padStart(2, "0")}`);

/** One operation per path: the even ones respond with an A, those divisible by three with a B, all accept a C. */
const document = (a: string, b: string, c: string): string => `
openapi: 3.0.3
paths:
${[...paths]
  .reverse()
  .map((path) => {
    const index = Number(path.slice(2));
    const named = [...(index % 2 === 0 ? ["A"] : []), ...(index % 3 === 0 ? ["B"] : [])];
    const types = named.map(
      (name) => `application/${name}+json: { schema: { $ref: "#/components/schemas/${name}" } }`,
    );
    const answer = `responses: { "200": { description: ok, content: { ${types.join(", ")} } } }`;
    const body = `requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/C" } } } }`;
    return `  ${path}: { post: { ${body}, ${answer} } }`;
  })
  .join("\n")}
components: { schemas: { A: ${a}, B: ${b}, C: ${c} } }
`;

/** The operations whose number one of these divides. */
const every = (...steps: readonly number[]): string[] =>
  paths.filter((_, index) => steps.some((step) => index % step === 0)).map((path) => `POST ${path}`);

const typeChanged = (subject: string, side: "request" | "response", operations: readonly string[]) => {
  const pointer = `/components/schemas/${subject}/type`;
  const facts = { subject, before: "string", after: "number" };
  return breaking("type-changed", side, pointer, `${pointer}: number`, facts, operations);
};

const text = "{ type: string }";
const number = "{ type: number }";

describeCases("affected operations, ordered by path", [
  {
    title: "each change has its own set of many operations",
    of: "document",
    before: document(text, text, text),
    after: document(number, number, number),
    changes: [
      typeChanged("A", "response", every(2)),
      typeChanged("B", "response", every(3)),
      typeChanged("C", "request", every(1)),
    ],
  },
  {
    title: "an indirectly reached schema has the operations of both",
    of: "document",
    before: document("{ properties: { b: { $ref: '#/components/schemas/B' } } }", text, text),
    after: document("{ properties: { b: { $ref: '#/components/schemas/B' } } }", number, text),
    changes: [typeChanged("B", "response", every(2, 3))],
  },
]);
