/** The measured documents: real ones if they are available next to the project, otherwise a generated one. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { edited, randomOf } from "../engine/random-edits";

export interface Subject {
  readonly name: string;
  readonly format: "yaml" | "json";
  readonly base: string;
  readonly head: string;
}

const folder = "../shared/specs";
const wanted = ["stripe", "discord", "okta"];

/** Two versions of GitHub's document, 13 MB of JSON each, from the registry. */
export function github(to: string): Subject {
  const read = (version: string): string => {
    const own = join(to, version);
    mkdirSync(own);
    const packed = execFileSync("npm", ["pack", "--silent", `@octokit/openapi@${version}`], {
      ...{ cwd: own, encoding: "utf8", shell: process.platform === "win32" },
    });
    const file = "package/generated/api.github.com.json";
    execFileSync("tar", ["xzf", packed.trim(), file], { cwd: own });
    return readFileSync(join(own, file), "utf8");
  };
  return { name: "github", format: "json", base: read("19.0.0"), head: read("23.0.2") };
}

export function subjects(): Subject[] {
  if (!existsSync(folder)) return [{ name: "made here, 8x", format: "yaml", ...madePair(8) }];
  return wanted.map((name) => {
    const file = readdirSync(`${folder}/${name}`).find((each) => each.startsWith("base.")) ?? "";
    const read = (of: string): string =>
      readFileSync(`${folder}/${name}/${file.replace("base", of)}`, "utf8");
    return { name, format: file.endsWith(".json") ? "json" : "yaml", base: read("base"), head: read("head") };
  });
}

/** A limit of a schema, or a description. */
const place =
  /(?<=(?:maxLength|minLength|maxItems|maximum|minimum)"?: )\d+|(?<=description"?: "?)(?=[A-Z][a-z])/g;

/** The document with one edit, as valid YAML or JSON. */
export function nudged(text: string, random: () => number): string {
  const places = [...text.matchAll(place)];
  const found = places[Math.floor(random() * places.length)];
  if (found === undefined) return text;
  const [was] = found;
  const now = was === "" ? "Now " : String(Number(was) + 1);
  return text.slice(0, found.index) + now + text.slice(found.index + was.length);
}

/** The document repeated as JSON, with its paths and components under other names. */
export function grown(text: string, times: number): string {
  const document = load(text) as Document;
  const { components = {} } = document;
  const paths: Record<string, unknown> = {};
  const kinds: Record<string, Record<string, unknown>> = {};
  for (let copy = 0; copy < times; copy++) {
    const suffix = copy === 0 ? "" : `_${String(copy)}`;
    const renamed = <Value>(value: Value): Value =>
      JSON.parse(
        JSON.stringify(value)
          .replaceAll(/"#\/components\/(\w+)\/([^"/]+)/g, `"#/components/$1/$2${suffix}`)
          .replaceAll(/"operationId":"([^"]+)"/g, `"operationId":"$1${suffix}"`),
      ) as Value;
    for (const [path, item] of Object.entries(renamed(document.paths)))
      paths[`${suffix === "" ? "" : `/${suffix}`}${path}`] = item;
    for (const [kind, named] of Object.entries(renamed(components)))
      for (const [name, each] of Object.entries(named))
        (kinds[kind] ??= {})[kind === "securitySchemes" ? name : `${name}${suffix}`] = each;
  }
  return JSON.stringify({ ...document, paths, components: kinds }, undefined, 2);
}

interface Document {
  readonly paths: Readonly<Record<string, unknown>>;
  readonly components?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A generated document of `size` times several hundred kilobytes, and the same with one edit per hundred schemas. */
export function madePair(size: number): { readonly base: string; readonly head: string } {
  const base = made(size);
  const random = randomOf(size);
  let head = base;
  for (let edit = 0; edit < size * 2; edit++) head = edited(head, random);
  return { base, head };
}

/** A small document, with one breaking change. */
export function small(): Subject {
  const head = readFileSync("media/sample/openapi.yaml", "utf8");
  return { name: "small", format: "yaml", base: head, head: head.replace("type: number", "type: string") };
}

export interface Extreme {
  readonly subject: Subject;
  /** Milliseconds that the command line should not exceed. */
  readonly most: number;
  readonly options: readonly string[];
}

export function extremes(): Extreme[] {
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
  const paths = (count: number): string => {
    const each = numbers(count).map(
      (index) => `  /p${String(index)}: { get: { responses: { "200": { description: One. } } } }\n`,
    );
    return `openapi: 3.1.0\ninfo: { title: Paths, version: 1.0.0 }\npaths:\n${each.join("")}`;
  };
  const breaks = (type: string): string =>
    `openapi: 3.1.0
info: { title: Breaks, version: 1.0.0 }
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } }, responses: {} } } }
components:
  schemas:
    A:
      properties:
${numbers(5000)
  .map((index) => `        p${String(index)}: { type: ${type} }\n`)
  .join("")}`;
  const pair = (name: string, base: string, head: string): Subject => ({ name, format: "yaml", base, head });
  return [
    { subject: pair("60,000 new paths", paths(1), paths(60_000)), most: 20_000, options: [] },
    {
      subject: pair("5,000 breaks", breaks("string"), breaks("integer")),
      most: 5000,
      options: ["--explain"],
    },
  ];
}

/** Schemas that refer to each other, some of them recursively, and an operation for every second one. */
function made(size: number): string {
  const numbers = Array.from({ length: size * 200 }, (_, index) => index);
  const schema = (index: number): string => `    Thing${String(index)}:
      type: object
      description: |
        A thing of the shop, number ${String(index)}, as its owner sees it.

        It refers to others.
      required: [id, name]
      properties:
        id: { type: string, maxLength: 5000 }
        name: { type: string, minLength: 1 }
        kind:
          type: string
          enum: [small, large, wide]
        amount: { type: integer, minimum: 0, format: int64 }
        next:
          anyOf:
          - type: string
            maxLength: 5000
          - $ref: "#/components/schemas/Thing${String((index * 7 + 3) % numbers.length)}"
        parts:
          type: array
          items:
            $ref: "#/components/schemas/Thing${String((index * 13 + 5) % numbers.length)}"
`;
  const path = (index: number): string => `  /things${String(index)}/{id}:
    get:
      operationId: getThing${String(index)}
      parameters:
      - name: id
        in: path
        required: true
        schema: { type: string }
      responses:
        "200":
          description: One.
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Thing${String(index)}"
    post:
      operationId: setThing${String(index)}
      parameters:
      - name: id
        in: path
        required: true
        schema: { type: string }
      requestBody:
        content:
          application/json:
            schema:
              $ref: "#/components/schemas/Thing${String(index)}"
      responses:
        "204": { description: Done. }
`;
  const paths = numbers.filter((index) => index % 2 === 0).map(path);
  return `openapi: 3.0.3
info: { title: Shop, version: 1.0.0 }
paths:
${paths.join("")}components:
  schemas:
${numbers.map(schema).join("")}`;
}
