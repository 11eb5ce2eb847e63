/** Command-line interface: arguments in, a report on standard output and an exit code out. */
export { buildProgram } from "./program";
export { exitCodes } from "./exit-codes";
export { withOptionalValues } from "./commands/command";
export { serveComparisons, servesComparisons } from "./serve-comparisons";
