import { breaking, dangerous, describeCases } from "../../cases";

describeCases("lengths of strings", [
  {
    title: "minLength and maxLength both increased",
    of: "schema",
    before: "{ type: string, minLength: 1, maxLength: 9 }",
    after: "{ type: string, minLength: 2, maxLength: 12 }",
    changes: [
      breaking("length-narrowed", "request", "#/minLength", "#/minLength: 2", {
        subject: "Thing",
        keyword: "minLength",
        before: "1",
        after: "2",
      }),
      breaking("length-widened", "response", "#/maxLength", "#/maxLength: 12", {
        subject: "Thing",
        keyword: "maxLength",
        before: "9",
        after: "12",
      }),
    ],
    reverted: [
      breaking("length-widened", "response", "#/minLength", "#/minLength: 1", {
        subject: "Thing",
        keyword: "minLength",
        before: "2",
        after: "1",
      }),
      breaking("length-narrowed", "request", "#/maxLength", "#/maxLength: 9", {
        subject: "Thing",
        keyword: "maxLength",
        before: "12",
        after: "9",
      }),
    ],
  },
  {
    title: "length and pattern keywords added to a number",
    of: "schema",
    before: "{ type: number }",
    after: '{ type: number, minLength: 2, maxLength: 12, pattern: "^a" }',
    changes: [],
  },
  {
    title: "lengths added that the pattern implies",
    of: "schema",
    before: '{ type: string, pattern: "^[a-z]{3}$" }',
    after: `
{ type: string, pattern: "^[a-z]{3}$", minLength: 3, maxLength: 3 }
`,
    changes: [],
  },
  {
    title: "minLength added above the minimum length of the pattern",
    of: "schema",
    before: '{ type: string, pattern: "^[a-z]{3}" }',
    after: '{ type: string, pattern: "^[a-z]{3}", minLength: 4 }',
    changes: [
      breaking("length-narrowed", "request", "#", "#/minLength: 4", {
        subject: "Thing",
        keyword: "minLength",
        before: null,
        after: "4",
      }),
    ],
    reverted: [
      breaking("length-widened", "response", "#/minLength", "#", {
        subject: "Thing",
        keyword: "minLength",
        before: "4",
        after: null,
      }),
    ],
  },
  {
    title: "maxLength added to a pattern of unlimited length",
    of: "schema",
    before: '{ type: string, pattern: "^[a-z]{3}" }',
    after: '{ type: string, pattern: "^[a-z]{3}", maxLength: 4 }',
    changes: [
      breaking("length-narrowed", "request", "#", "#/maxLength: 4", {
        subject: "Thing",
        keyword: "maxLength",
        before: null,
        after: "4",
      }),
    ],
    reverted: [
      breaking("length-widened", "response", "#/maxLength", "#", {
        subject: "Thing",
        keyword: "maxLength",
        before: "4",
        after: null,
      }),
    ],
  },
  {
    title: "maxLength replaced by a pattern that allows shorter strings only",
    of: "schema",
    before: "{ type: string, maxLength: 3 }",
    after: '{ type: string, pattern: "^[^]{0,2}$" }',
    changes: [
      breaking("pattern-added", "request", "#", '#/pattern: "^[^]{0,2}$"', {
        subject: "Thing",
        pattern: "^[^]{0,2}$",
      }),
    ],
  },
  {
    title: "a length of 101 added that the pattern implies",
    of: "schema",
    before: '{ type: string, pattern: "^a{101}$" }',
    after: '{ type: string, pattern: "^a{101}$", maxLength: 101 }',
    changes: [],
  },
  {
    title: "a length of 100 added that the pattern implies",
    of: "schema",
    before: '{ type: string, pattern: "^a{100}$" }',
    after: '{ type: string, pattern: "^a{100}$", maxLength: 100 }',
    changes: [],
  },
]);

describeCases("patterns", [
  {
    title: "a pattern added",
    of: "schema",
    before: "{ type: string }",
    after: '{ type: string, pattern: "^a" }',
    changes: [
      breaking("pattern-added", "request", "#", '#/pattern: "^a"', { subject: "Thing", pattern: "^a" }),
    ],
    reverted: [
      breaking("pattern-removed", "response", "#/pattern", "#", { subject: "Thing", pattern: "^a" }),
    ],
  },
  {
    title: "patterns added that every string matches",
    of: "schema",
    before: "{ type: string }",
    after: `
allOf: [{ type: string, pattern: "" }, { pattern: ".*" }, { pattern: "^.*$" }, { pattern: "^" }, { pattern: "$" }, { pattern: "^[\\\\s\\\\S]*$" }]
`,
    changes: [],
  },
  {
    title: "a pattern added that only the empty string matches",
    of: "schema",
    before: "{ type: string }",
    after: '{ type: string, pattern: "^$" }',
    changes: [
      breaking("pattern-added", "request", "#", '#/pattern: "^$"', { subject: "Thing", pattern: "^$" }),
    ],
    reverted: [
      breaking("pattern-removed", "response", "#/pattern", "#", { subject: "Thing", pattern: "^$" }),
    ],
  },
  {
    title: "a pattern narrowed",
    of: "schema",
    before: '{ type: string, pattern: "^[a-z]+$" }',
    after: '{ type: string, pattern: "^[a-f]+$" }',
    changes: [
      breaking("pattern-narrowed", "request", "#/pattern", '#/pattern: "^[a-f]+$"', {
        subject: "Thing",
        before: "^[a-z]+$",
        after: "^[a-f]+$",
      }),
    ],
    reverted: [
      breaking("pattern-widened", "response", "#/pattern", '#/pattern: "^[a-z]+$"', {
        subject: "Thing",
        before: "^[a-f]+$",
        after: "^[a-z]+$",
      }),
    ],
  },
  {
    title: "a pattern replaced by a disjoint one",
    of: "schema",
    before: '{ type: string, pattern: "^a" }',
    after: '{ type: string, pattern: "^b" }',
    changes: [
      breaking("pattern-changed", "both", "#/pattern", '#/pattern: "^b"', {
        subject: "Thing",
        before: "^a",
        after: "^b",
      }),
    ],
  },
  {
    title: "a pattern replaced by an equivalent one",
    of: "schema",
    before: '{ type: string, pattern: "^[0-9]+$" }',
    after: '{ type: string, pattern: "^\\\\d\\\\d*$" }',
    changes: [],
  },
  {
    title: "a second pattern added",
    of: "schema",
    before: '{ type: string, pattern: "^a" }',
    after: 'allOf: [{ type: string, pattern: "^a" }, { pattern: "z$" }]',
    changes: [
      breaking("pattern-added", "request", "#", '#/allOf/1/pattern: "z$"', {
        subject: "Thing",
        pattern: "z$",
      }),
    ],
    reverted: [
      breaking("pattern-removed", "response", "#/allOf/1/pattern", "#", { subject: "Thing", pattern: "z$" }),
    ],
  },
  {
    title: "a second pattern added that the first one implies",
    of: "schema",
    before: '{ type: string, pattern: "^abc" }',
    after: `
allOf: [{ type: string, pattern: "^abc" }, { pattern: "^ab" }]
`,
    changes: [],
  },
  {
    title: "one of two patterns narrowed",
    of: "schema",
    before: 'allOf: [{ type: string, pattern: "^a" }, { pattern: "z$" }]',
    after: 'allOf: [{ type: string, pattern: "^a" }, { pattern: "yz$" }]',
    changes: [
      breaking("pattern-narrowed", "request", "#/allOf/1/pattern", '#/allOf/1/pattern: "yz$"', {
        subject: "Thing",
        before: "z$",
        after: "yz$",
      }),
    ],
    reverted: [
      breaking("pattern-widened", "response", "#/allOf/1/pattern", '#/allOf/1/pattern: "z$"', {
        subject: "Thing",
        before: "yz$",
        after: "z$",
      }),
    ],
  },
  {
    title: "one of two patterns replaced by a disjoint one",
    of: "schema",
    before: 'allOf: [{ type: string, pattern: "^a" }, { pattern: "z$" }]',
    after: 'allOf: [{ type: string, pattern: "^a" }, { pattern: "y$" }]',
    changes: [
      breaking("pattern-changed", "both", "#/allOf/1/pattern", '#/allOf/1/pattern: "y$"', {
        subject: "Thing",
        before: "z$",
        after: "y$",
      }),
    ],
    reverted: [
      breaking("pattern-changed", "both", "#/allOf/1/pattern", '#/allOf/1/pattern: "z$"', {
        subject: "Thing",
        before: "y$",
        after: "z$",
      }),
    ],
  },
  {
    title: "two patterns both replaced",
    of: "schema",
    before: 'allOf: [{ type: string, pattern: "^a" }, { pattern: "z$" }]',
    after: 'allOf: [{ type: string, pattern: "^b" }, { pattern: "y$" }]',
    changes: [
      breaking("pattern-changed", "both", "#/allOf/0/pattern", '#/allOf/0/pattern: "^b"', {
        subject: "Thing",
        before: "^a",
        after: "^b",
      }),
    ],
    reverted: [
      breaking("pattern-changed", "both", "#/allOf/0/pattern", '#/allOf/0/pattern: "^a"', {
        subject: "Thing",
        before: "^b",
        after: "^a",
      }),
    ],
  },
  {
    title: "two patterns reordered",
    of: "schema",
    before: 'allOf: [{ type: string, pattern: "^a" }, { pattern: "z$" }]',
    after: 'allOf: [{ type: string, pattern: "z$" }, { pattern: "^a" }]',
    changes: [],
  },
  {
    title: "a pattern that cannot be analyzed, unchanged",
    of: "schema",
    before: '{ type: string, pattern: "^(?=a)" }',
    after: '{ type: string, pattern: "^(?=a)", title: new }',
    changes: [],
  },
  {
    title: "a pattern that cannot be analyzed, replaced by another one",
    of: "schema",
    before: "{ type: string, pattern: '^(.)\\1' }",
    after: String.raw`{ type: string, pattern: '^(.)(\1)' }`,
    changes: [
      dangerous("pattern-changed", "both", "#/pattern", "#/pattern: '^(.)(\\1)'", {
        subject: "Thing",
        before: "^(.)\\1",
        after: "^(.)(\\1)",
      }),
    ],
    reverted: [
      dangerous("pattern-changed", "both", "#/pattern", "#/pattern: '^(.)\\1'", {
        subject: "Thing",
        before: "^(.)(\\1)",
        after: "^(.)\\1",
      }),
    ],
  },
  {
    title: "the pattern of a property narrowed: reported at the property",
    of: "schema",
    before: `
type: object
properties: { a: { type: string, pattern: "^[a-z]+$" } }
`,
    after: `
type: object
properties: { a: { type: string, pattern: "^[a-f]+$" } }
`,
    changes: [
      breaking(
        "pattern-narrowed",
        "request",
        "#/properties/a/pattern",
        '#/properties/a/pattern: "^[a-f]+$"',
        { subject: "Thing.a", before: "^[a-z]+$", after: "^[a-f]+$" },
      ),
    ],
  },
]);

describeCases("the content of strings", [
  {
    title: "contentEncoding and contentMediaType added",
    of: "schema",
    dialect: "3.1",
    before: "{ type: string }",
    after: `
{ type: string, contentEncoding: base64, contentMediaType: image/png }
`,
    changes: [
      breaking("content-encoding-changed", "both", "#", "#/contentEncoding: base64", {
        subject: "Thing",
        before: null,
        after: "base64",
      }),
      breaking("content-media-type-changed", "both", "#", "#/contentMediaType: image/png", {
        subject: "Thing",
        before: null,
        after: "image/png",
      }),
    ],
    reverted: [
      breaking("content-encoding-changed", "both", "#/contentEncoding", "#", {
        subject: "Thing",
        before: "base64",
        after: null,
      }),
      breaking("content-media-type-changed", "both", "#/contentMediaType", "#", {
        subject: "Thing",
        before: "image/png",
        after: null,
      }),
    ],
  },
  {
    title: "contentEncoding and contentMediaType changed",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: string, contentEncoding: base64, contentMediaType: image/png }
`,
    after: `
{ type: string, contentEncoding: base32, contentMediaType: image/jpeg }
`,
    changes: [
      breaking("content-encoding-changed", "both", "#/contentEncoding", "#/contentEncoding: base32", {
        subject: "Thing",
        before: "base64",
        after: "base32",
      }),
      breaking("content-media-type-changed", "both", "#/contentMediaType", "#/contentMediaType: image/jpeg", {
        subject: "Thing",
        before: "image/png",
        after: "image/jpeg",
      }),
    ],
  },
  {
    title: "contentEncoding and contentMediaType in different case",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: string, contentEncoding: BASE64, contentMediaType: Image/PNG }
`,
    after: `
{ type: string, contentEncoding: base64, contentMediaType: image/png }
`,
    changes: [],
  },
  {
    title: "a property no longer required in contentSchema",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: string, contentMediaType: application/json, contentSchema: { type: object, required: [a], properties: { a: {} } } }
`,
    after: `
{ type: string, contentMediaType: application/json, contentSchema: { type: object, properties: { a: {} } } }
`,
    changes: [
      breaking(
        "property-became-optional",
        "response",
        "#/contentSchema/required/0",
        "#/contentSchema/properties/a",
        { subject: "decoded content of Thing", property: "a" },
      ),
    ],
    reverted: [
      breaking(
        "property-became-required",
        "request",
        "#/contentSchema/properties/a",
        "#/contentSchema/required/0: a",
        { subject: "decoded content of Thing", property: "a" },
      ),
    ],
  },
  {
    title: "contentSchema added",
    of: "schema",
    dialect: "3.1",
    before: "{ type: string, contentMediaType: application/json }",
    after: `
{ type: string, contentMediaType: application/json, contentSchema: { type: object } }
`,
    changes: [
      breaking("type-narrowed", "request", "#", "#/contentSchema/type: object", {
        subject: "decoded content of Thing",
        before: "any type",
        after: "object",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-widened", "response", "#/contentSchema/type", "#", {
        subject: "decoded content of Thing",
        before: "object",
        after: "any type",
        implied: false,
      }),
    ],
  },
]);
