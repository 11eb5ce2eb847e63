import assert from "node:assert/strict";
import { createInlinePolicy } from "../../src/workspace/inline-policy";
import { changedLines, check } from "./apply-repairs";

const api = (operation: string, schemas = ""): string => `openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
${operation.replace(/^\n|\n$/g, "").replace(/^/gm, "      ")}
      responses: { "200": { description: ok } }
${schemas}`;

interface Case {
  readonly before: string;
  readonly after: string;
  /** The rule of the finding. */
  readonly rule: string;
  /** The offered fixes by title, with the removed and the added lines. */
  readonly offers: Readonly<Record<string, string>>;
}

const body = (schema: string): string => `
requestBody:
  content:
    application/json:
      schema:
${schema.replace(/^\n|\n$/g, "").replace(/^/gm, "        ")}
`;

const cases: Readonly<Record<string, Case>> = {
  "a required property that came": {
    before: api(body("type: object\nproperties:\n  a: { type: string }")),
    after: api(
      body("type: object\nrequired: [b]\nproperties:\n  a: { type: string }\n  b: { type: string }"),
    ),
    rule: "required-property-added",
    offers: {
      "Make b optional": "-              required: [b]",
      "Restore what was published: without b":
        "-              required: [b]\n-                b: { type: string }",
    },
  },
  "one of several required properties": {
    before: api(body("type: object\nrequired:\n  - a\nproperties:\n  a: { type: string }")),
    after: api(
      body("type: object\nrequired:\n  - a\n  - b # new\nproperties:\n  a: { type: string }\n  b: {}"),
    ),
    rule: "required-property-added",
    offers: {
      "Make b optional": "-                - b # new",
      "Restore what was published: without b": "-                - b # new\n-                b: {}",
    },
  },
  "a required parameter that came": {
    before: api("summary: Pets"),
    after: api("summary: Pets\nparameters:\n  - name: a\n    in: query\n    required: true\n    schema: {}"),
    rule: "required-parameter-added",
    offers: {
      "Make a optional": "-          required: true",
      "Restore what was published: without query parameter a":
        "-      parameters:\n-        - name: a\n-          in: query\n-          required: true\n-          schema: {}",
    },
  },
  "a required body that came": {
    before: api("summary: Pets"),
    after: api("requestBody:\n  required: true\n  content: { text/plain: {} }\nsummary: Pets"),
    rule: "required-request-body-added",
    offers: {
      "Make the request body optional": "-        required: true",
      "Restore what was published: without request body":
        "-      requestBody:\n-        required: true\n-        content: { text/plain: {} }",
    },
  },
  "a property that was renamed": {
    before: api(body("type: object\nadditionalProperties: false\nproperties:\n  tagName: { type: string }")),
    after: api(body("type: object\nadditionalProperties: false\nproperties:\n  tag_name: { type: string }")),
    rule: "property-removed",
    offers: {
      "Keep both names: tagName and tag_name": "+                tagName: { type: string }",
      "Restore what was published: tagName":
        "-                tag_name: { type: string }\n+                tagName: { type: string }",
      "Deprecate tagName instead of removing it":
        "+                tagName: { type: string, deprecated: true }",
    },
  },
  "an operation that is gone": {
    before: `${api("operationId: addPet\nsummary: Add one")}    delete:
      operationId: removePet
      responses: { "204": { description: gone } }
`,
    after: api("operationId: addPet\nsummary: Add one"),
    rule: "operation-removed",
    offers: {
      "Restore what was published: DELETE /pets": `+    delete:
+      operationId: removePet
+      responses: { "204": { description: gone } }`,
      "Deprecate DELETE /pets instead of removing it": `+    delete:
+      operationId: removePet
+      deprecated: true
+      responses: { "204": { description: gone } }`,
    },
  },
  "a path that is gone": {
    before: `${api("summary: Add one")}  /shops:
    summary: Shops
    get: { responses: { "200": { description: ok } } }
    post:
      deprecated: true
      responses: { "200": { description: ok } }
`,
    after: api("summary: Add one"),
    rule: "path-removed",
    offers: {
      "Restore what was published: /shops": `+  /shops:
+    summary: Shops
+    get: { responses: { "200": { description: ok } } }
+    post:
+      deprecated: true
+      responses: { "200": { description: ok } }`,
      "Deprecate /shops instead of removing it": `+  /shops:
+    summary: Shops
+    get: { deprecated: true, responses: { "200": { description: ok } } }
+    post:
+      deprecated: true
+      responses: { "200": { description: ok } }`,
    },
  },
  "a parameter that is gone": {
    before: api(
      "parameters:\n  - { name: a, in: query, schema: {} }\n  - name: b\n    in: query\n    schema: {}",
    ),
    after: api("parameters:\n  - { name: a, in: query, schema: {} }"),
    rule: "parameter-removed",
    offers: {
      "Restore what was published: query parameter b": `+        - name: b
+          in: query
+          schema: {}`,
      "Deprecate query parameter b instead of removing it": `+        - name: b
+          in: query
+          deprecated: true
+          schema: {}`,
    },
  },
  "a parameter that was renamed": {
    before: api("parameters:\n  - name: pageSize\n    in: query\n    schema: {}"),
    after: api("parameters:\n  - name: page_size\n    in: query\n    schema: {}"),
    rule: "parameter-removed",
    offers: {
      "Keep both names: pageSize and page_size": `+        - name: pageSize
+          in: query
+          schema: {}`,
      "Restore what was published: query parameter pageSize":
        "-        - name: page_size\n+        - name: pageSize",
      "Deprecate query parameter pageSize instead of removing it": `+        - name: pageSize
+          in: query
+          deprecated: true
+          schema: {}`,
    },
  },
  "a path that was renamed": {
    before: `${api("summary: Add one")}  /shops:
    get: { responses: { "200": { description: ok } } }
`,
    after: `${api("summary: Add one")}  /shop:
    get: { responses: { "200": { description: ok } } }
`,
    rule: "path-removed",
    offers: {
      "Keep both names: /shops and /shop": `+  /shops:
+    get: { responses: { "200": { description: ok } } }`,
      "Restore what was published: /shops": "-  /shop:\n+  /shops:",
      "Deprecate /shops instead of removing it": `+  /shops:
+    get: { deprecated: true, responses: { "200": { description: ok } } }`,
    },
  },
  "a required property that was renamed": {
    before: api(
      body("type: object\nadditionalProperties: false\nrequired: [tagName]\nproperties: { tagName: {} }"),
    ),
    after: api(
      body("type: object\nadditionalProperties: false\nrequired: [tag_name]\nproperties: { tag_name: {} }"),
    ),
    rule: "property-removed",
    offers: {
      "Keep both names: tagName and tag_name": `-              required: [tag_name]
-              properties: { tag_name: {} }
+              required: [tagName]
+              properties: { tag_name: {}, tagName: {} }`,
      "Restore what was published: tagName": `-              required: [tag_name]
-              properties: { tag_name: {} }
+              required: [tagName]
+              properties: { tagName: {} }`,
      "Deprecate tagName instead of removing it": `-              required: [tag_name]
-              properties: { tag_name: {} }
+              required: [tag_name, tagName]
+              properties: { tag_name: {}, tagName: { deprecated: true } }`,
    },
  },
};

describe("the fixes that are offered for a finding", () => {
  for (const [title, { before, after, rule, offers }] of Object.entries(cases))
    it(title, async () => {
      const checked = await check(before, after);
      const finding = checked.report.findings.find((one) => one.rule === rule);
      assert.ok(finding, checked.report.findings.map((one) => one.rule).join());
      const repairs = await checked.repairs(finding);
      const shown = repairs.map((repair) => [repair.title, changedLines(after, checked.with(repair))]);
      assert.deepEqual(Object.fromEntries(shown), offers);
    });

  it("contain the sunset date that the notice period requires", async () => {
    const { before, after } = cases["an operation that is gone"] ?? assert.fail();
    const now = "2031-01-01T12:00:00Z";
    const { policy } = createInlinePolicy(
      { deprecation: { notice: { stable: 30 } } },
      [],
      "file:///api.yaml",
      now,
    );
    const checked = await check(before, after, { policy });
    const [finding] = checked.report.findings;
    assert.ok(finding);
    const repair = (await checked.repairs(finding)).find(({ kind }) => kind === "deprecate");
    assert.ok(repair);
    assert.match(
      checked.with(repair),
      /\n {6}operationId: removePet\n {6}deprecated: true\n {6}x-sunset: "2031-01-31"\n/,
    );
    const { report } = await check(before, checked.with(repair), { policy });
    assert.deepEqual(
      report.findings.map((one) => [one.rule, one.severity]),
      [["operation-deprecated", "compatible"]],
    );
  });
});
