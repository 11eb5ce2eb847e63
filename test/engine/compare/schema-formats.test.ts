import { describeCases } from "../cases";

describeCases("formats", [
  {
    title: "a format comes",
    of: "schema",
    before: "{ type: string }",
    after: "{ type: string, format: uuid }",
    said: [
      "format-added breaking (request) at uuid: `Thing` must now be of format `uuid`. | base /components/schemas/Thing",
    ],
    back: [
      "format-removed breaking (response) at Thing: `Thing` need no longer be of format `uuid`. | base /components/schemas/Thing/format",
    ],
  },
  {
    title: "a format that few refuse by",
    of: "schema",
    before: "{ type: integer }",
    after: "{ type: integer, format: int64 }",
    said: [
      "format-added dangerous (request) at int64: `Thing` must now be of format `int64`. | base /components/schemas/Thing",
    ],
    back: [
      "format-removed dangerous (response) at Thing: `Thing` need no longer be of format `int64`. | base /components/schemas/Thing/format",
    ],
  },
  {
    title: "a format that nobody knows",
    of: "schema",
    before: "{ type: string }",
    after: "{ type: string, format: isbn }",
    said: [
      "format-added dangerous (request) at isbn: `Thing` must now be of format `isbn`. | base /components/schemas/Thing",
    ],
    back: [
      "format-removed dangerous (response) at Thing: `Thing` need no longer be of format `isbn`. | base /components/schemas/Thing/format",
    ],
  },
  {
    title: "another format",
    of: "schema",
    before: "{ type: string, format: date }",
    after: "{ type: string, format: email }",
    said: [
      "format-changed breaking (both) at email: The format of `Thing` is now `email`, was `date`. | base /components/schemas/Thing/format",
    ],
    back: [
      "format-changed breaking (both) at date: The format of `Thing` is now `date`, was `email`. | base /components/schemas/Thing/format",
    ],
  },
  {
    title: "another format that nobody knows",
    of: "schema",
    before: "{ type: string, format: isbn }",
    after: "{ type: string, format: ean }",
    said: [
      "format-changed dangerous (both) at ean: The format of `Thing` is now `ean`, was `isbn`. | base /components/schemas/Thing/format",
    ],
    back: [
      "format-changed dangerous (both) at isbn: The format of `Thing` is now `isbn`, was `ean`. | base /components/schemas/Thing/format",
    ],
  },
  {
    title: "a known format becomes one that nobody knows",
    of: "schema",
    before: "{ type: string, format: date }",
    after: "{ type: string, format: day }",
    said: [
      "format-changed dangerous (both) at day: The format of `Thing` is now `day`, was `date`. | base /components/schemas/Thing/format",
    ],
    back: [
      "format-changed dangerous (both) at date: The format of `Thing` is now `date`, was `day`. | base /components/schemas/Thing/format",
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
    said: [
      "format-widened breaking (response) at idn-email: The format of `Thing.a` is now `idn-email`, wider than `email`. | base /components/schemas/Thing/properties/a/format",
      "format-widened breaking (response) at idn-hostname: The format of `Thing.b` is now `idn-hostname`, wider than `hostname`. | base /components/schemas/Thing/properties/b/format",
      "format-widened breaking (response) at uri-reference: The format of `Thing.c` is now `uri-reference`, wider than `uri`. | base /components/schemas/Thing/properties/c/format",
      "format-widened breaking (response) at iri: The format of `Thing.d` is now `iri`, wider than `uri`. | base /components/schemas/Thing/properties/d/format",
      "format-widened breaking (response) at iri-reference: The format of `Thing.e` is now `iri-reference`, wider than `uri`. | base /components/schemas/Thing/properties/e/format",
      "format-widened breaking (response) at iri-reference: The format of `Thing.f` is now `iri-reference`, wider than `uri-reference`. | base /components/schemas/Thing/properties/f/format",
      "format-widened breaking (response) at iri-reference: The format of `Thing.g` is now `iri-reference`, wider than `iri`. | base /components/schemas/Thing/properties/g/format",
    ],
    back: [
      "format-narrowed breaking (request) at email: The format of `Thing.a` is now `email`, which leaves out some of `idn-email`. | base /components/schemas/Thing/properties/a/format",
      "format-narrowed breaking (request) at hostname: The format of `Thing.b` is now `hostname`, which leaves out some of `idn-hostname`. | base /components/schemas/Thing/properties/b/format",
      "format-narrowed breaking (request) at uri: The format of `Thing.c` is now `uri`, which leaves out some of `uri-reference`. | base /components/schemas/Thing/properties/c/format",
      "format-narrowed breaking (request) at uri: The format of `Thing.d` is now `uri`, which leaves out some of `iri`. | base /components/schemas/Thing/properties/d/format",
      "format-narrowed breaking (request) at uri: The format of `Thing.e` is now `uri`, which leaves out some of `iri-reference`. | base /components/schemas/Thing/properties/e/format",
      "format-narrowed breaking (request) at uri-reference: The format of `Thing.f` is now `uri-reference`, which leaves out some of `iri-reference`. | base /components/schemas/Thing/properties/f/format",
      "format-narrowed breaking (request) at iri: The format of `Thing.g` is now `iri`, which leaves out some of `iri-reference`. | base /components/schemas/Thing/properties/g/format",
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
    said: [
      "format-widened breaking (response) at int16: The format of `Thing.a` is now `int16`, wider than `int8`. | base /components/schemas/Thing/properties/a/format",
      "format-widened breaking (response) at int64: The format of `Thing.b` is now `int64`, wider than `int8`. | base /components/schemas/Thing/properties/b/format",
      "format-widened breaking (response) at int32: The format of `Thing.c` is now `int32`, wider than `int16`. | base /components/schemas/Thing/properties/c/format",
      "format-widened breaking (response) at int64: The format of `Thing.d` is now `int64`, wider than `int32`. | base /components/schemas/Thing/properties/d/format",
      "format-widened breaking (response) at int16: The format of `Thing.e` is now `int16`, wider than `uint8`. | base /components/schemas/Thing/properties/e/format",
      "format-widened breaking (response) at uint16: The format of `Thing.f` is now `uint16`, wider than `uint8`. | base /components/schemas/Thing/properties/f/format",
      "format-widened breaking (response) at int32: The format of `Thing.g` is now `int32`, wider than `uint16`. | base /components/schemas/Thing/properties/g/format",
      "format-widened breaking (response) at uint32: The format of `Thing.h` is now `uint32`, wider than `uint16`. | base /components/schemas/Thing/properties/h/format",
      "format-widened breaking (response) at int64: The format of `Thing.i` is now `int64`, wider than `uint32`. | base /components/schemas/Thing/properties/i/format",
      "format-widened breaking (response) at uint64: The format of `Thing.j` is now `uint64`, wider than `uint32`. | base /components/schemas/Thing/properties/j/format",
      "format-widened breaking (response) at double: The format of `Thing.k` is now `double`, wider than `float`. | base /components/schemas/Thing/properties/k/format",
    ],
    back: [
      "format-narrowed breaking (request) at int8: The format of `Thing.a` is now `int8`, which leaves out some of `int16`. | base /components/schemas/Thing/properties/a/format",
      "format-narrowed breaking (request) at int8: The format of `Thing.b` is now `int8`, which leaves out some of `int64`. | base /components/schemas/Thing/properties/b/format",
      "format-narrowed breaking (request) at int16: The format of `Thing.c` is now `int16`, which leaves out some of `int32`. | base /components/schemas/Thing/properties/c/format",
      "format-narrowed breaking (request) at int32: The format of `Thing.d` is now `int32`, which leaves out some of `int64`. | base /components/schemas/Thing/properties/d/format",
      "format-narrowed breaking (request) at uint8: The format of `Thing.e` is now `uint8`, which leaves out some of `int16`. | base /components/schemas/Thing/properties/e/format",
      "format-narrowed breaking (request) at uint8: The format of `Thing.f` is now `uint8`, which leaves out some of `uint16`. | base /components/schemas/Thing/properties/f/format",
      "format-narrowed breaking (request) at uint16: The format of `Thing.g` is now `uint16`, which leaves out some of `int32`. | base /components/schemas/Thing/properties/g/format",
      "format-narrowed breaking (request) at uint16: The format of `Thing.h` is now `uint16`, which leaves out some of `uint32`. | base /components/schemas/Thing/properties/h/format",
      "format-narrowed breaking (request) at uint32: The format of `Thing.i` is now `uint32`, which leaves out some of `int64`. | base /components/schemas/Thing/properties/i/format",
      "format-narrowed breaking (request) at uint32: The format of `Thing.j` is now `uint32`, which leaves out some of `uint64`. | base /components/schemas/Thing/properties/j/format",
      "format-narrowed breaking (request) at float: The format of `Thing.k` is now `float`, which leaves out some of `double`. | base /components/schemas/Thing/properties/k/format",
    ],
  },
  {
    title: "with and without a sign",
    of: "schema",
    before: "{ type: integer, format: int32 }",
    after: "{ type: integer, format: uint32 }",
    said: [
      "format-changed breaking (both) at uint32: The format of `Thing` is now `uint32`, was `int32`. | base /components/schemas/Thing/format",
    ],
    back: [
      "format-changed breaking (both) at int32: The format of `Thing` is now `int32`, was `uint32`. | base /components/schemas/Thing/format",
    ],
  },
  {
    title: "bounds in place of the format",
    of: "schema",
    before: "{ type: integer, format: uint8 }",
    after: "{ type: integer, minimum: 0, maximum: 255 }",
    said: [],
    back: [],
  },
  {
    title: "bounds wider than the format",
    of: "schema",
    before: "{ type: integer, format: uint8 }",
    after: "{ type: integer, minimum: 0, maximum: 256 }",
    said: [
      "format-removed breaking (response) at Thing: `Thing` need no longer be of format `uint8`. | base /components/schemas/Thing/format",
    ],
    back: [
      "format-added breaking (request) at uint8: `Thing` must now be of format `uint8`. | base /components/schemas/Thing",
    ],
  },
  {
    title: "one bound in place of the format is not enough",
    of: "schema",
    before: "{ type: integer, format: uint8 }",
    after: "{ type: integer, minimum: 0 }",
    said: [
      "format-removed breaking (response) at Thing: `Thing` need no longer be of format `uint8`. | base /components/schemas/Thing/format",
    ],
    back: [
      "format-added breaking (request) at uint8: `Thing` must now be of format `uint8`. | base /components/schemas/Thing",
    ],
  },
  {
    title: "formats of texts say nothing of numbers, and the other way round",
    of: "schema",
    before: `
type: object
properties: { a: { type: number }, b: { type: string } }
`,
    after: `
type: object
properties: { a: { type: number, format: date }, b: { type: string, format: int64 } }
`,
    said: [],
  },
  {
    title: "a format of whole numbers takes the fractions away",
    of: "schema",
    before: "{ type: number }",
    after: "{ type: number, format: int64 }",
    said: [
      "type-narrowed breaking (request) at number: `Thing` may now only be integer, was number. | base /components/schemas/Thing/type",
      "format-added dangerous (request) at int64: `Thing` must now be of format `int64`. | base /components/schemas/Thing",
    ],
    back: [
      "format-removed dangerous (response) at Thing: `Thing` need no longer be of format `int64`. | base /components/schemas/Thing/format",
      "type-widened breaking (response) at number: `Thing` may now be number, was integer. | base /components/schemas/Thing/type",
    ],
  },
  {
    title: "a second format beside the first",
    of: "schema",
    before: "{ type: string, format: uri }",
    after: `
allOf: [{ type: string, format: uri }, { format: uri-reference }, { format: hostname }]
`,
    said: [
      "format-added breaking (request) at hostname: `Thing` must now be of format `hostname`. | base /components/schemas/Thing",
    ],
    back: [
      "format-removed breaking (response) at Thing: `Thing` need no longer be of format `hostname`. | base /components/schemas/Thing/allOf/2/format",
    ],
  },
  {
    title: "one of two formats is wider than before",
    of: "schema",
    before: "allOf: [{ type: string, format: uri }, { format: hostname }]",
    after: "allOf: [{ type: string, format: iri }, { format: hostname }]",
    said: [
      "format-widened breaking (response) at iri: The format of `Thing` is now `iri`, wider than `uri`. | base /components/schemas/Thing/allOf/0/format",
    ],
    back: [
      "format-narrowed breaking (request) at uri: The format of `Thing` is now `uri`, which leaves out some of `iri`. | base /components/schemas/Thing/allOf/0/format",
    ],
  },
  {
    title: "formats that say nothing of which texts there are",
    of: "schema",
    before: "{ type: string, format: binary }",
    after: "{ type: string, format: password }",
    said: [],
  },
  {
    title: "a format of texts that may also be numbers",
    of: "schema",
    dialect: "3.1",
    before: "{ type: [string, integer] }",
    after: "{ type: [string, integer], format: date }",
    said: [
      "format-added breaking (request) at date: `Thing` must now be of format `date`. | base /components/schemas/Thing",
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
    said: [
      "format-added breaking (request) at date: `Thing.date` must now be of format `date`. | base /components/schemas/Thing/properties/date",
      "format-added breaking (request) at date-time: `Thing.date-time` must now be of format `date-time`. | base /components/schemas/Thing/properties/date-time",
      "format-added breaking (request) at time: `Thing.time` must now be of format `time`. | base /components/schemas/Thing/properties/time",
      "format-added breaking (request) at duration: `Thing.duration` must now be of format `duration`. | base /components/schemas/Thing/properties/duration",
      "format-added breaking (request) at email: `Thing.email` must now be of format `email`. | base /components/schemas/Thing/properties/email",
      "format-added breaking (request) at idn-email: `Thing.idn-email` must now be of format `idn-email`. | base /components/schemas/Thing/properties/idn-email",
      "format-added breaking (request) at hostname: `Thing.hostname` must now be of format `hostname`. | base /components/schemas/Thing/properties/hostname",
      "format-added breaking (request) at idn-hostname: `Thing.idn-hostname` must now be of format `idn-hostname`. | base /components/schemas/Thing/properties/idn-hostname",
      "format-added breaking (request) at ipv4: `Thing.ipv4` must now be of format `ipv4`. | base /components/schemas/Thing/properties/ipv4",
      "format-added breaking (request) at ipv6: `Thing.ipv6` must now be of format `ipv6`. | base /components/schemas/Thing/properties/ipv6",
      "format-added breaking (request) at uri: `Thing.uri` must now be of format `uri`. | base /components/schemas/Thing/properties/uri",
      "format-added breaking (request) at uri-reference: `Thing.uri-reference` must now be of format `uri-reference`. | base /components/schemas/Thing/properties/uri-reference",
      "format-added breaking (request) at iri: `Thing.iri` must now be of format `iri`. | base /components/schemas/Thing/properties/iri",
      "format-added breaking (request) at iri-reference: `Thing.iri-reference` must now be of format `iri-reference`. | base /components/schemas/Thing/properties/iri-reference",
      "format-added breaking (request) at uuid: `Thing.uuid` must now be of format `uuid`. | base /components/schemas/Thing/properties/uuid",
      "format-added breaking (request) at uri-template: `Thing.uri-template` must now be of format `uri-template`. | base /components/schemas/Thing/properties/uri-template",
      "format-added breaking (request) at json-pointer: `Thing.json-pointer` must now be of format `json-pointer`. | base /components/schemas/Thing/properties/json-pointer",
      "format-added breaking (request) at relative-json-pointer: `Thing.relative-json-pointer` must now be of format `relative-json-pointer`. | base /components/schemas/Thing/properties/relative-json-pointer",
      "format-added breaking (request) at regex: `Thing.regex` must now be of format `regex`. | base /components/schemas/Thing/properties/regex",
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
    said: [
      "format-added breaking (request) at int8: `Thing.int8` must now be of format `int8`. | base /components/schemas/Thing/properties/int8",
      "format-added breaking (request) at int16: `Thing.int16` must now be of format `int16`. | base /components/schemas/Thing/properties/int16",
      "format-added breaking (request) at int32: `Thing.int32` must now be of format `int32`. | base /components/schemas/Thing/properties/int32",
      "format-added dangerous (request) at int64: `Thing.int64` must now be of format `int64`. | base /components/schemas/Thing/properties/int64",
      "format-added breaking (request) at uint8: `Thing.uint8` must now be of format `uint8`. | base /components/schemas/Thing/properties/uint8",
      "format-added breaking (request) at uint16: `Thing.uint16` must now be of format `uint16`. | base /components/schemas/Thing/properties/uint16",
      "format-added breaking (request) at uint32: `Thing.uint32` must now be of format `uint32`. | base /components/schemas/Thing/properties/uint32",
      "format-added dangerous (request) at uint64: `Thing.uint64` must now be of format `uint64`. | base /components/schemas/Thing/properties/uint64",
      "format-added dangerous (request) at float: `Thing.float` must now be of format `float`. | base /components/schemas/Thing/properties/float",
      "format-added dangerous (request) at double: `Thing.double` must now be of format `double`. | base /components/schemas/Thing/properties/double",
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
    said: [
      "format-widened breaking (response) at int32: The format of `Thing.int8-int32` is now `int32`, wider than `int8`. | base /components/schemas/Thing/properties/int8-int32/format",
      "format-widened breaking (response) at int64: The format of `Thing.int16-int64` is now `int64`, wider than `int16`. | base /components/schemas/Thing/properties/int16-int64/format",
      "format-widened breaking (response) at int32: The format of `Thing.uint8-int32` is now `int32`, wider than `uint8`. | base /components/schemas/Thing/properties/uint8-int32/format",
      "format-widened breaking (response) at int64: The format of `Thing.uint8-int64` is now `int64`, wider than `uint8`. | base /components/schemas/Thing/properties/uint8-int64/format",
      "format-widened breaking (response) at uint32: The format of `Thing.uint8-uint32` is now `uint32`, wider than `uint8`. | base /components/schemas/Thing/properties/uint8-uint32/format",
      "format-widened breaking (response) at uint64: The format of `Thing.uint8-uint64` is now `uint64`, wider than `uint8`. | base /components/schemas/Thing/properties/uint8-uint64/format",
      "format-widened breaking (response) at int64: The format of `Thing.uint16-int64` is now `int64`, wider than `uint16`. | base /components/schemas/Thing/properties/uint16-int64/format",
      "format-widened breaking (response) at uint64: The format of `Thing.uint16-uint64` is now `uint64`, wider than `uint16`. | base /components/schemas/Thing/properties/uint16-uint64/format",
    ],
  },
]);
