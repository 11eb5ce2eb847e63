/** A rule's example as two whole documents. */
import type { Example } from "../../src/engine/index";

export function documentsOf(example: Example): { before: string; after: string } {
  return { before: wrapped(example, example.before), after: wrapped(example, example.after) };
}

const versions = {
  "2.0": 'swagger: "2.0"',
  "3.0": "openapi: 3.0.3",
  "3.1": "openapi: 3.1.0",
  "3.2": "openapi: 3.2.0",
};

function wrapped({ of, dialect = "3.0" }: Example, text: string): string {
  const head = `${versions[dialect]}\ninfo: { title: t, version: 1.0.0 }\n`;
  switch (of) {
    case "document":
      return text;
    case "paths":
      return `${head}paths:\n${indented(text, 2)}`;
    case "operation":
      return `${head}paths:\n  /things:\n    get:\n${indented(text, 6)}`;
    case "schema":
      return `${head}paths:
  /things:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
      responses:
        "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
components:
  schemas:
    Thing:
${indented(text, 6)}`;
  }
}

function indented(text: string, by: number): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? line : " ".repeat(by) + line))
    .join("\n");
}
