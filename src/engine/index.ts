/** The comparison of two parsed documents. Pure; it imports nothing, and throws only `TooComplex`. */
export type * from "./span";
export type * from "./change";
export type * from "./rule";
export { affectedOperations } from "./affected-operations";
export { At } from "./at";
export { lastMoment } from "./dates";
export { createRenameSearch } from "./compare/rename";
export { escapeToken, pointerTokens } from "./pointer";
export { fingerprint as hashText } from "./compare/fingerprint";
export { subjectOf } from "./compare/subject";
export { describeSubject, quote } from "./quote";
export { TooComplex } from "./too-complex";
export { stabilityLevels, parseStability, type Stability } from "./stability";
export { alternatives } from "./model/alternatives";
export type { Api } from "./model/api";
export { arrayView } from "./model/array";
export type { Header, MediaType } from "./model/bodies";
export type { Dialect } from "./model/dialect";
export { isQuick, matches, regExpOf } from "../schema/index";
export { meantValues } from "./model/lenient-enums";
export { objectView } from "./model/object";
export { declaredTypes } from "./model/shape";
export type { Parameter } from "./model/parameters";
export type { Operation, PathItem } from "./model/paths";
export type { Response } from "./model/responses";
export { schemaName } from "./model/schema";
export type { CountKeyword, Limit, ObjectView, Part, Schema, SchemaStore, Shape } from "./model/schema";
export type { Requirement, Security, SecurityScheme } from "./model/security";
export type { Server } from "./model/servers";
export { ANY, ARRAY, BOOLEAN, FRACTION, INTEGER, NULL, NUMBER, OBJECT, STRING } from "./model/types";
export { describeDocument, type Description } from "./model/api";
export { readApi } from "./model/read-api";
export { fragmentOf, metaSchemaText, resolveUri } from "../schema/index";
export { pairCallbacks } from "./compare/operations/callbacks";
export {
  compareDocuments,
  createComparer,
  type CompareOptions,
  type Comparer,
  type Comparison,
} from "./compare/documents";
export type { Occurrence, Waypoint } from "./compare/change-paths";
export type { Carrier, OperationPair } from "./compare/collector";
export { pairPaths, positionedNames } from "./compare/operations/path-templates";
export { severityBySide, messageOf, rules, effectOf } from "./rules/registry";
