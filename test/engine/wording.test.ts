/** The wording of every rule: the message for given facts. No other test depends on the text of a message. */
import assert from "node:assert/strict";
import { rules, type Change, type ChangeFacts, type ChangeKind } from "../../src/engine/index";
import { messageFor } from "./message";

type Messages = {
  readonly [K in ChangeKind]: readonly (readonly [
    message: string,
    facts: ChangeFacts[K],
    decided?: Change["decided"],
  ])[];
};

const undecided: Change["decided"] = { request: "uncertain" };

const wordings: Messages = {
  "path-removed": [
    ["Path `/` was removed.", { path: "/", address: null }],
    [
      "Path `/shops` was removed; it may have been renamed to `/shop`.",
      { path: "/shops", address: null, successor: "/shop" },
    ],
    [
      "URL of path `/b` changed from `/v1/b` to `/b`.",
      { path: "/b", address: { before: "/v1/b", after: "/b" } },
    ],
  ],
  "path-added": [["Path `/` was added.", { path: "/" }]],
  "path-shadows-template": [
    [
      "`GET /users/me` now answers requests that `GET /users/{id}` answered.",
      { method: "GET", path: "/users/me", template: "/users/{id}", listed: false },
    ],
  ],
  "path-trailing-slash-changed": [["Path changed from `/a` to `/a/`.", { before: "/a", after: "/a/" }]],
  "operation-removed": [["Operation `GET /a` was removed.", { method: "GET", path: "/a" }]],
  "operation-added": [["Operation `GET /a` was added.", { method: "GET", path: "/a" }]],
  "operation-deprecated": [
    [
      "Operation `GET /things` was deprecated without a sunset date.",
      { method: "GET", path: "/things", sunset: null },
    ],
    [
      "Operation `GET /things` was deprecated with sunset date `2031-01-01`.",
      { method: "GET", path: "/things", sunset: "2031-01-01" },
    ],
  ],
  "sunset-changed": [
    [
      "Sunset date `2031-01-01` was added to `Thing.a`.",
      { subject: "Thing.a", before: null, after: "2031-01-01" },
    ],
    [
      "Sunset date `2031-01-01` was removed from `Thing.a`.",
      { subject: "Thing.a", before: "2031-01-01", after: null },
    ],
    [
      "Sunset date of `GET /things` changed from `soon` to `later`.",
      { subject: "GET /things", before: "soon", after: "later" },
    ],
  ],
  "stability-changed": [
    ["Stability of `/a` changed from `beta` to `alpha`.", { subject: "/a", before: "beta", after: "alpha" }],
  ],
  "operation-id-changed": [
    ["Operation ID changed from `a` to `b`.", { before: "a", after: "b" }],
    ["Operation ID `a` was removed.", { before: "a", after: null }],
    ["Operation ID `b` was added.", { before: null, after: "b" }],
  ],
  "webhook-removed": [["Webhook `{a}` was removed.", { name: "{a}" }]],
  "webhook-added": [["Webhook `{b}` was added.", { name: "{b}" }]],
  "callback-removed": [["Callback `a` was removed.", { name: "a" }]],
  "callback-added": [["Callback `c` was added.", { name: "c" }]],
  "callback-address-changed": [
    [
      "URL of callback `a` changed from `https://a.example` to `https://b.example`.",
      { name: "a", before: "https://a.example", after: "https://b.example" },
    ],
  ],
  "server-removed": [
    [
      "Server `https://a.example` and 2 more of its URLs were removed.",
      { url: "https://a.example", others: 2 },
    ],
    ["Server `http://a.example` was removed.", { url: "http://a.example", others: 0 }],
  ],
  "server-added": [
    [
      "Server `https://a.example` and 1 more of its URLs were added.",
      { url: "https://a.example", others: 1 },
    ],
    ["Server `http://a.example` was added.", { url: "http://a.example", others: 0 }],
  ],
  "parameter-removed": [
    [
      "Query parameter `id` was removed.",
      { name: "id", in: "query", required: true, renamedTo: null, sunset: null },
    ],
    [
      "Cookie parameter `z` was removed.",
      { name: "z", in: "cookie", required: false, renamedTo: null, sunset: null },
    ],
    [
      "Header parameter `id` was removed.",
      { name: "id", in: "header", required: true, renamedTo: null, sunset: null },
    ],
    [
      "Query parameter `id` was removed; it may have been renamed to `ID`.",
      { name: "id", in: "query", required: false, renamedTo: "ID", sunset: null },
    ],
  ],
  "parameter-deprecated": [
    ["Query parameter `a` was deprecated without a sunset date.", { name: "a", in: "query", sunset: null }],
    [
      "Query parameter `a` was deprecated with sunset date `2031-01-01`.",
      { name: "a", in: "query", sunset: "2031-01-01" },
    ],
  ],
  "parameter-moved": [
    [
      "Parameter `id` moved from query to header.",
      { name: "id", in: "header", from: "query", required: true },
    ],
    [
      "Parameter `id` moved from header to query.",
      { name: "id", in: "query", from: "header", required: true },
    ],
    [
      "Parameter `id` moved from query to cookie.",
      { name: "id", in: "cookie", from: "query", required: false },
    ],
    [
      "Parameter `id` moved from cookie to query.",
      { name: "id", in: "query", from: "cookie", required: false },
    ],
  ],
  "parameter-added": [["Optional query parameter `z` was added.", { name: "z", in: "query" }]],
  "required-parameter-added": [["Required path parameter `z` was added.", { name: "z", in: "path" }]],
  "parameter-became-required": [["Query parameter `a` became required.", { name: "a", in: "query" }]],
  "parameter-became-optional": [["Query parameter `a` is no longer required.", { name: "a", in: "query" }]],
  "parameter-serialization-changed": [
    [
      "Query parameter `t`: serialization changed from `?t=a&t=b` to `?t=a%20b`.",
      {
        name: "t",
        in: "query",
        before: "spaceDelimited, exploded",
        after: "spaceDelimited",
        carries: "array",
      },
    ],
    [
      "Query parameter `t`: serialization changed from `?t=a|b` to `?t=a%09b`.",
      {
        name: "t",
        in: "query",
        before: "pipeDelimited",
        after: "tabDelimited",
        carries: "array",
      },
    ],
    [
      "Query parameter `t`: serialization changed from `?t=x,a,y,b` to `?x=a&y=b`.",
      { name: "t", in: "query", before: "form", after: "form, exploded", carries: "object" },
    ],
    [
      "Query parameter `t`: serialization changed from `?x=a&y=b` to `?t[x]=a&t[y]=b`.",
      {
        name: "t",
        in: "query",
        before: "form, exploded",
        after: "deepObject",
        carries: "object",
      },
    ],
    [
      "Query parameter `t`: serialization changed from `form, exploded` to `deepObject`.",
      {
        name: "t",
        in: "query",
        before: "form, exploded",
        after: "deepObject",
        carries: "array",
      },
    ],
    [
      "Query parameter `t`: serialization changed from `form` to `application/json`.",
      { name: "t", in: "query", before: "form", after: "application/json", carries: "array" },
    ],
    [
      "Path parameter `t`: serialization changed from `a,b` to `.a.b`.",
      { name: "t", in: "path", before: "simple", after: "label, exploded", carries: "array" },
    ],
    [
      "Path parameter `t`: serialization changed from `x=a,y=b` to `.x=a.y=b`.",
      {
        name: "t",
        in: "path",
        before: "simple, exploded",
        after: "label, exploded",
        carries: "object",
      },
    ],
    [
      "Path parameter `t`: serialization changed from `.x,a,y,b` to `;t=x,a,y,b`.",
      { name: "t", in: "path", before: "label", after: "matrix", carries: "object" },
    ],
    [
      "Path parameter `t`: serialization changed from `;t=a;t=b` to `;t=a,b`.",
      { name: "t", in: "path", before: "matrix, exploded", after: "matrix", carries: "array" },
    ],
    [
      "Path parameter `t`: serialization changed from `;x=a;y=b` to `.x,a,y,b`.",
      { name: "t", in: "path", before: "matrix, exploded", after: "label", carries: "object" },
    ],
    [
      "Header parameter `t`: serialization changed from `a,b` to `a|b`.",
      { name: "t", in: "header", before: "simple", after: "pipeDelimited", carries: "array" },
    ],

    [
      "Query parameter `a`: serialization changed from `?a=a&a=b` to `?a=a,b`.",
      { name: "a", in: "query", before: "form, exploded", after: "form", carries: "array" },
    ],
    [
      "Header parameter `a`: serialization changed from `x,a,y,b` to `x=a,y=b`.",
      {
        name: "a",
        in: "header",
        before: "simple",
        after: "simple, exploded",
        carries: "object",
      },
    ],
    [
      "Cookie parameter `a`: serialization changed from `a=a&a=b` to `a=a,b`.",
      { name: "a", in: "cookie", before: "form, exploded", after: "form", carries: "array" },
    ],
    [
      "Path parameter `a`: serialization changed from `a` to `.a`.",
      { name: "a", in: "path", before: "simple", after: "label", carries: "value" },
    ],
  ],
  "parameter-accepts-list": [
    ["Path parameter `a` now accepts an array.", { name: "a", in: "path" }],
    ["Query parameter `a` now accepts an array.", { name: "a", in: "query" }],
  ],
  "parameter-reserved-disallowed": [
    [
      "Query parameter `a` no longer allows reserved characters without percent-encoding.",
      { name: "a", in: "query" },
    ],
    [
      "Cookie parameter `a` no longer allows reserved characters without percent-encoding.",
      { name: "a", in: "cookie" },
    ],
  ],
  "parameter-empty-disallowed": [
    ["Query parameter `a` no longer allows an empty value.", { name: "a", in: "query" }],
  ],
  "request-body-removed": [
    ["Request body was removed from `GET /things`.", { method: "GET", path: "/things" }],
  ],
  "request-body-added": [
    ["Optional request body was added to `GET /things`.", { method: "GET", path: "/things" }],
  ],
  "required-request-body-added": [
    ["Required request body was added to `GET /things`.", { method: "GET", path: "/things" }],
  ],
  "request-body-became-required": [
    ["The request body of `POST /a` became required.", { subject: "the request body of POST /a" }],
    ["The request body became required.", { subject: "the request body" }],
  ],
  "request-body-became-optional": [
    ["The request body is no longer required.", { subject: "the request body" }],
  ],
  "media-type-removed": [
    ["Media type `*/*` was removed from the request body.", { body: "the request body", mediaType: "*/*" }],
    [
      "Media type `text/plain` was removed from header `X-A`.",
      { body: "header X-A", mediaType: "text/plain" },
    ],
    [
      "Media type `text/plain` was removed from response `E`.",
      { body: "response E", mediaType: "text/plain" },
    ],
  ],
  "media-type-added": [
    ["Media type `*/*` was added to the request body.", { body: "the request body", mediaType: "*/*" }],
    ["Media type `*/*` was added to the 200 response.", { body: "the 200 response", mediaType: "*/*" }],
    [
      "Media type `application/xml` was added to response `E`.",
      { body: "response E", mediaType: "application/xml" },
    ],
    ["Media type `text/plain` was added to response `F`.", { body: "response F", mediaType: "text/plain" }],
  ],
  "part-encoding-changed": [
    [
      "Encoding of part `*` changed from `image/*` to `image/png`.",
      { subject: "*", property: "*", before: "image/*", after: "image/png" },
    ],
  ],
  "response-removed": [
    ["Response `103` was removed.", { status: "103", expected: true }],
    ["Response `default` was removed.", { status: "default", expected: true }],
    ["Response `2XX` was removed.", { status: "2XX", expected: true }],
  ],
  "response-added": [
    ["Response `103` was added.", { status: "103", expected: true }],
    ["Response `default` was added.", { status: "default", expected: true }],
    ["Response `2XX` was added.", { status: "2XX", expected: true }],
  ],
  "header-removed": [["Header `X-A` was removed.", { name: "X-A", required: true }]],
  "header-added": [
    ["Required header `X-A` was added.", { name: "X-A", required: true }],
    ["Header `X-A` was added.", { name: "X-A", required: false }],
  ],
  "header-became-required": [["Header `X-A` became required.", { name: "X-A" }]],
  "header-became-optional": [["Header `X-A` is no longer required.", { name: "X-A" }]],
  "link-removed": [["Link `x` was removed.", { name: "x" }]],
  "link-changed": [
    [
      "Link `x`: parameter `id` changed from `$response.body#/id` to `$response.body#/uid`.",
      {
        name: "x",
        what: "parameter id",
        written: [{ property: "parameter id", before: "$response.body#/id", after: "$response.body#/uid" }],
      },
    ],
    [
      "Link `x`: operation changed from `GET /a` to `getB`; `requestBody` `5` was removed; `server` `https://a.example` was added.",
      {
        name: "x",
        what: "operation, requestBody, server",
        written: [
          { property: "operation", before: "GET /a", after: "getB" },
          { property: "requestBody", before: "5", after: null },
          { property: "server", before: null, after: '"https://a.example"' },
        ],
      },
    ],
  ],
  "security-tightened": [
    ["Authentication with `s` is no longer sufficient; `t` is now required.", { before: "s", after: "t" }],
    ["Authentication is now required: `key`.", { before: "no authentication", after: "key" }],
  ],
  "security-relaxed": [
    ["Accepted authentication changed from `key` to `token`.", { before: "key", after: "token" }],
  ],
  "security-scheme-changed": [
    [
      "Security scheme `s`: OAuth flow `implicit` was removed; `tokenUrl of password` changed from `a` to `b`.",
      {
        scheme: "s",
        changed: [
          { key: "flow implicit", before: "implicit", after: null },
          { key: "tokenUrl of password", before: "a", after: "b" },
        ],
      },
    ],

    [
      "Security scheme `s`: `name` changed from `a` to `b`.",
      { scheme: "s", changed: [{ key: "name", before: "a", after: "b" }] },
    ],
    [
      "Security scheme `s`: `in` changed from `header` to `query`; `name` changed from `a` to `b`.",
      {
        scheme: "s",
        changed: [
          { key: "in", before: "header", after: "query" },
          { key: "name", before: "a", after: "b" },
        ],
      },
    ],
    [
      "Security scheme `s`: `type` changed from `apiKey` to `http`; `in` was removed; `name` was removed.",
      {
        scheme: "s",
        changed: [
          { key: "type", before: "apiKey", after: "http" },
          { key: "in", before: "query", after: null },
          { key: "name", before: "a", after: null },
        ],
      },
    ],
    [
      "Security scheme `s`: `type` changed from `http` to `apiKey`; `scheme` was removed.",
      {
        scheme: "s",
        changed: [
          { key: "type", before: "http", after: "apiKey" },
          { key: "scheme", before: "basic", after: null },
        ],
      },
    ],
  ],
  "type-changed": [
    [
      "Type of additional properties of the request body changed from string to integer.",
      { subject: "additional properties of the request body", before: "string", after: "integer" },
    ],
    [
      "Type of items of response `E` changed from string to integer.",
      { subject: "items of response E", before: "string", after: "integer" },
    ],
    ["Type of `a` changed from number to string.", { subject: "a", before: "number", after: "string" }],
  ],
  "type-narrowed": [
    [
      "Type of `a` was narrowed from string to integer.",
      { subject: "a", before: "string", after: "integer", implied: false },
    ],
    [
      "`Thing` no longer allows any value; its type was null.",
      { subject: "Thing", before: "null", after: "nothing", implied: false },
    ],
  ],
  "type-widened": [
    [
      "Type of `a` was widened from integer to string.",
      { subject: "a", before: "integer", after: "string", implied: false },
    ],
    [
      "Values of type null are now allowed for `Thing`; none were allowed before.",
      { subject: "Thing", before: "nothing", after: "null", implied: false },
    ],
  ],
  "null-removed": [
    ["`null` is no longer allowed for `my header x`.", { subject: "my header x" }],
    ["`null` is no longer allowed for query parameter `limit`.", { subject: "query parameter limit" }],
    ["`null` is no longer allowed for header `X-Rate[]`.", { subject: "header X-Rate[]" }],
    ["`null` is no longer allowed for the request body.", { subject: "the request body" }],
    ["`null` is no longer allowed for the 200 response.", { subject: "the 200 response" }],
    ["`null` is no longer allowed for items of the 200 response.", { subject: "items of the 200 response" }],
    ["`null` is no longer allowed for property names of `Thing`.", { subject: "property names of Thing" }],
    [
      "`null` is no longer allowed for decoded content of property names of `a.b`.",
      { subject: "decoded content of property names of a.b" },
    ],
    ["`null` is no longer allowed for `a`.", { subject: "a" }],
  ],
  "null-added": [["`null` is now allowed for `a`.", { subject: "a" }]],
  "enum-value-removed": [
    [
      "Enum value `caf\u00e9` (U+0063 U+0061 U+0066 U+00E9) was removed from `Thing`.",
      { subject: "Thing", value: "caf\u00e9", lookalike: true },
    ],
    [
      "Enum value `cafe\u0301` (U+0063 U+0061 U+0066 U+0065 U+0301) was removed from `Thing`.",
      { subject: "Thing", value: "cafe\u0301" },
    ],
    ['Enum value `"5"` was removed from `Thing`.', { subject: "Thing", value: '"5"' }],
    [
      "Enum value `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…` was removed from `Thing`.",
      { subject: "Thing", value: "a".repeat(61) },
    ],
    [
      "Enum value `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa` was removed from `Thing`.",
      { subject: "Thing", value: "a".repeat(60) },
    ],
    ["Enum value `c` was removed from `Thing`.", { subject: "Thing", value: "c" }],
  ],
  "enum-value-added": [
    ["Enum value `untrue` was added to `Thing`.", { subject: "Thing", value: '"untrue"', inHeader: false }],
    ["Enum value `trueish` was added to `Thing`.", { subject: "Thing", value: '"trueish"', inHeader: false }],
    [
      "Enum value `caf\u00e9` (U+0063 U+0061 U+0066 U+00E9) was added to `Thing`.",
      { subject: "Thing", value: '"caf\u00e9"', inHeader: false, lookalike: true },
    ],
    [
      "Enum value `New York` was added to `Thing`.",
      { subject: "Thing", value: '"New York"', inHeader: false },
    ],
    ['Enum value `"true"` was added to `Thing`.', { subject: "Thing", value: '"true"', inHeader: false }],

    ["Enum value `1` was added to `Thing`.", { subject: "Thing", value: "1", inHeader: false }],
  ],
  "enum-added": [
    [
      "Enum was added to `Thing`; allowed values: `a`, `b`, `c`, `d`.",
      { subject: "Thing", values: ["a", "b", "c", "d"] },
    ],
    [
      "Enum was added to `Thing`; allowed values: `1`, `1.5`, `[]`, `a` and 2 more.",
      { subject: "Thing", values: ["1", "1.5", "[]", "a", "true", "{}"] },
    ],
    ["Enum was added to `Thing`; allowed values: `1`.", { subject: "Thing", values: ["1"] }],
  ],
  "enum-removed": [
    [
      "Enum was removed from `Thing`; its values were `1`, `1.5`, `[]`, `a` and 2 more.",
      { subject: "Thing", values: ["1", "1.5", "[]", "a", "true", "{}"] },
    ],
    ["Enum was removed from `Thing`; its values were `1`.", { subject: "Thing", values: ["1"] }],
  ],
  "default-changed": [
    ['Default of `Thing` changed from `1` to `"1"`.', { subject: "Thing", before: "1", after: '"1"' }],
    ["Default `0` was added to `Thing`.", { subject: "Thing", before: null, after: "0" }],

    ["Default of `Thing` changed from `a` to `b`.", { subject: "Thing", before: '"a"', after: '"b"' }],
    ["Default `a` was removed from `Thing`.", { subject: "Thing", before: '"a"', after: null }],
  ],
  "range-narrowed": [
    [
      "Maximum 5 (exclusive) was added to `Thing`.",
      { subject: "Thing", keyword: "maximum", before: null, after: "5, exclusive" },
    ],
    [
      "Exclusive minimum of `Thing` increased from 1 to 2.",
      { subject: "Thing", keyword: "exclusiveMinimum", before: "1", after: "2" },
    ],
    [
      "Exclusive maximum of `Thing` decreased from 2 to 1.",
      { subject: "Thing", keyword: "exclusiveMaximum", before: "2", after: "1" },
    ],

    [
      "Minimum of `Thing` increased from 1 to 2.",
      { subject: "Thing", keyword: "minimum", before: "1", after: "2" },
    ],
    [
      "Minimum of `Thing` changed from 1 to 1 (exclusive).",
      { subject: "Thing", keyword: "minimum", before: "1", after: "1, exclusive" },
    ],
    [
      "Exclusive maximum 1 was added to `Thing`.",
      { subject: "Thing", keyword: "exclusiveMaximum", before: null, after: "1" },
    ],
    ["Maximum 5 was added to `Thing`.", { subject: "Thing", keyword: "maximum", before: null, after: "5" }],
  ],
  "range-widened": [
    [
      "Maximum of `Thing` increased from 5 to 9.",
      { subject: "Thing", keyword: "maximum", before: "5", after: "9" },
    ],
    [
      "Minimum of `Thing` changed from 1 (exclusive) to 1.",
      { subject: "Thing", keyword: "minimum", before: "1, exclusive", after: "1" },
    ],
    [
      "Exclusive maximum 1 was removed from `Thing`.",
      { subject: "Thing", keyword: "exclusiveMaximum", before: "1", after: null },
    ],
    [
      "Maximum 5 was removed from `Thing`.",
      { subject: "Thing", keyword: "maximum", before: "5", after: null },
    ],
  ],
  "length-narrowed": [
    ["Maximum length 5 was added to `S`.", { subject: "S", keyword: "maxLength", before: null, after: "5" }],
    [
      "Maximum length of `f` decreased from 9 to 5.",
      { subject: "f", keyword: "maxLength", before: "9", after: "5" },
    ],
  ],
  "length-widened": [
    [
      "Maximum length 5 was removed from `x`.",
      { subject: "x", keyword: "maxLength", before: "5", after: null },
    ],
    [
      "Maximum length of `f` increased from 5 to 9.",
      { subject: "f", keyword: "maxLength", before: "5", after: "9" },
    ],
  ],
  "item-count-narrowed": [
    [
      "Minimum number of items 4 was added to `Thing`.",
      { subject: "Thing", keyword: "minItems", before: null, after: "4" },
    ],
    [
      "Minimum number of items of `Thing` increased from 1 to 2.",
      { subject: "Thing", keyword: "minItems", before: "1", after: "2" },
    ],
  ],
  "item-count-widened": [
    [
      "Minimum number of items 1 was removed from `Thing`.",
      { subject: "Thing", keyword: "minItems", before: "1", after: null },
    ],

    [
      "Minimum number of items 4 was removed from `Thing`.",
      { subject: "Thing", keyword: "minItems", before: "4", after: null },
    ],
    [
      "Minimum number of items of `Thing` decreased from 2 to 1.",
      { subject: "Thing", keyword: "minItems", before: "2", after: "1" },
    ],
  ],
  "property-count-narrowed": [
    [
      "Minimum number of properties of `Thing` increased from 1 to 2.",
      { subject: "Thing", keyword: "minProperties", before: "1", after: "2" },
    ],
    [
      "Minimum number of properties of `Thing` increased from 1 to 2.",
      { subject: "Thing", keyword: "minProperties", before: "1", after: "2" },
    ],
    [
      "Minimum number of properties 3 was added to `Thing`.",
      { subject: "Thing", keyword: "minProperties", before: null, after: "3" },
    ],
  ],
  "property-count-widened": [
    [
      "Maximum number of properties 9 was removed from `Thing`.",
      { subject: "Thing", keyword: "maxProperties", before: "9", after: null },
    ],

    [
      "Minimum number of properties of `Thing` decreased from 2 to 1.",
      { subject: "Thing", keyword: "minProperties", before: "2", after: "1" },
    ],
    [
      "Minimum number of properties 3 was removed from `Thing`.",
      { subject: "Thing", keyword: "minProperties", before: "3", after: null },
    ],
  ],
  "multiple-of-narrowed": [
    [
      "`multipleOf` of `Thing` increased from 2 to 4.",
      { subject: "Thing", keyword: "multipleOf", before: "2", after: "4" },
    ],
    [
      "`multipleOf` 5 was added to `Thing`.",
      { subject: "Thing", keyword: "multipleOf", before: null, after: "5" },
    ],
  ],
  "multiple-of-widened": [
    [
      "`multipleOf` of `Thing` decreased from 4 to 2.",
      { subject: "Thing", keyword: "multipleOf", before: "4", after: "2" },
    ],
    [
      "`multipleOf` 5 was removed from `Thing`.",
      { subject: "Thing", keyword: "multipleOf", before: "5", after: null },
    ],
  ],
  "pattern-added": [
    ["Pattern `\u200b` (U+200B) was added to `Thing`.", { subject: "Thing", pattern: "\u200b" }],
    [
      `Pattern \`${"\u200b".repeat(21)}\` (${"U+200B ".repeat(20)}…) was added to \`Thing\`.`,
      { subject: "Thing", pattern: "\u200b".repeat(21) },
    ],
    ["Pattern `^2` was added to `Thing`.", { subject: "Thing", pattern: "^2" }],
    [
      "Pattern `(?i)` was added to `Thing`; it is not a regular expression of ECMA-262, so its effect could not be decided.",
      { subject: "Thing", pattern: "(?i)", isValid: false },
    ],
  ],
  "pattern-removed": [
    ["Pattern `a\u200b` (U+0061 U+200B) was removed from `Thing`.", { subject: "Thing", pattern: "a\u200b" }],
    ["Pattern `^2` was removed from `Thing`.", { subject: "Thing", pattern: "^2" }],
    [
      "Pattern `(?i)` was removed from `Thing`; it is not a regular expression of ECMA-262, so its effect could not be decided.",
      { subject: "Thing", pattern: "(?i)", isValid: false },
    ],
  ],
  "pattern-narrowed": [
    [
      "Pattern of `Thing` changed from `z$` to `yz$` and matches fewer strings.",
      { subject: "Thing", before: "z$", after: "yz$" },
    ],
  ],
  "pattern-widened": [
    [
      "Pattern of `Thing` changed from `yz$` to `z$` and matches more strings.",
      { subject: "Thing", before: "yz$", after: "z$" },
    ],
  ],
  "pattern-changed": [
    [
      "Pattern of `Thing` changed from `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab` to `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac`.",
      { subject: "Thing", before: `${"a".repeat(60)}b`, after: `${"a".repeat(60)}c` },
    ],
    [
      "Pattern of `Thing` changed from `\u00e9` (U+00E9) to `e\u0301` (U+0065 U+0301).",
      { subject: "Thing", before: "\u00e9", after: "e\u0301" },
    ],

    ["Pattern of `Thing` changed from `^a` to `^b`.", { subject: "Thing", before: "^a", after: "^b" }],
    [
      "Pattern of `Thing` changed from `^a` to `^b`; whether it matches fewer strings could not be decided.",
      { subject: "Thing", before: "^a", after: "^b" },
      undecided,
    ],
  ],
  "format-added": [["Format `uuid` was added to `Thing`.", { subject: "Thing", format: "uuid" }]],
  "format-removed": [["Format `uuid` was removed from `Thing`.", { subject: "Thing", format: "uuid" }]],
  "format-narrowed": [
    ["Format of `Thing` changed from `iri` to `uri`.", { subject: "Thing", before: "iri", after: "uri" }],
  ],
  "format-widened": [
    ["Format of `Thing` changed from `uri` to `iri`.", { subject: "Thing", before: "uri", after: "iri" }],
  ],
  "format-changed": [
    ["Format of `Thing` changed from `isbn` to `ean`.", { subject: "Thing", before: "isbn", after: "ean" }],
  ],
  "content-encoding-changed": [
    ["Content encoding `base64` was added to `Thing`.", { subject: "Thing", before: null, after: "base64" }],
    [
      "Content encoding `base64` was removed from `Thing`.",
      { subject: "Thing", before: "base64", after: null },
    ],
    [
      "Content encoding of `Thing` changed from `base64` to `base32`.",
      { subject: "Thing", before: "base64", after: "base32" },
    ],
  ],
  "content-media-type-changed": [
    [
      "Content media type `image/png` was added to `Thing`.",
      { subject: "Thing", before: null, after: "image/png" },
    ],
    [
      "Content media type `image/png` was removed from `Thing`.",
      { subject: "Thing", before: "image/png", after: null },
    ],
    [
      "Content media type of `a` changed from `image/png` to `image/gif`.",
      { subject: "a", before: "image/png", after: "image/gif" },
    ],
  ],
  "xml-changed": [
    [
      "XML element name changed from `Person` to `Human`.",
      {
        subject: "Pet.a",
        before: { name: "Person", as: "element", wrapped: false, namespace: null },
        after: { name: "Human", as: "element", wrapped: false, namespace: null },
      },
    ],
    [
      "XML attribute name changed from `a` to `b`.",
      {
        subject: "Pet.a",
        before: { name: "a", as: "attribute", wrapped: false, namespace: null },
        after: { name: "b", as: "attribute", wrapped: false, namespace: null },
      },
    ],
    [
      "XML representation of `Pet.a`: node type changed from element to attribute.",
      {
        subject: "Pet.a",
        before: { name: "a", as: "element", wrapped: false, namespace: null },
        after: { name: "a", as: "attribute", wrapped: false, namespace: null },
      },
    ],
    [
      "XML representation of `Pet.a`: node type changed from text to element.",
      {
        subject: "Pet.a",
        before: { name: "", as: "text", wrapped: false, namespace: null },
        after: { name: "a", as: "element", wrapped: false, namespace: null },
      },
    ],
    [
      "XML representation of `Pet.a`: node type changed from element to none.",
      {
        subject: "Pet.a",
        before: { name: "a", as: "element", wrapped: false, namespace: null },
        after: { name: "", as: "none", wrapped: false, namespace: null },
      },
    ],
    [
      "XML representation of `Pet.a`: the array is now wrapped in an element.",
      {
        subject: "Pet.a",
        before: { name: "a", as: "element", wrapped: false, namespace: null },
        after: { name: "a", as: "element", wrapped: true, namespace: null },
      },
    ],
    [
      "XML representation of `Pet.a`: name changed from `a` to `b`; the array is no longer wrapped in an element.",
      {
        subject: "Pet.a",
        before: { name: "a", as: "element", wrapped: true, namespace: null },
        after: { name: "b", as: "element", wrapped: false, namespace: null },
      },
    ],
    [
      "XML representation of `Pet.a`: namespace changed from `urn:a` to `urn:b`.",
      {
        subject: "Pet.a",
        before: { name: "a", as: "element", wrapped: false, namespace: "urn:a" },
        after: { name: "a", as: "element", wrapped: false, namespace: "urn:b" },
      },
    ],

    [
      "XML element name changed from `a` to `b`.",
      {
        subject: "a",
        before: { name: "a", as: "element", wrapped: false, namespace: null },
        after: { name: "b", as: "element", wrapped: false, namespace: null },
      },
    ],
    [
      "XML representation of `a`: namespace `https://n.example` was added.",
      {
        subject: "a",
        before: { name: "a", as: "element", wrapped: false, namespace: null },
        after: { name: "a", as: "element", wrapped: false, namespace: "https://n.example" },
      },
    ],
    [
      "XML representation of `a`: namespace `https://n.example` was removed.",
      {
        subject: "a",
        before: { name: "a", as: "element", wrapped: false, namespace: "https://n.example" },
        after: { name: "a", as: "element", wrapped: false, namespace: null },
      },
    ],
    [
      "XML representation of `a`: namespace changed from `https://n.example` to `https://m.example`.",
      {
        subject: "a",
        before: { name: "a", as: "element", wrapped: false, namespace: "https://n.example" },
        after: { name: "a", as: "element", wrapped: false, namespace: "https://m.example" },
      },
    ],
  ],
  "unique-items-added": [["Items of `Thing` must now be unique.", { subject: "Thing" }]],
  "unique-items-removed": [["Items of `Thing` no longer have to be unique.", { subject: "Thing" }]],
  "contains-added": [["`contains` was added to `Thing`.", { subject: "Thing" }]],
  "contains-removed": [["`contains` was removed from `Thing`.", { subject: "Thing" }]],
  "contains-changed": [
    ["`contains` of `Thing` changed.", { subject: "Thing", effect: "both" }],
    [
      "`contains` of `Thing` changed; whether it rejects more arrays could not be decided.",
      { subject: "Thing", effect: "unknown" },
      undecided,
    ],
  ],
  "property-removed": [
    [
      "Property `\u00e9` (U+00E9) was removed from `Thing`; it may have been renamed to `e\u0301` (U+0065 U+0301).",
      {
        subject: "Thing",
        property: "\u00e9",
        required: true,
        renamedTo: "e\u0301",
        sunset: null,
      },
    ],

    [
      "Property `b` was removed from `Thing`.",
      { subject: "Thing", property: "b", required: true, renamedTo: null, sunset: null },
    ],
    [
      "Property `user_id` was removed from `Thing`; it may have been renamed to `userId`.",
      {
        subject: "Thing",
        property: "user_id",
        required: true,
        renamedTo: "userId",
        sunset: null,
      },
    ],
  ],
  "property-deprecated": [
    ["`a` was deprecated without a sunset date.", { subject: "a", sunset: null }],
    ["`S` was deprecated with sunset date `2031-01-01`.", { subject: "S", sunset: "2031-01-01" }],
  ],
  "property-added": [["Optional property `a` was added to `Outer`.", { subject: "Outer", property: "a" }]],
  "required-property-added": [
    ["Required property `b` was added to `Thing`.", { subject: "Thing", property: "b" }],
  ],
  "property-became-required": [["Property `x` became required in `Pet`.", { subject: "Pet", property: "x" }]],
  "property-became-optional": [
    ["Property `x` is no longer required in `Pet`.", { subject: "Pet", property: "x" }],
  ],
  "property-became-read-only": [
    ["Property `a` of `Thing` became read-only.", { subject: "Thing", property: "a", required: true }],
  ],
  "property-became-write-only": [
    ["Property `a` of `Thing` became write-only.", { subject: "Thing", property: "a", required: true }],
  ],
  "additional-properties-closed": [
    ["Additional properties are no longer allowed in `Thing`.", { subject: "Thing" }],
  ],
  "additional-properties-opened": [
    ["Additional properties are now allowed in `Thing`.", { subject: "Thing" }],
  ],
  "dependent-required-added": [
    [
      "Property `zip` is now required in `Thing` if `card` is present.",
      { subject: "Thing", property: "zip", when: "card" },
    ],
  ],
  "dependent-required-removed": [
    [
      "Property `zip` is no longer required in `Thing` if `card` is present.",
      { subject: "Thing", property: "zip", when: "card" },
    ],
  ],
  "dependent-schema-added": [
    ["Dependent schema for property `c` was added to `Thing`.", { subject: "Thing", when: "c" }],
  ],
  "dependent-schema-removed": [
    ["Dependent schema for property `a` was removed from `Thing`.", { subject: "Thing", when: "a" }],
  ],
  "union-branch-removed": [
    ["Alternative `B` was removed from `U`.", { subject: "U", branch: "B" }],
    [
      "Alternative `Dog` was removed from `Pet`; it may have been renamed to `Dogs`.",
      { subject: "Pet", branch: "Dog", successor: "Dogs" },
    ],
  ],
  "union-branch-added": [["Alternative `B` was added to `U`.", { subject: "U", branch: "B" }]],
  "union-overlap-grown": [
    [
      "`Thing` no longer accepts values that match alternative `integer` and another one, for example `3`.",
      { subject: "Thing", branch: "integer", witness: "3" },
    ],
  ],
  "discriminator-changed": [
    ["Discriminator property of `U` changed from `k` to `l`.", { subject: "U", before: "k", after: "l" }],
  ],
  "discriminator-value-removed": [
    ["Discriminator value `b` was removed from `U`.", { subject: "U", value: "b" }],
    [
      "Discriminator value `b` was removed from `U`; it may have been renamed to `c`.",
      { subject: "U", value: "b", successor: "c" },
    ],
    ["Default mapping was removed from the discriminator of `Pet`.", { subject: "Pet", value: null }],
  ],
  "discriminator-value-changed": [
    ["Discriminator value `a` of `U` now maps to a different schema.", { subject: "U", value: "a" }],
    [
      "Default mapping of the discriminator of `Pet` now refers to a different schema.",
      { subject: "Pet", value: null },
    ],
  ],
  "not-tightened": [["`not` of `Thing` now excludes more values.", { subject: "Thing" }]],
  "not-relaxed": [["`not` of `Thing` now excludes fewer values.", { subject: "Thing" }]],
  "not-changed": [
    ["`not` of `Thing` changed.", { subject: "Thing" }],
    [
      "`not` of `Thing` changed; whether it excludes more values could not be decided.",
      { subject: "Thing" },
      undecided,
    ],
  ],
  "condition-added": [["Condition (`if`) was added to `Thing`.", { subject: "Thing" }]],
  "condition-removed": [["Condition (`if`) was removed from `Thing`.", { subject: "Thing" }]],
  "condition-changed": [
    ["Condition (`if`) of `Thing` changed.", { subject: "Thing", effect: "widens" }],
    [
      "Condition (`if`) of `Thing` changed; whether it rejects more values could not be decided.",
      { subject: "Thing", effect: "unknown" },
      undecided,
    ],
  ],
  "schema-not-compared": [
    [
      "`Thing` could not be compared: its type excludes every value of its enum.",
      { subject: "Thing", reason: "enum-excluded-by-type", values: [] },
    ],
    [
      "`Thing` could not be compared: whether both versions accept the same values could not be decided.",
      { subject: "Thing", reason: "inclusion-undecided", values: [] },
    ],
    [
      "`Thing` could not be compared: it combines too many alternatives.",
      { subject: "Thing", reason: "too-many-alternatives", values: [] },
    ],
    [
      "`Thing` could not be compared: it refers to too many schemas that changed.",
      { subject: "Thing", reason: "too-many-schemas", values: [] },
    ],
    [
      "`Thing` could not be compared: its published `type` is malformed.",
      { subject: "Thing", reason: "malformed-published", values: ["type"] },
    ],

    [
      "The document could not be compared: its JSON Schema dialect changed.",
      { subject: "the document", reason: "dialect-changed", values: [] },
    ],
    [
      "`Thing` could not be compared: a changed condition decides which properties or items are evaluated.",
      { subject: "Thing", reason: "unevaluated-depends-on-condition", values: [] },
    ],
    [
      "`Thing` could not be compared: whether its pattern matches `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab` could not be decided.",
      { subject: "Thing", reason: "pattern-undecided", values: ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"] },
    ],
    [
      "`Thing` could not be compared: its type excludes every value of its enum.",
      { subject: "Thing", reason: "enum-excluded-by-type", values: [] },
    ],
  ],
  "discriminator-value-added": [
    ["Discriminator value `c` was added to `U`.", { subject: "U", value: "c" }],
    ["Discriminator value `b` of `U` was replaced by `c`.", { subject: "U", value: "c", replaces: "b" }],
    ["Default mapping was added to the discriminator of `Pet`.", { subject: "Pet", value: null }],
  ],
  "union-overlap-shrunk": [
    [
      "`Thing` now also accepts values that matched alternative `integer` and another one, for example `3`.",
      { subject: "Thing", branch: "integer", witness: "3" },
    ],
    [
      "`Order` now also accepts values that matched alternative `Draft` and another one.",
      { subject: "Order", branch: "Draft", witness: '{"order":{"name":"","region":{"name":""}}}' },
    ],
  ],
  "schema-narrowed": [
    ['`Pet.tag` no longer accepts `""`.', { subject: "Pet.tag", witness: '""' }],
    ["The request body no longer accepts `null`.", { subject: "the request body", witness: "null" }],
  ],
  "schema-widened": [
    ['`Pet` now also accepts `{"a":1}`.', { subject: "Pet", witness: '{"a":1}' }],
    ["The 200 response now also accepts `null`.", { subject: "the 200 response", witness: "null" }],
  ],
  "header-serialization-changed": [
    [
      "Header `X-A`: serialization changed from `x,a,y,b` to `x=a,y=b`.",
      { name: "X-A", before: "simple", after: "simple, exploded", carries: "object" },
    ],

    [
      "Header `X-A`: serialization changed from `a,b` to `a|b`.",
      { name: "X-A", before: "simple", after: "pipeDelimited", carries: "array" },
    ],
  ],
};

describe("the message of a change", () => {
  for (const [kind, rows] of Object.entries(wordings) as [ChangeKind, Messages[ChangeKind]][])
    for (const [message, facts, decided] of rows)
      it(`${kind}: ${message}`, () => assert.equal(messageFor(kind, facts, decided), message));
});

/** Words to replace by plain technical English. */
const avoided =
  /\b(gone|refused?|refuses|beside|nobody|somebody|who|whom|whoever|told|tells|stands? (at|for|in)|hangs? on|anew|comes? in|taken out|dropped|was none|behaviour)\b/i;

describe("the wording of a rule", () => {
  for (const { kind, title, why, advice, examples } of Object.values(rules))
    it(`uses the terms of OpenAPI: ${kind}`, () => {
      const whys = typeof why === "string" ? [why] : [why.request, why.response];
      const texts = [title, ...whys, advice, ...examples.map((example) => example.title)];
      const messages = wordings[kind].map(([message]) => message);
      for (const text of [...texts, ...messages]) assert.doesNotMatch(text, avoided);
    });
});
