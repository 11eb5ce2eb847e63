/** Proof: what shows a change, or decides what keywords alone do not say. */
export { includesPattern } from "./patterns";
export { createProver, type Effort, type Prover } from "./prove";
export type { Proved } from "./proof";
export type { Json } from "./json";
