/** JSON Schema as sets of values: vocabulary, normal form, inclusion, validation and samples. Pure. */
export {
  undefinedIfUnsupported,
  automaton,
  complement,
  deterministic,
  limited,
  lookaroundContents,
  automatonIgnoringLookarounds,
  emptyLanguage,
  intersection,
} from "./automata";
export {
  createComparer,
  type Answer,
  type Comparer,
  type ReadSchema,
  type SchemaDocument,
  type SchemaOptions,
  type Validity,
} from "./comparer";
export { includes, sample, validate, type Sample } from "./includes";
export { findCounterexample, maxSteps } from "./inclusion";
export type { Json } from "./json";
export { lazyValue } from "./lazy-value";
export { isQuick, matches, regExpOf } from "./matches";
export { testPattern } from "./patterns";
export { remembered } from "./lru-cache";
export { fragmentOf, resolveUri } from "./uri";
export { dialectOf, keywordIn, readDialect, type Dialect } from "./dialects";
export { dialectNames, keywords, type DialectName, type Keyword, type KeywordKind } from "./vocabulary";
export { maxStringLength } from "./solve-strings";
export { isAsserted } from "./formats";
export { metaSchemaText } from "./metaschemas";
