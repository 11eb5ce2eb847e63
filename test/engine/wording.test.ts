/** The wording of every rule: facts and the message they give. The only test that holds whole messages. */
import assert from "node:assert/strict";
import { messageOf, type Change, type ChangeFacts, type ChangeKind } from "../../src/engine/index";

type Messages = {
  readonly [K in ChangeKind]: readonly (readonly [message: string, facts: ChangeFacts[K]])[];
};

const messages: Messages = {
  "path-removed": [
    ["The path `/` is gone.", { path: "/", address: null }],
    [
      "The path `/b` is now called at `/b`, was `/v1/b`.",
      { path: "/b", address: { before: "/v1/b", after: "/b" } },
    ],
  ],
  "path-added": [["The path `/` is new.", { path: "/" }]],
  "path-trailing-slash-changed": [["The path `/a` is now `/a/`.", { before: "/a", after: "/a/" }]],
  "operation-removed": [["`GET /a` is gone.", { method: "GET", path: "/a" }]],
  "operation-added": [["`GET /a` is new.", { method: "GET", path: "/a" }]],
  "operation-deprecated": [
    ["`GET /things` is deprecated now, without a sunset.", { method: "GET", path: "/things", sunset: null }],
    [
      "`GET /things` is deprecated now; it may be gone after 2031-01-01.",
      { method: "GET", path: "/things", sunset: "2031-01-01" },
    ],
  ],
  "sunset-changed": [
    [
      "The sunset of `Thing.a` is now 2031-01-01, was not named.",
      { subject: "Thing.a", before: null, after: "2031-01-01" },
    ],
    [
      "The sunset of `Thing.a` is now not named, was 2031-01-01.",
      { subject: "Thing.a", before: "2031-01-01", after: null },
    ],
    [
      "The sunset of `GET /things` is now soon, was 2031-01-01.",
      { subject: "GET /things", before: "2031-01-01", after: "soon" },
    ],
  ],
  "stability-changed": [["`/a` is now alpha, was beta.", { subject: "/a", before: "beta", after: "alpha" }]],
  "operation-id-changed": [
    ["The operation id `getB` is now `readB`.", { before: "getB", after: "readB" }],
    ["The operation id `a` is gone.", { before: "a", after: null }],
    ["The operation id `a` is now `b`.", { before: "a", after: "b" }],
  ],
  "webhook-removed": [
    ["The webhook `gone` is gone.", { name: "gone" }],
    ["The webhook `{a}` is gone.", { name: "{a}" }],
  ],
  "webhook-added": [["The webhook `{b}` is new.", { name: "{b}" }]],
  "callback-removed": [
    ["The callback `a` is gone.", { name: "a" }],
    ["The callback `c` is gone.", { name: "c" }],
    ["The callback `b` is gone.", { name: "b" }],
  ],
  "callback-added": [
    ["The callback `c` is new.", { name: "c" }],
    ["The callback `a` is new.", { name: "a" }],
    ["The callback `done` is new.", { name: "done" }],
  ],
  "callback-address-changed": [
    [
      "The callback `a` is now sent to `https://b.example`, was `https://a.example`.",
      { name: "a", before: "https://a.example", after: "https://b.example" },
    ],
    [
      "The callback `c` is now sent to `{$request.query.to}`, was `{$request.query.url}`.",
      { name: "c", before: "{$request.query.url}", after: "{$request.query.to}" },
    ],
    [
      "The callback `done` is now sent to `{$request.body#/url}`, was `{$request.query.url}`.",
      { name: "done", before: "{$request.query.url}", after: "{$request.body#/url}" },
    ],
  ],
  "server-removed": [
    ["The server `http://a.example` is no longer named.", { url: "http://a.example", others: 0 }],
  ],
  "server-added": [["The server `http://a.example` is new.", { url: "http://a.example", others: 0 }]],
  "parameter-removed": [
    [
      "The path parameter `y` is gone.",
      { name: "y", in: "path", required: true, renamedTo: null, sunset: null },
    ],
    [
      "The query parameter `id` is gone; it looks as if it became `ID`.",
      { name: "id", in: "query", required: false, renamedTo: "ID", sunset: null },
    ],
    [
      "The query parameter `a` is gone.",
      { name: "a", in: "query", required: false, renamedTo: null, sunset: null },
    ],
  ],
  "parameter-deprecated": [
    [
      "The query parameter `a` is deprecated now, without a sunset.",
      { name: "a", in: "query", sunset: null },
    ],
    [
      "The query parameter `a` is deprecated now; it may be gone after 2031-01-01.",
      { name: "a", in: "query", sunset: "2031-01-01" },
    ],
    [
      "The query parameter `limit` is deprecated now; it may be gone after 2031-01-01.",
      { name: "limit", in: "query", sunset: "2031-01-01" },
    ],
  ],
  "parameter-moved": [
    [
      "The parameter `id` is now sent in the header, was in the query.",
      { name: "id", in: "header", from: "query", required: true },
    ],
  ],
  "parameter-added": [
    ["The query parameter `z` is new.", { name: "z", in: "query" }],
    ["The query parameter `a` is new.", { name: "a", in: "query" }],
  ],
  "required-parameter-added": [["The path parameter `z` is new and required.", { name: "z", in: "path" }]],
  "parameter-became-required": [
    ["The query parameter `a` is now required.", { name: "a", in: "query" }],
    ["The query parameter `z` is now required.", { name: "z", in: "query" }],
  ],
  "parameter-became-optional": [
    ["The query parameter `a` is no longer required.", { name: "a", in: "query" }],
    ["The query parameter `id` is no longer required.", { name: "id", in: "query" }],
  ],
  "parameter-serialization-changed": [
    [
      "The path parameter `a` is now written as label, was simple.",
      { name: "a", in: "path", before: "simple", after: "label", decided: true },
    ],
    [
      "The query parameter `ids` is now written as form, was form, exploded.",
      { name: "ids", in: "query", before: "form, exploded", after: "form", decided: true },
    ],
  ],
  "parameter-accepts-list": [
    ["The path parameter `a` now takes a list.", { name: "a", in: "path" }],
    ["The query parameter `id` now takes a list.", { name: "id", in: "query" }],
  ],
  "parameter-reserved-disallowed": [
    ["The query parameter `a` no longer allows reserved characters as they are.", { name: "a", in: "query" }],
    [
      "The query parameter `id` no longer allows reserved characters as they are.",
      { name: "id", in: "query" },
    ],
  ],
  "parameter-empty-disallowed": [
    ["The query parameter `a` may no longer be sent without a value.", { name: "a", in: "query" }],
    ["The query parameter `debug` may no longer be sent without a value.", { name: "debug", in: "query" }],
  ],
  "request-body-removed": [
    ["`GET /things` no longer takes a request body.", { method: "GET", path: "/things" }],
  ],
  "request-body-added": [["`GET /things` now takes a request body.", { method: "GET", path: "/things" }]],
  "required-request-body-added": [
    ["`GET /things` now needs a request body.", { method: "GET", path: "/things" }],
  ],
  "request-body-became-required": [["The request body is now required.", { subject: "the request body" }]],
  "request-body-became-optional": [
    ["The request body is no longer required.", { subject: "the request body" }],
  ],
  "media-type-removed": [
    ["`*/*` is no longer offered for the request body.", { body: "the request body", mediaType: "*/*" }],
    [
      "`text/csv` is no longer offered for the 200 response.",
      { body: "the 200 response", mediaType: "text/csv" },
    ],
    [
      "`text/plain` is no longer offered for the header `X-A`.",
      { body: "the header `X-A`", mediaType: "text/plain" },
    ],
  ],
  "media-type-added": [
    [
      "`*/*` is new for the request body.",
      { body: "the request body", mediaType: "*/*", covers: false, pushed: false },
    ],
    [
      "`*/*` is new for the 200 response.",
      { body: "the 200 response", mediaType: "*/*", covers: true, pushed: false },
    ],
    [
      "`application/xml` is new for the query parameter `a`.",
      { body: "the query parameter `a`", mediaType: "application/xml", covers: false, pushed: false },
    ],
  ],
  "part-encoding-changed": [
    [
      "The part `*` is now encoded as image/png, was image/*.",
      { subject: "*", property: "*", before: "image/*", after: "image/png" },
    ],
    [
      "The part `a` is now encoded as application/json, was text/plain.",
      { subject: "a", property: "a", before: "text/plain", after: "application/json" },
    ],
  ],
  "response-removed": [["The response `103` is gone.", { status: "103", expected: true }]],
  "response-added": [["The response `103` is new.", { status: "103", expected: true }]],
  "header-removed": [["The header `X-A` is gone.", { name: "X-A", required: true }]],
  "header-added": [
    ["The header `X-A` is new and required.", { name: "X-A", required: true }],
    ["The header `X-A` is new.", { name: "X-A", required: false }],
  ],
  "header-became-required": [["The header `X-A` may no longer be missing.", { name: "X-A" }]],
  "header-became-optional": [["The header `X-A` may now be missing.", { name: "X-A" }]],
  "link-removed": [["The link `x` is gone.", { name: "x" }]],
  "link-changed": [
    ["The link `x` leads elsewhere, or with other values: server.", { name: "x", what: "server" }],
    [
      "The link `l` leads elsewhere, or with other values: parameter id.",
      { name: "l", what: "parameter id" },
    ],
  ],
  "security-tightened": [
    ["Calls now need token; key is no longer enough.", { before: "key", after: "token" }],
    ["Calls now need t; s is no longer enough.", { before: "s", after: "t" }],
  ],
  "security-relaxed": [["Calls now pass with key.", { after: "key" }]],
  "security-scheme-changed": [
    [
      "The security scheme `s` asks for something else: `name` is `b`, was `a`.",
      { scheme: "s", what: "`name` is `b`, was `a`" },
    ],
    [
      "The security scheme `s` asks for something else: `in` is `query`, was `header`, `name` is `b`, was `a`.",
      { scheme: "s", what: "`in` is `query`, was `header`, `name` is `b`, was `a`" },
    ],
    [
      "The security scheme `s` asks for something else: `type` is `http`, was `apiKey`, `in` is gone, `name` is gone.",
      { scheme: "s", what: "`type` is `http`, was `apiKey`, `in` is gone, `name` is gone" },
    ],
  ],
  "type-changed": [
    ["The type of `A` is now number, was string.", { subject: "A", before: "string", after: "number" }],
    ["The type of `a` is now string, was number.", { subject: "a", before: "number", after: "string" }],
    ["The type of `T` is now integer, was string.", { subject: "T", before: "string", after: "integer" }],
  ],
  "type-narrowed": [
    [
      "`Thing` may now only be null, was string.",
      { subject: "Thing", before: "string", after: "null", implied: false },
    ],
    [
      "`a` may now only be integer, was string.",
      { subject: "a", before: "string", after: "integer", implied: false },
    ],
    [
      "`Thing` is no longer allowed at all, was null.",
      { subject: "Thing", before: "null", after: "nothing", implied: false },
    ],
  ],
  "type-widened": [
    [
      "`Thing` may now be string, was null.",
      { subject: "Thing", before: "null", after: "string", implied: false },
    ],
    [
      "`a` may now be string, was integer.",
      { subject: "a", before: "integer", after: "string", implied: false },
    ],
  ],
  "null-removed": [
    ["`Name` may no longer be null.", { subject: "Name" }],
    ["`a` may no longer be null.", { subject: "a" }],
  ],
  "null-added": [
    ["`Name` may now be null.", { subject: "Name" }],
    ["`a` may now be null.", { subject: "a" }],
  ],
  "enum-value-removed": [
    ["`c` is no longer allowed for `Thing`.", { subject: "Thing", value: "c" }],
    ["`a` is no longer allowed for `Thing`.", { subject: "Thing", value: "a" }],
    ["`d` is no longer allowed for `Thing`.", { subject: "Thing", value: "d" }],
  ],
  "enum-value-added": [
    ["`1` is new for `Thing`.", { subject: "Thing", value: "1", extensible: false, inHeader: false }],
  ],
  "enum-added": [
    [
      "`Thing` now only allows 1, 1.5, [], a, true, {}.",
      { subject: "Thing", values: "1, 1.5, [], a, true, {}" },
    ],
    ["`Thing` now only allows 1, 2, 2.5.", { subject: "Thing", values: "1, 2, 2.5" }],
    ["`Thing` now only allows 1, 2, 3.", { subject: "Thing", values: "1, 2, 3" }],
  ],
  "enum-removed": [
    [
      "`Thing` is no longer limited to 1, 1.5, [], a, true, {}.",
      { subject: "Thing", values: "1, 1.5, [], a, true, {}" },
    ],
    ["`Thing` is no longer limited to 1, 2, 2.5.", { subject: "Thing", values: "1, 2, 2.5" }],
    ["`Thing` is no longer limited to 1, 2, 3.", { subject: "Thing", values: "1, 2, 3" }],
  ],
  "default-changed": [
    ['The default of `Thing` is now none, was "a".', { subject: "Thing", before: '"a"', after: "none" }],
    [
      'The default of `Thing` is now "c" and "d", was "a" and "b".',
      { subject: "Thing", before: '"a" and "b"', after: '"c" and "d"' },
    ],
    [
      'The default of `Thing` is now {"b":1,"a":["x",{"d":0}]}, was {"b":1,"a":["x",{"d":null}]}.',
      { subject: "Thing", before: '{"b":1,"a":["x",{"d":null}]}', after: '{"b":1,"a":["x",{"d":0}]}' },
    ],
  ],
  "range-narrowed": [
    [
      "`maximum` of `Thing` is now 5, was 9.",
      { subject: "Thing", keyword: "maximum", before: "9", after: "5" },
    ],
    [
      "`minimum` of `Thing` is now 1.5, was 1.",
      { subject: "Thing", keyword: "minimum", before: "1", after: "1.5" },
    ],
    [
      "`maximum` of `Thing` is now 1, was 1.5.",
      { subject: "Thing", keyword: "maximum", before: "1.5", after: "1" },
    ],
  ],
  "range-widened": [
    [
      "`maximum` of `Thing` is now 9, was 5.",
      { subject: "Thing", keyword: "maximum", before: "5", after: "9" },
    ],
    [
      "`minimum` of `Thing` is now 1, was 1.5.",
      { subject: "Thing", keyword: "minimum", before: "1.5", after: "1" },
    ],
    [
      "`maximum` of `Thing` is now 1.5, was 1.",
      { subject: "Thing", keyword: "maximum", before: "1", after: "1.5" },
    ],
  ],
  "length-narrowed": [
    [
      "`maxLength` of `S` is now 5, was none.",
      { subject: "S", keyword: "maxLength", before: "none", after: "5" },
    ],
    ["`maxLength` of `c` is now 5, was 9.", { subject: "c", keyword: "maxLength", before: "9", after: "5" }],
    [
      "`minLength` of `Thing` is now 2, was 1.",
      { subject: "Thing", keyword: "minLength", before: "1", after: "2" },
    ],
  ],
  "length-widened": [
    [
      "`maxLength` of `x` is now none, was 5.",
      { subject: "x", keyword: "maxLength", before: "5", after: "none" },
    ],
    ["`maxLength` of `c` is now 9, was 5.", { subject: "c", keyword: "maxLength", before: "5", after: "9" }],
    [
      "`minLength` of `Thing` is now 1, was 2.",
      { subject: "Thing", keyword: "minLength", before: "2", after: "1" },
    ],
  ],
  "item-count-narrowed": [
    [
      "`minItems` of `Thing` is now 4, was none.",
      { subject: "Thing", keyword: "minItems", before: "none", after: "4" },
    ],
    [
      "`maxItems` of `Thing` is now 5, was 9.",
      { subject: "Thing", keyword: "maxItems", before: "9", after: "5" },
    ],
    [
      "`minItems` of `Thing` is now 2, was 1.",
      { subject: "Thing", keyword: "minItems", before: "1", after: "2" },
    ],
  ],
  "item-count-widened": [
    [
      "`minItems` of `Thing` is now none, was 4.",
      { subject: "Thing", keyword: "minItems", before: "4", after: "none" },
    ],
    [
      "`maxItems` of `Thing` is now 9, was 5.",
      { subject: "Thing", keyword: "maxItems", before: "5", after: "9" },
    ],
    [
      "`minItems` of `Thing` is now 1, was 2.",
      { subject: "Thing", keyword: "minItems", before: "2", after: "1" },
    ],
  ],
  "property-count-narrowed": [
    [
      "`minProperties` of `Thing` is now 2, was 1.",
      { subject: "Thing", keyword: "minProperties", before: "1", after: "2" },
    ],
    [
      "`maxProperties` of `Thing` is now 2, was 3.",
      { subject: "Thing", keyword: "maxProperties", before: "3", after: "2" },
    ],
    [
      "`minProperties` of `Thing` is now 3, was none.",
      { subject: "Thing", keyword: "minProperties", before: "none", after: "3" },
    ],
  ],
  "property-count-widened": [
    [
      "`minProperties` of `Thing` is now 1, was 2.",
      { subject: "Thing", keyword: "minProperties", before: "2", after: "1" },
    ],
    [
      "`maxProperties` of `Thing` is now 3, was 2.",
      { subject: "Thing", keyword: "maxProperties", before: "2", after: "3" },
    ],
    [
      "`minProperties` of `Thing` is now none, was 3.",
      { subject: "Thing", keyword: "minProperties", before: "3", after: "none" },
    ],
  ],
  "multiple-of-narrowed": [
    [
      "`Thing` must now be a multiple of 4, was 2.",
      { subject: "Thing", keyword: "multipleOf", before: "2", after: "4" },
    ],
    [
      "`Thing` must now be a multiple of 0.4.",
      { subject: "Thing", keyword: "multipleOf", before: "none", after: "0.4" },
    ],
    [
      "`Thing` must now be a multiple of 0.5, was 0.1.",
      { subject: "Thing", keyword: "multipleOf", before: "0.1", after: "0.5" },
    ],
  ],
  "multiple-of-widened": [
    [
      "`Thing` need no longer be a multiple of 4, but of 2.",
      { subject: "Thing", keyword: "multipleOf", before: "4", after: "2" },
    ],
    [
      "`Thing` need no longer be a multiple of 0.4.",
      { subject: "Thing", keyword: "multipleOf", before: "0.4", after: "none" },
    ],
    [
      "`Thing` need no longer be a multiple of 0.5, but of 0.1.",
      { subject: "Thing", keyword: "multipleOf", before: "0.5", after: "0.1" },
    ],
  ],
  "pattern-added": [["`Thing` must now match `^2`.", { subject: "Thing", pattern: "^2" }]],
  "pattern-removed": [["`Thing` need no longer match `^2`.", { subject: "Thing", pattern: "^2" }]],
  "pattern-narrowed": [
    [
      "`Thing` must now match `yz$`, which leaves out some texts that match `z$`.",
      { subject: "Thing", before: "z$", after: "yz$" },
    ],
  ],
  "pattern-widened": [
    [
      "`Thing` need only match `z$`, which lets in texts that `yz$` left out.",
      { subject: "Thing", before: "yz$", after: "z$" },
    ],
  ],
  "pattern-changed": [
    [
      "`Thing` must now match `^b`, was `^a`.",
      { subject: "Thing", before: "^a", after: "^b", decided: true },
    ],
    [
      "`Thing` must now match `^b`, was `^a`; whether that leaves anything out could not be decided.",
      { subject: "Thing", before: "^a", after: "^b", decided: false },
    ],
  ],
  "format-added": [
    ["`Thing` must now be of format `uuid`.", { subject: "Thing", format: "uuid", enforced: true }],
  ],
  "format-removed": [
    ["`Thing` need no longer be of format `uuid`.", { subject: "Thing", format: "uuid", enforced: true }],
  ],
  "format-narrowed": [
    [
      "The format of `Thing` is now `uri`, which leaves out some of `iri`.",
      { subject: "Thing", before: "iri", after: "uri" },
    ],
  ],
  "format-widened": [
    [
      "The format of `Thing` is now `iri`, wider than `uri`.",
      { subject: "Thing", before: "uri", after: "iri" },
    ],
  ],
  "format-changed": [
    [
      "The format of `Thing` is now `ean`, was `isbn`.",
      { subject: "Thing", before: "isbn", after: "ean", enforced: false },
    ],
  ],
  "content-encoding-changed": [
    ["`Thing` is now encoded as base64, was none.", { subject: "Thing", before: "none", after: "base64" }],
    ["`Thing` is now encoded as none, was base64.", { subject: "Thing", before: "base64", after: "none" }],
    [
      "`Thing` is now encoded as base32, was base64.",
      { subject: "Thing", before: "base64", after: "base32" },
    ],
  ],
  "content-media-type-changed": [
    ["`Thing` now holds image/png, was none.", { subject: "Thing", before: "none", after: "image/png" }],
    ["`a` now holds image/gif, was image/png.", { subject: "a", before: "image/png", after: "image/gif" }],
  ],
  "xml-changed": [
    ["The XML of `a` is now b, was a.", { subject: "a", before: "a", after: "b" }],
    ["The XML of `q` is now y, was x.", { subject: "q", before: "x", after: "y" }],
    ["The XML of `S` is now t, was s.", { subject: "S", before: "s", after: "t" }],
  ],
  "unique-items-added": [["The items of `Thing` must now be unique.", { subject: "Thing" }]],
  "unique-items-removed": [["The items of `Thing` need no longer be unique.", { subject: "Thing" }]],
  "contains-added": [["`Thing` must now contain a certain item.", { subject: "Thing" }]],
  "contains-removed": [["`Thing` need no longer contain a certain item.", { subject: "Thing" }]],
  "contains-changed": [
    ["What `Thing` must contain has changed.", { subject: "Thing", effect: "both" }],
    [
      "What `Thing` must contain has changed; whether that leaves anything out could not be decided.",
      { subject: "Thing", effect: "unknown" },
    ],
  ],
  "property-removed": [
    [
      "`b` is gone from `Thing`.",
      { subject: "Thing", property: "b", required: true, closed: true, renamedTo: null, sunset: null },
    ],
    [
      "`color` is gone from `Thing`; it looks as if it became `colour`.",
      {
        subject: "Thing",
        property: "color",
        required: true,
        closed: false,
        renamedTo: "colour",
        sunset: null,
      },
    ],
    [
      "`m` is gone from `Thing`.",
      { subject: "Thing", property: "m", required: false, closed: false, renamedTo: null, sunset: null },
    ],
  ],
  "property-deprecated": [
    ["`Inner` is deprecated now, without a sunset.", { subject: "Inner", sunset: null }],
    ["`S` is deprecated now; it may be gone after 2031-01-01.", { subject: "S", sunset: "2031-01-01" }],
    ["`a` is deprecated now, without a sunset.", { subject: "a", sunset: null }],
  ],
  "property-added": [["`a` is new in `Outer`.", { subject: "Outer", property: "a", closed: true }]],
  "required-property-added": [
    ["`b` is new and required in `Thing`.", { subject: "Thing", property: "b" }],
    ["`a` is new and required in `Thing`.", { subject: "Thing", property: "a" }],
  ],
  "property-became-required": [["`x` is now required in `Pet`.", { subject: "Pet", property: "x" }]],
  "property-became-optional": [
    ["`a` may now be missing from `Thing`.", { subject: "Thing", property: "a" }],
    ["`b` may now be missing from `Thing`.", { subject: "Thing", property: "b" }],
    ["`x` may now be missing from `Pet`.", { subject: "Pet", property: "x" }],
  ],
  "property-became-read-only": [
    ["`a` of `Thing` may no longer be sent.", { subject: "Thing", property: "a", required: true }],
    ["`id` of `Thing` may no longer be sent.", { subject: "Thing", property: "id", required: true }],
  ],
  "property-became-write-only": [
    ["`a` of `Thing` is no longer sent.", { subject: "Thing", property: "a", required: true }],
  ],
  "additional-properties-closed": [
    ["`Thing` no longer allows properties that are not named.", { subject: "Thing" }],
  ],
  "additional-properties-opened": [
    ["`Thing` now allows properties that are not named.", { subject: "Thing" }],
  ],
  "dependent-required-added": [
    [
      "`zip` is now required in `Thing` where `card` is given.",
      { subject: "Thing", property: "zip", when: "card" },
    ],
  ],
  "dependent-required-removed": [
    [
      "`zip` may now be missing from `Thing` where `card` is given.",
      { subject: "Thing", property: "zip", when: "card" },
    ],
  ],
  "dependent-schema-added": [
    ["`Thing` must now meet more where `c` is given.", { subject: "Thing", when: "c" }],
  ],
  "dependent-schema-removed": [
    ["`Thing` need no longer meet more where `a` is given.", { subject: "Thing", when: "a" }],
  ],
  "union-branch-removed": [
    [
      "Whether the alternatives of `Thing` still take all of `string` could not be decided.",
      { subject: "Thing", branch: "string", decided: false },
    ],
    ["`U` may no longer be `B`.", { subject: "U", branch: "B", decided: true }],
  ],
  "union-branch-added": [
    ["`U` may now also be `B`.", { subject: "U", branch: "B" }],
    ["`Thing` may now also be `Dog`, `Fox`.", { subject: "Thing", branch: "Dog`, `Fox" }],
  ],
  "union-overlap-grown": [
    [
      'What matches `"b"` of `Thing` matches another alternative of `oneOf` too, and is refused.',
      { subject: "Thing", branch: '"b"', decided: true },
    ],
    [
      "What matches `array` of `Thing` may match another alternative of `oneOf` too, and is refused where it does.",
      { subject: "Thing", branch: "array", decided: false },
    ],
  ],
  "discriminator-changed": [
    [
      "The alternatives of `Pet` are now told apart by `type`, were by `kind`.",
      { subject: "Pet", before: "kind", after: "type" },
    ],
    [
      "The alternatives of `U` are now told apart by `l`, were by `k`.",
      { subject: "U", before: "k", after: "l" },
    ],
  ],
  "discriminator-value-removed": [
    ["The tag `b` of `U` no longer stands for anything.", { subject: "U", value: "b" }],
    ["Any other tag of `Pet` no longer stands for anything.", { subject: "Pet", value: null }],
  ],
  "discriminator-value-changed": [
    ["The tag `a` of `U` now stands for another schema.", { subject: "U", value: "a" }],
    ["The tag `b` of `U` now stands for another schema.", { subject: "U", value: "b" }],
    ["Any other tag of `Pet` now stands for another schema.", { subject: "Pet", value: null }],
  ],
  "not-tightened": [["`not` of `Thing` excludes more values.", { subject: "Thing" }]],
  "not-relaxed": [["`not` of `Thing` excludes fewer values.", { subject: "Thing" }]],
  "not-changed": [
    [
      "`not` of `Thing` excludes other values; whether more or fewer could not be decided.",
      { subject: "Thing" },
    ],
  ],
  "condition-added": [["`Thing` must now meet a condition.", { subject: "Thing" }]],
  "condition-removed": [["`Thing` need no longer meet a condition.", { subject: "Thing" }]],
  "condition-changed": [
    ["The condition that `Thing` must meet has changed.", { subject: "Thing", effect: "widens" }],
    [
      "The condition that `Thing` must meet has changed; whether that leaves anything out could not be decided.",
      { subject: "Thing", effect: "unknown" },
    ],
  ],
  "schema-not-compared": [
    [
      "`Thing.a` could not be compared: a reference in it leads nowhere.",
      { subject: "Thing.a", because: "a reference in it leads nowhere" },
    ],
  ],
  "discriminator-value-added": [
    ["The tag `c` of `U` is new.", { subject: "U", value: "c" }],
    ["Any other tag of `Pet` stands for something now.", { subject: "Pet", value: null }],
  ],
  "union-overlap-shrunk": [
    [
      'What matches `"b"` of `Thing` matched another alternative of `oneOf` too, and was refused; now it is allowed.',
      { subject: "Thing", branch: '"b"', decided: true },
    ],
    [
      "Whether what was refused beside `array` of `Thing`, for matching two alternatives of `oneOf`, may come now could not be decided.",
      { subject: "Thing", branch: "array", decided: false },
    ],
  ],
  "header-serialization-changed": [
    [
      "The header `X-A` is now written as pipeDelimited, was simple.",
      { name: "X-A", before: "simple", after: "pipeDelimited" },
    ],
  ],
};

const place = { uri: "openapi.yaml", pointer: "", span: { start: 0, end: 0 } };

function wordingOf<K extends ChangeKind>(kind: K, facts: ChangeFacts[K]): string {
  const change: Change<K> = { kind, facts, base: place, head: place, uses: [], fingerprint: "" };
  return messageOf(change);
}

describe("the message of a change", () => {
  for (const [kind, rows] of Object.entries(messages) as [ChangeKind, Messages[ChangeKind]][])
    for (const [message, facts] of rows)
      it(`${kind}: ${message}`, () => assert.equal(wordingOf(kind, facts), message));
});
