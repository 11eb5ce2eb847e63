import { breaking, dangerous, describeCases } from "../../cases";

describeCases("formats", [
  {
    title: "a format is added",
    of: "schema",
    before: "{ type: string }",
    after: "{ type: string, format: uuid }",
    changes: [
      breaking("format-added", "request", "#", "#/format: uuid", {
        subject: "Thing",
        format: "uuid",
      }),
    ],
    reverted: [
      breaking("format-removed", "response", "#/format", "#", {
        subject: "Thing",
        format: "uuid",
      }),
    ],
  },
  {
    title: "a format that few servers enforce",
    of: "schema",
    before: "{ type: integer }",
    after: "{ type: integer, format: int64 }",
    changes: [
      dangerous("format-added", "request", "#", "#/format: int64", {
        subject: "Thing",
        format: "int64",
      }),
    ],
    reverted: [
      dangerous("format-removed", "response", "#/format", "#", {
        subject: "Thing",
        format: "int64",
      }),
    ],
  },
  {
    title: "free text as a format is a description",
    of: "schema",
    before: "{ type: string, format: Opaque token }",
    after: '{ type: string, format: "A token. Do not parse it" }',
    changes: [],
    reverted: [],
  },
  {
    title: "adding free text as a format is not a change",
    of: "schema",
    before: "{ type: string }",
    after: "{ type: string, format: Opaque token }",
    changes: [],
    reverted: [],
  },
  {
    title: "an unknown format",
    of: "schema",
    before: "{ type: string }",
    after: "{ type: string, format: isbn }",
    changes: [
      dangerous("format-added", "request", "#", "#/format: isbn", {
        subject: "Thing",
        format: "isbn",
      }),
    ],
    reverted: [
      dangerous("format-removed", "response", "#/format", "#", {
        subject: "Thing",
        format: "isbn",
      }),
    ],
  },
  {
    title: "another format",
    of: "schema",
    before: "{ type: string, format: date }",
    after: "{ type: string, format: email }",
    changes: [
      breaking("format-changed", "both", "#/format", "#/format: email", {
        subject: "Thing",
        before: "date",
        after: "email",
      }),
    ],
    reverted: [
      breaking("format-changed", "both", "#/format", "#/format: date", {
        subject: "Thing",
        before: "email",
        after: "date",
      }),
    ],
  },
  {
    title: "another unknown format",
    of: "schema",
    before: "{ type: string, format: isbn }",
    after: "{ type: string, format: ean }",
    changes: [
      dangerous("format-changed", "both", "#/format", "#/format: ean", {
        subject: "Thing",
        before: "isbn",
        after: "ean",
      }),
    ],
    reverted: [
      dangerous("format-changed", "both", "#/format", "#/format: isbn", {
        subject: "Thing",
        before: "ean",
        after: "isbn",
      }),
    ],
  },
  {
    title: "a known format becomes an unknown one",
    of: "schema",
    before: "{ type: string, format: date }",
    after: "{ type: string, format: day }",
    changes: [
      dangerous("format-changed", "both", "#/format", "#/format: day", {
        subject: "Thing",
        before: "date",
        after: "day",
      }),
    ],
    reverted: [
      dangerous("format-changed", "both", "#/format", "#/format: date", {
        subject: "Thing",
        before: "day",
        after: "date",
      }),
    ],
  },
  {
    title: "wider and narrower formats of texts",
    of: "schema",
    before: `
type: object
properties:
  a: { type: string, format: email }
  b: { type: string, format: hostname }
  c: { type: string, format: uri }
  d: { type: string, format: uri }
  e: { type: string, format: uri }
  f: { type: string, format: uri-reference }
  g: { type: string, format: iri }
`,
    after: `
type: object
properties:
  a: { type: string, format: idn-email }
  b: { type: string, format: idn-hostname }
  c: { type: string, format: uri-reference }
  d: { type: string, format: iri }
  e: { type: string, format: iri-reference }
  f: { type: string, format: iri-reference }
  g: { type: string, format: iri-reference }
`,
    changes: [
      breaking("format-widened", "response", "#/properties/a/format", "#/properties/a/format: idn-email", {
        subject: "Thing.a",
        before: "email",
        after: "idn-email",
      }),
      breaking("format-widened", "response", "#/properties/b/format", "#/properties/b/format: idn-hostname", {
        subject: "Thing.b",
        before: "hostname",
        after: "idn-hostname",
      }),
      breaking(
        "format-widened",
        "response",
        "#/properties/c/format",
        "#/properties/c/format: uri-reference",
        { subject: "Thing.c", before: "uri", after: "uri-reference" },
      ),
      breaking("format-widened", "response", "#/properties/d/format", "#/properties/d/format: iri", {
        subject: "Thing.d",
        before: "uri",
        after: "iri",
      }),
      breaking(
        "format-widened",
        "response",
        "#/properties/e/format",
        "#/properties/e/format: iri-reference",
        { subject: "Thing.e", before: "uri", after: "iri-reference" },
      ),
      breaking(
        "format-widened",
        "response",
        "#/properties/f/format",
        "#/properties/f/format: iri-reference",
        { subject: "Thing.f", before: "uri-reference", after: "iri-reference" },
      ),
      breaking(
        "format-widened",
        "response",
        "#/properties/g/format",
        "#/properties/g/format: iri-reference",
        { subject: "Thing.g", before: "iri", after: "iri-reference" },
      ),
    ],
    reverted: [
      breaking("format-narrowed", "request", "#/properties/a/format", "#/properties/a/format: email", {
        subject: "Thing.a",
        before: "idn-email",
        after: "email",
      }),
      breaking("format-narrowed", "request", "#/properties/b/format", "#/properties/b/format: hostname", {
        subject: "Thing.b",
        before: "idn-hostname",
        after: "hostname",
      }),
      breaking("format-narrowed", "request", "#/properties/c/format", "#/properties/c/format: uri", {
        subject: "Thing.c",
        before: "uri-reference",
        after: "uri",
      }),
      breaking("format-narrowed", "request", "#/properties/d/format", "#/properties/d/format: uri", {
        subject: "Thing.d",
        before: "iri",
        after: "uri",
      }),
      breaking("format-narrowed", "request", "#/properties/e/format", "#/properties/e/format: uri", {
        subject: "Thing.e",
        before: "iri-reference",
        after: "uri",
      }),
      breaking(
        "format-narrowed",
        "request",
        "#/properties/f/format",
        "#/properties/f/format: uri-reference",
        { subject: "Thing.f", before: "iri-reference", after: "uri-reference" },
      ),
      breaking("format-narrowed", "request", "#/properties/g/format", "#/properties/g/format: iri", {
        subject: "Thing.g",
        before: "iri-reference",
        after: "iri",
      }),
    ],
  },
  {
    title: "wider and narrower formats of numbers",
    of: "schema",
    before: `
type: object
properties:
  a: { type: integer, format: int8 }
  b: { type: integer, format: int8 }
  c: { type: integer, format: int16 }
  d: { type: integer, format: int32 }
  e: { type: integer, format: uint8 }
  f: { type: integer, format: uint8 }
  g: { type: integer, format: uint16 }
  h: { type: integer, format: uint16 }
  i: { type: integer, format: uint32 }
  j: { type: integer, format: uint32 }
  k: { type: number, format: float }
`,
    after: `
type: object
properties:
  a: { type: integer, format: int16 }
  b: { type: integer, format: int64 }
  c: { type: integer, format: int32 }
  d: { type: integer, format: int64 }
  e: { type: integer, format: int16 }
  f: { type: integer, format: uint16 }
  g: { type: integer, format: int32 }
  h: { type: integer, format: uint32 }
  i: { type: integer, format: int64 }
  j: { type: integer, format: uint64 }
  k: { type: number, format: double }
`,
    changes: [
      breaking("format-widened", "response", "#/properties/a/format", "#/properties/a/format: int16", {
        subject: "Thing.a",
        before: "int8",
        after: "int16",
      }),
      breaking("format-widened", "response", "#/properties/b/format", "#/properties/b/format: int64", {
        subject: "Thing.b",
        before: "int8",
        after: "int64",
      }),
      breaking("format-widened", "response", "#/properties/c/format", "#/properties/c/format: int32", {
        subject: "Thing.c",
        before: "int16",
        after: "int32",
      }),
      breaking("format-widened", "response", "#/properties/d/format", "#/properties/d/format: int64", {
        subject: "Thing.d",
        before: "int32",
        after: "int64",
      }),
      breaking("format-widened", "response", "#/properties/e/format", "#/properties/e/format: int16", {
        subject: "Thing.e",
        before: "uint8",
        after: "int16",
      }),
      breaking("format-widened", "response", "#/properties/f/format", "#/properties/f/format: uint16", {
        subject: "Thing.f",
        before: "uint8",
        after: "uint16",
      }),
      breaking("format-widened", "response", "#/properties/g/format", "#/properties/g/format: int32", {
        subject: "Thing.g",
        before: "uint16",
        after: "int32",
      }),
      breaking("format-widened", "response", "#/properties/h/format", "#/properties/h/format: uint32", {
        subject: "Thing.h",
        before: "uint16",
        after: "uint32",
      }),
      breaking("format-widened", "response", "#/properties/i/format", "#/properties/i/format: int64", {
        subject: "Thing.i",
        before: "uint32",
        after: "int64",
      }),
      breaking("format-widened", "response", "#/properties/j/format", "#/properties/j/format: uint64", {
        subject: "Thing.j",
        before: "uint32",
        after: "uint64",
      }),
      dangerous("format-widened", "response", "#/properties/k/format", "#/properties/k/format: double", {
        subject: "Thing.k",
        before: "float",
        after: "double",
      }),
    ],
    reverted: [
      breaking("format-narrowed", "request", "#/properties/a/format", "#/properties/a/format: int8", {
        subject: "Thing.a",
        before: "int16",
        after: "int8",
      }),
      breaking("format-narrowed", "request", "#/properties/b/format", "#/properties/b/format: int8", {
        subject: "Thing.b",
        before: "int64",
        after: "int8",
      }),
      breaking("format-narrowed", "request", "#/properties/c/format", "#/properties/c/format: int16", {
        subject: "Thing.c",
        before: "int32",
        after: "int16",
      }),
      breaking("format-narrowed", "request", "#/properties/d/format", "#/properties/d/format: int32", {
        subject: "Thing.d",
        before: "int64",
        after: "int32",
      }),
      breaking("format-narrowed", "request", "#/properties/e/format", "#/properties/e/format: uint8", {
        subject: "Thing.e",
        before: "int16",
        after: "uint8",
      }),
      breaking("format-narrowed", "request", "#/properties/f/format", "#/properties/f/format: uint8", {
        subject: "Thing.f",
        before: "uint16",
        after: "uint8",
      }),
      breaking("format-narrowed", "request", "#/properties/g/format", "#/properties/g/format: uint16", {
        subject: "Thing.g",
        before: "int32",
        after: "uint16",
      }),
      breaking("format-narrowed", "request", "#/properties/h/format", "#/properties/h/format: uint16", {
        subject: "Thing.h",
        before: "uint32",
        after: "uint16",
      }),
      breaking("format-narrowed", "request", "#/properties/i/format", "#/properties/i/format: uint32", {
        subject: "Thing.i",
        before: "int64",
        after: "uint32",
      }),
      breaking("format-narrowed", "request", "#/properties/j/format", "#/properties/j/format: uint32", {
        subject: "Thing.j",
        before: "uint64",
        after: "uint32",
      }),
      dangerous("format-narrowed", "request", "#/properties/k/format", "#/properties/k/format: float", {
        subject: "Thing.k",
        before: "double",
        after: "float",
      }),
    ],
  },
  {
    title: "with and without a sign",
    of: "schema",
    before: "{ type: integer, format: int32 }",
    after: "{ type: integer, format: uint32 }",
    changes: [
      breaking("format-changed", "both", "#/format", "#/format: uint32", {
        subject: "Thing",
        before: "int32",
        after: "uint32",
      }),
    ],
    reverted: [
      breaking("format-changed", "both", "#/format", "#/format: int32", {
        subject: "Thing",
        before: "uint32",
        after: "int32",
      }),
    ],
  },
  {
    title: "bounds in place of the format",
    of: "schema",
    before: "{ type: integer, format: uint8 }",
    after: "{ type: integer, minimum: 0, maximum: 255 }",
    changes: [],
    reverted: [],
  },
  {
    title: "bounds wider than the format",
    of: "schema",
    before: "{ type: integer, format: uint8 }",
    after: "{ type: integer, minimum: 0, maximum: 256 }",
    changes: [
      breaking("format-removed", "response", "#/format", "#", {
        subject: "Thing",
        format: "uint8",
      }),
    ],
    reverted: [
      breaking("format-added", "request", "#", "#/format: uint8", {
        subject: "Thing",
        format: "uint8",
      }),
    ],
  },
  {
    title: "one bound in place of the format is not enough",
    of: "schema",
    before: "{ type: integer, format: uint8 }",
    after: "{ type: integer, minimum: 0 }",
    changes: [
      breaking("format-removed", "response", "#/format", "#", {
        subject: "Thing",
        format: "uint8",
      }),
    ],
    reverted: [
      breaking("format-added", "request", "#", "#/format: uint8", {
        subject: "Thing",
        format: "uint8",
      }),
    ],
  },
  {
    title: "formats of strings do not apply to numbers, and vice versa",
    of: "schema",
    before: `
type: object
properties: { a: { type: number }, b: { type: string } }
`,
    after: `
type: object
properties: { a: { type: number, format: date }, b: { type: string, format: int64 } }
`,
    changes: [],
  },
  {
    title: "a format of whole numbers takes the fractions away",
    of: "schema",
    before: "{ type: number }",
    after: "{ type: number, format: int64 }",
    changes: [
      breaking("type-narrowed", "request", "#/type", "#/type: number", {
        subject: "Thing",
        before: "number",
        after: "integer",
        implied: false,
      }),
      dangerous("format-added", "request", "#", "#/format: int64", {
        subject: "Thing",
        format: "int64",
      }),
    ],
    reverted: [
      dangerous("format-removed", "response", "#/format", "#", {
        subject: "Thing",
        format: "int64",
      }),
      breaking("type-widened", "response", "#/type", "#/type: number", {
        subject: "Thing",
        before: "integer",
        after: "number",
        implied: false,
      }),
    ],
  },
  {
    title: "a second format in addition to the first",
    of: "schema",
    before: "{ type: string, format: uri }",
    after: `
allOf: [{ type: string, format: uri }, { format: uri-reference }, { format: hostname }]
`,
    changes: [
      breaking("format-added", "request", "#", "#/allOf/2/format: hostname", {
        subject: "Thing",
        format: "hostname",
      }),
    ],
    reverted: [
      breaking("format-removed", "response", "#/allOf/2/format", "#", {
        subject: "Thing",
        format: "hostname",
      }),
    ],
  },
  {
    title: "one of two formats is wider than before",
    of: "schema",
    before: "allOf: [{ type: string, format: uri }, { format: hostname }]",
    after: "allOf: [{ type: string, format: iri }, { format: hostname }]",
    changes: [
      breaking("format-widened", "response", "#/allOf/0/format", "#/allOf/0/format: iri", {
        subject: "Thing",
        before: "uri",
        after: "iri",
      }),
    ],
    reverted: [
      breaking("format-narrowed", "request", "#/allOf/0/format", "#/allOf/0/format: uri", {
        subject: "Thing",
        before: "iri",
        after: "uri",
      }),
    ],
  },
  {
    title: "formats that do not restrict strings",
    of: "schema",
    before: "{ type: string, format: binary }",
    after: "{ type: string, format: password }",
    changes: [],
  },
  {
    title: "a format of strings or numbers",
    of: "schema",
    dialect: "3.1",
    before: "{ type: [string, integer] }",
    after: "{ type: [string, integer], format: date }",
    changes: [
      breaking("format-added", "request", "#", "#/format: date", {
        subject: "Thing",
        format: "date",
      }),
    ],
  },
  {
    title: "every format of texts, on texts and on numbers",
    of: "schema",
    before: `
type: object
properties:
  date: { type: string }
  date-number: { type: number }
  date-time: { type: string }
  date-time-number: { type: number }
  time: { type: string }
  time-number: { type: number }
  duration: { type: string }
  duration-number: { type: number }
  email: { type: string }
  email-number: { type: number }
  idn-email: { type: string }
  idn-email-number: { type: number }
  hostname: { type: string }
  hostname-number: { type: number }
  idn-hostname: { type: string }
  idn-hostname-number: { type: number }
  ipv4: { type: string }
  ipv4-number: { type: number }
  ipv6: { type: string }
  ipv6-number: { type: number }
  uri: { type: string }
  uri-number: { type: number }
  uri-reference: { type: string }
  uri-reference-number: { type: number }
  iri: { type: string }
  iri-number: { type: number }
  iri-reference: { type: string }
  iri-reference-number: { type: number }
  uuid: { type: string }
  uuid-number: { type: number }
  uri-template: { type: string }
  uri-template-number: { type: number }
  json-pointer: { type: string }
  json-pointer-number: { type: number }
  relative-json-pointer: { type: string }
  relative-json-pointer-number: { type: number }
  regex: { type: string }
  regex-number: { type: number }
`,
    after: `
type: object
properties:
  date: { type: string, format: date }
  date-number: { type: number, format: date }
  date-time: { type: string, format: date-time }
  date-time-number: { type: number, format: date-time }
  time: { type: string, format: time }
  time-number: { type: number, format: time }
  duration: { type: string, format: duration }
  duration-number: { type: number, format: duration }
  email: { type: string, format: email }
  email-number: { type: number, format: email }
  idn-email: { type: string, format: idn-email }
  idn-email-number: { type: number, format: idn-email }
  hostname: { type: string, format: hostname }
  hostname-number: { type: number, format: hostname }
  idn-hostname: { type: string, format: idn-hostname }
  idn-hostname-number: { type: number, format: idn-hostname }
  ipv4: { type: string, format: ipv4 }
  ipv4-number: { type: number, format: ipv4 }
  ipv6: { type: string, format: ipv6 }
  ipv6-number: { type: number, format: ipv6 }
  uri: { type: string, format: uri }
  uri-number: { type: number, format: uri }
  uri-reference: { type: string, format: uri-reference }
  uri-reference-number: { type: number, format: uri-reference }
  iri: { type: string, format: iri }
  iri-number: { type: number, format: iri }
  iri-reference: { type: string, format: iri-reference }
  iri-reference-number: { type: number, format: iri-reference }
  uuid: { type: string, format: uuid }
  uuid-number: { type: number, format: uuid }
  uri-template: { type: string, format: uri-template }
  uri-template-number: { type: number, format: uri-template }
  json-pointer: { type: string, format: json-pointer }
  json-pointer-number: { type: number, format: json-pointer }
  relative-json-pointer: { type: string, format: relative-json-pointer }
  relative-json-pointer-number: { type: number, format: relative-json-pointer }
  regex: { type: string, format: regex }
  regex-number: { type: number, format: regex }
`,
    changes: [
      breaking("format-added", "request", "#/properties/date", "#/properties/date/format: date", {
        subject: "Thing.date",
        format: "date",
      }),
      breaking(
        "format-added",
        "request",
        "#/properties/date-time",
        "#/properties/date-time/format: date-time",
        { subject: "Thing.date-time", format: "date-time" },
      ),
      breaking("format-added", "request", "#/properties/time", "#/properties/time/format: time", {
        subject: "Thing.time",
        format: "time",
      }),
      breaking("format-added", "request", "#/properties/duration", "#/properties/duration/format: duration", {
        subject: "Thing.duration",
        format: "duration",
      }),
      breaking("format-added", "request", "#/properties/email", "#/properties/email/format: email", {
        subject: "Thing.email",
        format: "email",
      }),
      dangerous(
        "format-added",
        "request",
        "#/properties/idn-email",
        "#/properties/idn-email/format: idn-email",
        { subject: "Thing.idn-email", format: "idn-email" },
      ),
      breaking("format-added", "request", "#/properties/hostname", "#/properties/hostname/format: hostname", {
        subject: "Thing.hostname",
        format: "hostname",
      }),
      dangerous(
        "format-added",
        "request",
        "#/properties/idn-hostname",
        "#/properties/idn-hostname/format: idn-hostname",
        { subject: "Thing.idn-hostname", format: "idn-hostname" },
      ),
      breaking("format-added", "request", "#/properties/ipv4", "#/properties/ipv4/format: ipv4", {
        subject: "Thing.ipv4",
        format: "ipv4",
      }),
      breaking("format-added", "request", "#/properties/ipv6", "#/properties/ipv6/format: ipv6", {
        subject: "Thing.ipv6",
        format: "ipv6",
      }),
      breaking("format-added", "request", "#/properties/uri", "#/properties/uri/format: uri", {
        subject: "Thing.uri",
        format: "uri",
      }),
      breaking(
        "format-added",
        "request",
        "#/properties/uri-reference",
        "#/properties/uri-reference/format: uri-reference",
        { subject: "Thing.uri-reference", format: "uri-reference" },
      ),
      dangerous("format-added", "request", "#/properties/iri", "#/properties/iri/format: iri", {
        subject: "Thing.iri",
        format: "iri",
      }),
      dangerous(
        "format-added",
        "request",
        "#/properties/iri-reference",
        "#/properties/iri-reference/format: iri-reference",
        { subject: "Thing.iri-reference", format: "iri-reference" },
      ),
      breaking("format-added", "request", "#/properties/uuid", "#/properties/uuid/format: uuid", {
        subject: "Thing.uuid",
        format: "uuid",
      }),
      breaking(
        "format-added",
        "request",
        "#/properties/uri-template",
        "#/properties/uri-template/format: uri-template",
        { subject: "Thing.uri-template", format: "uri-template" },
      ),
      breaking(
        "format-added",
        "request",
        "#/properties/json-pointer",
        "#/properties/json-pointer/format: json-pointer",
        { subject: "Thing.json-pointer", format: "json-pointer" },
      ),
      breaking(
        "format-added",
        "request",
        "#/properties/relative-json-pointer",
        "#/properties/relative-json-pointer/format: relative-json-pointer",
        { subject: "Thing.relative-json-pointer", format: "relative-json-pointer" },
      ),
      breaking("format-added", "request", "#/properties/regex", "#/properties/regex/format: regex", {
        subject: "Thing.regex",
        format: "regex",
      }),
    ],
  },
  {
    title: "every format of numbers, on numbers and on texts",
    of: "schema",
    before: `
type: object
properties:
  int8: { type: integer }
  int8-text: { type: string }
  int16: { type: integer }
  int16-text: { type: string }
  int32: { type: integer }
  int32-text: { type: string }
  int64: { type: integer }
  int64-text: { type: string }
  uint8: { type: integer }
  uint8-text: { type: string }
  uint16: { type: integer }
  uint16-text: { type: string }
  uint32: { type: integer }
  uint32-text: { type: string }
  uint64: { type: integer }
  uint64-text: { type: string }
  float: { type: integer }
  float-text: { type: string }
  double: { type: integer }
  double-text: { type: string }
`,
    after: `
type: object
properties:
  int8: { type: integer, format: int8 }
  int8-text: { type: string, format: int8 }
  int16: { type: integer, format: int16 }
  int16-text: { type: string, format: int16 }
  int32: { type: integer, format: int32 }
  int32-text: { type: string, format: int32 }
  int64: { type: integer, format: int64 }
  int64-text: { type: string, format: int64 }
  uint8: { type: integer, format: uint8 }
  uint8-text: { type: string, format: uint8 }
  uint16: { type: integer, format: uint16 }
  uint16-text: { type: string, format: uint16 }
  uint32: { type: integer, format: uint32 }
  uint32-text: { type: string, format: uint32 }
  uint64: { type: integer, format: uint64 }
  uint64-text: { type: string, format: uint64 }
  float: { type: integer, format: float }
  float-text: { type: string, format: float }
  double: { type: integer, format: double }
  double-text: { type: string, format: double }
`,
    changes: [
      breaking("format-added", "request", "#/properties/int8", "#/properties/int8/format: int8", {
        subject: "Thing.int8",
        format: "int8",
      }),
      breaking("format-added", "request", "#/properties/int16", "#/properties/int16/format: int16", {
        subject: "Thing.int16",
        format: "int16",
      }),
      breaking("format-added", "request", "#/properties/int32", "#/properties/int32/format: int32", {
        subject: "Thing.int32",
        format: "int32",
      }),
      dangerous("format-added", "request", "#/properties/int64", "#/properties/int64/format: int64", {
        subject: "Thing.int64",
        format: "int64",
      }),
      breaking("format-added", "request", "#/properties/uint8", "#/properties/uint8/format: uint8", {
        subject: "Thing.uint8",
        format: "uint8",
      }),
      breaking("format-added", "request", "#/properties/uint16", "#/properties/uint16/format: uint16", {
        subject: "Thing.uint16",
        format: "uint16",
      }),
      breaking("format-added", "request", "#/properties/uint32", "#/properties/uint32/format: uint32", {
        subject: "Thing.uint32",
        format: "uint32",
      }),
      dangerous("format-added", "request", "#/properties/uint64", "#/properties/uint64/format: uint64", {
        subject: "Thing.uint64",
        format: "uint64",
      }),
      dangerous("format-added", "request", "#/properties/float", "#/properties/float/format: float", {
        subject: "Thing.float",
        format: "float",
      }),
      dangerous("format-added", "request", "#/properties/double", "#/properties/double/format: double", {
        subject: "Thing.double",
        format: "double",
      }),
    ],
  },
  {
    title: "all formats that are wider than one of few bits",
    of: "schema",
    before: `
type: object
properties:
  int8-int32: { type: integer, format: int8 }
  int16-int64: { type: integer, format: int16 }
  uint8-int32: { type: integer, format: uint8 }
  uint8-int64: { type: integer, format: uint8 }
  uint8-uint32: { type: integer, format: uint8 }
  uint8-uint64: { type: integer, format: uint8 }
  uint16-int64: { type: integer, format: uint16 }
  uint16-uint64: { type: integer, format: uint16 }
`,
    after: `
type: object
properties:
  int8-int32: { type: integer, format: int32 }
  int16-int64: { type: integer, format: int64 }
  uint8-int32: { type: integer, format: int32 }
  uint8-int64: { type: integer, format: int64 }
  uint8-uint32: { type: integer, format: uint32 }
  uint8-uint64: { type: integer, format: uint64 }
  uint16-int64: { type: integer, format: int64 }
  uint16-uint64: { type: integer, format: uint64 }
`,
    changes: [
      breaking(
        "format-widened",
        "response",
        "#/properties/int8-int32/format",
        "#/properties/int8-int32/format: int32",
        { subject: "Thing.int8-int32", before: "int8", after: "int32" },
      ),
      breaking(
        "format-widened",
        "response",
        "#/properties/int16-int64/format",
        "#/properties/int16-int64/format: int64",
        { subject: "Thing.int16-int64", before: "int16", after: "int64" },
      ),
      breaking(
        "format-widened",
        "response",
        "#/properties/uint8-int32/format",
        "#/properties/uint8-int32/format: int32",
        { subject: "Thing.uint8-int32", before: "uint8", after: "int32" },
      ),
      breaking(
        "format-widened",
        "response",
        "#/properties/uint8-int64/format",
        "#/properties/uint8-int64/format: int64",
        { subject: "Thing.uint8-int64", before: "uint8", after: "int64" },
      ),
      breaking(
        "format-widened",
        "response",
        "#/properties/uint8-uint32/format",
        "#/properties/uint8-uint32/format: uint32",
        { subject: "Thing.uint8-uint32", before: "uint8", after: "uint32" },
      ),
      breaking(
        "format-widened",
        "response",
        "#/properties/uint8-uint64/format",
        "#/properties/uint8-uint64/format: uint64",
        { subject: "Thing.uint8-uint64", before: "uint8", after: "uint64" },
      ),
      breaking(
        "format-widened",
        "response",
        "#/properties/uint16-int64/format",
        "#/properties/uint16-int64/format: int64",
        { subject: "Thing.uint16-int64", before: "uint16", after: "int64" },
      ),
      breaking(
        "format-widened",
        "response",
        "#/properties/uint16-uint64/format",
        "#/properties/uint16-uint64/format: uint64",
        { subject: "Thing.uint16-uint64", before: "uint16", after: "uint64" },
      ),
    ],
  },
]);
