/** The comparison: two parsed documents in, changes out. Pure; it imports nothing and never throws. */
export type * from "./span";
export type * from "./change";
export type * from "./rule";
