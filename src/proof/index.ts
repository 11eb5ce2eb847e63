/** Proof: what shows a change, or decides what keywords alone do not say. */
export { includesPattern } from "./patterns";
export { createProver, type Effort, type Prover } from "./prove";
export type { Proof, Proved } from "./proof";
export type { Exchange, HttpRequest, HttpResponse } from "./exchange";
export type { Json } from "./json";
