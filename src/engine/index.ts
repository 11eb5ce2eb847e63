/** The comparison: two parsed documents in, changes out. Pure; it imports nothing and never throws. */
export type * from "./span";
export type * from "./change";
export type * from "./rule";
export type { Dialect } from "./model/dialect";
export { describeDocument, type Description } from "./model/api";
export { fragmentOf, resolveUri } from "./model/uri";
export { compareDocuments, type CompareOptions, type Comparison } from "./compare/documents";
export type { Occurrence, Waypoint } from "./compare/occurrences";
export type { Carrier, OperationPair } from "./compare/collect";
export { compatibilityOf, messageOf, rules, whyOf } from "./rules/registry";
