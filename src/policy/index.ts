/** Policy: changes in, the report out. Alters no change; pure. */
export type * from "./report";
