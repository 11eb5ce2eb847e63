/** Proof: what shows a change, or decides what keywords alone do not say. */
export { includesPattern } from "./patterns";
