import { describeCases } from "../cases";

describeCases("lengths of texts", [
  {
    title: "both bounds move",
    of: "schema",
    before: "{ type: string, minLength: 1, maxLength: 9 }",
    after: "{ type: string, minLength: 2, maxLength: 12 }",
    said: [
      "length-narrowed breaking (request) at 2: `minLength` of `Thing` is now 2, was 1. | base /components/schemas/Thing/minLength",
      "length-widened breaking (response) at 12: `maxLength` of `Thing` is now 12, was 9. | base /components/schemas/Thing/maxLength",
    ],
    back: [
      "length-widened breaking (response) at 1: `minLength` of `Thing` is now 1, was 2. | base /components/schemas/Thing/minLength",
      "length-narrowed breaking (request) at 9: `maxLength` of `Thing` is now 9, was 12. | base /components/schemas/Thing/maxLength",
    ],
  },
  {
    title: "they say nothing of numbers",
    of: "schema",
    before: "{ type: number }",
    after: '{ type: number, minLength: 2, maxLength: 12, pattern: "^a" }',
    said: [],
  },
  {
    title: "a least length that the pattern asks for",
    of: "schema",
    before: '{ type: string, pattern: "^[a-z]{3}$" }',
    after: `
{ type: string, pattern: "^[a-z]{3}$", minLength: 3, maxLength: 3 }
`,
    said: [],
  },
  {
    title: "a length beyond what the pattern asks for",
    of: "schema",
    before: '{ type: string, pattern: "^[a-z]{3}" }',
    after: '{ type: string, pattern: "^[a-z]{3}", minLength: 4 }',
    said: [
      "length-narrowed breaking (request) at 4: `minLength` of `Thing` is now 4, was none. | base /components/schemas/Thing",
    ],
    back: [
      "length-widened breaking (response) at Thing: `minLength` of `Thing` is now none, was 4. | base /components/schemas/Thing/minLength",
    ],
  },
  {
    title: "a greatest length that the pattern does not keep",
    of: "schema",
    before: '{ type: string, pattern: "^[a-z]{3}" }',
    after: '{ type: string, pattern: "^[a-z]{3}", maxLength: 4 }',
    said: [
      "length-narrowed breaking (request) at 4: `maxLength` of `Thing` is now 4, was none. | base /components/schemas/Thing",
    ],
    back: [
      "length-widened breaking (response) at Thing: `maxLength` of `Thing` is now none, was 4. | base /components/schemas/Thing/maxLength",
    ],
  },
  {
    title: "a length that another pattern says takes the place of one that is said",
    of: "schema",
    before: "{ type: string, maxLength: 3 }",
    after: '{ type: string, pattern: "^[^]{0,2}$" }',
    said: [
      'pattern-added breaking (request) at "^[^]{0,2}$": `Thing` must now match `^[^]{0,2}$`. | base /components/schemas/Thing',
    ],
  },
  {
    title: "a great length that nobody compares with a pattern",
    of: "schema",
    before: '{ type: string, pattern: "^a{101}$" }',
    after: '{ type: string, pattern: "^a{101}$", maxLength: 101 }',
    said: [
      "length-narrowed breaking (request) at 101: `maxLength` of `Thing` is now 101, was none. | base /components/schemas/Thing",
    ],
    back: [
      "length-widened breaking (response) at Thing: `maxLength` of `Thing` is now none, was 101. | base /components/schemas/Thing/maxLength",
    ],
  },
  {
    title: "a length of a hundred, which is compared",
    of: "schema",
    before: '{ type: string, pattern: "^a{100}$" }',
    after: '{ type: string, pattern: "^a{100}$", maxLength: 100 }',
    said: [],
  },
]);

describeCases("patterns", [
  {
    title: "a pattern comes",
    of: "schema",
    before: "{ type: string }",
    after: '{ type: string, pattern: "^a" }',
    said: [
      'pattern-added breaking (request) at "^a": `Thing` must now match `^a`. | base /components/schemas/Thing',
    ],
    back: [
      "pattern-removed breaking (response) at Thing: `Thing` need no longer match `^a`. | base /components/schemas/Thing/pattern",
    ],
  },
  {
    title: "patterns that every text matches",
    of: "schema",
    before: "{ type: string }",
    after: `
allOf: [{ type: string, pattern: "" }, { pattern: ".*" }, { pattern: "^.*$" }, { pattern: "^" }, { pattern: "$" }, { pattern: "^[\\\\s\\\\S]*$" }]
`,
    said: [],
  },
  {
    title: "a pattern that only the empty text matches is one",
    of: "schema",
    before: "{ type: string }",
    after: '{ type: string, pattern: "^$" }',
    said: [
      'pattern-added breaking (request) at "^$": `Thing` must now match `^$`. | base /components/schemas/Thing',
    ],
    back: [
      "pattern-removed breaking (response) at Thing: `Thing` need no longer match `^$`. | base /components/schemas/Thing/pattern",
    ],
  },
  {
    title: "a narrower pattern",
    of: "schema",
    before: '{ type: string, pattern: "^[a-z]+$" }',
    after: '{ type: string, pattern: "^[a-f]+$" }',
    said: [
      'pattern-narrowed breaking (request) at "^[a-f]+$": `Thing` must now match `^[a-f]+$`, which leaves out some texts that match `^[a-z]+$`. | base /components/schemas/Thing/pattern',
    ],
    back: [
      'pattern-widened breaking (response) at "^[a-z]+$": `Thing` need only match `^[a-z]+$`, which lets in texts that `^[a-f]+$` left out. | base /components/schemas/Thing/pattern',
    ],
  },
  {
    title: "another pattern",
    of: "schema",
    before: '{ type: string, pattern: "^a" }',
    after: '{ type: string, pattern: "^b" }',
    said: [
      'pattern-changed breaking (both) at "^b": `Thing` must now match `^b`, was `^a`. | base /components/schemas/Thing/pattern',
    ],
  },
  {
    title: "the same pattern in other words",
    of: "schema",
    before: '{ type: string, pattern: "^[0-9]+$" }',
    after: '{ type: string, pattern: "^\\\\d\\\\d*$" }',
    said: [],
  },
  {
    title: "a second pattern comes beside the first",
    of: "schema",
    before: '{ type: string, pattern: "^a" }',
    after: 'allOf: [{ type: string, pattern: "^a" }, { pattern: "z$" }]',
    said: [
      'pattern-added breaking (request) at "z$": `Thing` must now match `z$`. | base /components/schemas/Thing',
    ],
    back: [
      "pattern-removed breaking (response) at Thing: `Thing` need no longer match `z$`. | base /components/schemas/Thing/allOf/1/pattern",
    ],
  },
  {
    title: "a second pattern that the first one has said",
    of: "schema",
    before: '{ type: string, pattern: "^abc" }',
    after: `
allOf: [{ type: string, pattern: "^abc" }, { pattern: "^ab" }]
`,
    said: [],
  },
  {
    title: "one of two patterns becomes narrower",
    of: "schema",
    before: 'allOf: [{ type: string, pattern: "^a" }, { pattern: "z$" }]',
    after: 'allOf: [{ type: string, pattern: "^a" }, { pattern: "yz$" }]',
    said: [
      'pattern-narrowed breaking (request) at "yz$": `Thing` must now match `yz$`, which leaves out some texts that match `z$`. | base /components/schemas/Thing/allOf/1/pattern',
    ],
    back: [
      'pattern-widened breaking (response) at "z$": `Thing` need only match `z$`, which lets in texts that `yz$` left out. | base /components/schemas/Thing/allOf/1/pattern',
    ],
  },
  {
    title: "one of two patterns becomes another",
    of: "schema",
    before: 'allOf: [{ type: string, pattern: "^a" }, { pattern: "z$" }]',
    after: 'allOf: [{ type: string, pattern: "^a" }, { pattern: "y$" }]',
    said: [
      'pattern-changed breaking (both) at "y$": `Thing` must now match `y$`, was `z$`. | base /components/schemas/Thing/allOf/1/pattern',
    ],
    back: [
      'pattern-changed breaking (both) at "z$": `Thing` must now match `z$`, was `y$`. | base /components/schemas/Thing/allOf/1/pattern',
    ],
  },
  {
    title: "both of two patterns change",
    of: "schema",
    before: 'allOf: [{ type: string, pattern: "^a" }, { pattern: "z$" }]',
    after: 'allOf: [{ type: string, pattern: "^b" }, { pattern: "y$" }]',
    said: [
      'pattern-changed dangerous (both) at "^b": `Thing` must now match `^b`, was `^a`; whether that leaves anything out could not be decided. | base /components/schemas/Thing/allOf/0/pattern',
    ],
    back: [
      'pattern-changed dangerous (both) at "^a": `Thing` must now match `^a`, was `^b`; whether that leaves anything out could not be decided. | base /components/schemas/Thing/allOf/0/pattern',
    ],
  },
  {
    title: "two patterns in another order",
    of: "schema",
    before: 'allOf: [{ type: string, pattern: "^a" }, { pattern: "z$" }]',
    after: 'allOf: [{ type: string, pattern: "z$" }, { pattern: "^a" }]',
    said: [],
  },
  {
    title: "a pattern that nobody can take apart stays",
    of: "schema",
    before: '{ type: string, pattern: "^(?=a)" }',
    after: '{ type: string, pattern: "^(?=a)", title: new }',
    said: [],
  },
  {
    title: "a pattern that nobody can take apart comes beside another",
    of: "schema",
    before: "{ type: string, pattern: '^ab' }",
    after: String.raw`{ type: string, pattern: '^(.)(?!\1)' }`,
    said: [
      "pattern-changed dangerous (both) at '^(.)(?!\\1)': `Thing` must now match `^(.)(?!\\1)`, was `^ab`; whether that leaves anything out could not be decided. | base /components/schemas/Thing/pattern",
    ],
    back: [
      "pattern-changed dangerous (both) at '^ab': `Thing` must now match `^ab`, was `^(.)(?!\\1)`; whether that leaves anything out could not be decided. | base /components/schemas/Thing/pattern",
    ],
  },
  {
    title: "a narrower pattern in a property, whose text is told where it stands",
    of: "schema",
    before: `
type: object
properties: { a: { type: string, pattern: "^[a-z]+$" } }
`,
    after: `
type: object
properties: { a: { type: string, pattern: "^[a-f]+$" } }
`,
    said: [
      'pattern-narrowed breaking (request) at "^[a-f]+$": `Thing.a` must now match `^[a-f]+$`, which leaves out some texts that match `^[a-z]+$`. | base /components/schemas/Thing/properties/a/pattern',
    ],
  },
]);

describeCases("what a text holds", [
  {
    title: "an encoding comes, and a media type",
    of: "schema",
    dialect: "3.1",
    before: "{ type: string }",
    after: `
{ type: string, contentEncoding: base64, contentMediaType: image/png }
`,
    said: [
      "content-encoding-changed breaking (both) at base64: `Thing` is now encoded as base64, was none. | base /components/schemas/Thing",
      "content-media-type-changed breaking (both) at image/png: `Thing` now holds image/png, was none. | base /components/schemas/Thing",
    ],
    back: [
      "content-encoding-changed breaking (both) at Thing: `Thing` is now encoded as none, was base64. | base /components/schemas/Thing/contentEncoding",
      "content-media-type-changed breaking (both) at Thing: `Thing` now holds none, was image/png. | base /components/schemas/Thing/contentMediaType",
    ],
  },
  {
    title: "another encoding, another media type",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: string, contentEncoding: base64, contentMediaType: image/png }
`,
    after: `
{ type: string, contentEncoding: base32, contentMediaType: image/jpeg }
`,
    said: [
      "content-encoding-changed breaking (both) at base32: `Thing` is now encoded as base32, was base64. | base /components/schemas/Thing/contentEncoding",
      "content-media-type-changed breaking (both) at image/jpeg: `Thing` now holds image/jpeg, was image/png. | base /components/schemas/Thing/contentMediaType",
    ],
  },
  {
    title: "in other letters",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: string, contentEncoding: BASE64, contentMediaType: Image/PNG }
`,
    after: `
{ type: string, contentEncoding: base64, contentMediaType: image/png }
`,
    said: [],
  },
  {
    title: "what it is once it is decoded",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: string, contentMediaType: application/json, contentSchema: { type: object, required: [a], properties: { a: {} } } }
`,
    after: `
{ type: string, contentMediaType: application/json, contentSchema: { type: object, properties: { a: {} } } }
`,
    said: [
      "property-became-optional breaking (response) at a: `a` may now be missing from the content of `Thing`. | base /components/schemas/Thing/contentSchema/required/0",
    ],
    back: [
      "property-became-required breaking (request) at a: `a` is now required in the content of `Thing`. | base /components/schemas/Thing/contentSchema/properties/a",
    ],
  },
  {
    title: "what it is once it is decoded is said for the first time",
    of: "schema",
    dialect: "3.1",
    before: "{ type: string, contentMediaType: application/json }",
    after: `
{ type: string, contentMediaType: application/json, contentSchema: { type: object } }
`,
    said: [
      "type-narrowed breaking (request) at object: The content of `Thing` may now only be object, was any type. | base /components/schemas/Thing",
    ],
    back: [
      "type-widened breaking (response) at Thing: The content of `Thing` may now be any type, was object. | base /components/schemas/Thing/contentSchema/type",
    ],
  },
]);
