/** Policy: changes in, the report out. Alters no change; pure. */
export { buildReport, uncheckedReport, unpublishedReport, type Compared } from "./build";
export { misfit } from "./bump";
export { mergeReports } from "./versions";
export { isFolderName, readConfig, settingsOf, type Config, type DocumentSettings } from "./config/config";
export type * from "./report";
