/** Proof: finds a request or a response that shows a change, and decides what keywords alone do not determine. */
export { includesPattern } from "./patterns";
export { createBudget, type Budget } from "./budget";
export { createProver, type Effort, type Prover } from "./prove";
export type { ProofResult } from "./proof";
export type { Json } from "./json";
