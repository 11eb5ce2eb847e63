import assert from "node:assert/strict";
import { looksLikeOpenApi } from "../../src/source/index";

const ours: readonly string[] = [
  "openapi: 3.0.0",
  "swagger: '2.0'",
  '"openapi" : "3.1.0"',
  "\uFEFFopenapi: 3.0.0",
  "%YAML 1.2\n# hello\n---\nopenapi: 3.0.0\n",
  "--- \nopenapi: 3.0.0",
  "info:\n  title: x\r\nopenapi: 3.0.0\r\npaths: {}",
  `paths:\n${"  /a: {}\n".repeat(20_000)}openapi: 3.0.0\n`,
  "openapi:",
  "openapi: # not yet\ninfo: {}",
  "openapi: &v 3.0.0",
  "openapi: 4.0.0",
  '{"openapi":"3.0.0"}',
  '\uFEFF \n{ "info": {"title": "a } \\" ]"}, "openapi": "3.0.0" }',
  `{"components": {"x": [${"[1],".repeat(50_000)}1]}, "swagger": "2.0"}`,
  "{openapi: 3.0.0, info: {}}",
  '{\n  "openapi": ""\n}',
];

const notOurs: readonly string[] = [
  "",
  "openapi",
  "openapis: 3.0.0",
  "  openapi: 3.0.0\nname: x",
  "info:\n  openapi: 3.0.0",
  "- openapi: 3.0.0",
  "# openapi: 3.0.0\nname: ci",
  "openapi: ./api/openapi.yaml",
  "openapi:\n  path: api.yaml",
  "openapi: [a.yaml]",
  '{"openapi": "https://example.com/api.json"}',
  '{"openapi": {"path": "a"}}',
  '{"scripts": {"openapi": "3.0.0"}}',
  '[{"openapi": "3.0.0"}]',
  '{"a": "\\"openapi\\": 3"}',
  '{"a": "unfinished openapi: 3.0.0',
  "description: |\n  openapi: 3.0.0\n",
  "name: build\non: push\njobs: {}\n",
];

describe("looksLikeOpenApi", () => {
  for (const text of ours)
    it(`accepts ${JSON.stringify(text.slice(0, 60))}`, () => assert.equal(looksLikeOpenApi(text), true));
  for (const text of notOurs)
    it(`rejects ${JSON.stringify(text.slice(0, 60))}`, () => assert.equal(looksLikeOpenApi(text), false));
});
