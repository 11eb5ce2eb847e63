/** Policy: changes in, the report out. Alters no change; pure. */
export { buildReport, uncheckedReport, unpublishedReport, type Compared } from "./build";
export type * from "./report";
