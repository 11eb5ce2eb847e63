/** Doors: designs that are not published yet and whose likely later edit is breaking. Pure. */
export type { Door, DoorExample, Future, Futures, Guideline } from "./door";
export { findDoors, type DoorOperation, type FoundDoor } from "./find-doors";
export { doors, findDoor } from "./registry";
