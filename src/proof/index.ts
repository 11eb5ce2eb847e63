/** Proof: what shows a change, or decides what keywords alone do not say. */
export { includesPattern } from "./patterns";
export { createBudget, type Budget } from "./budget";
export { createProver, type Effort, type Prover } from "./prove";
export type { Proved } from "./proof";
export type { Json } from "./json";
