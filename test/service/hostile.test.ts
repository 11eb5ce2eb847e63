/** Documents that try to hang or crash a check: each ends with a verdict, or the reason why it is not checked. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { nodeIo, createReferenceReader } from "../../src/published/index";
import { compare } from "../../src/service/library";
import { looksLikeOpenApi } from "../../src/source/index";

type Json = Readonly<Record<string, unknown>>;

const info = { title: "t", version: "1" };

function taking(schema: unknown, schemas: Json = {}): string {
  const content = { "application/json": { schema } };
  const post = { requestBody: { content }, responses: { 200: { description: "" } } };
  return JSON.stringify({ openapi: "3.1.0", info, paths: { "/a": { post } }, components: { schemas } });
}

/** Components that each refer to the next one, ending with `last`. */
function chain(length: number, link: (next: Json) => Json, last: Json): string {
  const name = (index: number): string => `S${String(index)}`;
  const ref = (index: number): Json => ({ $ref: `#/components/schemas/${name(index)}` });
  const links = Array.from({ length }, (_, index) => [name(index), link(ref(index + 1))] as const);
  return taking(ref(0), { ...Object.fromEntries(links), [name(length)]: last });
}

function chains(length: number, link: (next: Json) => Json): readonly [string, string] {
  const [base, head] = [9, 5].map((maxLength) => chain(length, link, { type: "string", maxLength }));
  return [base ?? "", head ?? ""];
}

const runaway = "^(a|a)*$|^(([a-z])+.)+[A-Z]([a-z])+$";
const almost = `${"a".repeat(60)}!`;

function served(url: string): string {
  return JSON.stringify({ openapi: "3.1.0", info, servers: [{ url }], paths: { "/a": { get: {} } } });
}

function templates(name: string): string {
  const path = (index: number): string => `/a/{${name}${String(index)}}`;
  const all = Array.from({ length: 3000 }, (_, index) => [path(index), { get: { responses: {} } }]);
  return JSON.stringify({ openapi: "3.1.0", info, paths: Object.fromEntries(all) as Json });
}

function numbered<T>(
  count: number,
  one: (index: number) => readonly [string, T],
): Readonly<Record<string, T>> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => one(index)));
}

function large(count: number, from: number): string {
  const map = numbered(count, (index) => [`k${index}`, index + from]);
  return JSON.stringify({ openapi: "3.1.0", info, paths: {}, "x-a": map });
}

function listing(count: number, from: number): string {
  const properties = numbered(count, (index) => [`p${index + from}`, { type: "string" }]);
  const listed = { enum: Array.from({ length: count }, (_, index) => `v${index + from}`) };
  return taking({ type: "object", properties: { ...properties, listed } });
}

function paths(count: number, from: number): string {
  const all = numbered(count, (index) => [`/a${index + from}/{id}`, { get: { responses: {} } }]);
  return JSON.stringify({ openapi: "3.1.0", info, paths: all });
}

function beside(count: number, from: number): string {
  return taking({
    allOf: Array.from({ length: count }, (_, index) => ({
      properties: { [`p${index + from}`]: { type: "string" } },
    })),
  });
}

const cases: readonly {
  readonly title: string;
  readonly pair: readonly [string, string];
  readonly ends: readonly [verdict: string, code?: string];
  /** With proofs. */
  readonly proven?: true;
}[] = [
  {
    title: "a chain of 20,000 references",
    pair: chains(20_000, (next) => next),
    ends: ["breaking"],
  },
  {
    title: "a chain of 1,000 unions",
    pair: chains(1000, (next) => ({ oneOf: [next, { type: "boolean" }] })),
    ends: ["compatible"],
  },
  {
    title: "a chain of 5,000 negations",
    pair: chains(5000, (not) => ({ not })),
    ends: ["unchecked", "too-complex"],
  },
  {
    title: "a pattern with catastrophic backtracking on an enum value",
    pair: [
      taking({ type: "string", pattern: runaway, enum: [almost] }),
      taking({ type: "string", pattern: runaway }),
    ],
    ends: ["compatible"],
  },
  {
    title: "a pattern with catastrophic backtracking on a property name",
    pair: [
      taking({ type: "object", properties: { [almost]: { type: "string" } } }),
      taking({ type: "object", patternProperties: { [runaway]: { type: "string" } }, required: [almost] }),
    ],
    ends: ["breaking"],
  },
  {
    title: "server variables that match a long URL in many ways",
    pair: [served(`https://e.com/${"a".repeat(4000)}`), served(`https://e.com/${"{v}a".repeat(40)}!`)],
    ends: ["compatible"],
  },
  {
    title: "a path of opening braces",
    pair: [`{"openapi":"3.1.0","paths":{"/${"{".repeat(1_000_000)}":{}}}`, served("https://e.com")],
    ends: ["compatible"],
  },
  {
    title: "a bound larger than all doubles",
    pair: [
      taking({ type: "number" }).replace('"number"', '"number","maximum":2e99999999999'),
      taking({ type: "number" }).replace('"number"', '"number","maximum":1e99999999999'),
    ],
    ends: ["breaking"],
  },
  {
    title: "two bounds much larger than all doubles",
    pair: [
      taking({ type: "number" }).replace('"number"', '"number","maximum":1e30000'),
      taking({ type: "number" }).replace('"number"', '"number","maximum":1e20000'),
    ],
    ends: ["breaking"],
  },
  {
    title: "bounds close to zero, also of integers",
    pair: [
      taking({ type: ["integer", "number"], enum: [1] }).replace(
        '"enum"',
        '"minimum":-1e99999999999,"maximum":1e-30000,"enum"',
      ),
      taking({ type: ["integer", "number"], enum: [1] }).replace(
        '"enum"',
        '"minimum":-1e-30000,"maximum":1e-30000,"enum"',
      ),
    ],
    ends: ["compatible"],
  },
  {
    title: "integers between two very distant bounds",
    pair: [
      taking({ type: "integer", enum: [1] }).replace(
        '"enum"',
        '"minimum":-1e99999999999,"maximum":1e99999999999,"enum"',
      ),
      taking({ type: "integer" }).replace(
        '"integer"',
        '"integer","minimum":-1e99999999999,"maximum":1e99999999999',
      ),
    ],
    ends: ["compatible"],
  },
  {
    title: "a chain of 5,000 properties, with proofs",
    pair: chains(5000, (n) => ({ type: "object", properties: { n } })),
    ends: ["breaking"],
    proven: true,
  },
  {
    title: "a pattern of a long unanchored literal, with proofs",
    pair: [
      taking({ type: "string" }),
      taking({ type: "string", pattern: "#/components/schemas/nopenopenope" }),
    ],
    ends: ["breaking"],
    proven: true,
  },
  {
    title: "10,000 values, with proofs",
    pair: [listing(10_000, 0), listing(10_000, 1)],
    ends: ["breaking"],
    proven: true,
  },
  {
    title: "a text in UTF-16",
    pair: [taking({}), Buffer.from(taking({}), "utf16le").toString("utf8")],
    ends: ["unchecked", "encoding"],
  },
  {
    title: "a text in UTF-16 with a byte order mark",
    pair: [taking({}), Buffer.from(`\ufeff${taking({})}`, "utf16le").toString("utf8")],
    ends: ["unchecked", "encoding"],
  },
  {
    title: "a map of 200,000 keys",
    pair: [large(200_000, 0), large(200_000, 1)],
    ends: ["compatible"],
  },
  {
    title: "50,000 properties and values",
    pair: [listing(50_000, 0), listing(50_000, 1)],
    ends: ["breaking"],
  },
  {
    title: "20,000 paths",
    pair: [paths(20_000, 0), paths(20_000, 1)],
    ends: ["breaking"],
  },
  {
    title: "5,000 alternatives in one union",
    pair: [beside(5000, 0), beside(5000, 1)],
    ends: ["compatible"],
  },
  {
    title: "a truncated line of ten million characters",
    pair: [taking({}), `openapi: 3.1.0\na: "${"x".repeat(10_000_000)}`],
    ends: ["unchecked", "syntax"],
  },
  {
    title: "3,000 similar paths",
    pair: [templates("a"), templates("b")],
    ends: ["compatible"],
  },
];

describe("hostile documents", () => {
  for (const { title, pair, ends, proven = false } of cases) {
    it(`are checked completely: ${title}`, async () => {
      const [base, head] = pair;
      const at = (name: string, text: string) => ({ uri: `file:///${name}.json`, text });
      const report = await compare({ base: at("base", base), head: at("head", head), proof: proven });
      const code = report.unchecked?.code;
      assert.deepEqual([report.verdict, ...(code === undefined ? [] : [code])], ends);
    });
  }

  it("may have white space after `openapi`", () => {
    assert.equal(looksLikeOpenApi(`openapi: 3.1.0${" ".repeat(200_000)}x`), true);
    assert.equal(looksLikeOpenApi(`{"openapi": "3.1.0"${" ".repeat(200_000)}x`), true);
  });

  if (process.platform !== "win32")
    it("may refer to devices and pipes, which are not read", async () => {
      const folder = mkdtempSync(join(tmpdir(), "hostile-"));
      try {
        symlinkSync("/dev/zero", join(folder, "zero.yaml"));
        execFileSync("mkfifo", [join(folder, "pipe.yaml")]);
        const io = nodeIo();
        const references = createReferenceReader(io, { root: folder, followLinks: true, reach: [folder] });
        for (const name of ["zero.yaml", "pipe.yaml"]) {
          const file = join(folder, name);
          assert.equal(await references.read(pathToFileURL(file).href), undefined);
          await assert.rejects(io.readFile(file), /is not a file, but a device or a pipe\.$/);
          await assert.rejects(io.readStart(file, 10), /is not a file, but a device or a pipe\.$/);
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
});
